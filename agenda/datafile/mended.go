package datafile

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// mended is a text that the parser refuses, as it was most likely meant.
type mended struct {
	file      []string // the lines of the file
	lines     []string
	origins   []origin     // of each line
	changed   map[int]bool // the lines of the file that are others now, not only moved
	dropped   []int        // those of which nothing is left but a comment
	diagnoses []diagnosis
	refused   bool // the parser still refuses the text
	top       int  // the index of the last line that opens a list of the file, of those seen
	seen      int  // how many lines were looked at for that
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

// setEdits gives each diagnosis the edits of its lines: a line can have been repaired for
// several reasons, and can have become several.
func (m *mended) setEdits() {
	repaired := map[int][]string{}
	for _, d := range m.diagnoses {
		for _, line := range d.lines {
			repaired[line] = nil
		}
	}
	for i, o := range m.origins {
		if text, ok := repaired[o.line]; ok {
			repaired[o.line] = append(text, m.lines[i])
		}
	}
	for i := range m.diagnoses {
		d := &m.diagnoses[i]
		for _, line := range d.lines {
			if text := repaired[line]; len(text) != 1 || text[0] != m.file[line-1] {
				d.edits = append(d.edits, edit{line, text})
			}
		}
	}
}

func (m *mended) text() string { return strings.Join(m.lines, "\n") }

// changes reports whether a line of the file is another one now.
func (m *mended) changes(line int) bool { return m != nil && m.changed[line] }

// lacks reports whether a line of a record was dropped, or the line below: what the record
// lacks can be on that line.
func (m *mended) lacks(record *yaml.Node) bool {
	if m == nil {
		return false
	}
	last := record
	for len(last.Content) > 0 {
		last = last.Content[len(last.Content)-1]
	}
	return slices.ContainsFunc(m.dropped, func(line int) bool { return record.Line <= line && line <= last.Line+1 })
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

// newMended returns a text of which nothing is changed yet.
func newMended(text string) *mended {
	lines := strings.Split(text, "\n")
	m := &mended{file: lines, lines: slices.Clone(lines), changed: map[int]bool{}}
	for i := range m.lines {
		m.origins = append(m.origins, origin{line: i + 1})
	}
	return m
}
