package agenda

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Query decides whether a project is selected. The empty All selects every
// project. ParseQuery makes one from what a user typed, Where from a field and
// values.
type Query interface {
	match(*matcher) bool
}

// All is a query that all its parts must match.
type All []Query

// Either is a query that one of its parts must match.
type Either []Query

// Not is a query that its part must not match.
type Not struct{ Query Query }

type (
	// word is looked for, folded, in every text of a project, and as a name of
	// what the project refers to.
	word struct{ folded string }
	// contains is looked for, folded, in the texts of one field.
	contains struct {
		field  *Field
		folded string
	}
	// holds is one of a field's values, as the file has it.
	holds struct {
		field *Field
		value string
	}
	// equals is one of a field's values, folded.
	equals struct {
		field  *Field
		folded string
	}
	// during is a year in which a project runs.
	during struct {
		field *Field
		jaar  int
	}
)

// Where returns the query that asks for any of the values in a field. They are
// written as behind the colon in ParseQuery: divided by commas, in quotes if
// they hold one. A value that the field cannot have is an *UnknownError.
func (a *Agenda) Where(f *Field, lists ...string) (Query, error) {
	var either Either
	for _, list := range lists {
		for _, at := range splitValues(list) {
			value := unquote(list[at.start:at.end])
			if fold(value) == "" {
				return nil, fmt.Errorf("bij %s ontbreekt een waarde", f.Name)
			}
			q, err := a.where(f, value)
			if err != nil {
				return nil, err
			}
			either = append(either, q)
		}
	}
	return either, nil
}

// Holds returns the query that asks for a value in a Closed field: the id of a
// record.
func (f *Field) Holds(id string) Query { return holds{f, id} }

// splitValues finds the values in a list that commas outside quotes divide.
func splitValues(list string) []span {
	var values []span
	start, quoted := 0, false
	for i, r := range list {
		if isQuote(r) {
			quoted = !quoted
		}
		if r == ',' && !quoted {
			values = append(values, span{start, i})
			start = i + 1
		}
	}
	return append(values, span{start, len(list)})
}

func unquote(s string) string {
	return strings.Map(func(r rune) rune {
		if isQuote(r) {
			return -1
		}
		return r
	}, s)
}

func (a *Agenda) where(f *Field, typed string) (Query, error) {
	folded := fold(typed)
	switch f.Kind {
	case Closed:
		terms := f.terms(a)
		at := slices.IndexFunc(terms, func(t Term) bool { return t.ID == folded })
		if at < 0 {
			at = slices.IndexFunc(terms, func(t Term) bool { return t.named(folded) })
		}
		if at < 0 {
			return nil, f.unknownIn(a, typed)
		}
		return holds{f, terms[at].ID}, nil
	case Years:
		jaar, err := strconv.ParseUint(folded, 10, 0)
		if err != nil || len(folded) != 4 {
			return nil, fmt.Errorf("%s is geen jaar; schrijf vier cijfers, zoals %d", quote(typed), a.Werkagenda.Looptijd.Van.Jaar)
		}
		return during{f, int(jaar)}, nil
	case Open:
		part := false
		for _, t := range f.Known(a) {
			switch known := fold(t.ID); {
			case known == folded:
				return equals{f, folded}, nil
			case folded != "" && strings.Contains(known, folded):
				part = true
			}
		}
		if !part {
			return nil, f.unknownIn(a, typed)
		}
	}
	return contains{f, folded}, nil
}

// Match is a selected project, and why it was.
type Match struct {
	Project *Project
	Hits    []Hit // none if the query asks for nothing in particular
}

// Hit is a value of a project that a query asked for.
type Hit struct {
	Field      *Field
	Text       string // the value: a text, or the short name of what the project refers to
	Start, End int    // the bytes of Text that were asked for
}

// Select returns the projects that a query selects, in the order of the file.
func (a *Agenda) Select(q Query) []Match {
	var matches []Match
	for i := range a.Projecten {
		m := matcher{agenda: a, project: &a.Projecten[i]}
		if q.match(&m) {
			matches = append(matches, Match{Project: m.project, Hits: m.hits})
		}
	}
	return matches
}

// Rank puts the matches with a hit in a title before the others, and the hits
// of each in the order of the fields.
func Rank(matches []Match) {
	titled := func(m Match) int {
		for _, h := range m.Hits {
			if h.Field.Key == "titel" || h.Field.Key == "overzichtstitel" {
				return 0
			}
		}
		return 1
	}
	slices.SortStableFunc(matches, func(m, n Match) int { return titled(m) - titled(n) })
	for _, m := range matches {
		slices.SortStableFunc(m.Hits, func(h, i Hit) int {
			return slices.Index(Fields, h.Field) - slices.Index(Fields, i.Field)
		})
	}
}

// matcher is one project being looked at.
type matcher struct {
	agenda  *Agenda
	project *Project
	hits    []Hit
}

func (q All) match(m *matcher) bool {
	before := len(m.hits)
	for _, part := range q {
		if !part.match(m) {
			m.hits = m.hits[:before]
			return false
		}
	}
	return true
}

func (q Either) match(m *matcher) bool {
	matched := false
	for _, part := range q {
		if part.match(m) {
			matched = true
		}
	}
	return matched
}

func (q Not) match(m *matcher) bool {
	before := len(m.hits)
	matched := q.Query.match(m)
	m.hits = m.hits[:before]
	return !matched
}

func (q word) match(m *matcher) bool {
	matched := false
	for _, f := range Fields {
		switch {
		case f.apart || f.Kind == Years:
		case f.Kind != Closed:
			matched = m.find(f, q.folded) || matched
		default:
			for _, v := range f.values(m.agenda, m.project) {
				for _, t := range f.terms(m.agenda) {
					if t.ID == v && t.named(q.folded) {
						m.hitWhole(f, v)
						matched = true
					}
				}
			}
		}
	}
	return matched
}

func (q contains) match(m *matcher) bool { return m.find(q.field, q.folded) }

func (q holds) match(m *matcher) bool {
	if !slices.Contains(q.field.values(m.agenda, m.project), q.value) {
		return false
	}
	m.hitWhole(q.field, q.value)
	return true
}

func (q equals) match(m *matcher) bool {
	matched := false
	for _, v := range q.field.values(m.agenda, m.project) {
		if fold(v) == q.folded {
			m.hitWhole(q.field, v)
			matched = true
		}
	}
	return matched
}

func (q during) match(m *matcher) bool {
	if !m.project.Looptijd.Touches(q.jaar) {
		return false
	}
	m.hitWhole(q.field, strconv.Itoa(q.jaar))
	return true
}

func (m *matcher) find(f *Field, folded string) bool {
	matched := false
	for _, text := range f.values(m.agenda, m.project) {
		for _, at := range locate(text, folded) {
			m.hits = append(m.hits, Hit{f, text, at.start, at.end})
			matched = true
		}
	}
	return matched
}

func (m *matcher) hitWhole(f *Field, value string) {
	text := f.Short(m.agenda, value)
	m.hits = append(m.hits, Hit{f, text, 0, len(text)})
}
