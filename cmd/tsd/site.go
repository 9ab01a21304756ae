package main

import (
	"slices"
	"strings"

	"tsd/agenda"
)

// Anchors of the page that are no ids of records begin with a character that
// an id cannot have.
const (
	overviewAnchor = "_overzicht"
	countsAnchor   = "_aantallen"
	rowAnchor      = "_rij-" // and the id of the project
)

// site is the whole agenda, with these of its projects, as one page to publish.
func site(a *agenda.Agenda, projects []*agenda.Project) []block {
	w := &a.Werkagenda
	var links contents
	link := func(name, anchor string) { links = append(links, text{{text: name, to: anchor}}) }
	link("Overzicht", overviewAnchor)
	link("Aantallen", countsAnchor)
	link("Over de werkagenda", w.ID)
	parts := []block{
		section{overviewAnchor, append([]block{heading{level: 2, text: str("Overzicht")}}, timeline(a, projects)...)},
		section{countsAnchor, append([]block{heading{level: 2, text: str("Aantallen")}}, countTables(a, projects)...)},
		section{w.ID, append([]block{heading{level: 2, text: str("Over de werkagenda")}}, deeper(body(a, w.Record()), 1)...)},
	}
	for i := range a.Lijnen {
		l := &a.Lijnen[i]
		if mine := inLine(projects, l.ID); mine != nil {
			link(clean(title(l.Record())), l.ID)
			parts = append(parts, section{l.ID, lineSection(a, l, mine)})
		}
	}
	for _, key := range []string{"inspectie", "soort", "herkomst", "thema"} {
		f := mustField(key)
		anchor := "_" + f.Key
		link(f.Label, anchor)
		parts = append(parts, section{anchor, []block{heading{level: 2, text: str(f.Label)}, termFacts(a, f, projects)}})
	}
	page := []block{heading{level: 1, text: str(clean(w.Titel + " – " + w.Uitgever))}, links}
	return append(page, parts...)
}

func inLine(projects []*agenda.Project, lijn string) []*agenda.Project {
	var in []*agenda.Project
	for _, p := range projects {
		if p.Lijn == lijn {
			in = append(in, p)
		}
	}
	return in
}

// timeline is the overview as a picture that is told in text as well: a row
// for each project, with a bar in each year.
func timeline(a *agenda.Agenda, projects []*agenda.Project) []block {
	t := table{
		caption: "Projecten per toezichtlijn en per jaar",
		columns: []column{{title: "Project", head: true}, {title: "Soort"}, {title: "Looptijd", whole: true}},
	}
	for _, jaar := range a.Jaren() {
		t.columns = append(t.columns, column{title: agenda.Datum{Jaar: jaar}.String(), mark: true})
	}
	unknown := false
	soort := mustField("soort")
	for _, l := range a.Lijnen {
		mine := inLine(projects, l.ID)
		if mine == nil {
			continue
		}
		t.rows = append(t.rows, row{group: text{{text: clean(lijnTitle(a, l.ID)), to: l.ID}}})
		for _, p := range mine {
			r := row{anchor: rowAnchor + p.ID, cells: []text{
				{{text: clean(p.OverviewTitel()), to: p.ID}},
				str(clean(soort.Short(a, p.Soort))),
				looptijdText(p.Looptijd),
			}}
			for _, jaar := range a.Jaren() {
				b := newBar(a, p, jaar)
				unknown = unknown || b.sign == unknownSign
				r.bars = append(r.bars, b)
			}
			t.rows = append(t.rows, r)
		}
	}
	return []block{
		t,
		paragraph{str("Wat de tekens in de balken betekenen:")},
		bullets(strs(legend(a, unknown))),
		paragraph{str(overviewTotals(a, projects) + derivedNote(projects))},
	}
}

func strs(list []string) []text {
	var texts []text
	for _, s := range list {
		texts = append(texts, str(s))
	}
	return texts
}

func looptijdText(l agenda.Looptijd) text {
	if l.IsZero() {
		return str(absent).in(faint)
	}
	return str(shortLooptijd(l))
}

// newBar returns how much of a year a project takes.
func newBar(a *agenda.Agenda, p *agenda.Project, jaar int) bar {
	b := bar{to: 12, known: true, kind: slices.IndexFunc(a.Herkomsten, func(t agenda.Term) bool { return t.ID == p.Herkomst })}
	switch p.Looptijd.InYear(jaar) {
	case agenda.Rests:
		return bar{words: "loopt niet"}
	case agenda.Unknown:
		return bar{to: 12, sign: unknownSign, words: absent}
	}
	if van := p.Looptijd.Van; van.Jaar == jaar && van.Maand > 0 {
		b.from = van.Maand - 1
	}
	if tot := p.Looptijd.Tot; tot.Jaar == jaar && tot.Maand > 0 {
		b.to = tot.Maand
	}
	b.sign = sign(a, p.Herkomst)
	b.words = "loopt, " + clean(mustField("herkomst").Short(a, p.Herkomst))
	return b
}

// countTables counts the projects by what a reader asks first.
func countTables(a *agenda.Agenda, projects []*agenda.Project) []block {
	var tables []block
	for _, by := range [][]string{{"lijn", "herkomst"}, {"soort"}, {"inspectie"}, {"thema"}} {
		var across *agenda.Field
		if len(by) > 1 {
			across = mustField(by[1])
		}
		tables = append(tables, countsTable(a, a.Count(projects, mustField(by[0]), across)))
	}
	return tables
}

// lineSection is a line of supervision and its projects.
func lineSection(a *agenda.Agenda, l *agenda.Lijn, projects []*agenda.Project) []block {
	page := []block{heading{level: 2, text: str(clean(title(l.Record())))}}
	if l.Motto != "" {
		page = append(page, paragraph{str(clean(l.Motto)).in(strong)})
	}
	page = append(page, paragraphs(l.Samenvatting)...)
	for _, p := range projects {
		content := append([]block{heading{level: 3, text: str(clean(p.Titel))}}, deeper(body(a, p.Record()), 2)...)
		content = append(content, paragraph{text{{text: "Terug naar het overzicht", to: rowAnchor + p.ID}}})
		page = append(page, section{p.ID, content})
	}
	return page
}

// termFacts names the values of a field, and the projects that have each.
func termFacts(a *agenda.Agenda, f *agenda.Field, projects []*agenda.Project) facts {
	var list facts
	for _, t := range f.Known(a) {
		name := clean(t.Naam)
		if t.Afkorting != "" && t.Afkorting != t.Naam {
			name += " (" + clean(t.Afkorting) + ")"
		}
		var value text
		for _, p := range projects {
			if slices.Contains(f.Values(a, p), t.ID) {
				if value != nil {
					value = append(value, span{text: "\n"})
				}
				value = append(value, span{text: clean(p.Titel), to: p.ID})
			}
		}
		if value == nil {
			value = str("geen projecten").in(faint)
		}
		list = append(list, fact{name: name, value: value, anchor: t.ID})
	}
	return list
}

// paragraphs divides a text at its line breaks.
func paragraphs(s string) []block {
	var list []block
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, paragraph{str(clean(line))})
		}
	}
	return list
}
