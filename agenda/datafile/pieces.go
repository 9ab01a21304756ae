package datafile

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"runtime"
	"slices"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/internal/outline"
)

// A file is parsed in pieces: all but its projects, and then the projects some at
// a time. So a large file is parsed on every core, and its nodes are never all in
// memory. A file that cannot be divided, or has a piece that is not YAML, is
// parsed whole, with the same result.

// pieceSize is the number of projects in a piece.
const pieceSize = 25

// piece is some of the projects.
type piece struct {
	text  []byte
	line  int // the number of lines before it
	count int // the number of projects that begin in it
}

// pieces is a divided file.
type pieces struct {
	key      int    // the line of the key "projecten", from 1
	rest     []byte // the file, with the lines of the projects left empty
	projects []piece
}

// divide cuts the file before lines that start an item of the list of projects,
// each piece of size projects and the last one of what is left. Only a quoted
// scalar or a flow collection can span such a line; the piece before the cut then
// fails to parse, and the file is parsed whole.
func divide(data []byte, size int) (pieces, bool) {
	p, at, ok := findProjecten(data)
	if !ok {
		return p, false
	}
	start, from := at, at
	line := p.key // the number of lines before at
	open := piece{line: line}
	cut := func() {
		if open.count > 0 {
			open.text = data[from:at]
			p.projects = append(p.projects, open)
		}
		from, open = at, piece{line: line}
	}
	var begin []byte // the indentation and the dash of an item
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
		case outline.IsMarker(text):
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

// findProjecten finds the key of the projects, and the offset of the line after
// it.
func findProjecten(data []byte) (p pieces, at int, ok bool) {
	for line := 1; at < len(data); line++ {
		text, next := lineAt(data, at)
		at = next
		if outline.IsMarker(text) {
			return p, at, false
		}
		if string(bytes.TrimRight(text, " \r\n")) == "projecten:" {
			return pieces{key: line}, at, true
		}
	}
	return p, at, false
}

// lineAt returns the line at an offset with its line break, and the offset of the
// next one.
func lineAt(data []byte, at int) (text []byte, next int) {
	if n := bytes.IndexByte(data[at:], '\n'); n >= 0 {
		return data[at : at+n+1], at + n + 1
	}
	return data[at:], len(data)
}

// isItem reports whether a line begins with an indentation and a dash, and then
// white space.
func isItem(line, begin []byte) bool {
	return bytes.HasPrefix(line, begin) && (len(line) == len(begin) || line[len(begin)] <= ' ')
}

// parse yields the projects as nodes, piece by piece, and nil for a piece that is
// not YAML on its own. As many pieces are parsed at once as there are cores.
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

// parse returns the projects of a piece, or nil if it is not YAML on its own.
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

// parseAll parses text as exactly one YAML document and returns its root, or nil.
func parseAll(text []byte) *yaml.Node {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var document, second yaml.Node
	if decoder.Decode(&document) != nil || !errors.Is(decoder.Decode(&second), io.EOF) {
		return nil
	}
	return document.Content[0]
}

// shift moves a node and what it contains down by a number of lines.
func shift(n *yaml.Node, lines int) {
	n.Line += lines
	for _, c := range n.Content {
		shift(c, lines)
	}
}

// readPieces reads a file in pieces. It reports false if a piece is not YAML on
// its own; then the loader is of no more use.
func (l *loader) readPieces(p pieces) (*agenda.Agenda, bool) {
	root := parseAll(p.rest)
	if root == nil {
		return nil, false
	}
	var a agenda.Agenda
	if n := l.readAgenda(root, &a); n == nil || n.Line != p.key || n.Tag != "!!null" {
		return nil, false // the key that was found is part of a text
	}
	for items := range p.parse() {
		if items == nil {
			return nil, false
		}
		l.readProjects(items, &a)
	}
	l.reportInvisible()
	return &a, true
}
