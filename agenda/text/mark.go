package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The marks that word processors, web pages and other keyboards put in the place of
// those of a plain keyboard.
const (
	Dashes       = "‐‑‒–—―−"
	singleQuotes = "‘’‚‛ʼ′"
	doubleQuotes = "“”„‟«»″"
	Quotes       = singleQuotes + doubleQuotes
	Bullets      = "•·●○◦▪■‣⁃∙"
)

// QuotePairs are the typographic quotation marks that open and close a text, in Dutch
// and in the languages around it.
var QuotePairs = [][2]string{{"“", "”"}, {"„", "”"}, {"„", "“"}, {"‘", "’"}, {"‚", "’"}, {"‚", "‘"}, {"«", "»"}}

// Plain returns the hyphen, apostrophe or quotation mark of a plain keyboard for a
// typographic one, and any other character as it is.
func Plain(r rune) rune {
	if r < utf8.RuneSelf {
		return r // here, so that the compiler can inline it
	}
	return plainMark(r)
}

func plainMark(r rune) rune {
	switch {
	case strings.ContainsRune(singleQuotes, r):
		return '\''
	case strings.ContainsRune(doubleQuotes, r):
		return '"'
	case strings.ContainsRune(Dashes, r):
		return '-'
	}
	return r
}

// IsOddBlank reports whether r looks like a space and is a different character.
func IsOddBlank(r rune) bool { return r != ' ' && unicode.Is(unicode.Zs, r) }
