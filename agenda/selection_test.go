package agenda_test

import (
	"strings"
	"testing"

	"tsd/agenda"
)

// A hit in either title goes before one elsewhere, and within these the word as it was
// typed before another form of it; else the order is that of the file.
func TestRank(t *testing.T) {
	a := agendaWith(t, `
  - {id: p1, titel: A, lijn: l1, herkomst: h1, aanpak: Voor de scholen, bron: {overzicht: true}}
  - {id: p2, titel: B, lijn: l1, herkomst: h1, aanpak: Op school, bron: {overzicht: true}}
  - {id: p3, titel: Een schoolplein, lijn: l1, herkomst: h1, aanpak: Op school, bron: {overzicht: true}}
  - {id: p4, titel: D, overzichtstitel: Scholen, lijn: l1, herkomst: h1, aanpak: scholen, bron: {overzicht: true}}
  - {id: p5, titel: De school, lijn: l1, herkomst: h1, bron: {overzicht: true}}
  - {id: p6, titel: C, lijn: l1, herkomst: h1, aanpak: Een basisschool, bron: {overzicht: true}}
`)
	for query, want := range map[string]string{
		"school":            "p5 p3 p4 p2 p1 p6",
		"scholen":           "p4 p3 p5 p1 p2 p6",
		"school lijn:l1":    "p5 p3 p4 p2 p1 p6", // what all have does not count
		`"school"`:          "p5 p2 p3",
		"school OF scholen": "p4 p5 p3 p1 p2 p6",
	} {
		if got := strings.Join(search(t, a, query), " "); got != want {
			t.Errorf("%s selects %s, want %s", query, got, want)
		}
	}
}

func TestHits(t *testing.T) {
	a := embedded(t)
	for _, tt := range []struct {
		query string
		want  string // field=hit of the first match, in order
	}{
		{"suicide", "id=suicide titel=suïcide"},
		{"inspectie:igj lijn:reflecteren", "lijn=Reflecteren inspecties=IGJ"},
		{"donny OF meldcode", "id=donny titel=Donny"},
		{"statushouders NIET meldcode", "id=statushouders titel=Statushouders doelgroepen=statushouders aanleiding=statushouder vraag=statushouder aanpak=statushouder"},
		{"wonen", "themas=Wonen"},                             // of the records that it refers to only themes
		{"suicide SUÏCIDE suici", "id=suicide titel=suïcide"}, // a place once
		{"jaar:2023 suicide", "id=suicide titel=suïcide jaar=2023"},
		{"inspectie:onbekend suicide", "id=suicide titel=suïcide inspecties=niet in de bron"},
		{"jaar:onbekend suicide", "id=suicide titel=suïcide jaar=niet in de bron"},
		{"partner:vng", "partners=VNG"},
		{"doelgroep:zelfstandigheid", "doelgroepen=zelfstandigheid"},
		{"NIET lijn:verbreden,verdiepen", ""},
		{"(meldcode xyzzy) OF titel:geweld", "titel=Geweld"}, // what did not match is no reason
		{"(NIET meldcode) OF titel:geweld", "titel=Geweld"},
		{"(suicide inspectie:igj) OF id:preventie", "id=preventie"}, // nor what is not known
	} {
		q, err := a.ParseQuery(tt.query)
		if err != nil {
			t.Fatal(err)
		}
		matches, _ := a.Select(q)
		agenda.Rank(matches)
		var got []string
		for _, h := range matches[0].Hits {
			got = append(got, h.Field.Key+"="+h.Text[h.Start:h.End])
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: hits are %q, want %q", tt.query, s, tt.want)
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
		matches, _ := a.Select(q)
		for _, m := range matches {
			for _, h := range m.Hits {
				got = append(got, h.Text[h.Start:h.End])
			}
		}
		if s := strings.Join(got, " "); s != "Vijf zeven" {
			t.Errorf("%s: the hits are %q", query, s)
		}
	}
}

// A project of which the source does not say what is asked is not selected, also
// not by NIET. It is left open, with what the source does not say.
func TestUnknown(t *testing.T) {
	a := agendaWith(t, `
  - {id: full, titel: Vol, lijn: l1, soort: s1, herkomst: h1, looptijd: {van: 2023, tot: 2024}, inspecties: [i1], partners: [VNG], aanpak: Onderzoek, bron: {overzicht: true}}
  - {id: bare, titel: Kaal, lijn: l1, herkomst: h1, bron: {overzicht: true}}
  - {id: running, titel: Loopt, lijn: l2, herkomst: h1, looptijd: {van: 2023}, inspecties: [i2], bron: {overzicht: true}}
  - {id: carried, titel: Eerder onbekend, lijn: l2, herkomst: h1, looptijd: {in: 2023}, soort: s1, bron: {overzicht: true}}
`)
	for _, tt := range []struct{ query, selected, open string }{
		{"inspectie:i1", "full", "bare(inspectie) carried(inspectie)"},
		{"NIET inspectie:i1", "running", "bare(inspectie) carried(inspectie)"},
		{"inspectie:onbekend", "bare carried", ""},
		{`inspectie:"niet in de bron"`, "bare carried", ""},
		{"inspectie:ONBEKEND", "bare carried", ""},
		{"NIET inspectie:onbekend", "full running", ""},
		{"inspectie:i1,onbekend", "full bare carried", ""},
		{"inspectie:i1 OF soort:s1", "full carried", "bare(inspectie soort) running(soort)"},
		{"inspectie:i1 lijn:l1", "full", "bare(inspectie)"},
		{"inspectie:i1,i3 inspectie:i1", "full", "bare(inspectie) carried(inspectie)"},
		{"inspectie:i1 lijn:l2", "", "carried(inspectie)"},
		{"lijn:l2 inspectie:i1", "", "carried(inspectie)"},
		{"(thema:t1 OF herkomst:h1) partner:vng", "full", "bare(partner) running(partner) carried(partner)"}, // the theme does not matter
		{"lijn:onbekend", "", ""},
		{"afgeleid:onbekend", "", ""},
		{"overzichtstitel:onbekend", "", ""},
		{"overzichtstitel:x", "", ""},
		{"partner:onbekend", "bare running carried", ""},
		{"partner:vng", "full", "bare(partner) running(partner) carried(partner)"},
		{"aanpak:onderzoek", "full", "bare(aanpak) running(aanpak) carried(aanpak)"},
		{"aanpak:onbekend", "bare running carried", ""},
		{`titel:"onbekend"`, "carried", ""},
		{"titel:onbekend", "", ""},
		{"onbekend", "carried", ""}, // a word as any other
		{"NIET onderzoek", "bare running carried", ""},
		{"jaar:2022", "", "bare(looptijd) carried(begin)"},
		{"jaar:2023", "full running carried", "bare(looptijd)"},
		{"jaar:2024", "full", "bare(looptijd) running(einde) carried(einde)"},
		{"jaar:2024,2023", "full running carried", "bare(looptijd)"},
		{"jaar:2024,onbekend", "full bare running carried", ""},
		{"jaar:onbekend", "bare running carried", ""},
		{"looptijd:onbekend", "bare", ""},
		{"looptijd:2024", "full", "bare(looptijd) running(einde) carried(einde)"},
		{"NIET jaar:2024", "", "bare(looptijd) running(einde) carried(einde)"},
		{"NIET jaar:2022", "full running", "bare(looptijd) carried(begin)"},
		{"jaar:2022 jaar:2024", "", "bare(looptijd) carried(begin einde)"},
	} {
		q, err := a.ParseQuery(tt.query)
		if err != nil {
			t.Fatalf("%s: %v", tt.query, err)
		}
		var selected, open []string
		matches, undecided := a.Select(q)
		for _, m := range matches {
			selected = append(selected, m.Project.ID)
		}
		for _, u := range undecided {
			open = append(open, u.Project.ID+"("+strings.Join(u.Lacks, " ")+")")
		}
		if got := strings.Join(selected, " "); got != tt.selected {
			t.Errorf("%s selects %q, want %q", tt.query, got, tt.selected)
		}
		if got := strings.Join(open, " "); got != tt.open {
			t.Errorf("%s leaves %q open, want %q", tt.query, got, tt.open)
		}
	}
}
