package datafile

import (
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
func divide(text string, size int) (p pieces, ok bool) {
	var open piece                       // the piece that the line at hand is part of
	list, from, at, number := 0, 0, 0, 0 // the offsets of the list, of the open piece and of the line, and the lines before it
	begin := ""                          // the indentation and the dash of an item
	cut := func() {
		if open.count > 0 {
			open.text = text[from:at]
			p.projects = append(p.projects, open)
		}
		from, open = at, piece{line: number}
	}
read:
	for line := range strings.Lines(text) {
		content := strings.TrimLeft(line, " ")
		indent := len(line) - len(content)
		switch {
		case isMarker(line):
			return p, false
		case p.key == 0:
			if strings.TrimRight(line, " \n") == agenda.Projecten.Key+":" {
				p.key, list = number+1, at+len(line)
			}
		case content == "" || content[0] == '\n' || content[0] == '#':
		case begin == "" && content[0] != '-':
			return p, false
		case begin == "" || isItem(line, begin):
			begin = line[:indent+1]
			if open.count == 0 || open.count == size {
				cut()
			}
			open.count++
		case indent == 0:
			break read // the next key of the agenda
		}
		at += len(line)
		number++
	}
	cut()
	if p.projects == nil {
		return p, false
	}
	p.rest = text[:list] + strings.Repeat("\n", number-p.key) + text[at:]
	return p, true
}

// isMarker reports whether a line begins or ends a document.
func isMarker(line string) bool {
	return strings.HasPrefix(line, "---") || strings.HasPrefix(line, "...")
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
		parsed := make([]chan []*yaml.Node, len(p.projects))
		begin := func(i int) {
			if i < len(parsed) {
				parsed[i] = make(chan []*yaml.Node, 1)
				go func() { parsed[i] <- p.projects[i].parse() }()
			}
		}
		cores := runtime.GOMAXPROCS(0)
		for i := range cores {
			begin(i)
		}
		for i := range parsed {
			begin(i + cores)
			if !yield(<-parsed[i]) {
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

// shift moves a node and what it contains down by a number of lines.
func shift(n *yaml.Node, lines int) {
	n.Line += lines
	for _, c := range n.Content {
		shift(c, lines)
	}
}
