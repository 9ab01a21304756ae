package agenda

import "strconv"

// Jaren returns the years that the agenda covers, in order.
func (a *Agenda) Jaren() []int {
	var jaren []int
	for jaar := a.Werkagenda.Looptijd.Van.Jaar; jaar <= a.Werkagenda.Looptijd.Tot.Jaar; jaar++ {
		jaren = append(jaren, jaar)
	}
	return jaren
}

// jarenOf returns the years of the agenda in which a project runs; an unknown
// end counts as running on.
func (a *Agenda) jarenOf(p *Project) []string {
	var jaren []string
	for _, jaar := range a.Jaren() {
		if p.Looptijd.Touches(jaar) {
			jaren = append(jaren, strconv.Itoa(jaar))
		}
	}
	return jaren
}

// Running is what is known of a project in a year.
type Running int

const (
	Runs    Running = iota + 1 // it runs
	Unknown                    // it has begun, and its end is not in the source
	Rests                      // it does not run
)

// InYear says what is known of a project in a year. In the year of its
// beginning it runs; if its end is unknown, any later year is unknown too.
func (l Looptijd) InYear(jaar int) Running {
	switch {
	case l.IsZero():
		return Unknown
	case !l.Touches(jaar):
		return Rests
	case l.Tot.IsZero() && jaar > l.Van.Jaar:
		return Unknown
	}
	return Runs
}

// OverviewTitel is the title that the project has in the overview.
func (p *Project) OverviewTitel() string {
	if p.Overzichtstitel != "" {
		return p.Overzichtstitel
	}
	return p.Titel
}

// Counts is a table of numbers of projects: by one field, or by one field
// against another. A project counts under each of its values, and once in
// every total.
type Counts struct {
	By     *Field
	Across *Field   // nil: one column of numbers only
	Values []string // the columns of Across; "" is: no value
	Rows   []Count
	Total  Count
}

// Count is a row of Counts.
type Count struct {
	Value  string // "" is: no value
	Aantal int    // the projects in this row
	Across []int  // those among them in each column
}

// Count counts projects by a field, and across a second one if that is not nil.
// Every known value has a row or column, also if nothing is counted there; the
// projects without a value come last, if there are any.
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
			for _, v := range orNone(c.Across.values(a, p)) {
				columns = append(columns, column[v])
			}
		}
		c.Total.add(columns)
		for _, v := range orNone(by.values(a, p)) {
			c.Rows[row[v]].add(columns)
		}
	}
	return c
}

func (c *Count) add(columns []int) {
	c.Aantal++
	for _, i := range columns {
		c.Across[i]++
	}
}

// countedValues returns the known values of a field, and "" behind them if one
// of the projects has none.
func (a *Agenda) countedValues(projects []*Project, f *Field) []string {
	var values []string
	for _, t := range f.Known(a) {
		values = append(values, t.ID)
	}
	for _, p := range projects {
		if len(f.values(a, p)) == 0 {
			return append(values, "")
		}
	}
	return values
}

func orNone(values []string) []string {
	if len(values) == 0 {
		return []string{""}
	}
	return values
}

func index[T any](list []T, key func(T) string) map[string]int {
	at := make(map[string]int, len(list))
	for i, v := range list {
		at[key(v)] = i
	}
	return at
}
