package agenda

import (
	"slices"
	"strconv"

	"tsd/agenda/internal/search"
)

// Match is a selected project, and why it was selected.
type Match struct {
	Project *Project
	Hits    []Hit // none if the query asks for nothing in particular
}

// Hit is a part of a project that a query asked for.
type Hit struct {
	Field      *Field
	Text       string // a value of the field, or the name of the record it refers to
	Start, End int    // the bytes of Text that were asked for

	rank rank
}

// rank says how well a hit answers a query.
type rank int

const (
	exactTitle   rank = iota // a word or phrase in a title, as it was typed
	inexactTitle             // another form of a word in a title
	exact                    // a word or phrase in another text
	inexact                  // another form of a word, or no word but a value
)

// Undecided is a project that a query may select: the source does not say.
type Undecided struct {
	Project *Project
	Lacks   []string // what the source does not say: names of fields, begin or einde; each once
}

// Select returns the projects that a query selects, in the order of the file, and
// those that it may select. A project is never selected if the source does not say what
// was asked, not even by a query with NIET.
func (a *Agenda) Select(q Query) (matches []Match, open []Undecided) {
	m := matcher{agenda: a}
	for i := range a.Projecten {
		m.begin(&a.Projecten[i])
		switch q.match(&m) {
		case yes:
			matches = append(matches, Match{m.project, distinct(m.hits)})
		case maybe:
			open = append(open, Undecided{m.project, m.lacks})
		}
	}
	return matches, open
}

// distinct returns one hit for each place, the best ranked.
func distinct(hits []Hit) []Hit {
	seen := make(map[Hit]int, len(hits))
	var kept []Hit
	for _, h := range hits {
		place := h
		place.rank = 0
		i, again := seen[place]
		if !again {
			seen[place] = len(kept)
			kept = append(kept, h)
			continue
		}
		kept[i].rank = min(kept[i].rank, h.rank)
	}
	return kept
}

// Rank puts the matches with a hit in a title before the others, and within these
// those with a word as it was typed before those with another form of it. The hits
// of each match it puts in the order of Fields.
func Rank(matches []Match) {
	best := func(m Match) rank {
		best := inexact
		for _, h := range m.Hits {
			best = min(best, h.rank)
		}
		return best
	}
	slices.SortStableFunc(matches, func(m, n Match) int { return int(best(m) - best(n)) })
	for _, m := range matches {
		slices.SortStableFunc(m.Hits, func(h, i Hit) int {
			return slices.Index(Fields, h.Field) - slices.Index(Fields, i.Field)
		})
	}
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

// matcher matches one project with a query. It collects the hits, and what the
// source does not say of what was asked. A query that is not yes leaves no hits, and
// one that is not maybe leaves nothing open.
type matcher struct {
	agenda  *Agenda
	project *Project
	hits    []Hit
	lacks   []string

	texts []searched // of the project; none until something is looked for
	words search.Index
}

// searched is a text of a project in which words are looked for.
type searched struct {
	field *Field
	text  string
}

// begin turns to a project.
func (m *matcher) begin(p *Project) {
	m.project, m.hits, m.lacks, m.texts = p, nil, nil, m.texts[:0]
}

// settle returns a truth, and drops the hits and gaps found since a moment that it
// does not rest on.
func (m *matcher) settle(t truth, hits, lacks int) truth {
	if t != yes {
		m.hits = m.hits[:hits]
	}
	if t != maybe {
		m.lacks = m.lacks[:lacks]
	}
	return t
}

func (q All) match(m *matcher) truth {
	hits, lacks := len(m.hits), len(m.lacks)
	matched := yes
	for _, part := range q {
		if matched = min(matched, part.match(m)); matched == no {
			break
		}
	}
	return m.settle(matched, hits, lacks)
}

func (q either) match(m *matcher) truth {
	hits, lacks := len(m.hits), len(m.lacks)
	matched := no
	for _, part := range q {
		matched = max(matched, part.match(m))
	}
	return m.settle(matched, hits, lacks)
}

func (q Condition) match(m *matcher) truth { return q.parts.match(m) }

func (q not) match(m *matcher) truth {
	hits, lacks := len(m.hits), len(m.lacks)
	return m.settle(yes-q.Query.match(m), hits, lacks)
}

func (q Mentions) match(m *matcher) truth {
	return truthOf(m.find(q.terms, (*Field).isMentioned))
}

func (q contains) match(m *matcher) truth {
	return m.unless(q.field, m.find(q.terms, func(f *Field) bool { return f == q.field }))
}

func (q has) match(m *matcher) truth {
	found := slices.Contains(q.field.items(m.project), q.value)
	if found {
		m.hit(q.field, q.value)
	}
	return m.unless(q.field, found)
}

func (q runsIn) match(m *matcher) truth {
	runs, lacks := m.project.Looptijd.inYear(q.jaar)
	switch {
	case runs:
		m.hit(q.field, strconv.Itoa(q.jaar))
	case lacks != "":
		m.leaveOpen(lacks)
		return maybe
	}
	return truthOf(runs)
}

func (q isUnknown) match(m *matcher) truth {
	v := q.field.Of(m.project)
	if !v.IsUnknown() {
		return no
	}
	m.hit(q.field, NotInSource)
	return yes
}

// unless returns whether a value was found in a field, or maybe if it was not and
// the source says nothing of the field.
func (m *matcher) unless(f *Field, found bool) truth {
	if !found && f.Of(m.project).Status == Unknown {
		m.leaveOpen(f.Name)
		return maybe
	}
	return truthOf(found)
}

func (m *matcher) leaveOpen(lack string) {
	if !slices.Contains(m.lacks, lack) {
		m.lacks = append(m.lacks, lack)
	}
}

// find adds a hit for each place where the texts of some fields have what is looked
// for, and reports whether there is one.
func (m *matcher) find(terms search.Terms, in func(*Field) bool) bool {
	if len(m.texts) == 0 {
		m.read()
	}
	before := len(m.hits)
	for _, found := range m.words.Find(terms) {
		t := m.texts[found.Text]
		if !in(t.field) {
			continue
		}
		h := Hit{Field: t.field, Text: t.text, Start: found.Start, End: found.End, rank: inexact}
		switch title := t.field.Kind == Title; {
		case title && found.Form == search.Same:
			h.rank = exactTitle
		case title:
			h.rank = inexactTitle
		case found.Form == search.Same:
			h.rank = exact
		}
		m.hits = append(m.hits, h)
	}
	return len(m.hits) > before
}

// read divides the texts of the project into words. The names of its themes are among
// them: they say what it is about, which the other records that it refers to do not.
func (m *matcher) read() {
	m.words.Reset()
	add := func(f *Field, s string) {
		m.texts = append(m.texts, searched{f, s})
		m.words.Add(s)
	}
	for _, f := range Fields {
		switch {
		case f.Kind == Period, f.Kind == Year, f.Kind == Closed && f.List != Themas:
		case f.Kind == Closed:
			for _, id := range f.items(m.project) {
				add(f, f.Short(m.agenda, id))
			}
		default:
			for _, s := range f.items(m.project) {
				add(f, s)
			}
		}
	}
}

// hit adds a whole value of a field as a hit.
func (m *matcher) hit(f *Field, value string) {
	s := f.Short(m.agenda, value)
	m.hits = append(m.hits, Hit{Field: f, Text: s, End: len(s), rank: inexact})
}
