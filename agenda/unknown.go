package agenda

import (
	"slices"
	"strconv"
	"strings"

	"tsd/agenda/internal/fold"
)

// UnknownError reports a name or value outside a closed set.
type UnknownError struct {
	What   string   // "onbekende lijn"
	Typed  string   // what was given instead
	Known  []string // what can be given
	Plural string   // what those are: "waarden"

	unlisted []string // what can also be given, but is too much to list: names of records
}

func (e *UnknownError) Error() string { return e.What + " " + Quote(e.Typed) }

// Suggestion returns what was most likely meant, or "".
func (e *UnknownError) Suggestion() string {
	return fold.Nearest(e.Typed, slices.Concat(e.Known, e.unlisted))
}

// Quote quotes a text from outside for a message, with its control characters
// and other invisible ones escaped. A long text is cut off.
func Quote(s string) string {
	return strings.ReplaceAll(strconv.Quote(Shorten(s)), `\"`, `"`)
}

// maxQuoted is how many bytes of a text a message quotes.
const maxQuoted = 200

// Shorten cuts a text off that is too long to quote.
func Shorten(s string) string {
	if len(s) <= maxQuoted {
		return s
	}
	return strings.ToValidUTF8(s[:maxQuoted], "") + "…"
}

// Unknown is the error for a value that the field cannot have, without those
// that it can.
func (f *Field) Unknown(typed string) *UnknownError {
	return &UnknownError{What: f.UnknownPhrase(), Typed: typed, Plural: "waarden"}
}

// UnknownPhrase returns the Dutch for an unknown value of the field: onbekende
// lijn, onbekend thema.
func (f *Field) UnknownPhrase() string {
	if f.het {
		return "onbekend " + f.Name
	}
	return "onbekende " + f.Name
}

// UnknownIn is the error for a value that the field cannot have in the agenda,
// with those that it can.
func (f *Field) UnknownIn(a *Agenda, typed string) *UnknownError {
	err := f.Unknown(typed)
	for _, t := range f.Known(a) {
		err.Known = append(err.Known, t.ID)
		if t.Naam != t.ID {
			err.unlisted = append(err.unlisted, t.Naam)
		}
		if t.Afkorting != "" {
			err.unlisted = append(err.unlisted, t.Afkorting)
		}
	}
	return err
}
