package view

import (
	"slices"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// The anchors of the page that are not ids of records begin with a character that
// an id cannot have.
const (
	overviewAnchor = "_overzicht"
	countsAnchor   = "_aantallen"
	rowAnchor      = "_rij-" // and the id of the project
)

// site returns the whole agenda, with these of its projects, as one web page.
func site(a *agenda.Agenda, projects []*agenda.Project) []page.Block {
	w := a.Werkagenda.Record()
	var links page.Contents
	var parts []page.Block
	add := func(title, anchor string, blocks ...page.Block) {
		parts = append(parts, page.Section{Anchor: anchor, Blocks: append([]page.Block{page.Heading{Level: 2, Text: page.Str(title)}}, blocks...)})
		links = append(links, page.Str(title).To(anchor))
	}
	add("Overzicht", overviewAnchor, timeline(a, projects)...)
	add("Aantallen", countsAnchor, countTables(a, projects)...)
	add("Over de werkagenda", w.ID, page.Deeper(body(a, w), 1)...)
	for i := range a.Lijnen {
		l := &a.Lijnen[i]
		if mine := inLine(projects, l.ID); mine != nil {
			add(RecordTitle(l.Record()), l.ID, lineSection(a, l, mine)...)
		}
	}
	for _, name := range []string{"inspectie", "soort", "herkomst", "thema"} {
		f := agenda.MustField(name)
		add(f.Label, "_"+f.Key, termFacts(a, f, projects))
	}
	return append([]page.Block{page.Heading{Level: 1, Text: page.Str(agendaTitle(a))}, links}, parts...)
}

// timeline is the overview as a picture that can also be read: a row for each
// project, with a bar in each year.
func timeline(a *agenda.Agenda, projects []*agenda.Project) []page.Block {
	t := page.Table{
		Caption: page.Str("Projecten per toezichtlijn en per jaar"),
		Columns: []page.Column{{Title: page.Str("Project"), Head: true}, {Title: page.Str("Soort")}, {Title: page.Str("Looptijd"), Whole: true}},
	}
	for _, jaar := range a.Jaren() {
		t.Columns = append(t.Columns, page.Column{Title: page.Str(agenda.Datum{Jaar: jaar}.String()), Centered: true})
	}
	unknown := false
	for _, l := range a.Lijnen {
		mine := inLine(projects, l.ID)
		if mine == nil {
			continue
		}
		t.Rows = append(t.Rows, page.Row{Group: page.Str(lineTitle(a, l.ID)).To(l.ID)})
		for _, p := range mine {
			r := page.Row{Anchor: rowAnchor + p.ID, Cells: []page.Text{
				page.Str(p.OverviewTitel()).To(p.ID),
				page.Str(agenda.MustField("soort").Short(a, p.Soort)),
				looptijdText(p.Looptijd),
			}}
			for _, jaar := range a.Jaren() {
				b := newBar(a, p, jaar)
				unknown = unknown || b.Sign == unknownSign
				r.Bars = append(r.Bars, b)
			}
			t.Rows = append(t.Rows, r)
		}
	}
	return []page.Block{
		t,
		page.Paragraph{Text: page.Str("Wat de tekens in de balken betekenen:")},
		page.Bullets(legend(a, unknown)),
		page.Paragraph{Text: page.Lines(overviewNotes(a, projects)...)},
	}
}

func looptijdText(l agenda.Looptijd) page.Text {
	if l.IsZero() {
		return page.Styled(absent, page.Faint)
	}
	return page.Str(shortLooptijd(l))
}

// newBar returns how much of a year a project takes.
func newBar(a *agenda.Agenda, p *agenda.Project, jaar int) page.Bar {
	switch p.Looptijd.InYear(jaar) {
	case agenda.Rests:
		return page.Bar{Words: page.Str("loopt niet")}
	case agenda.Unknown:
		return page.Bar{To: 12, Sign: unknownSign, Words: page.Str(absent)}
	}
	b := page.Bar{
		To: 12, Known: true, Color: herkomstIndex(a, p.Herkomst), Sign: sign(a, p.Herkomst),
		Words: page.Str("loopt, " + agenda.MustField("herkomst").Short(a, p.Herkomst)),
	}
	if van := p.Looptijd.Van; van.Jaar == jaar && van.Maand > 0 {
		b.From = van.Maand - 1
	}
	if tot := p.Looptijd.Tot; tot.Jaar == jaar && tot.Maand > 0 {
		b.To = tot.Maand
	}
	return b
}

// countTables counts the projects by what readers ask first.
func countTables(a *agenda.Agenda, projects []*agenda.Project) []page.Block {
	count := func(by string, across *agenda.Field) page.Table {
		return countsTable(a, a.Count(projects, agenda.MustField(by), across))
	}
	return []page.Block{
		count("lijn", agenda.MustField("herkomst")),
		count("soort", nil),
		count("inspectie", nil),
		count("thema", nil),
	}
}

// lineSection is what the page says of a line and its projects.
func lineSection(a *agenda.Agenda, l *agenda.Lijn, projects []*agenda.Project) []page.Block {
	var blocks []page.Block
	if l.Motto != "" {
		blocks = append(blocks, page.Paragraph{Text: page.Styled(l.Motto, page.Strong)})
	}
	blocks = append(blocks, page.Paragraphs(l.Samenvatting)...)
	for _, p := range projects {
		content := append([]page.Block{page.Heading{Level: 3, Text: page.Str(p.Titel)}}, page.Deeper(body(a, p.Record()), 2)...)
		content = append(content, page.Paragraph{Text: page.Str("Terug naar het overzicht").To(rowAnchor + p.ID)})
		blocks = append(blocks, page.Section{Anchor: p.ID, Blocks: content})
	}
	return blocks
}

// termFacts names the values of a field, and the projects with each.
func termFacts(a *agenda.Agenda, f *agenda.Field, projects []*agenda.Project) page.Facts {
	var list page.Facts
	for _, t := range f.Known(a) {
		name := t.Naam
		if t.Afkorting != "" && t.Afkorting != t.Naam {
			name += " (" + t.Afkorting + ")"
		}
		var titles []page.Text
		for _, p := range projects {
			if slices.Contains(f.Values(a, p), t.ID) {
				titles = append(titles, page.Str(p.Titel).To(p.ID))
			}
		}
		value := page.Lines(titles...)
		if titles == nil {
			value = page.Styled("geen projecten", page.Faint)
		}
		list = append(list, page.Fact{Name: page.Str(name), Value: value, Anchor: t.ID})
	}
	return list
}
