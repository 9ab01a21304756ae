// Package text knows the characters of texts: it compares texts as a reader does,
// without regard to case, diacritics and typography, puts them in alphabetical order,
// finds near words, and lists the marks that are typed in several ways.
package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Range is a range of bytes in a text.
type Range struct{ Start, End int }

// Fold returns s without case, diacritics, Unicode form, kinds of quotes and
// dashes, and amount of white space.
func Fold(s string) string {
	if plain(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	space := true // also at the beginning, so that leading white space is dropped
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.IsSpace(r):
			if !space {
				b.WriteByte(' ')
			}
			space = true
		case unicode.In(r, unicode.Mn, unicode.Cf):
		default:
			b.WriteRune(Plain(unicode.ToLower(r)))
			space = false
		}
	}
	return strings.TrimSuffix(b.String(), " ")
}
