package agenda

import (
	"slices"
	"strings"
	"unicode"

	"tsd/agenda/text"
)

// MentionsIn returns the words and phrases that a query looks for in all texts,
// each once.
func MentionsIn(q Query) []Mentions {
	var words []Mentions
	seen := map[Mentions]bool{}
	var walk func(Query)
	walk = func(q Query) {
		if q, ok := q.(Mentions); ok && !seen[q] {
			seen[q] = true
			words = append(words, q)
		}
		for _, part := range partsOf(q) {
			walk(part)
		}
	}
	walk(q)
	return words
}

// Nearest returns the word in the texts of the projects that was most likely meant
// by a word that is in none, or "".
func (a *Agenda) Nearest(word Mentions) string {
	var words []string
	seen := map[string]bool{}
	for i := range a.Projecten {
		for _, f := range Fields {
			if f.apart || f.Kind == Period || f.Kind == Year || f.Kind == ID {
				continue
			}
			for _, item := range f.items(a, &a.Projecten[i]) {
				for w := range strings.FieldsFuncSeq(f.Short(a, item), func(r rune) bool { return !unicode.IsLetter(r) }) {
					if key := text.Fold(w); len(key) > 2 && !seen[key] {
						seen[key] = true
						words = append(words, strings.ToLower(w))
					}
				}
			}
		}
	}
	return text.Nearest(word.String(), words)
}

// Elsewhere returns the records that are not projects but mention a word in their
// running text: the werkagenda and the lines.
func (a *Agenda) Elsewhere(word Mentions) []Record {
	var found []Record
	add := func(r Record, texts ...string) {
		if slices.ContainsFunc(texts, word.isIn) {
			found = append(found, r)
		}
	}
	add(a.Werkagenda.Record(), a.Werkagenda.Samenvatting, a.Werkagenda.Titel, a.Werkagenda.Programma.Titel)
	for i := range a.Lijnen {
		l := &a.Lijnen[i]
		add(l.Record(), l.Samenvatting, l.Motto)
	}
	return found
}
