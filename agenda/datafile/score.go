package datafile

import (
	"cmp"
	"slices"
	"strings"

	"tsd/agenda"

	"gopkg.in/yaml.v3"
)

// score is how good a proposal is.
type score struct {
	read   int // lines of the window that the parser read; all of them if it is accepted
	faults int // of the keys that it read
	keys   int // how many keys and items these are
	cost   int // what is changed
}

func (s score) compare(t score) int {
	return cmp.Or(cmp.Compare(t.read, s.read), cmp.Compare(s.faults, t.faults), cmp.Compare(t.keys, s.keys), cmp.Compare(s.cost, t.cost))
}

// accepted is how many lines the parser read of what it accepts, and lostKey how many faults
// a key is worth that becomes a comment.
const (
	accepted = 1 << 30
	lostKey  = 3
)

// try returns how good the window is with a change in it.
func (m *mended) try(w window, c change) score {
	lines := slices.Concat(w.header, m.lines[w.from:c.from], c.lines, m.lines[c.to:w.to])
	root, read, err := parseLines(lines)
	s := score{read: accepted, cost: m.cost(c)}
	if err != nil {
		s.read = read - len(w.header) - len(c.lines) + c.to - c.from
		if s.read <= w.read {
			return s
		}
		lines, root = beginning(lines, read) // there is another mistake further on
	}
	s.faults, s.keys = faultsOf(root, lines, err != nil), keysOf(root)-c.rule.adds
	if c.rule.last && partsOf(m.lines[c.from]).key != "" {
		s.faults += lostKey
	}
	return s
}

// beginning returns the lines before the one at which the parser refuses a text, and their
// node. It can have read a line or two further than what is wrong.
func beginning(lines []string, read int) ([]string, *yaml.Node) {
	for n := read - 1; n > max(0, read-1-linesBefore); n-- {
		if root, _, err := parseLines(lines[:n]); err == nil {
			return lines[:n], root
		}
	}
	return nil, nil
}

// keysOf returns how many keys and items a node has, with what it contains.
func keysOf(n *yaml.Node) int {
	if n == nil {
		return 0
	}
	keys := 0
	switch n.Kind {
	case yaml.MappingNode:
		keys = len(n.Content) / 2
	case yaml.SequenceNode:
		keys = len(n.Content)
	}
	for _, c := range n.Content {
		keys += keysOf(c)
	}
	return keys
}

// faultsOf returns how many faults the keys of a part of a file have. What the last record
// of a part that is cut off lacks can be further on.
func faultsOf(root *yaml.Node, lines []string, cut bool) int {
	if root == nil || root.Kind != yaml.MappingNode {
		return 1 << 10
	}
	l := newLoader("", false)
	l.partly = true
	l.source.lines = lines
	for _, k := range fileKeys() {
		l.faulty[k.name] = true // it can be elsewhere in the file
	}
	var a agenda.Agenda
	if projects := l.readRoot(root, &a); projects != nil && l.expect(projects, yaml.SequenceNode, path{}) {
		l.readProjects(projects.Content, &a)
	}
	if cut {
		l.faults = slices.DeleteFunc(l.faults, func(d Diagnostic) bool { return d.Code == "sleutel-ontbreekt" })
	}
	return len(l.faults)
}

// cost returns how much a change changes: characters that it adds, leaves out or replaces,
// and then lines and blanks.
func (m *mended) cost(c change) int {
	if c.rule.sure {
		return 0
	}
	was, now := strings.Join(m.lines[c.from:c.to], ""), strings.Join(c.lines, "")
	squeeze := func(s string) []rune { return []rune(strings.Join(strings.FieldsFunc(s, isBlank), "")) }
	blanks := strings.Count(was, " ") - strings.Count(now, " ")
	return 100*difference(squeeze(was), squeeze(now)) + len(c.lines) + max(blanks, -blanks)
}

// difference returns how many characters one text has and the other not, if they have them
// in the same order, else how many are between what they begin and end with.
func difference(a, b []rune) int {
	if len(a) < len(b) {
		a, b = b, a
	}
	rest := b
	for i := 0; i < len(a) && len(rest) > 0; i++ {
		if a[i] == rest[0] {
			rest = rest[1:]
		}
	}
	if len(rest) == 0 {
		return len(a) - len(b)
	}
	for len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return len(a)
}
