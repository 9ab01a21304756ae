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
//   - indented sentences: what was most likely meant, what is possible, what to do;
//   - a line of a data file as it was most likely meant.
//
// On a terminal they are wrapped at its width, elsewhere not, and there a fault in a data
// file is one line. They have no colours and no
// control characters. An answer never goes to standard error, and nothing but an answer
// to standard output.

// message is the lines of a message.
type message struct {
	room  int  // in columns, 0 is no limit
	brief bool // a fault in a data file is one line
	b     bytes.Buffer
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
	if isTerminal(stream) {
		return &message{room: widthOf(stream)}
	}
	return &message{brief: true}
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
	if found, ok := errors.AsType[datafile.Diagnostics](err); ok {
		m.diagnostics(found)
		return
	}
	m.line("tsd: " + err.Error())
	if query, ok := errors.AsType[*agenda.QueryError](err); ok && query.Query != "" {
		start := utf8.RuneCountInString(query.Query[:query.Start])
		m.caret([]rune(query.Query), start, start+utf8.RuneCountInString(query.Query[query.Start:query.End]))
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

// diagnostics adds the messages of what is wrong with data files, those of the same mistake
// on many lines as one.
func (m *message) diagnostics(found datafile.Diagnostics) {
	for i, d := range found.Grouped() {
		if m.brief {
			m.line(strings.ReplaceAll(strings.Join(oneLine(d), ". "), "?. ", "? "))
			continue
		}
		if i > 0 {
			m.b.WriteByte('\n')
		}
		m.diagnostic(d)
	}
}

// oneLine returns the sentences of a diagnostic, without the full stops behind them.
func oneLine(d datafile.Diagnostic) []string {
	sentences := []string{d.Error(), strings.TrimSuffix(d.Cure, "."), also(d.Also), ""}
	if d.Repaired != "" {
		sentences[3] = "Zo kan het: " + strings.ReplaceAll(strings.TrimSpace(d.Repaired), "\n", `\n`)
	}
	return slices.DeleteFunc(sentences, func(s string) bool { return s == "" })
}

// diagnostic adds the message of a diagnostic, with its line.
func (m *message) diagnostic(d datafile.Diagnostic) {
	m.line(d.Error())
	if d.Line > 0 {
		m.caret([]rune(d.Source), d.At, d.At+d.Width)
	}
	if r := d.Related; r != nil {
		m.hint(r.Message)
		m.caret([]rune(r.Source), r.At, r.At+r.Width)
	}
	if d.Where != "" {
		m.hint("In " + d.Where + ".")
	}
	m.hint(d.Cure)
	if d.Repaired != "" {
		m.hint("Zo kan het:")
		for line := range strings.SplitSeq(d.Repaired, "\n") {
			m.b.WriteString("  " + doc.Clean(line) + "\n")
		}
	}
	m.hint(also(d.Also))
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

// line adds a line. What does not fit on it is indented under it.
func (m *message) line(s string) { m.wrapped(s, m.room, "", "  ") }

// hint adds an indented sentence, unless it is "".
func (m *message) hint(sentence string) {
	if sentence != "" {
		m.wrapped(sentence, m.room, "  ", "    ")
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
