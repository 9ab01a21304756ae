package datafile

import (
	"slices"
	"strings"
)

// tabWidth is how many spaces a tab in an indentation is taken for.
const tabWidth = 2

// plainBlanks proposes spaces for blanks of a kind, where YAML wants spaces.
func plainBlanks(isOdd func(rune) bool) func(line string) []string {
	return func(line string) []string {
		p := partsOf(line)
		value := strings.TrimLeftFunc(p.value, isOdd)
		if !strings.ContainsFunc(strings.TrimSuffix(line, value), isOdd) {
			return nil
		}
		content := strings.Map(plainBlank, strings.TrimSuffix(p.content(), value)) + value
		indent := strings.ReplaceAll(p.indent, "\t", strings.Repeat(" ", tabWidth))
		return []string{strings.Map(plainBlank, indent) + content}
	}
}

func isTab(r rune) bool { return r == '\t' }

// plainBlank returns a space for any blank.
func plainBlank(r rune) rune {
	if isBlank(r) {
		return ' '
	}
	return r
}

// movedIf proposes the columns at which a line with blanks of a kind in its indentation can
// begin.
func movedIf(isOdd func(rune) bool) func(*mended, int) []change {
	return func(m *mended, at int) []change {
		if !strings.ContainsFunc(partsOf(m.lines[at]).indent, isOdd) {
			return nil
		}
		return m.moves(at, at+1)
	}
}

// indented proposes the columns at which a line can begin.
func indented(m *mended, at int) []change { return m.moves(at, at+1) }

// indentedBlock proposes the columns at which a line can begin with what is under it.
func indentedBlock(m *mended, at int) []change {
	indent := len(partsOf(m.lines[at]).indent)
	end := at + 1
	for end < len(m.lines) && end < at+maxDistance && !m.begins(end) && (isEmpty(m.lines[end]) || len(partsOf(m.lines[end]).indent) > indent) {
		end++
	}
	if end == at+1 {
		return nil
	}
	return m.moves(at, end)
}

// moves returns some lines at the columns at which the first of them can begin.
func (m *mended) moves(at, end int) []change {
	from := len(partsOf(m.lines[at]).indent)
	var all []change
	for _, column := range m.columns(at) {
		c := change{from: at, blame: at}
		for _, line := range m.lines[at:end] {
			if p := partsOf(line); p.content() != "" {
				line = strings.Repeat(" ", max(0, len(p.indent)+column-from)) + p.content()
			}
			c.lines = append(c.lines, line)
		}
		all = append(all, c)
	}
	return all
}

// columns returns the columns at which a line can begin: those of the record that it is in
// and of the lines below it, and two further than these; and the margin if it has a key of
// the file.
func (m *mended) columns(at int) []int {
	var all []int
	if topKey(partsOf(m.lines[at]).content()) != nil {
		all = append(all, 0)
	}
	for i := m.recordFrom(max(0, at-1), -1, 1); i < min(len(m.lines), at+columnsBelow+1); i++ {
		p := partsOf(m.lines[i])
		if i == at || p.content() == "" || p.content()[0] == '#' || strings.Trim(p.indent, " ") != "" {
			continue
		}
		all = append(all, len(p.indent), p.column(), p.column()+2)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// columnsBelow is how many lines below another one say at which columns it can begin.
const columnsBelow = 2

// textBehindFold proposes the text behind a fold mark on a line of its own.
func textBehindFold(line string) []string {
	p := partsOf(line)
	rest := strings.TrimLeft(p.value, ">|-+")
	mark := strings.TrimSuffix(p.value, rest)
	if p.key == "" || mark == "" || !strings.HasPrefix(rest, " ") {
		return nil
	}
	return []string{p.before() + mark + "\n" + strings.Repeat(" ", p.column()+2) + strings.TrimSpace(rest)}
}

// fold proposes a fold mark for a text of several lines.
func fold(m *mended, at int) []change {
	for i := at; i >= 0 && i >= at-maxDistance; i-- {
		p := partsOf(m.lines[i])
		if p.key == "" || i < at && p.column() >= len(partsOf(m.lines[at]).indent) {
			continue
		}
		under := i+1 < len(m.lines) && len(partsOf(m.lines[i+1]).indent) > p.column() && partsOf(m.lines[i+1]).dashes == ""
		if !under || !textKeys()[p.key] || p.value != "" && strings.Contains("[{>|\"'", p.value[:1]) {
			return nil
		}
		line := p.indent + p.dashes + p.key + ": >-"
		if p.value != "" {
			line += "\n" + strings.Repeat(" ", p.column()+2) + p.value
		}
		return []change{{from: i, lines: []string{line}, blame: i}}
	}
	return nil
}
