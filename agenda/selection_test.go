package agenda_test

import (
	"strings"
	"testing"
)

// A hit in either title goes before one elsewhere; else the order is that of the
// file.
func TestRankOfTitles(t *testing.T) {
	a := agendaWith(t, `
  - {id: p1, titel: Een, lijn: l1, herkomst: h1, aanpak: samen zorgen, bron: {overzicht: true}}
  - {id: p2, titel: Twee, overzichtstitel: Zorgen, lijn: l1, herkomst: h1, aanpak: zorgen, bron: {overzicht: true}}
  - {id: p3, titel: Drie, lijn: l1, herkomst: h1, vraag: zorgen, bron: {overzicht: true}}
  - {id: p4, titel: Zorgen, lijn: l1, herkomst: h1, bron: {overzicht: true}}
`)
	if got := strings.Join(search(t, a, "zorgen"), " "); got != "p2 p4 p1 p3" {
		t.Errorf("the order is %s", got)
	}
}

// Of words with OF between them every one that occurs is a reason, not only the
// first.
func TestHitsOfEither(t *testing.T) {
	a := agendaWith(t, `
  - {id: p1, titel: Vijf zes zeven, lijn: l1, herkomst: h1, bron: {overzicht: true}}
`)
	for _, query := range []string{"vijf OF acht OF zeven", "vijf,acht,zeven", "titel:vijf,zeven"} {
		q, err := a.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range a.Select(q) {
			for _, h := range m.Hits {
				got = append(got, h.Text[h.Start:h.End])
			}
		}
		if s := strings.Join(got, " "); s != "Vijf zeven" {
			t.Errorf("%s: the hits are %q", query, s)
		}
	}
}
