package agenda_test

import (
	"fmt"
	"strings"
	"testing"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/data"
)

// embedded returns the agenda in the program.
func embedded(t testing.TB) *agenda.Agenda {
	t.Helper()
	a, err := datafile.Load(data.Name, data.Werkagenda)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// agendaWith returns a small agenda with these projects.
func agendaWith(t testing.TB, projects string) *agenda.Agenda {
	t.Helper()
	return load(t, vocabulary+"projecten:\n"+strings.TrimPrefix(projects, "\n"))
}

func load(t testing.TB, file string) *agenda.Agenda {
	t.Helper()
	a, err := datafile.Load("test.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// vocabulary is a small agenda without its projects.
const vocabulary = `werkagenda: {id: w, titel: W, uitgever: U, looptijd: {van: 2023, tot: 2024}}
inspecties: [{id: i1, naam: Inspectie Een, afkorting: I1}, {id: i2, naam: Inspectie Twee}, {id: i3, naam: Inspectie Drie}]
lijnen: [{id: l1, nummer: 1, naam: Lijn Een}, {id: l2, nummer: 2, naam: Lijn Twee}]
soorten: [{id: s1, naam: Soort Een}]
herkomsten: [{id: h1, naam: Herkomst Een}]
themas: [{id: t1, naam: Thema Een}]
`

// search returns the ids of the projects that a query selects, in their rank.
func search(t testing.TB, a *agenda.Agenda, query string) []string {
	t.Helper()
	q, err := a.ParseQuery(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	matches, _ := a.Select(q)
	agenda.Rank(matches)
	var ids []string
	for _, m := range matches {
		ids = append(ids, m.Project.ID)
	}
	return ids
}

// counts writes the counts of all projects by a field and across another one, a row a
// text, the total last.
func counts(a *agenda.Agenda, by, across string) []string {
	var projects []*agenda.Project
	for i := range a.Projecten {
		projects = append(projects, &a.Projecten[i])
	}
	var second *agenda.Field
	if across != "" {
		second = agenda.MustField(across)
	}
	c := a.Count(projects, agenda.MustField(by), second)
	var rows []string
	for _, r := range append(c.Rows, agenda.Count{Value: "total", Aantal: c.Total.Aantal, Across: c.Total.Across}) {
		row := fmt.Sprintf("%s: %d", r.Value, r.Aantal)
		for i, n := range r.Across {
			row += fmt.Sprintf(" %s=%d", c.Values[i], n)
		}
		rows = append(rows, row)
	}
	return rows
}
