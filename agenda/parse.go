package agenda

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

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
