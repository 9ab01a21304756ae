package datafile

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// source is the text of a file, line by line.
type source struct {
	data   []byte
	lines  [][]byte // made when the first problem needs them
	starts []int    // where each line begins; made when the first edit needs them
	cursor cursor
}

// cursor is the place of the last problem. The next one mostly comes after it, so
// that a long line with many problems is not read again for each.
type cursor struct{ line, column, offset int }

// How many characters of a long line are shown before a fault, and from it on.
const (
	maxBefore = 60
	maxAfter  = 120
)

// around returns a line, or of a long one what is around a column, and the index
// in it of the character at that column.
func (s *source) around(line, column int) (string, int) {
	lines := s.allLines()
	if line < 1 || line > len(lines) {
		return "", 0
	}
	text := lines[line-1]
	if s.cursor.line != line || s.cursor.column > column {
		s.cursor = cursor{line: line, column: 1}
	}
	for s.cursor.column < column && s.cursor.offset < len(text) {
		_, n := utf8.DecodeRune(text[s.cursor.offset:])
		s.cursor.offset += n
		s.cursor.column++
	}
	start, at := s.cursor.offset, 0
	for start > 0 && at < maxBefore {
		_, n := utf8.DecodeLastRune(text[:start])
		start -= n
		at++
	}
	end := s.cursor.offset
	for n := 0; end < len(text) && n < maxAfter; n++ {
		_, size := utf8.DecodeRune(text[end:])
		end += size
	}
	shown := strings.ToValidUTF8(string(text[start:end]), "\uFFFD")
	if start > 0 {
		shown = "…" + shown
		at++
	}
	if end < len(text) {
		shown += "…"
	}
	return shown, at
}

// allLines returns the lines of the file, without their line breaks.
func (s *source) allLines() [][]byte {
	if s.lines == nil {
		s.lines = bytes.Split(bytes.TrimPrefix(s.data, []byte(bom)), []byte("\n"))
		for i, line := range s.lines {
			s.lines[i] = bytes.TrimSuffix(line, []byte("\r"))
		}
	}
	return s.lines
}

// offset returns where in the file a character of a line is, both from 1.
func (s *source) offset(line, column int) int {
	if s.starts == nil {
		for at := len(s.data) - len(bytes.TrimPrefix(s.data, []byte(bom))); at < len(s.data); {
			s.starts = append(s.starts, at)
			_, at = lineAt(s.data, at)
		}
	}
	if line > len(s.starts) {
		return len(s.data)
	}
	at := s.starts[line-1]
	for ; column > 1 && at < len(s.data); column-- {
		_, n := utf8.DecodeRune(s.data[at:])
		at += n
	}
	return at
}

// line returns a line of the file, from 1, or "" if there is no such line.
func (s *source) line(n int) string {
	if lines := s.allLines(); 1 <= n && n <= len(lines) {
		return strings.ToValidUTF8(string(lines[n-1]), "\uFFFD")
	}
	return ""
}
