package agenda

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tsd/agenda/text"
)

// UnknownName is the value that asks, in any field, for what the source does not say,
// and what programs get for it. NotInSource means the same, and is what readers see.
const (
	UnknownName = "onbekend"
	NotInSource = "niet in de bron"
)

// UnknownError reports a name or value outside a closed set.
type UnknownError struct {
	What   string   // what it should be: "lijn"
	Typed  string   // what was given instead
	Known  []string // what can be given
	Plural string   // what those are: "waarden"

	terms    []Term   // whose names can also be given
	unlisted []string // what can also be given, but is too much to list
}

func (e *UnknownError) Error() string { return e.What + " " + Quote(e.Typed) + " is onbekend" }

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

// DidYouMean asks whether something else was meant, if that is known.
func DidYouMean(meant string) string {
	if meant == "" {
		return ""
	}
	return "Bedoelde u " + Quote(meant) + "?"
}

// maxPossible is how many possible values a message lists.
const maxPossible = 40

// Possible lists what can be given, if that is known. what is what it is: "waarden".
func Possible(what string, values []string) string {
	if len(values) == 0 {
		return ""
	}
	listed := strings.Join(values[:min(len(values), maxPossible)], ", ")
	if more := len(values) - maxPossible; more > 0 {
		listed += fmt.Sprintf(" en nog %d", more)
	}
	return "Mogelijke " + what + ": " + listed
}
