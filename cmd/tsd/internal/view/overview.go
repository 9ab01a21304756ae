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

// inPlan is what is said of a project in a year, in an agenda without herkomsten.
const inPlan = "gepland"

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

// mayRunSign marks a year in which a project may run.
const mayRunSign = "?"

// yearSign returns the sign of a project in a year: that of its herkomst if it runs,
// "?" if it may, and "–" if nothing is known of its period. A project that began before
// the agenda has the sign of its herkomst before the "?" of the first year, because no
// other year shows it.
func yearSign(a *agenda.Agenda, p *agenda.Project, jaar int) string {
	switch p.Looptijd.InYear(jaar) {
	case agenda.Runs:
		return sign(a, p.Herkomst)
	case agenda.DoesNotRun:
		return ""
	case agenda.LooptijdUnknown:
		return unknownTag
	}
	if jaar == a.Jaren()[0] && beganBefore(a, p.Looptijd) {
		return sign(a, p.Herkomst) + mayRunSign
	}
	return mayRunSign
}

// Overview returns the answer that shows the selected projects as the document's
// overview does: by line, with a sign in each year. As a web page it is the whole
// agenda. Programs get the projects with their titles in the overview and their years.
func Overview(s Selection) *Answer {
	a := s.Agenda
	var projects []*agenda.Project
	for _, l := range a.Lijnen {
		projects = append(projects, inLine(s.Projects(), l.ID)...)
	}
	ans := &Answer{
		Title: a.Werkagenda.Titel,
		Name:  "Overzicht",
		Lead:  s.count(),
		About: a,
		IDs:   ids(projects),
		Value: func() any {
			records, used := make([]page.Record, len(projects)), a.Fields()
			for i, p := range projects {
				records[i] = overviewRecord(a, p, used)
			}
			return records
		},
		Grid: func() page.Grid {
			g := page.Grid{Head: []string{"id", "titel", "lijn", "soort", "herkomst", looptijdKey}}
			for _, p := range projects {
				g.Rows = append(g.Rows, []page.Cell{{p.ID}, {p.OverviewTitel()}, {p.Lijn}, {p.Soort}, {p.Herkomst}, {p.Looptijd.String()}})
			}
			return g
		},
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
	return ans
}

// yearsKey is the key of the years in which a project of the overview is known to run.
const yearsKey = "jaren"

// overviewRecord returns a project for programs, with the years in which it is known to
// run.
func overviewRecord(a *agenda.Agenda, p *agenda.Project, used []*agenda.Field) page.Record {
	jaren := agenda.MustField("jaar").Of(a, p).Items
	r := projectRecord(a, p, used)
	r.Members = append(r.Members, listMember(yearsKey, jaren))
	r.Whole = struct {
		agenda.Project `yaml:",inline"`
		Jaren          []string `yaml:"jaren,flow"`
	}{*p, jaren}
	return r
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
	return append(blocks, notes(append(overviewLines(s), s.openLines()...))...)
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
// and what the source does not say of those that may.
func yearColumn(jaar int) column {
	return column{set: func(a *agenda.Agenda, matches []agenda.Match, _ *legend) (page.Text, []page.Text) {
		values := valuesOf(a, looptijd, Selection{Matches: matches}.Projects())
		marked := !allDerived(values) // else the heading has the mark
		cells := make([]page.Text, len(matches))
		for i, m := range matches {
			switch m.Project.Looptijd.InYear(jaar) {
			case agenda.Runs:
				cells[i] = page.Str(cmp.Or(itemName(a, agenda.MustField("herkomst"), m.Project.Herkomst), inPlan))
				if marked {
					cells[i] = withMark(cells[i], values[i])
				}
			case agenda.BeginUnknown:
				cells[i] = page.Str("begin " + absent)
			case agenda.EndUnknown:
				cells[i] = page.Str("einde " + absent)
			case agenda.LooptijdUnknown:
				cells[i] = page.Str("looptijd " + absent)
			}
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
		none.Naam = inPlan
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
		if both := sign(a, h.ID) + mayRunSign; shows(both) {
			name := strings.TrimPrefix(h.Naam+", ", inPlan+", ")
			lines = append(lines, page.Str(both+" "+name+begunBefore))
		}
	}
	if shows(mayRunSign) {
		lines = append(lines, page.Str(mayRunSign+" "+mayRun))
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
