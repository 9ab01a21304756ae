package view

import (
	"bytes"
	"strings"
	"testing"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// onScreen is an answer on a screen of so many columns.
func onScreen(t *testing.T, a *Answer, width int) string {
	t.Helper()
	var b bytes.Buffer
	if err := page.Terminal(&b, a.Terminal(), page.Screen{Width: width, Header: true}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A title has a column of 16 at least and a hit one of 56; in less the projects
// stand under each other, each after its id or else its first column.
func TestProjectsOnNarrowScreens(t *testing.T) {
	p := &agenda.Project{ID: "p1", Titel: "een twee drie vier vijf zes zeven acht negen tien elf", Lijn: "l1"}
	a := &agenda.Agenda{Projecten: []agenda.Project{*p}, Lijnen: []agenda.Lijn{{ID: "l1", Naam: "Een"}}}
	matches := []agenda.Match{{Project: p, Hits: []agenda.Hit{{Field: agenda.MustField("vraag"), Text: p.Titel, Start: 19, End: 23}}}}
	for _, tt := range []struct {
		columns string
		width   int
		first   string // the first line
	}{
		{"id,titel", 20, "Id  Titel"},
		{"id,titel", 19, "p1"},
		{"id,treffer", 60, "Id  Treffer"},
		{"id,treffer", 59, "p1"},
		{"ID,Treffer", 60, "Id  Treffer"},
		{"titel,lijn", 22, "Titel             Lijn"},
		{"titel,lijn", 21, "een twee drie vier"},
		{"lijn,titel", 21, "Een"},
		{"lijn, titel, id", 21, "p1"},
	} {
		answer, err := Projects(Selection{Agenda: a, Matches: matches, HasHits: true}, tt.columns, "id,titel")
		if err != nil {
			t.Fatal(err)
		}
		shown := onScreen(t, answer, tt.width)
		if first, _, _ := strings.Cut(shown, "\n"); first != tt.first {
			t.Errorf("%s in %d columns begins with %q, want %q:\n%s", tt.columns, tt.width, first, tt.first, shown)
		}
	}
}
