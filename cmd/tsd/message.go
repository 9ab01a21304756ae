package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"tsd/agenda"
)

// How tsd speaks when something is wrong, on standard error:
//   - the first line says what, in small letters and without a full stop,
//     behind "tsd: "; a fault in a data file has its place in front instead;
//   - the place itself, with a caret under it, if it can be shown;
//   - then indented sentences: what was probably meant, what is possible, what
//     to do.

// hintError is an error with a sentence that says what to do.
type hintError struct {
	error
	hint string
}

func (e *hintError) Unwrap() error { return e.error }

var errNoQuery = errors.New("wat zoekt u? Geef een woord of een veld met een waarde")

// maxKnown is how many possible values a message lists.
const maxKnown = 40

// report writes an error for a person.
func report(w io.Writer, err error) {
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		for _, e := range joined.Unwrap() {
			report(w, e)
		}
		return
	}
	var problems agenda.Problems
	if errors.As(err, &problems) {
		problemMessages(problems).write(w)
		return
	}
	m := message{"tsd: " + clean(err.Error())}
	var query *agenda.QueryError
	if errors.As(err, &query) {
		m.caret(query.Query, query.Start, query.End)
	}
	var unknown *agenda.UnknownError
	if errors.As(err, &unknown) {
		m.meant(unknown.Suggestion())
		m.possible(unknown.Plural, unknown.Known)
	}
	var hint *hintError
	if errors.As(err, &hint) {
		m.hint(hint.hint)
	}
	m.write(w)
}

// problemMessages tells all faults, with an empty line between two.
func problemMessages(problems agenda.Problems) message {
	var all message
	for i, p := range problems {
		if i > 0 {
			all = append(all, "")
		}
		all = append(all, problemMessage(p)...)
	}
	return all
}

// problemMessage tells a fault in a data file.
func problemMessage(p agenda.Problem) message {
	m := message{clean(p.Error())}
	if p.Line > 0 {
		start := byteAt(p.Source, p.At)
		m.caret(p.Source, start, start+byteAt(p.Source[start:], p.Width))
	}
	if p.Place() != "" {
		m.hint("In " + clean(p.Place()) + ".")
	}
	m.meant(p.Suggestion)
	m.possible("waarden", p.Known)
	m.hint(p.Cure)
	return m
}

// byteAt returns where the character with index n begins.
func byteAt(s string, n int) int {
	for i := range s {
		if n <= 0 {
			return i
		}
		n--
	}
	return len(s)
}

// message is the lines of a message.
type message []string

func (m message) write(w io.Writer) {
	// There is nowhere left to say that standard error cannot be written to.
	_, _ = io.WriteString(w, m.String())
}

func (m message) String() string {
	if m == nil {
		return ""
	}
	return strings.Join(m, "\n") + "\n"
}

func (m *message) hint(sentence string) {
	if sentence == "" {
		return
	}
	for i, l := range str(clean(sentence)).wrap(measure - 4) {
		indent := "  "
		if i > 0 {
			indent = "    "
		}
		*m = append(*m, indent+l.String())
	}
}

func (m *message) meant(suggestion string) {
	if suggestion != "" {
		m.hint(fmt.Sprintf("Bedoelde u \"%s\"?", suggestion))
	}
}

func (m *message) possible(what string, known []string) {
	if len(known) == 0 {
		return
	}
	rest := ""
	if len(known) > maxKnown {
		rest = fmt.Sprintf(" en nog %d", len(known)-maxKnown)
		known = known[:maxKnown]
	}
	m.hint("Mogelijke " + what + ": " + strings.Join(known, ", ") + rest)
}

// maxCaretLine is the longest part of a line, in characters, that is shown with a
// caret under it.
const maxCaretLine = 100

// caret shows a line with carets under the bytes from start to end.
func (m *message) caret(line string, start, end int) {
	before, at, after := clean(line[:start]), clean(line[start:end]), clean(line[end:])
	if cut := cutBack(at, maxCaretLine); cut != at {
		at, after = cut, "…"
	}
	if cut := cutFront(before, maxCaretLine/2); cut != before {
		before = "…" + cut
	}
	if cut := cutBack(after, maxCaretLine/2); cut != after {
		after = cut + "…"
	}
	*m = append(*m,
		"  "+before+at+after,
		"  "+strings.Repeat(" ", str(before).width())+strings.Repeat("^", max(1, str(at).width())))
}

func cutFront(s string, width int) string {
	pieces := word{text: str(s)}.split(1)
	for i := range pieces {
		if len(pieces)-i <= width {
			return joinPieces(pieces[i:])
		}
	}
	return s
}

func cutBack(s string, width int) string {
	pieces := word{text: str(s)}.split(1)
	return joinPieces(pieces[:min(len(pieces), width)])
}

func joinPieces(pieces []text) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.String())
	}
	return b.String()
}
