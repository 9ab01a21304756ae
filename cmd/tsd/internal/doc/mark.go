package doc

import "strings"

// The signs of what is known of a value, with what a footnote says of each.
const (
	DerivedSign = "*"
	UnknownSign = "–"

	derivedNote = "afgeleid: staat niet letterlijk in de bron, maar volgt eruit"
)

// marks remembers which signs a reader sees of an answer.
type marks struct {
	answer           Answer
	derived, unknown bool // whether the sign occurred
}

// text returns what a reader sees of a cell, and remembers its signs.
func (m *marks) text(c Cell) Text {
	t := c.text()
	m.note(t)
	return t
}

// note remembers the signs in a text.
func (m *marks) note(t Text) {
	for _, s := range t {
		m.derived = m.derived || s.Style == Mark && s.Text == DerivedSign
		m.unknown = m.unknown || s.Style == Mark && s.Text == UnknownSign
	}
}

// meaning returns what a sign means.
func (m *marks) meaning(sign string) string {
	if sign == DerivedSign {
		return derivedNote
	}
	return m.answer.Absent
}

// footnotes returns the lines below the blocks: one for each sign that occurred, whose
// words the texts are, and the closing lines.
func (m *marks) footnotes() []string {
	var lines []string
	if m.derived {
		lines = append(lines, DerivedSign+" "+derivedNote)
	}
	if m.unknown {
		lines = append(lines, UnknownSign+" "+m.answer.Absent)
	}
	if m.answer.Wording != "" {
		lines = append(lines, m.answer.Wording)
	}
	return append(lines, m.answer.Closing...)
}

// text returns the items of a cell with a comma between them and the sign of what is known
// of it, fit to be shown.
func (c Cell) text() Text {
	t := c.joined()
	switch c.Status {
	case Derived:
		t = append(t, Span{Text: DerivedSign, Style: Mark})
	case Unknown:
		t = append(t, Span{Text: UnknownSign, Style: Mark})
	}
	for i := range t {
		t[i].Text = Clean(t[i].Text)
	}
	return t
}

// joined returns the items of the cell as they are, with a comma between them.
func (c Cell) joined() Text {
	var t Text
	for i, item := range c.Items {
		if i > 0 {
			t = append(t, Span{Text: ", "})
		}
		t = append(t, item...)
	}
	return t
}

// paragraphs divides a cell at the line breaks in it. What is known of the cell goes with
// the last one.
func (c Cell) paragraphs() []Cell {
	var paragraphs []Cell
	var t Text
	for _, s := range c.joined() {
		for i, line := range strings.Split(s.Text, "\n") {
			if i > 0 {
				paragraphs = append(paragraphs, Cell{Items: []Text{t}})
				t = nil
			}
			t = append(t, Span{line, s.Style, s.Link})
		}
	}
	return append(paragraphs, Cell{Items: []Text{t}, Status: c.Status})
}

// String returns the items of the cell, without a sign.
func (c Cell) String() string { return c.joined().String() }

// String returns the text without its styles.
func (t Text) String() string {
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.Text)
	}
	return b.String()
}

// plain returns a text in one style, fit to be shown.
func plain(s string) Text { return Text{{Text: Clean(s)}} }
