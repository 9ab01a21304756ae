package agenda

import (
	"slices"
	"strconv"

	"tsd/agenda/internal/fold"
)

// Match is a selected project, and why it was selected.
type Match struct {
	Project *Project
	Hits    []Hit // none if the query asks for nothing in particular
}

// Hit is a part of a project that a query asked for.
type Hit struct {
	Field      *Field
	Text       string // a value of the field, or the short name of the record it refers to
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
// of each match in the order of Fields.
func Rank(matches []Match) {
	rank := func(m Match) int {
		if slices.ContainsFunc(m.Hits, func(h Hit) bool { return h.Field.Kind == Title }) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(matches, func(m, n Match) int { return rank(m) - rank(n) })
	for _, m := range matches {
		slices.SortStableFunc(m.Hits, func(h, i Hit) int {
			return slices.Index(Fields, h.Field) - slices.Index(Fields, i.Field)
		})
	}
}

// matcher holds one project against a query and collects its hits.
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

func (q mentions) match(m *matcher) bool {
	matched := false
	for _, f := range Fields {
		switch {
		case f.apart || f.Kind == Period || f.Kind == Year:
		case f.Kind != Closed:
			matched = m.find(f, q.folded) || matched
		default:
			for _, v := range f.Values(m.agenda, m.project) {
				for _, t := range f.Terms(m.agenda) {
					if t.ID == v && t.named(q.folded) {
						m.hit(f, v)
						matched = true
					}
				}
			}
		}
	}
	return matched
}

func (q contains) match(m *matcher) bool { return m.find(q.field, q.folded) }

func (q has) match(m *matcher) bool {
	if !slices.Contains(q.field.Values(m.agenda, m.project), q.value) {
		return false
	}
	m.hit(q.field, q.value)
	return true
}

func (q equals) match(m *matcher) bool {
	matched := false
	for _, v := range q.field.Values(m.agenda, m.project) {
		if fold.String(v) == q.folded {
			m.hit(q.field, v)
			matched = true
		}
	}
	return matched
}

func (q runsIn) match(m *matcher) bool {
	if !m.project.Looptijd.Touches(q.jaar) {
		return false
	}
	m.hit(q.field, strconv.Itoa(q.jaar))
	return true
}

// find adds a hit for each place where the values of a field contain a folded
// text, and reports whether there is one.
func (m *matcher) find(f *Field, folded string) bool {
	matched := false
	for _, text := range f.Values(m.agenda, m.project) {
		for _, at := range fold.Find(text, folded) {
			m.hits = append(m.hits, Hit{f, text, at.Start, at.End})
			matched = true
		}
	}
	return matched
}

// hit adds a whole value of a field as a hit.
func (m *matcher) hit(f *Field, value string) {
	text := f.Short(m.agenda, value)
	m.hits = append(m.hits, Hit{f, text, 0, len(text)})
}
