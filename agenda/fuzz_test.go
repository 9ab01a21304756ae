package agenda_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"tsd/agenda"
)

// Whatever is typed as a query, reading it does not panic; an error lies inside
// it; and every hit of a query lies inside a text and holds whole characters.
func FuzzQuery(f *testing.F) {
	for _, q := range []string{
		"suicide", `"ter apel" OF werkdruk`, "lijn:verbreden,verdiepen NIET (thema:zorg EN jaar:2024)",
		"afgeleid:looptijd", "“é” ‘x’", "a:b:c", "((", ")", ",", `"`, "NIET", "partner:\"a,b\",c", "İ ß ǅ", "e\u0301\u0301",
	} {
		f.Add(q)
	}
	a := embedded(f)
	f.Fuzz(func(t *testing.T, query string) {
		q, err := a.ParseQuery(query)
		if err != nil {
			var wrong *agenda.QueryError
			if !errors.As(err, &wrong) {
				t.Fatalf("error is a %T", err)
			}
			if wrong.Start < 0 || wrong.End < wrong.Start || wrong.End > len(query) {
				t.Fatalf("%q: the error is at %d to %d", query, wrong.Start, wrong.End)
			}
			return
		}
		matches, _ := a.Select(q)
		agenda.Rank(matches)
		for _, m := range matches {
			for _, h := range m.Hits {
				if h.Start < 0 || h.End <= h.Start || h.End > len(h.Text) || !utf8.ValidString(h.Text[h.Start:h.End]) {
					t.Fatalf("%q: hit %d to %d of %q", query, h.Start, h.End, h.Text)
				}
			}
		}
		none, err := a.ParseQuery("(" + query + ") NIET (" + query + ")")
		if err == nil && len(selected(a, none)) > 0 && strings.Count(query, "(") == 0 && !strings.ContainsAny(query, `"“”„`) {
			t.Fatalf("%q and not %q selects something", query, query)
		}
	})
}
