package answer

import (
	"slices"
	"strconv"
	"strings"

	"tsd/agenda"
	"tsd/agenda/text"
	"tsd/cmd/tsd/internal/doc"
)

// Show returns the answer that shows records whole.
func Show(a *agenda.Agenda, records []agenda.Record) doc.Answer {
	ans := newAnswer(a, a.Werkagenda.Titel)
	ans.Rows.Head = []string{"id", "veld", "waarde"}
	all := Select(a, nil, "", nil)
	var values []doc.Record
	for _, r := range records {
		tied := all.having(r)
		ans.IDs = append(ans.IDs, r.ID)
		values = append(values, recordValue(tied, r))
		ans.Blocks = append(ans.Blocks, recordBlocks(tied, r, 1)...)
		for _, d := range details(a, r) {
			if d.isShown() {
				ans.Rows.Cells = append(ans.Rows.Cells, []string{r.ID, d.key, plain(d.value)})
			}
			if d.prose && d.known() {
				ans.Wording = wording(a)
			}
		}
		if r.List != agenda.Projecten {
			ans.Rows.Cells = append(ans.Rows.Cells, []string{r.ID, agenda.Projecten.Key, plain(tied.ids())})
		}
	}
	ans.Value = values
	if ans.Wording != "" {
		ans.Lead = strings.TrimSuffix(ans.Lead, ".") + "; teksten in andere woorden."
	}
	if len(records) > 1 {
		return ans
	}
	ans.Title, ans.Value = Title(records[0]), values[0]
	if records[0].Field() != nil {
		ans.Closing = all.having(records[0]).closing()
	}
	return ans
}

// ShowLists returns the answer that shows whole lists: of each record its names and how
// many projects refer to it.
func ShowLists(a *agenda.Agenda, lists []*agenda.List) doc.Answer {
	ans := newAnswer(a, a.Werkagenda.Titel)
	ans.Rows.Head = []string{"id", "naam", "afkorting", "projecten"}
	all := Select(a, nil, "", nil)
	values := []doc.Record{}
	var titles []string
	for _, l := range lists {
		title := text.Capital(l.Plural)
		titles = append(titles, title)
		t := doc.Table{Name: title, Columns: []doc.Column{{Title: "Naam", Kind: doc.Title}, {Title: "Id", Kind: doc.ID}}}
		hasShort := l == agenda.Inspecties
		if hasShort {
			t.Columns = append(t.Columns, doc.Column{Title: "Afkorting"})
		}
		numbers := all.numbersPer(l.Field())
		t.Columns = append(t.Columns, numbers.columns...)
		for _, r := range l.Records(a) {
			tied, projects := all.having(r), ""
			if l.Field() != nil {
				projects = strconv.Itoa(len(tied.Matches))
			}
			values = append(values, recordValue(tied, r))
			ans.IDs = append(ans.IDs, r.ID)
			ans.Rows.Cells = append(ans.Rows.Cells, []string{r.ID, r.Naam, r.Afkorting, projects})
			cells := []doc.Cell{doc.Str(r.Naam), doc.Str(r.ID)}
			if hasShort {
				cells = append(cells, doc.Str(r.Afkorting))
			}
			t.Rows = append(t.Rows, doc.Row{Cells: append(cells, numbers.cells(r.ID, len(tied.Matches))...)})
		}
		if numbers.unknown != "" {
			ans.Closing = append(ans.Closing, numbers.unknown)
		}
		ans.Blocks = append(ans.Blocks, doc.Heading{Level: 1, Cell: doc.Str(title)}, t)
	}
	ans.Value = values
	ans.Title = strings.Join(titles, ", ")
	return ans
}

// having returns the projects that also refer to a record, and all of them for a project
// and for the werkagenda.
func (s Selection) having(r agenda.Record) Selection {
	f := r.Field()
	if f == nil {
		return s
	}
	return Select(s.Agenda, append(slices.Clip(s.conditions), f.Has(r.ID)), "", nil)
}

// recordBlocks returns a record as a reader sees it, under a heading of a level: what is
// known of it, its texts, and the projects that refer to it, which are in tied.
func recordBlocks(tied Selection, r agenda.Record, level int) []doc.Block {
	a := tied.Agenda
	title := doc.Heading{Level: level, Cell: doc.Str(Title(r)), Anchor: r.ID}
	if p, ok := r.Value.(*agenda.Project); ok {
		title.Cell = fieldCell(a, agenda.MustField("titel"), p, nil)
	}
	facts := doc.Facts{{Name: "Id", Cell: doc.Cell{Items: []doc.Text{{{Text: r.ID, Style: doc.Strong}}}}}}
	var prose []doc.Block
	for _, d := range details(a, r) {
		switch {
		case d.heading, !d.isShown():
		case d.prose && d.known():
			prose = append(prose, doc.Heading{Level: level + 1, Cell: doc.Cell{Items: doc.Str(d.label).Items, Status: d.cell.Status}},
				doc.Paragraph{Cell: doc.Cell{Items: d.cell.Items}})
		default:
			facts = append(facts, doc.Fact{Name: d.label, Cell: d.cell})
		}
	}
	blocks := append([]doc.Block{title, facts}, prose...)
	if r.Field() == nil {
		return blocks
	}
	blocks = append(blocks, doc.Heading{Level: level + 1, Cell: doc.Str("Projecten")})
	return append(blocks, tiedProjects(tied, r))
}

// tiedProjects returns the projects that refer to a record. If that is derived for one of
// them, a column has the record with the sign of that.
func tiedProjects(s Selection, r agenda.Record) doc.Block {
	if len(s.Matches) == 0 {
		return doc.Paragraph{Cell: doc.Str("Geen, voor zover bekend.")}
	}
	shown := s.titleAndIDColumns()
	if f := r.Field(); s.anyDerived(f) {
		tie := func(m agenda.Match) doc.Cell {
			return doc.Cell{Items: doc.Str(r.Short()).Items, Status: status(f.Of(m.Project))}
		}
		shown = append(shown, column{Column: doc.Column{Title: text.Capital(f.Name)}, cell: tie})
	}
	if r.List == agenda.Lijnen {
		return s.table(shown)
	}
	return s.tableByLine(shown)
}

// anyDerived reports whether the field is derived for one of the selected projects.
func (s Selection) anyDerived(f *agenda.Field) bool {
	return slices.ContainsFunc(s.projects(), func(p *agenda.Project) bool { return f.Of(p).Status == agenda.Derived })
}

// recordValue returns a record with its keys as in the file, and the ids of the projects
// that refer to it, which are in tied, if it is not a project itself.
func recordValue(tied Selection, r agenda.Record) doc.Record {
	a := tied.Agenda
	if p, ok := r.Value.(*agenda.Project); ok {
		return projectRecord(p, a.Fields())
	}
	record := doc.Record{Members: []doc.Member{{Key: "id", Value: r.ID}}}
	for _, d := range details(a, r) {
		record.Members = append(record.Members, doc.Member{Key: d.key, Value: d.value})
	}
	record.Members = append(record.Members, doc.Member{Key: agenda.Projecten.Key, Value: tied.ids()})
	return record
}
