package datafile

import (
	"fmt"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// span is a place in the file that a problem can be reported at: characters of
// a line, from 1. It is kept instead of a node, because a file can have too many.
type span struct{ line, column, width int }

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

// maxProblems bounds how many problems of a file are reported, faults and
// remarks together, so that a file of nothing but faults takes little memory.
const maxProblems = 10000

// findings is what is found in a file, up to a bound: faults, remarks, and
// remarks that count only if there is no fault.
type findings struct {
	file                     string
	faults, remarks, onSound bounded
}

// bounded is the first problems that were found, and how many more there are.
type bounded struct {
	kept Problems
	more int
}

func (b *bounded) full() bool { return len(b.kept) >= maxProblems }

// leave leaves room for more problems.
func (b *bounded) leave(room int) {
	if over := len(b.kept) + room - maxProblems; over > 0 {
		b.kept = b.kept[:len(b.kept)-over]
		b.more += over
	}
}

// add adds a fault of the file as a whole.
func (f *findings) add(p Problem) {
	p.File = f.file
	f.faults.kept = append(f.faults.kept, p)
}

// finish returns the problems in the order of the file, and after them how many
// more there are. Faults go before remarks if there are too many.
func (f *findings) finish() Problems {
	found := []bounded{f.faults, f.remarks}
	if f.faults.kept == nil {
		found = append(found, f.onSound)
	}
	var all Problems
	more := 0
	for _, b := range found {
		room := min(maxProblems-len(all), len(b.kept))
		all = append(all, b.kept[:room]...)
		more += len(b.kept) - room + b.more
	}
	all.sort()
	if more > 0 {
		all = append(all, Problem{File: f.file, Remark: f.faults.kept == nil, Code: "meer", Message: fmt.Sprintf("en nog %d fouten of opmerkingen; los deze eerst op", more)})
	}
	return all
}

// fault reports a fault at a node. The problem has all but its place.
func (l *loader) fault(n *yaml.Node, at path, p Problem) { l.faultAt(spanOf(n), at, p) }

func (l *loader) faultAt(s span, at path, p Problem) { l.report(&l.faults, s, at, p) }

// remark reports a remark at a node.
func (l *loader) remark(n *yaml.Node, at path, p Problem) { l.remarkAt(spanOf(n), at, p) }

func (l *loader) remarkAt(s span, at path, p Problem) {
	p.Remark = true
	l.report(&l.remarks, s, at, p)
}

// remarkIfSound reports a remark that counts only if the file has no fault.
func (l *loader) remarkIfSound(s span, at path, p Problem) {
	p.Remark = true
	l.report(&l.onSound, s, at, p)
}

func (l *loader) report(to *bounded, s span, at path, p Problem) {
	if to.full() {
		to.more++
		return
	}
	if l.mended != nil && l.mended.changed[s.line] {
		// What is read there is not what the file has.
		s.column = min(s.column, utf8.RuneCountInString(l.line(s.line))+1)
	}
	p.File, p.Line, p.Column = l.file, s.line, s.column
	p.Record, p.Field = at.record.String(), at.field
	p.Source, p.At = l.around(s.line, s.column)
	p.Byte = l.cursor.offset + 1
	p.Width = max(1, min(s.width, utf8.RuneCountInString(p.Source)-p.At))
	to.kept = append(to.kept, p)
}

// maxSecond is how long a line can be, in bytes, to be shown beside another.
const maxSecond = 10000

// place returns a second place of a problem on a line. What it says has a %d for
// the line. It returns nil if the line is shown already, or is too long to be.
func (l *loader) place(s span, line int, says string) *Place {
	if s.line == line || s.line < 1 || len(l.allLines()[s.line-1]) > maxSecond {
		return nil
	}
	before := l.cursor
	source, at := l.around(s.line, s.column)
	l.cursor = before
	return &Place{Says: fmt.Sprintf(says, s.line), Line: s.line, Source: source, At: at,
		Width: max(1, min(s.width, utf8.RuneCountInString(source)-at))}
}
