// Package text knows the characters of texts: it compares texts as a reader does,
// without regard to case, diacritics and typography, puts them in alphabetical order,
// finds near words, and lists the marks that are typed in several ways.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Range is a range of bytes in a text.
type Range struct{ Start, End int }

// Fold returns s without case, diacritics, Unicode form, kinds of quotes and
// dashes, and amount of white space.
func Fold(s string) string {
	folded, _ := foldAt(s, false)
	return folded
}

// foldAt folds s. With track it also returns, for each byte of the result, the
// range of s that the byte comes from.
func foldAt(s string, track bool) (string, []Range) {
	var b strings.Builder
	b.Grow(len(s))
	var origin []Range
	space := true // also at the beginning, so that leading white space is dropped
	put := func(r rune, from Range) {
		switch {
		case unicode.IsSpace(r):
			if space {
				return
			}
			r, space = ' ', true
		case unicode.In(r, unicode.Mn, unicode.Cf):
			return
		default:
			r, space = Plain(unicode.ToLower(r)), false
		}
		n, _ := b.WriteRune(r)
		for ; track && n > 0; n-- {
			origin = append(origin, from)
		}
	}
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf && (i+1 == len(s) || s[i+1] < utf8.RuneSelf) {
			put(rune(s[i]), Range{i, i + 1})
			i++
			continue
		}
		// A character outside ASCII, or one that a combining mark may follow, is
		// decomposed, so that its diacritics can be dropped.
		var it norm.Iter
		it.InitString(norm.NFKD, s[i:])
		base := i
		for !it.Done() {
			start := base + it.Pos()
			segment := it.Next()
			end := base + it.Pos()
			for len(segment) > 0 {
				r, n := utf8.DecodeRune(segment)
				put(r, Range{start, end})
				segment = segment[n:]
			}
			i = end
			if i < len(s) && s[i] < utf8.RuneSelf {
				break
			}
		}
	}
	return strings.TrimSuffix(b.String(), " "), origin
}
