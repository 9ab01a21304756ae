package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Every mark of a table is one that Plain replaces, and no mark is in two tables.
func TestPlain(t *testing.T) {
	for marks, want := range map[string]rune{Dashes: '-', singleQuotes: '\'', doubleQuotes: '"'} {
		for _, r := range marks {
			if got := Plain(r); got != want {
				t.Errorf("%c is plain %c, want %c", r, got, want)
			}
		}
	}
	for _, r := range "-'\"a é•…`" {
		if got := Plain(r); got != r {
			t.Errorf("%c becomes %c", r, got)
		}
	}
	seen := map[rune]bool{}
	for _, r := range Dashes + Quotes + Bullets {
		if seen[r] || r < utf8.RuneSelf {
			t.Errorf("%c is there twice, or a mark of a keyboard", r)
		}
		seen[r] = true
	}
}

func TestQuotePairs(t *testing.T) {
	for _, pair := range QuotePairs {
		if !strings.Contains(Quotes, pair[0]) || !strings.Contains(Quotes, pair[1]) {
			t.Errorf("%s and %s are not both quotation marks", pair[0], pair[1])
		}
	}
}

func TestIsOddBlank(t *testing.T) {
	for _, r := range "\u00a0\u1680\u2007\u202f\u3000" {
		if !IsOddBlank(r) {
			t.Errorf("U+%04X is not an odd blank", r)
		}
	}
	for _, r := range " \t\n\u200b\u2028a" {
		if IsOddBlank(r) {
			t.Errorf("U+%04X is an odd blank", r)
		}
	}
}
