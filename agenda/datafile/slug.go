package datafile

import (
	"strings"
	"unicode"

	"tsd/agenda/text"
)

// isSlug reports whether s can be an id: lower-case letters and digits, in parts with
// one hyphen between them.
func isSlug(s string) bool {
	for part := range strings.SplitSeq(s, "-") {
		if part == "" || strings.Trim(part, slugLetters) != "" {
			return false
		}
	}
	return true
}

const slugLetters = "abcdefghijklmnopqrstuvwxyz0123456789"

// maxSlug is how many characters an id has at most that is made from a title.
const maxSlug = 40

// slugOf makes an id from a title, of as many of its first words as are short enough.
// It is "" if the title has no letters that an id can have.
func slugOf(title string) string {
	plain := strings.Map(func(r rune) rune {
		if r == '\'' || r == '.' {
			return -1 // foto's, a.s.
		}
		if unicode.IsLetter(r) && !strings.ContainsRune(slugLetters, r) {
			return -1 // a letter of another alphabet
		}
		return r
	}, text.Fold(title))
	words := strings.FieldsFunc(plain, func(r rune) bool { return !strings.ContainsRune(slugLetters, r) })
	slug := ""
	for _, word := range words {
		if len(slug)+1+len(word) > maxSlug {
			break
		}
		slug = strings.TrimPrefix(slug+"-"+word, "-")
	}
	return slug
}
