package view

import (
	"strings"
	"testing"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

func looptijdOf(t *testing.T, s string) agenda.Looptijd {
	t.Helper()
	l, err := agenda.ParseLooptijd(s)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// A bar takes the months that the project runs, as far as they are known.
func TestBars(t *testing.T) {
	a := &agenda.Agenda{Herkomsten: []agenda.Term{{ID: "h1", Naam: "Een"}, {ID: "h2", Naam: "Twee"}}}
	a.Werkagenda.Looptijd = agenda.Looptijd{Van: agenda.Datum{Jaar: 2023}, Tot: agenda.Datum{Jaar: 2025}}
	for _, tt := range []struct {
		period string
		want   page.Bar
	}{
		{"2023/2024", page.Bar{Sure: 24, To: 24, Ends: true, Words: "2023–2024, Twee"}},
		{"2023-03/2023-10", page.Bar{Since: 2, From: 2, Sure: 10, To: 10, Ends: true, Words: "maart – oktober 2023, Twee"}},
		{"2024-12/2025-01", page.Bar{Since: 23, From: 23, Sure: 25, To: 25, Ends: true, Words: "december 2024 – januari 2025, Twee"}},
		{"2025/2025-12", page.Bar{Since: 24, From: 24, Sure: 36, To: 36, Ends: true, Words: "2025 tot en met december 2025, Twee"}},
		{"2022-11/2026-01", page.Bar{Sure: 36, To: 36, Before: true, After: true, Words: "november 2022 – januari 2026, Twee"}},
		{"2022/2023", page.Bar{Sure: 12, To: 12, Ends: true, Before: true, Words: "2022–2023, Twee"}},
		{"2023-05/", page.Bar{Since: 4, From: 4, Sure: 5, To: 36, Words: "vanaf mei 2023, Twee"}},
		{"2022-11/", page.Bar{To: 36, Before: true, Words: "vanaf november 2022, Twee"}},
		{"/2024", page.Bar{From: 12, Sure: 24, To: 24, Ends: true, Words: "tot en met 2024, Twee"}},
		{"/2024-06", page.Bar{From: 17, Sure: 18, To: 18, Ends: true, Words: "tot en met juni 2024, Twee"}},
		{"/2026", page.Bar{From: 36, Sure: 36, To: 36, After: true, Words: "tot en met 2026, Twee"}},
		{"in:2024", page.Bar{From: 12, Sure: 24, To: 36, Words: "in elk geval in 2024, Twee"}},
		{"in:2024-02", page.Bar{From: 13, Sure: 14, To: 36, Words: "in elk geval in februari 2024, Twee"}},
	} {
		tt.want.Look = 1
		p := &agenda.Project{Herkomst: "h2", Looptijd: looptijdOf(t, tt.period)}
		if got := newBar(a, p); *got != tt.want {
			t.Errorf("%s: got %+v, want %+v", tt.period, *got, tt.want)
		}
	}
	if got, want := newBar(a, &agenda.Project{Herkomst: "h2"}), (page.Bar{To: 36, Look: page.NoLook, Words: "looptijd niet in de bron"}); *got != want {
		t.Errorf("of an unknown period: got %+v, want %+v", *got, want)
	}
	p := &agenda.Project{Herkomst: "h1", Looptijd: a.Werkagenda.Looptijd, Afgeleid: []string{"looptijd"}}
	if got := newBar(a, p).Words; got != "2023–2025 (afgeleid), Een" {
		t.Errorf("a derived bar is told as %q", got)
	}
	p.Herkomst = ""
	if got := newBar(a, p); got.Look != page.NoLook || got.Words != "2023–2025 (afgeleid), herkomst niet in de bron" {
		t.Errorf("a bar without a herkomst is %+v", got)
	}
	a.Herkomsten = nil
	if got := newBar(a, p); got.Look != 0 || got.Words != "2023–2025 (afgeleid)" {
		t.Errorf("a bar in an agenda without herkomsten is %+v", got)
	}
}

// That a project has all of a list of more than two is said so; that it has some of
// them, by name.
func TestBriefly(t *testing.T) {
	a := &agenda.Agenda{
		Inspecties: []agenda.Term{{ID: "a", Naam: "A"}, {ID: "b", Naam: "B"}, {ID: "c", Naam: "C"}},
		Themas:     []agenda.Term{{ID: "x", Naam: "X"}, {ID: "y", Naam: "Y"}},
	}
	p := &agenda.Project{Inspecties: []string{"c", "a", "b"}, Themas: []string{"x", "y"}}
	some := &agenda.Project{Inspecties: []string{"c", "a"}}
	derived := &agenda.Project{Inspecties: p.Inspecties, Afgeleid: []string{"inspecties"}}
	inspectie, thema := agenda.MustField("inspectie"), agenda.MustField("thema")
	for _, tt := range []struct {
		value  agenda.Value
		headed bool
		want   string
	}{
		{inspectie.Of(a, p), false, "alle 3"},
		{inspectie.Of(a, derived), false, "alle 3 (afgeleid)"},
		{inspectie.Of(a, derived), true, "alle 3"},
		{inspectie.Of(a, some), false, "C, A"},
		{thema.Of(a, p), false, "X, Y"},
		{thema.Of(a, some), false, "–"},
	} {
		if got := briefly(a, tt.value, tt.headed).String(); got != tt.want {
			t.Errorf("%v is told as %q, want %q", tt.value.Items, got, tt.want)
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
	want := []string{"IGJ", "Inspectie van het Onderwijs (IvhO): 1", "Arbeidsinspectie"}
	for i, f := range registerOf(s, agenda.MustField("inspectie")) {
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
// motto only where there is one, and explains the ends of the bars that it has.
func TestSiteOfSomeProjects(t *testing.T) {
	a := &agenda.Agenda{
		Werkagenda: agenda.Werkagenda{ID: "w", Titel: "W", Uitgever: "U", Looptijd: agenda.Looptijd{Van: agenda.Datum{Jaar: 2023}, Tot: agenda.Datum{Jaar: 2024}}},
		Lijnen:     []agenda.Lijn{{ID: "l1", Nummer: 1, Naam: "Een"}, {ID: "l2", Nummer: 2, Naam: "Twee", Motto: "Vooruit"}, {ID: "l3", Nummer: 3, Naam: "Drie"}},
		Herkomsten: []agenda.Term{{ID: "h1", Naam: "Herkomst"}},
	}
	known := agenda.Project{ID: "p1", Titel: "Bekend", Lijn: "l2", Herkomst: "h1", Looptijd: a.Werkagenda.Looptijd}
	unknown := agenda.Project{ID: "p2", Titel: "Onbekend", Lijn: "l1", Herkomst: "h1", Looptijd: agenda.Looptijd{Van: agenda.Datum{Jaar: 2023}}}
	before := agenda.Project{ID: "p3", Titel: "Eerder", Lijn: "l2", Herkomst: "h1", Looptijd: agenda.Looptijd{Van: agenda.Datum{Jaar: 2020}, Tot: agenda.Datum{Jaar: 2025}}}
	nothing := agenda.Project{ID: "p4", Titel: "Niets", Lijn: "l2", Herkomst: "h1"}
	for _, tt := range []struct {
		projects []agenda.Project
		parts    string // the headings and bold lines
		legend   string
	}{
		{[]agenda.Project{known}, "Overzicht|Aantallen|Lijn 2: Twee|Vooruit|Over deze agenda|Register", "Herkomst (1 project)|einde bekend"},
		{[]agenda.Project{unknown, known}, "Overzicht|Aantallen|Lijn 1: Een|Lijn 2: Twee|Vooruit|Over deze agenda|Register", "Herkomst (2 projecten)|einde bekend|begin of einde niet in de bron"},
		{[]agenda.Project{before, nothing}, "Overzicht|Aantallen|Lijn 2: Twee|Vooruit|Over deze agenda|Register", "Herkomst (2 projecten)|begonnen vóór 2023|loopt door na 2024|looptijd niet in de bron|– niet in de bron"},
		{nil, "Overzicht|Over deze agenda", ""},
	} {
		a.Projecten = tt.projects
		s := Selection{Agenda: a, Title: "Projecten", Matches: allOf(a)}
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
				case page.Legend:
					for _, sign := range v {
						legend = append(legend, sign.Text.String())
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

// Under the heading of a line a project does not name it, unless that is derived.
func TestSiteNamesLines(t *testing.T) {
	a := &agenda.Agenda{Lijnen: []agenda.Lijn{{ID: "l1", Nummer: 1, Naam: "Een"}}}
	for _, derived := range []bool{false, true} {
		p := agenda.Project{ID: "p1", Titel: "Project", Lijn: "l1"}
		if derived {
			p.Afgeleid = []string{"lijn"}
		}
		if got := page.Mentions(lineSection(a, &a.Lijnen[0], []*agenda.Project{&p}), "Lijn"); got != derived {
			t.Errorf("derived: %v, named: %v", derived, got)
		}
	}
}
