package doc

import (
	"bytes"
	"strings"
)

// markdown writes blocks in GitHub's dialect of Markdown, to paste into a document. It
// draws no bars, and tables always have column heads, because the dialect asks for
// them.
type markdown struct {
	b     *bytes.Buffer
	marks marks
}

func newMarkdown(b *bytes.Buffer, a Answer, _ Settings) writer {
	return &markdown{b, marks{answer: a}}
}

func (w *markdown) Heading(h Heading) error {
	text := w.cell(h.Cell)
	if strings.HasSuffix(text, "#") { // otherwise it closes the heading
		text = text[:len(text)-1] + `\#`
	}
	w.block(strings.Repeat("#", h.Level) + " " + text)
	return nil
}

func (w *markdown) Paragraph(p Paragraph) error {
	for _, c := range p.Cell.paragraphs() {
		if text := w.cell(c); text != "" {
			w.block(text)
		}
	}
	return nil
}

func (w *markdown) Facts(facts Facts) error {
	var lines []string
	for _, f := range facts {
		lines = append(lines, "- **"+inline(plain(f.Name))+"**: "+w.cell(f.Cell))
	}
	w.block(strings.Join(lines, "\n"))
	return nil
}

func (w *markdown) Table(t Table) error {
	titles, rules := make([]string, len(t.Columns)), make([]string, len(t.Columns))
	for i, c := range t.Columns {
		titles[i], rules[i] = w.cell(c.Head()), "---"
		if c.Kind == Numbers {
			rules[i] = "--:"
		}
	}
	w.block(tableLine(titles))
	w.b.WriteString(tableLine(rules) + "\n")
	for _, r := range t.Rows {
		w.b.WriteString(tableLine(w.row(t, r)) + "\n")
	}
	return nil
}

// row returns the cells of a row. Its details are lines in the cell of its title.
func (w *markdown) row(t Table, r Row) []string {
	cells := make([]string, len(t.Columns))
	if r.Group != nil {
		cells[0] = bold(w.cell(r.Group.Cell))
	}
	for i, c := range r.Cells {
		cells[i] = w.cell(c)
	}
	for _, f := range r.Detail {
		cells[t.head()] += "<br>" + inline(plain(f.Name)) + ": " + w.cell(f.Cell)
	}
	return cells
}

func (w *markdown) Close() error {
	for _, line := range w.marks.footnotes() {
		w.block(inline(plain(line)))
	}
	return nil
}

// block writes a block, after an empty line if it is not the first.
func (w *markdown) block(s string) {
	if w.b.Len() > 0 {
		w.b.WriteByte('\n')
	}
	w.b.WriteString(s + "\n")
}

func (w *markdown) cell(c Cell) string { return inline(w.marks.text(c)) }

func tableLine(cells []string) string { return "| " + strings.Join(cells, " | ") + " |" }

// inline returns a text with its links and styles, in which nothing else is markup.
func inline(t Text) string {
	var b strings.Builder
	for _, r := range runs(t) {
		switch to := addressEscape.Replace(r.Link); {
		case !isAddress(to):
			b.WriteString(emphasized(r.Spans))
		case r.Spans.String() == r.Link:
			b.WriteString("<" + to + ">")
		default:
			b.WriteString("[" + emphasized(r.Spans) + "](" + to + ")")
		}
	}
	return escapeStart(b.String())
}

func emphasized(t Text) string {
	var b strings.Builder
	for _, s := range t {
		text := markdownEscape.Replace(s.Text)
		switch s.Style {
		case Strong, Hit, Added:
			text = bold(text)
		case Removed:
			text = around(text, "~~")
		}
		b.WriteString(text)
	}
	return b.String()
}

func bold(s string) string { return around(s, "**") }

// around puts marks around a text, but within the spaces at its ends: outside of them
// they are no markup.
func around(s, mark string) string {
	inner := strings.TrimSpace(s)
	if inner == "" {
		return s
	}
	return strings.Replace(s, inner, mark+inner+mark, 1)
}

var markdownEscape = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `<`, `&lt;`, `&`, `&amp;`, `|`, `\|`, `~`, `\~`, `!`, `\!`,
)

// addressEscape escapes what would end an address, or the cell that it is in.
var addressEscape = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", `\`, "%5C", "|", "%7C")

// escapeStart escapes what is markup only at the beginning of a line.
func escapeStart(s string) string {
	afterNumber := strings.TrimLeft(s, "0123456789")
	switch {
	case s == "":
	case strings.ContainsRune("#>+-=", rune(s[0])):
		return `\` + s
	case afterNumber != s && afterNumber != "" && strings.ContainsRune(".)", rune(afterNumber[0])):
		return s[:len(s)-len(afterNumber)] + `\` + afterNumber
	}
	return s
}
