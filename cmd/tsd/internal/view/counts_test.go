package view

import (
	"strings"
	"testing"

	"tsd/agenda"
)

// The projects without a value have a row, called as they are asked for, and no id.
// Programs get no totals among the values.
func TestCountsForPrograms(t *testing.T) {
	a := &agenda.Agenda{Soorten: []agenda.Term{{ID: "s1", Naam: "Soort"}}, Themas: []agenda.Term{{ID: "t1", Naam: "Thema"}}}
	a.Projecten = []agenda.Project{{ID: "p1", Soort: "s1", Themas: []string{"t1"}}, {ID: "p2"}, {ID: "p3", Afgeleid: []string{"titel"}}}
	s := Selection{Agenda: a, Whole: true, Matches: allOf(a)}
	for _, tt := range []struct{ by, across, ids, want string }{
		{"soort", "", "s1", "soort aantal|s1 1|onbekend 2"},
		{"soort", "thema", "s1", "soort t1 onbekend|s1 1 0|onbekend 0 2"},
		{"lijn", "", "", "lijn aantal|onbekend 3"},
		{"bron", "", "", "bron aantal|geen 3"},
	} {
		var across *agenda.Field
		if tt.across != "" {
			across = agenda.MustField(tt.across)
		}
		answer := Counts(s, a.Count(s.Projects(), agenda.MustField(tt.by), across))
		if got := strings.Join(answer.IDs, " "); got != tt.ids {
			t.Errorf("per %s the ids are %q, want %q", tt.by, got, tt.ids)
		}
		g := answer.Grid()
		rows := []string{strings.Join(g.Head, " ")}
		for _, r := range g.Rows {
			var cells []string
			for _, c := range r {
				cells = append(cells, c.String())
			}
			rows = append(rows, strings.Join(cells, " "))
		}
		if got := strings.Join(rows, "|"); got != tt.want {
			t.Errorf("per %s and %q the rows are %q, want %q", tt.by, tt.across, got, tt.want)
		}
	}
}
