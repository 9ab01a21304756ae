package datafile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Diagnostic is a fault in a data file, for which Load refuses it, or a remark on what
// may be right but usually is not. As an error it reads "FILE:LINE:COLUMN: message".
type Diagnostic struct {
	Code     string // its kind, one of Codes
	Remark   bool   // Load accepts the file all the same
	File     string
	Span            // the zero Span is the file as a whole
	Where    string // the record and the key that it is in: project "p1", veld "lijn"
	Message  string // what is wrong, in lower case and without a full stop
	Cure     string // what to do, in sentences, or ""
	Repaired string // the line as it was most likely meant, or ""; it can be several lines
	Related  *Related
	Also     []int // the lines of the same diagnostic elsewhere, as Grouped sets them

	edits []edit // what Fix changes, of which Repaired shows the first
}

// Span is characters of a line of the file.
type Span struct {
	Line, Column int    // from 1
	Width        int    // in characters
	Source       string // the line, or the part of a long one around the span
	At           int    // the index of the first character of the span in Source
}

// edit is what comes in the place of a line of the file: a line or several.
type edit struct {
	line int // from 1
	text string
}

// Related is another place that a diagnostic is about.
type Related struct {
	Message string // what is there, with the line
	Span
}

func (d Diagnostic) Error() string {
	if d.Line == 0 {
		return d.File + ": " + d.Text()
	}
	return fmt.Sprintf("%s:%d:%d: %s", d.File, d.Line, d.Column, d.Text())
}

// Text is the message, and says so if it is only a remark.
func (d Diagnostic) Text() string {
	if d.Remark {
		return "opmerking: " + d.Message
	}
	return d.Message
}

// Diagnostics are those of a file, in the order of the file.
type Diagnostics []Diagnostic

func (ds Diagnostics) Error() string {
	lines := make([]string, len(ds))
	for i, d := range ds {
		lines[i] = d.Error()
	}
	return strings.Join(lines, "\n")
}

// Grouped returns the diagnostics without those that repeat an earlier one in the same
// file, which lists their lines.
func (ds Diagnostics) Grouped() Diagnostics {
	var grouped Diagnostics
	first := map[[4]string]int{}
	for _, d := range ds {
		key := [4]string{d.File, d.Code, d.Message, d.Cure}
		i, had := first[key]
		if had && d.Line > 0 {
			grouped[i].Also = append(grouped[i].Also, d.Line)
			continue
		}
		first[key] = len(grouped)
		grouped = append(grouped, d)
	}
	return grouped
}

// span is a place that a diagnostic can be reported at. It is kept instead of a node,
// because a file can have too many.
type span struct{ line, column, width int }

// spanOf returns the place of a node: of a text over lines, a list or a group only its begin.
func spanOf(n *yaml.Node) span {
	width := utf8.RuneCountInString(n.Value)
	switch {
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0, n.Kind != yaml.ScalarNode:
		width = 1
	case n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0:
		width += 2
	}
	return span{n.Line, n.Column, width}
}

// maxDiagnostics bounds how many diagnostics of a file are kept, so that a file of
// nothing but faults takes little memory.
const maxDiagnostics = 10000

// findings is what is found in a file.
type findings struct {
	file    string
	source  source
	faults  Diagnostics
	remarks Diagnostics
	ifSound Diagnostics // remarks that count only if there is no fault
	more    int         // how many there are beyond the bound
}

// fault adds a fault at a place. The diagnostic has all else.
func (f *findings) fault(at span, d Diagnostic) { f.faults = f.add(f.faults, at, d) }

// remark adds a remark at a place.
func (f *findings) remark(at span, d Diagnostic) {
	d.Remark = true
	f.remarks = f.add(f.remarks, at, d)
}

// add appends a diagnostic with its place and its repaired line, or counts it if there are too
// many.
func (f *findings) add(to Diagnostics, at span, d Diagnostic) Diagnostics {
	if len(to) >= maxDiagnostics {
		f.more++
		return to
	}
	d.File = f.file
	if at.line > 0 {
		d.Span = f.show(at)
	}
	if len(d.edits) > 0 {
		d.Repaired = d.edits[0].text
	}
	return append(to, d)
}

// show returns a place with its line.
func (f *findings) show(at span) Span {
	s := Span{Line: at.line, Column: at.column}
	s.Source, s.At = f.source.around(at.line, at.column)
	s.Width = max(1, min(at.width, utf8.RuneCountInString(s.Source)-s.At))
	return s
}

// related returns another place of a diagnostic on a line. Its message has a %d for the
// line. It returns nil if that line is the same one, which is shown already.
func (f *findings) related(at span, line int, message string) *Related {
	if at.line == line {
		return nil
	}
	return &Related{fmt.Sprintf(message, at.line), f.show(at)}
}

// diagnostics returns what was found in the order of the file, and then how many more
// there are. Faults go before remarks if there are too many.
func (f *findings) diagnostics() Diagnostics {
	all := slices.Concat(f.faults, f.remarks)
	if f.faults == nil {
		all = append(all, f.ifSound...)
	}
	more := f.more + max(0, len(all)-maxDiagnostics)
	all = all[:min(len(all), maxDiagnostics)]
	slices.SortStableFunc(all, func(a, b Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	if more > 0 {
		all = append(all, Diagnostic{File: f.file, Remark: f.faults == nil, Code: "meer", Message: fmt.Sprintf("en nog %d fouten of opmerkingen; los deze eerst op", more)})
	}
	return all
}
