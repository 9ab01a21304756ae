package datafile

import "slices"

// window is the lines with which proposals are tried: the records of the lines that can be
// to blame, and the records before and behind them.
type window struct {
	from, to int
	header   string // the line with the key of the list that it begins in, or ""
	read     int    // how many of its lines the parser reads as they are
	suspects []int  // the indexes of the lines that can be to blame, the likeliest first
}

// How many records a window has before and behind those of the lines that can be to blame,
// and how many lines these are.
const (
	recordsAround = 1
	maxSuspects   = 5
)

// window returns the lines around a refusal.
func (m *mended) window(refused refusal) window {
	var w window
	suspect := func(i int) {
		if !slices.Contains(w.suspects, i) && !isEmpty(m.lines[i]) {
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
	for i := last; i >= m.from && len(w.suspects) < maxSuspects; i-- {
		suspect(i)
	}
	w.from = max(m.from, m.recordFrom(slices.Min(append(w.suspects, last)), -1, recordsAround+1))
	w.to = m.recordFrom(last+1, 1, recordsAround+1)
	w.header = m.headerOf(w.from)
	_, read, err := parseLines(w.header, m.lines[w.from:w.to])
	w.read = read
	if err == nil { // what is refused is not within the window alone
		w.from, w.to, w.header, w.read = 0, len(m.lines), "", refused.at+1
	}
	return w
}

// headerOf returns the line with the key of the list of the file that a line is in, or "".
func (m *mended) headerOf(at int) string {
	if topKey(m.lines[at]) != nil {
		return ""
	}
	for i := at - 1; i >= m.from; i-- {
		if k := topKey(m.lines[i]); k != nil {
			return k.name + ":"
		}
	}
	return m.header
}
