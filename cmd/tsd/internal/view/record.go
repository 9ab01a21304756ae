package view

import (
	"cmp"
	"fmt"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// Records returns the answer that shows records whole, each on a card.
func Records(a *agenda.Agenda, records []agenda.Record) *Answer {
	ans := &Answer{Title: a.Werkagenda.Titel, Name: "Gegevens", About: a}
	if len(records) == 1 {
		ans.Title = RecordTitle(records[0])
	}
	for _, r := range records {
		ans.IDs = append(ans.IDs, r.ID)
	}
	ans.Value = func() any {
		if len(records) == 1 {
			return recordValue(a, records[0])
		}
		values := make([]any, len(records))
		for i, r := range records {
			values[i] = recordValue(a, r)
		}
		return values
	}
	ans.Grid = func() page.Grid {
		g := page.Grid{Head: []string{"id", "veld", "waarde"}}
		for _, r := range records {
			for _, d := range details(a, r) {
				if d.kept && d.values == nil {
					continue
				}
				g.Rows = append(g.Rows, []page.Cell{{r.ID}, {d.key}, d.cell()})
			}
			if r.List != agenda.Projecten {
				g.Rows = append(g.Rows, []page.Cell{{r.ID}, {agenda.Projecten.Key}, ids(projectsOf(a, r))})
			}
		}
		return g
	}
	cards := func(card func(agenda.Record) []page.Block) func() []page.Block {
		return func() []page.Block {
			var blocks []page.Block
			for i, r := range records {
				if i > 0 {
					blocks = append(blocks, page.Rule{})
				}
				blocks = append(blocks, card(r)...)
			}
			return blocks
		}
	}
	ans.Page = cards(func(r agenda.Record) []page.Block { return card(a, r, true) })
	ans.Note = cards(func(r agenda.Record) []page.Block { return card(a, r, false) })
	ans.Site = cards(func(r agenda.Record) []page.Block { return webCard(a, r) })
	ans.Sheet = func() []page.Block { return recordSheet(a, records) }
	return ans
}

// recordSheet returns records as a table with a row for each field that is on their
// cards, and what there is to say of their projects.
func recordSheet(a *agenda.Agenda, records []agenda.Record) []page.Block {
	t := page.Table{Columns: []page.Column{{Title: page.Str("Id")}, {Title: page.Str("Veld")}, {Title: page.Str("Waarde")}}}
	var lines []page.Text
	for _, r := range records {
		row := func(label string, value page.Text) {
			t.Rows = append(t.Rows, page.Row{Cells: []page.Text{page.Str(r.ID), page.Str(label), value}})
		}
		for _, d := range details(a, r) {
			if (d.name || !d.unseen) && (d.values != nil || !d.optional) {
				row(d.label, d.text)
			}
		}
		if r.List == agenda.Projecten {
			continue
		}
		s, fields := selectionOf(a, r), append(referring(r), agenda.MustField("titel"))
		projects := s.Projects()
		partly := partlyDerived(a, projects, fields)
		titles := []page.Text{page.Str(noProjects)}
		if len(projects) > 0 {
			titles = nil
		}
		for _, p := range projects {
			titles = append(titles, page.Concat(page.Str(p.Titel), rowMark(a, p, partly)))
		}
		row("Projecten", page.Items(titles, ", "))
		about := append(derivedLines(a, projects, fields), s.openLines()...)
		if about != nil && len(records) > 1 {
			lines = append(lines, page.Str(RecordTitle(r)))
		}
		lines = append(lines, about...)
	}
	return append([]page.Block{t}, notes(lines)...)
}

// The records that are not projects, for programs: with the ids of their projects.
type (
	lijnValue struct {
		agenda.Lijn `yaml:",inline"`
		Projecten   []string `json:"projecten" yaml:"projecten"`
	}
	termValue struct {
		agenda.Term `yaml:",inline"`
		Projecten   []string `json:"projecten" yaml:"projecten"`
	}
	werkagendaValue struct {
		agenda.Werkagenda `yaml:",inline"`
		Projecten         []string `json:"projecten" yaml:"projecten"`
	}
)

// recordValue returns a record for programs: with its keys as in the file, and
// the ids of its projects if it is not a project itself.
func recordValue(a *agenda.Agenda, r agenda.Record) any {
	if p, ok := r.Value.(*agenda.Project); ok {
		return projectRecord(a, p, a.Fields())
	}
	projects := ids(projectsOf(a, r))
	switch v := r.Value.(type) {
	case *agenda.Lijn:
		return lijnValue{*v, projects}
	case *agenda.Term:
		return termValue{*v, projects}
	case *agenda.Werkagenda:
		return werkagendaValue{*v, projects}
	}
	panic(fmt.Sprintf("no value for a %T", r.Value))
}

// projectsOf returns the projects that refer to a record, or all projects for
// the werkagenda.
func projectsOf(a *agenda.Agenda, r agenda.Record) []*agenda.Project {
	return selectionOf(a, r).Projects()
}

func selectionOf(a *agenda.Agenda, r agenda.Record) Selection {
	s := Selection{Agenda: a, Whole: true}
	var query agenda.Query = agenda.All{}
	if f := r.Field(); f != nil {
		query = f.Has(r.ID)
		s.Whole = false
		s.Title = SelectionTitle(a, []agenda.Condition{{Field: f, Values: []string{r.ID}}})
	}
	s.Matches, s.LeftOpen = a.Select(query)
	for i := range s.Matches {
		s.Matches[i].Hits = nil
	}
	return s
}

// card returns a record as a page: its title, all that is known of it, and the
// projects that refer to it.
func card(a *agenda.Agenda, r agenda.Record, terminal bool) []page.Block {
	blocks := append([]page.Block{page.Heading{Level: 1, Text: heading(a, r)}}, body(a, r)...)
	if r.List == agenda.Projecten {
		return blocks
	}
	s := selectionOf(a, r)
	blocks = append(blocks, page.Heading{Level: 2, Text: page.Str(fmt.Sprintf("Projecten (%d)", len(s.Matches)))})
	if len(s.Matches) == 0 {
		blocks = append(blocks, page.Paragraph{Text: page.Str(noProjects)})
	}
	by := referring(r)
	shown := []column{fieldColumn(a, agenda.MustField("id")), fieldColumn(a, agenda.MustField("titel"))}
	shown = append(shown, statusColumns(a, s.Projects(), by)...)
	if terminal {
		shown = titleFirst(shown)
	}
	blocks = append(blocks, projectTable(s, shown)...)
	return append(blocks, notes(append(derivedLines(a, s.Projects(), by), s.openLines()...))...)
}

const noProjects = "Geen, voor zover bekend."

// referring returns the field by which projects refer to a record, if there is one.
func referring(r agenda.Record) []*agenda.Field {
	if f := r.Field(); f != nil {
		return []*agenda.Field{f}
	}
	return nil
}

// body returns all that is known of a record but its title: its facts, and its
// running text.
func body(a *agenda.Agenda, r agenda.Record) []page.Block {
	list := page.Facts{{Name: page.Str("Id"), Value: page.Str(r.ID), Whole: true}}
	var prose []page.Block
	for _, d := range details(a, r) {
		switch {
		case d.unseen || d.optional && d.values == nil:
		case d.prose && d.values != nil:
			prose = append(prose, page.Heading{Level: 2, Text: d.heading()})
			prose = append(prose, page.Paragraphs(d.values[0])...)
		default:
			list = append(list, page.Fact{Name: page.Str(d.label), Value: d.text})
		}
	}
	return append([]page.Block{list}, prose...)
}

// heading returns the title of a record, with the mark of a derived title.
func heading(a *agenda.Agenda, r agenda.Record) page.Text {
	t := page.Str(RecordTitle(r))
	if p, ok := r.Value.(*agenda.Project); ok {
		return withMark(t, agenda.MustField("titel").Of(a, p))
	}
	return t
}

// RecordTitle returns the heading of a record's card.
func RecordTitle(r agenda.Record) string {
	switch v := r.Value.(type) {
	case *agenda.Lijn:
		return cmp.Or(v.Kop, fmt.Sprintf("Lijn %d: %s", v.Nummer, v.Naam))
	case *agenda.Term:
		if r.List != agenda.Inspecties {
			return Capital(r.List.Name) + ": " + v.Naam
		}
	}
	return r.Naam
}
