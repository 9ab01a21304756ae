package answer

import (
	"tsd/agenda"
	"tsd/agenda/text"
	"tsd/cmd/tsd/internal/doc"
)

// Page returns what a web page has below the overview, for Answer.More: each line with its
// projects, and each inspectorate and theme with the projects that have it.
func Page(s Selection) []doc.Block {
	var blocks []doc.Block
	if w := wording(s.Agenda); w != "" {
		blocks = append(blocks, doc.Paragraph{Cell: doc.Str(w)})
	}
	for _, l := range s.lines() {
		blocks = append(blocks, lineHeading(l.Lijn))
		if l.Samenvatting != "" {
			blocks = append(blocks, doc.Paragraph{Cell: doc.Str(l.Samenvatting)})
		}
		for _, m := range l.Matches {
			blocks = append(blocks, recordBlocks(s, m.Project.Record(), 3)...)
		}
	}
	for _, list := range []*agenda.List{agenda.Inspecties, agenda.Themas} {
		blocks = append(blocks, s.register(list)...)
	}
	return blocks
}

// register returns the records of a list with the number of selected projects that have
// each, and then each with those projects.
func (s Selection) register(list *agenda.List) []doc.Block {
	records := list.Records(s.Agenda)
	if len(records) == 0 {
		return nil
	}
	numbers := s.numbersPer(list.Field())
	t := doc.Table{Name: text.Capital(list.Plural), Columns: append([]doc.Column{{Title: text.Capital(list.Name), Kind: doc.Title}}, numbers.columns...)}
	var parts []doc.Block
	for _, r := range records {
		tied := s.having(r)
		cells := numbers.cells(r.ID, len(tied.Matches))
		link(cells[0].Items[0], "#"+r.ID)
		t.Rows = append(t.Rows, doc.Row{Cells: append([]doc.Cell{doc.Str(r.Naam)}, cells...)})
		parts = append(parts, doc.Heading{Level: 3, Cell: doc.Str(r.Naam), Anchor: r.ID}, tiedProjects(tied, r))
	}
	blocks := []doc.Block{doc.Heading{Level: 2, Cell: doc.Str(text.Capital(list.Plural))}, t}
	if numbers.unknown != "" {
		blocks = append(blocks, doc.Paragraph{Cell: doc.Str(numbers.unknown)})
	}
	return append(blocks, parts...)
}
