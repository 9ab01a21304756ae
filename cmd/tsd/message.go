package main

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/page"
)

// The form of messages, on standard error:
//   - "tsd: " and what is wrong, in lower case and without a full stop; a fault in
//     a data file has its place instead of "tsd: ";
//   - the place itself, with carets under it, if it can be shown;
//   - indented sentences: what was most likely meant, what is possible, what to do.

// hintError is an error with a sentence about what to do.
type hintError struct {
	error
	hint string
}

func (e *hintError) Unwrap() error { return e.error }

// commandError is an error with the command that does what was meant.
type commandError struct {
	error
	command string
}

func (e *commandError) Unwrap() error { return e.error }

var errNoQuery = errors.New("wat zoekt u? Geef een woord of een veld met een waarde")

// maxAlso is how many other lines with the same problem a message lists.
const maxAlso = 10

// also adds where else the same problem is.
func (m *message) also(lines []int) {
	if len(lines) == 0 {
		return
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
	m.hint("Hetzelfde op " + places + strings.Join(numbers, ", ") + rest)
}

// maxKnown is how many possible values a message lists.
const maxKnown = 40

// report writes the message of an error to standard error.
func (e *env) report(err error) {
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		for _, each := range joined.Unwrap() {
			e.report(each)
		}
		return
	}
	if problems, ok := errors.AsType[datafile.Problems](err); ok {
		e.show(problemMessages(problems, false))
		return
	}
	var m message
	m.add("tsd: " + err.Error())
	var query *agenda.QueryError
	if errors.As(err, &query) && query.Query != "" {
		m.caret(query.Query, query.Start, query.End, page.Wrong)
	}
	if unknown, ok := errors.AsType[*agenda.UnknownError](err); ok {
		m.hint(meant(unknown.Suggestion()))
		m.hint(possible(unknown.Plural, unknown.Known))
	}
	if hint, ok := errors.AsType[*hintError](err); ok {
		m.hint(hint.hint)
	}
	var command *commandError
	if errors.As(err, &command) {
		m.add("    " + command.command) // not wrapped, so that it can be copied
	}
	e.show(m)
}

// problemMessages returns the messages of problems, with an empty line between two.
func problemMessages(problems datafile.Problems, plain bool) message {
	var all message
	for i, p := range problems.Grouped() {
		if i > 0 {
			all.add("")
		}
		all = append(all, problemMessage(p, plain)...)
	}
	return all
}

// problemMessage returns the message of a problem in a data file. A plain one does
// not show the line.
func problemMessage(p datafile.Problem, plain bool) message {
	style := page.Wrong
	if p.Remark {
		style = page.Doubtful
	}
	m := message{page.Concat(page.Str(p.Place()+": "), page.Styled(p.Text(), style))}
	if p.Line > 0 && !plain {
		start := byteAt(p.Source, p.At)
		m.caret(p.Source, start, start+byteAt(p.Source[start:], p.Width), style)
	}
	if s := p.Second; s != nil {
		m.hint(s.Says)
		if !plain {
			start := byteAt(s.Source, s.At)
			m.caret(s.Source, start, start+byteAt(s.Source[start:], s.Width), page.Plain)
		}
	}
	if p.Where() != "" {
		m.hint("In " + p.Where() + ".")
	}
	for _, sentence := range sentences(p) {
		m.hint(sentence)
	}
	m.also(p.Also)
	return m
}

// sentences returns what was most likely meant, what is possible, and what to do.
func sentences(p datafile.Problem) []string {
	return slices.DeleteFunc([]string{meant(p.Suggestion), possible("waarden", p.Known), p.Cure}, func(s string) bool { return s == "" })
}

// byteAt returns the offset of the character with index n.
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
type message []page.Text

// show writes a message to standard error.
func (e *env) show(m message) {
	var b bytes.Buffer
	_ = page.Terminal(&b, []page.Block{page.Verbatim(m)}, page.Screen{Color: e.colors(e.stderr)}) // only a table can fail
	// There is nowhere left to report that standard error cannot be written to.
	_, _ = e.stderr.Write(b.Bytes())
}

// add adds a line that is not wrapped.
func (m *message) add(line string) { *m = append(*m, page.Str(line)) }

// measure is the width of the sentences of a message, in columns.
const measure = 76

// hint adds an indented sentence.
func (m *message) hint(sentence string) {
	if sentence == "" {
		return
	}
	for i, line := range page.Str(sentence).Wrap(measure) {
		indent := "  "
		if i > 0 {
			indent = "    "
		}
		*m = append(*m, page.Concat(page.Str(indent), line))
	}
}

// meant asks whether something else was meant, if that is likely.
func meant(suggestion string) string {
	if suggestion == "" {
		return ""
	}
	return fmt.Sprintf("Bedoelde u \"%s\"?", suggestion)
}

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

// maxCaretLine is the longest part of a line, in characters, that is shown with
// carets under it.
const maxCaretLine = 100

// caret adds a line with carets in a style under the bytes from start to end.
func (m *message) caret(line string, start, end int, style page.Style) {
	before, at, after := page.Str(line[:start]), page.Str(line[start:end]), page.Str(line[end:])
	if cut, ok := cutBack(at, maxCaretLine); ok {
		at, after = cut, page.Str("…")
	}
	if cut, ok := cutFront(before, maxCaretLine/2); ok {
		before = page.Concat(page.Str("…"), cut)
	}
	if cut, ok := cutBack(after, maxCaretLine/2); ok {
		after = page.Concat(cut, page.Str("…"))
	}
	*m = append(*m, page.Concat(page.Str("  "), before, at, after))
	carets := page.Styled(strings.Repeat("^", max(1, at.Width())), style)
	*m = append(*m, page.Concat(page.Str("  "+strings.Repeat(" ", before.Width())), carets))
}

// cutFront returns the last characters of a text, and whether there are more.
func cutFront(t page.Text, length int) (page.Text, bool) {
	characters := t.Split(1)
	more := len(characters) - length
	return page.Concat(characters[max(0, more):]...), more > 0
}

// cutBack returns the first characters of a text, and whether there are more.
func cutBack(t page.Text, length int) (page.Text, bool) {
	characters := t.Split(1)
	return page.Concat(characters[:min(length, len(characters))]...), len(characters) > length
}
