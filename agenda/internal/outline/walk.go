package outline

import "strings"

// frame is a value of several lines that the walk is in.
type frame struct {
	kind   Kind
	keys   *Shape // of a group, or of each of the records
	indent int    // of its keys or dashes
	last   int    // the last line of it that begins with one, or -1
	seen   map[string]int
}

// has reports whether a frame is a group that can have a key.
func (f *frame) has(word string) bool { return f.kind == Group && f.keys.key(word) != nil }

// wants reports whether a frame is a group that can have a key, and has not had it.
func (f *frame) wants(word string) bool {
	_, seen := f.seen[word]
	return !seen && f.has(word)
}

// walk goes through a file and keeps the values that are open, outermost first.
type walk struct {
	lines   []string
	frames  []frame
	text    prose
	mended  []string // the lines as they were meant
	misfits []Misfit

	conflictEnd int // the line after the last conflict
}

// prose is the last text of the file, which a line may belong to that has lost
// its indentation.
type prose struct {
	key, end, indent int
	block            bool // it is a block scalar
}

// maxMisfits is how many lines may not fit before a file is given up: its author
// meant another shape.
const maxMisfits = 100

// Read reads lines that are to have a shape. It returns the lines that do not fit,
// and all lines as they were meant; one that was forgotten comes with the one
// after it.
func Read(lines []string, shape *Shape) (misfits []Misfit, mended []string) {
	w := walk{lines: lines, mended: append([]string(nil), lines...), text: prose{end: -1}}
	w.frames = []frame{{kind: Group, keys: shape, last: -1, seen: map[string]int{}}}
	w.frames[0].indent = w.margin()
	for i := 0; i < len(lines); i++ {
		l := read(lines[i])
		if l.isBlank() {
			continue
		}
		if l.indent == 0 && (strings.HasPrefix(l.text, "---") || strings.HasPrefix(l.text, "...") || l.text[0] == '%') {
			if w.frames[0].last < 0 && l.text[0] == '-' {
				continue
			}
			if w.frames[0].last < 0 && l.text[0] == '%' {
				w.found(at(i, l.text, 0, l.head(), "yaml", "een databestand heeft geen regel die met % begint", "Haal de regel weg."))
				w.mended[i] = ""
				continue
			}
			if w.endsHere(i) {
				break
			}
		}
		if end, ok := w.conflict(i); ok {
			i = w.drop(i, end)
			continue
		}
		if l.isKey() && i+1 < len(lines) && lines[i+1] == lines[i] {
			m := at(i+1, l.text, l.start, l.head(), "sleutel-dubbel", "deze regel staat er twee keer", "Haal er één weg.")
			m.Second = Second{i + 1, l.start + 1, "Eerder, op regel %d:"}
			w.found(m)
			w.mended[i] = ""
			continue
		}
		i = w.take(i, l)
		if len(w.misfits) > maxMisfits {
			return nil, nil
		}
	}
	return w.misfits, w.mended
}

// endsHere reports whether another document begins after a line.
func (w *walk) endsHere(i int) bool {
	for _, text := range w.lines[i+1:] {
		if l := read(text); !l.isBlank() {
			return l.indent == 0 && !w.frames[0].wants(l.word)
		}
	}
	return true
}

// take goes on with a line, and returns the last line of its value.
func (w *walk) take(i int, l line) int {
	if rest := l.text[l.start:]; strings.HasPrefix(rest, "? ") || strings.HasPrefix(rest, "<<:") || strings.ContainsAny(rest[:1], "&!") {
		return w.skip(i, l.indent) // a key that only YAML knows
	}
	moved := 0
	f := w.place(i, &l)
	if f < 0 {
		meant, fix := w.mend(i, l)
		w.found(meant)
		w.mended[i] = fix
		if meant.prose && fix != "" {
			w.text.end = w.endOfText(i, w.text.indent)
			return w.text.end
		}
		if fix == "" {
			return w.drop(i, i)
		}
		parent, last, inserted := strings.Cut(fix, "\n")
		if inserted {
			above := read(parent)
			if f := w.place(i, &above); f >= 0 {
				w.enter(f, i-1, above, 0)
			}
		} else {
			last = fix
		}
		raw := l
		l = read(last)
		moved = l.indent - raw.indent
		if f = w.place(i, &l); f < 0 {
			return i
		}
	}
	return w.enter(f, i, l, moved)
}

// drop leaves out lines that do not belong in the file. A text that they stand in
// goes on after them.
func (w *walk) drop(i, end int) int {
	for j := i; j <= end; j++ {
		w.mended[j] = ""
	}
	if w.text.end < 0 || w.text.end != w.before(i) {
		return end
	}
	w.text.end = end
	if w.text.block {
		w.text.end = w.endOfText(end, w.text.indent)
	}
	return w.text.end
}

// place returns the frame that a line fits in, or -1.
func (w *walk) place(i int, l *line) int {
	if !l.isPlain() {
		return -1
	}
	for f := len(w.frames) - 1; f >= 0; f-- {
		fr := &w.frames[f]
		if l.indent != fr.indent {
			continue
		}
		switch {
		case fr.kind == Group && l.dashes == 0 && l.isKey() && fr.wants(l.word),
			fr.kind == List && l.dashes == 1,
			fr.kind == Records && l.dashes == 1 && l.isKey() && w.beginsRecord(f, i, l),
			fr.kind == Records && l.dashes == 1 && !l.isKey() && w.isWhole(f, l):
			return f
		}
	}
	if !l.isKey() || l.dashes > 0 {
		return -1
	}
	for f := len(w.frames) - 1; f >= 0; f-- {
		fr := &w.frames[f]
		switch {
		case fr.wants(l.word):
			return -1 // it belongs there, and is not indented so
		case fr.has(l.word) && l.indent == fr.indent:
			if f > 0 && w.frames[f-1].kind == Records && (l.word == fr.keys.first() || w.repeats(f, i)) {
				return -1 // a record that does not begin as one
			}
			return f
		}
	}
	for f := len(w.frames) - 1; f >= 0; f-- {
		if fr := &w.frames[f]; fr.kind == Group && l.indent == fr.indent && !fr.has(l.word) && !w.hasParent(l.word) {
			return f
		}
	}
	return -1
}

// hasParent reports whether a key belongs under a key that was not seen yet.
func (w *walk) hasParent(word string) bool {
	_, parent := w.parent(word)
	return parent != nil
}

// parent returns the innermost group that wants a group with a key.
func (w *walk) parent(word string) (int, *Key) {
	for f := len(w.frames) - 1; f >= 0; f-- {
		fr := &w.frames[f]
		if fr.kind != Group {
			continue
		}
		for k := range fr.keys.Keys {
			key := &fr.keys.Keys[k]
			if key.Shape.Kind == Group && fr.wants(key.Name) && key.Shape.key(word) != nil {
				return f, key
			}
		}
	}
	return -1, nil
}

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

// isWhole reports whether a line with a dash and no key is a record all the same:
// one in braces, or something else that is no record.
func (w *walk) isWhole(f int, l *line) bool {
	return w.innermost(List) < f && (l.mark == "" || l.word != w.frames[f].keys.first())
}

// beginsRecord reports whether a line with a dash begins a record, or would but
// for a dash too much.
func (w *walk) beginsRecord(f, i int, l *line) bool {
	fr := &w.frames[f]
	if l.word == fr.keys.first() {
		return w.listOf(f, i) == nil
	}
	if len(w.frames) == f+1 || !w.frames[f+1].wants(l.word) {
		return true
	}
	begins := false
	w.ahead(i, func(next line) bool {
		begins = begins || next.word == fr.keys.first()
		return !begins
	})
	return begins
}

// listOf returns the list that a record belongs to, if that is not the open one:
// the one that has all its keys and was not seen yet.
func (w *walk) listOf(open, i int) *Key {
	words := []string{}
	w.ahead(i, func(next line) bool {
		if next.indent > read(w.lines[i]).indent {
			words = append(words, next.word)
		}
		return true
	})
	all := func(s *Shape, n int) bool {
		for _, word := range words {
			if s.key(word) != nil {
				n--
			}
		}
		return n <= 0
	}
	if open >= 0 && (len(words) == 0 || all(w.frames[open].keys, (len(words)+1)/2)) {
		return nil
	}
	for k := range w.frames[0].keys.Keys {
		key := &w.frames[0].keys.Keys[k]
		if key.Shape.Kind == Records && w.frames[0].wants(key.Name) && all(&key.Shape, len(words)) {
			return key
		}
	}
	return nil
}

// repeats reports whether a key and those after it are of a second record, whose
// first line is missing.
func (w *walk) repeats(f, i int) bool {
	again, others := 0, 0
	w.ahead(i, func(next line) bool {
		switch fr := &w.frames[f]; {
		case next.indent != fr.indent:
		case fr.wants(next.word):
			others++
		default:
			again++
		}
		return again+others < 3
	})
	return again >= 2
}

// enter opens what a line begins, and returns the last line of its value.
func (w *walk) enter(f, i int, l line, moved int) int {
	w.frames = w.frames[:f+1]
	w.frames[f].last = i
	switch w.frames[f].kind {
	case List:
		l.value = strings.TrimSpace(l.text[l.begin:])
		return w.value(i, l, l.indent, moved)
	case Records:
		if !l.isKey() {
			l.value = strings.TrimSpace(l.text[l.begin:])
			return w.value(i, l, l.indent, moved)
		}
		w.frames = append(w.frames, frame{kind: Group, keys: w.frames[f].keys, indent: l.begin, last: i, seen: map[string]int{}})
		f++
	}
	fr := &w.frames[f]
	fr.seen[l.word] = i
	key := fr.keys.key(l.word)
	if key == nil {
		return w.skip(i, fr.indent)
	}
	nested := key.Shape.Kind != Text && (l.value == "" || strings.ContainsAny(l.value[:1], "&!") && !strings.Contains(l.value, " "))
	if !nested {
		return w.value(i, l, fr.indent, moved)
	}
	s := &key.Shape
	if indent := w.usual(s.Kind, s, i, fr.indent-moved); indent >= 0 {
		switch {
		case indent > fr.indent, indent == fr.indent && s.Kind != Group:
		case moved != 0:
			indent += moved // with its key
		default:
			indent = fr.indent + 2
		}
		w.frames = append(w.frames, frame{kind: s.Kind, keys: s, indent: indent, last: -1, seen: map[string]int{}})
	}
	return i
}

// skip returns the last line of a value with an unknown key.
func (w *walk) skip(i, indent int) int {
	for j := i + 1; j < len(w.lines); j++ {
		if l := read(w.lines[j]); !l.isBlank() {
			if l.indent <= indent {
				break
			}
			i = j
		}
	}
	return i
}

// usual returns the indentation that most lines of a value have, or -1 if it has
// none: of the keys of a group, or of the dashes of a list.
func (w *walk) usual(kind Kind, s *Shape, i, under int) int {
	votes := map[int]int{}
	far := maxAhead
	if kind == Records {
		far = maxRecordsAhead
	}
	for _, text := range w.lines[i+1 : min(len(w.lines), i+1+far)] {
		l := read(text)
		if l.isBlank() {
			continue
		}
		known := l.isKey() && s.key(l.word) != nil
		if l.dashes == 0 && l.isKey() && l.indent <= under && !(kind == Group && known && l.indent > 0) {
			break
		}
		switch {
		case kind == Group && l.dashes == 0 && known:
			votes[l.indent]++
		case kind == Group && l.dashes > 0 && l.isKey():
			if known && l.indent > under {
				continue
			}
			return most(votes, under+2)
		case kind == List && l.dashes == 1 && !(l.isKey() && w.closes(l.word)):
			votes[l.indent]++
		case kind == List && l.isKey() && w.closes(l.word):
			return most(votes, under+2)
		case kind == Records && l.dashes == 1 && (known || strings.HasPrefix(l.text[l.begin:], "{")):
			votes[l.indent] += maxRecordsAhead // the other keys decide only between as many
		case kind == Records && l.dashes == 1:
			votes[l.indent]++
		case kind == Records && known && l.dashes == 0 && l.indent > under+2:
			votes[l.indent-2]++
		}
	}
	return most(votes, under+2)
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
