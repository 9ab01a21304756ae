package agenda

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
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
		for _, t := range f.terms(a) {
			if t.named(folded) {
				return holds{f, t.ID}, nil
			}
		}
		return nil, f.unknownIn(a, typed)
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
				return holds{f, t.ID}, nil
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

// QueryError is a query that cannot be read, and where.
type QueryError struct {
	Query      string
	Start, End int // the bytes of Query that are wrong
	Err        error
}

func (e *QueryError) Error() string { return e.Err.Error() }

func (e *QueryError) Unwrap() error { return e.Err }

// ParseQuery reads the query language of filter: words that all must match;
// veld:waarde for a field; a comma for either; quotes for a phrase; OF, NIET,
// EN and parentheses. Every error is a *QueryError.
func (a *Agenda) ParseQuery(query string) (q Query, err error) {
	p := &queryParser{agenda: a, query: query}
	defer func() {
		// The parser is a descent of a few functions; its one way out of them on
		// an error is a panic with a *QueryError, which ends here.
		if r := recover(); r != nil {
			wrong, ok := r.(*QueryError)
			if !ok {
				panic(r)
			}
			q, err = nil, wrong
		}
	}()
	p.next()
	if p.token.kind == tokenEnd {
		p.fail(p.token, "de zoekvraag is leeg")
	}
	q = p.either(0)
	if p.token.kind == tokenClose {
		p.fail(p.token, "dit haakje sluit niets; er gaat geen ( aan vooraf")
	}
	return q, nil
}

type tokenKind int

const (
	tokenEnd tokenKind = iota
	tokenWord
	tokenOpen
	tokenClose
	tokenOr
	tokenAnd
	tokenNot
)

type token struct {
	kind       tokenKind
	start, end int
}

// maxDepth bounds how deep parentheses and NIET nest in a query, so that no
// query can exhaust the stack.
const maxDepth = 200

type queryParser struct {
	agenda *Agenda
	query  string
	at     int
	token  token
}

func (p *queryParser) fail(t token, message string) {
	panic(&QueryError{p.query, t.start, t.end, fmt.Errorf("%s", message)})
}

func (p *queryParser) either(depth int) Query {
	parts := Either{p.all(depth)}
	for p.token.kind == tokenOr {
		p.next()
		parts = append(parts, p.all(depth))
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return parts
}

func (p *queryParser) all(depth int) Query {
	parts := All{p.one(depth)}
	for {
		switch p.token.kind {
		case tokenAnd:
			p.next()
		case tokenWord, tokenOpen, tokenNot:
		default:
			if len(parts) == 1 {
				return parts[0]
			}
			return parts
		}
		parts = append(parts, p.one(depth))
	}
}

func (p *queryParser) one(depth int) Query {
	t := p.token
	if depth > maxDepth {
		p.fail(t, "de zoekvraag is te diep genest")
	}
	switch t.kind {
	case tokenNot:
		p.next()
		return Not{p.one(depth + 1)}
	case tokenOpen:
		p.next()
		q := p.either(depth + 1)
		if p.token.kind != tokenClose {
			p.fail(t, "dit haakje wordt niet gesloten")
		}
		p.next()
		return q
	case tokenWord:
		q := p.word(t)
		p.next()
		return q
	case tokenClose:
		p.fail(t, "voor dit haakje ontbreekt een zoekwoord")
	case tokenEnd:
		p.fail(t, "hier ontbreekt een zoekwoord")
	}
	p.fail(t, "voor "+p.query[t.start:t.end]+" ontbreekt een zoekwoord; zoekt u dat woord zelf, zet het dan tussen aanhalingstekens")
	return nil
}

// next reads the next token. A word runs to white space or a parenthesis
// outside quotes, so that veld:"twee woorden",derde is one.
func (p *queryParser) next() {
	rest := p.query[p.at:]
	p.at += len(rest) - len(strings.TrimLeftFunc(rest, unicode.IsSpace))
	t := token{start: p.at, end: p.at}
	for p.at < len(p.query) {
		r, n := utf8.DecodeRuneInString(p.query[p.at:])
		switch {
		case unicode.IsSpace(r), r == '(' && p.at > t.start, r == ')' && p.at > t.start:
			n = 0
		case r == '(':
			t.kind = tokenOpen
		case r == ')':
			t.kind = tokenClose
		default:
			t.kind = tokenWord
		}
		if n == 0 {
			break
		}
		p.at += n
		if t.kind != tokenWord {
			break
		}
		if isQuote(r) {
			length := strings.IndexFunc(p.query[p.at:], isQuote)
			if length < 0 {
				p.fail(token{start: p.at - n, end: p.at}, "dit aanhalingsteken wordt niet gesloten")
			}
			p.at += length
			_, n = utf8.DecodeRuneInString(p.query[p.at:])
			p.at += n
		}
	}
	t.end = p.at
	switch p.query[t.start:t.end] {
	case "OF":
		t.kind = tokenOr
	case "EN":
		t.kind = tokenAnd
	case "NIET":
		t.kind = tokenNot
	}
	p.token = t
}

func isQuote(r rune) bool { return r == '"' || r == '“' || r == '”' || r == '„' }

// word reads a token as veld:waarde,waarde or as words to look for.
func (p *queryParser) word(t token) Query {
	var field *Field
	start := t.start
	text := p.query[t.start:t.end]
	if colon := strings.IndexByte(text, ':'); colon >= 0 && strings.IndexFunc(text[:colon], isQuote) < 0 {
		name := token{start: t.start, end: t.start + colon}
		if colon == 0 {
			p.fail(token{start: t.start, end: t.start + 1}, "voor de dubbele punt ontbreekt een veld")
		}
		f, err := FieldByName(text[:colon])
		if err != nil {
			panic(&QueryError{p.query, name.start, name.end, err})
		}
		field = f
		start += colon + 1
	}
	var either Either
	for _, at := range splitValues(p.query[start:t.end]) {
		either = append(either, p.value(field, token{start: start + at.start, end: start + at.end}))
	}
	if len(either) == 1 {
		return either[0]
	}
	return either
}

// value reads one value behind a field, or one word if field is nil.
func (p *queryParser) value(field *Field, t token) Query {
	typed := unquote(p.query[t.start:t.end])
	folded := fold(typed)
	if folded == "" {
		p.fail(t, "hier ontbreekt een waarde")
	}
	if field == nil {
		return word{folded}
	}
	q, err := p.agenda.where(field, typed)
	if err != nil {
		panic(&QueryError{p.query, t.start, t.end, err})
	}
	return q
}
