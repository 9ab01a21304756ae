package agenda

import (
	"fmt"
	"slices"
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

// either selects the projects that at least one part selects.
type either []Query

// not selects the projects that its Query does not.
type not struct{ Query Query }

// Mentions selects the projects with a word or phrase in what they are about: their
// own texts, their id, and the names of their themes.
type Mentions struct{ terms search.Terms }

// String returns the word or phrase without regard to case, accents and hyphens.
func (m Mentions) String() string { return m.terms.String() }

type (
	// contains selects the projects with words in one text of a field.
	contains struct {
		field *Field
		terms search.Terms
	}
	// has selects the projects with a value in a field.
	has struct {
		field *Field
		value string
	}
	// runsIn selects the projects that are known to run in a year.
	runsIn struct {
		field *Field
		jaar  int
	}
	// isUnknown selects the projects for which the source leaves the field open.
	isUnknown struct{ field *Field }
)

// Condition selects the projects with one of some values in a field.
type Condition struct {
	Field  *Field
	Values []string // ids if the field holds ids, years for a period, else what was asked; or UnknownName

	parts either
}

// Where returns the condition for any of the values in a field. Each list holds
// values as they are written after the colon in ParseQuery: with commas between
// them, in quotes if a value has a comma. For a value that the field cannot have
// the error is an *UnknownError, and for one that fits several records an
// *AmbiguousError. It is another error if the agenda leaves out the list that the field
// refers to.
func (a *Agenda) Where(f *Field, lists ...string) (Condition, error) {
	c := Condition{Field: f}
	if _, err := a.Field(f.Key); err != nil {
		return c, err
	}
	for _, list := range lists {
		for _, v := range splitValues(list) {
			q, err := a.where(f, v)
			if err != nil {
				return c, err
			}
			name := v.text
			switch q := q.(type) {
			case has:
				name = q.value
			case isUnknown:
				name = UnknownName
			}
			c.Values = append(c.Values, name)
			c.parts = append(c.parts, q)
		}
	}
	return c, nil
}

// Has returns the condition for a value in a Closed field: the id of a record.
func (f *Field) Has(id string) Condition {
	return Condition{Field: f, Values: []string{id}, parts: either{has{f, id}}}
}

// span is a range of bytes in a query, or in a list of values.
type span struct{ start, end int }

// value is one of a list of values with commas between them.
type value struct {
	span     // in the list
	text     string
	inQuotes bool // in whole or in part: what is looked for is a phrase
}

// quote opens and closes a phrase.
const quote = '"'

// splitValues divides a list of values. A comma within quotes does not end a value.
func splitValues(list string) []value {
	var values []value
	start, inQuotes := 0, false
	for i := 0; i <= len(list); i++ {
		switch {
		case i == len(list) || list[i] == ',' && !inQuotes:
			written := list[start:i]
			text := strings.ReplaceAll(written, string(quote), "")
			values = append(values, value{span{start, i}, text, text != written})
			start = i + 1
		case list[i] == quote:
			inQuotes = !inQuotes
		}
	}
	return values
}

// where returns the query for one value in a field. In quotes, UnknownName is a
// text as any other.
func (a *Agenda) where(f *Field, v value) (Query, error) {
	folded := text.Fold(v.text)
	if folded == "" {
		return nil, fmt.Errorf("bij %s ontbreekt een waarde", f.Name)
	}
	if folded == UnknownName && !v.inQuotes || folded == NotInSource {
		return isUnknown{f}, nil
	}
	switch f.Kind {
	case Closed:
		id, err := f.resolve(a, v.text)
		return has{f, id}, err
	case Period, Year:
		d, err := ParseDatum(folded, ToYear)
		if err != nil {
			return nil, a.notAYear(v.text)
		}
		return runsIn{f, d.Jaar}, nil
	}
	terms := v.terms()
	switch {
	case terms.IsEmpty():
		return nil, fmt.Errorf("in %s staat geen woord om te zoeken", Quote(v.text))
	case (f.Kind == Open || f.Kind == Source) && !f.anyHas(a, terms):
		return nil, f.unknownInQuery(a, v.text)
	}
	return contains{f, terms}, nil
}

// terms returns what to look for in texts.
func (v value) terms() search.Terms {
	if v.inQuotes {
		return search.ParsePhrase(v.text)
	}
	return search.Parse(v.text)
}

// notAYear is the error for what was typed where a year is asked.
func (a *Agenda) notAYear(typed string) error {
	or := ""
	if slices.Contains(wordsForUnknown, text.Fold(typed)) {
		or = ", of " + UnknownName
	}
	return fmt.Errorf("%s is geen jaar; schrijf vier cijfers, zoals %d%s", Quote(typed), a.Werkagenda.Looptijd.Van.Jaar, or)
}

// anyHas reports whether a text of the field has the words, in any project.
func (f *Field) anyHas(a *Agenda, terms search.Terms) bool {
	var words search.Index
	for i := range a.Projecten {
		for _, item := range f.items(&a.Projecten[i]) {
			words.Add(item)
		}
	}
	return words.Find(terms) != nil
}
