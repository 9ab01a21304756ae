package doc

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"
)

//go:embed page.gohtml
var pageTemplate string

//go:embed page.css
var pageStyle string

// page writes a web page that needs nothing else: no script, no file, no network. Links
// lead only to anchors that the page has, and to https:.
type page struct {
	b       *bytes.Buffer
	answer  Answer
	set     Settings
	marks   marks
	anchors map[string]bool    // that the page has, with "#" before each
	tmpl    *template.Template // with a template for each kind of block, and one for the whole
	blocks  bytes.Buffer       // those that are written
}

func newPage(b *bytes.Buffer, a Answer, m marks, s Settings) Writer {
	p := &page{b: b, answer: a, set: s, marks: m, anchors: anchors(a.Blocks)}
	p.tmpl = template.Must(template.New("").Funcs(template.FuncMap{
		"clean": Clean,
		"text":  p.text,
		"cells": p.cells,
		"facts": p.facts,
	}).Parse(pageTemplate))
	return p
}

// anchors returns where links can lead to in blocks, with "#" before each.
func anchors(blocks []Block) map[string]bool {
	found := map[string]bool{}
	for _, b := range blocks {
		switch v := b.(type) {
		case Heading:
			found["#"+v.Anchor] = true
		case Table:
			for _, r := range v.Rows {
				if r.Group != nil {
					found["#"+r.Group.Anchor] = true
				}
			}
		}
	}
	return found
}

// text returns what a cell says with its links and styles. It is escaped here, because a
// template takes several times as long for the many small parts of texts.
func (p *page) text(c Cell) template.HTML {
	var b strings.Builder
	for _, r := range runs(p.marks.text(c)) {
		isLink := isAddress(r.Link) || p.anchors[r.Link]
		if isLink {
			b.WriteString(`<a href="` + template.HTMLEscapeString(r.Link) + `">`)
		}
		for _, s := range r.Spans {
			text := template.HTMLEscapeString(s.Text)
			switch e := elements[s.Style]; {
			case s.Style == Mark:
				text = `<abbr title="` + template.HTMLEscapeString(p.marks.meaning(s.Text)) + `">` + text + `</abbr>`
			case e != "":
				text = "<" + e + ">" + text + "</" + e + ">"
			}
			b.WriteString(text)
		}
		if isLink {
			b.WriteString("</a>")
		}
	}
	return template.HTML(b.String())
}

// elements are what the styles of a text are on a page.
var elements = map[Style]string{Strong: "strong", Faint: "small", Hit: "mark", Added: "ins", Removed: "del"}

func (p *page) Heading(h Heading) error { return p.block("heading", h) }

func (p *page) Paragraph(b Paragraph) error {
	return p.block("paragraph", b.Cell.paragraphs())
}

func (p *page) Facts(f Facts) error { return p.block("facts", p.facts(f)) }

func (p *page) Table(t Table) error { return p.block("table", t) }

func (p *page) block(name string, value any) error {
	return p.tmpl.ExecuteTemplate(&p.blocks, name, value)
}

func (p *page) Close() error {
	hash := sha256.Sum256([]byte(pageStyle))
	return p.tmpl.ExecuteTemplate(p.b, "page", map[string]any{
		"Title":     p.answer.Title,
		"Address":   p.set.URL,
		"Date":      p.set.Date,
		"Style":     template.CSS(pageStyle), // our own, byte for byte: the policy has its hash
		"StyleHash": base64.StdEncoding.EncodeToString(hash[:]),
		"Blocks":    template.HTML(p.blocks.String()), // made by the templates for the blocks
		"Notes":     append(p.marks.notes(), p.answer.Closing...),
	})
}

// webFact is a name with a value on a web page.
type webFact struct {
	Name  string
	Value template.HTML
}

func (p *page) facts(facts []Fact) []webFact {
	var list []webFact
	for _, f := range facts {
		list = append(list, webFact{Clean(f.Name), p.text(f.Cell)})
	}
	return list
}

// webCell is a cell of a table on a web page.
type webCell struct {
	IsHead  bool   // it heads its row
	Label   string // the title of its column
	Class   string
	Text    template.HTML
	Drawing *drawing
}

// cells returns the cells of a row of a table.
func (p *page) cells(t Table, r Row) []webCell {
	var cells []webCell
	head := t.head()
	for i, c := range r.Cells {
		column := t.Columns[i]
		cells = append(cells, webCell{i == head, Clean(column.Title), column.Class(), p.text(c), column.drawing(c)})
	}
	return cells
}

// Class returns what the style calls the column.
func (c Column) Class() string {
	return [...]string{Words: "", Title: "", ID: "id", Numbers: "number"}[c.Kind]
}

// drawing returns the bar of a cell, or nil: a number has none on a page.
func (c Column) drawing(cell Cell) *drawing {
	if cell.Bar == nil || c.Scale == nil || len(c.Scale.Years) == 0 {
		return nil
	}
	return newDrawing(*cell.Bar, 12*len(c.Scale.Years))
}

// Drawing returns the example bar of a legend.
func (s Sign) Drawing() *drawing { return newDrawing(s.Bar, 12) }

// drawing is where a bar begins and ends on its scale.
type drawing struct{ Begin, Solid, SolidEnd, End string }

func newDrawing(b Bar, scale int) *drawing {
	percent := func(at int) string {
		return fmt.Sprintf("%.2f%%", 100*float64(min(max(at, 0), scale))/float64(scale))
	}
	return &drawing{percent(b.Begin), percent(b.Solid), percent(b.SolidEnd), percent(b.End)}
}
