package answer

import (
	"slices"
	"strconv"

	"tsd/agenda"
	"tsd/agenda/text"
	"tsd/cmd/tsd/internal/doc"
)

// countRow is a row of counts for json and yaml.
type countRow struct {
	Waarde string         `json:"waarde,omitempty" yaml:"waarde,omitempty"` // the total has none
	Aantal int            `json:"aantal" yaml:"aantal"`
	Per    map[string]int `json:"per,omitempty" yaml:"per,omitempty"` // how many of them have each value of the second field
}

// countsValue is counts for json and yaml.
type countsValue struct {
	Per    []string   `json:"per" yaml:"per,flow"`
	Rijen  []countRow `json:"rijen" yaml:"rijen"`
	Totaal countRow   `json:"totaal" yaml:"totaal"`
}

// Counts returns the answer that counts the selected projects by a field, and across a
// second one if that is not nil.
func Counts(s Selection, by, across *agenda.Field) doc.Answer {
	c := s.Agenda.Count(s.projects(), by, across)
	a := newAnswer(s.Agenda, countsTitle(s, c))
	for _, r := range c.Rows {
		if r.Value != "" {
			a.IDs = append(a.IDs, r.Value)
		}
	}
	a.Rows, a.Value = countsRows(c), newCountsValue(c)
	if len(s.Matches) > 0 {
		a.Blocks = []doc.Block{countsTable(s, c)}
	}
	if twice(s, by) || across != nil && twice(s, across) {
		a.Closing = append(a.Closing, "Een project telt bij elke waarde mee, en in het totaal één keer.")
	}
	a.Closing = append(a.Closing, s.closing()...)
	return a
}

// twice reports whether a selected project has several values of a field.
func twice(s Selection, f *agenda.Field) bool {
	return slices.ContainsFunc(s.projects(), func(p *agenda.Project) bool {
		v := f.Of(p)
		return len(v.Items) > 1 || len(v.Items) == 1 && v.IsUnknown()
	})
}

// countsTitle says what is counted.
func countsTitle(s Selection, c agenda.Counts) string {
	title := "Aantal projecten per " + c.By.Name
	if c.Across != nil {
		title += " en " + c.Across.Name
	}
	return s.titled(title)
}

// unknownValue is what programs get for the projects that count under no value: what
// that means, if it is known.
func unknownValue(f *agenda.Field, value string) string {
	switch {
	case value != "":
		return value
	case f.EmptyMeans != "":
		return f.EmptyMeans
	}
	return agenda.UnknownName
}

// countsRows returns counts for tsv and csv, without totals.
func countsRows(c agenda.Counts) doc.Rows {
	rows := doc.Rows{Head: []string{c.By.Key}}
	for _, v := range c.Values {
		rows.Head = append(rows.Head, unknownValue(c.Across, v))
	}
	if c.Across == nil {
		rows.Head = append(rows.Head, "aantal")
	}
	for _, r := range c.Rows {
		row := []string{unknownValue(c.By, r.Value)}
		for _, n := range r.Across {
			row = append(row, strconv.Itoa(n))
		}
		if c.Across == nil {
			row = append(row, strconv.Itoa(r.Aantal))
		}
		rows.Cells = append(rows.Cells, row)
	}
	return rows
}

func newCountsValue(c agenda.Counts) countsValue {
	value := countsValue{Per: []string{c.By.Key}, Rijen: []countRow{}, Totaal: newCountRow(c, "", c.Total)}
	if c.Across != nil {
		value.Per = append(value.Per, c.Across.Key)
	}
	for _, r := range c.Rows {
		value.Rijen = append(value.Rijen, newCountRow(c, unknownValue(c.By, r.Value), r))
	}
	return value
}

func newCountRow(c agenda.Counts, name string, r agenda.Count) countRow {
	row := countRow{Waarde: name, Aantal: r.Aantal}
	if c.Across != nil {
		row.Per = map[string]int{}
		for i, v := range c.Values {
			row.Per[unknownValue(c.Across, v)] = r.Across[i]
		}
	}
	return row
}

// countsTable returns counts for a reader: with how many of each number are derived or,
// across a second field, with the sign of that at the field.
func countsTable(s Selection, c agenda.Counts) doc.Table {
	t := doc.Table{Name: "Aantallen", Columns: []doc.Column{{Title: text.Capital(c.By.Name), Kind: doc.Title}}}
	if c.Across != nil {
		axes := slices.Concat(axis(s, c.By), doc.Text{{Text: " / "}}, axis(s, c.Across))
		axes[0].Text = text.Capital(axes[0].Text)
		t.Columns[0].Title, t.Columns[0].Signed = t.Columns[0].Title+" / "+c.Across.Name, axes
		for _, v := range c.Values {
			t.Columns = append(t.Columns, doc.Column{Title: valueName(s, c.Across, v), Kind: doc.Numbers})
		}
		t.Columns = append(t.Columns, doc.Column{Title: "Totaal", Kind: doc.Numbers})
		for _, r := range c.Rows {
			t.Rows = append(t.Rows, countsRow(valueCell(s, c.By, r.Value), r))
		}
		total := countsRow(doc.Str("Totaal"), c.Total)
		total.Total = true
		t.Rows = append(t.Rows, total)
		return t
	}
	numbers, scale := s.numbersPer(c.By), &doc.Scale{}
	numbers.columns[0].Title, numbers.columns[0].Scale = "Aantal", scale
	t.Columns = append(t.Columns, numbers.columns...)
	for _, r := range c.Rows {
		scale.Greatest = max(scale.Greatest, r.Aantal)
		cells := numbers.cells(r.Value, r.Aantal)
		cells[0].Bar = &doc.Bar{SolidEnd: r.Aantal, End: r.Aantal}
		t.Rows = append(t.Rows, doc.Row{Cells: slices.Insert(cells, 0, valueCell(s, c.By, r.Value))})
	}
	total := slices.Insert(numbers.cells("", c.Total.Aantal), 0, doc.Str("Totaal"))
	t.Rows = append(t.Rows, doc.Row{Cells: total, Total: true})
	return t
}

// countsRow returns a row of counts across a second field.
func countsRow(head doc.Cell, r agenda.Count) doc.Row {
	row := doc.Row{Cells: []doc.Cell{head}}
	for _, n := range r.Across {
		row.Cells = append(row.Cells, number(n))
	}
	row.Cells = append(row.Cells, number(r.Aantal))
	return row
}

// valueCell returns the head of a row of counts.
func valueCell(s Selection, f *agenda.Field, value string) doc.Cell {
	if value == "" && f.EmptyMeans == "" {
		return doc.Str(agenda.UnknownName)
	}
	c := doc.Str(valueName(s, f, value))
	if f.List != nil && value != "" {
		link(c.Items[0], "#"+value)
	}
	return c
}

// valueName returns what a reader sees of a value that is counted.
func valueName(s Selection, f *agenda.Field, value string) string {
	if value == "" {
		return unknownValue(f, value)
	}
	return reading(s.Agenda, f, value)
}

// axis returns the name of a field that is counted across another, with the sign of a
// derived value if it has one in some project.
func axis(s Selection, f *agenda.Field) doc.Text {
	t := doc.Text{{Text: f.Name}}
	if s.anyDerived(f) {
		t = append(t, doc.Span{Text: doc.DerivedSign, Style: doc.Mark})
	}
	return t
}
