package doc

import (
	"bytes"
	"math"
	"slices"

	"github.com/olekukonko/tablewriter"
)

const (
	proseMeasure = 80  // the greatest width of running text
	factsMeasure = 100 // the greatest width of names with values in columns
)

// screen writes an answer for a terminal, or for a file in the same form.
type screen struct {
	b       *bytes.Buffer
	grid    *tablewriter.Table // sets cells in columns
	marks   marks
	set     Settings
	heading bool // the last block heads the paragraph after it
}

func newScreen(b *bytes.Buffer, a Answer, s Settings) writer {
	if s.Width == 0 {
		s.Width = math.MaxInt
	}
	w := &screen{b: b, grid: newGrid(b), marks: marks{answer: a}, set: s}
	w.writeLines(a.Opening)
	return w
}

// begin puts an empty line before a block.
func (s *screen) begin() {
	if s.b.Len() > 0 {
		s.b.WriteByte('\n')
	}
	s.heading = false
}

func (s *screen) Heading(h Heading) error {
	s.begin()
	s.write("", onScreen(h.Cell).strong())
	s.heading = h.Level > 1
	return nil
}

func (s *screen) Paragraph(p Paragraph) error {
	for _, c := range p.Cell.paragraphs() {
		if !s.heading {
			s.begin()
		}
		s.write("", onScreen(c))
		s.heading = false
	}
	return nil
}

// Close writes the footnotes and the closing lines.
func (s *screen) Close() error {
	s.writeLines(s.marks.footnotes())
	return nil
}

// writeLines writes what is said above or below the blocks.
func (s *screen) writeLines(lines []string) {
	if len(lines) > 0 {
		s.begin()
	}
	for _, l := range lines {
		s.write("", plain(l))
	}
}

// writeFacts writes names with values behind them, indented.
func (s *screen) writeFacts(facts []Fact) {
	for _, f := range facts {
		s.write(indent, slices.Concat(plain(f.Name+": "), onScreen(f.Cell)))
	}
}

// write breaks a text into lines. The lines after the first are indented twice as far.
func (s *screen) write(before string, t Text) {
	for i, l := range t.wrap(min(s.set.Width, proseMeasure) - 2*len(before)) {
		if i == 1 {
			before += before
		}
		s.b.WriteString(before + s.line(l) + "\n")
	}
}

// line returns a line as it is written. Every line passes here, so that there are
// footnotes of the signs that are shown, and of no others.
func (s *screen) line(l Text) string {
	s.marks.note(l)
	if s.set.Color {
		return l.escaped()
	}
	return l.String()
}
