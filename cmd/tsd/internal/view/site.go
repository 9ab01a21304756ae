package view

import (
	"cmp"
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

// site returns the selected projects as one web page, with all that the agenda says
// of them. With all projects it is the whole agenda.
func site(s Selection) []page.Block {
	a, projects := s.Agenda, s.Projects()
	w := a.Werkagenda.Record()
	var links page.Contents
	var parts []page.Block
	add := func(title, anchor string, blocks ...page.Block) {
		parts = append(parts, page.Section{Anchor: anchor, Blocks: append([]page.Block{page.Heading{Level: 2, Text: page.Str(title)}}, blocks...)})
		links = append(links, page.Str(title).To(anchor))
	}
	add("Overzicht", overviewAnchor, timeline(s)...)
	add("Aantallen", countsAnchor, countTables(s)...)
	add("Over deze agenda", w.ID, page.Deeper(body(a, w), 1)...)
	for i := range a.Lijnen {
		l := &a.Lijnen[i]
		if mine := inLine(projects, l.ID); mine != nil {
			add(RecordTitle(l.Record()), l.ID, lineSection(a, l, mine)...)
		}
	}
	for _, name := range []string{"inspectie", "soort", "herkomst", "thema"} {
		f := agenda.MustField(name)
		if blocks := termSection(s, f); blocks != nil {
			add(f.Label, "_"+f.Key, blocks...)
		}
	}
	return append([]page.Block{page.Heading{Level: 1, Text: page.Str(s.pageTitle())}, links}, parts...)
}

// timeline is the overview as a picture that can also be read: a row for each
// project, with a bar in each year.
func timeline(s Selection) []page.Block {
	a, projects := s.Agenda, s.Projects()
	if len(projects) == 0 {
		return append([]page.Block{page.Paragraph{Text: page.Str(NothingFound)}}, notes(s.openLines(false))...)
	}
	soort, looptijd := agenda.MustField("soort"), agenda.MustField("looptijd")
	soorten, looptijden := valuesOf(a, soort, projects), valuesOf(a, looptijd, projects)
	partly := partlyDerived(a, projects, without(overviewFields, []*agenda.Field{looptijd})) // it has a column
	t := page.Table{
		Caption: page.Str("Projecten per lijn en per jaar"),
		Columns: []page.Column{
			{Title: page.Str("Project"), Head: true},
			{Title: headed(soort.Label, soorten)},
			{Title: headed(looptijd.Label, looptijden)},
		},
	}
	for _, jaar := range a.Jaren() {
		t.Columns = append(t.Columns, page.Column{Title: page.Str(agenda.Datum{Jaar: jaar}.String()), Centered: true})
	}
	for i := range a.Lijnen {
		l := &a.Lijnen[i]
		mine := inLine(projects, l.ID)
		if mine == nil {
			continue
		}
		t.Rows = append(t.Rows, page.Row{Group: page.Str(RecordTitle(l.Record())).To(l.ID)})
		for _, p := range mine {
			r := page.Row{Anchor: rowAnchor + p.ID, Cells: []page.Text{
				page.Concat(page.Str(p.OverviewTitel()).To(p.ID), rowMark(a, p, partly)),
				inCell(a, soort.Of(a, p), nil, allDerived(soorten)),
				inCell(a, looptijd.Of(a, p), nil, allDerived(looptijden)),
			}}
			for _, jaar := range a.Jaren() {
				r.Bars = append(r.Bars, newBar(a, p, jaar))
			}
			t.Rows = append(t.Rows, r)
		}
	}
	if !soort.UsedBy(a) {
		t = withoutColumn(t, 1)
	}
	return append([]page.Block{
		t,
		page.Paragraph{Text: page.Str("Wat de tekens in de balken betekenen:")},
		page.Bullets(signLines(a, projects)),
	}, notes(append(overviewLines(s), s.openLines(false)...))...)
}

// newBar returns how much of a year a project takes.
func newBar(a *agenda.Agenda, p *agenda.Project, jaar int) page.Bar {
	herkomst := ""
	if f := agenda.MustField("herkomst"); f.UsedBy(a) {
		herkomst = ", " + cmp.Or(f.Short(a, p.Herkomst), "herkomst "+absent)
	}
	switch p.Looptijd.InYear(jaar) {
	case agenda.DoesNot:
		return page.Bar{Words: page.Str("loopt niet")}
	case agenda.MayRun:
		words := "einde " + absent + herkomst
		if p.Looptijd.IsZero() {
			words = "looptijd " + absent
		}
		return page.Bar{To: 12, Sign: yearSign(a, p, jaar), Words: page.Str(words)}
	}
	b := page.Bar{
		To: 12, Known: true, Color: max(0, herkomstIndex(a, p.Herkomst)), Sign: sign(a, p.Herkomst),
		Words: page.Str(runs + herkomst),
	}
	if agenda.MustField("looptijd").Of(a, p).Status == agenda.Derived {
		b.Derived, b.Words = true, page.Str(runs+" "+derivedTag+herkomst)
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
func countTables(s Selection) []page.Block {
	var blocks []page.Block
	for _, name := range []string{"lijn", "soort", "inspectie", "thema"} {
		by := agenda.MustField(name)
		if !by.UsedBy(s.Agenda) {
			continue
		}
		var across *agenda.Field
		if herkomst := agenda.MustField("herkomst"); name == "lijn" && herkomst.UsedBy(s.Agenda) {
			across = herkomst
		}
		blocks = append(blocks, countsBlocks(s, s.Agenda.Count(s.Projects(), by, across))...)
	}
	return blocks
}

// lineSection is what the page says of a line and its projects.
func lineSection(a *agenda.Agenda, l *agenda.Lijn, projects []*agenda.Project) []page.Block {
	var blocks []page.Block
	if l.Motto != "" {
		blocks = append(blocks, page.Paragraph{Text: page.Styled(l.Motto, page.Strong)})
	}
	blocks = append(blocks, page.Paragraphs(l.Samenvatting)...)
	for _, p := range projects {
		content := append([]page.Block{page.Heading{Level: 3, Text: heading(a, p.Record())}}, page.Deeper(body(a, p.Record()), 2)...)
		content = append(content, page.Paragraph{Text: page.Str("Terug naar het overzicht").To(rowAnchor + p.ID)})
		blocks = append(blocks, page.Section{Anchor: p.ID, Blocks: content})
	}
	return blocks
}

// termSection names the values of a field, and the projects with each. Of a
// selection it names only the values that occur.
func termSection(s Selection, f *agenda.Field) []page.Block {
	a, projects := s.Agenda, s.Projects()
	fields := []*agenda.Field{f, agenda.MustField("titel")}
	partly := partlyDerived(a, projects, fields)
	var list page.Facts
	for _, t := range f.Known(a) {
		name := t.Naam
		if t.Afkorting != "" && t.Afkorting != t.Naam {
			name += " (" + t.Afkorting + ")"
		}
		var titles []page.Text
		for _, p := range projects {
			if slices.Contains(f.Of(a, p).Items, t.ID) {
				titles = append(titles, page.Concat(page.Str(p.Titel).To(p.ID), rowMark(a, p, partly)))
			}
		}
		value := page.Lines(titles...)
		if titles == nil {
			if !s.Whole {
				continue
			}
			value = page.Styled("geen, voor zover bekend", page.Faint)
		}
		list = append(list, page.Fact{Name: page.Str(name), Value: value, Anchor: t.ID})
	}
	if list == nil {
		return nil
	}
	lines := derivedLines(a, projects, fields)
	if s.Whole && len(unknownProjects(a, f)) > 0 {
		lines = append(lines, page.Str(unknownSentence(a, f)+"."))
	}
	return append([]page.Block{list}, notes(lines)...)
}
