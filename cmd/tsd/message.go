package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
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
//   - indented sentences: what was most likely meant, what is possible, what to do;
//   - a line of a data file as it was most likely meant.
//
// On a terminal they are wrapped at its width; elsewhere they are not, and a fault in a data
// file is one line. They have no colours and no control characters. An answer never goes to
// standard error, and nothing but an answer to standard output.

// message is the lines of a message.
type message struct {
	room  int  // in columns, 0 is no limit
	brief bool // a fault in a data file is one line
	b     bytes.Buffer
}

// report writes the message of an error to standard error.
func report(stderr io.Writer, err error) {
	m := newMessage(stderr)
	m.add(err)
	_, _ = m.b.WriteTo(stderr) // there is nowhere left to say that it cannot be written to
}

// newMessage returns an empty message for a stream.
func newMessage(stream io.Writer) *message {
	if isTerminal(stream) {
		return &message{room: widthOf(stream)}
	}
	return &message{brief: true}
}

// add adds the message of an error.
func (m *message) add(err error) {
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		for _, each := range joined.Unwrap() {
			m.add(each)
		}
		return
	}
	if errors.Is(err, errNo) {
		return
	}
	if found, ok := errors.AsType[datafile.Diagnostics](err); ok {
		m.diagnostics(found)
		return
	}
	m.line("tsd: " + err.Error())
	if query, ok := errors.AsType[*agenda.QueryError](err); ok && strings.TrimSpace(query.Query) != "" {
		start := utf8.RuneCountInString(query.Query[:query.Start])
		m.caret(query.Query, start, start+utf8.RuneCountInString(query.Query[query.Start:query.End]))
	}
	if unknown, ok := errors.AsType[*agenda.UnknownError](err); ok {
		m.hint(agenda.DidYouMean(unknown.Suggestion()))
		m.hint(agenda.Possible(unknown.Plural, unknown.Known))
	}
	if hinted, ok := errors.AsType[*hintError](err); ok {
		for _, hint := range hinted.hints {
			m.hint(hint)
		}
	}
}

// asRepaired is put before a line as it was most likely meant.
const asRepaired = "Zo kan het:"

// diagnostics adds the messages of what is wrong with data files, those of the same mistake
// on many lines as one.
func (m *message) diagnostics(found datafile.Diagnostics) {
	for i, d := range found.Grouped() {
		if m.brief {
			m.line(oneLine(d))
			continue
		}
		if i > 0 {
			m.b.WriteByte('\n')
		}
		m.diagnostic(d)
	}
}

// oneLine returns a diagnostic as one line, without a full stop behind it.
func oneLine(d datafile.Diagnostic) string {
	repaired := ""
	if d.Repaired != "" {
		repaired = asRepaired + " " + strings.ReplaceAll(strings.TrimSpace(d.Repaired), "\n", `\n`)
	}
	line := d.Error()
	for _, sentence := range []string{strings.TrimSuffix(d.Cure, "."), also(d.Also), repaired} {
		switch {
		case sentence == "":
		case strings.HasSuffix(line, "?"):
			line += " " + sentence
		default:
			line += ". " + sentence
		}
	}
	return line
}

// diagnostic adds the message of a diagnostic, with its line.
func (m *message) diagnostic(d datafile.Diagnostic) {
	m.line(d.Error())
	if d.Line > 0 {
		m.caret(d.Source, d.At, d.At+d.Width)
	}
	if r := d.Related; r != nil {
		m.hint(r.Message)
		m.caret(r.Source, r.At, r.At+r.Width)
	}
	if d.Where != "" {
		m.hint("In " + d.Where + ".")
	}
	m.hint(d.Cure)
	if d.Repaired != "" {
		m.hint(asRepaired)
		for line := range strings.SplitSeq(d.Repaired, "\n") {
			m.b.WriteString("  " + doc.Clean(line) + "\n")
		}
	}
	m.hint(also(d.Also))
}

// maxAlso is how many other lines with the same mistake a message lists.
const maxAlso = 10

// also says on which other lines the same mistake is.
func also(lines []int) string {
	if len(lines) == 0 {
		return ""
	}
	where := "nog een plaats"
	if len(lines) > 1 {
		where = fmt.Sprintf("nog %d plaatsen", len(lines))
	}
	var numbers []string
	for _, n := range lines[:min(len(lines), maxAlso)] {
		numbers = append(numbers, strconv.Itoa(n))
	}
	list := strings.Join(numbers, ", ")
	if more := len(lines) - maxAlso; more > 0 {
		list += fmt.Sprintf(" en nog %d", more)
	}
	return "Hetzelfde op " + where + ": regel " + list
}

// line adds a line. What does not fit on it is indented under it.
func (m *message) line(s string) { m.wrapped(s, "", "  ") }

// hint adds an indented sentence, unless it is "".
func (m *message) hint(sentence string) {
	if sentence != "" {
		m.wrapped(sentence, "  ", "    ")
	}
}

// wrapped adds a text with an indentation of its first line and of the next ones.
func (m *message) wrapped(s, first, next string) {
	room := max(0, m.room-len(next)) // 0 is no limit
	indent := first
	for _, line := range doc.Wrap(doc.Clean(s), room) {
		m.b.WriteString(indent + line + "\n")
		indent = next
	}
}

// maxAround is how many characters of a line are shown before what is wrong, and behind it.
const maxAround = 50

// caret adds a line with carets under its characters from start to end.
func (m *message) caret(source string, start, end int) {
	line := []rune(doc.Clean(source))
	end = min(end, len(line))
	before, at, after := string(line[:start]), string(line[start:end]), string(line[end:])
	if more := start - maxAround; more > 0 {
		before = "…" + string(line[more:start])
	}
	if len(line)-end > maxAround {
		after = string(line[end:end+maxAround]) + "…"
	}
	indent := strings.Repeat(" ", doc.Width(before))
	carets := strings.Repeat("^", max(1, doc.Width(at)))
	m.b.WriteString("  " + before + at + after + "\n  " + indent + carets + "\n")
}
