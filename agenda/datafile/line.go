package datafile

import (
	"regexp"
	"strings"
	"sync"

	"tsd/agenda/text"
)

// lazy returns a pattern that is compiled when it is first needed.
func lazy(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// parts is what a line has: its indentation, the dashes of items, a key with its colon, and
// the value.
type parts struct{ indent, dashes, key, colon, value string }

const blank = `[ \t\p{Zs}]`

var linePattern = lazy(`(?s)^(` + blank + `*)((?:-` + blank + `+)*)(?:([\pL\d_/-]+)(` + blank + `*:(?:` + blank + `+|$)))?(.*)$`)

// partsOf divides a line.
func partsOf(line string) parts {
	m := linePattern().FindStringSubmatch(line)
	return parts{m[1], m[2], m[3], m[4], m[5]}
}

// before is all of the line but its value.
func (p parts) before() string { return p.indent + p.dashes + p.key + p.colon }

// content is all of the line but its indentation.
func (p parts) content() string { return p.dashes + p.key + p.colon + p.value }

// column is where the keys of the record begin that the line is in.
func (p parts) column() int { return len(p.indent) + len(p.dashes) }

// withDash returns a line with the dash of an item before it, in its indentation.
func withDash(line string) string {
	p := partsOf(line)
	return p.indent[:max(0, len(p.indent)-2)] + "- " + p.content()
}

// withoutDash returns a line with spaces for its dash.
func withoutDash(line string) string { return strings.Replace(line, "- ", "  ", 1) }

// isBlank reports whether r is a space, a tab, or a blank that looks like a space.
func isBlank(r rune) bool { return r == ' ' || r == '\t' || text.IsOddBlank(r) }

// isEmpty reports whether a line has nothing but blanks.
func isEmpty(line string) bool { return strings.TrimSpace(line) == "" }
