package datafile

import (
	"slices"
	"strings"

	"tsd/agenda/text"
)

// maxRounds bounds how often a text is checked again after edits.
const maxRounds = 5

// Fix returns the text of a data file with the lines as they were most likely meant, which
// the messages show; with plain spaces for odd blanks and LF as line ends; and without
// characters that have no width. It makes no other change. It also returns what is left, and
// reports false, without a text, if the file is not an agenda.
func Fix(name string, data []byte) (fixed []byte, left Diagnostics, ok bool) {
	found := Check(name, data)
	now := plainText(data)
	for range maxRounds {
		left = Check(name, []byte(now))
		next := edited(now, left)
		if next == now {
			break
		}
		now = next
	}
	if isNoAgenda(found) || isNoAgenda(left) {
		return nil, found, false
	}
	return []byte(now), left, true
}

// isNoAgenda reports whether a file is of another kind, in another encoding, or empty.
func isNoAgenda(found Diagnostics) bool {
	return slices.ContainsFunc(found, func(d Diagnostic) bool {
		return d.Code == "bestand" || d.Code == "utf-8" || d.Code == "leeg" && d.Line == 0
	})
}

// widthless are the invisible characters of which nothing is left to see: the others
// may be part of what a program wrote, as in an escape sequence.
const widthless = "\u00ad\u200b\u2060\ufeff"

// plainText returns a text with the blanks and the line ends of a plain text, and without
// what has no width.
func plainText(data []byte) string {
	return strings.Map(func(r rune) rune {
		switch {
		case text.IsOddBlank(r):
			return ' '
		case strings.ContainsRune(widthless, r):
			return -1
		}
		return r
	}, plainLineEnds(string(data)))
}

// edited returns a text with the edits of its diagnostics.
func edited(s string, diagnostics Diagnostics) string {
	lines := strings.Split(s, "\n")
	for _, d := range diagnostics {
		for _, e := range d.edits {
			lines[e.line-1] = e.text
		}
	}
	return strings.Join(lines, "\n")
}
