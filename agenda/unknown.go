package agenda

import (
	"slices"
	"strconv"
	"strings"
)

// UnknownError is a name or value that is none of those that can be.
type UnknownError struct {
	What   string   // "onbekende lijn"
	Typed  string   // what was given instead
	Known  []string // what can be given
	Plural string   // what those are: "waarden"

	also []string // what can be given too, but is not listed
}

func (e *UnknownError) Error() string { return e.What + " " + quote(e.Typed) }

// Suggestion returns what was most likely meant, or "".
func (e *UnknownError) Suggestion() string {
	return nearest(e.Typed, slices.Concat(e.Known, e.also))
}

// quote puts a text that came from outside in quotes, its control characters
// and other invisible ones escaped.
func quote(s string) string {
	return strings.ReplaceAll(strconv.Quote(shorten(s)), `\"`, `"`)
}

// maxQuoted is how many bytes of a text a message quotes.
const maxQuoted = 200

func shorten(s string) string {
	if len(s) <= maxQuoted {
		return s
	}
	return strings.ToValidUTF8(s[:maxQuoted], "") + "…"
}

// unknown is the error for a value that the field cannot have.
func (f *Field) unknown(typed string) *UnknownError {
	what := "onbekende " + f.Name
	if f.het {
		what = "onbekend " + f.Name
	}
	return &UnknownError{What: what, Typed: typed, Plural: "waarden"}
}

// unknownIn is that error, with the values that the field can have.
func (f *Field) unknownIn(a *Agenda, typed string) *UnknownError {
	err := f.unknown(typed)
	for _, t := range f.Known(a) {
		err.Known = append(err.Known, t.ID)
		if t.Naam != t.ID {
			err.also = append(err.also, t.Naam)
		}
		if t.Afkorting != "" {
			err.also = append(err.also, t.Afkorting)
		}
	}
	return err
}
