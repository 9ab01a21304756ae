package view

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// signs mark the herkomsten of an agenda, in their order.
var signs = []string{"●", "○", "◆", "◇", "■", "□", "▲", "△"}

// unknownSign marks a year of which the source does not say whether the project
// still runs.
const unknownSign = "?"

// sign returns the sign of a herkomst.
func sign(a *agenda.Agenda, herkomst string) string {
	return signs[herkomstIndex(a, herkomst)%len(signs)]
}

func herkomstIndex(a *agenda.Agenda, herkomst string) int {
	return max(0, slices.IndexFunc(a.Herkomsten, func(t agenda.Term) bool { return t.ID == herkomst }))
}

// overviewRow is a row of the overview for programs.
type overviewRow struct {
	ID       string            `json:"id" yaml:"id"`
	Titel    string            `json:"titel" yaml:"titel"`
	Lijn     string            `json:"lijn" yaml:"lijn"`
	Soort    string            `json:"soort,omitempty" yaml:"soort,omitempty"`
	Herkomst string            `json:"herkomst" yaml:"herkomst"`
	Jaren    map[string]string `json:"jaren" yaml:"jaren"` // for each year the herkomst, or "?" if the source does not say
}

// Overview returns the answer that shows projects as the document's overview
// does: by line, with a sign in each year. As a web page it is the whole agenda.
func Overview(a *agenda.Agenda, projects []*agenda.Project) *Answer {
	rows := overviewRows(a, projects)
	ans := &Answer{
		Title: a.Werkagenda.Titel,
		About: &a.Werkagenda,
		Value: rows,
		Page:  func() []page.Block { return overviewPage(a, rows, projects) },
		Site:  func() []page.Block { return site(a, projects) },
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
				switch p.Looptijd.InYear(jaar) {
				case agenda.Runs:
					r.Jaren[strconv.Itoa(jaar)] = p.Herkomst
				case agenda.Unknown:
					r.Jaren[strconv.Itoa(jaar)] = unknownSign
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

func overviewPage(a *agenda.Agenda, rows []overviewRow, projects []*agenda.Project) []page.Block {
	if len(rows) == 0 {
		return nil
	}
	wide := page.Table{Columns: []page.Column{{Title: page.Str("Soort")}, {Title: page.Str("Project"), Head: true}}}
	narrow := page.Table{Columns: wide.Columns[1:]}
	for _, jaar := range a.Jaren() {
		c := page.Column{Title: page.Str(strconv.Itoa(jaar)), Centered: true}
		wide.Columns, narrow.Columns = append(wide.Columns, c), append(narrow.Columns, c)
	}
	unknown := false
	lijn := ""
	for _, r := range rows {
		if r.Lijn != lijn {
			lijn = r.Lijn
			group := page.Row{Group: page.Str(lineTitle(a, lijn))}
			wide.Rows, narrow.Rows = append(wide.Rows, group), append(narrow.Rows, group)
		}
		soort, project := agenda.MustField("soort").Short(a, r.Soort), page.Str(r.Titel)
		both := project
		if soort != "" {
			both = page.Lines(project, page.Styled(soort, page.Faint))
		}
		var years []page.Text
		for _, jaar := range a.Jaren() {
			s := r.Jaren[strconv.Itoa(jaar)]
			unknown = unknown || s == unknownSign
			if s != "" && s != unknownSign {
				s = sign(a, s)
			}
			years = append(years, page.Str(s))
		}
		wide.Rows = append(wide.Rows, page.Row{Cells: append([]page.Text{page.Str(soort), project}, years...)})
		narrow.Rows = append(narrow.Rows, page.Row{Cells: append([]page.Text{both}, years...)})
	}
	wide.Narrow = &narrow
	return []page.Block{
		page.Heading{Level: 1, Text: page.Str(agendaTitle(a))},
		wide,
		page.Paragraph{Text: page.Lines(legend(a, unknown)...)},
		page.Paragraph{Text: page.Lines(overviewNotes(a, projects)...).In(page.Faint)},
	}
}

// agendaTitle returns the title of the agenda with its publisher.
func agendaTitle(a *agenda.Agenda) string {
	return a.Werkagenda.Titel + " – " + a.Werkagenda.Uitgever
}

// lineTitle returns the title of the line with an id.
func lineTitle(a *agenda.Agenda, id string) string {
	for _, r := range a.Find(id) {
		return RecordTitle(r)
	}
	return id
}

// legend says what the signs mean.
func legend(a *agenda.Agenda, unknown bool) []page.Text {
	var lines []page.Text
	for _, h := range a.Herkomsten {
		lines = append(lines, page.Str(sign(a, h.ID)+" "+h.Naam))
	}
	if unknown {
		lines = append(lines, page.Str(unknownSign+" einde "+absent))
	}
	return lines
}

// overviewNotes sums the overview up in a line, and says in another which of what
// it shows is derived.
func overviewNotes(a *agenda.Agenda, projects []*agenda.Project) []page.Text {
	counts := a.Count(projects, agenda.MustField("herkomst"), nil)
	var parts []string
	for _, r := range counts.Rows {
		parts = append(parts, fmt.Sprintf("%d %s", r.Aantal, r.Value))
	}
	notes := []page.Text{page.Str(capital(Number(counts.Total.Aantal, "project", "projecten")) + ": " + strings.Join(parts, ", ") + ".")}
	var derived []string
	for _, key := range []string{"lijn", "soort", "herkomst", "looptijd"} {
		if slices.ContainsFunc(projects, func(p *agenda.Project) bool { return slices.Contains(p.Afgeleid, key) }) {
			derived = append(derived, key)
		}
	}
	if derived != nil {
		notes = append(notes, page.Str("Afgeleid, niet letterlijk in de bron: "+strings.Join(derived, ", ")+"."))
	}
	return notes
}
