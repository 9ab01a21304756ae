// Package view turns an answer about an agenda into what a reader or a program
// sees of it: blocks of a page, and rows. Its words are Dutch.
package view

import (
	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// Answer is what a command found, before it has a format.
type Answer struct {
	Title string             // for a page that has one
	About *agenda.Werkagenda // what it was taken from, for a page that says so; nil if it was not
	Value any                // for programs: marshals to JSON and YAML
	IDs   []string           // for xargs
	Grid  func() page.Grid   // for programs that read rows and columns

	// For readers. A format takes the first of these that there is, and else the
	// Grid as a table: a terminal Screen or Page, Markdown Note or Page, and HTML
	// Site, Note or Page.
	Screen, Page, Note, Site func() []page.Block
}

// Terminal returns the answer for a terminal.
func (a *Answer) Terminal() []page.Block { return a.first(a.Screen, a.Page) }

// Document returns the answer for pasting into a document.
func (a *Answer) Document() []page.Block { return a.first(a.Note, a.Page) }

// Web returns the answer as a web page, which begins with its title.
func (a *Answer) Web() page.Document {
	blocks := a.first(a.Site, a.Note, a.Page)
	if len(blocks) == 0 {
		blocks = []page.Block{page.Paragraph{Text: page.Str(NothingFound)}}
	}
	titles := 0
	for _, b := range blocks {
		if h, ok := b.(page.Heading); ok && h.Level == 1 {
			titles++
		}
	}
	if titles != 1 {
		blocks = append([]page.Block{page.Heading{Level: 1, Text: page.Str(a.Title)}}, page.Deeper(blocks, 1)...)
	}
	d := page.Document{Title: page.Str(a.Title), Blocks: blocks}
	if a.About != nil {
		if a.Title != a.About.Titel {
			d.Title = page.Str(a.Title + " – " + a.About.Titel)
		}
		d.Footer = footer(a.About)
	}
	return d
}

func (a *Answer) first(views ...func() []page.Block) []page.Block {
	for _, view := range views {
		if view != nil {
			return view()
		}
	}
	return []page.Block{a.Grid().Table(a.Title)}
}

// NothingFound is what an empty answer says to a reader.
const NothingFound = "Geen projecten gevonden."

// absent is what is said of a value that the source does not give.
const absent = "niet in de bron"

// footer says what a page was taken from, and what its marks mean.
func footer(w *agenda.Werkagenda) []page.Text {
	source := "Bron: " + w.Titel + ", " + w.Uitgever
	if !w.Gepubliceerd.IsZero() {
		source += ", " + datum(w.Gepubliceerd)
	}
	return []page.Text{
		page.Str(source + "."),
		page.Str("Wat niet letterlijk in de bron staat maar eruit volgt, heeft “(afgeleid)” achter zich. Wat de bron niet zegt, is “" + absent + "”."),
	}
}
