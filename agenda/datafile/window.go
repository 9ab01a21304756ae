package datafile

import (
	"slices"
	"strings"
)

// window is the lines with which proposals are tried: the records of the lines that can be
// to blame, and some records before and after them.
type window struct {
	from, to int
	header   string // the line with the key of the list that it begins in, or ""
	read     int    // how many of its lines the parser reads as they are
	suspects []int  // the indexes of the lines that can be to blame, the likeliest first
}

// How many records a window has before and after those of the lines that can be to blame,
// and how many lines these are.
const (
	recordsBefore = 2
	recordsAfter  = 2
	maxSuspects   = 5
)

// maxDistance is how many lines from a line at most what belongs to it is looked for: the
// line that opens what it closes, the records around it, and so the edges of a window.
const maxDistance = 600

// window returns the lines around a refusal.
func (r *repairer) window(refused refusal) window {
	var w window
	suspect := func(i int) {
		if !slices.Contains(w.suspects, i) && !isEmpty(r.lines[i]) {
			w.suspects = append(w.suspects, i)
		}
	}
	last := refused.at
	if refused.opener >= 0 {
		suspect(refused.opener)
		if refused.at-refused.opener > maxDistance {
			last = refused.opener
		}
	}
	for i := last; i >= r.from && len(w.suspects) < maxSuspects; i-- {
		suspect(i)
	}
	w.from = max(r.from, r.recordAbove(slices.Min(append(w.suspects, last)), recordsBefore+1))
	w.to = r.recordBelow(last, recordsAfter+1)
	w.header = r.headerOf(w.from)
	_, read, err := parseLines(w.header, r.lines[w.from:w.to])
	w.read = read
	if err == nil { // what is refused is not within the window alone
		w.from, w.to, w.header, w.read = 0, len(r.lines), "", refused.at+1
	}
	return w
}

// recordAbove returns the index of the line that begins a record or a list of the file, the
// n-th from a line upwards.
func (m *mended) recordAbove(at, n int) int {
	top := max(0, at-maxDistance)
	for ; at > top; at-- {
		if m.begins(at) {
			if n--; n == 0 {
				break
			}
		}
	}
	return max(0, at)
}

// recordBelow returns the index of the line that begins a record or a list of the file, the
// n-th below a line.
func (m *mended) recordBelow(at, n int) int {
	bottom := min(len(m.lines), at+maxDistance)
	for at++; at < bottom; at++ {
		if m.begins(at) {
			if n--; n == 0 {
				break
			}
		}
	}
	return min(at, bottom)
}

// begins reports whether a line begins a record or a list of the file.
func (m *mended) begins(i int) bool {
	return topKey(m.lines[i]) != nil || strings.HasPrefix(strings.TrimLeft(m.lines[i], " "), "- id:")
}

// headerOf returns the line with the key of the list of the file that a line is in, or "".
func (r *repairer) headerOf(at int) string {
	if topKey(r.lines[at]) != nil {
		return ""
	}
	for i := at - 1; i >= r.from; i-- {
		if k := topKey(r.lines[i]); k != nil {
			return k.name + ":"
		}
	}
	return r.header
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
