package view

import (
	"fmt"
	"strings"
	"testing"
)

// Up to three replacements in a text are told one by one; with more it was
// rewritten.
func TestReplacementsToldOneByOne(t *testing.T) {
	text := func(words int, word string) string {
		var parts []string
		for i := range words {
			parts = append(parts, fmt.Sprintf("hier staat een lange zin met %s en nog wat%d woorden daar achteraan", word, i))
		}
		return strings.Join(parts, " ")
	}
	for _, tt := range []struct {
		replacements, sentences int
		first                   string
	}{
		{1, 1, "In de aanpak staat nu “lange zin met nieuw en nog wat0” in plaats van “lange zin met oud en nog wat0”."},
		{3, 3, "In de aanpak staat nu “lange zin met nieuw en nog wat0” in plaats van “lange zin met oud en nog wat0”."},
		{4, 2, "De aanpak is herschreven. Er staat nu: “" + text(4, "nieuw") + "”"},
	} {
		got := textSentences("de aanpak", text(tt.replacements, "oud"), text(tt.replacements, "nieuw"))
		if len(got) != tt.sentences || got[0] != tt.first {
			t.Errorf("%d replacements are told as %q", tt.replacements, got)
		}
	}
}
