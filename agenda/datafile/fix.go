package datafile

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// maxRounds bounds how often a file is checked again after edits.
const maxRounds = 1000

// Fix makes every edit of the problems of a data file, and checks it again, until
// there is nothing left to edit. It returns the text, and the problems that it still
// has. What loaded before still loads: the same, but for spaces and the Unicode form
// of its texts.
func Fix(name string, data []byte) ([]byte, Problems) {
	problems := Check(name, data)
	for range maxRounds {
		fixed, left, ok := fixOnce(name, data, problems)
		if !ok {
			break
		}
		data, problems = fixed, left
	}
	return data, problems
}

// fixOnce makes what edits it can make together. It reports false if there are none.
func fixOnce(name string, data []byte, problems Problems) ([]byte, Problems, bool) {
	var all []Edit
	for _, p := range problems {
		all = append(all, p.Edits...)
	}
	try := func(edits []Edit) ([]byte, Problems, bool) {
		fixed := apply(data, edits)
		if bytes.Equal(fixed, data) {
			return nil, nil, false
		}
		left := Check(name, fixed)
		return fixed, left, !worse(problems, left)
	}
	if fixed, left, ok := try(all); ok {
		return fixed, left, true
	}
	for _, p := range problems { // one of them breaks something
		if fixed, left, ok := try(p.Edits); ok {
			return fixed, left, true
		}
	}
	if line := syntaxLine(problems); line > 0 {
		return fixSyntax(name, data, line)
	}
	return nil, nil, false
}

// worse reports whether a file that could be read can no longer be.
func worse(before, after Problems) bool {
	isFault := func(p Problem) bool { return !p.Remark }
	return syntaxLine(before) == 0 && syntaxLine(after) > 0 ||
		!slices.ContainsFunc(before, isFault) && slices.ContainsFunc(after, isFault)
}

// syntaxLine returns the line from which on a file is not YAML, or 0 if it is.
func syntaxLine(problems Problems) int {
	for _, p := range problems {
		if p.syntax {
			return p.Line
		}
	}
	return 0
}

// fixSyntax mends the line from which on a file is not YAML, or one of the two before
// it: by the first way after which the file is YAML, at least for more lines.
func fixSyntax(name string, data []byte, line int) ([]byte, Problems, bool) {
	lines := bytes.SplitAfter(data, []byte("\n"))
	try := func(lines [][]byte) ([]byte, Problems, bool) {
		fixed := bytes.Join(lines, nil)
		left := Check(name, fixed)
		now := syntaxLine(left)
		return fixed, left, now == 0 || now > line
	}
	for _, width := range tabWidths {
		if untabbed, ok := untab(lines, width); ok {
			if fixed, left, ok := try(untabbed); ok && syntaxLine(left) == 0 {
				return fixed, left, true
			}
		}
	}
	tried := 0
	for at := min(line, len(lines)) - 1; at >= 0 && tried < 3; at-- {
		text := string(lines[at])
		if strings.TrimSpace(text) == "" {
			continue
		}
		tried++
		for _, mended := range mendedLines(text, contentColumn(lines[:at])) {
			changed := slices.Clone(lines)
			changed[at] = []byte(mended)
			if fixed, left, ok := try(changed); ok {
				return fixed, left, true
			}
		}
	}
	return nil, nil, false
}

// tabWidths is how many spaces a tab can stand for. An agenda is indented by two.
var tabWidths = []int{2, 4, 8}

// untab replaces the tabs that lines begin with, and reports whether there are any.
func untab(lines [][]byte, width int) ([][]byte, bool) {
	replaced := slices.Clone(lines)
	found := false
	for i, l := range lines {
		if rest := bytes.TrimLeft(l, "\t"); len(rest) < len(l) {
			replaced[i] = append(bytes.Repeat([]byte(" "), width*(len(l)-len(rest))), rest...)
			found = true
		}
	}
	return replaced, found
}

// contentColumn returns how far the content of the last of some lines is indented,
// behind its dashes.
func contentColumn(before [][]byte) int {
	for _, l := range slices.Backward(before) {
		if text := bytes.TrimLeft(l, " -"); len(bytes.TrimSpace(text)) > 0 {
			return len(l) - len(text)
		}
	}
	return 0
}

// mendedLines returns what can be meant by a line that is not YAML, the likeliest
// first. Its content belongs at a column, or two further.
func mendedLines(line string, column int) []string {
	content := strings.TrimLeftFunc(line, func(r rune) bool { return r == '\t' || unicode.Is(unicode.Zs, r) })
	indent := line[:len(line)-len(content)]
	var ways []string
	add := func(mended string) {
		if mended != line && !slices.Contains(ways, mended) {
			ways = append(ways, mended)
		}
	}
	texts, together := []string{content}, content
	for _, mend := range []func(string) string{plainDash, blankBehindKey, plainQuotes} {
		texts, together = append(texts, mend(content)), mend(together)
	}
	for _, text := range append(texts, together) {
		add(indent + text)
		if strings.Trim(indent, " ") == "" {
			continue
		}
		add(strings.Map(plainBlank, strings.ReplaceAll(indent, "\t", "  ")) + text)
		add(strings.Repeat(" ", column) + text)
		add(strings.Repeat(" ", column+2) + text)
		for _, width := range tabWidths[1:] {
			add(strings.Map(plainBlank, strings.ReplaceAll(indent, "\t", strings.Repeat(" ", width))) + text)
		}
	}
	return ways
}

// plainBlank returns a space for an odd blank, and any other character as it is.
func plainBlank(r rune) rune {
	if isOddBlank(r) {
		return ' '
	}
	return r
}

var (
	dashKey     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^-([\pL_]+:)(\s|$)`) })
	keyBlank    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^((?:- +)*[\pL\d_-]+:)[\t\p{Zs}]+`) })
	quotedValue = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^((?:- +)*(?:[\pL\d_-]+: +)?)["'` + curlyQuotes + `](.*)["'` + curlyQuotes + `](\s*)$`)
	})
)

// plainDash returns a line that begins with a dash and a space where it begins with
// another sign or without the space.
func plainDash(line string) string {
	if n := itemSign(line); n > 0 {
		return "- " + strings.TrimLeftFunc(line[n:], unicode.IsSpace)
	}
	return dashKey().ReplaceAllString(line, "- $1$2")
}

// blankBehindKey returns a line with a space behind its key where there is another
// blank.
func blankBehindKey(line string) string {
	return keyBlank().ReplaceAllStringFunc(line, func(s string) string {
		if strings.HasSuffix(strings.TrimRight(s, " "), ":") {
			return s
		}
		return strings.TrimRightFunc(s, unicode.IsSpace) + " "
	})
}

// plainQuotes returns a line of which the value stands between the quotation marks of
// a keyboard, of a kind that is not in it, where it stands between any.
func plainQuotes(line string) string {
	m := quotedValue().FindStringSubmatch(line)
	if m == nil {
		return line
	}
	for _, mark := range []string{`"`, `'`} {
		if !strings.ContainsAny(m[2], mark+`\`) {
			return m[1] + mark + m[2] + mark + m[3]
		}
	}
	return line
}
