package outline

import "strings"

// value goes through the value of a key or an item, and returns its last line.
func (w *walk) value(i int, l line, indent, moved int) int {
	under := min(indent, indent-moved)
	if isHeader(l.value) {
		return w.blockScalar(i, l, indent, under, moved)
	}
	if closer, open := isOpen(l.value); open {
		return w.openValue(i, l, closer)
	}
	if l.value != "" && strings.IndexByte(`"'[{`, l.value[0]) >= 0 {
		w.quoted(i, l)
		return i
	}
	w.marked(i, l)
	w.secondKey(i, l, indent)
	end, colon := i, false
	for j := i + 1; j < len(w.lines); j++ {
		next := read(w.lines[j])
		if next.start == len(next.text) {
			continue
		}
		isKey := next.isKey() && (w.closes(next.word) || w.hasParent(next.word)) && (l.value != "" || j == i+1)
		if next.indent <= under || next.dashes > 0 || isKey || next.text[next.start] == '#' {
			break
		}
		colon = colon || strings.Contains(next.text, ": ")
		end = j
	}
	if colon && l.value == "" && l.dashes == 0 {
		w.found(unfolded(i, l))
		w.mended[i] = l.text[:len(strings.TrimRight(l.text, " "))] + " >-"
	}
	w.text = prose{key: i, end: end, indent: indent + 2}
	return end
}

// blockScalar goes through a text after > or |.
func (w *walk) blockScalar(i int, l line, indent, under, moved int) int {
	first := i + 1
	for first < len(w.lines) && strings.TrimSpace(w.lines[first]) == "" {
		first++
	}
	if first == len(w.lines) {
		return i
	}
	content := indentOf(w.lines[first])
	if next := read(w.lines[first]); next.dashes > 0 || next.isKey() && w.closes(next.word) && content <= indent {
		return i
	}
	if content <= under {
		w.text = prose{key: i, end: first - 1, indent: indent + 2, block: true}
		if first+1 < len(w.lines) && indentOf(w.lines[first+1]) > indent {
			w.text.indent = indentOf(w.lines[first+1])
		}
		w.text.end = w.before(first)
		return i
	}
	end := w.endOfText(first, content)
	if content <= indent {
		for j := first; j <= end; j++ {
			if strings.TrimSpace(w.lines[j]) != "" {
				w.mended[j] = strings.Repeat(" ", moved) + w.lines[j]
			}
		}
	}
	w.text = prose{key: i, end: end, indent: content, block: true}
	return end
}

// endOfText returns the last line of a text with an indentation that goes on
// after a line of it.
func (w *walk) endOfText(i, indent int) int {
	for j := i + 1; j < len(w.lines); j++ {
		if strings.TrimSpace(w.lines[j]) == "" {
			continue
		}
		if indentOf(w.lines[j]) < indent {
			break
		}
		if l := read(w.lines[j]); l.isKey() && l.indent <= w.frames[len(w.frames)-1].indent && w.place(j, &l) >= 0 {
			break // a text whose lines are all moved is not told from keys by its indentation
		}
		i = j
	}
	return i
}

func indentOf(text string) int { return len(text) - len(strings.TrimLeft(text, " ")) }

// maxOpen is how long a quoted scalar or flow collection of several lines can be
// for its end to be looked for.
const maxOpen = 4000

// openValue goes through a value that is not closed on its line. If a line that
// has its own place comes first, the closing mark was forgotten.
func (w *walk) openValue(i int, l line, closer string) int {
	value := l.value
	for j := i + 1; j < len(w.lines) && len(value) < maxOpen; j++ {
		next := read(w.lines[j])
		if !next.isBlank() && w.place(j, &next) >= 0 {
			break
		}
		value += " " + strings.TrimSpace(w.lines[j])
		if _, open := isOpen(value); !open {
			w.text = prose{key: i, end: j, indent: l.indent + 2}
			return j
		}
	}
	w.found(unclosed(i, l, closer))
	w.mended[i] = strings.TrimRight(l.text, " \t\r") + closer
	return i
}

// secondKey looks for another key in the value of one.
func (w *walk) secondKey(i int, l line, indent int) {
	fr := &w.frames[len(w.frames)-1]
	at := strings.Index(l.value, ": ")
	if at < 0 || fr.kind != Group {
		return
	}
	begin := strings.LastIndexByte(l.value[:at], ' ') + 1
	if word := l.value[begin:at]; begin > 0 && fr.wants(word) {
		w.found(joined(i, l, begin, word))
		split := strings.LastIndex(l.text, l.value) + begin
		w.mended[i] = strings.TrimRight(l.text[:split], " ") + "\n" + strings.Repeat(" ", indent) + l.text[split:]
		fr.seen[word] = i
	}
}
