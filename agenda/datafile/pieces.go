package datafile

import (
	"errors"
	"io"
	"iter"
	"runtime"
	"strings"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
)

// A file is parsed in pieces: all but its projects, and then the projects some at
// a time. So a large file is parsed on every core, and its nodes are never all in
// memory. A file that cannot be divided, or has a piece that is not YAML, is
// parsed whole, with the same result.

// pieceSize is the number of projects in a piece.
const pieceSize = 25

// piece is some of the projects.
type piece struct {
	text  string
	line  int // the number of lines before it
	count int // the number of projects that begin in it
}

// pieces is a divided file.
type pieces struct {
	key      int    // the line of the key "projecten", from 1
	rest     string // the file, with the lines of the projects left empty
	projects []piece
}

// divide cuts a text before lines that start an item of the list of projects,
// each piece of size projects and the last one of what is left. Only a quoted
// scalar or a flow collection can span such a line; the piece before the cut then
// fails to parse, and the text is parsed whole.
func divide(text string, size int) (pieces, bool) {
	p, start, ok := findProjecten(text)
	if !ok {
		return p, false
	}
	at, from := start, start
	line := p.key // the number of lines before at
	open := piece{line: line}
	cut := func() {
		if open.count > 0 {
			open.text = text[from:at]
			p.projects = append(p.projects, open)
		}
		from, open = at, piece{line: line}
	}
	begin := "" // the indentation and the dash of an item
	for at < len(text) {
		row, next := lineAt(text, at)
		content := strings.TrimLeft(row, " ")
		indent := len(row) - len(content)
		empty := content == "" || content[0] == '\n' || content[0] == '#'
		if begin == "" && !empty {
			if content[0] != '-' {
				return p, false
			}
			begin = row[:indent+1]
		}
		if isMarker(row) {
			return p, false
		}
		if !empty && isItem(row, begin) {
			if open.count == size {
				cut()
			}
			open.count++
		} else if !empty && indent == 0 {
			break // the next key of the agenda
		}
		at = next
		line++
	}
	cut()
	p.rest = text[:start] + strings.Repeat("\n", line-p.key) + text[at:]
	return p, p.projects != nil
}

// findProjecten finds the key of the projects, and the offset of the line after
// it.
func findProjecten(text string) (p pieces, at int, ok bool) {
	for number := 1; at < len(text); number++ {
		line, next := lineAt(text, at)
		at = next
		if isMarker(line) {
			return p, at, false
		}
		if strings.TrimRight(line, " \n") == agenda.Projecten.Key+":" {
			return pieces{key: number}, at, true
		}
	}
	return p, at, false
}

// isMarker reports whether a line begins or ends a document.
func isMarker(line string) bool {
	return strings.HasPrefix(line, "---") || strings.HasPrefix(line, "...")
}

// lineAt returns the line at an offset with its line break, and the offset of the
// next one.
func lineAt(text string, at int) (line string, next int) {
	if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
		return text[at : at+n+1], at + n + 1
	}
	return text[at:], len(text)
}

// isItem reports whether a line begins with an indentation and a dash, and then
// white space.
func isItem(line, begin string) bool {
	return strings.HasPrefix(line, begin) && (len(line) == len(begin) || line[len(begin)] <= ' ')
}

// parse yields the projects as nodes, piece by piece, and nil for a piece that is
// not YAML on its own. As many pieces are parsed at once as there are cores.
func (p pieces) parse() iter.Seq[[]*yaml.Node] {
	return func(yield func([]*yaml.Node) bool) {
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
func parseAll(text string) *yaml.Node {
	decoder := yaml.NewDecoder(strings.NewReader(text))
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
