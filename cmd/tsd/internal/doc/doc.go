// Package doc writes an answer in every format: blocks for readers, and rows and
// values for programs. It knows nothing of agendas.
package doc

import (
	"slices"
	"time"
)

// Answer is what a command answers, in the forms in which a reader and a program
// want it.
type Answer struct {
	Title   string   // of the page and of the sheet; a screen has the headings of the blocks only
	Source  string   // the document that it comes from and who publishes that, for the title of the window; or ""
	Lead    string   // on a page, under its title: what it comes from, of when, and in whose words
	Wording string   // whose words the texts are, under the footnotes; or ""
	Opening []string // for a reader, above the blocks: what a searched word is the name of
	Blocks  []Block  // for a reader
	More    []Block  // on a web page, below all else
	Closing []string // for a reader, last of all, under the footnotes: what was selected and what is left open
	Absent  string   // what the sign of an unknown value means: "niet in de bron"

	Rows  Rows     // for tsv and csv
	Value any      // for json and yaml
	IDs   []string // for ids
}

// Settings are what a reader chose for the formats.
type Settings struct {
	Width  int       // of a screen, in columns; 0 is no limit
	Color  bool      // a screen has colours
	Header bool      // tsv and csv have a line with the names of the fields
	URL    string    // the address of a web page, or ""
	Date   time.Time // when a page was last changed, or zero
}

// Rows are rows of fields for programs.
type Rows struct {
	Head  []string
	Cells [][]string // a list of one row a row; a field that is a list is joined by JoinItems
}

// Block is a part of an answer for readers: Heading, Paragraph, Facts or Table.
type Block interface {
	// write has the writer write the block.
	write(writer) error
}

// writer writes blocks in a format. A new kind of block is a new method, so that no
// format is forgotten.
type writer interface {
	Heading(Heading) error
	Paragraph(Paragraph) error
	Facts(Facts) error
	Table(Table) error
	// Close writes the footnotes of the signs that occurred, the closing lines, and what
	// the format needs at its end.
	Close() error
}

// Heading is a title. Level 1 is that of the answer or of a record, 2 that of a part
// of it.
type Heading struct {
	Level  int
	Cell   Cell   // its text; the title of a project can be derived
	Anchor string // what links can lead to it by, or ""
}

// Paragraph is running text, which may have several paragraphs, divided by line
// breaks.
type Paragraph struct{ Cell Cell }

// Facts are names with values.
type Facts []Fact

// Fact is a name with a value.
type Fact struct {
	Name string
	Cell Cell
}

// Table is rows under columns.
type Table struct {
	Name    string // of the sheet, and for who hears the page: "Projecten"
	Columns []Column
	Rows    []Row
	Groups  string // what the groups of its rows are: "Lijn"; or ""
	Details string // what the details of its rows are: "Treffer"; or ""
	Bare    bool   // on a screen it has no column heads, for its columns speak for themselves
	Legend  []Sign // what its bars mean
}

// head returns the index of the column that heads the rows.
func (t Table) head() int {
	return max(0, slices.IndexFunc(t.Columns, func(c Column) bool { return c.Kind == Title }))
}

// Column is a column of a table.
type Column struct {
	Title  string
	Signed Text // the same with the signs of what it names, or nil if there are none
	Kind   ColumnKind
	Scale  *Scale // of the bars of its cells, or nil if they have none
	Spare  bool   // it is left out on a screen that is too narrow for it
}

// Head returns the title with its signs.
func (c Column) Head() Cell {
	if c.Signed != nil {
		return Cell{Items: []Text{c.Signed}}
	}
	return Str(c.Title)
}

// ColumnKind is how a column is set.
type ColumnKind int

const (
	Words   ColumnKind = iota // text that wraps
	Title                     // text that wraps, and heads its row
	ID                        // text that never breaks, so that it can be copied
	Numbers                   // numbers, to the right; with a bar beside each if the column has a Scale
)

// Row is a row of a table: the head of a group of rows, or cells.
type Row struct {
	Group  *Heading // heads the rows after it; then there are no cells
	Cells  []Cell
	Detail []Fact // said under the row across the table: why a project was found
	Total  bool   // it sums up the rows before it
}

// Cell is a value with what is known of it.
type Cell struct {
	Items  []Text // one, or the items of a list, with a comma between them
	Status Status
	Number bool // its only item is a number
	Bar    *Bar // the same as a drawing, or nil
}

// Status is what is known of a value.
type Status int

const (
	Stated  Status = iota
	Derived        // it is not literally in the source, and gets a sign
	Unknown        // the source does not say; there are no items
)

// Text is what a reader reads in one place, in pieces.
type Text []Span

// Span is a piece of text in one style.
type Span struct {
	Text  string
	Style Style
	Link  string // where it leads to: "#" and an anchor of the page, or an address that the text has too; or ""
}

// Style is why a piece of text is set apart.
type Style int

const (
	Plain   Style = iota
	Strong        // a heading, an id
	Hit           // what was searched for
	Added         // what was not there before
	Removed       // what is no longer there
	Mark          // the sign of a derived or an unknown value
)

// Scale is what the bars of a column are drawn along: years, or numbers up to a
// greatest one.
type Scale struct {
	Years    []int // of periods
	Greatest int   // of numbers
}

// Bar is a period in months since the beginning of the scale, or a number. It is solid
// from Solid to SolidEnd, and dashed around that from Begin to End: there it may run.
type Bar struct {
	Begin, Solid, SolidEnd, End int
}

// Sign is an example of a bar with what it means.
type Sign struct {
	Bar  Bar // along a scale of 12
	Text string
}

// Str returns a cell with a plain text, or with no items if it is "".
func Str(s string) Cell {
	if s == "" {
		return Cell{}
	}
	return Cell{Items: []Text{{{Text: s}}}}
}

func (b Heading) write(w writer) error   { return w.Heading(b) }
func (b Paragraph) write(w writer) error { return w.Paragraph(b) }
func (b Facts) write(w writer) error     { return w.Facts(b) }
func (b Table) write(w writer) error     { return w.Table(b) }
