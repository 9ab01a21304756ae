// Package view turns an answer about an agenda into what a reader or a program
// sees of it: blocks of a page, and rows. Its words are Dutch.
package view

import (
	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// Answer is what a command found, before it has a format.
type Answer struct {
	Title string           // of a page
	Name  string           // of a file and a sheet, in a word
	Lead  string           // the first sentence of a page: what it shows, and how much of it; or ""
	About *agenda.Agenda   // what it was taken from; nil for a page that does not say so
	IDs   []string         // for xargs
	Value func() any       // for programs: marshals to JSON and YAML
	Grid  func() page.Grid // for programs that read rows and columns

	// For readers. A format takes the first of these that there is, and else the
	// Grid as a table: a terminal Screen or Page, Markdown Note or Page, HTML Site,
	// Note or Page, and a spreadsheet Sheet, which is one table, also if it has no rows,
	// and what there is to say of it.
	Screen, Page, Note, Site, Sheet func() []page.Block
}

// Terminal returns the answer for a terminal.
func (a *Answer) Terminal() []page.Block { return a.first(a.Screen, a.Page) }

// Document returns the answer for pasting into a document.
func (a *Answer) Document() []page.Block { return a.published(a.first(a.Note, a.Page)) }

// Web returns the answer as a web page.
func (a *Answer) Web() page.Document {
	return page.Document{Title: a.fullTitle(), Blocks: a.published(a.first(a.Site, a.Note, a.Page))}
}

// Spreadsheet returns the answer as a workbook of two sheets: a table, and what it
// is and what there is to say of it, a sentence a row.
func (a *Answer) Spreadsheet() page.Workbook {
	data := page.Sheet{Name: a.Name, Records: true}
	about := page.Sheet{Name: "Toelichting"}
	for _, b := range a.published(a.first(a.Sheet)) {
		switch v := b.(type) {
		case page.Heading:
			about.Columns = []page.Column{{Title: v.Text}}
		case page.Paragraph:
			for _, line := range v.Text.Wrap(0) {
				about.Rows = append(about.Rows, page.Row{Cells: []page.Text{line}})
			}
		case page.Table:
			data.Table = v
		}
	}
	return page.Workbook{Title: a.fullTitle(), Sheets: []page.Sheet{data, about}}
}

// fullTitle returns the title with that of the agenda.
func (a *Answer) fullTitle() page.Text {
	if a.About != nil && a.Title != a.About.Werkagenda.Titel {
		return page.Str(a.Title + " – " + a.About.Werkagenda.Titel)
	}
	return page.Str(a.Title)
}

func (a *Answer) first(views ...func() []page.Block) []page.Block {
	for _, view := range views {
		if view != nil {
			return view()
		}
	}
	return []page.Block{a.Grid().Table(a.Title)}
}

// published returns blocks as a page that begins with its title, and says what it
// shows and where that comes from.
func (a *Answer) published(blocks []page.Block) []page.Block {
	isTitle := func(b page.Block) bool { h, ok := b.(page.Heading); return ok && h.Level == 1 }
	titles := 0
	for _, b := range blocks {
		if isTitle(b) {
			titles++
		}
	}
	if titles != 1 || !isTitle(blocks[0]) {
		blocks = append([]page.Block{page.Heading{Level: 1, Text: page.Str(a.Title)}}, page.Deeper(blocks, 1)...)
	}
	intro := blocks[:1:1]
	if a.Lead != "" {
		intro = append(intro, page.Paragraph{Text: page.Str(a.Lead)})
	}
	if a.About != nil {
		intro = append(intro, page.Paragraph{Text: page.Lines(provenance(a.About, page.Mentions(blocks, derivedTag))...)})
	}
	return append(intro, blocks[1:]...)
}

// NothingFound is what is said of an empty answer.
const NothingFound = "Geen projecten gevonden."

// provenance says what a page was made from, that it is not the publisher's text
// unless the agenda is itself the source, and, if it has derived values, what their
// mark means.
func provenance(a *agenda.Agenda, derived bool) []page.Text {
	w := &a.Werkagenda
	source := "Bron: " + w.Titel + ", " + w.Uitgever
	if !w.Gepubliceerd.IsZero() {
		source += ", " + datum(w.Gepubliceerd)
	}
	lines := []page.Text{page.Str(source + ".")}
	if a.CitesSource() {
		lines = append(lines, page.Str("Titels, namen en motto’s zijn letterlijk. Al het andere is samengevat in andere woorden; het is geen tekst van "+w.Uitgever+"."))
	}
	if derived {
		lines = append(lines, page.Str("“"+derivedTag+"” betekent: "+derivedMeaning+"."))
	}
	return lines
}
