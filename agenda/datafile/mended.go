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
	lines     []string // what each has become, which can be several lines
	from      int      // the line, with which a record begins, before which the parser accepts the text
	header    string   // the line with the key of the list that it is in, or ""
	diagnoses []diagnosis
	origins   []int // the index in file of each line of the text, when it is repaired
}

// diagnosis is what is wrong with a line that the parser refuses.
type diagnosis struct {
	at span
	Diagnostic
	repaired []int // the indexes of the lines that are repaired
}

// newMended returns a text of which nothing is changed yet.
func newMended(text string) *mended {
	file := strings.Split(text, "\n")
	return &mended{file: file, lines: slices.Clone(file)}
}

// finish gives each diagnosis the edits of its lines, which can have been repaired for
// several reasons, and finds where each line of the text is in the file.
func (m *mended) finish() {
	for i := range m.diagnoses {
		d := &m.diagnoses[i]
		for _, at := range d.repaired {
			if m.lines[at] != m.file[at] {
				d.edits = append(d.edits, edit{at + 1, m.lines[at]})
			}
		}
	}
	for i, line := range m.lines {
		m.origins = append(m.origins, slices.Repeat([]int{i}, strings.Count(line, "\n")+1)...)
	}
}

func (m *mended) text() string { return strings.Join(m.lines, "\n") }

// changes reports whether a line of the file is another one now, not only moved.
func (m *mended) changes(line int) bool {
	if m == nil || line == 0 || m.file[line-1] == m.lines[line-1] {
		return false
	}
	return strings.TrimLeft(m.file[line-1], " ") != strings.TrimLeft(m.lines[line-1], " ")
}

// moved returns how many columns further to the right a line of the file begins now.
func (m *mended) moved(line int) int {
	if m.changes(line) {
		return 0
	}
	return len(m.lines[line-1]) - len(m.file[line-1])
}

// place returns where in the file the bytes of a line are from start to end.
func (m *mended) place(at, start, end int) span {
	line := m.lines[at]
	return span{at + 1, max(1, utf8.RuneCountInString(line[:start])+1-m.moved(at+1)), utf8.RuneCountInString(line[start:end])}
}

// relocate gives a node and what it contains its place in the file.
func (m *mended) relocate(n *yaml.Node) {
	if m == nil {
		return
	}
	if n.Line > 0 {
		n.Line = m.origins[min(n.Line, len(m.origins))-1] + 1 // a value that is not there can be after the end
		n.Column = max(1, n.Column-m.moved(n.Line))
	}
	for _, c := range n.Content {
		m.relocate(c)
	}
}

// lacks reports whether nothing but a comment is left of a line of a record, or of the line
// below: what the record lacks can be on that line.
func (m *mended) lacks(record *yaml.Node) bool {
	if m == nil {
		return false
	}
	last := record
	for len(last.Content) > 0 {
		last = last.Content[len(last.Content)-1]
	}
	for line := record.Line; line <= min(last.Line+1, len(m.lines)); line++ {
		if content := strings.TrimLeft(m.lines[line-1], " "); m.changes(line) && (content == "" || content[0] == '#') {
			return true
		}
	}
	return false
}
