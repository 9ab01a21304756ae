package view

import (
	"fmt"
	"slices"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// The anchors of the page that are not ids of records have a character that an id
// cannot have.
const (
	overviewAnchor = "deel_overzicht"
	countsAnchor   = "deel_aantallen"
	registerAnchor = "deel_register"
	rowAnchor      = "rij_" // and the id of the project
)

// site returns the selected projects as one web page, with all that the agenda says
// of them. With all projects it is the whole agenda.
func site(s Selection) []page.Block {
	a, projects := s.Agenda, s.Projects()
	w := a.Werkagenda.Record()
	title := s.Title
	if s.Whole {
		title = a.Werkagenda.Titel
	}
	blocks := []page.Block{page.Heading{Level: 1, Text: page.Str(title)}}
	add := func(title, anchor string, content []page.Block) {
		if content != nil {
			heading := page.Heading{Level: 2, Text: page.Str(title)}
			blocks = append(blocks, page.Section{Anchor: anchor, Blocks: append([]page.Block{heading}, content...)})
		}
	}
	add("Overzicht", overviewAnchor, timeline(s))
	add("Aantallen", countsAnchor, countTables(s))
	for i := range a.Lijnen {
		l := &a.Lijnen[i]
		if mine := inLine(projects, l.ID); mine != nil {
			add(RecordTitle(l.Record()), l.ID, lineSection(a, l, mine))
		}
	}
	add("Over deze agenda", w.ID, page.Deeper(article(details(a, w), nil), 1))
	add("Register", registerAnchor, register(s))
	return blocks
}

// siteIntro says at the top of the page of an agenda who published it, when and for
// which years, and what is on the page.
func siteIntro(s Selection) string {
	w := &s.Agenda.Werkagenda
	intro := "Agenda van " + w.Uitgever + " voor " + periodInWords(w.Looptijd)
	if !w.Gepubliceerd.IsZero() {
		intro += ", gepubliceerd " + onDatum(w.Gepubliceerd)
	}
	return intro + ": " + Number(len(s.Matches), "project", "projecten") + "."
}

// contents returns links to the parts of a page.
func contents(blocks []page.Block) []page.Text {
	var links []page.Text
	for _, b := range blocks {
		if part, ok := b.(page.Section); ok {
			if h, ok := part.Blocks[0].(page.Heading); ok {
				links = append(links, h.Text.To(part.Anchor))
			}
		}
	}
	return links
}

// countTables counts the projects by what readers ask first, with what there is to
// say of all the tables under them.
func countTables(s Selection) []page.Block {
	if len(s.Matches) == 0 {
		return nil
	}
	var tables page.Beside
	var several []page.Text
	counted := slices.Clone(s.Fields)
	perLine := []string{"lijn"}
	if agenda.MustField("herkomst").UsedBy(s.Agenda) {
		perLine = append(perLine, "herkomst")
	}
	for _, by := range [][]string{{"soort"}, {"inspectie"}, {"thema"}, perLine, {"thema", "inspectie"}} {
		var fields []*agenda.Field
		for _, name := range by {
			fields = append(fields, agenda.MustField(name))
		}
		if slices.ContainsFunc(fields, func(f *agenda.Field) bool { return !f.UsedBy(s.Agenda) }) {
			continue // the agenda does not have that list
		}
		c := s.Agenda.Count(s.Projects(), fields[0], append(fields, nil)[1])
		tables = append(tables, countsTable(s, c))
		several = append(several, severalLines(s, c)...)
		counted = append(counted, without(fields, counted)...)
	}
	var lines []page.Text
	for _, line := range several {
		if !slices.ContainsFunc(lines, func(t page.Text) bool { return t.String() == line.String() }) {
			lines = append(lines, line)
		}
	}
	return append([]page.Block{tables}, notes(append(lines, derivedLines(s.Agenda, s.Projects(), counted)...))...)
}

// lineSection is what the page says of a line and its projects.
func lineSection(a *agenda.Agenda, l *agenda.Lijn, projects []*agenda.Project) []page.Block {
	var blocks []page.Block
	if l.Motto != "" {
		blocks = append(blocks, page.Paragraph{Text: page.Styled(l.Motto, page.Strong)})
	}
	blocks = append(blocks, page.Paragraphs(l.Samenvatting)...)
	for _, p := range projects {
		said := slices.DeleteFunc(projectDetails(a, p), func(d detail) bool { return d.key == "lijn" && !d.derived }) // it is the heading
		const back = "Terug naar het overzicht"
		link := page.Str(back).To(rowAnchor + p.ID).Named(back + ": " + p.OverviewTitel())
		blocks = append(blocks, page.Section{Anchor: p.ID, Blocks: append(
			[]page.Block{page.Heading{Level: 3, Text: heading(a, p.Record())}}, page.Deeper(article(said, link), 2)...)})
	}
	return blocks
}

// register names the values of fields, and the projects with each.
func register(s Selection) []page.Block {
	var parts page.Beside
	var named []*agenda.Field
	for _, name := range []string{"inspectie", "soort", "herkomst", "thema"} {
		f := agenda.MustField(name)
		list := registerOf(s, f)
		if list == nil {
			continue
		}
		parts = append(parts, page.Section{Anchor: "deel_" + f.Key, Blocks: []page.Block{page.Heading{Level: 3, Text: page.Str(f.Label)}, list}})
		named = append(named, f)
	}
	if parts == nil {
		return nil
	}
	derived := derivedLines(s.Agenda, s.Projects(), append(slices.Clone(overviewTitles), named...))
	return append(notes(append(derived, absentLine(s.Agenda, s.Projects(), named)...)), parts)
}

// registerOf names the values of a field, and the projects with each. Of a selection
// it names only the values that occur.
func registerOf(s Selection, f *agenda.Field) page.Facts {
	a, projects := s.Agenda, s.Projects()
	titel := partlyDerived(a, projects, overviewTitles)
	marked := partlyDerived(a, projects, []*agenda.Field{f}) != nil
	var list page.Facts
	for _, t := range f.Known(a) {
		var titles []page.Text
		for _, p := range projects {
			v := f.Of(a, p)
			if !slices.Contains(v.Items, t.ID) {
				continue
			}
			title := page.Concat(page.Str(p.OverviewTitel()).To(p.ID), rowMark(a, p, titel))
			if marked && v.Status == agenda.Derived {
				title = page.Join([]page.Text{title, page.Styled(derivedTag, page.Faint)}, " ")
			}
			titles = append(titles, title)
		}
		name, value := t.Naam, page.Lines(titles...)
		if t.Afkorting != "" && t.Afkorting != t.Naam {
			name += " (" + t.Afkorting + ")"
		}
		if titles == nil {
			if !s.Whole {
				continue
			}
			value = page.Styled("geen, voor zover bekend", page.Faint)
		} else {
			name = fmt.Sprintf("%s: %d", name, len(titles))
		}
		list = append(list, page.Fact{Name: page.Str(name), Value: value, Anchor: t.ID})
	}
	return list
}
