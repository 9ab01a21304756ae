package view

import (
	"reflect"
	"strings"
	"testing"
	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// A bar takes the months of a year that the project runs, if they are known.
func TestBars(t *testing.T) {
	a := &agenda.Agenda{Herkomsten: []agenda.Term{{ID: "h1", Naam: "Een"}, {ID: "h2", Naam: "Twee"}}}
	a.Werkagenda.Looptijd = agenda.Looptijd{Van: agenda.Datum{Jaar: 2023}, Tot: agenda.Datum{Jaar: 2025}}
	for _, tt := range []struct {
		van, tot string
		jaar     int
		want     page.Bar
	}{
		{"2023", "2024", 2023, page.Bar{To: 12, Known: true, Color: 1, Sign: "○", Words: page.Str("loopt, Twee")}},
		{"2023-03", "2023-10", 2023, page.Bar{From: 2, To: 10, Known: true, Color: 1, Sign: "○", Words: page.Str("loopt, Twee")}},
		{"2023-03", "2024-02", 2024, page.Bar{To: 2, Known: true, Color: 1, Sign: "○", Words: page.Str("loopt, Twee")}},
		{"2023-03", "2024-02", 2023, page.Bar{From: 2, To: 12, Known: true, Color: 1, Sign: "○", Words: page.Str("loopt, Twee")}},
		{"2022-11", "", 2022, page.Bar{From: 10, To: 12, Known: true, Color: 1, Sign: "○", Words: page.Str("loopt, Twee")}},
		{"2022-11", "", 2023, page.Bar{To: 12, Sign: "○?", Words: page.Str("einde niet in de bron, Twee")}}, // it began before the agenda
		{"2022-11", "", 2024, page.Bar{To: 12, Sign: "?", Words: page.Str("einde niet in de bron, Twee")}},
		{"2023", "", 2024, page.Bar{To: 12, Sign: "?", Words: page.Str("einde niet in de bron, Twee")}},
		{"", "", 2023, page.Bar{To: 12, Sign: "–", Words: page.Str("looptijd niet in de bron")}},
		{"2023", "2024", 2025, page.Bar{Words: page.Str("loopt niet")}},
	} {
		p := &agenda.Project{Herkomst: "h2"}
		for s, d := range map[string]*agenda.Datum{tt.van: &p.Looptijd.Van, tt.tot: &p.Looptijd.Tot} {
			if s != "" {
				var err error
				if *d, err = agenda.ParseDatum(s); err != nil {
					t.Fatal(err)
				}
			}
		}
		if got := newBar(a, p, tt.jaar); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s to %s in %d: got %+v, want %+v", tt.van, tt.tot, tt.jaar, got, tt.want)
		}
	}
}

// A name has its abbreviation behind it, if that is another.
func TestTermNames(t *testing.T) {
	a := &agenda.Agenda{Inspecties: []agenda.Term{
		{ID: "igj", Naam: "IGJ", Afkorting: "IGJ"},
		{ID: "ivho", Naam: "Inspectie van het Onderwijs", Afkorting: "IvhO"},
		{ID: "nla", Naam: "Arbeidsinspectie"},
	}}
	a.Projecten = []agenda.Project{{ID: "p1", Titel: "Project", Inspecties: []string{"ivho"}}}
	s := Selection{Agenda: a, Whole: true, Matches: []agenda.Match{{Project: &a.Projecten[0]}}}
	want := []string{"IGJ", "Inspectie van het Onderwijs (IvhO)", "Arbeidsinspectie"}
	for i, f := range termSection(s, agenda.MustField("inspectie"))[0].(page.Facts) {
		projects := "geen, voor zover bekend"
		if i == 1 {
			projects = "Project"
		}
		if f.Name.String() != want[i] || f.Value.String() != projects || f.Anchor != a.Inspecties[i].ID {
			t.Errorf("%s is shown as %q with %q", a.Inspecties[i].ID, f.Name, f.Value)
		}
	}
}

// The page of some projects has the lines and the terms of those and no others, a
// motto only where there is one, and explains the sign for an unknown end if any
// project has that.
func TestSiteOfSomeProjects(t *testing.T) {
	a := &agenda.Agenda{
		Werkagenda: agenda.Werkagenda{ID: "w", Titel: "W", Uitgever: "U", Looptijd: agenda.Looptijd{Van: agenda.Datum{Jaar: 2023}, Tot: agenda.Datum{Jaar: 2024}}},
		Lijnen:     []agenda.Lijn{{ID: "l1", Nummer: 1, Naam: "Een"}, {ID: "l2", Nummer: 2, Naam: "Twee", Motto: "Vooruit"}, {ID: "l3", Nummer: 3, Naam: "Drie"}},
		Herkomsten: []agenda.Term{{ID: "h1", Naam: "Herkomst"}},
	}
	known := agenda.Project{ID: "p1", Titel: "Bekend", Lijn: "l2", Herkomst: "h1", Looptijd: a.Werkagenda.Looptijd}
	unknown := agenda.Project{ID: "p2", Titel: "Onbekend", Lijn: "l1", Herkomst: "h1", Looptijd: agenda.Looptijd{Van: agenda.Datum{Jaar: 2023}}}
	for _, tt := range []struct {
		projects []agenda.Project
		parts    string // the headings and bold lines
		legend   string
	}{
		{[]agenda.Project{known}, "Overzicht|Aantallen|Over deze agenda|Lijn 2: Twee|Vooruit|Herkomst", "● Herkomst"},
		{[]agenda.Project{unknown, known}, "Overzicht|Aantallen|Over deze agenda|Lijn 1: Een|Lijn 2: Twee|Vooruit|Herkomst", "● Herkomst|? einde niet in de bron"},
		{nil, "Overzicht|Aantallen|Over deze agenda", ""},
	} {
		a.Projecten = tt.projects
		s := Selection{Agenda: a, Title: "Projecten", Matches: a.Select(agenda.All{})}
		var parts, legend []string
		for _, b := range site(s) {
			s, ok := b.(page.Section)
			if !ok {
				continue
			}
			for _, inner := range s.Blocks {
				switch v := inner.(type) {
				case page.Heading:
					if v.Level == 2 {
						parts = append(parts, v.Text.String())
					}
				case page.Paragraph:
					if len(v.Text) == 0 || v.Text[0].Style() == page.Strong {
						parts = append(parts, v.Text.String())
					}
				case page.Bullets:
					for _, line := range v {
						legend = append(legend, line.String())
					}
				}
			}
		}
		if got := strings.Join(parts, "|"); got != tt.parts {
			t.Errorf("the parts are\n%s\nwant\n%s", got, tt.parts)
		}
		if got := strings.Join(legend, "|"); got != tt.legend {
			t.Errorf("the legend is %s, want %s", got, tt.legend)
		}
	}
}
