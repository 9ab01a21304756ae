package agenda

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// recordName is what a record is called in messages: by its id, or by its place
// in its list.
type recordName struct {
	noun, id string
	at       int // from 1; 0: there is only one
}

func (r recordName) String() string {
	switch {
	case r.id != "":
		return r.noun + " " + quote(r.id)
	case r.at > 0:
		return r.noun + " " + strconv.Itoa(r.at)
	}
	return r.noun
}

// mark is a place in the file that a problem can be reported at. Nodes are not
// kept for that: a large file has too many.
type mark struct{ line, column, width int }

func markOf(n *yaml.Node) mark {
	width := utf8.RuneCountInString(n.Value)
	switch {
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0, n.Kind != yaml.ScalarNode:
		width = 1
	case n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0:
		width += 2
	}
	return mark{n.Line, n.Column, width}
}

// problem records a fault at a node and returns it, to be filled in further
// before the next one is recorded.
func (l *loader) problem(n *yaml.Node, code, message string) *Problem {
	return l.problemAt(markOf(n), code, message)
}

func (l *loader) problemAt(at mark, code, message string) *Problem {
	if len(l.problems) >= maxProblems {
		l.untold++
		return new(Problem)
	}
	p := Problem{File: l.file, Line: at.line, Column: at.column, Record: l.record.String(), Field: l.field, Code: code, Message: message}
	p.Source, p.At = l.around(at.line, at.column)
	p.Width = max(1, min(at.width, utf8.RuneCountInString(p.Source)-p.At))
	l.problems = append(l.problems, p)
	return &l.problems[len(l.problems)-1]
}

// maxProblems bounds how many problems of a file are told, so that a file of
// nothing but faults does not take more memory than it is worth.
const maxProblems = 10000

// finish puts the problems in the order of the file, and says how many more
// there are.
func (l *loader) finish() Problems {
	l.problems.sort()
	if l.untold > 0 {
		l.problems = append(l.problems, Problem{File: l.file, Code: "meer", Message: fmt.Sprintf("en nog %d fouten of opmerkingen; los deze eerst op", l.untold)})
	}
	return l.problems
}

// cursor is a place in the file. Problems mostly come one behind the other, so
// the place of the next is looked for from that of the last, and a long line
// with many is not read over and over.
type cursor struct{ line, column, offset int }

// maxAround is how many characters of a line are given before a fault, and how
// many from it on.
const maxAround = 60

// around returns a line, or of a long one what is around a column, and the
// character of that at which the column is.
func (l *loader) around(line, column int) (string, int) {
	lines := l.allLines()
	if line < 1 || line > len(lines) {
		return "", 0
	}
	text := lines[line-1]
	if l.cursor.line != line || l.cursor.column > column {
		l.cursor = cursor{line: line, column: 1}
	}
	for l.cursor.column < column && l.cursor.offset < len(text) {
		_, n := utf8.DecodeRune(text[l.cursor.offset:])
		l.cursor.offset += n
		l.cursor.column++
	}
	start, at := l.cursor.offset, 0
	for start > 0 && at < maxAround {
		_, n := utf8.DecodeLastRune(text[:start])
		start -= n
		at++
	}
	end := l.cursor.offset
	for n := 0; end < len(text) && n < 2*maxAround; n++ {
		_, size := utf8.DecodeRune(text[end:])
		end += size
	}
	source := strings.ToValidUTF8(string(text[start:end]), "\uFFFD")
	if start > 0 {
		source = "…" + source
		at++
	}
	if end < len(text) {
		source += "…"
	}
	return source, at
}

// allLines returns the lines of the file, without the characters that end them.
func (l *loader) allLines() [][]byte {
	if l.lines == nil {
		l.lines = bytes.Split(bytes.TrimPrefix(l.data, []byte(bom)), []byte("\n"))
		for i, line := range l.lines {
			l.lines[i] = bytes.TrimSuffix(line, []byte("\r"))
		}
	}
	return l.lines
}

// line returns a line of the file, from 1, or "" if there is no such line.
func (l *loader) line(n int) string {
	if lines := l.allLines(); 1 <= n && n <= len(lines) {
		return strings.ToValidUTF8(string(lines[n-1]), "\uFFFD")
	}
	return ""
}
