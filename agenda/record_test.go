package agenda_test

import (
	"strings"
	"testing"
)

// A name goes before the beginning of an id, and an id before a name. Records
// that share a name are all found.
func TestFindInOrder(t *testing.T) {
	a := load(t, strings.NewReplacer(
		"{id: t1, naam: Thema Een}", "{id: t1, naam: Zorg}, {id: zorgen, naam: Wonen}, {id: wonen, naam: Wonen}, {id: t2, naam: Inkomen}, {id: t3, naam: inkomen}",
		"afkorting: I1", "afkorting: Thuis",
	).Replace(vocabulary)+`projecten:
  - {id: zorg-thuis, titel: Hulp, lijn: l1, herkomst: h1, bron: {overzicht: true}}
  - {id: thuis-zorg, titel: Help, lijn: l1, herkomst: h1, bron: {overzicht: true}}
  - {id: inkomens, titel: Geld, lijn: l1, herkomst: h1, bron: {overzicht: true}}
`)
	for _, tt := range []struct{ name, want string }{
		{"zorg", "t1"}, // its name, though two ids begin with it
		{"Zorg", "t1"},
		{"thuis", "i1"}, // its abbreviation
		{"wonen", "wonen"},
		{"inkomen", "t2 t3"},
		{"zorg-", "zorg-thuis"},
		{"zor", "zorgen zorg-thuis"},
	} {
		var ids []string
		for _, r := range a.Find(tt.name) {
			ids = append(ids, r.ID)
		}
		if got := strings.Join(ids, " "); got != tt.want {
			t.Errorf("%q finds %q, want %q", tt.name, got, tt.want)
		}
	}
}
