package agenda_test

import (
	"strings"
	"testing"

	"tsd/agenda"
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

// A word that is only in the full name of an inspectorate, of which readers see the
// short one, is shown in that name, and counts least.
func TestHitsInFullNames(t *testing.T) {
	a := agendaWith(t, `
  - {id: p1, titel: Een, lijn: l1, herkomst: h1, inspecties: [i1], bron: {overzicht: true}}
  - {id: p2, titel: Twee, lijn: l1, herkomst: h1, inspecties: [i1], aanpak: De inspecties samen, bron: {overzicht: true}}
  - {id: p3, titel: Drie, lijn: l1, herkomst: h1, inspecties: [i2], bron: {overzicht: true}}
`)
	for _, tt := range []struct{ query, want string }{
		{"inspectie", "p3 Inspectie Twee; p2 De inspecties samen, Inspectie Een; p1 Inspectie Een"},
		{`"inspectie een"`, "p1 Inspectie Een; p2 Inspectie Een"},
		{"i1", "p1 I1; p2 I1"},
		{"inspectie:i1", "p1 I1; p2 I1"},
	} {
		q, err := a.ParseQuery(tt.query)
		if err != nil {
			t.Fatal(err)
		}
		matches := a.Select(q)
		agenda.Rank(matches)
		var got []string
		for _, m := range matches {
			var texts []string
			for _, h := range m.Hits {
				texts = append(texts, h.Text)
				if h.Full != (h.Text == "Inspectie Een") {
					t.Errorf("%s: %q is said to be a full name: %v", tt.query, h.Text, h.Full)
				}
			}
			got = append(got, m.Project.ID+" "+strings.Join(texts, ", "))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s: found is %s, want %s", tt.query, s, tt.want)
		}
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

// A word in several names of a record is shown once, in the name that readers know.
func TestHitInNameThatReadersKnow(t *testing.T) {
	a := load(t, strings.Replace(vocabulary, "naam: Inspectie Twee}", "naam: Inspectie Twee, afkorting: Twee}", 1)+`projecten:
  - {id: p1, titel: Een, lijn: l1, herkomst: h1, inspecties: [i2], bron: {overzicht: true}}
`)
	for _, query := range []string{"twee", `"twee"`} {
		q, err := a.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		hits := a.Select(q)[0].Hits
		if len(hits) != 1 || hits[0].Text != "Twee" || hits[0].Full {
			t.Errorf("%s: the hits are %+v", query, hits)
		}
	}
}
