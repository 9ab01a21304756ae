package view

import (
	"slices"
	"strconv"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// countRow is a row of counts for programs.
type countRow struct {
	Waarde string         `json:"waarde,omitempty" yaml:"waarde,omitempty"` // the total has none
	Aantal int            `json:"aantal" yaml:"aantal"`
	Per    map[string]int `json:"per,omitempty" yaml:"per,omitempty"` // how many of them have each value of the second field
}

// countsValue is counts for programs.
type countsValue struct {
	Per    []string   `json:"per" yaml:"per,flow"`
	Rijen  []countRow `json:"rijen" yaml:"rijen"`
	Totaal countRow   `json:"totaal" yaml:"totaal"`
}

// Counts returns the answer that counts the selected projects: for readers with the
// totals in the last row and column, and for programs with those apart or left out.
func Counts(s Selection, c agenda.Counts) *Answer {
	ans := &Answer{Title: countsTitle(s, c), Name: "Aantallen", Lead: s.count(), About: s.Agenda}
	for _, r := range c.Rows {
		if r.Value != "" {
			ans.IDs = append(ans.IDs, r.Value)
		}
	}
	ans.Value = func() any { return newCountsValue(c) }
	ans.Grid = func() page.Grid {
		g := page.Grid{Head: []string{c.By.Key}}
		for _, v := range c.Values {
			g.Head = append(g.Head, countName(c.Across, v))
		}
		if c.Across == nil {
			g.Head = append(g.Head, "aantal")
		}
		for _, r := range c.Rows {
			cells, counted := []page.Cell{{countName(c.By, r.Value)}}, r.Across
			if c.Across == nil {
				counted = []int{r.Aantal}
			}
			for _, n := range counted {
				cells = append(cells, page.Cell{strconv.Itoa(n)})
			}
			g.Rows = append(g.Rows, cells)
		}
		return g
	}
	ans.Page = func() []page.Block {
		lines := s.openLines()
		if !s.Whole {
			lines = append([]page.Text{page.Str(s.count())}, lines...)
		}
		if len(s.Matches) == 0 {
			return notes(lines)
		}
		return slices.Concat([]page.Block{countsChart(s, c)}, notes(countsLines(s, c)), notes(lines))
	}
	ans.Note = func() []page.Block { return append(countsBlocks(s, c), notes(s.openLines())...) }
	ans.Sheet = func() []page.Block {
		return append([]page.Block{countsTable(s, c)}, notes(append(countsLines(s, c), s.openLines()...))...)
	}
	return ans
}

// countsBlocks returns counts for readers, and what there is to say of them. Without
// projects there is no table.
func countsBlocks(s Selection, c agenda.Counts) []page.Block {
	if len(s.Matches) == 0 {
		return nil
	}
	return append([]page.Block{countsTable(s, c)}, notes(countsLines(s, c))...)
}

// countsTable returns counts for readers. Those of a selection leave out what does
// not occur in it: that is not what was asked.
func countsTable(s Selection, c agenda.Counts) page.Table {
	if !s.Whole {
		c = occurring(c)
	}
	a := s.Agenda
	name := func(f *agenda.Field, v string) page.Text {
		if v == "" {
			return page.Styled(countName(f, v), page.Faint)
		}
		if f.Kind == agenda.Year {
			return page.Str(v).Number()
		}
		return page.Str(itemName(a, f, v))
	}
	values := valuesOf(a, c.By, s.Projects())
	t := page.Table{
		Caption: page.Str(countsTitle(s, c)),
		Columns: []page.Column{{Title: headed(Capital(c.By.Name), values), Head: true}},
	}
	last := "Aantal"
	if c.Across != nil {
		for _, v := range c.Values {
			t.Columns = append(t.Columns, page.Column{Title: name(c.Across, v), Right: true, Drawn: page.AsShades})
		}
		last = "Totaal"
	}
	total := page.Column{Title: page.Str(last), Right: true}
	if c.Across == nil {
		total.Drawn = page.AsBars
	}
	t.Columns = append(t.Columns, total)
	row := func(head page.Text, r agenda.Count) page.Row {
		cells := []page.Text{head}
		for _, n := range numbers(r) {
			cells = append(cells, page.Str(n).Number())
		}
		return page.Row{Cells: cells}
	}
	for _, r := range c.Rows {
		t.Rows = append(t.Rows, row(name(c.By, r.Value), r))
	}
	sum := row(page.Str("Totaal"), c.Total)
	sum.Total = true
	t.Rows = append(t.Rows, sum)
	return t
}

// countsLines says of counts when a project counts more than once, and what is derived.
func countsLines(s Selection, c agenda.Counts) []page.Text {
	fields := countedFields(c)
	return append(severalLines(s, c), derivedLines(s.Agenda, s.Projects(), slices.Concat(fields, without(s.Fields, fields)))...)
}

// severalLines says of counts when a project counts more than once.
func severalLines(s Selection, c agenda.Counts) []page.Text {
	for _, f := range countedFields(c) {
		for _, v := range valuesOf(s.Agenda, f, s.Projects()) {
			if len(programItems(v)) > 1 {
				return []page.Text{page.Str("Een project telt bij elke waarde mee, en in het totaal één keer.")}
			}
		}
	}
	return nil
}

// countedFields returns the fields that are counted by.
func countedFields(c agenda.Counts) []*agenda.Field {
	if c.Across != nil {
		return []*agenda.Field{c.By, c.Across}
	}
	return []*agenda.Field{c.By}
}

// countName returns the name of a value in counts: for those without a value what that
// means, and onbekend for those of which it is not wholly known.
func countName(f *agenda.Field, value string) string {
	switch {
	case value != "":
		return value
	case f.EmptyMeans != "":
		return f.EmptyMeans
	}
	return agenda.UnknownName
}

// countsTitle says what is counted.
func countsTitle(s Selection, c agenda.Counts) string {
	title := "Aantal projecten per " + c.By.Name
	if c.Across != nil {
		title += " en " + c.Across.Name
	}
	if !s.Whole {
		title += ": " + lowerFirst(s.Title)
	}
	return title
}

func newCountsValue(c agenda.Counts) countsValue {
	value := countsValue{Per: []string{c.By.Key}, Rijen: []countRow{}, Totaal: newCountRow(c, c.Total)}
	value.Totaal.Waarde = ""
	if c.Across != nil {
		value.Per = append(value.Per, c.Across.Key)
	}
	for _, r := range c.Rows {
		value.Rijen = append(value.Rijen, newCountRow(c, r))
	}
	return value
}

func newCountRow(c agenda.Counts, r agenda.Count) countRow {
	value := countRow{Waarde: countName(c.By, r.Value), Aantal: r.Aantal}
	if c.Across != nil {
		value.Per = map[string]int{}
		for i, name := range c.Values {
			value.Per[countName(c.Across, name)] = r.Across[i]
		}
	}
	return value
}

// numbers returns the numbers of a row, the total last.
func numbers(r agenda.Count) []string {
	var list []string
	for _, n := range append(r.Across, r.Aantal) {
		list = append(list, strconv.Itoa(n))
	}
	return list
}

// occurring returns the counts without the rows and columns that count nothing.
func occurring(c agenda.Counts) agenda.Counts {
	kept := agenda.Counts{By: c.By, Across: c.Across, Total: agenda.Count{Aantal: c.Total.Aantal}}
	var columns []int
	for i, n := range c.Total.Across {
		if n > 0 {
			columns = append(columns, i)
			kept.Values = append(kept.Values, c.Values[i])
			kept.Total.Across = append(kept.Total.Across, n)
		}
	}
	for _, r := range c.Rows {
		if r.Aantal == 0 {
			continue
		}
		row := agenda.Count{Value: r.Value, Aantal: r.Aantal}
		for _, i := range columns {
			row.Across = append(row.Across, r.Across[i])
		}
		kept.Rows = append(kept.Rows, row)
	}
	return kept
}

// turned returns the counts with rows and columns exchanged.
func turned(c agenda.Counts) agenda.Counts {
	result := agenda.Counts{By: c.Across, Across: c.By, Total: agenda.Count{Aantal: c.Total.Aantal}}
	for _, r := range c.Rows {
		result.Values = append(result.Values, r.Value)
		result.Total.Across = append(result.Total.Across, r.Aantal)
	}
	for i, v := range c.Values {
		row := agenda.Count{Value: v, Aantal: c.Total.Across[i]}
		for _, r := range c.Rows {
			row.Across = append(row.Across, r.Across[i])
		}
		result.Rows = append(result.Rows, row)
	}
	return result
}
