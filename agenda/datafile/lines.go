package datafile

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// lines is the text of a file in which records are in blocks: every key on a line of its
// own. What is changed in it is changed line by line, so that all else stays as it was
// written, with its comments.
type lines struct {
	text  []string // without line breaks
	edits []edit
}

// edit is what comes instead of some lines.
type edit struct {
	from, to int // indexes of the first line and the one after the last
	text     []string
}

// String returns the text with the edits made. Those at the same place are in the
// order in which they were added.
func (l *lines) String() string {
	slices.SortStableFunc(l.edits, func(a, b edit) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return a.to - b.to // what is inserted comes before what is replaced
	})
	var made []string
	at := 0
	for _, e := range l.edits {
		if e.from < at && e.to <= at { // within lines that are gone
			continue
		}
		// A comment between two records can be of both.
		made = append(append(made, l.text[at:max(at, e.from)]...), e.text...)
		at = e.to
	}
	return strings.Join(append(made, l.text[at:]...), "\n") + "\n"
}

func (l *lines) replace(from, to int, text ...string) {
	l.edits = append(l.edits, edit{from, to, text})
}

func (l *lines) insert(at int, text ...string) { l.replace(at, at, text...) }

// indent returns how far a line is indented.
func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// end returns the index of the line after what begins on a line: after the last line
// that is indented further, or that goes on with a list under its key. A comment ends
// nothing, however it is indented.
func (l *lines) end(from, column int) int {
	to := from + 1
	for i := from + 1; i < len(l.text); i++ {
		s := strings.TrimSpace(l.text[i])
		switch in := indent(l.text[i]); {
		case s == "", in <= column && s[0] == '#':
		case in > column, in == column && strings.HasPrefix(s, "- ") && !strings.HasPrefix(strings.TrimSpace(l.text[from]), "- "):
			to = i + 1
		default:
			return to
		}
	}
	return to
}

// entry returns the lines of a key with its value: the index of the first and that of
// the line after the last. It reports false if the record does not have the key.
func (l *lines) entry(record *yaml.Node, key string) (from, to int, ok bool) {
	for i := 0; i < len(record.Content); i += 2 {
		if n := record.Content[i]; n.Value == key {
			return n.Line - 1, l.end(n.Line-1, n.Column-1), true
		}
	}
	return 0, 0, false
}

// prefix returns what is before the keys of a record on a line: its indentation, with a
// dash if the line is the first of an item.
func (l *lines) prefix(record *yaml.Node, line int) string {
	return l.text[line][:record.Content[0].Column-1]
}

// set gives a key of a record another value, which is YAML of one line. If the record
// does not have the key, it comes after another one.
func (l *lines) set(record *yaml.Node, key, value, after string) {
	from, to, ok := l.entry(record, key)
	if !ok {
		_, at, _ := l.entry(record, after)
		l.insert(at, strings.Repeat(" ", record.Content[0].Column-1)+key+": "+value)
		return
	}
	prefix := l.prefix(record, from)
	var text []string
	if n := valueOf(record, key); n.LineComment != "" { // beside a text it could be meant as part of it
		text = append(text, strings.Repeat(" ", len(prefix))+n.LineComment)
	}
	l.replace(from, to, append(text, prefix+key+": "+value)...)
}

// remove removes a key from a record, and leaves a comment in its place.
func (l *lines) remove(record *yaml.Node, key, comment string) {
	from, to, ok := l.entry(record, key)
	if !ok {
		return
	}
	before := l.prefix(record, from)
	var text []string
	if dash := strings.TrimRight(before, " "); dash != "" { // the next key becomes the first of the item
		text = append(text, dash)
	}
	l.replace(from, to, append(text, commented(comment, strings.Repeat(" ", len(before))+"# ")...)...)
}

// item returns the lines of a record in a list, with the comments above it and the empty
// lines under it.
func (l *lines) item(list *yaml.Node, i int) (from, to int) {
	from = l.top(l.dash(list.Content[i]))
	if i+1 < len(list.Content) {
		return from, l.top(l.dash(list.Content[i+1]))
	}
	at := l.dash(list.Content[i])
	return from, l.end(at, indent(l.text[at]))
}

// dash returns the line with the dash of a record in a list.
func (l *lines) dash(record *yaml.Node) int {
	at := record.Line - 1
	for at > 0 && !strings.HasPrefix(strings.TrimSpace(l.text[at]), "-") {
		at--
	}
	return at
}

// top returns the first of the lines of comment right above a line, or the line.
func (l *lines) top(at int) int {
	for at > 0 && strings.HasPrefix(strings.TrimSpace(l.text[at-1]), "#") {
		at--
	}
	return at
}

// inBlocks reports whether the file, its lists and its records are written in blocks.
func inBlocks(root *yaml.Node) bool {
	block := func(n *yaml.Node) bool { return n.Style&yaml.FlowStyle == 0 }
	if !block(root) {
		return false
	}
	for i := 1; i < len(root.Content); i += 2 {
		n := root.Content[i]
		if !block(n) || n.Kind == yaml.SequenceNode && slices.ContainsFunc(n.Content, func(r *yaml.Node) bool { return !block(r) }) {
			return false
		}
	}
	return true
}

// toBlocks writes a file anew, with its lists and its records in blocks.
func toBlocks(root *yaml.Node) ([]byte, error) {
	root.Style &^= yaml.FlowStyle
	for i := 1; i < len(root.Content); i += 2 {
		n := root.Content[i]
		n.Style &^= yaml.FlowStyle
		if n.Kind == yaml.SequenceNode {
			for _, record := range n.Content {
				record.Style &^= yaml.FlowStyle
			}
		}
	}
	var b strings.Builder
	encoder := yaml.NewEncoder(&b)
	encoder.SetIndent(2)
	err := encoder.Encode(root)
	return []byte(b.String()), err
}
