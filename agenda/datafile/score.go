package datafile

import (
	"cmp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
)

// score is how good a proposal is.
type score struct {
	read   int // lines of the window that the parser read; accepted if it is all of them
	faults int // of the keys that it read
	nodes  int // how many keys, values and items it read
	cost   int // how much is changed
}

// accepted is how many lines the parser read of what it accepts.
const accepted = 1 << 30

// compare returns a negative number if a score is better than another one.
func (s score) compare(t score) int {
	return cmp.Or(cmp.Compare(t.read, s.read), cmp.Compare(s.faults, t.faults), cmp.Compare(t.nodes, s.nodes), cmp.Compare(s.cost, t.cost))
}

// A line that becomes a comment costs as much as ten characters, and is worth three faults if
// it has a key.
const (
	lostLine = 1000
	lostKey  = 3
)

// try returns how good the window is with a change in it.
func (m *mended) try(w window, c change) score {
	lines := slices.Concat(m.lines[w.from:c.from], c.lines, m.lines[c.to():w.to])
	root, read, err := parseLines(w.header, lines)
	s := score{read: accepted, cost: m.cost(c)}
	if err != nil {
		s.read = read
		if s.read <= w.read {
			return s
		}
		lines, root = beginning(w.header, lines, read) // there is another mistake further on
	}
	s.faults, s.nodes = faultsOf(root, w.header, lines), nodesOf(root)-c.rule.adds
	if c.rule.comments && partsOf(m.lines[c.from]).key != "" {
		s.faults += lostKey
	}
	return s
}

// linesBefore is how many lines the parser can have read beyond what it refuses.
const linesBefore = 2

// beginning returns the lines before the one at which the parser refuses a text, and their
// node.
func beginning(header string, lines []string, read int) ([]string, *yaml.Node) {
	for n := read - 1; n > max(0, read-1-linesBefore); n-- {
		if root, _, err := parseLines(header, lines[:n]); err == nil {
			return lines[:n], root
		}
	}
	return nil, nil
}

// nodesOf returns how many nodes a node has in it.
func nodesOf(n *yaml.Node) int {
	if n == nil {
		return 0
	}
	nodes := len(n.Content)
	for _, c := range n.Content {
		nodes += nodesOf(c)
	}
	return nodes
}

// noKeys is what a part of a file without keys counts for, in faults.
const noKeys = 1 << 10

// faultsOf returns how many faults the keys of a part of a file have.
func faultsOf(root *yaml.Node, header string, lines []string) int {
	if root == nil || root.Kind != yaml.MappingNode {
		return noKeys
	}
	l := newLoader("", false)
	l.partly = true
	l.source.lines = strings.Split(header+"\n"+strings.Join(lines, "\n"), "\n") // one of them can be several
	for _, k := range fileKeys() {
		l.faulty[k.name] = true // it can be elsewhere in the file
	}
	l.readFile(root, new(agenda.Agenda))
	return len(l.faults)
}

// cost returns how much a change changes: characters first, and then lines and blanks.
func (m *mended) cost(c change) int {
	if c.rule.sure {
		return 0
	}
	cost := len(c.lines)
	if c.rule.comments {
		cost += lostLine
	}
	was, now := strings.Join(m.lines[c.from:c.to()], ""), strings.Join(c.lines, "")
	squeeze := func(s string) []rune { return []rune(strings.Join(strings.FieldsFunc(s, isBlank), "")) }
	blanks := strings.Count(was, " ") - strings.Count(now, " ")
	return cost + 100*difference(squeeze(was), squeeze(now)) + max(blanks, -blanks)
}

// difference returns how many characters are between what two texts begin and end with.
func difference(a, b []rune) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return max(len(a), len(b))
}
