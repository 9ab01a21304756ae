package view

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

const (
	// hitContext is how many characters are shown on either side of a hit.
	hitContext = 40
	// maxHits is how many texts with a hit are shown of a project.
	maxHits = 3
	// hitWidth is the least width of a column of hits.
	hitWidth = 56
)

// newHitsColumn returns the column that shows why a project was found: each text
// with a hit, after the name of its field. A field that already has a column that
// shows the text is only named.
func newHitsColumn(a *agenda.Agenda, shown []*agenda.Field) column {
	items := func(m agenda.Match) []string {
		var list []string
		for _, h := range hitTexts(a, m, shown) {
			list = append(list, h.key+h.text.String())
		}
		return list
	}
	return column{
		Column: page.Column{Least: hitWidth, Unnamed: true},
		key:    HitsColumn,
		items:  func(m agenda.Match) page.Cell { return page.ListCell(items(m)) },
		member: func(m agenda.Match) page.Member { return listMember(HitsColumn, items(m)) },
		set:    setHits(shown, true),
	}
}

// setHits sets a column with hits. Those in a field that has a column of its own are
// named there if that is asked for, and else left out.
func setHits(shown []*agenda.Field, named bool) func(*agenda.Agenda, []agenda.Match, *legend) (page.Text, []page.Text) {
	return func(a *agenda.Agenda, matches []agenda.Match, marks *legend) (page.Text, []page.Text) {
		var cells []page.Text
		for _, m := range matches {
			var lines []page.Text
			for _, h := range hitTexts(a, m, shown) {
				if named || h.text != nil {
					lines = append(lines, page.Concat(page.Styled(h.name, page.Faint), h.text))
					marks.derived = marks.derived || h.derived
				}
			}
			cells = append(cells, page.Lines(lines...))
		}
		return page.Str("Treffer"), cells
	}
}

// hitText is what is shown of a text with hits.
type hitText struct {
	key, name string // of the field, for programs and for a reader
	text      page.Text
	derived   bool
}

// hitTexts returns what is shown of the texts with hits of a project.
func hitTexts(a *agenda.Agenda, m agenda.Match, shown []*agenda.Field) []hitText {
	type place struct {
		field *agenda.Field
		text  string
	}
	in := map[place][]agenda.Hit{}
	var places []place
	for _, h := range m.Hits {
		at := place{h.Field, h.Text}
		if in[at] == nil {
			places = append(places, at)
		}
		in[at] = append(in[at], h)
	}
	var texts []hitText
	more := 0
	for _, at := range places {
		h, hits := in[at][0], in[at]
		if h.Field.Kind == agenda.ID && len(places) > 1 {
			continue // any other hit says more
		}
		if len(texts) == maxHits {
			more++
			continue
		}
		t := hitText{key: h.Field.Key, name: "in " + phraseOf(h.Field), derived: !strings.HasSuffix(h.Text, absent) && h.Field.Of(a, m.Project).Status == agenda.Derived}
		elsewhere := !slices.Contains(shown, h.Field)
		if elsewhere {
			t.key += ": "
			t.name = h.Field.Label
			t.text = excerpt(h.Text, hits)
			if h.Field.Kind == agenda.Year && h.Text == absent { // the years that are known are
				t.text = page.Str(mayRun)
			}
		}
		if t.derived {
			t.name += " " + derivedTag
		}
		if elsewhere {
			t.name += ": "
		}
		texts = append(texts, t)
	}
	if more > 0 {
		rest := fmt.Sprintf("en nog %d", more)
		texts = append(texts, hitText{text: page.Styled(rest, page.Faint)})
	}
	return texts
}

// excerpt returns the text around the first hit, with every hit in it marked, and
// an ellipsis where text is left out.
func excerpt(s string, hits []agenda.Hit) page.Text {
	start, end := around(s, hits[0].Start, hits[0].End)
	var inside []agenda.Hit
	for _, h := range hits {
		if start <= h.Start && h.End <= end {
			h.Start, h.End = h.Start-start, h.End-start
			inside = append(inside, h)
		}
	}
	t := highlight(s[start:end], inside)
	if start > 0 {
		t = page.Concat(page.Str("…"), t)
	}
	if end < len(s) {
		t = page.Concat(t, page.Str("…"))
	}
	return t
}

// around widens a range of s by up to hitContext characters on either side, but
// cuts no word.
func around(s string, hitStart, hitEnd int) (start, end int) {
	start, end = hitStart, hitEnd
	for n := 0; start > 0 && n < hitContext; n++ {
		_, size := utf8.DecodeLastRuneInString(s[:start])
		start -= size
	}
	if start > 0 {
		if i := strings.IndexAny(s[start:hitStart], " \n"); i >= 0 {
			start += i + 1
		}
	}
	for n := 0; end < len(s) && n < hitContext; n++ {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	if end < len(s) {
		if i := strings.LastIndexAny(s[hitEnd:end], " \n"); i >= 0 {
			end = hitEnd + i
		}
	}
	return start, end
}

// hitsIn returns the hits in one of a field's values.
func hitsIn(hits []agenda.Hit, f *agenda.Field, value string) []agenda.Hit {
	var in []agenda.Hit
	for _, h := range hits {
		if h.Field == f && h.Text == value {
			in = append(in, h)
		}
	}
	return in
}

// highlight returns s with the hits highlighted. They may overlap and come in any order.
func highlight(s string, hits []agenda.Hit) page.Text {
	var t page.Text
	hit := make([]bool, len(s))
	for _, h := range hits {
		for i := h.Start; i < h.End && i < len(s); i++ {
			hit[i] = true
		}
	}
	for start := 0; start < len(s); {
		end := start
		for end < len(s) && hit[end] == hit[start] {
			end++
		}
		style := page.Plain
		if hit[start] {
			style = page.Highlight
		}
		t = append(t, page.Styled(s[start:end], style)...)
		start = end
	}
	return t
}
