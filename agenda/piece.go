package agenda

import (
	"bytes"
	"io"
	"iter"
	"maps"
	"runtime"
	"slices"

	"gopkg.in/yaml.v3"
)

// A file is parsed in pieces: all but its projects, and these some at a time.
// So a large file is parsed on every core, and its nodes are never all in
// memory. What cannot be divided, or has a piece that is not YAML, is parsed
// whole; what is found in it is the same either way.

// pieceSize is how many projects a piece has.
const pieceSize = 25

// piece is some of the projects.
type piece struct {
	text  []byte
	line  int // how many lines come before it
	count int // how many projects begin in it
}

// pieces is a file, divided.
type pieces struct {
	key      int    // the line of the key "projecten", from 1
	rest     []byte // the file, with the lines of the projects empty
	projects []piece
}

// divide divides a file before lines on which an item of its list of projects
// begins. Nothing that YAML knows goes on over such a line but a text in quotes
// or a list in brackets; then the piece before it is not closed, and no YAML.
// A piece has as many projects as size says, the last one what is left.
func divide(data []byte, size int) (pieces, bool) {
	p, at, ok := findProjecten(data)
	if !ok {
		return p, false
	}
	start, from := at, at
	line := p.key // how many lines come before at
	open := piece{line: line}
	cut := func() {
		if open.count > 0 {
			open.text = data[from:at]
			p.projects = append(p.projects, open)
		}
		from, open = at, piece{line: line}
	}
	var begin []byte // how the line of an item begins: its indentation, and a minus sign
projects:
	for ; at < len(data); line++ {
		text, next := lineAt(data, at)
		indent := 0
		for text[indent] == ' ' && indent+1 < len(text) {
			indent++
		}
		first := text[indent]
		empty := first == '\n' || first == '\r' || first == ' ' || first == '#'
		if begin == nil && !empty {
			if first != '-' {
				return p, false
			}
			begin = text[:indent+1]
		}
		switch {
		case isMarker(text):
			return p, false
		case empty:
		case isItem(text, begin):
			if open.count == size {
				cut()
			}
			open.count++
		case indent == 0:
			break projects // the next key of the agenda
		}
		at = next
	}
	cut()
	lines := bytes.Repeat([]byte("\n"), line-p.key)
	p.rest = slices.Concat(data[:start], lines, data[at:])
	return p, p.projects != nil
}

// findProjecten finds the key of the projects, and where the line behind it
// begins.
func findProjecten(data []byte) (p pieces, at int, ok bool) {
	for line := 1; at < len(data); line++ {
		text, next := lineAt(data, at)
		at = next
		if isMarker(text) {
			return p, at, false
		}
		if string(bytes.TrimRight(text, " \r\n")) == "projecten:" {
			return pieces{key: line}, at, true
		}
	}
	return p, at, false
}

// lineAt returns the line that begins at an offset, with what ends it, and where
// the next one begins.
func lineAt(data []byte, at int) (text []byte, next int) {
	if n := bytes.IndexByte(data[at:], '\n'); n >= 0 {
		return data[at : at+n+1], at + n + 1
	}
	return data[at:], len(data)
}

// isItem says whether a line has the minus sign of an item behind its
// indentation, and white space behind that.
func isItem(line, begin []byte) bool {
	return bytes.HasPrefix(line, begin) && (len(line) == len(begin) || line[len(begin)] <= ' ')
}

// isMarker says whether a line can begin or end a document.
func isMarker(line []byte) bool {
	return bytes.HasPrefix(line, []byte("---")) || bytes.HasPrefix(line, []byte("...")) || bytes.HasPrefix(line, []byte("%"))
}

// parse returns the projects as nodes, piece by piece, or nil for a piece that
// is not YAML by itself. As many pieces are parsed at once as there are cores.
func (p pieces) parse() iter.Seq[[]*yaml.Node] {
	return func(yield func([]*yaml.Node) bool) {
		if len(p.projects) == 1 {
			yield(p.projects[0].parse())
			return
		}
		parsed := make(chan chan []*yaml.Node, runtime.GOMAXPROCS(0))
		stop := make(chan struct{})
		defer close(stop)
		go func() {
			defer close(parsed)
			for _, piece := range p.projects {
				nodes := make(chan []*yaml.Node, 1)
				select {
				case parsed <- nodes:
					go func() { nodes <- piece.parse() }()
				case <-stop:
					return
				}
			}
		}()
		for nodes := range parsed {
			if !yield(<-nodes) {
				return
			}
		}
	}
}

func (p piece) parse() []*yaml.Node {
	list := parseAll(p.text)
	if list == nil || list.Kind != yaml.SequenceNode || list.Style != 0 || list.Anchor != "" || len(list.Content) != p.count {
		return nil
	}
	for _, item := range list.Content {
		shift(item, p.line)
	}
	return list.Content
}

// parseAll returns the value that a text is, or nil if it is not YAML, to the
// end, or more than one document.
func parseAll(text []byte) *yaml.Node {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var document, second yaml.Node
	if decoder.Decode(&document) != nil || decoder.Decode(&second) != io.EOF {
		return nil
	}
	return document.Content[0]
}

// shift moves a node down by a number of lines.
func shift(n *yaml.Node, lines int) {
	n.Line += lines
	for _, c := range n.Content {
		shift(c, lines)
	}
}

// loadPieces loads a file in pieces. It returns nil if that cannot be done, and
// leaves the loader as it was.
func (l *loader) loadPieces() *Agenda {
	p, ok := divide(l.data, l.pieceSize)
	if !ok {
		return nil
	}
	before := *l
	before.ids, before.invisible, before.problems = maps.Clone(l.ids), slices.Clone(l.invisible), slices.Clone(l.problems)
	root := parseAll(p.rest)
	if root == nil {
		return nil
	}
	var a Agenda
	mapping(l, root, agendaKeys, &a)
	if n := l.projecten; n == nil || n.Line != p.key || n.Tag != "!!null" {
		*l = before
		return nil // the key is part of a text
	}
	for items := range p.parse() {
		if items == nil {
			*l = before
			return nil
		}
		l.readProjecten(&a, items)
	}
	l.finishAgenda(&a)
	return &a
}
