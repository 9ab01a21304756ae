package view

import (
	"fmt"
	"slices"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// timelineFields are the fields that have a column in the picture, beside the title.
var timelineFields = []*agenda.Field{
	agenda.MustField("soort"), agenda.MustField("inspectie"), agenda.MustField("thema"), agenda.MustField("looptijd"),
}

// timeline is the overview as a picture that can also be read: a row for each
// project, with what is known of it and a bar along the years.
func timeline(s Selection) []page.Block {
	a, projects := s.Agenda, s.Projects()
	if len(projects) == 0 {
		return append([]page.Block{page.Paragraph{Text: page.Str(NothingFound)}}, notes(s.openLines())...)
	}
	jaren := a.Jaren()
	partly := partlyDerived(a, projects, without(overviewFields, timelineFields))
	t := page.Table{
		Caption: page.Str("Projecten per lijn en per jaar"),
		Columns: []page.Column{{Title: page.Str("Project"), Head: true}},
		Scale:   &page.Scale{First: jaren[0], Years: len(jaren)},
	}
	var marks legend
	var shown []*agenda.Field
	headedFields := map[*agenda.Field]bool{} // the heading of their column has the mark
	for _, f := range timelineFields {
		values := valuesOf(a, f, projects)
		if !slices.ContainsFunc(values, func(v agenda.Value) bool { return v.Status != agenda.Unknown }) {
			continue // the text of every project says so
		}
		for _, v := range values {
			marks.add(v)
		}
		shown = append(shown, f)
		headedFields[f] = allDerived(values)
		t.Columns = append(t.Columns, page.Column{Title: headed(f.Label, values)})
	}
	for i := range a.Lijnen {
		l := &a.Lijnen[i]
		mine := inLine(projects, l.ID)
		if mine == nil {
			continue
		}
		t.Rows = append(t.Rows, page.Row{Group: page.Str(RecordTitle(l.Record())).To(l.ID)})
		for _, p := range mine {
			r := page.Row{Anchor: rowAnchor + p.ID, Bar: newBar(a, p)}
			r.Cells = append(r.Cells, page.Concat(page.Str(p.OverviewTitel()).To(p.ID), rowMark(a, p, partly)))
			for _, f := range shown {
				r.Cells = append(r.Cells, briefly(a, f.Of(a, p), headedFields[f]))
			}
			t.Rows = append(t.Rows, r)
		}
	}
	lines := derivedLines(a, projects, slices.Concat(s.Fields, without(without(overviewFields, timelineFields), s.Fields)))
	return append([]page.Block{barLegend(a, projects, marks), t}, notes(append(lines, s.openLines()...))...)
}

// briefly returns a value for a cell of the picture: that a project has all of a long
// list says more than the list.
func briefly(a *agenda.Agenda, v agenda.Value, headed bool) page.Text {
	if v.Field.List == nil || len(v.Items) <= 2 || len(v.Items) < len(v.Field.Terms(a)) {
		return inCell(a, v, nil, headed)
	}
	all := page.Str(fmt.Sprintf("alle %d", len(v.Items)))
	if headed || v.Status != agenda.Derived {
		return all
	}
	return page.Join([]page.Text{all, page.Styled(derivedTag, page.Faint)}, " ")
}

// newBar returns when a project runs, along the years of the agenda: what of it is
// known, and before and after that what may be.
func newBar(a *agenda.Agenda, p *agenda.Project) *page.Bar {
	l := p.Looptijd
	months := 12 * len(a.Jaren())
	if l.IsZero() {
		return &page.Bar{To: months, Look: page.NoLook, Words: "looptijd " + absent}
	}
	begin, end := knownMonths(a, l)
	within := func(month int) int { return min(max(0, month), months) }
	b := &page.Bar{
		From: within(begin), Sure: within(end), Before: begin < 0, After: end > months,
		Ends: !l.Tot.IsZero() && end <= months,
		Look: look(a, p.Herkomst), Words: inWords(a, looptijd.Of(a, p)).String(),
	}
	b.Since, b.To = b.From, b.Sure
	if l.Van.IsZero() {
		b.Since = 0
	}
	if l.Tot.IsZero() {
		b.To = months
	}
	if len(a.Herkomsten) > 0 {
		b.Words += ", " + herkomstName(a, p.Herkomst)
	}
	return b
}

// look returns the look of the bars of projects with a herkomst. Those of which it is
// not known have none, and in an agenda without herkomsten all look alike.
func look(a *agenda.Agenda, herkomst string) int {
	if herkomst == "" && len(a.Herkomsten) > 0 {
		return page.NoLook
	}
	return max(0, herkomstIndex(a, herkomst))
}

// herkomstName returns what a reader sees of a herkomst, or of that it is not known.
func herkomstName(a *agenda.Agenda, herkomst string) string {
	if herkomst == "" {
		return "herkomst " + absent
	}
	return itemName(a, agenda.MustField("herkomst"), herkomst)
}

// barLegend says what the bars and the marks beside them mean, of those that occur.
func barLegend(a *agenda.Agenda, projects []*agenda.Project, marks legend) page.Legend {
	var list page.Legend
	add := func(b *page.Bar, text string) { list = append(list, page.Sign{Bar: b, Text: page.Str(text)}) }
	for _, r := range a.Count(projects, agenda.MustField("herkomst"), nil).Rows {
		if r.Aantal > 0 && len(a.Herkomsten) > 0 {
			add(&page.Bar{Sure: 12, To: 12, Look: look(a, r.Value)},
				fmt.Sprintf("%s (%s)", herkomstName(a, r.Value), Number(r.Aantal, "project", "projecten")))
		}
	}
	jaren := a.Jaren()
	for _, sign := range []struct {
		bar  page.Bar
		text string
		like func(p *agenda.Project, b *page.Bar) bool
	}{
		{page.Bar{Sure: 12, To: 12, Ends: true}, "einde bekend", func(_ *agenda.Project, b *page.Bar) bool { return b.Ends }},
		{page.Bar{Sure: 12, To: 12, Before: true}, fmt.Sprintf("begonnen vóór %d", jaren[0]), func(_ *agenda.Project, b *page.Bar) bool { return b.Before }},
		{page.Bar{Sure: 12, To: 12, After: true}, fmt.Sprintf("loopt door na %d", jaren[len(jaren)-1]), func(_ *agenda.Project, b *page.Bar) bool { return b.After }},
		{page.Bar{From: 4, Sure: 8, To: 12}, mayRun, func(p *agenda.Project, _ *page.Bar) bool { return !p.Looptijd.IsZero() && p.Looptijd.IsOpen() }},
		{page.Bar{To: 12}, "looptijd " + absent, func(p *agenda.Project, _ *page.Bar) bool { return p.Looptijd.IsZero() }},
	} {
		if slices.ContainsFunc(projects, func(p *agenda.Project) bool { return sign.like(p, newBar(a, p)) }) {
			sign.bar.Look = page.NoLook
			add(&sign.bar, sign.text)
		}
	}
	if marks.unknown {
		add(nil, unknownTag+" "+absent)
	}
	return list
}
