package view

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

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

// Counts returns the answer that counts the selected projects, with the totals in
// the last row and column.
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
			g.Head = append(g.Head, orAbsent(v))
		}
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
	ans.Page = func() []page.Block {
		lines := s.openLines(true)
		if !s.Whole {
			lines = append([]page.Text{page.Str(s.count())}, lines...)
		}
		if len(s.Matches) == 0 {
			return notes(lines)
		}
		return slices.Concat([]page.Block{countsChart(s, c)}, notes(countsLines(s, c)), notes(lines))
	}
	ans.Note = func() []page.Block { return append(countsBlocks(s, c), notes(s.openLines(false))...) }
	ans.Sheet = func() []page.Block {
		return append([]page.Block{countsTable(s, c)}, notes(append(countsLines(s, c), s.openLines(false)...))...)
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
		c = c.Occurring()
	}
	a := s.Agenda
	name := func(f *agenda.Field, v string) page.Text {
		if v == "" {
			return page.Styled(unknownName(f, unknownProjects(a, f)), page.Faint)
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

// countsLines says of counts when a project counts more than once, in which years
// more projects may run, and what is derived.
func countsLines(s Selection, c agenda.Counts) []page.Text {
	fields := countedFields(c)
	return append(severalLines(s, c), derivedLines(s.Agenda, s.Projects(), slices.Concat(fields, without(s.Fields, fields)))...)
}

// severalLines says of counts when a project counts more than once, and in which
// years more projects may run.
func severalLines(s Selection, c agenda.Counts) []page.Text {
	var lines []page.Text
	for _, f := range countedFields(c) {
		values := valuesOf(s.Agenda, f, s.Projects())
		several := slices.ContainsFunc(values, func(v agenda.Value) bool { return len(v.Items) > 1 })
		open := 0
		for _, v := range values {
			if v.Field.Kind == agenda.Year && (v.Open() || v.Status == agenda.Unknown) {
				open++
			}
		}
		switch {
		case several && f.Kind == agenda.Year:
			lines = append(lines, page.Str("Een project dat in meerdere jaren loopt, telt in elk jaar mee, en in het totaal één keer."))
		case several:
			lines = append(lines, page.Str(fmt.Sprintf("Een project met meerdere %s telt bij %s mee, en in het totaal één keer.", strings.ToLower(f.Label), f.Every())))
		}
		if open > 0 {
			may := "die kunnen"
			if open == 1 {
				may = "dat kan"
			}
			lines = append(lines, page.Str(fmt.Sprintf("Van %s is het einde niet bekend; %s in meer jaren lopen dan hier is geteld.", Number(open, "project", "projecten"), may)))
		}
	}
	return lines
}

// countedFields returns the fields that are counted by.
func countedFields(c agenda.Counts) []*agenda.Field {
	if c.Across != nil {
		return []*agenda.Field{c.By, c.Across}
	}
	return []*agenda.Field{c.By}
}

// unknownName returns what readers see of the value of projects that count under
// none, or that count as not wholly known.
func unknownName(f *agenda.Field, group []agenda.Undecided) string {
	switch {
	case f.Otherwise != "":
		return f.Otherwise
	case f.Kind == agenda.Year:
		return unknownNoun(f, group) + " " + absent
	}
	return absent
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

// numbers returns the numbers of a row, the total last.
func numbers(r agenda.Count) []string {
	var list []string
	for _, n := range append(r.Across, r.Aantal) {
		list = append(list, strconv.Itoa(n))
	}
	return list
}
