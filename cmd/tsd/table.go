package main

import (
	"bytes"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

const (
	gutter  = 2  // columns between two columns of a table
	measure = 80 // the widest that running text is set, in columns
)

// writeTable writes an answer for a terminal.
func writeTable(b *bytes.Buffer, a *answer, s screen) error {
	if a.page == nil {
		b.WriteString(a.lines.String())
		return nil
	}
	close := true // a heading within a record stands right above what it heads
	for _, block := range a.page() {
		if !close {
			b.WriteByte('\n')
		}
		close = false
		switch v := block.(type) {
		case heading:
			writeLines(b, v.text.in(strong).wrap(s.width), "", s)
			close = v.level > 1
		case paragraph:
			writeLines(b, v.text.wrap(s.measure()), "", s)
		case facts:
			writeFacts(b, v, "", s)
		case rule:
			writeLines(b, []text{ruled(s.measure())}, "", s)
		case table:
			if err := v.write(b, s); err != nil {
				return err
			}
		}
	}
	return nil
}

func ruled(width int) text { return str(strings.Repeat("─", width)).in(faint) }

// measure returns how wide running text is set on the screen.
func (s screen) measure() int {
	if s.width == 0 {
		return measure
	}
	return min(s.width, measure)
}

func writeLines(b *bytes.Buffer, lines []text, indent string, s screen) {
	for _, l := range lines {
		b.WriteString(strings.TrimRight(indent+l.ansi(s.color), " ") + "\n")
	}
}

// writeFacts sets names in a column and values beside them.
func writeFacts(b *bytes.Buffer, list facts, indent string, s screen) {
	names := 0
	for _, f := range list {
		names = max(names, str(f.name).width())
	}
	left := len(indent) + names + gutter
	if left > s.measure()*2/3 {
		// There is no room beside the names, so the values come under them.
		for _, f := range list {
			writeLines(b, str(f.name).in(faint).wrap(s.measure()-len(indent)), indent, s)
			writeLines(b, f.wrap(s.measure()-len(indent)-gutter), indent+strings.Repeat(" ", gutter), s)
		}
		return
	}
	for _, f := range list {
		name := append(str(f.name).in(faint), span{text: strings.Repeat(" ", names-str(f.name).width()+gutter)})
		for i, l := range f.wrap(s.measure() - left) {
			if i == 0 {
				writeLines(b, []text{append(name, l...)}, indent, s)
			} else {
				writeLines(b, []text{l}, strings.Repeat(" ", left), s)
			}
		}
	}
}

func (f fact) wrap(width int) []text {
	if f.whole {
		width = 0
	}
	return f.value.wrap(width)
}

// write sets the table in the width of the screen, or, where that is too
// narrow for its columns, its rows as records under each other.
func (t table) write(b *bytes.Buffer, s screen) error {
	widths, fits := t.layout(s)
	if !fits && t.narrow != nil {
		return t.narrow.write(b, s)
	}
	if !fits {
		t.stack(b, s)
		return nil
	}
	return t.set(b, widths, s)
}

// layout finds a width for each column so that the table fits: as wide as its
// text if there is room, else the widest columns give way first. It says no if
// a column would have to break a word or get under its least width.
func (t table) layout(s screen) ([]int, bool) {
	widths, least := make([]int, len(t.columns)), make([]int, len(t.columns))
	widen := func(i int, cell text) {
		natural := 0
		for _, l := range cell.wrap(0) {
			natural = max(natural, l.width())
		}
		widths[i] = max(widths[i], natural)
		least[i] = max(least[i], cell.longest())
	}
	for _, r := range t.rows {
		for i, c := range r.cells {
			widen(i, c)
		}
	}
	total := gutter * (len(t.columns) - 1)
	for i, c := range t.columns {
		if s.header {
			widen(i, str(c.title))
		}
		least[i] = max(least[i], min(c.least, widths[i]))
		total += widths[i]
	}
	if s.width == 0 {
		return widths, true
	}
	for ; total > s.width; total-- {
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

// set writes the table with tablewriter. What that is given is clean, wrapped
// and filled out to the column's width, because it cuts off what does not fit.
// It has no row that runs across the columns, so groups are put between its
// lines afterwards.
func (t table) set(b *bytes.Buffer, widths []int, s screen) error {
	var out bytes.Buffer
	w := tablewriter.NewTable(&out,
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Borders: tw.BorderNone,
			Symbols: tw.NewSymbols(tw.StyleLight),
			Settings: tw.Settings{
				Separators: tw.Separators{BetweenColumns: tw.Off, BetweenRows: tw.Off},
				Lines:      tw.Lines{ShowHeaderLine: tw.On, ShowFooterLine: tw.On},
			},
		})),
		tablewriter.WithEastAsian(tw.Off), // else é and ─ take two columns in some locales
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithFooterAutoFormat(tw.Off),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithFooterAutoWrap(tw.WrapNone),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithAutoHide(tw.Off),
		tablewriter.WithAlignment(tw.MakeAlign(len(widths), tw.AlignLeft)),
		tablewriter.WithPadding(tw.Padding{Right: strings.Repeat(" ", gutter), Overwrite: true}),
	)
	line := 0
	groups := map[int]text{} // by the line that they come before
	if s.header {
		titles := make([]text, len(t.columns))
		for i, c := range t.columns {
			titles[i] = str(c.title).in(strong)
		}
		cells, height := t.filled(titles, widths, s)
		w.Header(cells)
		line += height + 1 // and the rule under it
	}
	first := line
	for _, r := range t.rows {
		if r.group != nil {
			groups[line] = r.group
			continue
		}
		cells, height := t.filled(r.cells, widths, s)
		line += height
		if r.total {
			w.Footer(cells)
		} else if err := w.Append(cells); err != nil {
			return err
		}
	}
	if err := w.Render(); err != nil {
		return err
	}
	line = 0
	// tablewriter turns styles off behind the padding of a cell that had any;
	// what is styled here is turned off where it ends.
	padding := strings.Repeat(" ", gutter)
	for l := range strings.Lines(strings.ReplaceAll(out.String(), padding+"\x1b[0m", padding)) {
		if group, ok := groups[line]; ok {
			if line > first {
				b.WriteByte('\n')
			}
			writeLines(b, group.in(strong).wrap(s.width), "", s)
		}
		line++
		l = strings.TrimRight(l, " \n")
		if strings.HasPrefix(l, "─") {
			// The rule runs on under the space behind the last column.
			l = str(strings.TrimSuffix(l, strings.Repeat("─", gutter))).in(faint).ansi(s.color)
		}
		b.WriteString(l + "\n")
	}
	return nil
}

// filled wraps each cell to its column and fills its lines out to the width. It
// returns the number of lines of the highest one too.
func (t table) filled(cells []text, widths []int, s screen) ([]string, int) {
	set, height := make([]string, len(cells)), 0
	for i, c := range cells {
		var lines []string
		for _, l := range c.wrap(widths[i]) {
			room := widths[i] - l.width()
			left := 0
			switch {
			case t.columns[i].right:
				left = room
			case t.columns[i].mark:
				left = room / 2
			}
			lines = append(lines, strings.Repeat(" ", left)+l.ansi(s.color)+strings.Repeat(" ", room-left))
		}
		set[i] = strings.Join(lines, "\n")
		height = max(height, len(lines))
	}
	return set, height
}

// stack writes each row as a record: its head, and the other columns under it.
func (t table) stack(b *bytes.Buffer, s screen) {
	for i, r := range t.rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		if r.group != nil {
			writeLines(b, r.group.in(strong).wrap(s.width), "", s)
			continue
		}
		var list facts
		for j, c := range r.cells {
			switch {
			case t.columns[j].head:
				width := s.width
				if t.columns[j].whole {
					width = 0
				}
				writeLines(b, c.in(strong).wrap(width), "", s)
			case c.String() != "":
				list = append(list, fact{name: t.columns[j].title, value: c})
			}
		}
		writeFacts(b, list, "  ", s)
	}
}
