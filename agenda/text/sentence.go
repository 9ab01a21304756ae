package text

import (
	"strings"
	"unicode/utf8"
)

// OrList writes options in a sentence: a, b of c.
func OrList(options []string) string {
	last := len(options) - 1
	if last < 1 {
		return strings.Join(options, "")
	}
	return strings.Join(options[:last], ", ") + " of " + options[last]
}

// Capital returns s with a capital at the beginning.
func Capital(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}
