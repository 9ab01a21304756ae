package view

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// signs mark the herkomsten of an agenda, in their order.
var signs = []string{"●", "○", "◆", "◇", "■", "□", "▲", "△"}

// unknownSign marks a project of which the source does not say the herkomst, in an
// agenda that has them.
const unknownSign = "◌"

// runs is what is said of a project that runs, instead of its herkomst if it has none.
const runs = "loopt"

// sign returns the sign of a herkomst. In an agenda without them all projects have
// the first one.
func sign(a *agenda.Agenda, herkomst string) string {
	i := herkomstIndex(a, herkomst)
	switch {
	case i >= 0:
		return signs[i%len(signs)]
	case len(a.Herkomsten) == 0:
		return signs[0]
	}
	return unknownSign
}

// herkomstIndex returns the index of a herkomst, or -1 if there is none.
func herkomstIndex(a *agenda.Agenda, herkomst string) int {
	return slices.IndexFunc(a.Herkomsten, func(t agenda.Term) bool { return t.ID == herkomst })
}

// yearSign returns the sign of a project in a year: that of its herkomst if it
// runs, "?" if its end is not known, and "–" if nothing is known of its period. A
// project that began before the agenda has the sign of its herkomst before the "?"
// of the first year, because no other year shows it.
func yearSign(a *agenda.Agenda, p *agenda.Project, jaar int) string {
	switch p.Period().InYear(jaar) {
	case agenda.Runs:
		return sign(a, p.Herkomst)
	case agenda.DoesNot:
		return ""
	}
	first := a.Jaren()[0]
	switch {
	case p.Looptijd.IsZero():
		return unknownTag
	case jaar == first && p.Looptijd.Van.Jaar < first:
		return sign(a, p.Herkomst) + openEnd
	}
	return openEnd
}

// overviewRow is a row of the overview for programs.
type overviewRow struct {
	ID       string            `json:"id" yaml:"id"`
	Titel    string            `json:"titel" yaml:"titel"`
	Lijn     string            `json:"lijn" yaml:"lijn"`
	Soort    string            `json:"soort,omitempty" yaml:"soort,omitempty"`
	Herkomst string            `json:"herkomst,omitempty" yaml:"herkomst,omitempty"`
	Jaren    map[string]string `json:"jaren" yaml:"jaren"` // for each year the herkomst, or "loopt" without one, or "?" if the source does not say
}

// Overview returns the answer that shows the selected projects as the document's
// overview does: by line, with a sign in each year. As a web page it is the whole
// agenda.
func Overview(s Selection) *Answer {
	a := s.Agenda
	rows := overviewRows(a, s.Projects())
	ans := &Answer{
		Title: a.Werkagenda.Titel,
		Name:  "Overzicht",
		Lead:  s.count(),
		About: a,
		Value: func() any { return rows },
		Page:  func() []page.Block { return chart(s) },
		Note:  func() []page.Block { return overviewPage(s) },
		Site:  func() []page.Block { return site(s) },
		Sheet: func() []page.Block { return overviewSheet(s) },
	}
	if s.Whole {
		ans.Intro = siteIntro(s)
	} else {
		ans.Title = s.Title
	}
	for _, r := range rows {
		ans.IDs = append(ans.IDs, r.ID)
	}
	ans.Grid = func() page.Grid {
		g := page.Grid{Head: []string{"id", "titel", "lijn", "soort"}}
		for _, jaar := range a.Jaren() {
			g.Head = append(g.Head, strconv.Itoa(jaar))
		}
		for _, r := range rows {
			cells := []page.Cell{{r.ID}, {r.Titel}, {r.Lijn}, {r.Soort}}
			for _, jaar := range a.Jaren() {
				cells = append(cells, page.Cell{r.Jaren[strconv.Itoa(jaar)]})
			}
			g.Rows = append(g.Rows, cells)
		}
		return g
	}
	return ans
}

// overviewRows returns the projects as rows, line by line.
func overviewRows(a *agenda.Agenda, projects []*agenda.Project) []overviewRow {
	rows := []overviewRow{}
	for _, l := range a.Lijnen {
		for _, p := range inLine(projects, l.ID) {
			r := overviewRow{p.ID, p.OverviewTitel(), p.Lijn, p.Soort, p.Herkomst, map[string]string{}}
			for _, jaar := range a.Jaren() {
				switch p.Period().InYear(jaar) {
				case agenda.Runs:
					r.Jaren[strconv.Itoa(jaar)] = cmp.Or(p.Herkomst, runs)
				case agenda.MayRun:
					r.Jaren[strconv.Itoa(jaar)] = openEnd
				}
			}
			rows = append(rows, r)
		}
	}
	return rows
}

// inLine returns the projects of a line.
func inLine(projects []*agenda.Project, lijn string) []*agenda.Project {
	var in []*agenda.Project
	for _, p := range projects {
		if p.Lijn == lijn {
			in = append(in, p)
		}
	}
	return in
}

// overviewPage returns the overview for a document, with a sign in each year.
func overviewPage(s Selection) []page.Block {
	a, projects := s.Agenda, s.Projects()
	blocks := []page.Block{page.Heading{Level: 1, Text: page.Str(s.pageTitle())}}
	if len(projects) > 0 {
		blocks = append(blocks, overviewTable(a, projects), page.Paragraph{Text: page.Lines(signLines(a, projects)...)})
	}
	return append(blocks, notes(append(overviewLines(s), s.openLines(false)...))...)
}

// overviewSheet returns the projects line by line, with their herkomst by name in
// each year instead of a sign.
func overviewSheet(s Selection) []page.Block {
	a := s.Agenda
	lineOf := func(m agenda.Match) int {
		return slices.IndexFunc(a.Lijnen, func(l agenda.Lijn) bool { return l.ID == m.Project.Lijn })
	}
	s.Matches = slices.Clone(s.Matches)
	slices.SortStableFunc(s.Matches, func(x, y agenda.Match) int { return lineOf(x) - lineOf(y) })
	shown := []column{fieldColumn(a, agenda.MustField("id")), overviewTitleColumn()}
	for _, key := range []string{"lijn", "soort", "herkomst"} {
		if f := agenda.MustField(key); f.UsedBy(a) {
			shown = append(shown, fieldColumn(a, f))
		}
	}
	for _, jaar := range a.Jaren() {
		shown = append(shown, yearColumn(jaar))
	}
	return projectSheet(s, shown, derivedLines(a, s.Projects(), append(without(s.Fields, overviewFields), overviewTitles...)))
}

// overviewTitleColumn returns a column with the titles that projects have in the
// overview.
func overviewTitleColumn() column {
	return column{set: func(a *agenda.Agenda, matches []agenda.Match, _ *legend) (page.Text, []page.Text) {
		projects := Selection{Matches: matches}.Projects()
		partly := partlyDerived(a, projects, overviewTitles)
		var cells []page.Text
		for _, p := range projects {
			cells = append(cells, page.Concat(page.Str(p.OverviewTitel()), rowMark(a, p, partly)))
		}
		return page.Str(agenda.MustField("titel").Label), cells
	}}
}

// yearColumn returns a column with the herkomst of the projects that run in a year,
// and what it means that a project may run.
func yearColumn(jaar int) column {
	return column{set: func(a *agenda.Agenda, matches []agenda.Match, _ *legend) (page.Text, []page.Text) {
		looptijd := agenda.MustField("looptijd")
		values := valuesOf(a, looptijd, Selection{Matches: matches}.Projects())
		var cells []page.Text
		for i, m := range matches {
			var cell page.Text
			switch l := m.Project.Period(); l.InYear(jaar) {
			case agenda.Runs:
				cell = page.Str(cmp.Or(itemName(a, agenda.MustField("herkomst"), m.Project.Herkomst), runs))
				if !allDerived(values) {
					cell = withMark(cell, values[i])
				}
			case agenda.MayRun:
				cell = page.Str("einde " + absent)
				if l.IsZero() {
					cell = page.Str("looptijd " + absent)
				}
			}
			cells = append(cells, cell)
		}
		return headed(strconv.Itoa(jaar), values), cells
	}}
}

// overviewTable returns the projects in a table.
func overviewTable(a *agenda.Agenda, projects []*agenda.Project) page.Table {
	soort := agenda.MustField("soort")
	soorten := valuesOf(a, soort, projects)
	partly := partlyDerived(a, projects, overviewFields)
	t := page.Table{Columns: []page.Column{{Title: headed(soort.Label, soorten)}, {Title: page.Str("Project"), Head: true}}}
	for _, jaar := range a.Jaren() {
		t.Columns = append(t.Columns, page.Column{Title: page.Str(strconv.Itoa(jaar)), Centered: true})
	}
	for _, l := range a.Lijnen {
		mine := inLine(projects, l.ID)
		if mine == nil {
			continue
		}
		t.Rows = append(t.Rows, page.Row{Group: page.Str(RecordTitle(l.Record()))})
		for _, p := range mine {
			cells := []page.Text{inCell(a, soort.Of(a, p), nil, allDerived(soorten)), page.Concat(page.Str(p.OverviewTitel()), rowMark(a, p, partly))}
			for _, jaar := range a.Jaren() {
				cells = append(cells, page.Str(yearSign(a, p, jaar)))
			}
			t.Rows = append(t.Rows, page.Row{Cells: cells})
		}
	}
	if !soort.UsedBy(a) {
		return withoutColumn(t, 0)
	}
	return t
}

// withoutColumn returns a table without one of its columns.
func withoutColumn(t page.Table, column int) page.Table {
	t.Columns = slices.Delete(t.Columns, column, column+1)
	for i, r := range t.Rows {
		if r.Cells != nil { // not the heading of a group
			t.Rows[i].Cells = slices.Delete(r.Cells, column, column+1)
		}
	}
	return t
}

// overviewFields are the fields that the overview shows without a column that could
// mark them: in the headings of groups, in the titles, and in the signs.
var overviewFields = append(slices.Clone(overviewTitles), agenda.MustField("lijn"), agenda.MustField("herkomst"), agenda.MustField("looptijd"))

// overviewTitles are the fields that the titles in the overview come from.
var overviewTitles = []*agenda.Field{agenda.MustField("titel"), agenda.MustField("overzichtstitel")}

// signLines says what the signs mean.
func signLines(a *agenda.Agenda, projects []*agenda.Project) []page.Text {
	var lines []page.Text
	none := agenda.Term{Naam: "herkomst " + absent} // of the projects without a herkomst
	if len(a.Herkomsten) == 0 {
		none.Naam = runs
	}
	herkomsten := append(slices.Clone(a.Herkomsten), none)
	for _, h := range herkomsten {
		if slices.ContainsFunc(projects, func(p *agenda.Project) bool { return p.Herkomst == h.ID }) {
			lines = append(lines, page.Str(sign(a, h.ID)+" "+h.Naam))
		}
	}
	shows := func(tag string) bool {
		return slices.ContainsFunc(projects, func(p *agenda.Project) bool {
			return slices.ContainsFunc(a.Jaren(), func(jaar int) bool { return strings.HasSuffix(yearSign(a, p, jaar), tag) })
		})
	}
	for _, h := range herkomsten {
		if both := sign(a, h.ID) + openEnd; shows(both) {
			name := strings.TrimPrefix(h.Naam+", ", runs+", ")
			lines = append(lines, page.Str(both+" "+name+"begonnen voor deze agenda, einde "+absent))
		}
	}
	if shows(openEnd) {
		lines = append(lines, page.Str(openEnd+" einde "+absent))
	}
	if shows(unknownTag) {
		lines = append(lines, page.Str(unknownTag+" looptijd "+absent))
	}
	return lines
}

// overviewLines sums the overview up, and says what is not known or derived of what
// it shows.
func overviewLines(s Selection) []page.Text {
	a, projects := s.Agenda, s.Projects()
	var parts []string
	for _, r := range a.Count(projects, agenda.MustField("herkomst"), nil).Rows {
		if r.Aantal > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", r.Aantal, cmp.Or(itemName(a, agenda.MustField("herkomst"), r.Value), absent)))
		}
	}
	var lines []page.Text
	if len(parts) > 1 {
		lines = append(lines, page.Str("Herkomst: "+strings.Join(parts, ", ")+"."))
	}
	if soort := agenda.MustField("soort"); soort.UsedBy(a) {
		var marks legend
		for _, v := range valuesOf(a, soort, projects) {
			marks.add(v)
		}
		lines = append(lines, marks.lines()...)
	}
	return append(lines, derivedLines(a, projects, slices.Concat(s.Fields, without(overviewFields, s.Fields)))...)
}

// without returns the fields that are not among others.
func without(fields, others []*agenda.Field) []*agenda.Field {
	return slices.DeleteFunc(slices.Clone(fields), func(f *agenda.Field) bool { return slices.Contains(others, f) })
}
