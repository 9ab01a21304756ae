package view

import (
	"fmt"
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// What readers see of what is known of a value.
const (
	absent     = agenda.NotInSource
	derivedTag = "(afgeleid)"
	unknownTag = "–" // in a cell of a table
)

// inWords returns a value for a reader: its items by name, with the mark of a
// derived value, or what it means that there are none.
func inWords(a *agenda.Agenda, v agenda.Value) page.Text {
	t := known(a, v, nil)
	switch {
	case v.Status == agenda.Unknown:
		return page.Styled(absent, page.Faint)
	case v.Stand.Bron != "":
		t = page.Concat(t, page.Str(", bron: "), sourceText(v.Stand.Bron))
	}
	return withMark(t, v)
}

// inCell returns a value for a cell of a table, with hits highlighted. The mark of
// a derived value is left out if the heading of the column has it.
func inCell(a *agenda.Agenda, v agenda.Value, hits []agenda.Hit, headed bool) page.Text {
	switch {
	case v.Status == agenda.Unknown:
		return page.Styled(unknownTag, page.Faint)
	case headed:
		return known(a, v, hits)
	}
	return withMark(known(a, v, hits), v)
}

// withMark returns a text with the mark of a derived value, if it is one.
func withMark(t page.Text, v agenda.Value) page.Text {
	if v.Status != agenda.Derived {
		return t
	}
	marked := []page.Text{t, page.Styled(derivedTag, page.Faint)}
	if len(v.Items) > 1 {
		return page.Items(marked, " ") // the mark is of every item, not of the last
	}
	return page.Join(marked, " ")
}

// known returns the items of a value by name, or what it means that there are
// none.
func known(a *agenda.Agenda, v agenda.Value, hits []agenda.Hit) page.Text {
	switch {
	case v.Status == agenda.None:
		return page.Styled(v.Field.EmptyMeans, page.Faint)
	case v.Field.Kind == agenda.Source:
		return page.Str(sourceWords(v.Source))
	}
	var items []page.Text
	for i, item := range v.Items {
		name := itemName(a, v.Field, item)
		text := highlight(name, hitsIn(hits, v.Field, name))
		switch {
		case v.Resultaten != nil:
			text = page.Concat(text.To(v.Resultaten[i].URL), page.Str(inBrackets(datum(v.Resultaten[i].Datum))))
		case !v.Stand.IsZero():
			text = page.Concat(text, page.Str(inBrackets(datum(v.Stand.Per))))
		case v.Field.List != nil:
			text = text.To(item)
		case v.Field.Kind == agenda.Year:
			text = text.Number()
		}
		items = append(items, text)
	}
	if v.Field.Kind == agenda.Year && v.IsUnknown() { // there may be others
		items = append(items, page.Str(unknownTag))
	}
	return page.Items(items, ", ")
}

// sourceText returns where something is said, as a link if that is an address.
func sourceText(source string) page.Text {
	if strings.HasPrefix(source, "https://") {
		return page.Str(source).To(source)
	}
	return page.Str(source)
}

// inBrackets returns what is added to a value, if there is any.
func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

// itemName returns what a reader sees of one of a field's values.
func itemName(a *agenda.Agenda, f *agenda.Field, item string) string {
	if f.Kind == agenda.Period {
		if l, err := agenda.ParseLooptijd(item); err == nil {
			return periodInWords(l)
		}
	}
	return f.Short(a, item)
}

// sourceWords says where in the document a project is.
func sourceWords(b agenda.Bron) string {
	switch section := "paragraaf “" + b.Paragraaf + "”"; {
	case b.Paragraaf == "":
		return "alleen het overzicht"
	case !b.Overzicht:
		return section
	default:
		return section + " en het overzicht"
	}
}

// legend is what the marks of a table need to be explained.
type legend struct{ derived, unknown bool }

// add adds the marks that a value shows in a cell.
func (l *legend) add(v agenda.Value) {
	l.derived = l.derived || v.Status == agenda.Derived
	l.unknown = l.unknown || v.IsUnknown()
}

// lines returns an explanation of each mark that occurs.
func (l legend) lines() []page.Text {
	var lines []page.Text
	if l.derived {
		lines = append(lines, page.Str(derivedTag+": "+derivedMeaning))
	}
	if l.unknown {
		lines = append(lines, page.Str(unknownTag+": "+absent))
	}
	return lines
}

const derivedMeaning = "staat niet letterlijk in de bron, maar volgt eruit"

// allDerived reports whether all values that are known are derived, and there is
// one.
func allDerived(values []agenda.Value) bool {
	derived := false
	for _, v := range values {
		if v.Status == agenda.Stated {
			return false
		}
		derived = derived || v.Status == agenda.Derived
	}
	return derived
}

// valuesOf returns the values of a field for projects.
func valuesOf(a *agenda.Agenda, f *agenda.Field, projects []*agenda.Project) []agenda.Value {
	values := make([]agenda.Value, len(projects))
	for i, p := range projects {
		values[i] = f.Of(a, p)
	}
	return values
}

// headed returns the heading of a column of values, with the mark of derived values
// if all of them are.
func headed(title string, values []agenda.Value) page.Text {
	if allDerived(values) {
		title += " " + derivedTag
	}
	return page.Str(title)
}

// partlyDerived returns those of some fields that are derived for some of the
// projects and not for all.
func partlyDerived(a *agenda.Agenda, projects []*agenda.Project, fields []*agenda.Field) []*agenda.Field {
	var partly []*agenda.Field
	for _, f := range fields {
		values := valuesOf(a, f, projects)
		if !allDerived(values) && slices.ContainsFunc(values, func(v agenda.Value) bool { return v.Status == agenda.Derived }) {
			partly = append(partly, f)
		}
	}
	return partly
}

// rowMark says behind the title of a project that it does not go as planned, and
// names which of the fields in partly are derived for it. What is derived for all
// projects derivedLines says once.
func rowMark(a *agenda.Agenda, p *agenda.Project, partly []*agenda.Field) page.Text {
	var mark page.Text
	if s := p.Stand; slices.Contains(fates, s.Is) {
		mark = page.Styled(" ("+s.Is+")", page.Faint)
	}
	var names []string
	for _, f := range partly {
		if f.Of(a, p).Status == agenda.Derived {
			names = append(names, f.Name)
		}
	}
	if names == nil {
		return mark
	}
	return page.Concat(mark, page.Styled(" ("+AndList(names)+" afgeleid)", page.Faint))
}

// derivedLines names which of some fields are derived for all projects, and which
// for some.
func derivedLines(a *agenda.Agenda, projects []*agenda.Project, fields []*agenda.Field) []page.Text {
	var all, some []string
	for _, f := range fields {
		values := valuesOf(a, f, projects)
		n := 0
		for _, v := range values {
			if v.Status == agenda.Derived {
				n++
			}
		}
		switch {
		case allDerived(values):
			all = append(all, f.Name)
		case n > 0:
			some = append(some, fmt.Sprintf("%s (bij %d van de %s)", f.Name, n, Number(len(projects), "project", "projecten")))
		}
	}
	var lines []page.Text
	if all != nil {
		lines = append(lines, page.Str("Afgeleid, niet letterlijk in de bron: "+strings.Join(all, ", ")+"."))
	}
	if some != nil {
		lines = append(lines, page.Str("Deels afgeleid, niet letterlijk in de bron: "+strings.Join(some, ", ")+"."))
	}
	return lines
}
