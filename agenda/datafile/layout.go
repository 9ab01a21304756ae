package datafile

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// layout is a data file that is changed line by line, so that everything else stays as it
// was written. Every key that changes is on a line of its own. Lines are counted from 0.
type layout struct {
	old, new []string // each with its line break; a new one can be none, or several
}

func newLayout(text string) *layout {
	text = strings.TrimRight(text, "\n") + "\n"
	return &layout{strings.SplitAfter(text, "\n"), strings.SplitAfter(text, "\n")}
}

// indent returns by how many spaces a line is indented.
func (l *layout) indent(at int) int { return len(l.old[at]) - len(strings.TrimLeft(l.old[at], " ")) }

// starts reports whether a line starts with a character, after the spaces.
func (l *layout) starts(at int, with string) bool {
	return strings.HasPrefix(strings.TrimSpace(l.old[at]), with)
}

// end returns the line below what begins on a line, at a column: the first line that is
// not indented further. Comments and empty lines above that are not included.
func (l *layout) end(from, column int) int {
	end := from + 1
	for at := end; at < len(l.old); at++ {
		blank := strings.TrimSpace(l.old[at]) == ""
		if !blank && l.indent(at) > column {
			end = at + 1
		} else if !blank && !l.starts(at, "#") {
			break
		}
	}
	return end
}

// dash returns the line with the dash of a record in a list.
func (l *layout) dash(record *yaml.Node) int {
	at := record.Line - 1
	for !l.starts(at, "-") {
		at--
	}
	return at
}

// top returns the first of the comments right above a line, or the line. A comment that is
// indented beyond a column is about something else, or is part of a text.
func (l *layout) top(at, column int) int {
	for at > 0 && l.starts(at-1, "#") && l.indent(at-1) <= column {
		at--
	}
	return at
}

// removeRecord removes a record from a list, with its comments and the empty lines below.
func (l *layout) removeRecord(record *yaml.Node) {
	dash := l.dash(record)
	column := l.indent(dash)
	to := l.end(dash, column)
	for to < len(l.old) && strings.TrimSpace(l.old[to]) == "" {
		to++
	}
	clear(l.new[l.top(dash, column):to])
}

// key returns the lines of a key and its value, and the value: nil if the record does not
// have the key.
func (l *layout) key(record *yaml.Node, key string) (from, to int, value *yaml.Node) {
	for i := 0; i < len(record.Content); i += 2 {
		if n := record.Content[i]; n.Value == key {
			return n.Line - 1, l.end(n.Line-1, n.Column-1), record.Content[i+1]
		}
	}
	return 0, 0, nil
}

// set gives a key of a record another value, which takes one line. A key that the record
// does not have comes below another.
func (l *layout) set(record *yaml.Node, key, text, below string) {
	column := record.Content[0].Column - 1
	lead := strings.Repeat(" ", column)
	text = key + ": " + text + "\n"
	from, to, value := l.key(record, key)
	if value == nil {
		_, to, _ = l.key(record, below)
		l.new[to-1] += lead + text
		return
	}
	clear(l.new[from:to])
	if value.LineComment != "" { // beside a text it could be read as part of it
		l.new[from] = lead + value.LineComment + "\n"
	}
	l.new[from] += l.old[from][:column] + text
}

// unset removes a key from a record, with its comments, and reports whether the record had
// it. If it was the first, the next one gets its dash.
func (l *layout) unset(record *yaml.Node, key string) bool {
	from, to, value := l.key(record, key)
	if value == nil {
		return false
	}
	column := record.Content[0].Column - 1
	if l.starts(from, "-") {
		next := record.Content[2].Line - 1
		l.old[next] = l.old[from][:column] + l.old[next][column:]
		l.new[next] = l.old[next]
	} else {
		from = l.top(from, column)
	}
	clear(l.new[from:to])
	return true
}
