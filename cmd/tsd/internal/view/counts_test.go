package view

import (
	"slices"
	"testing"

	"tsd/agenda"
)

// The projects without a value have a row with a name for readers and programs,
// but no id.
func TestCountsWithoutValue(t *testing.T) {
	a := &agenda.Agenda{Soorten: []agenda.Term{{ID: "s1", Naam: "Soort"}}}
	a.Projecten = []agenda.Project{{ID: "p1", Soort: "s1"}, {ID: "p2"}, {ID: "p3"}}
	s := Selection{Agenda: a, Whole: true, Matches: a.Select(agenda.All{})}
	answer := Counts(s, a.Count(s.Projects(), agenda.MustField("soort"), nil))
	if want := []string{"s1"}; !slices.Equal(answer.IDs, want) {
		t.Errorf("the ids are %q", answer.IDs)
	}
	var rows []string
	for _, r := range answer.Grid().Rows {
		rows = append(rows, r[0].String()+" "+r[1].String())
	}
	if want := []string{"s1 1", "niet in de bron 2", "totaal 3"}; !slices.Equal(rows, want) {
		t.Errorf("the rows are %q", rows)
	}
}
