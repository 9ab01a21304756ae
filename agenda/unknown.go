package agenda

import (
	"slices"
	"strconv"
	"strings"

	"tsd/agenda/text"
)

// UnknownError reports a name or value outside a closed set.
type UnknownError struct {
	What   string   // "onbekende lijn"
	Typed  string   // what was given instead
	Known  []string // what can be given
	Plural string   // what those are: "waarden"

	terms    []Term   // whose names can also be given
	unlisted []string // what can also be given, but is too much to list
}

func (e *UnknownError) Error() string { return e.What + " " + Quote(e.Typed) }

// wordsForUnknown are what people type who look for UnknownName.
var wordsForUnknown = []string{"geen", "leeg", "niets", "niet bekend", "nvt", "n.v.t.", "unknown", "none", "null", "?", "-"}

// Suggestion returns what was most likely meant, or "": UnknownName for another word
// for it, the id of the only record whose name shares a word with what was typed, else
// what is spelled nearly so.
func (e *UnknownError) Suggestion() string {
	if slices.Contains(wordsForUnknown, text.Fold(e.Typed)) && slices.Contains(e.Known, UnknownName) {
		return UnknownName
	}
	best, most, double := "", 0, false
	for _, t := range e.terms {
		switch n := text.Shared(e.Typed, t.Naam); {
		case n > most:
			best, most, double = t.ID, n, false
		case n == most:
			double = true
		}
	}
	if most > 0 && !double {
		return best
	}
	candidates := slices.Concat(e.Known, e.unlisted)
	for _, t := range e.terms {
		candidates = append(candidates, t.Naam, t.Afkorting)
	}
	return text.Nearest(e.Typed, candidates)
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
	}
	if f.Kind == Closed && f.List != nil {
		err.terms = f.Terms(a)
	}
	return err
}

// maxNear is how many ids an UnknownError of a record lists.
const maxNear = 5

// UnknownRecord is the error for a name that no record has, with the ids of records
// that contain it.
func (a *Agenda) UnknownRecord(name string) *UnknownError {
	err := &UnknownError{What: "onbekend id", Typed: name, Plural: "ids"}
	want := text.Fold(name)
	for r := range a.Records() {
		if len(want) > 2 && len(err.Known) < maxNear && (strings.Contains(r.ID, want) || strings.Contains(text.Fold(r.Naam), want)) {
			err.Known = append(err.Known, r.ID)
		}
		beginning, _, _ := strings.Cut(r.ID, "-")
		err.unlisted = append(err.unlisted, r.ID, r.Naam, beginning)
	}
	return err
}
