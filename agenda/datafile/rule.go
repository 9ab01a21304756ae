package datafile

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// rule proposes how a line that the parser refuses was meant.
type rule struct {
	code, message, cure string
	ways                func(m *mended, at int) []change
	lines               func(line string) []string // ways of a line by itself, which are also tried on all lines at once
	mark                string                     // a pattern of what to point at in the line; "" is all of it
	sure                bool                       // nothing else can be meant
	last                bool                       // it is tried only if no other rule helps
	adds                int                        // how many keys it adds that are not in the text
	silent              bool                       // what was meant cannot be shown
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

// replace returns what a pattern makes of a line.
func replace(pattern, by string) func(line string) []string {
	re := sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
	return func(line string) []string {
		if !re().MatchString(line) {
			return nil
		}
		return []string{re().ReplaceAllString(line, by)}
	}
}

// rewrite proposes what a pattern makes of a line.
func rewrite(pattern, by string) func(*mended, int) []change {
	ways := replace(pattern, by)
	return func(m *mended, at int) []change {
		var all []change
		for _, way := range ways(m.lines[at]) {
			all = append(all, one(at, way))
		}
		return all
	}
}

// value proposes what can be meant by the value of a line.
func value(meant func(value string) []string) func(*mended, int) []change {
	return func(m *mended, at int) []change {
		p := partsOf(m.lines[at])
		var all []change
		for _, v := range meant(strings.TrimRightFunc(p.value, isBlank)) {
			all = append(all, one(at, p.before()+v))
		}
		return all
	}
}

// change is a proposal: what comes in the place of some lines.
type change struct {
	from, to int // indexes of the first line and the one after the last
	lines    []string
	rule     *rule
	blame    int // the index of the line that is to blame
}

// one returns the change of one line.
func one(at int, lines ...string) change {
	return change{from: at, to: at + 1, lines: lines, blame: at}
}
