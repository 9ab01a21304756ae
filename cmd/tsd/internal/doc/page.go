package doc

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"time"
)

//go:embed page.gohtml
var pageTemplate string

//go:embed page.css
var pageStyle string

// page writes a web page that needs nothing else: no script, no file, no network. Links
// lead only to anchors that the page has, and to https:.
type page struct {
	b       *bytes.Buffer
	set     Settings
	marks   marks
	anchors map[string]bool    // that the page has, with "#" before each
	tmpl    *template.Template // with a template for each kind of block, and one for the whole
	blocks  bytes.Buffer       // those that are written
	tables  int                // how many of them are tables
}

// pageTable is a table with what its template needs of it.
type pageTable struct {
	Table
	Number     int                 // for a name that no other table has
	Head       int                 // the column that heads the rows
	Attributes []template.HTMLAttr // of the cells of each column
}

func newPage(b *bytes.Buffer, a Answer, s Settings) writer {
	p := &page{b: b, set: s, marks: marks{answer: a}, anchors: map[string]bool{}}
	for _, block := range slices.Concat(a.Blocks, a.More) {
		if h, ok := block.(Heading); ok {
			p.anchors["#"+h.Anchor] = true
		}
	}
	p.tmpl = template.Must(template.New("").Funcs(template.FuncMap{
		"clean":   Clean,
		"text":    p.text,
		"facts":   p.facts,
		"drawing": drawing,
	}).Parse(pageTemplate))
	return p
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
				short, _, _ := strings.Cut(p.marks.meaning(s.Text), ":")
				text = `<abbr title="` + template.HTMLEscapeString(Clean(short)) + `">` + text + `</abbr>`
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

// facts returns what is known of a record. They are put together here for the same reason.
func (p *page) facts(facts []Fact) template.HTML {
	var b strings.Builder
	for _, f := range facts {
		b.WriteString("<div><dt>" + template.HTMLEscapeString(Clean(f.Name)) + "</dt><dd>" + string(p.text(f.Cell)) + "</dd></div>\n")
	}
	return template.HTML(b.String())
}

// elements are what the styles of a text are on a page.
var elements = map[Style]string{Strong: "strong", Hit: "mark", Added: "ins", Removed: "del"}

func (p *page) Heading(h Heading) error     { return p.block("heading", h) }
func (p *page) Paragraph(b Paragraph) error { return p.block("paragraph", b.Cell.paragraphs()) }
func (p *page) Facts(f Facts) error         { return p.block("facts", f) }
func (p *page) Table(t Table) error {
	p.tables++
	pt := pageTable{Table: t, Number: p.tables, Head: t.head()}
	for _, c := range t.Columns {
		attributes := `data-label="` + template.HTMLEscapeString(Clean(c.Title)) + `"`
		if class := c.Class(); class != "" {
			attributes = `class="` + class + `" ` + attributes
		}
		pt.Attributes = append(pt.Attributes, template.HTMLAttr(attributes))
	}
	return p.block("table", pt)
}

func (p *page) block(name string, value any) error {
	return p.tmpl.ExecuteTemplate(&p.blocks, name, value)
}

// Close puts the footnotes between the blocks and what is below them, so that they are
// on the first sheet of paper too.
func (p *page) Close() error {
	blocks := p.blocks.String()
	p.blocks.Reset()
	for _, b := range p.marks.answer.More {
		if err := b.write(p); err != nil {
			return err
		}
	}
	return p.tmpl.ExecuteTemplate(p.b, "page", map[string]any{
		"Answer":  p.marks.answer,
		"Window":  p.marks.answer.window(),
		"Address": p.set.URL,
		"Date":    p.set.Date,
		"ISODate": p.set.Date.Format(time.DateOnly),
		"Style":   template.CSS(pageStyle),
		"Blocks":  template.HTML(blocks), // made by the templates for the blocks
		"More":    template.HTML(p.blocks.String()),
		"Notes":   p.marks.footnotes(),
	})
}

// window returns the title of the window that shows a page: that of the page, and the
// source if the title does not name it.
func (a Answer) window() string {
	if a.Source == "" || strings.HasPrefix(a.Title, a.Source) {
		return a.Title
	}
	return a.Title + " – " + a.Source
}

// Class returns what the style calls the column.
func (c Column) Class() string {
	return [...]string{Words: "", Title: "", ID: "id", Numbers: "number"}[c.Kind]
}

// drawing returns a bar along a scale of months: solid where a period is known, over a
// dashed line where it may run.
func drawing(b Bar, months int) template.HTML {
	const line = `<path class="%s" vector-effect="non-scaling-stroke" d="M%d .5H%d"/>`
	return template.HTML(fmt.Sprintf(`<svg class="bar" aria-hidden="true" viewBox="0 0 %d 1" preserveAspectRatio="none">`+line+line+`</svg>`,
		months, "dashed", b.Begin, b.End, "solid", b.Solid, b.SolidEnd))
}

// Months returns how long the scale is, or 0 if it is not of periods.
func (s *Scale) Months() int {
	if s == nil {
		return 0
	}
	return 12 * len(s.Years)
}
