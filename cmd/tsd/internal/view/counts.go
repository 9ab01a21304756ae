package view

import (
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

// Counts returns the answer that counts projects, with the totals in the last row
// and column.
func Counts(a *agenda.Agenda, c agenda.Counts) *Answer {
	value := countsValue{Per: []string{c.By.Key}, Rijen: []countRow{}, Totaal: newCountRow(c, c.Total)}
	value.Totaal.Waarde = ""
	if c.Across != nil {
		value.Per = append(value.Per, c.Across.Key)
	}
	ans := &Answer{Title: countsTitle(c), About: &a.Werkagenda}
	for _, r := range c.Rows {
		value.Rijen = append(value.Rijen, newCountRow(c, r))
		if r.Value != "" {
			ans.IDs = append(ans.IDs, r.Value)
		}
	}
	ans.Value = value
	ans.Grid = func() page.Grid {
		g := page.Grid{Head: append([]string{c.By.Key}, columnNames(c, func(v string) string { return v })...)}
		g.Head = append(g.Head, "aantal")
		row := func(name string, r agenda.Count) {
			cells := []page.Cell{{name}}
			for _, n := range numbers(r) {
				cells = append(cells, page.Cell{n})
			}
			g.Rows = append(g.Rows, cells)
		}
		for _, r := range c.Rows {
			row(orAbsent(r.Value), r)
		}
		row("totaal", c.Total)
		return g
	}
	ans.Page = func() []page.Block { return []page.Block{countsTable(a, c)} }
	return ans
}

// countsTable returns counts for readers.
func countsTable(a *agenda.Agenda, c agenda.Counts) page.Table {
	t := page.Table{Caption: page.Str(countsTitle(c)), Columns: []page.Column{{Title: page.Str(capital(c.By.Name)), Head: true}}}
	last := "Aantal"
	if c.Across != nil {
		for _, name := range columnNames(c, func(v string) string { return shownValue(a, c.Across, v) }) {
			t.Columns = append(t.Columns, page.Column{Title: page.Str(name), Right: true})
		}
		last = "Totaal"
	}
	t.Columns = append(t.Columns, page.Column{Title: page.Str(last), Right: true})
	row := func(name page.Text, r agenda.Count) page.Row {
		cells := []page.Text{name}
		for _, n := range numbers(r) {
			cells = append(cells, page.Str(n))
		}
		return page.Row{Cells: cells}
	}
	for _, r := range c.Rows {
		name := page.Str(shownValue(a, c.By, r.Value))
		if r.Value == "" {
			name = page.Styled(absent, page.Faint)
		}
		t.Rows = append(t.Rows, row(name, r))
	}
	total := row(page.Str("Totaal"), c.Total)
	total.Total = true
	t.Rows = append(t.Rows, total)
	return t
}

// countsTitle says what is counted.
func countsTitle(c agenda.Counts) string {
	title := "Aantal projecten per " + c.By.Name
	if c.Across != nil {
		title += " en " + c.Across.Name
	}
	return title
}

func newCountRow(c agenda.Counts, r agenda.Count) countRow {
	value := countRow{Waarde: orAbsent(r.Value), Aantal: r.Aantal}
	if c.Across != nil {
		value.Per = map[string]int{}
		for i, name := range c.Values {
			value.Per[orAbsent(name)] = r.Across[i]
		}
	}
	return value
}

// orAbsent returns the name under which the projects without a value are counted.
func orAbsent(value string) string {
	if value == "" {
		return absent
	}
	return value
}

// columnNames returns the names of the columns, as name writes a value.
func columnNames(c agenda.Counts, name func(string) string) []string {
	names := make([]string, len(c.Values))
	for i, v := range c.Values {
		names[i] = absent
		if v != "" {
			names[i] = name(v)
		}
	}
	return names
}

// numbers returns the numbers of a row, the total last.
func numbers(r agenda.Count) []string {
	var list []string
	for _, n := range append(r.Across, r.Aantal) {
		list = append(list, strconv.Itoa(n))
	}
	return list
}
