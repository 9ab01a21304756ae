package answer

import (
	"cmp"
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
	title := "Aantal projecten per " + by.Name
	if across != nil {
		title += " en " + across.Name
	}
	a := newAnswer(s.Agenda, s.titled(title))
	for _, r := range c.Rows {
		if r.Value != "" {
			a.IDs = append(a.IDs, r.Value)
		}
	}
	a.Rows, a.Value = countsForPrograms(c)
	switch {
	case len(s.Matches) == 0:
	case across == nil:
		a.Blocks = []doc.Block{countsTable(s, c)}
	default:
		a.Blocks = []doc.Block{crossTable(s, c)}
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

// countedName returns a value that is counted, or what it means that there is none.
func countedName(f *agenda.Field, value string) string {
	return cmp.Or(value, f.EmptyMeans, agenda.UnknownName)
}

// countsForPrograms returns counts as rows, without totals, and as a value.
func countsForPrograms(c agenda.Counts) (doc.Rows, countsValue) {
	value := countsValue{Per: []string{c.By.Key}, Rijen: []countRow{}}
	var columns []string // of the second field
	if c.Across != nil {
		value.Per = append(value.Per, c.Across.Key)
		for _, v := range c.Values {
			columns = append(columns, countedName(c.Across, v))
		}
	}
	value.Totaal = newCountRow("", c.Total, columns)
	rows := doc.Rows{Head: append([]string{c.By.Key}, columns...)}
	if c.Across == nil {
		rows.Head = append(rows.Head, "aantal")
	}
	for _, r := range c.Rows {
		name, numbers := countedName(c.By, r.Value), r.Across
		if c.Across == nil {
			numbers = []int{r.Aantal}
		}
		row := []string{name}
		for _, n := range numbers {
			row = append(row, strconv.Itoa(n))
		}
		rows.Cells = append(rows.Cells, row)
		value.Rijen = append(value.Rijen, newCountRow(name, r, columns))
	}
	return rows, value
}

func newCountRow(name string, r agenda.Count, columns []string) countRow {
	row := countRow{Waarde: name, Aantal: r.Aantal, Per: map[string]int{}}
	for i, column := range columns {
		row.Per[column] = r.Across[i]
	}
	return row
}

// countsTable returns counts by one field for a reader: each with a bar, and with how many of
// them are derived.
func countsTable(s Selection, c agenda.Counts) doc.Table {
	numbers, scale := s.numbersPer(c.By), &doc.Scale{}
	numbers.columns[0].Title, numbers.columns[0].Scale = "Aantal", scale
	t := doc.Table{Name: "Aantallen", Columns: append([]doc.Column{{Title: text.Capital(c.By.Name), Kind: doc.Title}}, numbers.columns...)}
	for _, r := range c.Rows {
		scale.Greatest = max(scale.Greatest, r.Aantal)
		cells := numbers.cells(r.Value, r.Aantal)
		cells[0].Bar = &doc.Bar{SolidEnd: r.Aantal, End: r.Aantal}
		t.Rows = append(t.Rows, doc.Row{Cells: append([]doc.Cell{doc.Str(countedReading(s, c.By, r.Value))}, cells...)})
	}
	total := append([]doc.Cell{doc.Str("Totaal")}, numbers.cells("", c.Total.Aantal)...)
	t.Rows = append(t.Rows, doc.Row{Cells: total, Total: true})
	return t
}

// crossTable returns counts by two fields for a reader, with the sign of what is derived at
// the names of the fields.
func crossTable(s Selection, c agenda.Counts) doc.Table {
	axes := slices.Concat(axis(s, c.By), doc.Text{{Text: " / "}}, axis(s, c.Across))
	axes[0].Text = text.Capital(axes[0].Text)
	t := doc.Table{Name: "Aantallen", Columns: []doc.Column{{Title: text.Capital(c.By.Name) + " / " + c.Across.Name, Signed: axes, Kind: doc.Title}}}
	for _, v := range c.Values {
		t.Columns = append(t.Columns, doc.Column{Title: countedReading(s, c.Across, v), Kind: doc.Numbers})
	}
	t.Columns = append(t.Columns, doc.Column{Title: "Totaal", Kind: doc.Numbers})
	add := func(head doc.Cell, r agenda.Count) {
		row := doc.Row{Cells: []doc.Cell{head}}
		for _, n := range slices.Concat(r.Across, []int{r.Aantal}) {
			row.Cells = append(row.Cells, number(n))
		}
		t.Rows = append(t.Rows, row)
	}
	for _, r := range c.Rows {
		add(doc.Str(countedReading(s, c.By, r.Value)), r)
	}
	add(doc.Str("Totaal"), c.Total)
	t.Rows[len(t.Rows)-1].Total = true
	return t
}

// countedReading returns a value that is counted for a reader.
func countedReading(s Selection, f *agenda.Field, value string) string {
	return reading(s.Agenda, f, countedName(f, value))
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
