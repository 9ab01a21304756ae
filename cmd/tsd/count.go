package main

import (
	"strconv"

	"tsd/agenda"
)

// countRow is a row of counts for programs.
type countRow struct {
	Waarde string         `json:"waarde,omitempty" yaml:"waarde,omitempty"` // the total has none
	Aantal int            `json:"aantal" yaml:"aantal"`
	Per    map[string]int `json:"per,omitempty" yaml:"per,omitempty"` // the same, across the second field
}

// countsValue is counts for programs.
type countsValue struct {
	Per    []string   `json:"per" yaml:"per,flow"`
	Rijen  []countRow `json:"rijen" yaml:"rijen"`
	Totaal countRow   `json:"totaal" yaml:"totaal"`
}

// countsAnswer makes the answer that counts projects, with the totals in the
// last row and column.
func countsAnswer(a *agenda.Agenda, c agenda.Counts) *answer {
	value := countsValue{Per: []string{c.By.Key}, Rijen: []countRow{}, Totaal: newCountRow(c, c.Total)}
	value.Totaal.Waarde = ""
	if c.Across != nil {
		value.Per = append(value.Per, c.Across.Key)
	}
	ans := &answer{title: countsTitle(c), about: &a.Werkagenda}
	for _, r := range c.Rows {
		value.Rijen = append(value.Rijen, newCountRow(c, r))
		if r.Value != "" {
			ans.ids = append(ans.ids, r.Value)
		}
	}
	ans.value = value
	ans.grid = func() grid {
		g := grid{head: append([]string{c.By.Key}, columnNames(c, func(v string) string { return v })...)}
		g.head = append(g.head, "aantal")
		for _, r := range c.Rows {
			g.rows = append(g.rows, append([]cell{{orAbsent(r.Value)}}, numbers(r)...))
		}
		g.rows = append(g.rows, append([]cell{{"totaal"}}, numbers(c.Total)...))
		return g
	}
	ans.page = func() []block { return []block{countsTable(a, c)} }
	return ans
}

// countsTable shows counts to a reader.
func countsTable(a *agenda.Agenda, c agenda.Counts) table {
	t := table{caption: countsTitle(c), columns: []column{{title: capital(c.By.Name), head: true}}}
	if c.Across != nil {
		for _, name := range columnNames(c, func(v string) string { return shownValue(a, c.Across, v) }) {
			t.columns = append(t.columns, column{title: name, right: true})
		}
	}
	t.columns = append(t.columns, column{title: totalName(c), right: true})
	for _, r := range c.Rows {
		name := str(shownValue(a, c.By, r.Value))
		if r.Value == "" {
			name = str(absent).in(faint)
		}
		t.rows = append(t.rows, row{cells: append([]text{name}, numberTexts(r)...)})
	}
	t.rows = append(t.rows, row{cells: append([]text{str("Totaal")}, numberTexts(c.Total)...), total: true})
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

// orAbsent returns what the projects without a value are counted under.
func orAbsent(value string) string {
	if value == "" {
		return absent
	}
	return value
}

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

// totalName is the title of the last column: it is the only one, or the total
// of those before it.
func totalName(c agenda.Counts) string {
	if c.Across == nil {
		return "Aantal"
	}
	return "Totaal"
}

func numbers(r agenda.Count) []cell {
	var cells []cell
	for _, n := range append(r.Across, r.Aantal) {
		cells = append(cells, cell{strconv.Itoa(n)})
	}
	return cells
}

func numberTexts(r agenda.Count) []text {
	var texts []text
	for _, c := range numbers(r) {
		texts = append(texts, str(c[0]))
	}
	return texts
}
