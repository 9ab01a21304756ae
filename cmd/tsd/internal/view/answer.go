// Package view turns an answer about an agenda into what a reader or a program
// sees of it: blocks of a page, and rows. Its words are Dutch.
package view

import (
	"fmt"
	"slices"
	"time"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// Answer is what a command found, before it has a format.
type Answer struct {
	Title string         // of a page
	Name  string         // of a file and a sheet, in a word
	Lead  string         // the first sentence of a page: what it shows, and how much of it; or ""
	Intro string         // the same with where it comes from, of the page of the whole agenda; else ""
	About *agenda.Agenda // what it was taken from; nil for a page that does not say so
	IDs   []string       // for xargs

	Published Publication // of the answer as a web page
	Links     bool        // its Note links to the page of the agenda, also in Markdown

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

// Publication is where and when a web page is published, as far as the user says.
type Publication struct {
	URL   string    // the address of the page of the whole agenda, or ""
	Datum time.Time // of the last change; or zero
}

// Web returns the answer as a web page.
func (a *Answer) Web() page.Document {
	p := a.Published
	blocks := a.first(a.Site, a.Note, a.Page)
	if a.Intro != "" {
		about := provenance(a.About, page.Mentions(blocks, derivedTag))
		about[0] = page.Str(a.Intro)
		blocks = slices.Insert(blocks, 1, page.Block(page.Paragraph{Text: page.Lines(about...)}))
	} else {
		blocks = a.published(blocks)
	}
	d := page.Document{Title: a.fullTitle(), Home: p.URL, Blocks: blocks, Contents: contents(blocks), Description: a.description()}
	meta := func(name, content string) {
		if content != "" {
			d.Meta = append(d.Meta, page.Meta{Name: name, Content: page.Clean(content)})
		}
	}
	meta("og:type", "website")
	meta("og:locale", "nl_NL")
	meta("og:title", d.Title.String())
	meta("og:description", d.Description)
	if a.About != nil {
		meta("og:site_name", a.About.Werkagenda.Titel)
	}
	switch {
	case a.Intro != "" && p.URL != "":
		d.Canonical = p.URL
		meta("og:url", p.URL)
	case p.URL != "" && a.About != nil:
		d.Contents = append([]page.Text{page.Str("De hele agenda: " + a.About.Werkagenda.Titel).To(p.URL)}, d.Contents...)
	}
	meta("dcterms.language", "nl")
	if a.About != nil {
		meta("dcterms.publisher", a.About.Werkagenda.Uitgever)
		meta("dcterms.issued", a.About.Werkagenda.Gepubliceerd.String())
		meta("dcterms.temporal", a.About.Werkagenda.Looptijd.String())
	}
	if !p.Datum.IsZero() {
		meta("dcterms.modified", p.Datum.Format(time.DateOnly))
		d.Modified = page.Styled(fmt.Sprintf("Laatst gewijzigd: %d %s%d.", p.Datum.Day(), maanden[p.Datum.Month()], p.Datum.Year()), page.Faint)
	}
	return d
}

// description says in a sentence or two what a page is.
func (a *Answer) description() string {
	switch {
	case a.Intro != "":
		return page.Clean(a.Intro)
	case a.Lead != "" && a.About != nil:
		return page.Clean(a.Lead + " " + sourceSentence(&a.About.Werkagenda))
	case a.About != nil:
		return page.Clean(a.Title + ". " + sourceSentence(&a.About.Werkagenda))
	}
	return page.Clean(a.Lead)
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
	lines := []page.Text{page.Str(sourceSentence(w))}
	if a.CitesSource() {
		lines = append(lines, page.Str("Titels, namen en motto’s zijn letterlijk. Al het andere staat er in andere woorden; het is geen tekst van "+w.Uitgever+"."))
	}
	if derived {
		lines = append(lines, page.Str("“"+derivedTag+"” betekent: "+derivedMeaning+"."))
	}
	return lines
}

// sourceSentence names the document, its publisher and its date.
func sourceSentence(w *agenda.Werkagenda) string {
	source := "Bron: " + w.Titel + ", " + w.Uitgever
	if !w.Gepubliceerd.IsZero() {
		source += ", " + datum(w.Gepubliceerd)
	}
	return source + "."
}
