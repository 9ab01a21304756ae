package main

// answer is what a command found, before it has a form. A format writes it.
type answer struct {
	value any            // for programs: marshals to JSON and YAML
	ids   []string       // for xargs
	grid  func() grid    // for tools that read rows and columns
	page  func() []block // for a reader
	lines message        // for a reader on a terminal, if that is no page
}

// grid is rows of cells, each cell one or more values.
type grid struct {
	head []string
	rows [][]cell
}

// cell is the values of a field: none, one, or the items of a list.
type cell []string

// block is a part of a page: heading, paragraph, facts, table or rule.
type block interface{ isBlock() }

// heading is a title; 1 is the level of a record, 2 of a part of it.
type heading struct {
	level int
	text  text
}

// paragraph is running text, or a line under a heading.
type paragraph struct{ text text }

// facts is a list of names and values.
type facts []fact

type fact struct {
	name  string
	value text
}

// rule divides two records.
type rule struct{}

// table is rows under columns.
type table struct {
	columns []column
	rows    []row
	narrow  *table // the same for a screen on which it does not fit, if there is such a form
}

type column struct {
	title string
	whole bool // holds ids: is not broken on any screen, so that it can be copied
	least int  // a width under which it does not read well, if it has that much text
	right bool // holds numbers
	mark  bool // holds signs, set in the middle
	head  bool // what heads the record when rows are stacked
}

// row is a row of a table. One with a group and no cells heads those after it.
type row struct {
	group text
	cells []text
	total bool // sums up the rows before it
}

func (heading) isBlock()   {}
func (paragraph) isBlock() {}
func (facts) isBlock()     {}
func (rule) isBlock()      {}
func (table) isBlock()     {}
