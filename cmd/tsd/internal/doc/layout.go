package doc

import "slices"

const (
	readable    = 24 // columns: a text that takes no more is not broken in a table
	comfortable = 40 // the same for a title, as long as other things can give way
	tallest     = 8  // lines that a cell of a table may take
)

// indent is put before what belongs to the line above it.
const indent = "  "

// gutter is the number of columns between two columns of a table.
const gutter = len(indent)

// bars is the kind of a column of drawings, which a screen has behind that of their texts.
const bars ColumnKind = -1

// column is a column of a table on a screen.
type column struct {
	Column
	cells    []Text // its head, and those of the rows
	under    []Text // the ids that are under the cells, or nil
	line     int    // the width of the widest text
	word     int    // the width of the widest piece that is never broken
	unbroken int    // a text that takes no more columns is not broken
	width    int    // the width that it gets
}

func newColumn(c Column, cells []Text) column {
	made := column{Column: c, cells: slices.Insert(cells, 0, c.Head().text().strong()), unbroken: readable}
	if c.Kind == Title {
		made.unbroken = comfortable
	}
	for _, t := range made.cells {
		line := -1 // there is no space before the first word
		for _, w := range t.words() {
			line += 1 + w.width
			made.word = max(made.word, w.width)
		}
		made.line = max(made.line, line)
	}
	if c.Kind == ID || c.Kind == bars {
		made.word = made.line
	}
	return made
}

// lines returns the lines of the cell in a row.
func (c column) lines(row int) []Text {
	if c.under == nil {
		return c.cells[row].wrap(c.width)
	}
	return append(c.cells[row].strong().wrap(c.width), slices.Concat(plain(indent), c.under[row]))
}

// layout gives the columns their widths: those of their texts if there is room for that;
// else the widest ones get narrower, and in the end things give way. It returns the columns
// that are left, or nil if there is too little room whatever gives way.
func layout(columns []column, room int) []column {
	for ; columns != nil; columns = narrower(columns) {
		for widest := room; widest > 0; widest-- {
			if setWidths(columns, widest) <= room {
				return columns
			}
		}
	}
	return nil
}

// setWidths makes columns at most so wide, but no narrower than they can be read. It
// returns what they take together.
func setWidths(columns []column, widest int) int {
	taken := gutter * (len(columns) - 1)
	for i, c := range columns {
		columns[i].width = max(1, c.word, c.line/tallest, min(c.line, max(c.unbroken, widest)))
		taken += columns[i].width
	}
	return taken
}

// narrower returns the columns after the next thing gave way: the last spare column, the
// ids beside the titles, the comfort of the titles, or the bars. It returns nil if nothing
// is left that can.
func narrower(columns []column) []column {
	for i, c := range slices.Backward(columns) {
		if c.Spare {
			return slices.Delete(columns, i, i+1)
		}
	}
	title, id, drawn := indexOf(columns, Title), indexOf(columns, ID), indexOf(columns, bars)
	switch {
	case title >= 0 && id >= 0 && columns[title].under == nil:
		c := &columns[title]
		c.under = columns[id].cells
		c.line, c.word = max(c.line, gutter+columns[id].line), max(c.word, gutter+columns[id].line)
		return slices.Delete(columns, id, id+1)
	case title >= 0 && columns[title].unbroken > readable:
		columns[title].unbroken = readable
		return columns
	case drawn >= 0:
		return slices.Delete(columns, drawn, drawn+1)
	}
	return nil
}

// indexOf returns the index of the first column of a kind, or -1.
func indexOf(columns []column, kind ColumnKind) int {
	return slices.IndexFunc(columns, func(c column) bool { return c.Kind == kind })
}
