package datafile

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/internal/outline"
	"tsd/agenda/internal/yamlfault"
)

// A file with a fault is read once more as it was meant, as far as that can be
// told from how its lines begin. So what follows from a line that does not fit is
// not reported as well, and what else is wrong is.

// mended is the text of a file as it was meant.
type mended struct {
	lines   [][]byte
	origin  []line       // of each line, in the file
	changed map[int]bool // the lines of the file that are others now, not only moved
	dropped []int        // those that are left out
}

// line is a line of the file that a mended line was made from.
type line struct {
	number int
	moved  int // how many characters further to the right it begins now
}

// newMended returns the text of lines as they were meant, of which one can hold two.
func newMended(were, meant []string) *mended {
	m := &mended{changed: map[int]bool{}}
	for i, text := range meant {
		from := line{number: i + 1}
		if rest := strings.TrimLeft(text, " "); rest == strings.TrimLeft(were[i], " ") {
			from.moved = len(text) - len(were[i])
		} else {
			m.changed[i+1] = true
			if text == "" {
				m.dropped = append(m.dropped, i+1)
			}
		}
		for part := range strings.SplitSeq(text, "\n") {
			m.lines = append(m.lines, []byte(part))
			m.origin = append(m.origin, from)
		}
	}
	return m
}

func (m *mended) text() []byte { return bytes.Join(m.lines, []byte("\n")) }

// relocate gives a node and what it contains its place in the file.
func (m *mended) relocate(n *yaml.Node) {
	if m == nil {
		return
	}
	if n.Line > 0 {
		from := m.origin[min(n.Line, len(m.origin))-1] // a value that is not there can be after the end
		n.Line = from.number
		n.Column = max(1, n.Column-from.moved)
	}
	for _, c := range n.Content {
		m.relocate(c)
	}
}

// lacks reports whether a line in a record is left out, or right behind it: then
// what the record lacks can be on that line.
func (m *mended) lacks(n *yaml.Node) bool {
	if m == nil {
		return false
	}
	last := n
	for len(last.Content) > 0 {
		last = last.Content[len(last.Content)-1]
	}
	at, _ := slices.BinarySearch(m.dropped, n.Line)
	return at < len(m.dropped) && m.dropped[at] <= last.Line+1
}

// shapeOf returns the shape of the values with a schema.
func shapeOf(s schema) outline.Shape {
	var shape outline.Shape
	of := s
	if s.Type == "array" {
		shape.Kind, of = outline.List, *s.Items
	}
	for _, p := range of.Properties {
		shape.Keys = append(shape.Keys, outline.Key{Name: p.name, Shape: shapeOf(p.schema), Required: slices.Contains(of.Required, p.name)})
	}
	switch {
	case shape.Keys == nil:
	case shape.Kind == outline.List:
		shape.Kind = outline.Records
	default:
		shape.Kind = outline.Group
	}
	return shape
}

// fileShape returns the shape of a data file.
var fileShape = sync.OnceValue(func() outline.Shape { return shapeOf(objectSchema(agendaKeys)) })

// asMeant reads a file with a fault once more, as it was meant. It returns the
// loader with the fewer faults, and its agenda.
func (l *loader) asMeant(a *agenda.Agenda) (*loader, *agenda.Agenda) {
	lines := make([]string, len(l.allLines()))
	for i, text := range l.allLines() {
		lines[i] = string(text)
	}
	shape := fileShape()
	misfits, meant := outline.Read(lines, &shape)
	if len(misfits) == 0 {
		l.notYAML(l.allLines(), l.refusal)
		return l, a
	}
	m := newLoader(l.file, l.data, l.chars, l.checking)
	m.mended = newMended(lines, meant)
	again := m.readWhole(m.mended.text())
	for _, found := range []*bounded{&m.faults, &m.remarks, &m.onSound} {
		// What is on a line that was changed is told of the line as it was.
		found.kept = slices.DeleteFunc(found.kept, func(p Problem) bool { return m.mended.changed[p.Line] })
	}
	switch {
	case m.refusal != nil:
		fault := m.notYAML(m.mended.lines, m.refusal)
		for len(misfits) > 0 && misfits[len(misfits)-1].Line >= fault.line {
			misfits = misfits[:len(misfits)-1]
		}
	case l.refusal == nil && len(m.faults.kept)+len(misfits) > len(l.faults.kept):
		return l, a
	}
	m.faults.leave(len(misfits))
	for _, f := range misfits {
		p := Problem{Code: f.Code, Message: f.Message, Cure: f.Cure}
		if f.Second.Line > 0 {
			p.Second = m.place(span{f.Second.Line, f.Second.Column, 1}, f.Line, f.Second.Says)
		}
		if f.End > f.Line {
			p.Cure += fmt.Sprintf(" Hetzelfde geldt voor de regels tot en met %d.", f.End)
		}
		p.Edits = m.plainLines(f.Line, f.End, meant)
		m.faultAt(span{f.Line, f.Column, f.Width}, path{}, p)
	}
	return m, again
}

// notYAML reports why lines cannot be read as YAML, if the parser refuses them.
func (l *loader) notYAML(lines [][]byte, refusal error) span {
	if refusal == nil {
		return span{}
	}
	fault := yamlfault.Find(lines, refusal)
	at := span{fault.Line, fault.Column, fault.Width}
	if l.mended != nil {
		from := l.mended.origin[min(at.line, len(l.mended.origin))-1]
		at.line, at.column = from.number, max(1, at.column-from.moved)
	}
	l.faultAt(at, path{}, Problem{Code: fault.Code, Message: fault.Message, Cure: fault.Cure})
	return at
}
