package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// barLines draw the bars of the herkomsten of an agenda, in their order.
var barLines = []string{"━", "═", "─", "■", "□", "●", "○", "◆"}

// unknownLine draws what is not known.
const unknownLine = "╌"

// barStyles are the colours of bars. From the third on they have none.
var barStyles = []page.Style{page.First, page.Second}

// otherLine draws the bars of projects without a herkomst, in an agenda that has them.
const otherLine = "▬"

// bar returns a bar in the line of a herkomst, so many columns wide. In an agenda
// without herkomsten all projects have the first line.
func bar(a *agenda.Agenda, herkomst string, width int) page.Text {
	line, style := otherLine, page.Plain
	switch i := slices.IndexFunc(a.Herkomsten, func(t agenda.Term) bool { return t.ID == herkomst }); {
	case len(a.Herkomsten) == 0:
		line = barLines[0]
	case i >= 0:
		line = barLines[i%len(barLines)]
		if i < len(barStyles) {
			style = barStyles[i]
		}
	}
	return page.Styled(strings.Repeat(line, width), style)
}

// unknownBar returns a bar of what is not known.
func unknownBar(width int) page.Text { return page.Str(strings.Repeat(unknownLine, width)) }

// yearWidth is how many columns a year has in the bars of a chart: its number and a
// space.
const yearWidth = 5

// years returns the years of an agenda as the heading of its bars.
func years(a *agenda.Agenda) page.Text {
	var heading []string
	for _, jaar := range a.Jaren() {
		heading = append(heading, agenda.Datum{Jaar: jaar}.String())
	}
	return page.Str(strings.Join(heading, " ")).Unbroken()
}

// timeBar returns when a project runs as a bar along the years of the agenda: solid
// where it is known to run, and dashed where it may. One that began before them and has
// no known end shows its herkomst at the beginning of the bar.
func timeBar(a *agenda.Agenda, p *agenda.Project) page.Text {
	l := p.Looptijd
	if l.IsZero() {
		return page.Styled(unknownTag, page.Faint)
	}
	from, to := knownMonths(a, l)
	width := yearWidth * len(a.Jaren())
	begin := min(max(0, from*yearWidth/12), width)
	end := min(max(0, (to*yearWidth+11)/12), width)
	before, after := blank(begin), blank(width-end)
	if l.Van.IsZero() {
		before = unknownBar(begin)
	}
	if l.Tot.IsZero() {
		if beganBefore(a, l) {
			end = 1
		}
		after = unknownBar(width - end)
	}
	return page.Concat(before, bar(a, p.Herkomst, end-begin), after).Unbroken()
}

// knownMonths returns between which months a period is known to run, counted from the
// beginning of the agenda: in all of it if begin and end are known, else in the year or
// month of the one that is, or in its In.
func knownMonths(a *agenda.Agenda, l agenda.Looptijd) (from, to int) {
	first, last := l.Van, l.Tot
	switch {
	case !l.In.IsZero():
		first, last = l.In, l.In
	case first.IsZero():
		first = last
	case last.IsZero():
		last = first
	}
	years := a.Jaren()[0]
	return 12*(first.Jaar-years) + max(first.Maand, 1) - 1, 12*(last.Jaar-years) + cmp.Or(last.Maand, 12)
}

func blank(width int) page.Text { return page.Str(strings.Repeat(" ", width)) }

// chart returns the overview for a terminal: the projects by line, each with a bar for
// when it runs and, behind its title, its kind. The bars come first, because titles are
// of such different lengths that bars behind them would be far from most.
func chart(s Selection) []page.Block {
	a, projects := s.Agenda, s.Projects()
	if len(projects) == 0 {
		return append([]page.Block{page.Heading{Level: 1, Text: page.Str(s.pageTitle())}},
			notes(append([]page.Text{page.Str(s.count())}, s.openLines()...))...)
	}
	soort := agenda.MustField("soort")
	partly := partlyDerived(a, projects, chartFields)
	t := page.Table{
		Chart:   true,
		Columns: []page.Column{{Title: years(a).In(page.Faint)}, {Title: page.Str(s.pageTitle()), Head: true}},
		Key:     chartKey(s),
	}
	for _, l := range a.Lijnen {
		mine := inLine(projects, l.ID)
		if mine == nil {
			continue
		}
		t.Rows = append(t.Rows, page.Row{Group: page.Str(RecordTitle(l.Record()))})
		for _, p := range mine {
			title := page.Str(p.OverviewTitel())
			if kind := soort.Of(a, p); kind.Items != nil {
				title = page.Concat(title, page.Styled(" · ", page.Faint), known(a, kind, nil).In(page.Faint))
			}
			t.Rows = append(t.Rows, page.Row{Cells: []page.Text{timeBar(a, p), page.Concat(title, rowMark(a, p, partly))}})
		}
	}
	return append([]page.Block{t}, notes(s.openLines())...)
}

// chartFields are the fields that the chart shows without a column that could mark them.
var chartFields = append(slices.Clone(overviewFields), agenda.MustField("soort"))

// chartKey says how many projects a chart shows and what its bars mean, and what is not
// known or derived of what it shows.
func chartKey(s Selection) [][]page.Text {
	about := []page.Text{page.Str(chartCount(s))}
	about = append(about, derivedLines(s.Agenda, s.Projects(), slices.Concat(s.Fields, without(chartFields, s.Fields)))...)
	for i, line := range about {
		about[i] = line.In(page.Faint)
	}
	return [][]page.Text{barKey(s.Agenda, s.Projects()), about}
}

// barKey says what the bars of projects mean, and how many projects have each.
func barKey(a *agenda.Agenda, projects []*agenda.Project) []page.Text {
	const width = 3 // of the examples
	var key []page.Text
	add := func(example page.Text, meaning string) {
		key = append(key, page.Concat(example, page.Str(" "+meaning)))
	}
	having := func(is func(*agenda.Project) bool) bool { return slices.ContainsFunc(projects, is) }
	none := agenda.Term{Naam: "herkomst " + absent} // of the projects without one
	if len(a.Herkomsten) == 0 {
		none.Naam = inPlan
	}
	herkomsten := append(slices.Clone(a.Herkomsten), none)
	for _, h := range herkomsten {
		n := len(slices.DeleteFunc(slices.Clone(projects), func(p *agenda.Project) bool { return p.Herkomst != h.ID }))
		switch {
		case n == 0:
		case len(a.Herkomsten) == 0:
			add(bar(a, h.ID, width), h.Naam)
		default:
			add(bar(a, h.ID, width), fmt.Sprintf("%s (%d)", h.Naam, n))
		}
	}
	for _, h := range herkomsten {
		if having(func(p *agenda.Project) bool { return p.Herkomst == h.ID && beganBefore(a, p.Looptijd) }) {
			add(page.Concat(bar(a, h.ID, 1), unknownBar(width-1)), strings.TrimPrefix(h.Naam+", ", inPlan+", ")+begunBefore)
		}
	}
	if having(func(p *agenda.Project) bool { return !p.Looptijd.IsZero() && p.Looptijd.IsOpen() }) {
		add(unknownBar(width), mayRun)
	}
	if having(func(p *agenda.Project) bool { return p.Looptijd.IsZero() }) {
		add(page.Str(unknownTag), "looptijd "+absent)
	}
	return key
}

// What the keys of the overview say of a period that is not wholly known.
const (
	begunBefore = "begonnen voor deze agenda, einde " + absent
	mayRun      = "begin of einde " + absent
)

// beganBefore reports whether a period began before the agenda, and has no known end.
func beganBefore(a *agenda.Agenda, l agenda.Looptijd) bool {
	begin := or(l.Van, l.In)
	return !begin.IsZero() && begin.Jaar < a.Jaren()[0] && l.Tot.IsZero()
}

// chartCount says how many projects a chart shows, and of how many the source does not
// name a kind.
func chartCount(s Selection) string {
	a, projects := s.Agenda, s.Projects()
	count := Number(len(a.Projecten), "project", "projecten")
	if !s.Whole {
		count = fmt.Sprintf("%d van de %s", len(projects), count)
	}
	soort := agenda.MustField("soort")
	unknown := 0
	for _, v := range valuesOf(a, soort, projects) {
		if v.Status == agenda.Unknown && soort.UsedBy(a) {
			unknown++
		}
	}
	if unknown == 0 {
		return count + "."
	}
	return fmt.Sprintf("%s; bij %d staat de soort niet in de bron.", count, unknown)
}
