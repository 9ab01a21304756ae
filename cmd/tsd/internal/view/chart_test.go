package view

import (
	"strings"
	"testing"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// A bar is as long as a project runs, in the line of its herkomst; what is not known
// has one of its own.
func TestTimeBars(t *testing.T) {
	a := &agenda.Agenda{Werkagenda: agenda.Werkagenda{Looptijd: looptijdOf(t, "2023/2024")}}
	for _, id := range []string{"h1", "h2", "h3", "h4", "h5", "h6", "h7", "h8", "h9"} {
		a.Herkomsten = append(a.Herkomsten, agenda.Term{ID: id})
	}
	for _, tt := range []struct{ herkomst, period, want string }{
		{"h1", "2023/2024", "━━━━━━━━━━"},
		{"h2", "2023/2024", "══════════"},
		{"h8", "2023/2024", "◆◆◆◆◆◆◆◆◆◆"},
		{"h9", "2023/2024", "━━━━━━━━━━"},
		{"h1", "2023/2023", "━━━━━     "},
		{"h1", "2024/2024", "     ━━━━━"},
		{"h1", "2022/2025", "━━━━━━━━━━"},
		{"h2", "2023/", "═════╌╌╌╌╌"},
		{"h2", "2023-12/", "    ═╌╌╌╌╌"},
		{"h2", "2022/", "═╌╌╌╌╌╌╌╌╌"},
		{"h2", "/2024", "╌╌╌╌╌═════"},
		{"h2", "/2024-06", "╌╌╌╌╌╌╌═  "},
		{"h2", "/2022", "          "},
		{"h2", "in:2023", "═════╌╌╌╌╌"},
		{"h2", "in:2024", "╌╌╌╌╌═════"},
		{"h2", "in:2023-12", "╌╌╌╌═╌╌╌╌╌"},
		{"h1", "2023-07/2024-01", "  ━━━━    "},
		{"h1", "2023-03/2023-03", "━━        "},
	} {
		p := &agenda.Project{Herkomst: tt.herkomst, Looptijd: looptijdOf(t, tt.period)}
		if got := timeBar(a, p).String(); got != tt.want {
			t.Errorf("%s of %s has the bar %q, want %q", tt.period, tt.herkomst, got, tt.want)
		}
	}
	if got := timeBar(a, &agenda.Project{Herkomst: "h1"}).String(); got != "–" {
		t.Errorf("an unknown period has the bar %q", got)
	}
}

// allOf returns every project as a match.
func allOf(a *agenda.Agenda) []agenda.Match {
	matches, _ := a.Select(agenda.All{})
	return matches
}

// The chart says of how many of the projects that it shows the kind is not known.
func TestChartCount(t *testing.T) {
	soorten := func(list ...string) (projects []agenda.Project) {
		for _, s := range list {
			projects = append(projects, agenda.Project{Soort: s})
		}
		return projects
	}
	for _, tt := range []struct {
		projects []agenda.Project
		shown    int
		want     string
	}{
		{soorten("s", "s"), 2, "2 projecten."},
		{soorten("s"), 1, "1 project."},
		{soorten("", "s", "s"), 3, "3 projecten; bij 1 staat de soort niet in de bron."},
		{soorten("", "", "s"), 2, "2 van de 3 projecten; bij 2 staat de soort niet in de bron."},
		{soorten("", "s"), 1, "1 van de 2 projecten; bij 1 staat de soort niet in de bron."},
	} {
		a := &agenda.Agenda{Soorten: []agenda.Term{{ID: "s", Naam: "Soort"}}, Projecten: tt.projects}
		s := Selection{Agenda: a, Matches: allOf(a)[:tt.shown], Whole: tt.shown == len(tt.projects)}
		if got := chartCount(s); got != tt.want {
			t.Errorf("%d of %d: %q, want %q", tt.shown, len(tt.projects), got, tt.want)
		}
	}
}

// A table of two fields has bars if they fit, then numbers, is turned if its names do
// not fit, and then has letters for them.
func TestFormsOfCounts(t *testing.T) {
	a := &agenda.Agenda{}
	for _, id := range []string{"langste", "langere", "lange", "korte"} {
		a.Themas = append(a.Themas, agenda.Term{ID: id, Naam: strings.Repeat(id, 2)})
	}
	a.Soorten = []agenda.Term{{ID: "s1", Naam: "Eerste"}, {ID: "s2", Naam: "Tweede"}}
	a.Projecten = []agenda.Project{
		{ID: "p1", Soort: "s1", Themas: []string{"langste", "lange"}}, {ID: "p2", Soort: "s2", Themas: []string{"lange"}},
		{ID: "p3", Soort: "s2", Themas: []string{"lange"}},
	}
	s := Selection{Agenda: a, Whole: true, Matches: allOf(a)}
	answer := Counts(s, a.Count(s.Projects(), agenda.MustField("soort"), agenda.MustField("thema")))
	for _, tt := range []struct {
		width int
		want  string // the first line, and the last row
	}{
		{80, "Soort   langstelangste  langerelangere  langelange  kortekorte  Totaal|Tweede  0               0               2 ━━━━      0                2"},
		{65, "Thema           Eerste  Tweede  Totaal|kortekorte      0       0            0"},
		{30, "Soort   a  b  c  d  Totaal|Tweede  0  0  2  0       2"},
	} {
		shown := onScreen(t, answer, tt.width)
		lines := strings.Split(shown, "\n")
		total := 0
		for !strings.HasPrefix(lines[total], "Totaal") {
			total++
		}
		if got := lines[0] + "|" + lines[total-2]; got != tt.want {
			t.Errorf("in %d columns it is %q, want %q:\n%s", tt.width, got, tt.want, shown)
		}
	}
}

// The greatest number has a bar of two columns for each project, if there is room;
// no number but 0 is without one.
func TestNumberBars(t *testing.T) {
	for _, tt := range []struct {
		n, greatest int
		known       bool
		want        string
	}{
		{0, 5, true, ""},
		{1, 1, true, "━━"},
		{3, 5, true, "━━━━━━"},
		{2, 5, false, "╌╌╌╌"},
		{100, 100, true, strings.Repeat("━", longestBar)},
		{1, 1000, true, "━"},
	} {
		if got := numberBar(tt.n, tt.greatest, longestBar, tt.known).String(); got != tt.want {
			t.Errorf("%d of at most %d has the bar %q, want %q", tt.n, tt.greatest, got, tt.want)
		}
	}
}

// Projects without a herkomst have a line of their own, and the first one in an agenda
// without herkomsten.
func TestBarKeys(t *testing.T) {
	open := agenda.Looptijd{Van: agenda.Datum{Jaar: 2023}}
	before := agenda.Looptijd{Van: agenda.Datum{Jaar: 2022}}
	all := agenda.Looptijd{Van: agenda.Datum{Jaar: 2023}, Tot: agenda.Datum{Jaar: 2024}}
	for _, tt := range []struct {
		herkomsten string
		projects   []agenda.Project
		want       string
	}{
		{"Nieuw Oud", []agenda.Project{{Herkomst: "Nieuw", Looptijd: all}}, "━━━ Nieuw (1)"},
		{"Nieuw Oud", []agenda.Project{{Herkomst: "Oud", Looptijd: open}, {}}, "═══ Oud (1)|▬▬▬ herkomst niet in de bron (1)|╌╌╌ begin of einde niet in de bron|– looptijd niet in de bron"},
		{"Nieuw", []agenda.Project{{Herkomst: "Nieuw", Looptijd: before}}, "━━━ Nieuw (1)|━╌╌ Nieuw, begonnen voor deze agenda, einde niet in de bron|╌╌╌ begin of einde niet in de bron"},
		{"", []agenda.Project{{Looptijd: all}, {Looptijd: before}}, "━━━ gepland|━╌╌ begonnen voor deze agenda, einde niet in de bron|╌╌╌ begin of einde niet in de bron"},
	} {
		a := &agenda.Agenda{Werkagenda: agenda.Werkagenda{Looptijd: all}, Projecten: tt.projects}
		for _, id := range strings.Fields(tt.herkomsten) {
			a.Herkomsten = append(a.Herkomsten, agenda.Term{ID: id, Naam: id})
		}
		var got []string
		for _, entry := range barKey(a, Selection{Matches: allOf(a)}.Projects()) {
			got = append(got, entry.String())
		}
		if key := strings.Join(got, "|"); key != tt.want {
			t.Errorf("the key is %q, want %q", key, tt.want)
		}
	}
}

// With more columns than letters a table keeps their names.
func TestManyColumnsOfCounts(t *testing.T) {
	for n, want := range map[int]string{26: "z", 27: "Kolom"} {
		table := page.Table{Columns: []page.Column{{Title: page.Str("Thema")}}}
		for range n {
			table.Columns = append(table.Columns, page.Column{Title: page.Str("Kolom")})
		}
		table.Columns = append(table.Columns, page.Column{Title: page.Str("Totaal")})
		columns := lettered(table).Columns
		if got := columns[n].Title.String(); got != want {
			t.Errorf("the last of %d columns is called %q, want %q", n, got, want)
		}
		if got := columns[n+1].Title.String(); got != "Totaal" {
			t.Errorf("the totals are called %q", got)
		}
	}
}
