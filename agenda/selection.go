package agenda

import (
	"slices"
	"strconv"

	"tsd/agenda/internal/search"
	"tsd/agenda/text"
)

// Match is a selected project, and why it was selected.
type Match struct {
	Project *Project
	Hits    []Hit // none if the query asks for nothing in particular
}

// Hit is a part of a project that a query asked for.
type Hit struct {
	Field      *Field
	Text       string // a value of the field, or a name of the record it refers to
	Full       bool   // Text is the full name of a record that readers know by its short one
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
	behindName               // only in a name that readers do not see: the full one, or the id
)

// Undecided is a project that a query may select: the source does not say.
type Undecided struct {
	Project *Project
	Fields  []*Field // of which the source says too little, each once
}

// Divide returns the projects that a query selects, in the order of the file, and
// those that it may select. A project of which the source does not say what was
// asked is never selected, also if the query asks for what is not so.
func (a *Agenda) Divide(q Query) (matches []Match, open []Undecided) {
	m := matcher{agenda: a}
	for i := range a.Projecten {
		m.begin(&a.Projecten[i])
		switch q.match(&m) {
		case yes:
			matches = append(matches, Match{Project: m.project, Hits: distinct(m.hits)})
		case maybe:
			open = append(open, Undecided{m.project, m.unknown})
		}
	}
	return matches, open
}

// Select returns only the projects that Divide selects.
func (a *Agenda) Select(q Query) []Match {
	matches, _ := a.Divide(q)
	return matches
}

// distinct returns the hits without those in the same place. Of those the best
// ranked is kept.
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

// Rank puts the matches with a hit in a title before the others, and within
// these those with a word as it was typed before those with another form of it.
// Those with a word only in a name that readers do not see come last. The hits of
// each match it puts in the order of Fields, those in such a name after the others.
func Rank(matches []Match) {
	best := func(m Match) rank {
		if len(m.Hits) == 0 {
			return inexact
		}
		best := behindName
		for _, h := range m.Hits {
			best = min(best, h.rank)
		}
		return best
	}
	slices.SortStableFunc(matches, func(m, n Match) int { return int(best(m) - best(n)) })
	for _, m := range matches {
		slices.SortStableFunc(m.Hits, func(h, i Hit) int {
			if (h.rank == behindName) != (i.rank == behindName) {
				return int(h.rank) - int(i.rank)
			}
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

	texts []projectText // none until something is looked for
	words search.Index  // of the texts, in their order
	split bool          // whether words has been made
}

// begin turns to a project.
func (m *matcher) begin(p *Project) {
	m.project, m.hits, m.unknown = p, nil, nil
	m.texts, m.split = m.texts[:0], false
}

// projectText is a text of a project in which words and phrases are looked for.
type projectText struct {
	field  *Field
	s      string
	folded *text.Folded
	id     string // of the record that it is a name of, or ""
	shown  string // the text of a hit; if that is another name of the record, all of it is marked
	behind bool   // it is a name that readers do not see
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

func (q Mentions) match(m *matcher) truth {
	return truthOf(m.find(q.sought, func(f *Field) bool { return !f.apart }))
}

func (q contains) match(m *matcher) truth {
	return m.unless(q.field, m.find(q.sought, func(f *Field) bool { return f == q.field }))
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
		if text.Fold(v) == q.folded {
			m.hit(q.field, v)
			found = true
		}
	}
	return m.unless(q.field, found)
}

func (q runsIn) match(m *matcher) truth {
	switch m.project.Period().InYear(q.jaar) {
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
	text := UnknownPhrase
	if v.Open() {
		text = "einde " + text
	}
	m.hits = append(m.hits, Hit{Field: q.field, Text: text, End: len(text), rank: inexact})
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

// find adds a hit for each place where the texts of some fields have what is
// sought, and reports whether there is one. Of the names of a record it takes the
// first that has it.
func (m *matcher) find(what sought, in func(*Field) bool) bool {
	m.read()
	before := len(m.hits)
	var last projectText // with a hit
	told := func(t projectText) bool {
		return t.id != "" && t.id == last.id && t.field == last.field && t.s != last.s
	}
	if what.phrase != "" {
		for _, t := range m.texts {
			if !in(t.field) || told(t) {
				continue
			}
			for _, at := range t.folded.Find(what.phrase) {
				m.hitText(t, at, true)
				last = t
			}
		}
		return len(m.hits) > before
	}
	if !m.split {
		m.split = true
		m.words.Reset()
		for _, t := range m.texts {
			m.words.Add(t.s)
		}
	}
	for _, found := range m.words.Find(what.word) {
		t := m.texts[found.Text]
		// Of a name only whole words count: werk is not meant to find every project
		// of a werkagenda.
		if in(t.field) && !(t.id != "" && found.Form == search.Part) && !told(t) {
			m.hitText(t, found.Range, found.Form == search.Same)
			last = t
		}
	}
	return len(m.hits) > before
}

// read finds the texts of the project.
func (m *matcher) read() {
	if len(m.texts) > 0 {
		return
	}
	for _, f := range Fields {
		switch {
		case f.Kind == Period || f.Kind == Year || f.Kind == Closed && f.apart:
		case f.Kind == Closed:
			for _, v := range f.items(m.agenda, m.project) {
				m.texts = append(m.texts, m.agenda.names(f, v)...)
			}
		default:
			for _, v := range f.items(m.agenda, m.project) {
				m.texts = append(m.texts, projectText{field: f, s: v, folded: text.NewFolded(v), shown: v})
			}
		}
	}
}

// names returns the names of the record with an id, first the one that readers see.
func (a *Agenda) names(f *Field, id string) []projectText {
	short := f.Short(a, id)
	named := func(s, shown string) projectText {
		return projectText{field: f, s: s, folded: text.NewFolded(s), id: id, shown: shown, behind: s != short}
	}
	names := []projectText{named(short, short)}
	for _, t := range f.Terms(a) {
		if t.ID != id {
			continue
		}
		if t.Naam != short {
			names = append(names, named(t.Naam, t.Naam))
		}
		if t.ID != short {
			names = append(names, named(t.ID, short))
		}
	}
	return names
}

// hitText adds a hit in a text.
func (m *matcher) hitText(t projectText, at text.Range, asTyped bool) {
	if t.s != t.shown {
		at = text.Range{Start: 0, End: len(t.shown)}
	}
	h := Hit{Field: t.field, Text: t.shown, Full: t.behind && t.s == t.shown, Start: at.Start, End: at.End}
	switch title := t.field.Kind == Title; {
	case t.behind:
		h.rank = behindName
	case title && asTyped:
		h.rank = exactTitle
	case title:
		h.rank = inexactTitle
	case asTyped:
		h.rank = exact
	default:
		h.rank = inexact
	}
	m.hits = append(m.hits, h)
}

// hit adds a whole value of a field as a hit.
func (m *matcher) hit(f *Field, value string) {
	text := f.Short(m.agenda, value)
	m.hits = append(m.hits, Hit{Field: f, Text: text, End: len(text), rank: inexact})
}
