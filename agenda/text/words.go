package text

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words returns the words of a text as they are written there. Hyphens and apostrophes of
// any kind within a word belong to it.
func Words(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for field := range strings.FieldsFuncSeq(s, isBetween) {
			word := strings.TrimFunc(field, joins)
			if strings.ContainsFunc(word, isLetter) && !yield(word) {
				return
			}
		}
	}
}

// isBetween reports whether r parts words.
func isBetween(r rune) bool {
	return !isLetter(r) && !joins(r) && (r < utf8.RuneSelf || !unicode.In(r, unicode.Mn, unicode.Cf))
}

// isLetter reports whether r is a letter or a digit.
func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// joins reports whether r joins what is before and behind it into one word.
func joins(r rune) bool { return IsHyphen(r) || Plain(r) == '\'' }

// IsHyphen reports whether r is a hyphen, or a dash of any kind.
func IsHyphen(r rune) bool { return Plain(r) == '-' }
