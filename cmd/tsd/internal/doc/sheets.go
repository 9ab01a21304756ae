package doc

import (
	"bytes"
	"cmp"
	"slices"
)

// sheets writes an answer as a spreadsheet: a sheet for each table, and one for the
// facts of each record. The cells are clean: they have no signs, and a column names
// what is derived.
type sheets struct {
	b      *bytes.Buffer
	answer Answer
	list   []*sheet
}

// sheet is a table without groups and details, or a record as a table of its fields.
type sheet struct {
	Table
	isRecord bool
	hasFacts bool
	heading  Cell // of a record: that of the texts that follow
}

func newSheets(b *bytes.Buffer, a Answer) Writer { return &sheets{b: b, answer: a} }

func (s *sheets) Heading(h Heading) error {
	if h.Level > 1 {
		s.record().heading = h.Cell
		return nil
	}
	s.begin(cmp.Or(h.Anchor, h.Cell.String())).add("Titel", h.Cell)
	return nil
}

func (s *sheets) Paragraph(p Paragraph) error {
	r := s.record()
	p.Cell.Status = max(p.Cell.Status, r.heading.Status)
	r.add(r.heading.String(), p.Cell)
	return nil
}

func (s *sheets) Facts(facts Facts) error {
	r := s.record()
	r.hasFacts = true
	for _, f := range facts {
		r.add(f.Name, f.Cell)
	}
	return nil
}

func (s *sheets) Table(t Table) error {
	s.list = append(s.list, &sheet{Table: t})
	return nil
}

// Close writes the spreadsheet. A record without facts, such as the heading of a table,
// is left out if there are tables.
func (s *sheets) Close() error {
	if len(s.list) == 0 {
		s.begin(s.answer.Title)
	}
	if slices.ContainsFunc(s.list, func(sh *sheet) bool { return !sh.isRecord }) {
		s.list = slices.DeleteFunc(s.list, func(sh *sheet) bool { return sh.isRecord && !sh.hasFacts })
	}
	for _, sh := range s.list {
		sh.Table = flat(sh.Table)
	}
	return writeWorkbook(s.b, s.answer, s.list)
}

// record returns the record that is being read.
func (s *sheets) record() *sheet {
	for _, sh := range slices.Backward(s.list) {
		if sh.isRecord {
			return sh
		}
	}
	return s.begin(s.answer.Title)
}

func (s *sheets) begin(name string) *sheet {
	sh := &sheet{isRecord: true, Table: Table{Name: name, Columns: []Column{{Title: "Veld"}, {Title: "Waarde"}}}}
	s.list = append(s.list, sh)
	return sh
}

func (sh *sheet) add(field string, value Cell) {
	sh.Rows = append(sh.Rows, Row{Cells: []Cell{Str(field), value}})
}

// flat returns a table with columns for what else its rows have, if they have it: before
// the others their group, and behind them their details and what is derived.
func flat(t Table) Table {
	columns := slices.Concat([]Column{{Title: t.Groups}}, t.Columns, []Column{{Title: t.Details}, {Title: "Afgeleid"}})
	var rows []Row
	var group Cell
	for _, r := range t.Rows {
		if r.Group != nil {
			group = r.Group.Cell
			continue
		}
		if r.Total {
			group = Cell{}
		}
		rows = append(rows, Row{Total: r.Total, Cells: slices.Concat([]Cell{group}, r.Cells, []Cell{details(r), t.derived(r)})})
	}
	for _, i := range []int{len(columns) - 1, len(columns) - 2, 0} {
		if slices.ContainsFunc(rows, func(r Row) bool { return len(r.Cells[i].Items) > 0 }) {
			continue
		}
		columns = slices.Delete(columns, i, i+1)
		for j := range rows {
			rows[j].Cells = slices.Delete(rows[j].Cells, i, i+1)
		}
	}
	t.Columns, t.Rows = columns, rows
	return t
}

func details(r Row) Cell {
	var c Cell
	for _, f := range r.Detail {
		c.Items = append(c.Items, Text{{Text: f.Name + ": " + f.Cell.String()}})
	}
	return c
}

// derived returns the titles of the columns in which a row has a derived value, and the
// names of its derived details.
func (t Table) derived(r Row) Cell {
	var c Cell
	for i, cell := range r.Cells {
		if cell.Status == Derived {
			c.Items = append(c.Items, Text{{Text: t.Columns[i].Title}})
		}
	}
	for _, f := range r.Detail {
		if f.Cell.Status == Derived {
			c.Items = append(c.Items, Text{{Text: f.Name}})
		}
	}
	return c
}
