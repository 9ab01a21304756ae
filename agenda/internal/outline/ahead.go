package outline

import "strings"

// maxRecordsAhead is how many lines of a list of records are looked at to know
// how it is indented.
const maxRecordsAhead = 500

// maxAhead is how many lines are looked at after a line to know what it is.
const maxAhead = 60

// ahead yields the lines after a line that have a key, until one that begins
// another record or is a key at the margin.
func (w *walk) ahead(i int, yield func(line) bool) {
	for _, text := range w.lines[i+1 : min(len(w.lines), i+1+maxAhead)] {
		l := read(text)
		if l.isBlank() || !l.isKey() {
			continue
		}
		if l.dashes > 0 || l.indent == 0 && w.frames[0].has(l.word) || !yield(l) {
			return
		}
	}
}

// usual returns the indentation that most lines of a value have, or -1 if it has
// none: of the keys of a group, or of the dashes of a list. The value begins after
// line i, whose key is indented by under.
func (w *walk) usual(s *Shape, i, under int) int {
	votes := map[int]int{}
	far := maxAhead
	if s.Kind == Records {
		far = maxRecordsAhead
	}
	for _, text := range w.lines[i+1 : min(len(w.lines), i+1+far)] {
		l := read(text)
		if l.isBlank() {
			continue
		}
		indent, weight, ends := w.vote(s, &l, under)
		if ends {
			break
		}
		if weight > 0 {
			votes[indent] += weight
		}
	}
	return most(votes, under+2)
}

// vote returns which indentation a line speaks for and how much, or that the value
// ends before it.
func (w *walk) vote(s *Shape, l *line, under int) (indent, weight int, ends bool) {
	known := l.isKey() && s.key(l.word) != nil
	if l.dashes == 0 && l.isKey() && l.indent <= under && !(s.Kind == Group && known && l.indent > 0) {
		return 0, 0, true
	}
	switch s.Kind {
	case Group:
		switch {
		case l.dashes > 0 && l.isKey():
			return 0, 0, !known || l.indent <= under
		case l.dashes == 0 && known:
			return l.indent, 1, false
		}
	case List:
		switch closes := l.isKey() && w.closes(l.word); {
		case closes:
			return 0, 0, true
		case l.dashes == 1:
			return l.indent, 1, false
		}
	case Records:
		switch {
		case l.dashes == 1 && (known || strings.HasPrefix(l.text[l.begin:], "{")):
			return l.indent, maxRecordsAhead, false // the others decide only between as many
		case l.dashes == 1:
			return l.indent, 1, false
		case l.dashes == 0 && known && l.indent > under+2:
			return l.indent - 2, 1, false
		}
	}
	return 0, 0, false
}

// margin returns the indentation of the keys of the file: the least that one has.
func (w *walk) margin() int {
	least := -1
	for _, text := range w.lines[:min(len(w.lines), maxRecordsAhead)] {
		if l := read(text); l.dashes == 0 && l.isKey() && w.frames[0].has(l.word) && (least < 0 || l.indent < least) {
			least = l.indent
		}
	}
	return max(0, least)
}

// closes reports whether a key is one of the open groups.
func (w *walk) closes(word string) bool {
	for f := range w.frames {
		if w.frames[f].has(word) {
			return true
		}
	}
	return false
}

// most returns the indentation with the most votes, and of those with as many the
// one that is usual, or else the least. Without any vote it is -1.
func most(votes map[int]int, usual int) int {
	best := -1
	for indent, n := range votes {
		if best < 0 || n > votes[best] || n == votes[best] && best != usual && (indent == usual || indent < best) {
			best = indent
		}
	}
	return best
}
