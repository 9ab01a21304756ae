package view

import (
	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// webCard returns a record as a part of a web page: its title, all that is known of
// it, and the projects that refer to it.
func webCard(a *agenda.Agenda, r agenda.Record) []page.Block {
	blocks := append([]page.Block{page.Heading{Level: 1, Text: heading(a, r)}}, article(details(a, r), nil)...)
	if r.List == agenda.Projecten {
		return blocks
	}
	s := selectionOf(a, r)
	blocks = append(blocks, page.Heading{Level: 2, Text: page.Str("Projecten")})
	if len(s.Matches) == 0 {
		blocks = append(blocks, page.Paragraph{Text: page.Str(noProjects)})
	}
	by := referring(r)
	shown := append([]column{fieldColumn(a, agenda.MustField("titel"))}, statusColumns(a, s.Projects(), by)...)
	blocks = append(blocks, webTable(s, shown, false)...)
	return append(blocks, notes(append(derivedLines(a, s.Projects(), by), s.openLines()...))...)
}

// article returns the details of a record but its title, for a web page: its facts in
// a few lines, its texts, and in one sentence what is not in the source. After that
// comes a link, if there is one.
func article(list []detail, link page.Text) []page.Block {
	var facts page.Facts
	var prose page.Prose
	var missing []string
	for _, d := range list {
		switch {
		case d.unseen || d.optional && d.values == nil:
		case d.values == nil:
			missing = append(missing, lowerFirst(d.label))
		case d.prose:
			passage := page.Passage{Title: page.Heading{Level: 2, Text: d.heading()}}
			for _, b := range page.Paragraphs(d.values[0]) {
				passage.Paragraphs = append(passage.Paragraphs, b.(page.Paragraph).Text)
			}
			prose = append(prose, passage)
		default:
			facts = append(facts, page.Fact{Name: page.Str(d.label), Value: d.onWeb()})
		}
	}
	var blocks []page.Block
	if facts != nil {
		blocks = append(blocks, facts)
	}
	if prose != nil {
		blocks = append(blocks, prose)
	}
	var last []page.Text
	if missing != nil {
		last = append(last, page.Styled(Capital(absent)+": "+AndList(missing)+".", page.Faint))
	}
	if link != nil {
		last = append(last, link)
	}
	if last != nil {
		blocks = append(blocks, page.Paragraph{Text: page.Join(last, " ")})
	}
	return blocks
}
