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

// A count per year says of how many projects the end is not known.
func TestCountsOfOpenYears(t *testing.T) {
	year := func(n int) agenda.Datum { return agenda.Datum{Jaar: n} }
	for want, open := range map[string]int{
		"Van 1 project is het einde niet bekend; dat kan in meer jaren lopen dan hier is geteld.":      1,
		"Van 2 projecten is het einde niet bekend; die kunnen in meer jaren lopen dan hier is geteld.": 2,
	} {
		a := &agenda.Agenda{Werkagenda: agenda.Werkagenda{Looptijd: agenda.Looptijd{Van: year(2023), Tot: year(2024)}}}
		for range open {
			a.Projecten = append(a.Projecten, agenda.Project{Looptijd: agenda.Looptijd{Van: year(2023)}})
		}
		s := Selection{Agenda: a, Whole: true, Matches: a.Select(agenda.All{})}
		lines := countsLines(s, a.Count(s.Projects(), agenda.MustField("jaar"), nil))
		if len(lines) == 0 || lines[0].String() != want {
			t.Errorf("%d without an end: %q, want %q", open, lines, want)
		}
	}
}
