package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"tsd/data"
)

// An item that was typed is not offered again, with or without a minus sign, and
// what was typed before the last comma stays.
func TestItems(t *testing.T) {
	offered := []cobra.Completion{"lijn\tde lijn", "titel", "id"}
	for _, tt := range []struct {
		typed string
		want  []string
	}{
		{"", []string{"lijn\tde lijn", "titel", "id"}},
		{"t", []string{"lijn\tde lijn", "titel", "id"}}, // the shell chooses
		{"-", []string{"-lijn\tde lijn", "-titel", "-id"}},
		{"lijn,", []string{"lijn,titel", "lijn,id"}},
		{"lijn,-", []string{"lijn,-titel", "lijn,-id"}},
		{"-lijn,", []string{"-lijn,titel", "-lijn,id"}},
		{"-lijn,-", []string{"-lijn,-titel", "-lijn,-id"}},
		{"-lijn,id,t", []string{"-lijn,id,titel"}},
		{"lijn,id,titel,", nil},
	} {
		if got := items(tt.typed, offered); !slices.Equal(got, tt.want) {
			t.Errorf("after %q it offers %q, want %q", tt.typed, got, tt.want)
		}
	}
}

// What is offered is clean, and has no more than one tab, behind the word.
func TestOffer(t *testing.T) {
	for _, tt := range []struct{ word, about, want string }{
		{"id", "", "id"},
		{"id", "een id", "id\teen id"},
		{"a\x1b\tb", "c\x1b\td\ne", "a\uFFFD b\tc\uFFFD d e"},
		{"a\tb", "", "a b"},
	} {
		if got := offer(tt.word, tt.about); got != tt.want {
			t.Errorf("offered is %q, want %q", got, tt.want)
		}
	}
}

// A value is offered as it must be typed: in quotes if it has a comma or, in a
// query, a space or a parenthesis.
func TestCompletionOfValues(t *testing.T) {
	file := filepath.Join(t.TempDir(), "lastig.yaml")
	err := os.WriteFile(file, []byte(`werkagenda: {id: w, titel: W, uitgever: U, looptijd: {van: 2023, tot: 2024}}
inspecties: [{id: i1, naam: I}]
lijnen: [{id: l1, nummer: 1, naam: L}]
soorten: [{id: s1, naam: S}]
herkomsten: [{id: h1, naam: H}]
themas: [{id: t1, naam: T}]
projecten:
  - {id: p1, titel: P, lijn: l1, herkomst: h1, partners: ["a, b", c d, "e (f)", g], bron: {overzicht: true}}
`), 0o600)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		words []string
		want  string // divided by |
	}{
		{[]string{"list", "--partner", ""}, `"a, b"|c d|e (f)|g|onbekend`},
		{[]string{"list", "--partner", "g,"}, `g,"a, b"|g,c d|g,e (f)|g,onbekend`},
		{[]string{"filter", "partner:"}, `partner:"a, b"|partner:"c d"|partner:"e (f)"|partner:g|partner:onbekend`},
	} {
		var words []string
		for _, line := range completed(t, append([]string{tt.words[0], "--data", file}, tt.words[1:]...)...) {
			word, _, _ := strings.Cut(line, "\t")
			words = append(words, word)
		}
		if got := strings.Join(words, "|"); got != tt.want {
			t.Errorf("%q: offers %s, want %s", tt.words, got, tt.want)
		}
	}
}

// Completing does nothing else: it reads no standard input, for which the shell
// would wait.
func TestCompletionOnlyCompletes(t *testing.T) {
	var stdout, stderr bytes.Buffer
	stdin := bytes.NewReader(data.Werkagenda)
	if status := run([]string{"__complete", "show", "--data", "-", ""}, stdin, &stdout, &stderr); status != 0 || stdin.Len() != len(data.Werkagenda) {
		t.Errorf("status %d, and %d bytes of standard input are left", status, stdin.Len())
	}
}
