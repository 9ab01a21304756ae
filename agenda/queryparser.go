package agenda

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"tsd/agenda/text"
)

// QueryError reports a query that cannot be read, and where.
type QueryError struct {
	Query      string
	Start, End int // the bytes of Query that are wrong
	Err        error
}

func (e *QueryError) Error() string { return e.Err.Error() }

func (e *QueryError) Unwrap() error { return e.Err }

// ParseQuery parses the query language of filter: words that all must match;
// veld:waarde for a field; a comma for either; quotes for a phrase; OF, NIET,
// EN and parentheses. Every error is a *QueryError.
func (a *Agenda) ParseQuery(query string) (q Query, err error) {
	p := &queryParser{agenda: a, query: query}
	defer func() {
		// The recursive descent returns queries only; an error leaves it as a
		// panic with a *QueryError, which ends here.
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
		p.fail(p.token.span, "de zoekvraag is leeg")
	}
	q = p.either(0)
	if p.token.kind == tokenClose {
		p.fail(p.token.span, "dit haakje sluit niets; er gaat geen ( aan vooraf")
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
	kind tokenKind
	span
}

// span is a range of bytes in a query.
type span struct{ start, end int }

// maxDepth bounds how deep parentheses and NIET nest in a query, so that no
// query can exhaust the stack.
const maxDepth = 200

type queryParser struct {
	agenda *Agenda
	query  string
	at     int
	token  token
}

// fail ends the parsing with an error at a place in the query.
func (p *queryParser) fail(at span, message string) {
	panic(&QueryError{p.query, at.start, at.end, errors.New(message)})
}

// either parses parts with OF between them.
func (p *queryParser) either(depth int) Query {
	parts := Either{p.all(depth)}
	for p.token.kind == tokenOr {
		p.next()
		parts = append(parts, p.all(depth))
	}
	if parts = once(parts); len(parts) == 1 {
		return parts[0]
	}
	return parts
}

// all parses parts that all must match.
func (p *queryParser) all(depth int) Query {
	parts := All{p.one(depth)}
	for {
		switch p.token.kind {
		case tokenAnd:
			p.next()
		case tokenWord, tokenOpen, tokenNot:
		default:
			if parts = once(parts); len(parts) == 1 {
				return parts[0]
			}
			return parts
		}
		parts = append(parts, p.one(depth))
	}
}

// one parses a word, a group in parentheses, or NIET and what it denies.
func (p *queryParser) one(depth int) Query {
	t := p.token
	if depth > maxDepth {
		p.fail(t.span, "de zoekvraag is te diep genest")
	}
	switch t.kind {
	case tokenNot:
		p.next()
		return Not{p.one(depth + 1)}
	case tokenOpen:
		p.next()
		q := p.either(depth + 1)
		if p.token.kind != tokenClose {
			p.fail(t.span, "dit haakje wordt niet gesloten")
		}
		p.next()
		return q
	case tokenWord:
		q := p.word(t)
		p.next()
		return q
	case tokenClose:
		p.fail(t.span, "voor dit haakje ontbreekt een zoekwoord")
	case tokenEnd:
		p.fail(t.span, "hier ontbreekt een zoekwoord")
	}
	p.fail(t.span, "voor "+p.query[t.start:t.end]+" ontbreekt een zoekwoord; zoekt u dat woord zelf, zet het dan tussen aanhalingstekens")
	return nil
}

// next reads the next token. A word ends at white space or a parenthesis
// outside quotes, so that veld:"twee woorden",derde is one word.
func (p *queryParser) next() {
	rest := p.query[p.at:]
	p.at += len(rest) - len(strings.TrimLeftFunc(rest, unicode.IsSpace))
	t := token{span: span{p.at, p.at}}
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
				p.fail(span{p.at - n, p.at}, "dit aanhalingsteken wordt niet gesloten")
			}
			p.at += length
			_, n = utf8.DecodeRuneInString(p.query[p.at:])
			p.at += n
		}
	}
	t.end = p.at
	operand := p.token.kind == tokenWord || p.token.kind == tokenClose // before this token
	last := strings.TrimSpace(p.query[p.at:]) == ""
	switch word := p.query[t.start:t.end]; word {
	case "OF", "EN", "NIET":
		t.kind = operators[word]
	case "of", "en": // between two words they mean the same
		if operand && !last {
			t.kind = operators[strings.ToUpper(word)]
		}
	case "niet":
		if !last {
			p.fail(t.span, "wilt u iets uitsluiten, schrijf dan NIET; zoekt u dit woord, zet het dan tussen aanhalingstekens")
		}
	default:
		if here := otherOperators[strings.ToUpper(word)]; here != "" {
			p.fail(t.span, "schrijf "+here+" in plaats van "+word+"; zoekt u dit woord, zet het dan tussen aanhalingstekens")
		}
	}
	p.token = t
}

var operators = map[string]tokenKind{"OF": tokenOr, "EN": tokenAnd, "NIET": tokenNot}

// otherOperators are operators of other search boxes, with what is written here.
var otherOperators = map[string]string{"OR": "OF", "||": "OF", "|": "OF", "AND": "EN", "&&": "EN", "&": "EN", "NOT": "NIET", "!": "NIET"}

// refuseOther refuses a word that means something in another search box, because
// looking for it as it is would find nothing, and say nothing.
func (p *queryParser) refuseOther(t span) {
	text := p.query[t.start:t.end]
	if name, value, ok := strings.Cut(text, "="); ok {
		if f, err := p.agenda.Field(name); err == nil {
			p.fail(t, "schrijf een dubbele punt: "+f.Name+":"+value)
		}
	}
	first, size := utf8.DecodeRuneInString(text)
	switch rest := text[size:]; {
	case strings.ContainsRune("-!", first) && rest != "":
		p.fail(t, "uitsluiten doet u met NIET "+rest)
	case first == '+' && rest != "":
		p.fail(t, "een + is niet nodig: alle woorden moeten voorkomen")
	case strings.ContainsAny(text, "*?"):
		p.fail(t, "een * of ? is niet nodig: het begin van een woord is genoeg")
	}
}

// isQuote reports whether r opens or closes a phrase.
func isQuote(r rune) bool { return text.Plain(r) == '"' }

// word parses a token as veld:waarde,waarde or as words to look for.
func (p *queryParser) word(t token) Query {
	var field *Field
	start := t.start
	text := p.query[t.start:t.end]
	if colon := strings.IndexByte(text, ':'); colon >= 0 && strings.IndexFunc(text[:colon], isQuote) < 0 {
		if colon == 0 {
			p.fail(span{t.start, t.start + 1}, "voor de dubbele punt ontbreekt een veld")
		}
		f, err := p.agenda.Field(text[:colon])
		if err != nil {
			panic(&QueryError{p.query, t.start, t.start + colon, err})
		}
		field = f
		start += colon + 1
	}
	var either Either
	for _, at := range splitValues(p.query[start:t.end]) {
		either = append(either, p.value(field, span{start + at.start, start + at.end}))
	}
	if either = once(either); len(either) == 1 {
		return either[0]
	}
	return either
}

// value parses one value of a field, or one word if field is nil.
func (p *queryParser) value(field *Field, t span) Query {
	typed := unquote(p.query[t.start:t.end])
	inQuotes := typed != p.query[t.start:t.end]
	switch empty := text.Fold(typed) == ""; {
	case empty && inQuotes:
		p.fail(t, "tussen deze aanhalingstekens staat niets")
	case empty:
		p.fail(t, "hier ontbreekt een waarde")
	case field == nil && !inQuotes:
		p.refuseOther(t)
	}
	if field == nil {
		return Mentions{seek(typed, inQuotes)}
	}
	q, err := p.agenda.where(field, typed, inQuotes)
	if err != nil {
		panic(&QueryError{p.query, t.start, t.end, err})
	}
	return q
}
