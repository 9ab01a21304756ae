package datafile

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// mended is a text that the parser refuses, as it was most likely meant.
type mended struct {
	file      []string // the lines of the file
	lines     []string
	origins   []origin     // of each line
	changed   map[int]bool // the lines of the file that are others now, not only moved
	emptied   []int        // those of which nothing is left, or a comment
	diagnoses []diagnosis
	refused   bool // the parser still refuses the text
}

// origin is where in the file a line comes from.
type origin struct {
	line  int // from 1
	moved int // how many characters further to the right it begins now
}

// diagnosis is what is wrong with a line that the parser refuses.
type diagnosis struct {
	at span
	Diagnostic
	lines []int // of the file, that are repaired
}

// newMended returns a text of which nothing is changed yet.
func newMended(text string) *mended {
	lines := strings.Split(text, "\n")
	m := &mended{file: lines, lines: slices.Clone(lines), changed: map[int]bool{}}
	for i := range m.lines {
		m.origins = append(m.origins, origin{line: i + 1})
	}
	return m
}

// apply makes a change.
func (m *mended) apply(c change) {
	var from []origin
	for i, line := range c.lines {
		at := c.from + min(i, c.to-c.from-1)
		o, was := m.origins[at], m.lines[at]
		if content := strings.TrimLeft(line, " "); content == strings.TrimLeft(was, " ") {
			o.moved += len(line) - len(was)
		} else {
			m.changed[o.line] = true
			if content == "" || content[0] == '#' {
				m.emptied = append(m.emptied, o.line)
			}
		}
		from = append(from, o)
	}
	m.lines = slices.Replace(m.lines, c.from, c.to, c.lines...)
	m.origins = slices.Replace(m.origins, c.from, c.to, from...)
}

// setEdits gives each diagnosis the edits of its lines: a line can have been repaired for
// several reasons, and can have become several.
func (m *mended) setEdits() {
	became := map[int][]string{}
	for _, d := range m.diagnoses {
		for _, line := range d.lines {
			became[line] = nil
		}
	}
	for i, o := range m.origins {
		if lines, ok := became[o.line]; ok {
			became[o.line] = append(lines, m.lines[i])
		}
	}
	for i := range m.diagnoses {
		d := &m.diagnoses[i]
		for _, line := range d.lines {
			if lines := became[line]; len(lines) != 1 || lines[0] != m.file[line-1] {
				d.edits = append(d.edits, edit{line, lines})
			}
		}
	}
}

func (m *mended) text() string { return strings.Join(m.lines, "\n") }

// place returns where in the file the bytes of a line are from start to end.
func (m *mended) place(at, start, end int) span {
	line, o := m.lines[at], m.origins[at]
	return span{o.line, max(1, utf8.RuneCountInString(line[:start])+1-o.moved), utf8.RuneCountInString(line[start:end])}
}

// relocate gives a node and what it contains its place in the file.
func (m *mended) relocate(n *yaml.Node) {
	if m == nil {
		return
	}
	if n.Line > 0 {
		from := m.origins[min(n.Line, len(m.origins))-1] // a value that is not there can be after the end
		n.Line = from.line
		n.Column = max(1, n.Column-from.moved)
	}
	for _, c := range n.Content {
		m.relocate(c)
	}
}

// changes reports whether a line of the file is another one now.
func (m *mended) changes(line int) bool { return m != nil && m.changed[line] }

// lacks reports whether a line of a record was emptied, or the line below: what the record
// lacks can be on that line.
func (m *mended) lacks(record *yaml.Node) bool {
	if m == nil {
		return false
	}
	last := record
	for len(last.Content) > 0 {
		last = last.Content[len(last.Content)-1]
	}
	return slices.ContainsFunc(m.emptied, func(line int) bool { return record.Line <= line && line <= last.Line+1 })
}
