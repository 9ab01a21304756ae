package answer

import (
	"strings"
	"testing"

	"tsd/cmd/tsd/internal/doc"
)

func TestComparedWords(t *testing.T) {
	for _, tt := range []struct{ before, after, was, nu string }{
		{"zij bundelen hun krachten nu", "zij bundelen hun kennis nu", "zij bundelen hun [-krachten] nu", "zij bundelen hun [+kennis] nu"},
		{"zij bekijken hoe het gaat", "zij bekijken kritisch hoe het gaat", "zij bekijken hoe het gaat", "zij bekijken [+kritisch] hoe het gaat"},
		{"een twee drie", "nul een twee drie", "een twee drie", "[+nul] een twee drie"},
		{"een twee drie", "een twee", "een twee [-drie]", "een twee"},
		// If they share no more than half of the words, nothing of that is told.
		{"een twee drie vier", "een twee vijf zes zeven", "[-een twee drie vier]", "[+een twee vijf zes zeven]"},
		{"een twee drie", "een twee zes", "een twee [-drie]", "een twee [+zes]"},
		{"politie", "Politie", "[-politie]", "[+Politie]"},
	} {
		was, nu := comparedWords(tt.before, tt.after)
		// A space stays where only the other text has words.
		if got := strings.TrimSpace(signed(doc.Cell{Items: []doc.Text{was}})); got != tt.was {
			t.Errorf("%q to %q: was %q, want %q", tt.before, tt.after, got, tt.was)
		}
		if got := strings.TrimSpace(signed(doc.Cell{Items: []doc.Text{nu}})); got != tt.nu {
			t.Errorf("%q to %q: is %q, want %q", tt.before, tt.after, got, tt.nu)
		}
	}
}

// Of a long text in which many words changed each change is told, and only those.
func TestComparedManyWords(t *testing.T) {
	text := func(word string) string {
		return strings.Repeat("hier staat een hele lange zin met "+word+" erin ", 50)
	}
	_, nu := comparedWords(text("oud"), text("nieuw"))
	changed := 0
	for _, s := range nu {
		if s.Style == doc.Added && s.Text == "nieuw" {
			changed++
		}
	}
	if changed != 50 {
		t.Errorf("%d of 50 changes are told", changed)
	}
}

// What is plain or removed is the old text, and what is plain or added is the new one.
func FuzzComparedWords(f *testing.F) {
	f.Add("een twee drie vier", "een drie vier vijf")
	f.Add("a b a b a b", "b a b a b a")
	f.Add("", "x y")
	f.Add("a  b", "a b ")
	f.Fuzz(func(t *testing.T, before, after string) {
		was, nu := comparedWords(before, after)
		same := func(t doc.Text, s string) bool { return strings.TrimSpace(t.String()) == strings.TrimSpace(s) }
		if !same(was, before) || !same(nu, after) {
			t.Errorf("%q and %q come out as %q and %q", before, after, was, nu)
		}
	})
}
