package datafile

import (
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"gopkg.in/yaml.v3"

	"tsd/agenda/internal/yamlfault"
	"tsd/agenda/text"
)

// maxRounds bounds how often a file is checked again after edits.
const maxRounds = 1000

// Fix makes every edit of the problems of a data file, and checks it again, until
// there is nothing left to edit. It returns the text, and the problems that it still
// has. What loaded before still loads: the same, but for spaces, the Unicode form
// of its texts and curly quotation marks around the whole of one.
func Fix(name string, data []byte) ([]byte, Problems) {
	now := read(name, data)
	for range maxRounds {
		next, ok := now.fixOnce(name)
		if !ok {
			break
		}
		now = next
	}
	return now.text, now.problems
}

// version is the text of a file, between two edits.
type version struct {
	text     []byte
	problems Problems
	refused  int // the line from which on the text is not YAML, or 0
}

func read(name string, text []byte) version {
	return version{text, Check(name, text), refusedLine(text)}
}

// refusedLine returns the line from which on a text is not YAML, or 0 if it is.
func refusedLine(text []byte) int {
	if chars := scan(text); chars.badByte != nil || chars.controls {
		return 0 // it is not even text
	}
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	for {
		var document yaml.Node
		if err := decoder.Decode(&document); err == io.EOF {
			return 0
		} else if err != nil {
			s := source{data: text}
			return yamlfault.Find(s.allLines(), err).Line
		}
	}
}

// fixOnce makes what edits it can make together. It reports false if there are none.
func (v version) fixOnce(name string) (version, bool) {
	var all []Edit
	for _, p := range v.problems {
		all = append(all, p.Edits...)
	}
	try := func(edits []Edit) (version, bool) {
		if text := apply(v.text, edits); !bytes.Equal(text, v.text) {
			next := read(name, text)
			return next, !next.worse(v)
		}
		return v, false
	}
	if next, ok := try(all); ok {
		return next, true
	}
	// One of them breaks something: make those that do not.
	best, kept := v, []Edit(nil)
	for _, p := range v.problems {
		if p.Edits == nil {
			continue
		}
		if next, ok := try(slices.Concat(kept, p.Edits)); ok {
			best, kept = next, slices.Concat(kept, p.Edits)
		}
	}
	if kept == nil && v.refused > 0 {
		return v.fixLine(name)
	}
	if kept == nil {
		return v.fixOver(name, apply(v.text, all))
	}
	return best, true
}

// fixOver goes on from a text that cannot be read to one that can be: of a list that
// YAML reads as a text the items can be mended only one by one.
func (v version) fixOver(name string, text []byte) (version, bool) {
	next := read(name, text)
	for range maxRounds {
		if next.refused == 0 {
			return next, !bytes.Equal(next.text, v.text) && !next.worse(v)
		}
		var ok bool
		if next, ok = next.fixOnce(name); !ok {
			break
		}
	}
	return v, false
}

// worse reports whether a file could be read before an edit, and no longer can.
func (v version) worse(before version) bool {
	isFault := func(p Problem) bool { return !p.Remark }
	return before.refused == 0 && v.refused > 0 ||
		!slices.ContainsFunc(before.problems, isFault) && slices.ContainsFunc(v.problems, isFault)
}

// fixLine mends the line from which on a file is not YAML, or one before it that can be
// to blame: by the first way after which the file is YAML, at least for more lines.
func (v version) fixLine(name string) (version, bool) {
	lines := bytes.SplitAfter(v.text, []byte("\n"))
	for _, width := range tabWidths {
		if text, ok := untab(lines, width); ok && refusedLine(text) == 0 {
			return read(name, text), true
		}
	}
	for _, at := range suspects(lines[:min(v.refused, len(lines))]) {
		for _, mended := range mendedLines(string(lines[at]), lines[:at]) {
			changed := slices.Clone(lines)
			changed[at] = []byte(mended)
			text := bytes.Join(changed, nil)
			if refused := refusedLine(text); refused == 0 || refused > v.refused {
				return read(name, text), true
			}
		}
	}
	return v, false
}

// How many lines are tried: of the last ones, and of those before that have a blank
// which YAML does not take for one.
const (
	maxLast = 3
	maxOdd  = 5
)

// oddBlank matches a blank that YAML does not take for one.
const oddBlank = `[\t\x{a0}\x{1680}\x{2000}-\x{200a}\x{202f}\x{205f}\x{3000}]`

// suspects returns the indexes of lines that can be why the last of them cannot be
// read, the likeliest first.
func suspects(lines [][]byte) []int {
	var last, odd []int
	for i, l := range slices.Backward(lines) {
		switch {
		case len(last) < maxLast && len(bytes.TrimSpace(l)) > 0:
			last = append(last, i)
		case len(odd) < maxOdd && oddLine().Match(l):
			odd = append(odd, i)
		}
	}
	return append(last, odd...)
}

// tabWidths is how many spaces a tab can stand for. An agenda is indented by two.
var tabWidths = []int{2, 4, 8}

// untab replaces the tabs that lines begin with, and reports whether there are any.
func untab(lines [][]byte, width int) ([]byte, bool) {
	var b bytes.Buffer
	found := false
	for _, l := range lines {
		rest := bytes.TrimLeft(l, "\t")
		found = found || len(rest) < len(l)
		b.Write(bytes.Repeat([]byte(" "), width*(len(l)-len(rest))))
		b.Write(rest)
	}
	return b.Bytes(), found
}

// keyColumn returns how far the last key of some lines is indented, behind its
// dashes, and whether it has its value on the lines under it.
func keyColumn(before [][]byte) (column int, opens bool) {
	for _, l := range slices.Backward(before) {
		if m := lineKey().FindSubmatch(l); m != nil {
			return len(m[1]), len(bytes.TrimSpace(m[2])) == 0
		}
	}
	return 0, false
}

// mendedLines returns what can be meant by a line that is not YAML, the likeliest
// first. It comes after some lines.
func mendedLines(line string, before [][]byte) []string {
	content := strings.TrimLeftFunc(line, func(r rune) bool { return r == '\t' || unicode.Is(unicode.Zs, r) })
	indent := line[:len(line)-len(content)]
	indents := []string{indent}
	if strings.Trim(indent, " ") != "" {
		column, opens := keyColumn(before)
		beside, under := strings.Repeat(" ", column), strings.Repeat(" ", column+2)
		if opens {
			beside, under = under, beside
		}
		indents = append(indents, beside)
		for _, width := range tabWidths {
			indents = append(indents, strings.Map(plainBlank, strings.ReplaceAll(indent, "\t", strings.Repeat(" ", width))))
		}
		indents = append(indents, under)
	}
	texts, together := []string{content}, content
	for _, mend := range []func(string) string{plainDash, blankBehindKey, plainQuotes} {
		texts, together = append(texts, mend(content)), mend(together)
	}
	var ways []string
	for _, text := range append(texts, together) {
		for _, indent := range indents {
			if way := indent + text; way != line && !slices.Contains(ways, way) {
				ways = append(ways, way)
			}
		}
	}
	return ways
}

// plainBlank returns a space for an odd blank, and any other character as it is.
func plainBlank(r rune) rune {
	if text.IsOddBlank(r) {
		return ' '
	}
	return r
}

var (
	lineKey     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([ -]*)[\pL\d_-]+:(?:$|( .*)|\r?\n)`) })
	oddLine     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^ *(?:(?:- +)*[\pL\d_-]+:)?` + oddBlank) })
	tightDash   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^-([\pL\d])`) })
	keyBlank    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^((?:- +)*[\pL\d_-]+:)[\t\p{Zs}]+`) })
	quotedValue = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^((?:- +)*(?:[\pL\d_-]+: +)?)(?:"(.*)"|'(.*)'|[“„]([^“”„"\\]*)[”“]|[‘‚]([^‘’‚'\\]*)[’‘])(\s*)$`)
	})
	// What can stand in a text between the marks that it is quoted with.
	nestedQuotes = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:[^"'\\]*(?:^|[\s(])"[^\s"'\\][^"'\\]*")+[^"'\\]*$`)
	})
	apostrophes = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:[^"'\\]*\pL'\pL)+[^"'\\]*$`) })
)

// plainDash returns a line that begins with a dash and a space where it begins with
// another sign or without the space.
func plainDash(line string) string {
	if n := itemSign(line); n > 0 {
		return "- " + strings.TrimLeftFunc(line[n:], unicode.IsSpace)
	}
	return tightDash().ReplaceAllString(line, "- $1")
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
// a keyboard where it stands between others, or between those that are in it too.
func plainQuotes(line string) string {
	m := quotedValue().FindStringSubmatch(line)
	switch {
	case m == nil:
		return line
	case nestedQuotes().MatchString(m[2]):
		return m[1] + "'" + m[2] + "'" + m[6]
	case apostrophes().MatchString(m[3]):
		return m[1] + `"` + m[3] + `"` + m[6]
	case m[4]+m[5] != "":
		return m[1] + `"` + m[4] + m[5] + `"` + m[6]
	}
	return line
}
