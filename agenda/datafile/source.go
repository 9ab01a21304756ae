package datafile

import "strings"

// source is the text of a file, by lines.
type source struct {
	text  string
	lines []string // made when the first line is asked for

	// The line that was asked for last as characters, because a long one can have many diagnostics.
	last  int
	runes []rune
}

// all returns the lines of the file, without their line breaks.
func (s *source) all() []string {
	if s.lines == nil {
		s.lines = strings.Split(s.text, "\n")
	}
	return s.lines
}

// line returns a line of the file, from 1, or "" if there is no such line.
func (s *source) line(n int) string {
	if lines := s.all(); 1 <= n && n <= len(lines) {
		return lines[n-1]
	}
	return ""
}

// split returns the characters of a line before a column, and those from it on.
func (s *source) split(line, column int) (before, from []rune) {
	if s.last != line {
		s.last, s.runes = line, []rune(s.line(line))
	}
	at := max(0, min(column-1, len(s.runes)))
	return s.runes[:at], s.runes[at:]
}

// How many characters of a long line are shown before a place, and from it on.
const (
	maxBefore = 60
	maxAfter  = 120
)

// around returns a line, or of a long one what is around a column, and the index
// in it of the character at that column.
func (s *source) around(line, column int) (shown string, at int) {
	before, from := s.split(line, column)
	if more := len(before) - maxBefore; more > 0 {
		shown, before = "…", before[more:]
		at++
	}
	at += len(before)
	shown += string(before)
	if len(from) > maxAfter {
		return shown + string(from[:maxAfter]) + "…", at
	}
	return shown + string(from), at
}
