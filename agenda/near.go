package agenda

import (
	"strings"
	"unicode"

	"tsd/agenda/internal/fold"
)

// WordsIn returns the words that a query looks for in all texts, each once.
func WordsIn(q Query) []string {
	var words []string
	seen := map[string]bool{}
	var walk func(Query)
	walk = func(q Query) {
		if q, ok := q.(mentions); ok && !seen[q.folded] {
			seen[q.folded] = true
			words = append(words, q.folded)
		}
		for _, part := range partsOf(q) {
			walk(part)
		}
	}
	walk(q)
	return words
}

// NearWord returns the word in the texts of the projects that was most likely meant by
// a word that is in none, or "".
func (a *Agenda) NearWord(word string) string {
	var words []string
	seen := map[string]bool{}
	for i := range a.Projecten {
		for _, f := range Fields {
			if f.apart || f.Kind == Period || f.Kind == Year || f.Kind == ID {
				continue
			}
			for _, text := range f.items(a, &a.Projecten[i]) {
				for w := range strings.FieldsFuncSeq(f.Short(a, text), func(r rune) bool { return !unicode.IsLetter(r) }) {
					if key := fold.String(w); len(key) > 2 && !seen[key] {
						seen[key] = true
						words = append(words, strings.ToLower(w))
					}
				}
			}
		}
	}
	return fold.Nearest(word, words)
}

// Elsewhere returns the records that are not projects but mention a word in their
// running text: the werkagenda and the lines.
func (a *Agenda) Elsewhere(word string) []Record {
	var found []Record
	add := func(r Record, texts ...string) {
		for _, text := range texts {
			if len(fold.Find(text, fold.String(word))) > 0 {
				found = append(found, r)
				return
			}
		}
	}
	add(a.Werkagenda.Record(), a.Werkagenda.Samenvatting, a.Werkagenda.Titel, a.Werkagenda.Programma.Titel)
	for i := range a.Lijnen {
		l := &a.Lijnen[i]
		add(l.Record(), l.Samenvatting, l.Motto)
	}
	return found
}
