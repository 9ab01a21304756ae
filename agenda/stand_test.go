package agenda_test

import (
	"strings"
	"testing"

	"tsd/agenda"
)

// A project does not run after it was done or dropped, whatever was planned. One that
// was put off keeps its plan.
func TestPeriodOfStand(t *testing.T) {
	a := agendaWith(t, `
  - {id: gepland, titel: A, lijn: l1, looptijd: {van: 2023, tot: 2024}}
  - {id: weg, titel: B, lijn: l1, looptijd: {van: 2023, tot: 2024}, stand: {is: vervallen, per: 2023-06-01}}
  - {id: nooit, titel: C, lijn: l1, looptijd: {van: 2024-02, tot: 2024}, stand: {is: vervallen, per: 2024-01}}
  - {id: af, titel: D, lijn: l1, looptijd: {van: 2023}, stand: {is: afgerond, per: 2023-11}}
  - {id: laat, titel: E, lijn: l1, looptijd: {van: 2023, tot: 2023}, stand: {is: afgerond, per: 2024-03}}
  - {id: later, titel: F, lijn: l1, looptijd: {van: 2023, tot: 2024}, stand: {is: uitgesteld, per: 2023-11}}
  - {id: open, titel: G, lijn: l1, looptijd: {van: 2023}, stand: {is: loopt, per: 2023-11}}
`)
	for query, want := range map[string]string{
		"jaar:2023":     "gepland weg af laat later open",
		"jaar:2024":     "gepland later",
		"jaar:onbekend": "open",
	} {
		if got := strings.Join(search(t, a, query), " "); got != want {
			t.Errorf("%s selects %q, want %q", query, got, want)
		}
	}
	projects := make([]*agenda.Project, len(a.Projecten))
	for i := range projects {
		projects[i] = &a.Projecten[i]
	}
	var got []string
	for _, r := range a.Count(projects, agenda.MustField("jaar"), nil).Rows {
		got = append(got, r.Value+":"+strings.Repeat("x", r.Aantal))
	}
	if s := strings.Join(got, " "); s != "2023:xxxxxx 2024:xx :x" {
		t.Errorf("the counts are %s", s)
	}
}
