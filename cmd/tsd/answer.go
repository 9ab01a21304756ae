package main

import "tsd/agenda"

// answer is what a command found, before it has a form. A format writes it.
type answer struct {
	title string             // what it is, for a page that has a title
	about *agenda.Werkagenda // what it is taken from, for a page that says so
	value any                // for programs: marshals to JSON and YAML
	ids   []string           // for xargs
	grid  func() grid        // for tools that read rows and columns
	page  func() []block     // for a reader
	note  func() []block     // for a reader of a document, if that is another page
	site  func() []block     // for a reader of a page to publish, if that is yet another
	lines message            // for a reader on a terminal, if that is no page
}

// grid is rows of cells, each cell one or more values.
type grid struct {
	head []string
	rows [][]cell
}

// cell is the values of a field: none, one, or the items of a list.
type cell []string

// block is a part of a page: heading, paragraph, bullets, facts, table or rule.
// A page to publish has sections and contents as well.
type block interface{ isBlock() }

// heading is a title; 1 is the level of a record, 2 of a part of it.
type heading struct {
	level int
	text  text
}

// paragraph is running text, or a line under a heading.
type paragraph struct{ text text }

// bullets is a list of sentences.
type bullets []text

// facts is a list of names and values.
type facts []fact

type fact struct {
	name   string
	value  text
	whole  bool   // an id: is not broken on any screen
	anchor string // its name in a page, or ""
}

// section is a part of a page that can be linked to.
type section struct {
	anchor string
	blocks []block
}

// contents is links to the parts of a page.
type contents []text

// rule divides two records.
type rule struct{}

// table is rows under columns.
type table struct {
	caption string // what it shows, for a format in which a table has one
	columns []column
	rows    []row
	narrow  *table // the same for a screen on which it does not fit, if there is such a form
}

type column struct {
	title string
	whole bool // is not broken on any screen: an id, so that it can be copied
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

	anchor string // its name in a page, or ""
	bars   []bar  // behind the cells, for a format with pictures
}

// bar is how much of a year something takes.
type bar struct {
	from, to int    // in months from the beginning of the year
	known    bool   // it does take it
	kind     int    // of bars of one kind, a colour
	sign     string // that stands for the kind
	words    string // for who does not see it
}

func (heading) isBlock()   {}
func (paragraph) isBlock() {}
func (bullets) isBlock()   {}
func (facts) isBlock()     {}
func (rule) isBlock()      {}
func (table) isBlock()     {}
func (section) isBlock()   {}
func (contents) isBlock()  {}

// document returns an answer as a page for a document.
func (a *answer) document() []block {
	switch {
	case a.note != nil:
		return a.note()
	case a.page != nil:
		return a.page()
	}
	return a.grid().page(a.title)
}

// page returns rows for programs as a page for a reader.
func (g grid) page(caption string) []block {
	t := table{caption: caption}
	for _, h := range g.head {
		t.columns = append(t.columns, column{title: h})
	}
	for _, r := range g.rows {
		var cells []text
		for _, c := range joined(r) {
			cells = append(cells, str(clean(c)))
		}
		t.rows = append(t.rows, row{cells: cells})
	}
	return []block{t}
}
