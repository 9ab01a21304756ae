package search

import (
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/dutch"
)

// maxStemmed is the length of the longest word that is stemmed. The stemmer takes
// quadratic time on some texts that are not words.
const maxStemmed = 64

const vowels = "aeiou"

// stem returns what the inflections of a folded word have in common. It is
// Snowball's Dutch stemmer, with the rules of Dutch spelling that it leaves out.
func stem(word string) string {
	if len(word) > maxStemmed {
		return word
	}
	// Snowball takes overheid for a form of over. A word in -heid is a word of its own.
	if strings.HasSuffix(word, "heid") {
		return word
	}
	if begin, ok := strings.CutSuffix(word, "heden"); ok {
		return begin + "heid"
	}
	// Nor is mens the plural of men: a word of one syllable has its plural in -en.
	if endsIn(word, "s", 3) && syllables(word) == 1 {
		return word
	}
	// After ie and ee the plural has a diaeresis, which folding removes: strategieën.
	if strings.HasSuffix(word, "ieen") || strings.HasSuffix(word, "eeen") {
		return word[:len(word)-2]
	}
	env := snowballstem.NewEnv(word)
	dutch.Stem(env)
	s := env.Current()
	// Snowball takes -ig off long words only: jeugdigen, jeugd.
	if endsIn(s, "ig", 5) {
		s = s[:len(s)-2]
	}
	// No word ends in a consonant twice: processen, proces.
	if n := len(s); n > 1 && s[n-1] == s[n-2] && !strings.Contains(vowels, s[n-1:]) {
		s = s[:n-1]
	}
	// The plural of a word in -e: gemeentes.
	if endsIn(s, "es", 3) {
		return s[:len(s)-2]
	}
	// A word does not end in z or v: huizen, huis; brieven, brief.
	if n := len(s); n > 2 && s[n-1] == 'z' {
		s = s[:n-1] + "s"
	} else if n > 2 && s[n-1] == 'v' {
		s = s[:n-1] + "f"
	}
	// The plural of a word in -ie: inspecties.
	if len(s) > 5 && strings.HasSuffix(s, "ies") {
		s = s[:len(s)-1]
	}
	return s
}

// endsIn reports whether a word is at least n letters, the last of them a
// consonant, and then the ending.
func endsIn(word, ending string, n int) bool {
	begin, ok := strings.CutSuffix(word, ending)
	return ok && len(begin) >= n && !strings.Contains(vowels, begin[len(begin)-1:])
}

// syllables counts the groups of vowels in a word.
func syllables(word string) int {
	return len(strings.FieldsFunc(word, func(r rune) bool { return !strings.ContainsRune(vowels, r) }))
}

// root returns a text with which every word with a stem begins: stemming changes
// no more of a word than its end and the last letter of what is left, or the last
// two of -heid.
func root(stem string) string {
	switch {
	case strings.HasSuffix(stem, "heid"):
		return stem[:len(stem)-2]
	case len(stem) > 2:
		return stem[:len(stem)-1]
	}
	return stem
}
