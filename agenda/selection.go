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

// Select returns the projects that a query selects, in the order of the file. A
// project of which the source does not say what was asked is not among them, also
// if the query asks for what is not so: see LeftOpen.
func (a *Agenda) Select(q Query) []Match {
	var matches []Match
	for i := range a.Projecten {
		m := matcher{agenda: a, project: &a.Projecten[i]}
		if q.match(&m) == yes {
			matches = append(matches, Match{Project: m.project, Hits: m.hits})
		}
	}
	return matches
}

// Undecided is a project that a query may select: the source does not say.
type Undecided struct {
	Project *Project
	Fields  []*Field // of which the source says too little, each once
}

// LeftOpen returns the projects that a query may select, but of which the source
// does not say what was asked.
func (a *Agenda) LeftOpen(q Query) []Undecided {
	var open []Undecided
	for i := range a.Projecten {
		m := matcher{agenda: a, project: &a.Projecten[i]}
		if q.match(&m) == maybe {
			open = append(open, Undecided{m.project, m.unknown})
		}
	}
	return open
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

// matcher holds one project against a query. It collects the hits, and the fields
// of which the source says too little.
type matcher struct {
	agenda  *Agenda
	project *Project
	hits    []Hit
	unknown []*Field
}

// truth is whether a project is what a query asks for (Kleene's three values).
type truth int

const (
	no    truth = iota
	maybe       // the source does not say
	yes
)

func truthOf(b bool) truth {
	if b {
		return yes
	}
	return no
}

func (q All) match(m *matcher) truth {
	before := len(m.hits)
	matched := yes
	for _, part := range q {
		if matched = min(matched, part.match(m)); matched == no {
			m.hits = m.hits[:before]
			break
		}
	}
	return matched
}

func (q Either) match(m *matcher) truth {
	matched := no
	for _, part := range q {
		matched = max(matched, part.match(m))
	}
	return matched
}

func (q Condition) match(m *matcher) truth { return q.parts.match(m) }

func (q Not) match(m *matcher) truth {
	before := len(m.hits)
	matched := yes - q.Query.match(m)
	m.hits = m.hits[:before]
	return matched
}

func (q mentions) match(m *matcher) truth {
	matched := false
	for _, f := range Fields {
		switch {
		case f.apart || f.Kind == Period || f.Kind == Year:
		case f.Kind != Closed:
			matched = m.find(f, q.folded) || matched
		default:
			for _, v := range f.items(m.agenda, m.project) {
				for _, t := range f.Terms(m.agenda) {
					if t.ID == v && t.named(q.folded) {
						m.hit(f, v)
						matched = true
					}
				}
			}
		}
	}
	return truthOf(matched)
}

func (q contains) match(m *matcher) truth {
	return m.unless(q.field, m.find(q.field, q.folded))
}

func (q has) match(m *matcher) truth {
	found := slices.Contains(q.field.items(m.agenda, m.project), q.value)
	if found {
		m.hit(q.field, q.value)
	}
	return m.unless(q.field, found)
}

func (q equals) match(m *matcher) truth {
	found := false
	for _, v := range q.field.items(m.agenda, m.project) {
		if fold.String(v) == q.folded {
			m.hit(q.field, v)
			found = true
		}
	}
	return m.unless(q.field, found)
}

func (q runsIn) match(m *matcher) truth {
	switch m.project.Looptijd.InYear(q.jaar) {
	case Runs:
		m.hit(q.field, strconv.Itoa(q.jaar))
		return yes
	case MayRun:
		m.leaveOpen(q.field)
		return maybe
	}
	return no
}

func (q isUnknown) match(m *matcher) truth {
	v := q.field.Of(m.agenda, m.project)
	if v.Status != Unknown && !v.Open() {
		return no
	}
	m.hit(q.field, UnknownName)
	return yes
}

// unless returns whether a value was found in a field, or maybe if it was not and
// the source says nothing of the field.
func (m *matcher) unless(f *Field, found bool) truth {
	if !found && f.Of(m.agenda, m.project).Status == Unknown {
		m.leaveOpen(f)
		return maybe
	}
	return truthOf(found)
}

func (m *matcher) leaveOpen(f *Field) {
	if !slices.Contains(m.unknown, f) {
		m.unknown = append(m.unknown, f)
	}
}

// find adds a hit for each place where the values of a field contain a folded
// text, and reports whether there is one.
func (m *matcher) find(f *Field, folded string) bool {
	matched := false
	for _, text := range f.items(m.agenda, m.project) {
		for _, at := range fold.NewText(text).Find(folded) {
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
