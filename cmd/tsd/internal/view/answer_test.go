package view

import (
	"testing"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// The top of a page says what it was taken from, and when that was published if
// that is known; and what the mark of derived values means, if it has any.
func TestProvenance(t *testing.T) {
	for _, tt := range []struct {
		published agenda.Datum
		want      string
	}{
		{agenda.Datum{Jaar: 2022, Maand: 12}, "Bron: Werkagenda, TSD, december 2022."},
		{agenda.Datum{Jaar: 2022}, "Bron: Werkagenda, TSD, 2022."},
		{agenda.Datum{}, "Bron: Werkagenda, TSD."},
	} {
		a := &Answer{
			Title: "Projecten",
			About: &agenda.Agenda{Werkagenda: agenda.Werkagenda{Titel: "Werkagenda", Uitgever: "TSD", Gepubliceerd: tt.published}},
			Page:  func() []page.Block { return nil },
		}
		document := a.Document()
		if !page.Mentions(document[1:2], tt.want) || page.Mentions(document, "(afgeleid)") {
			t.Errorf("published %v: the page begins with %v", tt.published, document)
		}
		a.Page = func() []page.Block { return []page.Block{page.Paragraph{Text: page.Str("x (afgeleid)")}} }
		if !page.Mentions(a.Document()[:2], "“(afgeleid)” betekent: ") {
			t.Errorf("what (afgeleid) means is not at the top of %v", a.Document())
		}
		for _, cites := range []bool{false, true} {
			a.About.Projecten = []agenda.Project{{Bron: agenda.Bron{Overzicht: cites}}}
			if reworded := page.Mentions(a.Document()[:2], "geen tekst van TSD"); reworded != cites {
				t.Errorf("an agenda that cites a source (%v) is said to be in other words: %v", cites, reworded)
			}
		}
	}
}

// A page names the agenda that it is of, unless that is its own title, and has
// one heading of the first level.
func TestPageTitle(t *testing.T) {
	heading := func(level int, s string) page.Block { return page.Heading{Level: level, Text: page.Str(s)} }
	about := &agenda.Agenda{Werkagenda: agenda.Werkagenda{Titel: "Werkagenda", Uitgever: "TSD"}}
	for _, tt := range []struct {
		answer *Answer
		title  string
		levels string // of the headings, in order
	}{
		{&Answer{Title: "Projecten", About: about, Page: func() []page.Block { return nil }}, "Projecten – Werkagenda", "1"},
		{&Answer{Title: "Werkagenda", About: about, Page: func() []page.Block { return []page.Block{heading(1, "Werkagenda"), heading(2, "x")} }}, "Werkagenda", "12"},
		{&Answer{Title: "Fouten", Page: func() []page.Block { return []page.Block{heading(2, "x")} }}, "Fouten", "13"},
		{&Answer{Title: "Twee", About: about, Page: func() []page.Block { return []page.Block{heading(1, "x"), heading(2, "y"), heading(1, "z")} }}, "Twee – Werkagenda", "1232"},
	} {
		d := tt.answer.Web()
		levels := ""
		for _, b := range d.Blocks {
			if h, ok := b.(page.Heading); ok {
				levels += string(rune('0' + h.Level))
			}
		}
		if d.Title.String() != tt.title || levels != tt.levels {
			t.Errorf("the page is called %q and has headings of levels %s, want %q and %s", d.Title, levels, tt.title, tt.levels)
		}
	}
}
