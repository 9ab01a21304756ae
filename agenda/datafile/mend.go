package datafile

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/text"
)

// What has one right answer is an edit of its problem. The functions here find that
// answer, and return "" or the same text if there is none.

// plainBlanks replaces the odd blanks of a text by spaces, and removes those beside a
// space or the end of a line.
func plainBlanks(s string) string {
	var b strings.Builder
	space := true // also at the beginning of a line
	for i, r := range s {
		if !text.IsOddBlank(r) {
			b.WriteRune(r)
			space = r == ' ' || r == '\n'
			continue
		}
		next := strings.TrimLeftFunc(s[i:], text.IsOddBlank)
		if !space && next != "" && strings.IndexByte(" \r\n", next[0]) < 0 {
			b.WriteByte(' ')
		}
		space = true
	}
	return b.String()
}

var manySpaces = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`([^ \n]) {2,}`) })

// singleSpaces removes all but one of several spaces within a line.
func singleSpaces(s string) string { return manySpaces().ReplaceAllString(s, "$1 ") }

// trimmed removes the spaces around a text in quotation marks. One behind a
// backslash is not such a space.
func trimmed(s string) string {
	s = strings.TrimLeft(s, " ")
	if t := strings.TrimRight(s, " "); !strings.HasSuffix(t, `\`) {
		return t
	}
	return s
}

// trailingBlanks finds what is blank behind the text of the lines of a file.
func (s *source) trailingBlanks() []Edit {
	var edits []Edit
	for at := 0; at < len(s.data) && len(edits) < maxProblems; {
		line, next := lineAt(s.data, at)
		text := bytes.TrimRight(line, "\r\n")
		// Most lines end with a letter or a sign.
		if n := len(text); n > 0 && (text[n-1] <= ' ' || text[n-1] >= utf8.RuneSelf) {
			kept := bytes.TrimRightFunc(text, func(r rune) bool { return r == '\t' || unicode.Is(unicode.Zs, r) })
			if len(kept) < n && !bytes.HasSuffix(kept, []byte(`\`)) {
				edits = append(edits, Edit{at + len(kept), at + n, ""})
			}
		}
		at = next
	}
	return edits
}

// sameTerm returns the id of the only term that a value names, as IGJ does igj.
func (v vocabulary) sameTerm(f *agenda.Field, typed string) string {
	typed = strings.Trim(typed, text.Quotes)
	id := ""
	for _, t := range f.Terms(v.agenda) {
		if isSlug(t.ID) && t.Named(typed) {
			if id != "" {
				return ""
			}
			id = t.ID
		}
	}
	return id
}

// sameKey returns the key that a name is in another case, or in quotation marks.
func sameKey(name string, known []string) string {
	folded := strings.Trim(text.Fold(name), `"'`)
	for _, k := range known {
		if k == folded {
			return k
		}
	}
	return ""
}

// blanksOfKey returns a name that holds a key with spaces for the odd blanks before the
// key and behind its colon.
func blanksOfKey(name string) string {
	key := strings.TrimLeftFunc(name, text.IsOddBlank)
	return strings.Repeat(" ", utf8.RuneCountInString(name)-utf8.RuneCountInString(key)) + blankBehindKey(key)
}

// sameID returns the id that a text is in another case, or with other dashes.
func sameID(typed string) string {
	id := strings.ToLower(strings.Trim(typed, text.Quotes))
	id = strings.Map(func(r rune) rune {
		if strings.ContainsRune(text.Dashes, r) {
			return '-'
		}
		return r
	}, id)
	if !isSlug(id) {
		return ""
	}
	return id
}

var (
	yearMonth = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d{4})[-/ ](\d\d?|\pL+\.?)$`) })
	monthYear = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d\d?|\pL+\.?)[-/ ](\d{4})$`) })
)

// sameDatum returns the date that is written in another form: 2023-1, 01-2023 or jan
// 2023 for 2023-01.
func sameDatum(typed string) string {
	s := strings.Trim(text.Fold(typed), `"'`)
	var year, month string
	switch m, n := yearMonth().FindStringSubmatch(s), monthYear().FindStringSubmatch(s); {
	case m != nil:
		year, month = m[1], m[2]
	case n != nil:
		year, month = n[2], n[1]
	default:
		return ""
	}
	number, err := strconv.Atoi(month)
	if err != nil {
		number = text.MonthNamed(month)
	}
	meant := fmt.Sprintf("%s-%02d", year, number)
	if _, err := agenda.ParseDatum(meant, agenda.ToMonth); err != nil {
		return ""
	}
	return meant
}

// sameBool returns the YAML for a Dutch or English yes or no, in any case.
func sameBool(typed string) string {
	switch strings.ToLower(strings.Trim(typed, text.Quotes)) {
	case "true", "ja", "yes", "waar":
		return "true"
	case "false", "nee", "no", "onwaar":
		return "false"
	}
	return ""
}

// plainDashes returns the edits that make a list of a text of which each line begins
// with the dash or bullet of another program.
func (l *loader) plainDashes(n *yaml.Node) []Edit {
	start, end, ok := l.extent(n)
	if !ok || n.Style != 0 || strings.TrimSpace(string(l.data[start-n.Column+1:start])) != "" {
		return nil
	}
	var edits []Edit
	for at := start; at < end; {
		line, next := lineAt(l.data[:end], at)
		text := strings.TrimLeft(string(line), " ")
		from := at + len(line) - len(text)
		switch sign := itemSign(text); {
		case sign > 0:
			edits = append(edits, Edit{from, from + sign, "- "})
		case tightDash().MatchString(text):
			edits = append(edits, Edit{from, from + 1, "- "})
		case !strings.HasPrefix(text, "- "):
			return nil
		}
		at = next
	}
	return edits
}

// plainLines returns the edits that put the blanks and dashes of a keyboard in the
// place of others in lines of the file, if that is what was meant. How wide a tab is
// cannot be told from a line.
func (l *loader) plainLines(from, to int, meant []string) []Edit {
	var edits []Edit
	for n := from; n <= to; n++ {
		was := l.line(n)
		content := strings.TrimLeftFunc(was, unicode.IsSpace)
		indent := was[:len(was)-len(content)]
		plain := blankBehindKey(plainDash(content))
		if strings.Contains(indent, "\t") || plain != strings.TrimLeft(meant[n-1], " ") {
			return nil
		}
		if mended := strings.Map(plainBlank, indent) + plain; mended != was {
			start := l.offset(n, 1)
			edits = append(edits, Edit{start, start + len(was), mended})
		}
	}
	return edits
}

// itemSign returns the length of the dash or bullet, with the blank behind it, that
// a line begins with, or 0.
func itemSign(line string) int {
	r, n := utf8.DecodeRuneInString(line)
	blank, m := utf8.DecodeRuneInString(line[n:])
	switch {
	case r != '-' && !strings.ContainsRune(text.Dashes+text.Bullets, r), blank != ' ' && blank != '\t' && !text.IsOddBlank(blank), r == '-' && blank == ' ':
		return 0
	}
	return n + m
}

// quoted returns the edit that puts quotation marks around a value.
func (l *loader) quoted(n *yaml.Node) []Edit {
	start, end, ok := l.extent(n)
	if !ok || n.Style != 0 || strings.ContainsAny(n.Value, "\"\\\n") {
		return nil
	}
	return []Edit{{start, end, `"` + n.Value + `"`}}
}

// withoutCurly returns a text without the curly quotation marks that are around the
// whole of it. A text that begins with one quotation and ends with another stays as it
// is: ‘hier’ en ‘daar’. One between letters is an apostrophe.
func withoutCurly(s string) string {
	for _, p := range text.QuotePairs {
		inner, opened := strings.CutPrefix(s, p[0])
		inner, closed := strings.CutSuffix(inner, p[1])
		if opened && closed && strings.TrimSpace(inner) != "" &&
			!strings.ContainsAny(curlyApostrophe().ReplaceAllString(inner, ""), p[0]+p[1]) {
			return inner
		}
	}
	return s
}

var curlyApostrophe = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\pL’\pL`) })

// uncurled returns the edit that takes away the curly quotation marks around a value, or
// puts plain ones in their place if YAML needs them.
func (l *loader) uncurled(n *yaml.Node) []Edit {
	start, end, ok := l.extent(n)
	if !ok {
		return nil
	}
	switch inner := withoutCurly(string(l.data[start:end])); {
	case isPlainScalar(inner):
		return []Edit{{start, end, inner}}
	case !strings.ContainsAny(inner, `"\`):
		return []Edit{{start, end, `"` + inner + `"`}}
	}
	return nil
}
