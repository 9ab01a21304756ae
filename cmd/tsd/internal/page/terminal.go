package page

import (
	"bytes"
	"strings"
)

const (
	gutter  = 2  // columns between two columns of a table
	measure = 80 // the greatest width of running text, in columns

	factsMeasure = 100 // that of names and values
	chartMeasure = 120 // that of a chart
)

// Screen is what a reader has before them.
type Screen struct {
	Width  int  // in columns; 0 is no limit
	Color  bool // styles become escape sequences
	Header bool // tables have column titles
	ASCII  bool // lines are drawn with characters that every terminal has
}

// measure returns the width of running text.
func (s Screen) measure() int { return s.atMost(measure) }

// atMost returns the width of the screen, but at most so many columns.
func (s Screen) atMost(columns int) int {
	if s.Width == 0 {
		return columns
	}
	return min(s.Width, columns)
}

// Terminal writes blocks for a terminal, or for a file in the same form.
func Terminal(b *bytes.Buffer, blocks []Block, s Screen) error {
	if s.ASCII {
		defer redraw(b, b.Len())
	}
	close := true // no empty line: a heading within a record is right above its text
	for _, block := range blocks {
		if !close {
			b.WriteByte('\n')
		}
		close = false
		switch v := block.(type) {
		case Heading:
			writeLines(b, v.Text.In(Strong).Wrap(s.Width), "", s)
			close = v.Level > 1
		case Paragraph:
			writeLines(b, v.Text.Wrap(s.measure()), "", s)
		case Bullets:
			for _, item := range v {
				writeHanging(b, Str("- "), item, s)
			}
		case Facts:
			writeFacts(b, v, "", s.atMost(factsMeasure), s)
		case Rule:
			writeLines(b, []Text{ruled(s.measure())}, "", s)
		case Verbatim:
			for _, l := range v {
				b.WriteString(l.ansi(s.Color) + "\n")
			}
		case Table:
			if err := v.write(b, s); err != nil {
				return err
			}
		}
	}
	return nil
}

// redraw draws what was written from start on with characters that every terminal has.
func redraw(b *bytes.Buffer, start int) {
	drawn := asciiLines.Replace(string(b.Bytes()[start:]))
	b.Truncate(start)
	b.WriteString(drawn)
}

// asciiLines has one for each character that lines and bars are drawn with.
var asciiLines = strings.NewReplacer(
	"─", "-", "━", "#", "▬", "&", "═", "=", "╌", ".", "■", "*", "□", "+", "●", "@", "○", "o", "◆", "x", "◇", "~",
)

func ruled(width int) Text { return Styled(strings.Repeat("─", width), Faint) }

// writeLines writes lines, each after an indentation.
func writeLines(b *bytes.Buffer, lines []Text, indent string, s Screen) {
	for _, l := range lines {
		b.WriteString(strings.TrimRight(indent+l.ansi(s.Color), " ") + "\n")
	}
}

// writeHanging writes a text after a sign, its next lines as far to the right.
func writeHanging(b *bytes.Buffer, sign, t Text, s Screen) {
	indent := strings.Repeat(" ", sign.Width())
	for i, l := range t.Wrap(s.measure() - len(indent)) {
		if i == 0 {
			writeLines(b, []Text{Concat(sign, l)}, "", s)
		} else {
			writeLines(b, []Text{l}, indent, s)
		}
	}
}

// WriteHeading writes a heading on a line.
func WriteHeading(b *bytes.Buffer, title string, s Screen) {
	writeLines(b, []Text{Styled(title, Strong)}, "", s)
}

// WriteFacts writes names in a column and values beside them, or, where there is
// no room for that, values under the names.
func WriteFacts(b *bytes.Buffer, list Facts, indent string, s Screen) {
	writeFacts(b, list, indent, s.measure(), s)
}

func writeFacts(b *bytes.Buffer, list Facts, indent string, measure int, s Screen) {
	names, unbroken := 0, 0
	for _, f := range list {
		names, unbroken = max(names, f.Name.Width()), max(unbroken, f.Value.unbroken())
	}
	left := len(indent) + names + gutter
	if left > measure*2/3 || left+unbroken > measure {
		for _, f := range list {
			writeLines(b, f.Name.In(Faint).Wrap(measure-len(indent)), indent, s)
			writeLines(b, f.wrap(measure-len(indent)-gutter), indent+strings.Repeat(" ", gutter), s)
		}
		return
	}
	for _, f := range list {
		name := Concat(f.Name.In(Faint), Str(strings.Repeat(" ", names-f.Name.Width()+gutter)))
		for i, l := range f.wrap(measure - left) {
			if i == 0 {
				writeLines(b, []Text{Concat(name, l)}, indent, s)
			} else {
				writeLines(b, []Text{l}, strings.Repeat(" ", left), s)
			}
		}
	}
}

func (f Fact) wrap(width int) []Text {
	if f.Whole {
		width = 0
	}
	return f.Value.Wrap(width)
}
