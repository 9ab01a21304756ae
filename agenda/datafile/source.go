package datafile

import (
	"strings"
	"unicode/utf8"
)

// source is the text of a file, of which single lines are asked for.
type source struct {
	text   string
	lines  []string // made when the first line is asked for
	cursor cursor
}

// cursor is the place that was asked for last. The next one mostly comes after it, so
// that a long line with many diagnostics is not read again for each.
type cursor struct{ line, column, offset int }

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

// seek returns a line, and the offset in it of the character at a column.
func (s *source) seek(line, column int) (text string, offset int) {
	text = s.line(line)
	if s.cursor.line != line || s.cursor.column > column {
		s.cursor = cursor{line: line, column: 1}
	}
	for s.cursor.column < column && s.cursor.offset < len(text) {
		_, n := utf8.DecodeRuneInString(text[s.cursor.offset:])
		s.cursor.offset += n
		s.cursor.column++
	}
	return text, s.cursor.offset
}

// How many characters of a long line are shown before a place, and from it on.
const (
	maxBefore = 60
	maxAfter  = 120
)

// around returns a line, or of a long one what is around a column, and the index
// in it of the character at that column.
func (s *source) around(line, column int) (shown string, at int) {
	text, offset := s.seek(line, column)
	start, end := offset, offset
	for start > 0 && at < maxBefore {
		_, n := utf8.DecodeLastRuneInString(text[:start])
		start -= n
		at++
	}
	for n := 0; end < len(text) && n < maxAfter; n++ {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	shown = strings.ToValidUTF8(text[start:end], "\uFFFD")
	if start > 0 {
		shown = "…" + shown
		at++
	}
	if end < len(text) {
		shown += "…"
	}
	return shown, at
}
