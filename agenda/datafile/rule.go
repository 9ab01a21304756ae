package datafile

import (
	"regexp"
	"slices"
	"strings"
)

// rule proposes how a line that the parser refuses was meant.
type rule struct {
	code, message, cure string
	ways                func(line string) []string       // how a line can be meant by itself; each can be several lines
	changes             func(m *mended, at int) []change // what a line can need with the lines around it
	everywhere          bool                             // its only way is also tried on all lines of a window at once
	mark                string                           // a pattern of what to point at in the line; "" is all of it
	sure                bool                             // nothing else can be meant
	comments            bool                             // it makes a comment of the line
	adds                int                              // how many nodes it adds that are not in the text
	silent              bool                             // what was meant cannot be shown
}

// place returns what to point at in a line.
func (r *rule) place(line string) (start, end int) {
	if r.mark != "" {
		if m := regexp.MustCompile(r.mark).FindStringSubmatchIndex(line); m != nil {
			if m = slices.DeleteFunc(m, func(i int) bool { return i < 0 }); len(m) > 2 {
				return m[2], m[3]
			}
			return m[0], m[1]
		}
	}
	return len(line) - len(strings.TrimLeftFunc(line, isBlank)), len(line)
}

// replace proposes what a pattern makes of a text.
func replace(pattern, by string) func(s string) []string {
	re := lazy(pattern)
	return func(s string) []string {
		if !re().MatchString(s) {
			return nil
		}
		return []string{re().ReplaceAllString(s, by)}
	}
}

// value proposes what can be meant by the value of a line.
func value(meant func(value string) []string) func(line string) []string {
	return func(line string) []string {
		p := partsOf(line)
		ways := meant(strings.TrimRightFunc(p.value, isBlank))
		for i := range ways {
			ways[i] = p.before() + ways[i]
		}
		return ways
	}
}

// each proposes what any of some proposes.
func each(some ...func(string) []string) func(string) []string {
	return func(s string) []string {
		var all []string
		for _, ways := range some {
			all = append(all, ways(s)...)
		}
		return all
	}
}

// change is a proposal: what comes in the place of some lines.
type change struct {
	from  int      // the index of the first line
	lines []string // what each of the lines becomes, which can be several
	rule  *rule
	blame int // the index of the line that is to blame
}

// to returns the index of the line after the last one.
func (c change) to() int { return c.from + len(c.lines) }
