package datafile

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

var brackets = map[byte]byte{'[': ']', '{': '}'}

// isFlow reports whether a value is a list or a group in brackets.
func isFlow(v string) bool {
	return len(v) > 1 && brackets[v[0]] == v[len(v)-1]
}

// closeBracket proposes the bracket that a value lacks at its end.
func closeBracket(v string) []string {
	var open []byte
	for i := range len(v) {
		switch c := v[i]; c {
		case '[', '{':
			open = append(open, brackets[c])
		case ']', '}':
			if len(open) > 0 && open[len(open)-1] == c {
				open = open[:len(open)-1]
			}
		}
	}
	if len(open) == 0 {
		return nil
	}
	slices.Reverse(open)
	closed := []string{v + string(open)}
	if last := len(v) - 1; strings.IndexByte("]})", v[last]) >= 0 {
		closed = append(closed, v[:last]+string(open))
	}
	return closed
}

// openBracket proposes a value without a bracket that closes nothing, or with the one that
// it closes.
func openBracket(v string) []string {
	if v == "" || strings.IndexByte("]})", v[len(v)-1]) < 0 {
		return nil
	}
	body, shut := v[:len(v)-1], v[len(v)-1]
	if body == "" {
		return []string{"]", "}"} // of a list over several lines
	}
	for open, shuts := range brackets {
		if shut == shuts && strings.Count(v, string(shut)) > strings.Count(v, string(open)) {
			return []string{body, string(open) + v}
		}
	}
	return nil
}

var (
	doubleComma = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`,\s*,`) })
	noComma     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`([^,{\[\s])\s+([\pL_]+: )`) })
)

// commas proposes a comma that a list or a group lacks, and one instead of two.
func commas(v string) []string {
	if v == "" || brackets[v[0]] == 0 {
		return nil
	}
	return []string{
		doubleComma().ReplaceAllString(v, ","), noComma().ReplaceAllString(v, "$1, $2"),
	}
}
