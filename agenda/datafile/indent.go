package datafile

import (
	"slices"
	"strings"

	"tsd/agenda/text"
)

// tabWidths is how many spaces a tab can stand for.
var tabWidths = []int{2, 4, 8}

// plainBlanks returns the ways of a line with odd blanks where YAML wants spaces: tabs, or
// those that look like a space.
func plainBlanks(kind rune) func(string) []string {
	isOdd := func(r rune) bool { return r == kind || kind != '\t' && text.IsOddBlank(r) }
	return func(line string) []string {
		p := partsOf(line)
		value := strings.TrimLeftFunc(p.value, isOdd)
		begin := strings.TrimSuffix(line, value)
		if !strings.ContainsFunc(begin, isOdd) {
			return nil
		}
		var all []string
		for _, width := range tabWidths {
			plain := strings.ReplaceAll(p.indent, "\t", strings.Repeat(" ", width)) + strings.ReplaceAll(strings.TrimPrefix(begin, p.indent), "\t", " ")
			all = append(all, strings.Map(plainBlank, plain)+value)
		}
		return all
	}
}

// plainBlank returns a space for a blank that looks like one.
func plainBlank(r rune) rune {
	if text.IsOddBlank(r) {
		return ' '
	}
	return r
}

// movedBlanks proposes the columns at which a line with odd blanks in its indentation can
// begin.
func movedBlanks(kind rune) func(*mended, int) []change {
	return func(m *mended, at int) []change {
		if odd := strings.Trim(partsOf(m.lines[at]).indent, " "); odd == "" || strings.ContainsRune(odd, '\t') != (kind == '\t') {
			return nil
		}
		return m.moves(at)
	}
}

// columns returns the columns at which a line can begin: those of the lines around it, and
// two further than these.
func (m *mended) columns(at int) []int {
	all := []int{0}
	add := func(column int) {
		if column >= 0 && !slices.Contains(all, column) {
			all = append(all, column)
		}
	}
	around := func(i int) bool {
		p := partsOf(m.lines[i])
		if p.content() == "" || strings.HasPrefix(p.value, "#") || strings.ContainsFunc(p.indent, func(r rune) bool { return r != ' ' }) {
			return false
		}
		add(p.column())
		add(len(p.indent))
		add(p.column() + 2)
		return true
	}
	for i, n := at-1, 0; i >= 0 && i > at-maxWindow; i-- {
		begins := m.begins(i)
		if (begins || n < 4) && around(i) {
			n++
		}
		if begins {
			break
		}
	}
	for i, n := at+1, 0; i < len(m.lines) && n < 2 && i < at+maxWindow; i++ {
		if around(i) {
			n++
		}
	}
	return all
}

// moves returns a line at the columns at which it can begin.
func (m *mended) moves(at int) []change {
	var all []change
	for _, column := range m.columns(at) {
		all = append(all, one(at, strings.Repeat(" ", column)+partsOf(m.lines[at]).content()))
	}
	return all
}

// indented proposes the columns at which a line can begin.
func indented(m *mended, at int) []change {
	if strings.Trim(partsOf(m.lines[at]).indent, " ") != "" {
		return nil
	}
	return m.moves(at)
}

// indentedBlock proposes the columns at which a line can begin with what is under it.
func indentedBlock(m *mended, at int) []change {
	indent := len(partsOf(m.lines[at]).indent)
	end := at + 1
	for end < len(m.lines) && end < at+maxWindow && !m.begins(end) && (strings.TrimSpace(m.lines[end]) == "" || len(partsOf(m.lines[end]).indent) > indent) {
		end++
	}
	if end == at+1 {
		return nil
	}
	var all []change
	for _, column := range m.columns(at) {
		c := change{from: at, to: end, blame: at}
		for _, line := range m.lines[at:end] {
			if strings.TrimSpace(line) != "" {
				line = strings.Repeat(" ", max(0, len(partsOf(line).indent)+column-indent)) + partsOf(line).content()
			}
			c.lines = append(c.lines, line)
		}
		all = append(all, c)
	}
	return all
}

// textBehindFold proposes the text behind a fold mark on a line of its own.
func textBehindFold(m *mended, at int) []change {
	p := partsOf(m.lines[at])
	rest := strings.TrimLeft(p.value, ">|-+")
	mark := strings.TrimSuffix(p.value, rest)
	if p.key == "" || mark == "" || !strings.HasPrefix(rest, " ") {
		return nil
	}
	return []change{one(at, p.before()+mark, strings.Repeat(" ", p.column()+2)+strings.TrimSpace(rest))}
}

// fold proposes a fold mark for a text of several lines.
func fold(m *mended, at int) []change {
	for i := at; i >= 0 && i >= at-maxWindow; i-- {
		p := partsOf(m.lines[i])
		if p.key == "" || i < at && p.column() >= len(partsOf(m.lines[at]).indent) {
			continue
		}
		under := i+1 < len(m.lines) && len(partsOf(m.lines[i+1]).indent) > p.column() && partsOf(m.lines[i+1]).dashes == ""
		if !under || !textKeys()[p.key] || p.value != "" && strings.Contains("[{>|\"'", p.value[:1]) {
			return nil
		}
		lines := []string{p.indent + p.dashes + p.key + ": >-"}
		if p.value != "" {
			lines = append(lines, strings.Repeat(" ", p.column()+2)+p.value)
		}
		return []change{{from: i, to: i + 1, lines: lines, blame: i}}
	}
	return nil
}

// missingKey proposes the key that is missing above lines that spring in: of the group that
// the first of them belongs to, or of the file.
func missingKey(m *mended, at int) []change {
	p := partsOf(m.lines[at])
	var all []change
	var add func(keys []key)
	add = func(keys []key) {
		for _, k := range keys {
			if k.keys == nil {
				continue
			}
			if keyNamed(k.keys, p.key) != nil && (p.dashes != "") == k.multiple {
				column := max(0, len(p.indent)-2)
				all = append(all, change{from: at, to: at + 1, lines: []string{strings.Repeat(" ", column) + k.name + ":", m.lines[at]}, blame: at})
			}
			add(k.keys)
		}
	}
	if p.key != "" && p.indent != "" {
		add(fileKeys())
	}
	return all
}
