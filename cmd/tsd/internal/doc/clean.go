package doc

import (
	"strings"
	"unicode"

	"tsd/agenda/text"
)

// Clean makes a text safe for a terminal and a browser, and shows what is hidden
// in it: control characters, escape sequences, and characters that change the
// direction of text or have no width become U+FFFD. A line break and a tab become
// a space.
func Clean(s string) string { return blanks.Replace(visible(s)) }

var blanks = strings.NewReplacer("\n", " ", "\t", " ", "\r", " ")

// visible is Clean for a program, which also reads tabs and line breaks.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unclean(r) && !strings.ContainsRune("\t\n\r", r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// unclean reports whether a character may not be shown. U+FFFD is unclean too,
// because ranging over a text gives it for invalid UTF-8.
func unclean(r rune) bool { return r == unicode.ReplacementChar || text.IsInvisible(r) }
