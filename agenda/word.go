package agenda

import (
	"fmt"
	"slices"
	"strings"

	"tsd/agenda/internal/search"
	"tsd/agenda/text"
)

// MentionsIn returns the words and phrases that a query looks for in all texts, each
// once. What NIET denies is not looked for.
func MentionsIn(q Query) []Mentions {
	var found []Mentions
	seen := map[string]bool{}
	var collect func(q Query)
	collect = func(q Query) {
		switch q := q.(type) {
		case Mentions:
			if key := fmt.Sprint(q.terms.IsPhrase(), q); !seen[key] {
				seen[key] = true
				found = append(found, q)
			}
		case All:
			for _, part := range q {
				collect(part)
			}
		case either:
			for _, part := range q {
				collect(part)
			}
		}
	}
	collect(q)
	return found
}

// NamedBy returns the records that projects refer to and whose id or a name of theirs is
// exactly the word or phrase.
func (a *Agenda) NamedBy(word Mentions) []Record {
	return a.recordsWhere(func(r Record) bool {
		return r.Field() != nil && slices.ContainsFunc(append(r.names(), r.ID), word.isAllOf)
	})
}

// Elsewhere returns the records that are not projects but have a word or phrase in
// their texts or in one of their names.
func (a *Agenda) Elsewhere(word Mentions) []Record {
	return a.recordsWhere(func(r Record) bool {
		texts := append(r.names(), r.ID)
		switch v := r.Value.(type) {
		case *Werkagenda:
			texts = append(texts, v.Samenvatting, v.Programma.Titel)
		case *Lijn:
			texts = append(texts, v.Kop, v.Motto, v.Samenvatting)
		}
		return slices.ContainsFunc(texts, word.isIn)
	})
}

// recordsWhere returns the records that are not projects for which a condition holds.
func (a *Agenda) recordsWhere(holds func(Record) bool) []Record {
	var found []Record
	for _, l := range Lists {
		if l == Projecten {
			continue
		}
		for _, r := range l.Records(a) {
			if holds(r) {
				found = append(found, r)
			}
		}
	}
	return found
}

// isIn reports whether a text has the word or phrase.
func (m Mentions) isIn(text string) bool {
	var words search.Index
	words.Add(text)
	return words.Find(m.terms) != nil
}

// isAllOf reports whether a name is the word or phrase and no more.
func (m Mentions) isAllOf(name string) bool { return search.Parse(name).String() == m.String() }

// Nearest returns the word in the texts of the projects, or in the names of records, that
// was most likely meant by a word that is in none, or "".
func (a *Agenda) Nearest(word Mentions) string {
	var words []string
	seen := map[string]bool{}
	add := func(s string) {
		for w := range text.Words(s) {
			if key := text.Fold(w); !seen[key] {
				seen[key] = true
				words = append(words, strings.ToLower(w))
			}
		}
	}
	m := matcher{agenda: a}
	for i := range a.Projecten {
		m.begin(&a.Projecten[i])
		m.read()
		for _, t := range m.texts {
			if t.field.isMentioned() && t.field.Kind != ID {
				add(t.text)
			}
		}
	}
	for _, r := range a.Records() {
		add(r.Naam)
	}
	return text.Nearest(word.String(), words)
}
