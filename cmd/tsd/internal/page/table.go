package page

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// Table is rows under columns.
type Table struct {
	Caption Text // what it shows, for a format in which a table has a caption
	Columns []Column
	Rows    []Row
	Narrow  *Table // another form for a screen on which the table does not fit, if there is one
	Spaced  bool   // on a screen its rows are set apart where half of them or more wrap
	Chart   bool   // on a screen its rows are set close, and the title of the Head is its own

	// What is said under it on a screen: the texts of a group beside each other where
	// there is room.
	Key   [][]Text
	Scale *Scale // of the bars behind the cells, for a format with pictures; nil if there are none
}

// Column is a column of a table.
type Column struct {
	Title    Text
	Whole    bool // its values are never broken: ids, which can then be copied
	Least    int  // the least width at which it reads well, if it has that much text
	Right    bool // it holds numbers
	Centered bool // it holds signs
	Head     bool // it heads the record where rows are stacked
	Under    bool // it holds ids that go under the Head on a screen without room for the column
	Unnamed  bool // its values need no name where rows are stacked
	Drawn    Drawing
}

// Drawing is how a format with pictures draws the numbers of a column.
type Drawing int

const (
	NotDrawn Drawing = iota
	AsBars           // a bar behind the number
	AsShades         // a shade under the number
)

// Row is a row of a table. A row with a Group and no cells heads the rows after it.
type Row struct {
	Group  Text
	Cells  []Text
	Total  bool   // it sums up the rows before it
	Anchor string // what links can lead to it by, or ""
	Bar    *Bar   // behind the cells, if the table has a Scale
}

// write writes the table in the width of the screen or, where that is too narrow
// for its columns, its rows as records under each other.
func (t Table) write(b *bytes.Buffer, s Screen) error {
	under := slices.IndexFunc(t.Columns, func(c Column) bool { return c.Under })
	widths, fits := t.layout(s)
	lines := 1 // of a row that does not wrap
	if !fits && under >= 0 {
		folded := t.folded(under, indentation+indentation)
		if widths, fits = folded.layout(s); fits {
			t, lines = folded, 2
		} else {
			t = t.folded(under, indentation)
		}
	}
	switch {
	case fits:
		if err := t.set(b, widths, lines, s); err != nil {
			return err
		}
	case t.Narrow != nil:
		return t.Narrow.write(b, s)
	default:
		t.stack(b, s)
	}
	t.writeKey(b, s)
	return nil
}

// folded returns the table with the values of a column under those of the Head, and
// indented.
func (t Table) folded(under int, indent string) Table {
	head := t.HeadColumn()
	t.Columns = slices.Delete(slices.Clone(t.Columns), under, under+1)
	t.Rows = slices.Clone(t.Rows)
	for i, r := range t.Rows {
		if r.Cells == nil {
			continue
		}
		id := Styled(indent+r.Cells[under].String(), Faint).Unbroken()
		cells := slices.Clone(r.Cells)
		cells[head] = Lines(cells[head], id)
		t.Rows[i].Cells = slices.Delete(cells, under, under+1)
	}
	return t
}

// writeTitle writes the title of a chart, which is that of its Head, where there are no
// column titles.
func (t Table) writeTitle(b *bytes.Buffer, s Screen) {
	writeLines(b, t.Columns[t.HeadColumn()].Title.In(Strong).Wrap(s.Width), "", s)
}

// writeKey writes what is said under the table.
func (t Table) writeKey(b *bytes.Buffer, s Screen) {
	width := s.atMost(chartMeasure)
	for i, group := range slices.DeleteFunc(slices.Clone(t.Key), func(g []Text) bool { return g == nil }) {
		if i == 0 {
			b.WriteByte('\n')
		}
		var line Text
		for _, entry := range group {
			switch beside := Concat(line, Str(keyGap).Unbroken(), entry); {
			case line == nil:
				line = entry
			case beside.Width() <= width:
				line = beside
			default:
				writeLines(b, line.Wrap(width), "", s)
				line = entry
			}
		}
		writeLines(b, line.Wrap(width), "", s)
	}
}

// keyGap is between two texts of a key.
const keyGap = "   "

// layout returns a width for each column so that the table fits: that of its
// text if there is room, else the widest columns give way first. It reports false
// if a column would have to break a word or get narrower than its Least.
func (t Table) layout(s Screen) ([]int, bool) {
	widths, least := make([]int, len(t.Columns)), make([]int, len(t.Columns))
	widen := func(i int, cell Text) {
		line, word := cell.extent()
		widths[i], least[i] = max(widths[i], line), max(least[i], word)
	}
	for _, r := range t.Rows {
		for i, c := range r.Cells {
			widen(i, c)
		}
	}
	total := gutter * (len(t.Columns) - 1)
	for i, c := range t.Columns {
		if s.Header {
			widen(i, c.Title)
		}
		least[i] = max(least[i], min(c.Least, widths[i]))
		total += widths[i]
	}
	room := s.Width
	if t.Chart {
		room = s.atMost(chartMeasure)
	}
	if room == 0 {
		return widths, true
	}
	for ; total > room; total-- {
		widest := -1
		for i := range widths {
			if widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return nil, false
		}
		widths[widest]--
	}
	return widths, true
}

// tall reports whether at least half of the rows take more than so many lines in column widths.
func (t Table) tall(widths []int, lines int) bool {
	rows, tall := 0, 0
	for _, r := range t.Rows {
		if r.Cells == nil {
			continue
		}
		rows++
		for i, c := range r.Cells {
			if oneLine := c.Width() <= widths[i] && !slices.ContainsFunc(c, Span.Break); !oneLine && len(c.Wrap(widths[i])) > lines {
				tall++
				break
			}
		}
	}
	return tall > 0 && 2*tall >= rows
}

// indentation is what stands between columns, and before what goes on from the line above.
var indentation = strings.Repeat(" ", gutter)

// set writes the table with column widths. tablewriter sets the cells; it has no
// row that runs across the columns, so the groups and the rules are put between
// its lines, which are counted for that.
func (t Table) set(b *bytes.Buffer, widths []int, lines int, s Screen) error {
	var out bytes.Buffer
	w := newWriter(&out, len(widths))
	rule := ruled(sum(widths)+gutter*(len(widths)-1)).ansi(s.Color) + "\n"
	line := 0
	before := map[int]string{} // what is put before each line
	spaced := t.Spaced && t.tall(widths, lines)
	add := func(cells []Text, hang bool) error {
		filled, height := t.fill(cells, widths, hang, s)
		line += height
		return w.Append(filled)
	}
	if s.Header {
		titles := make([]Text, len(t.Columns))
		for i, c := range t.Columns {
			titles[i] = c.Title.In(Strong)
		}
		if err := add(titles, false); err != nil {
			return err
		}
		if !t.Chart {
			before[line] = rule
		}
	}
	if t.Chart && !s.Header {
		t.writeTitle(b, s)
	}
	first := line
	for _, r := range t.Rows {
		switch {
		case r.Group != nil:
			var heading bytes.Buffer
			if line > first && !t.Chart {
				heading.WriteByte('\n')
			}
			writeLines(&heading, r.Group.In(Strong).Wrap(s.Width), "", s)
			before[line] += heading.String()
			continue
		case r.Total:
			before[line] += rule
		}
		if spaced && line > first && before[line] == "" {
			before[line] = "\n"
		}
		if err := add(r.Cells, t.Spaced && !spaced || t.Chart); err != nil {
			return err
		}
	}
	if err := w.Render(); err != nil {
		return err
	}
	line = 0
	for l := range strings.Lines(out.String()) {
		b.WriteString(before[line] + strings.TrimRight(restyled(l), " \n") + "\n")
		line++
	}
	b.WriteString(before[line]) // under a table without rows
	return nil
}

// newWriter returns a tablewriter that puts cells beside each other and does
// nothing else. What it is given is clean, wrapped and filled out to the width of
// its column, because it cuts off what does not fit.
func newWriter(out *bytes.Buffer, columns int) *tablewriter.Table {
	return tablewriter.NewTable(out,
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Borders: tw.BorderNone,
			Settings: tw.Settings{
				Separators: tw.Separators{BetweenColumns: tw.Off, BetweenRows: tw.Off},
				Lines:      tw.Lines{ShowHeaderLine: tw.Off, ShowFooterLine: tw.Off},
			},
		})),
		tablewriter.WithEastAsian(false), // else é takes two columns in some locales
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithAutoHide(tw.Off),
		tablewriter.WithAlignment(tw.MakeAlign(columns, tw.AlignLeft)),
		tablewriter.WithPadding(tw.Padding{Right: indentation, Overwrite: true}),
	)
}

// restyled removes the escape sequences that tablewriter puts after the padding
// of a cell with a style. Here a style is turned off where it ends.
func restyled(line string) string {
	return strings.ReplaceAll(line, indentation+"\x1b[0m", indentation)
}

func sum(list []int) int {
	n := 0
	for _, i := range list {
		n += i
	}
	return n
}

// fill wraps each cell to its column and fills its lines out to the width. If they
// hang, the lines after the first are indented. It also returns the number of lines of
// the highest cell.
func (t Table) fill(cells []Text, widths []int, hang bool, s Screen) ([]string, int) {
	filled, height := make([]string, len(cells)), 0
	for i, c := range cells {
		wrapped := c.Wrap(widths[i])
		if hang && len(wrapped) > 1 {
			wrapped = c.hang(widths[i])
		}
		var lines []string
		for _, l := range wrapped {
			room := widths[i] - l.Width()
			left := 0
			switch {
			case t.Columns[i].Right:
				left = room
			case t.Columns[i].Centered:
				left = room / 2
			}
			lines = append(lines, strings.Repeat(" ", left)+l.ansi(s.Color)+strings.Repeat(" ", room-left))
		}
		filled[i] = strings.Join(lines, "\n")
		height = max(height, len(lines))
	}
	return filled, height
}

// stack writes each row as a record: its head, and the other columns under it.
func (t Table) stack(b *bytes.Buffer, s Screen) {
	if t.Chart {
		t.writeTitle(b, s)
		b.WriteByte('\n')
	}
	for i, r := range t.Rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		if r.Group != nil {
			writeLines(b, r.Group.In(Strong).Wrap(s.Width), "", s)
			continue
		}
		var list Facts
		var unnamed []Text
		for j, c := range r.Cells {
			switch col := t.Columns[j]; {
			case col.Head:
				width := s.Width
				if col.Whole {
					width = 0
				}
				writeLines(b, c.In(Strong).Wrap(width), "", s)
			case c.String() == "":
			case col.Unnamed:
				unnamed = append(unnamed, c.Wrap(0)...)
			default:
				list = append(list, Fact{Name: col.Title, Value: c, Whole: col.Whole})
			}
		}
		for _, line := range unnamed {
			wrapped := line.Wrap(s.atMost(factsMeasure) - 2*gutter)
			writeLines(b, wrapped[:1], indentation, s)
			writeLines(b, wrapped[1:], indentation+indentation, s)
		}
		WriteFacts(b, list, "  ", s)
	}
}

// The methods below are for the template of a web page.

// Part is rows of a table that belong together: those under a group, or the totals.
type Part struct {
	Title Text
	Rows  []Row
	Total bool
}

// Parts returns the rows in parts, the totals last.
func (t Table) Parts() []Part {
	parts, totals := []Part{{}}, Part{Total: true}
	for _, r := range t.Rows {
		last := &parts[len(parts)-1]
		switch {
		case r.Group != nil && last.Title == nil && last.Rows == nil:
			last.Title = r.Group
		case r.Group != nil:
			parts = append(parts, Part{Title: r.Group})
		case r.Total:
			totals.Rows = append(totals.Rows, r)
		default:
			last.Rows = append(last.Rows, r)
		}
	}
	if totals.Rows != nil {
		parts = append(parts, totals)
	}
	return parts
}

// A table fits a window if the longest words of its columns, beside each other, take
// no more characters than this. A phone is at least 20 characters narrower than that.
const (
	fitsPhone  = 30
	fitsTablet = 70
	fitsPage   = 120
)

// least returns the number of characters of the longest words of the columns, with
// what divides them.
func (t Table) least() int {
	least := make([]int, len(t.Columns))
	for i, c := range t.Columns {
		least[i] = c.Title.longest()
	}
	for _, r := range t.Rows {
		for i, c := range r.Cells {
			least[i] = max(least[i], c.longest())
		}
	}
	return sum(least) + gutter*len(least)
}

// Wide reports whether the table may be wider than a window, so that it must scroll
// within it. Rows that are set as records on a narrow screen are not wide there, and
// a table with bars is never wide, because its words are broken.
func (t Table) Wide() bool {
	switch {
	case t.Scale != nil:
		return false
	case t.counts():
		return t.least() > fitsPhone
	}
	return t.least() > fitsPage
}

// Class returns the class of the table, which says below which width of the window
// its rows are set as records.
func (t Table) Class() string {
	switch least := t.least(); {
	case t.Scale != nil:
		return "plaat"
	case t.counts():
		return "telling"
	case least > fitsTablet:
		return "lijst breed"
	case least > fitsPhone:
		return "lijst"
	}
	return ""
}

// counts reports whether the table holds numbers that are drawn.
func (t Table) counts() bool {
	return slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Drawn != NotDrawn })
}

// Span returns the number of columns, with that of the bars.
func (t Table) Span() int {
	if t.Scale != nil {
		return len(t.Columns) + 1
	}
	return len(t.Columns)
}

// HeadColumn returns the index of the column that heads its rows.
func (t Table) HeadColumn() int {
	for i, c := range t.Columns {
		if c.Head {
			return i
		}
	}
	return 0
}

// Class returns the class of the column's cells.
func (c Column) Class() string {
	switch {
	case c.Drawn == AsBars:
		return "staaf"
	case c.Drawn == AsShades:
		return "tint"
	case c.Right:
		return "getal"
	case c.Centered:
		return "midden"
	case c.Whole:
		return "heel"
	}
	return ""
}

// shades is how many shades a number can have under it.
const shades = 5

// Greatest returns the greatest number in the columns that are drawn, the totals not
// counted.
func (t Table) Greatest() int {
	greatest := 0
	for _, r := range t.Rows {
		for i, cell := range r.Cells {
			if n, ok := cell.number(); ok && t.Columns[i].Drawn != NotDrawn && !r.Total {
				greatest = max(greatest, n)
			}
		}
	}
	return greatest
}

// Share returns the number in a cell as a percentage of the greatest one, or 0 if
// the column is not drawn.
func (c Column) Share(cell Text, greatest int) int {
	n, ok := cell.number()
	if !ok || c.Drawn == NotDrawn || greatest == 0 {
		return 0
	}
	return 100 * n / greatest
}

// Shade returns the class of a cell with a share of the greatest number, or "".
func (c Column) Shade(share int) string {
	if c.Drawn != AsShades || share == 0 {
		return ""
	}
	return "tint" + strconv.Itoa((share*shades+99)/100)
}
