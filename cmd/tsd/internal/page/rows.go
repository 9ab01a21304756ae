package page

import (
	"bytes"
	"encoding/csv"
	"strings"
)

// Grid is rows of cells for programs. Its texts are as the agenda has them.
type Grid struct {
	Head []string
	Rows [][]Cell
}

// Cell is the values of a field: none, one, or the items of a list.
type Cell []string

// itemSeparator divides the items of a cell for programs.
const itemSeparator = ";"

// ListCell returns the items of a list as a cell. A separator within an item is
// escaped, so that a program can tell the items apart.
func ListCell(items []string) Cell {
	c := make(Cell, len(items))
	for i, item := range items {
		c[i] = strings.ReplaceAll(item, itemSeparator, `\`+itemSeparator)
	}
	return c
}

// String returns the items in one text, for a reader.
func (c Cell) String() string { return strings.Join(c, ", ") }

func texts(row []Cell) []string {
	cells := make([]string, len(row))
	for i, c := range row {
		cells[i] = strings.Join(c, itemSeparator)
	}
	return cells
}

// Table returns the grid as a table for readers.
func (g Grid) Table(caption string) Table {
	t := Table{Caption: Str(caption)}
	for _, h := range g.Head {
		t.Columns = append(t.Columns, Column{Title: Str(h)})
	}
	for _, r := range g.Rows {
		var cells []Text
		for _, c := range r {
			var items []Text
			for _, item := range c {
				items = append(items, Str(item))
			}
			cells = append(cells, Items(items, ", "))
		}
		t.Rows = append(t.Rows, Row{Cells: cells})
	}
	return t
}

var tsvEscape = strings.NewReplacer(`\;`, `\;`, `\`, `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)

// TSV writes tab-separated values, one line a row. A tab, line break or backslash
// in a value is escaped; the backslash of an escaped separator stays as it is.
func TSV(b *bytes.Buffer, g Grid, header bool) {
	line := func(cells []string) {
		for i, c := range cells {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(tsvEscape.Replace(c))
		}
		b.WriteByte('\n')
	}
	if header {
		line(g.Head)
	}
	for _, r := range g.Rows {
		line(texts(r))
	}
}

// CSV writes comma-separated values (RFC 4180). The lines end here and not in the
// writer, whose UseCRLF also changes the line breaks inside a value.
func CSV(b *bytes.Buffer, g Grid, header bool) error {
	w := csv.NewWriter(b)
	line := func(cells []string) error {
		if err := w.Write(cells); err != nil {
			return err
		}
		w.Flush()
		b.Truncate(b.Len() - len("\n"))
		b.WriteString("\r\n")
		return w.Error()
	}
	if header {
		if err := line(g.Head); err != nil {
			return err
		}
	}
	for _, r := range g.Rows {
		if err := line(texts(r)); err != nil {
			return err
		}
	}
	return nil
}
