package agenda_test

import (
	"strings"
	"testing"

	"tsd/agenda"
)

// A list sorts by the short names of its items, the first one first, and a
// shorter list before a longer one that begins with it.
func TestSortByNames(t *testing.T) {
	a := load(t, strings.NewReplacer(
		"{id: i1, naam: Inspectie Een, afkorting: I1}", "{id: i1, naam: Een, afkorting: Z}",
		"{id: i2, naam: Inspectie Twee}", "{id: i2, naam: A}",
		"{id: i3, naam: Inspectie Drie}", "{id: i3, naam: AZ}",
	).Replace(vocabulary)+`projecten:
  - {id: p1, titel: Een, lijn: l1, herkomst: h1, inspecties: [i1], bron: {overzicht: true}}
  - {id: p2, titel: Twee, lijn: l1, herkomst: h1, inspecties: [i3], bron: {overzicht: true}}
  - {id: p3, titel: Drie, lijn: l1, herkomst: h1, inspecties: [i2, i1], bron: {overzicht: true}}
  - {id: p4, titel: Vier, lijn: l1, herkomst: h1, bron: {overzicht: true}}
  - {id: p5, titel: Vijf, lijn: l1, herkomst: h1, inspecties: [i2], bron: {overzicht: true}}
`)
	matches, _ := a.Select(agenda.All{})
	a.Sort(matches, []agenda.Order{{Field: agenda.MustField("inspectie")}})
	var ids []string
	for _, m := range matches {
		ids = append(ids, m.Project.ID)
	}
	if got := strings.Join(ids, " "); got != "p5 p3 p2 p1 p4" {
		t.Errorf("the order is %s", got)
	}
}
