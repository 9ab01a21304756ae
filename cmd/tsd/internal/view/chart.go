package view

import (
	"fmt"
	"slices"
	"strconv"
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

// timeBar returns when a project runs as a bar along the years of the agenda. One that
// began before them and has no known end shows its herkomst at the beginning of the bar.
func timeBar(a *agenda.Agenda, p *agenda.Project) page.Text {
	if p.Looptijd.IsZero() {
		return page.Styled(unknownTag, page.Faint)
	}
	var whole page.Text
	for i, jaar := range a.Jaren() {
		switch p.Period().InYear(jaar) {
		case agenda.Runs:
			from, to := 0, yearWidth
			if van := p.Looptijd.Van; van.Jaar == jaar && van.Maand > 0 {
				from = (van.Maand - 1) * yearWidth / 12
			}
			if tot := p.Period().Tot; tot.Jaar == jaar && tot.Maand > 0 {
				to = (tot.Maand*yearWidth + 11) / 12
			}
			whole = page.Concat(whole, blank(from), bar(a, p.Herkomst, to-from), blank(yearWidth-to))
		case agenda.MayRun:
			known := 0
			if i == 0 && p.Looptijd.Van.Jaar < jaar {
				known = 1
			}
			whole = page.Concat(whole, bar(a, p.Herkomst, known), unknownBar(yearWidth-known))
		default:
			whole = page.Concat(whole, blank(yearWidth))
		}
	}
	return whole.Unbroken()
}

func blank(width int) page.Text { return page.Str(strings.Repeat(" ", width)) }

// chart returns the overview for a terminal: the projects by line, each with a bar for
// when it runs and, behind its title, its kind. The bars come first, because titles are
// of such different lengths that bars behind them would be far from most.
func chart(s Selection) []page.Block {
	a, projects := s.Agenda, s.Projects()
	if len(projects) == 0 {
		return append([]page.Block{page.Heading{Level: 1, Text: page.Str(s.pageTitle())}},
			notes(append([]page.Text{page.Str(s.count())}, s.openLines(true)...))...)
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
	return append([]page.Block{t}, notes(s.openLines(true))...)
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
		none.Naam = runs
	}
	herkomsten := append(slices.Clone(a.Herkomsten), none)
	for _, h := range herkomsten {
		n := len(slices.DeleteFunc(slices.Clone(projects), func(p *agenda.Project) bool { return p.Herkomst != h.ID }))
		if n > 0 {
			add(bar(a, h.ID, width), fmt.Sprintf("%s (%d)", h.Naam, n))
		}
	}
	open := func(p *agenda.Project) bool { return !p.Looptijd.IsZero() && p.Period().Tot.IsZero() }
	for _, h := range herkomsten {
		if having(func(p *agenda.Project) bool {
			return open(p) && p.Herkomst == h.ID && p.Looptijd.Van.Jaar < a.Jaren()[0]
		}) {
			add(page.Concat(bar(a, h.ID, 1), unknownBar(width-1)), strings.TrimPrefix(h.Naam+", ", runs+", ")+"begonnen voor deze agenda, einde "+absent)
		}
	}
	if having(open) {
		add(unknownBar(width), "einde "+absent)
	}
	if having(func(p *agenda.Project) bool { return p.Looptijd.IsZero() }) {
		add(page.Str(unknownTag), "looptijd "+absent)
	}
	return key
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
	of := strconv.Itoa(unknown)
	if unknown > 1 && unknown == len(projects) {
		of = "alle " + of
	}
	switch {
	case unknown == 0:
		return count + "."
	case neverStated(a, soort):
		return count + "; bij " + of + " is uit de bron geen soort af te leiden."
	}
	return count + "; bij " + of + " noemt de bron geen soort."
}
