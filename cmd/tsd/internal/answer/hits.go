package answer

import (
	"fmt"
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/agenda/text"
	"tsd/cmd/tsd/internal/doc"
)

// hitFields returns the keys of the fields that have hits, each once.
func hitFields(m agenda.Match) []string {
	var keys []string
	for _, h := range m.Hits {
		if !slices.Contains(keys, h.Field.Key) {
			keys = append(keys, h.Field.Key)
		}
	}
	return keys
}

// excerpts returns of each field with hits the text around them. Titles and ids are in
// the row itself.
func excerpts(m agenda.Match) []doc.Fact {
	var facts []doc.Fact
	for i, h := range m.Hits {
		again := slices.ContainsFunc(m.Hits[:i], func(before agenda.Hit) bool { return before.Field == h.Field && before.Text == h.Text })
		if again || h.Field.Key == "titel" || h.Field.Kind == agenda.ID {
			continue
		}
		cell := doc.Cell{Items: []doc.Text{around(marked(h.Field, h.Text, m.Hits))}}
		if v := h.Field.Of(m.Project); v.Status == agenda.Derived {
			cell.Status = doc.Derived
		}
		facts = append(facts, doc.Fact{Name: h.Field.Label, Cell: cell})
	}
	return facts
}

// spanContext is how many bytes are shown on either side of what is set apart.
const spanContext = 40

// around leaves out of a text what is far from what is set apart in it, and the middle of
// what is no longer there.
func around(t doc.Text) doc.Text {
	for i, span := range t {
		switch span.Style {
		case doc.Plain:
			t[i].Text = shortened(span.Text, i > 0, i < len(t)-1)
		case doc.Removed:
			t[i].Text = shortened(span.Text, true, true)
		}
	}
	return t
}

// shortened returns a text without the words that are far from its begin, if something is
// set apart before that, and from its end, if something is behind that; unless those are few.
func shortened(s string, before, behind bool) string {
	from, to := 0, len(s) // what is left out
	if len(s) <= spanContext {
		return s
	}
	if before {
		from = strings.LastIndexByte(s[:spanContext], ' ') + 1
	}
	if behind {
		to = strings.LastIndexByte(s[:len(s)-spanContext], ' ')
	}
	if to-from < spanContext/2 {
		return s
	}
	return s[:from] + "…" + s[to:]
}

// maxNamings is how many records are mentioned that have a word as their name.
const maxNamings = 3

// namings mentions the records that a word of the query names, with the number of projects
// that have each.
func namings(s Selection) []string {
	var lines []string
	for _, word := range agenda.MentionsIn(s.query) {
		for _, r := range s.Agenda.NamedBy(word) {
			f := r.Field()
			matches, _ := s.Agenda.Select(f.Has(r.ID))
			what := fmt.Sprintf("%s %s hoort bij %s", f.Name, r.Short(), Number(len(matches), "project", "projecten"))
			if r.List == agenda.Inspecties {
				what = fmt.Sprintf("%s %s doet mee aan %d", f.Name, r.Short(), len(matches))
			}
			lines = append(lines, text.Capital(what)+fmt.Sprintf(": tsd list --%s %s", f.Name, r.ID))
		}
	}
	return lines[:min(len(lines), maxNamings)]
}

// maxWords is how many words of a search that finds nothing are explained.
const maxWords = 12

// notFound says of a search that found nothing in how many projects each word is, and of a
// word that is in none where else it occurs or what was most likely meant.
func (s Selection) notFound() []string {
	words := agenda.MentionsIn(s.query)
	if len(s.Matches) > 0 {
		return nil
	}
	var lines []string
	for _, word := range words[:min(len(words), maxWords)] {
		matches, _ := s.Agenda.Select(word)
		if len(matches) > 0 {
			lines = append(lines, fmt.Sprintf("“%s” komt voor in %s.", word, Number(len(matches), "project", "projecten")))
			continue
		}
		line := fmt.Sprintf("“%s” komt in geen project voor", word)
		if places := s.elsewhere(word); places != "" {
			line += "; wel bij " + places + "."
		} else if near := s.Agenda.Nearest(word); near != "" {
			line += ". Bedoelde u " + near + "?"
		} else {
			line += "."
		}
		lines = append(lines, line)
	}
	return lines
}

// elsewhere names the first records that are not projects and have a word.
func (s Selection) elsewhere(word agenda.Mentions) string {
	var places []string
	for _, r := range s.Agenda.Elsewhere(word) {
		places = append(places, Title(r)+" (tsd show "+r.ID+")")
	}
	return strings.Join(places[:min(len(places), maxNamings)], ", ")
}
