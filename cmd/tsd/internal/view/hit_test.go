package view

import (
	"strings"
	"testing"
	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// An excerpt has the hit in it, whole and marked, however long the words are.
func TestExcerpt(t *testing.T) {
	long := strings.Repeat("x", 60)
	for _, tt := range []struct{ text, hit, want string }{
		{"een twee drie", "twee", "een [twee] drie"},
		{long + "een twee" + long, "een twee", "…" + long[:hitContext] + "[een twee]" + long[:hitContext] + "…"},
		{"begin " + long + " twee " + long + " einde", "twee", "…[twee]…"},
		{strings.Repeat("woord ", 20) + "hier" + strings.Repeat(" woord", 20), "hier", "…woord woord woord woord woord woord [hier] woord woord woord woord woord woord…"},
	} {
		start := strings.Index(tt.text, tt.hit)
		var got strings.Builder
		for _, s := range excerpt(tt.text, []agenda.Hit{{Text: tt.text, Start: start, End: start + len(tt.hit)}}) {
			if s.Style() == page.Highlight {
				got.WriteString("[" + s.String() + "]")
			} else {
				got.WriteString(s.String())
			}
		}
		if got.String() != tt.want {
			t.Errorf("%q is shown as %q, want %q", tt.text, got.String(), tt.want)
		}
	}
}
