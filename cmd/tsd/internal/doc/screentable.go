package doc

import (
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/tw"
)

// Table writes the table in columns or, where there is no room for them, each row as a
// record.
func (s *screen) Table(t Table) error {
	s.begin()
	columns := layout(s.columns(t), s.set.Width)
	if columns == nil {
		s.writeRecords(t)
		return nil
	}
	if err := s.writeTable(t, columns); err != nil {
		return err
	}
	if t.Legend == nil || indexOf(columns, bars) < 0 {
		return nil
	}
	var examples Facts
	for _, sign := range t.Legend {
		examples = append(examples, Fact{draw(sign.Bar, example), Str(sign.Text)})
	}
	return s.Facts(examples)
}

// Facts writes the names in a column with the values beside them or, where there is no
// room for that, each name before its value.
func (s *screen) Facts(facts Facts) error {
	s.begin()
	t := Table{Bare: true, Columns: []Column{{Kind: ID}, {Kind: Words}}}
	for _, f := range facts {
		t.Rows = append(t.Rows, Row{Cells: []Cell{Str(f.Name), f.Cell}})
	}
	columns := layout(s.columns(t), min(s.set.Width, factsMeasure))
	if columns == nil {
		s.writeFacts(facts)
		return nil
	}
	return s.writeTable(t, columns)
}

// columns returns the columns of a table: those of its texts, each with that of its bars
// behind it.
func (s *screen) columns(t Table) []column {
	var columns []column
	for i, c := range t.Columns {
		if t.Bare {
			c.Title = ""
		}
		var texts, drawings []Text
		for _, r := range t.Rows {
			var text, drawing Text
			if r.Group == nil {
				text = onScreen(r.Cells[i])
				if bar := r.Cells[i].Bar; bar != nil && c.Scale != nil {
					drawing = Text{{Text: draw(*bar, *c.Scale)}}
				}
			}
			if r.Total || r.Detail != nil && c.Kind == Title {
				text = text.strong()
			}
			texts, drawings = append(texts, text), append(drawings, drawing)
		}
		columns = append(columns, newColumn(c, texts))
		if c.Scale != nil {
			columns = append(columns, newColumn(Column{Title: c.Scale.title(), Kind: bars}, drawings))
		}
	}
	return columns
}

// writeTable writes a table in columns that have their widths. No cell may be wider than
// its column, because tablewriter would cut it off.
func (s *screen) writeTable(t Table, columns []column) error {
	widths := tw.NewMapper[int, int]()
	alignment := make(tw.Alignment, len(columns))
	for i, c := range columns {
		widths.Set(i, c.width)
		alignment[i] = tw.AlignLeft
		if c.Kind == Numbers {
			alignment[i] = tw.AlignRight
		}
	}
	s.grid.Options(tablewriter.WithColumnWidths(widths), tablewriter.WithAlignment(alignment))
	if err := s.grid.Start(); err != nil {
		return err
	}
	if !t.Bare {
		s.grid.Header(s.cells(columns, 0))
	}
	for i, r := range t.Rows {
		if i > 0 && (r.Group != nil || t.Rows[i-1].Detail != nil) {
			s.b.WriteByte('\n')
		}
		switch cells := s.cells(columns, i+1); {
		case r.Group != nil:
			s.write("", onScreen(r.Group.Cell).strong())
		case r.Total:
			s.grid.Footer(cells)
		default:
			if err := s.grid.Append(cells); err != nil {
				return err
			}
		}
		s.writeFacts(r.Detail)
	}
	return s.grid.Close()
}

// cells returns the cells of a row, with line breaks in them, as tablewriter takes them.
func (s *screen) cells(columns []column, row int) []string {
	cells := make([]string, len(columns))
	for i, c := range columns {
		var lines []string
		for _, l := range c.lines(row) {
			lines = append(lines, s.line(l))
		}
		cells[i] = strings.Join(lines, "\n")
	}
	return cells
}

// writeRecords writes each row as a record: its title with the other cells under it.
func (s *screen) writeRecords(t Table) {
	title := t.head()
	for i, r := range t.Rows {
		if i > 0 {
			s.b.WriteByte('\n')
		}
		if r.Group != nil {
			s.write("", onScreen(r.Group.Cell).strong())
			continue
		}
		s.write("", onScreen(r.Cells[title]).strong())
		var facts []Fact
		for j, c := range r.Cells {
			if j != title && len(c.text()) > 0 {
				facts = append(facts, Fact{t.Columns[j].Title, c})
			}
		}
		s.writeFacts(append(facts, r.Detail...))
	}
}
