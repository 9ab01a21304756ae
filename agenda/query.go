package agenda

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tsd/agenda/internal/search"
	"tsd/agenda/text"
)

// Query decides whether a project is selected. ParseQuery makes one from what a
// user typed, Where from a field and values. The empty All selects every project.
type Query interface {
	match(*matcher) truth
}

// All selects the projects that every part selects.
type All []Query

// Either selects the projects that at least one part selects.
type Either []Query

// Not selects the projects that its Query does not.
type Not struct{ Query Query }

// Mentions selects the projects with a word or phrase anywhere in their texts, or
// in a name of a record that they refer to.
type Mentions struct{ sought }

type (
	// contains selects the projects with a word or phrase in a field.
	contains struct {
		field *Field
		sought
	}
	// has selects the projects with a value in a field.
	has struct {
		field *Field
		value string
	}
	// equals selects the projects with a value in a field that folds to a text.
	equals struct {
		field  *Field
		folded string
	}
	// runsIn selects the projects that are known to run in a year.
	runsIn struct {
		field *Field
		jaar  int
	}
	// isUnknown selects the projects of which the source does not say what a field
	// is or, of a period, when it ends.
	isUnknown struct{ field *Field }
)

// sought is what is looked for in texts: a word in all its forms, or the letters
// of a phrase.
type sought struct {
	word   search.Word
	phrase string // folded; if empty, it is the word that is looked for
}

// seek returns what to look for. What is in quotes is a phrase, and so is what is
// not one word: en/of.
func seek(typed string, inQuotes bool) sought {
	if !inQuotes {
		if word, ok := search.Parse(typed); ok {
			return sought{word: word}
		}
	}
	return sought{phrase: text.Fold(typed)}
}

// String returns what is sought, without regard to case and accents.
func (s sought) String() string {
	if s.phrase != "" {
		return s.phrase
	}
	return s.word.String()
}

// isIn reports whether a text has what is sought.
func (s sought) isIn(in string) bool {
	if s.phrase != "" {
		return len(text.NewFolded(in).Find(s.phrase)) > 0
	}
	var words search.Index
	words.Add(in)
	return len(words.Find(s.word)) > 0
}

// once returns the queries without those that come again. Queries that have parts
// are not compared.
func once(queries []Query) []Query {
	seen := make(map[Query]bool, len(queries))
	return slices.DeleteFunc(queries, func(q Query) bool {
		switch q.(type) {
		case All, Either, Not, Condition:
			return false
		}
		again := seen[q]
		seen[q] = true
		return again
	})
}

// UnknownName is the value that asks, in any field, for what the source does not
// say. UnknownPhrase means the same, and is what readers see.
const (
	UnknownName   = "onbekend"
	UnknownPhrase = "niet in de bron"
)

// Condition selects the projects with one of some values in a field.
type Condition struct {
	Field  *Field
	Values []string // ids if the field holds ids, years for a period, else texts; or UnknownName

	parts Either
}

// Where returns the condition for any of the values in a field. Each list holds
// values as they are written after the colon in ParseQuery: with commas between
// them, in quotes if a value has a comma. For a value that the field cannot have
// the error is an *UnknownError. It is another error if the agenda leaves out the list
// that the field refers to.
func (a *Agenda) Where(f *Field, lists ...string) (Condition, error) {
	c := Condition{Field: f}
	if _, err := a.Field(f.Key); err != nil {
		return c, err
	}
	for _, list := range lists {
		for _, at := range splitValues(list) {
			written := list[at.start:at.end]
			value := unquote(written)
			if text.Fold(value) == "" {
				return c, fmt.Errorf("bij %s ontbreekt een waarde", f.Name)
			}
			q, err := a.where(f, value, value != written)
			if err != nil {
				return c, err
			}
			switch q := q.(type) {
			case has:
				value = q.value
			case isUnknown:
				value = UnknownName
			}
			c.Values = append(c.Values, value)
			c.parts = append(c.parts, q)
		}
	}
	return c, nil
}

// Has returns the query for the projects with a value in the field: the id of
// a record, if the field is Closed.
func (f *Field) Has(value string) Query { return has{f, value} }

// splitValues finds the values in a list with commas between them. A comma
// within quotes does not end a value.
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

// unquote removes the quotes from a value.
func unquote(s string) string {
	return strings.Map(func(r rune) rune {
		if isQuote(r) {
			return -1
		}
		return r
	}, s)
}

// where returns the query for one value in a field. In quotes, UnknownName is a
// text as any other.
func (a *Agenda) where(f *Field, typed string, inQuotes bool) (Query, error) {
	folded := text.Fold(typed)
	if folded == UnknownName && !inQuotes || folded == UnknownPhrase {
		return isUnknown{f}, nil
	}
	switch f.Kind {
	case Closed:
		id, err := f.resolve(a, typed)
		if err != nil {
			return nil, err
		}
		return has{f, id}, nil
	case Period, Year:
		jaar, err := strconv.ParseUint(folded, 10, 0)
		if err != nil || len(folded) != 4 {
			or := ""
			if slices.Contains(wordsForUnknown, folded) {
				or = ", of " + UnknownName
			}
			return nil, fmt.Errorf("%s is geen jaar; schrijf vier cijfers, zoals %d%s", Quote(typed), a.Werkagenda.Looptijd.Van.Jaar, or)
		}
		return runsIn{f, int(jaar)}, nil
	case Open, Source:
		part := false
		for _, t := range f.Known(a) {
			known := text.Fold(t.ID)
			if known == folded {
				return equals{f, folded}, nil
			}
			part = part || strings.Contains(known, folded)
		}
		if !part {
			return nil, f.unknownInQuery(a, typed)
		}
	case Title, Prose:
		return contains{f, seek(typed, inQuotes)}, nil
	}
	return contains{f, sought{phrase: folded}}, nil
}

// resolve returns the id of the record that a text means in a Closed field: the one
// with that id, else with that naam or afkorting, else the line with that number,
// else the only one with an id, naam or afkorting that begins so.
func (f *Field) resolve(a *Agenda, typed string) (string, error) {
	folded := text.Fold(typed)
	terms := f.Terms(a)
	for _, is := range []func(Term) bool{
		func(t Term) bool { return t.ID == folded },
		func(t Term) bool { return t.named(folded) },
		func(t Term) bool { return f.List == Lijnen && a.lineNumber(t.ID) == folded },
	} {
		if i := slices.IndexFunc(terms, is); i >= 0 {
			return terms[i].ID, nil
		}
	}
	var begun []string
	for _, t := range terms {
		if t.begins(folded) {
			begun = append(begun, t.ID)
		}
	}
	switch len(begun) {
	case 0:
		return "", f.unknownInQuery(a, typed)
	case 1:
		return begun[0], nil
	}
	return "", fmt.Errorf("%s %s is niet duidelijk; kies uit %s", f.Name, Quote(typed), strings.Join(begun, ", "))
}

// lineNumber returns the number of a line as it is typed, or "".
func (a *Agenda) lineNumber(id string) string {
	for _, l := range a.Lijnen {
		if l.ID == id {
			return strconv.Itoa(l.Nummer)
		}
	}
	return ""
}

// unknownInQuery is the error for a value that cannot be asked for in the field.
func (f *Field) unknownInQuery(a *Agenda, typed string) error {
	err := f.UnknownIn(a, typed)
	if f.CanBeUnknown() {
		err.Known = append(err.Known, UnknownName)
	}
	return err
}

// YearsIn returns the years that a query asks for.
func YearsIn(q Query) []int {
	switch q := q.(type) {
	case Not:
		return YearsIn(q.Query)
	case runsIn:
		return []int{q.jaar}
	}
	var jaren []int
	for _, part := range partsOf(q) {
		jaren = append(jaren, YearsIn(part)...)
	}
	return jaren
}

// partsOf returns the queries that a query is made of. What a Not denies is no part
// of it.
func partsOf(q Query) []Query {
	switch q := q.(type) {
	case All:
		return q
	case Either:
		return q
	case Condition:
		return q.parts
	}
	return nil
}
