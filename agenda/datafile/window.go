package datafile

import (
	"slices"
	"strings"
)

// window is the lines with which proposals are tried: some records with those before and
// after them.
type window struct {
	from, to int
	header   []string
	read     int   // the number of its lines that the parser reads as they are
	suspects []int // the indexes of the lines that can be to blame, the likeliest first
}

// How many records a window has before and after the lines that can be to blame, how many
// lines these are, and how many lines a window has at most.
const (
	recordsBefore = 2
	recordsAfter  = 2
	linesBefore   = 3
	maxWindow     = 600
)

func (m *mended) window(refused refusal) window {
	var w window
	first, last := refused.at, refused.at
	add := func(i int) {
		if !slices.Contains(w.suspects, i) && strings.TrimSpace(m.lines[i]) != "" {
			w.suspects = append(w.suspects, i)
			first = min(first, i)
		}
	}
	if refused.opener >= 0 {
		add(refused.opener)
		if refused.at-refused.opener > maxWindow {
			last = refused.opener
		}
	}
	for i := last; i >= 0 && len(w.suspects) <= linesBefore+1; i-- {
		add(i)
	}
	w.from, w.to = first, last+1
	for n := 0; w.from > 0 && w.from > first-maxWindow; w.from-- {
		if m.begins(w.from) {
			if n++; n > recordsBefore {
				break
			}
		}
	}
	for n := 0; w.to < len(m.lines) && w.to < last+maxWindow; w.to++ {
		if m.begins(w.to) {
			if n++; n > recordsAfter {
				break
			}
		}
	}
	w.header = m.header(w.from)
	_, read, err := parseLines(w.header, m.lines[w.from:w.to])
	w.read = read - len(w.header)
	if err == nil { // what is refused is not within the window alone
		w.from, w.to, w.header, w.read = 0, len(m.lines), nil, refused.at+1
	}
	return w
}

// begins reports whether a line begins a record or a list of the file.
func (m *mended) begins(i int) bool {
	return topKey(m.lines[i]) != nil || strings.HasPrefix(strings.TrimLeft(m.lines[i], " "), "- id:")
}

// header returns the key of the file that a line is under, as the line that opens it.
func (m *mended) header(at int) []string {
	if at >= len(m.lines) || topKey(m.lines[at]) != nil {
		return nil
	}
	if at <= m.top {
		m.top, m.seen = 0, 0
	}
	for i := at - 1; i >= m.seen; i-- {
		if topKey(m.lines[i]) != nil {
			m.top = i
			break
		}
	}
	m.seen = max(m.seen, at)
	k := topKey(m.lines[m.top])
	if k == nil {
		return nil
	}
	return []string{k.name + ":"}
}

// topKey returns the key of the file that a line opens, or nil.
func topKey(line string) *key {
	if line == "" || line[0] < 'a' {
		return nil
	}
	name, _, ok := strings.Cut(line, ":")
	if !ok {
		return nil
	}
	return keyNamed(fileKeys(), name)
}
