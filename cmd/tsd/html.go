package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"strings"

	"tsd/agenda"
)

//go:embed page/page.html
var pageTemplate string

//go:embed page/page.css
var pageStyle string

// pageStyleHash is what the page's policy knows the style by. A test holds it to
// the file; making it here would link all of Go's cryptography into the program.
const pageStyleHash = "sha256-/SdBM6Ql9hkNnMRxaI3WwF6FPya0FY8Bmtf6L0WNBxs="

// The types below are what the template sees: a page and its blocks, with
// links only to what is on the page.

type htmlPage struct {
	Title  string
	Policy string
	Style  template.CSS
	Blocks []htmlBlock
	Source []string
}

// htmlBlock is one of its fields; none of them is a rule.
type htmlBlock struct {
	Heading   *htmlHeading
	Paragraph []htmlSpan
	Bullets   [][]htmlSpan
	Facts     []htmlFact
	Table     *htmlTable
	Section   *htmlSection
	Contents  [][]htmlSpan
}

type htmlHeading struct {
	Level int
	Text  []htmlSpan
}

type htmlSection struct {
	Anchor string
	Blocks []htmlBlock
}

type htmlFact struct {
	Anchor, Name string
	Value        []htmlSpan
}

type htmlSpan struct {
	Text, Style string
	To          string // what it links to
	Break       bool   // a new line, and nothing else
}

type htmlTable struct {
	Caption string
	Wide    bool // may be wider than the window, and scrolls within it
	Columns []htmlColumn
	Groups  []htmlGroup
	Totals  []htmlRow
}

type htmlColumn struct{ Title, Class string }

type htmlGroup struct {
	Title []htmlSpan
	Rows  []htmlRow
}

type htmlRow struct {
	Anchor string
	Cells  []htmlCell
}

type htmlCell struct {
	Head         bool
	Label, Class string
	Text         []htmlSpan
	Bar          *htmlBar
}

type htmlBar struct {
	From, Width int // in months
	Class       string
	Sign, Words string
}

// A table may not fit a window if it has more columns than this, or a longer
// word.
const (
	maxColumns = 5
	maxWord    = 40
)

// writeHTML writes an answer as one page that needs nothing else: no script,
// no file, no network.
func writeHTML(b *bytes.Buffer, a *answer, _ screen) error {
	blocks := a.html()
	h := htmlWriter{anchors: map[string]bool{}}
	h.collect(blocks)
	page := htmlPage{
		Title:  a.title,
		Policy: "default-src 'none'; style-src '" + pageStyleHash + "'; img-src data:; base-uri 'none'; form-action 'none'",
		Style:  template.CSS(pageStyle), // ours, to the letter: the policy has its hash
		Blocks: h.blocks(blocks),
	}
	if a.about != nil {
		if a.title != a.about.Titel {
			page.Title = clean(a.title + " – " + a.about.Titel)
		}
		page.Source = sourceLines(a.about)
	}
	t, err := template.New("page").Parse(pageTemplate)
	if err != nil {
		return err
	}
	return t.Execute(b, page)
}

// html returns an answer as a page that begins with its title.
func (a *answer) html() []block {
	blocks := a.site
	if blocks == nil {
		blocks = a.document
	}
	page := blocks()
	titles := 0
	for _, b := range page {
		if h, ok := b.(heading); ok && h.level == 1 {
			titles++
		}
	}
	if len(page) == 0 {
		page = []block{paragraph{str(nothingFound)}}
	}
	if titles == 1 {
		return page
	}
	return append([]block{heading{level: 1, text: str(clean(a.title))}}, deeper(page, 1)...)
}

// deeper returns blocks with their headings a number of levels down.
func deeper(page []block, levels int) []block {
	lowered := make([]block, len(page))
	for i, b := range page {
		if h, ok := b.(heading); ok {
			h.level += levels
			b = h
		}
		lowered[i] = b
	}
	return lowered
}

// sourceLines says where what is on a page comes from.
func sourceLines(w *agenda.Werkagenda) []string {
	source := "Bron: " + w.Titel + ", " + w.Uitgever
	if !w.Gepubliceerd.IsZero() {
		source += ", " + datum(w.Gepubliceerd)
	}
	return []string{
		clean(source) + ".",
		"Wat niet letterlijk in de bron staat maar eruit volgt, heeft “(afgeleid)” achter zich. Wat de bron niet zegt, is “" + absent + "”.",
	}
}

// htmlWriter turns blocks into what the template sees.
type htmlWriter struct {
	anchors map[string]bool // what can be linked to
}

func (h htmlWriter) collect(page []block) {
	for _, b := range page {
		switch v := b.(type) {
		case section:
			h.anchors[v.anchor] = true
			h.collect(v.blocks)
		case facts:
			for _, f := range v {
				h.anchors[f.anchor] = true
			}
		case table:
			for _, r := range v.rows {
				h.anchors[r.anchor] = true
			}
		}
	}
	delete(h.anchors, "")
}

func (h htmlWriter) blocks(page []block) []htmlBlock {
	var blocks []htmlBlock
	for _, b := range page {
		var set htmlBlock
		switch v := b.(type) {
		case heading:
			set.Heading = &htmlHeading{v.level, h.text(v.text)}
		case paragraph:
			set.Paragraph = h.text(v.text)
		case bullets:
			set.Bullets = h.texts(v)
		case facts:
			for _, f := range v {
				set.Facts = append(set.Facts, htmlFact{f.anchor, f.name, h.text(f.value)})
			}
		case table:
			set.Table = h.table(v)
		case section:
			set.Section = &htmlSection{v.anchor, h.blocks(v.blocks)}
		case contents:
			set.Contents = h.texts(v)
		}
		blocks = append(blocks, set)
	}
	return blocks
}

func (h htmlWriter) texts(list []text) [][]htmlSpan {
	var set [][]htmlSpan
	for _, t := range list {
		set = append(set, h.text(t))
	}
	return set
}

// styleNames are what the template calls the styles.
var styleNames = [...]string{plain: "", strong: "strong", faint: "faint", marked: "marked", came: "came", went: "went"}

func (h htmlWriter) text(t text) []htmlSpan {
	var spans []htmlSpan
	for _, s := range t {
		to := ""
		switch {
		case h.anchors[s.to]:
			to = "#" + s.to
		case strings.HasPrefix(s.to, "https://"):
			to = s.to
		}
		for i, line := range strings.Split(s.text, "\n") {
			if i > 0 {
				spans = append(spans, htmlSpan{Break: true})
			}
			if line != "" {
				spans = append(spans, htmlSpan{Text: line, Style: styleNames[s.style], To: to})
			}
		}
	}
	return spans
}

func (h htmlWriter) table(t table) *htmlTable {
	set := &htmlTable{Caption: t.caption, Wide: len(t.columns) > maxColumns}
	head := 0
	for i, c := range t.columns {
		if c.head {
			head = i
		}
		set.Wide = set.Wide || str(c.title).longest() > maxWord
		set.Columns = append(set.Columns, htmlColumn{c.title, c.class()})
	}
	set.Groups = []htmlGroup{{}}
	for _, r := range t.rows {
		if r.group != nil {
			set.Groups = append(set.Groups, htmlGroup{Title: h.text(r.group)})
			continue
		}
		made := htmlRow{Anchor: r.anchor}
		for i, c := range r.cells {
			column := set.Columns[i]
			set.Wide = set.Wide || c.longest() > maxWord
			made.Cells = append(made.Cells, htmlCell{Head: i == head, Label: column.Title, Class: column.Class, Text: h.text(c)})
		}
		for i, bar := range r.bars {
			column := set.Columns[len(r.cells)+i]
			made.Cells = append(made.Cells, htmlCell{Label: column.Title, Bar: newHTMLBar(bar)})
		}
		if r.total {
			set.Totals = append(set.Totals, made)
		} else {
			last := &set.Groups[len(set.Groups)-1]
			last.Rows = append(last.Rows, made)
		}
	}
	if set.Groups[0].Rows == nil && len(set.Groups) > 1 {
		set.Groups = set.Groups[1:]
	}
	return set
}

func (c column) class() string {
	switch {
	case c.right:
		return "getal"
	case c.mark:
		return "jaar"
	case c.whole:
		return "heel"
	}
	return ""
}

func newHTMLBar(b bar) *htmlBar {
	set := &htmlBar{From: b.from, Width: b.to - b.from, Sign: b.sign, Words: b.words, Class: "onbekend"}
	if b.known {
		set.Class = fmt.Sprintf("balk%d", b.kind%len(signs))
	}
	return set
}
