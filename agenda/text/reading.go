package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Reading returns s as a reader sees it on paper: without regard to Unicode form,
// kinds of spaces, quotes and dashes, and characters that do not show. Line breaks
// are kept.
func Reading(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := true
	for _, r := range norm.NFC.String(s) {
		switch {
		case unicode.In(r, unicode.Cf):
		case unicode.IsSpace(r) && r != '\n':
			if !space {
				b.WriteByte(' ')
			}
			space = true
		default:
			b.WriteRune(Plain(r))
			space = r == '\n'
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// plain reports whether s is words of ASCII with one space between them, which read as
// they are.
func plain(s string) bool {
	space := true
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= utf8.RuneSelf || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space
}
