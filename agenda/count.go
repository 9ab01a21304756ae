package agenda

import "slices"

// Counts is a table of numbers of projects: by one field, or by one field
// against another. A project counts under each of its values, and once in
// every total.
type Counts struct {
	By     *Field
	Across *Field   // nil if there is only one column of numbers
	Values []string // the columns of Across, as Count.Value
	Rows   []Count
	Total  Count
}

// Count is a row of Counts.
type Count struct {
	Value  string // "" for the projects without a value, or with one that is not wholly known
	Aantal int    // how many projects are in this row
	Across []int  // how many of them are in each column
}

// Count counts projects by a field, and across a second one if that is not nil.
// Every known value has a row or column, also without projects; the projects
// without a value come last, if there are any.
func (a *Agenda) Count(projects []*Project, by, across *Field) Counts {
	c := Counts{By: by, Across: across}
	if across != nil {
		c.Values = a.countedValues(projects, c.Across)
	}
	for _, v := range a.countedValues(projects, by) {
		c.Rows = append(c.Rows, Count{Value: v, Across: make([]int, len(c.Values))})
	}
	c.Total.Across = make([]int, len(c.Values))
	row, column := index(c.Rows, func(r Count) string { return r.Value }), index(c.Values, func(v string) string { return v })
	for _, p := range projects {
		var columns []int
		if c.Across != nil {
			for _, v := range counted(c.Across.Of(a, p)) {
				columns = append(columns, column[v])
			}
		}
		c.Total.add(columns)
		for _, v := range counted(by.Of(a, p)) {
			c.Rows[row[v]].add(columns)
		}
	}
	return c
}

// add counts a project in the row, and in these columns.
func (c *Count) add(columns []int) {
	c.Aantal++
	for _, i := range columns {
		c.Across[i]++
	}
}

// countedValues returns the known values of a field, and "" after them if one of
// the projects counts there.
func (a *Agenda) countedValues(projects []*Project, f *Field) []string {
	var values []string
	for _, t := range f.Known(a) {
		values = append(values, t.ID)
	}
	for _, p := range projects {
		if slices.Contains(counted(f.Of(a, p)), "") {
			return append(values, "")
		}
	}
	return values
}

// counted returns the items under which a value counts. It counts under "" if it
// has none. The years of a project count there if the source does not say all of
// them; one that was dropped before it began has no years, which is known.
func counted(v Value) []string {
	unknown := len(v.Items) == 0
	if v.Field.Kind == Year {
		unknown = v.Status == Unknown || v.Open()
	}
	if unknown {
		return append(slices.Clone(v.Items), "")
	}
	return v.Items
}

// index returns the index in a list of the element with each key.
func index[T any](list []T, key func(T) string) map[string]int {
	at := make(map[string]int, len(list))
	for i, v := range list {
		at[key(v)] = i
	}
	return at
}

// Occurring returns the counts without the rows and columns that count nothing.
func (c Counts) Occurring() Counts {
	occurring := Counts{By: c.By, Across: c.Across, Total: Count{Aantal: c.Total.Aantal}}
	var kept []int
	for i, n := range c.Total.Across {
		if n > 0 {
			kept = append(kept, i)
			occurring.Values = append(occurring.Values, c.Values[i])
			occurring.Total.Across = append(occurring.Total.Across, n)
		}
	}
	for _, r := range c.Rows {
		if r.Aantal == 0 {
			continue
		}
		row := Count{Value: r.Value, Aantal: r.Aantal}
		for _, i := range kept {
			row.Across = append(row.Across, r.Across[i])
		}
		occurring.Rows = append(occurring.Rows, row)
	}
	return occurring
}

// Turned returns the counts with rows and columns exchanged.
func (c Counts) Turned() Counts {
	turned := Counts{By: c.Across, Across: c.By, Total: Count{Aantal: c.Total.Aantal}}
	for _, r := range c.Rows {
		turned.Values = append(turned.Values, r.Value)
		turned.Total.Across = append(turned.Total.Across, r.Aantal)
	}
	for i, v := range c.Values {
		row := Count{Value: v, Aantal: c.Total.Across[i]}
		for _, r := range c.Rows {
			row.Across = append(row.Across, r.Across[i])
		}
		turned.Rows = append(turned.Rows, row)
	}
	return turned
}
