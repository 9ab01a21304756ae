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
			for _, v := range counted(c.Across.Of(p)) {
				columns = append(columns, column[v])
			}
		}
		c.Total.add(columns)
		for _, v := range counted(by.Of(p)) {
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
		if slices.Contains(counted(f.Of(p)), "") {
			return append(values, "")
		}
	}
	return values
}

// counted returns the items under which a value counts. It counts under "" if it
// has none, and its years also if there may be others.
func counted(v Value) []string {
	if len(v.Items) == 0 || v.IsUnknown() {
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
