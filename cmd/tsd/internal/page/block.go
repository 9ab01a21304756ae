// Package page turns blocks into bytes: for a terminal, as Markdown, as HTML, as a
// spreadsheet, and rows for programs. It knows nothing of agendas.
package page

import (
	"slices"
	"strings"
)

// Block is a part of a page. Its Kind is the name of its type in lower case, by
// which the template of a web page tells blocks apart.
type Block interface{ Kind() string }

// Heading is a title. Level 1 is that of a record, 2 that of a part of it.
type Heading struct {
	Level int
	Text  Text
}

// Paragraph is running text, or a line under a heading.
type Paragraph struct{ Text Text }

// Bullets is a list of sentences.
type Bullets []Text

// Facts is a list of names and values.
type Facts []Fact

// Fact is a name and a value.
type Fact struct {
	Name   Text
	Value  Text
	Whole  bool   // an id, which is never broken
	Anchor string // what links can lead to it by, or ""
}

// Section is a part of a page that can be linked to.
type Section struct {
	Anchor string
	Blocks []Block
}

// Prose is texts with a heading each, set beside each other where there is room.
type Prose []Passage

// Passage is a text with a heading.
type Passage struct {
	Title      Heading
	Paragraphs []Text
}

// Beside is blocks that are set beside each other where there is room.
type Beside []Block

// Legend says what the bars and the marks in a table mean.
type Legend []Sign

// Sign is a mark, or an example of a bar, and what it means.
type Sign struct {
	Bar  *Bar // nil if it is a mark, which Text begins with
	Text Text
}

// Rule divides two records.
type Rule struct{}

// Verbatim is lines of text that are not wrapped.
type Verbatim []Text

func (Heading) Kind() string   { return "heading" }
func (Paragraph) Kind() string { return "paragraph" }
func (Bullets) Kind() string   { return "bullets" }
func (Facts) Kind() string     { return "facts" }
func (Section) Kind() string   { return "section" }
func (Prose) Kind() string     { return "prose" }
func (Beside) Kind() string    { return "beside" }
func (Legend) Kind() string    { return "legend" }
func (Rule) Kind() string      { return "rule" }
func (Verbatim) Kind() string  { return "verbatim" }
func (Table) Kind() string     { return "table" }

// Paragraphs divides a text at its line breaks into paragraphs.
func Paragraphs(s string) []Block {
	var list []Block
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, Paragraph{Str(line)})
		}
	}
	return list
}

// Mentions reports whether a text of the blocks contains s.
func Mentions(blocks []Block, s string) bool {
	in := func(texts ...Text) bool {
		return slices.ContainsFunc(texts, func(t Text) bool { return strings.Contains(t.String(), s) })
	}
	return slices.ContainsFunc(blocks, func(b Block) bool {
		switch v := b.(type) {
		case Heading:
			return in(v.Text)
		case Paragraph:
			return in(v.Text)
		case Bullets:
			return in(v...)
		case Facts:
			return slices.ContainsFunc(v, func(f Fact) bool { return in(f.Name, f.Value) })
		case Prose:
			return slices.ContainsFunc(v, func(p Passage) bool { return in(p.Title.Text) || in(p.Paragraphs...) })
		case Legend:
			return slices.ContainsFunc(v, func(sign Sign) bool { return in(sign.Text) })
		case Section:
			return Mentions(v.Blocks, s)
		case Beside:
			return Mentions(v, s)
		case Table:
			return in(v.Caption) ||
				slices.ContainsFunc(v.Columns, func(c Column) bool { return in(c.Title) }) ||
				slices.ContainsFunc(v.Rows, func(r Row) bool {
					return in(r.Cells...)
				})
		}
		return false
	})
}

// Deeper returns blocks with their headings a number of levels down.
func Deeper(blocks []Block, levels int) []Block {
	lowered := make([]Block, len(blocks))
	for i, b := range blocks {
		switch v := b.(type) {
		case Heading:
			v.Level += levels
			b = v
		case Prose:
			v = slices.Clone(v)
			for j := range v {
				v[j].Title.Level += levels
			}
			b = v
		}
		lowered[i] = b
	}
	return lowered
}
