package answer

import (
	"slices"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/doc"
)

// fieldCell returns the value of a field of a project for a reader, with its hits set
// apart and its records as links.
func fieldCell(a *agenda.Agenda, f *agenda.Field, p *agenda.Project, hits []agenda.Hit) doc.Cell {
	v := f.Of(p)
	c := doc.Cell{Status: status(v)}
	for i, item := range v.Items {
		s := reading(a, f, item)
		t := marked(f, s, hits)
		switch in := f.In(p).(type) {
		case *agenda.Stand:
			t = withPlace(t, in.Per, ", bron: ", in.Bron)
		case *[]agenda.Resultaat:
			t = withPlace(t, (*in)[i].Datum, " ", (*in)[i].URL)
		}
		if f.List != nil {
			link(t, "#"+item)
		}
		c.Items = append(c.Items, t)
	}
	switch {
	case f.Kind == agenda.Source && v.Items != nil:
		c.Items = []doc.Text{{{Text: sourceWords(p.Bron)}}}
	case f.Kind == agenda.Year && v.Status != agenda.Unknown && v.IsUnknown():
		c.Items = append(c.Items, doc.Text{{Text: doc.UnknownSign, Style: doc.Mark}})
	case v.Status == agenda.None:
		c.Items = []doc.Text{{{Text: f.EmptyMeans}}}
	}
	return c
}

// status returns what a reader is shown of what is known of a value.
func status(v agenda.Value) doc.Status {
	switch v.Status {
	case agenda.Unknown:
		return doc.Unknown
	case agenda.Derived:
		return doc.Derived
	}
	return doc.Stated
}

// reading returns what a reader sees of one of a field's values, as the file has it.
func reading(a *agenda.Agenda, f *agenda.Field, item string) string {
	if f.Kind == agenda.Period {
		if l, err := agenda.ParseLooptijd(item); err == nil {
			return period(l)
		}
	}
	return f.Short(a, item)
}

// marked returns a text of a field in which the hits in it are set apart.
func marked(f *agenda.Field, s string, hits []agenda.Hit) doc.Text {
	hits = slices.DeleteFunc(slices.Clone(hits), func(h agenda.Hit) bool { return h.Field != f || h.Text != s })
	slices.SortFunc(hits, func(h, i agenda.Hit) int { return h.Start - i.Start })
	var t doc.Text
	at := 0
	add := func(to int, style doc.Style) {
		if to > at {
			t = append(t, doc.Span{Text: s[at:to], Style: style})
			at = to
		}
	}
	for _, h := range hits {
		add(h.Start, doc.Plain)
		add(h.End, doc.Hit)
	}
	add(len(s), doc.Plain)
	return t
}

// link makes a link of a text.
func link(t doc.Text, to string) {
	for i := range t {
		t[i].Link = to
	}
}

// withPlace returns a text with, behind it, when that was and where it is said, as far as that
// is known.
func withPlace(t doc.Text, date agenda.Datum, before, place string) doc.Text {
	if !date.IsZero() {
		t = append(t, doc.Span{Text: " (" + datum(date) + ")"})
	}
	if place != "" {
		t = append(t, doc.Span{Text: before}, doc.Span{Text: place, Link: place})
	}
	return t
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
