package view

import (
	"strings"
	"testing"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// smallAgenda has two projects: of the first all is known, of the second nothing but
// what every project has.
func smallAgenda() *agenda.Agenda {
	year := func(n int) agenda.Datum { return agenda.Datum{Jaar: n} }
	return &agenda.Agenda{
		Werkagenda: agenda.Werkagenda{ID: "w", Titel: "Agenda", Uitgever: "U", Looptijd: agenda.Looptijd{Van: year(2023), Tot: year(2024)}},
		Lijnen:     []agenda.Lijn{{ID: "l1", Nummer: 1, Naam: "Lijn"}},
		Inspecties: []agenda.Term{{ID: "i1", Naam: "Een"}, {ID: "i2", Naam: "Twee"}},
		Soorten:    []agenda.Term{{ID: "s1", Naam: "Soort"}},
		Herkomsten: []agenda.Term{{ID: "h1", Naam: "Nieuw"}},
		Themas:     []agenda.Term{{ID: "t1", Naam: "Thema"}},
		Projecten: []agenda.Project{
			{ID: "a", Titel: "Alles", Lijn: "l1", Soort: "s1", Herkomst: "h1", Looptijd: agenda.Looptijd{Van: year(2023), Tot: year(2024)},
				Inspecties: []string{"i1", "i2"}, Themas: []string{"t1"}, Afgeleid: []string{"titel", "looptijd", "inspecties"}},
			{ID: "b", Titel: "Niets", Lijn: "l1", Herkomst: "h1"},
		},
	}
}

// selected returns the selection for a query.
func selected(t *testing.T, a *agenda.Agenda, query string) Selection {
	t.Helper()
	q, err := a.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	matches, open := a.Select(q)
	return Selection{Agenda: a, Title: "Projecten met " + query, Matches: matches, LeftOpen: open, Words: agenda.MentionsIn(q)}
}

func lines(texts []page.Text) string {
	var list []string
	for _, t := range texts {
		list = append(list, t.String())
	}
	return strings.Join(list, "\n")
}

// What is left open is one line, which counts each project once.
func TestOpenLines(t *testing.T) {
	a := smallAgenda()
	in := func(jaar int) agenda.Looptijd { return agenda.Looptijd{In: agenda.Datum{Jaar: jaar}} }
	more := smallAgenda()
	more.Projecten = append(more.Projecten, agenda.Project{ID: "c", Titel: "Loopt", Lijn: "l1", Herkomst: "h1", Looptijd: in(2023)},
		agenda.Project{ID: "d", Titel: "Later", Lijn: "l1", Herkomst: "h1", Themas: []string{"t1"}, Looptijd: in(2024)})
	for _, tt := range []struct {
		agenda *agenda.Agenda
		query  string
		want   string
	}{
		{a, "lijn:l1", ""},
		{a, "thema:t1", "Bij 1 ander zegt de bron te weinig om het te kiezen (thema 1)."},
		{a, "jaar:1999", "Bij 1 ander zegt de bron te weinig om het te kiezen (looptijd 1)."},
		{more, "jaar:2024", "Bij 2 andere zegt de bron te weinig om ze te kiezen (looptijd 1, einde 1)."},
		{more, "jaar:2023", "Bij 2 andere zegt de bron te weinig om ze te kiezen (looptijd 1, begin 1)."},
		{more, "thema:t1 jaar:2023", "Bij 3 andere zegt de bron te weinig om ze te kiezen (thema 2, looptijd 1, begin 1)."},
	} {
		if got := lines(selected(t, tt.agenda, tt.query).openLines()); got != tt.want {
			t.Errorf("%s leaves open\n%s\nwant\n%s", tt.query, got, tt.want)
		}
	}
}

// The page of an agenda marks what is derived where it shows it: in bars, in titles,
// and after the projects of an inspectorate; and says of which projects nothing is
// known.
func TestSiteMarks(t *testing.T) {
	s := Selection{Agenda: smallAgenda(), Whole: true}
	s.Agenda.Projecten[1].Inspecties = []string{"i2"} // which the source states
	s.Agenda.Themas = append(s.Agenda.Themas, agenda.Term{ID: "t2", Naam: "Leeg"})
	for i := range s.Agenda.Projecten {
		s.Matches = append(s.Matches, agenda.Match{Project: &s.Agenda.Projecten[i]})
	}
	if words := newBar(s.Agenda, s.Matches[0].Project).Words; !strings.HasSuffix(words, " (afgeleid), Nieuw") {
		t.Errorf("the bar of a derived period is told as %q", words)
	}
	blocks := site(s)
	for _, want := range []string{
		"Alles (afgeleid)",                  // the heading of the project
		"Alles (titel afgeleid) (afgeleid)", // among those of the inspectorate
		"Niet in de bron: soort (bij 1), thema (bij 1).",
		"geen, voor zover bekend",
	} {
		if !page.Mentions(blocks, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

// A project counts more than once in a row or in a column, and then a line says so.
func TestCountsLines(t *testing.T) {
	s := selected(t, smallAgenda(), "inspectie:i1")
	const double = "Een project telt bij elke waarde mee, en in het totaal één keer."
	for _, tt := range []struct {
		by, across string
		double     bool
	}{
		{"lijn", "", false}, {"inspectie", "", true}, {"lijn", "inspectie", true}, {"inspectie", "lijn", true}, {"lijn", "herkomst", false},
	} {
		var across *agenda.Field
		if tt.across != "" {
			across = agenda.MustField(tt.across)
		}
		blocks := countsBlocks(s, s.Agenda.Count(s.Projects(), agenda.MustField(tt.by), across))
		if got := page.Mentions(blocks, double); got != tt.double {
			t.Errorf("per %s and %s: whether the line is there is %v", tt.by, tt.across, got)
		}
		if table := blocks[0].(page.Table); !strings.HasSuffix(table.Caption.String(), ": projecten met inspectie:i1") {
			t.Errorf("the counts of a selection are called %q", table.Caption)
		}
	}
}

// A page begins with one title, also if its blocks have one further down.
func TestPublishedBeginsWithTitle(t *testing.T) {
	h := func(level int, s string) page.Block { return page.Heading{Level: level, Text: page.Str(s)} }
	p := page.Paragraph{Text: page.Str("tekst")}
	for _, tt := range []struct {
		blocks []page.Block
		want   page.Block
	}{
		{nil, h(1, "Titel")},
		{[]page.Block{p}, h(1, "Titel")},
		{[]page.Block{h(1, "Eigen"), p}, h(1, "Eigen")},
		{[]page.Block{p, h(1, "Later")}, h(1, "Titel")},
		{[]page.Block{h(1, "Een"), p, h(1, "Twee")}, h(1, "Titel")},
	} {
		got := (&Answer{Title: "Titel"}).published(tt.blocks)
		titles := 0
		for _, b := range got {
			if h, ok := b.(page.Heading); ok && h.Level == 1 {
				titles++
			}
		}
		if titles != 1 || got[0].(page.Heading).Text.String() != tt.want.(page.Heading).Text.String() {
			t.Errorf("%v is published as %v", tt.blocks, got)
		}
	}
}
