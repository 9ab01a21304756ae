package view

import (
	"slices"
	"strconv"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// The longest bars that stand for numbers, in a column of their own and in a cell of
// a table of two fields.
const (
	longestBar     = 30
	longestCellBar = 8
)

// countsChart returns counts for a terminal, with bars. Where these do not fit it has
// other forms: numbers; with rows and columns exchanged; with letters for the names of
// the columns.
func countsChart(s Selection, c agenda.Counts) page.Table {
	if !s.Whole {
		c = occurring(c)
	}
	plain := faintZeros(countsTable(s, c))
	if c.Across == nil {
		return firstThatFits(withBars(plain, c), plain)
	}
	wide := readable(plain)
	exchanged := faintZeros(countsTable(s, turned(c)))
	wideTurned := readable(exchanged)
	return firstThatFits(
		withCellBars(wide, c), wide,
		withCellBars(wideTurned, turned(c)), wideTurned,
		lettered(plain), lettered(exchanged), plain)
}

// readable returns a table of counts that gets no narrower than its names read well.
func readable(t page.Table) page.Table {
	t.Columns = slices.Clone(t.Columns)
	for i := range t.Columns {
		t.Columns[i].Least = 10
	}
	t.Columns[0].Least = 16
	return t
}

// firstThatFits returns forms of a table as one, of which a screen gets the first that
// fits, or else the last as records.
func firstThatFits(forms ...page.Table) page.Table {
	for i := len(forms) - 2; i >= 0; i-- {
		forms[i].Narrow = &forms[i+1]
	}
	return forms[0]
}

// faintZeros returns the table with its zeros faint.
func faintZeros(t page.Table) page.Table {
	for _, r := range t.Rows {
		for i, cell := range r.Cells {
			if cell.String() == "0" {
				r.Cells[i] = cell.In(page.Faint)
			}
		}
	}
	return t
}

// withBars returns a table of counts with a bar behind each number.
func withBars(t page.Table, c agenda.Counts) page.Table {
	greatest := 0
	for _, r := range c.Rows {
		greatest = max(greatest, r.Aantal)
	}
	t.Columns, t.Rows = append(slices.Clone(t.Columns), page.Column{}), slices.Clone(t.Rows)
	for i, r := range t.Rows {
		var drawn page.Text
		if !r.Total {
			drawn = numberBar(c.Rows[i].Aantal, greatest, longestBar, isKnown(c.By, c.Rows[i].Value))
		}
		t.Rows[i].Cells = append(slices.Clone(r.Cells), drawn)
	}
	return t
}

// withCellBars returns a table of counts by two fields with a bar behind each number
// but the totals.
func withCellBars(t page.Table, c agenda.Counts) page.Table {
	greatest := 0
	for _, r := range c.Rows {
		greatest = max(greatest, slices.Max(r.Across))
	}
	digits := len(strconv.Itoa(slices.Max(c.Total.Across)))
	t.Columns, t.Rows = slices.Clone(t.Columns), slices.Clone(t.Rows)
	for i, r := range t.Rows {
		cells := slices.Clone(r.Cells)
		for j, v := range c.Values {
			t.Columns[j+1].Right = false
			number := cells[j+1]
			cells[j+1] = page.Concat(blank(digits-number.Width()), number)
			if !r.Total {
				known := isKnown(c.Across, v) && isKnown(c.By, c.Rows[i].Value)
				cells[j+1] = page.Concat(cells[j+1], blank(1), numberBar(c.Rows[i].Across[j], greatest, longestCellBar, known))
			}
			cells[j+1] = cells[j+1].Unbroken()
		}
		t.Rows[i].Cells = cells
	}
	return t
}

// isKnown reports whether all is known of the projects that count under a value.
func isKnown(f *agenda.Field, value string) bool { return value != "" || f.EmptyMeans != "" }

// numberBar returns a bar for a number, of which the greatest has one of at most
// longest columns.
func numberBar(n, greatest, longest int, known bool) page.Text {
	if n == 0 {
		return nil
	}
	longest = min(longest, 2*greatest)
	width := (n*longest + greatest - 1) / greatest
	if !known {
		return unknownBar(width)
	}
	return page.Str(strings.Repeat(barLines[0], width))
}

const letters = "abcdefghijklmnopqrstuvwxyz"

// lettered returns a table of counts with a letter for the name of each column of
// numbers, and the names under it. With more columns than letters it is as it was.
func lettered(t page.Table) page.Table {
	last := len(t.Columns) - 1 // the totals
	if last-1 > len(letters) {
		return t
	}
	t.Columns = slices.Clone(t.Columns)
	var names []page.Text
	for i := 1; i < last; i++ {
		letter := page.Str(letters[i-1 : i])
		names = append(names, page.Concat(letter.In(page.Strong), page.Str(" "), t.Columns[i].Title))
		t.Columns[i].Title = letter
	}
	t.Key = append([][]page.Text{names}, t.Key...)
	return t
}
