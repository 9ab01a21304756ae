package agenda

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"tsd/agenda/internal/search"
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
// EN and parentheses. Other marks only part words. Every error is a *QueryError.
func (a *Agenda) ParseQuery(query string) (Query, error) {
	p := &queryParser{agenda: a, query: query}
	p.next()
	if p.token.kind == tokenEnd {
		p.fail(p.token.span, errors.New("de zoekvraag is leeg"))
	}
	q := p.either(0)
	if p.token.kind == tokenClose {
		p.fail(p.token.span, errors.New("dit haakje sluit niets; er gaat geen ( aan vooraf"))
	}
	if p.err != nil {
		return nil, p.err
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

// maxDepth bounds how deep parentheses and NIET nest in a query, so that no
// query can exhaust the stack.
const maxDepth = 200

// queryParser is a recursive descent over the tokens of a query. After the first
// error there are no more tokens, so that every method returns.
type queryParser struct {
	agenda *Agenda
	query  string
	at     int
	token  token
	err    error // the first one, a *QueryError
}

// fail ends the tokens, with an error at a place in the query.
func (p *queryParser) fail(at span, err error) {
	if p.err == nil {
		p.err = &QueryError{p.query, at.start, at.end, err}
	}
	p.token = token{tokenEnd, span{len(p.query), len(p.query)}}
}

// either parses parts with OF between them.
func (p *queryParser) either(depth int) Query {
	parts := either{p.all(depth)}
	for p.token.kind == tokenOr {
		p.next()
		parts = append(parts, p.all(depth))
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
			return parts
		}
		parts = append(parts, p.one(depth))
	}
}

// one parses a word, a group in parentheses, or NIET and what it denies.
func (p *queryParser) one(depth int) Query {
	t := p.token
	if depth > maxDepth {
		p.fail(t.span, errors.New("de zoekvraag is te diep genest"))
		return nil
	}
	switch t.kind {
	case tokenNot:
		p.next()
		return not{p.one(depth + 1)}
	case tokenOpen:
		p.next()
		q := p.either(depth + 1)
		if p.token.kind != tokenClose {
			p.fail(t.span, errors.New("dit haakje wordt niet gesloten"))
		}
		p.next()
		return q
	case tokenWord:
		q := p.word(t.span)
		p.next()
		return q
	case tokenClose:
		p.fail(t.span, errors.New("voor dit haakje ontbreekt een zoekwoord"))
	case tokenEnd:
		p.fail(t.span, errors.New("hier ontbreekt een zoekwoord"))
	default:
		p.fail(t.span, errors.New("voor "+p.query[t.start:t.end]+" ontbreekt een zoekwoord; "+orQuote))
	}
	return nil
}

// orQuote is the way out for who looks for an operator as a word.
const orQuote = "zoekt u het woord zelf, zet het dan tussen aanhalingstekens"

// next reads the next token. What has no word, such as a dash between blanks, is
// skipped.
func (p *queryParser) next() {
	before := p.token.kind
	for p.err == nil {
		rest := p.query[p.at:]
		p.at += len(rest) - len(strings.TrimLeftFunc(rest, unicode.IsSpace))
		start := p.at
		p.at = p.endOfToken()
		t := token{tokenEnd, span{start, p.at}}
		written := p.query[t.start:t.end]
		switch written {
		case "":
		case "(":
			t.kind = tokenOpen
		case ")":
			t.kind = tokenClose
		default:
			t.kind = p.kindOfWord(written, before)
			if t.kind == tokenWord {
				p.refuse(t.span)
				if !strings.ContainsRune(written, quote) && search.Parse(written).IsEmpty() {
					continue
				}
			}
		}
		if p.err == nil {
			p.token = t
		}
		return
	}
}

// endOfToken returns where the token that begins here ends: a parenthesis is a token,
// and a word ends at white space or a parenthesis outside quotes, so that
// veld:"twee woorden",derde is one word.
func (p *queryParser) endOfToken() int {
	rest := p.query[p.at:]
	if strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, ")") {
		return p.at + 1
	}
	quoted := -1 // where a quote opened
	for i, r := range rest {
		switch {
		case r == quote && quoted < 0:
			quoted = p.at + i
		case r == quote:
			quoted = -1
		case quoted < 0 && (unicode.IsSpace(r) || r == '(' || r == ')'):
			return p.at + i
		}
	}
	if quoted >= 0 {
		p.fail(span{quoted, quoted + 1}, errors.New("dit aanhalingsteken wordt niet gesloten"))
	}
	return len(p.query)
}

// kindOfWord returns whether a word is an operator, after a token of another kind. In
// small letters of and en are operators between two words, where they mean the same.
func (p *queryParser) kindOfWord(written string, before tokenKind) tokenKind {
	operators := map[string]tokenKind{"OF": tokenOr, "EN": tokenAnd, "NIET": tokenNot}
	between := (before == tokenWord || before == tokenClose) && strings.TrimSpace(p.query[p.at:]) != ""
	if between && (written == "of" || written == "en") {
		written = strings.ToUpper(written)
	}
	if kind, ok := operators[written]; ok {
		return kind
	}
	return tokenWord
}

// otherOperators are words and marks that are operators of other search boxes, with
// what to do here. A word is refused for the first one that it has.
var otherOperators = []struct{ mark, advice string }{
	{"!=", "schrijf NIET veld:waarde"},
	{"<", "vergelijken kan niet; noem de waarden zelf, zoals jaar:2023,2024"},
	{">", "vergelijken kan niet; noem de waarden zelf, zoals jaar:2023,2024"},
	{"=", "schrijf een dubbele punt: veld:waarde"},
	{"|", "schrijf OF tussen twee woorden"},
	{"&", "schrijf EN tussen twee woorden, of alleen een spatie"},
	{";", "schrijf een komma tussen twee waarden"},
	{"+", "een + is niet nodig: alle woorden moeten voorkomen"},
	{"*", "een * is niet nodig: het begin van een woord is genoeg"},
}

var otherWords = map[string]string{"OR": "OF", "AND": "EN", "NOT": "NIET"}

// refuse refuses a word that has a meaning in another query language, or is not what
// it seems, because looking for it as it is would give another answer than was asked.
// What is in quotes is looked for as it is.
func (p *queryParser) refuse(at span) {
	written := p.query[at.start:at.end]
	word, _, _ := strings.Cut(written, string(quote))
	if word == "" {
		return
	}
	fail := func(message string) { p.fail(at, errors.New(message)) }
	for _, other := range otherOperators {
		if strings.Contains(word, other.mark) {
			fail(other.advice + "; " + orQuote)
			return
		}
	}
	first, size := utf8.DecodeRuneInString(written)
	next, _ := utf8.DecodeRuneInString(written[size:])
	number := search.Parse(word).String()
	switch here := otherWords[strings.ToUpper(word)]; {
	case here != "":
		fail("schrijf " + here + " in plaats van " + word + "; " + orQuote)
	case word == "niet" && strings.TrimSpace(p.query[at.end:]) != "":
		fail("wilt u iets uitsluiten, schrijf dan NIET; " + orQuote)
	case (text.Plain(first) == '-' || first == '!') && (unicode.IsLetter(next) || unicode.IsNumber(next) || next == quote):
		fail("uitsluiten doet u met NIET " + written[size:])
	case isBareYear(number):
		fail("zoekt u wat er in dat jaar loopt, schrijf dan jaar:" + number + `; zoekt u het getal in de teksten, schrijf dan "` + number + `"`)
	case strings.HasSuffix(written, ":") && p.isField(strings.TrimSuffix(word, ":")):
		fail("hier ontbreekt een waarde; zet die direct achter de dubbele punt")
	}
}

// isBareYear reports whether a word is only a year.
func isBareYear(word string) bool {
	_, err := ParseDatum(word, ToYear)
	return err == nil
}

// isField reports whether a name is of a field of the agenda.
func (p *queryParser) isField(name string) bool {
	_, err := p.agenda.Field(name)
	return err == nil
}

// word parses a token as veld:waarde,waarde or as words to look for.
func (p *queryParser) word(at span) Query {
	written := p.query[at.start:at.end]
	name, list, isField := strings.Cut(written, ":")
	if !isField || list == "" || strings.ContainsRune(name, quote) {
		return p.mentions(at)
	}
	if name == "" {
		p.fail(span{at.start, at.start + 1}, errors.New("voor de dubbele punt ontbreekt een veld"))
		return nil
	}
	start := at.end - len(list)
	f, err := p.agenda.Field(name)
	if err != nil {
		p.fail(span{at.start, start - 1}, err)
		return nil
	}
	var parts either
	for _, v := range splitValues(list) {
		q, err := p.agenda.where(f, v)
		if err != nil {
			p.fail(span{start + v.start, start + v.end}, err)
			return nil
		}
		parts = append(parts, q)
	}
	return parts
}

// mentions parses a token as words with commas for either. A comma at its end only
// parts words.
func (p *queryParser) mentions(at span) Query {
	var parts either
	for _, v := range splitValues(p.query[at.start:at.end]) {
		terms := v.terms()
		if terms.IsEmpty() && v.inQuotes {
			p.fail(span{at.start + v.start, at.start + v.end}, errors.New("tussen deze aanhalingstekens staat geen woord"))
			return nil
		}
		var all All
		for _, word := range terms.Words() {
			all = append(all, Mentions{word})
		}
		if len(all) > 0 {
			parts = append(parts, all)
		}
	}
	return parts
}
