package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/doc"
)

// Messages go to standard error, in Dutch and in the user's words:
//   - "tsd: " and what is wrong, in lower case and without a full stop; a fault in a data
//     file has its place instead of "tsd: ";
//   - the line itself, with carets under what is wrong, if it can be shown;
//   - indented sentences: what was most likely meant, what is possible, what to do.
//
// On a terminal they are wrapped at its width, elsewhere not. They have no colours and no
// control characters. An answer never goes to standard error, and nothing but an answer
// to standard output.

// message is the lines of a message.
type message struct {
	room     int // in columns, 0 is no limit
	hintRoom int // the same for hints
	b        bytes.Buffer
}

// report writes the message of an error to standard error.
func report(stderr io.Writer, err error) {
	m := newMessage(stderr)
	m.report(err)
	// There is nowhere left to say that standard error cannot be written to.
	_, _ = stderr.Write(m.b.Bytes())
}

// newMessage returns an empty message for a stream.
func newMessage(stream io.Writer) *message {
	m := &message{}
	if isTerminal(stream) {
		m.room = widthOf(stream)
		m.hintRoom = m.room
	}
	return m
}

// report adds the message of an error.
func (m *message) report(err error) {
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		for _, each := range joined.Unwrap() {
			m.report(each)
		}
		return
	}
	if problems, ok := errors.AsType[datafile.Problems](err); ok {
		m.problems(problems)
		return
	}
	m.line("tsd: " + err.Error())
	if query, ok := errors.AsType[*agenda.QueryError](err); ok && query.Query != "" {
		start := utf8.RuneCountInString(query.Query[:query.Start])
		m.caret([]rune(query.Query), start, start+utf8.RuneCountInString(query.Query[query.Start:query.End]))
	}
	if unknown, ok := errors.AsType[*agenda.UnknownError](err); ok {
		m.hint(meant(unknown.Suggestion()))
		m.hint(possible(unknown.Plural, unknown.Known))
	}
	if hinted, ok := errors.AsType[*hintError](err); ok {
		for _, hint := range hinted.hints {
			m.hint(hint)
		}
	}
}

// problems adds the messages of problems, with an empty line between two.
func (m *message) problems(problems datafile.Problems) {
	for i, p := range problems.Grouped() {
		if i > 0 {
			m.b.WriteByte('\n')
		}
		m.problem(p)
	}
}

// problem adds the message of a problem in a data file.
func (m *message) problem(p datafile.Problem) {
	m.line(p.Place() + ": " + p.Text())
	if p.Line > 0 {
		m.caret([]rune(p.Source), p.At, p.At+p.Width)
	}
	if s := p.Second; s != nil {
		m.hint(s.Says)
		m.caret([]rune(s.Source), s.At, s.At+s.Width)
	}
	if p.Where() != "" {
		m.hint("In " + p.Where() + ".")
	}
	for _, sentence := range advice(p) {
		m.hint(sentence)
	}
	m.hint(also(p.Also))
}

// advice returns what was most likely meant, what is possible, and what to do.
func advice(p datafile.Problem) []string {
	return slices.DeleteFunc([]string{meant(p.Suggestion), possible("waarden", p.Known), p.Cure}, func(s string) bool { return s == "" })
}

// maxAlso is how many other lines with the same problem a message lists.
const maxAlso = 10

// also says where else the same problem is.
func also(lines []int) string {
	if len(lines) == 0 {
		return ""
	}
	var numbers []string
	for _, n := range lines[:min(len(lines), maxAlso)] {
		numbers = append(numbers, strconv.Itoa(n))
	}
	rest := ""
	if more := len(lines) - len(numbers); more > 0 {
		rest = fmt.Sprintf(" en nog %d", more)
	}
	places := "nog een plaats: regel "
	if len(lines) > 1 {
		places = fmt.Sprintf("nog %d plaatsen: regel ", len(lines))
	}
	return "Hetzelfde op " + places + strings.Join(numbers, ", ") + rest
}

// meant asks whether something else was meant, if that is likely.
func meant(suggestion string) string {
	if suggestion == "" {
		return ""
	}
	return fmt.Sprintf("Bedoelde u \"%s\"?", suggestion)
}

// maxKnown is how many possible values a message lists.
const maxKnown = 40

// possible says what can be given, if that is known.
func possible(what string, known []string) string {
	if len(known) == 0 {
		return ""
	}
	rest := ""
	if len(known) > maxKnown {
		rest = fmt.Sprintf(" en nog %d", len(known)-maxKnown)
		known = known[:maxKnown]
	}
	return "Mogelijke " + what + ": " + strings.Join(known, ", ") + rest
}

// line adds a line. What does not fit on it is indented under it.
func (m *message) line(s string) { m.wrapped(s, m.room, "", "  ") }

// hint adds an indented sentence, unless it is "".
func (m *message) hint(sentence string) {
	if sentence != "" {
		m.wrapped(sentence, m.hintRoom, "  ", "    ")
	}
}

// wrapped adds a text with an indentation of its first line and of the next ones.
func (m *message) wrapped(s string, room int, first, next string) {
	if room > 0 {
		room = max(room-len(next), 1)
	}
	indent := first
	for _, line := range doc.Wrap(doc.Clean(s), room) {
		m.b.WriteString(indent + line + "\n")
		indent = next
	}
}

// maxCaretLine is the longest part of a line, in characters, that is shown with
// carets under it.
const maxCaretLine = 100

// caret adds a line with carets under its characters from start to end.
func (m *message) caret(line []rune, start, end int) {
	end = min(end, len(line))
	start = min(start, end)
	before, at, after := line[:start], line[start:end], line[end:]
	if len(at) > maxCaretLine {
		at, after = at[:maxCaretLine], []rune("…")
	}
	if more := len(before) - maxCaretLine/2; more > 0 {
		before = slices.Concat([]rune("…"), before[more:])
	}
	if len(after) > maxCaretLine/2 {
		after = slices.Concat(after[:maxCaretLine/2], []rune("…"))
	}
	shown := func(part []rune) string { return doc.Clean(string(part)) }
	indent := strings.Repeat(" ", doc.Width(shown(before)))
	carets := strings.Repeat("^", max(1, doc.Width(shown(at))))
	m.b.WriteString("  " + shown(before) + shown(at) + shown(after) + "\n  " + indent + carets + "\n")
}
