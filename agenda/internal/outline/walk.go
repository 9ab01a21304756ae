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
		switch {
		case l.isBlank():
			continue
		case IsMarker(l.text) && w.frames[0].last >= 0 && w.endsHere(i):
			return w.misfits, w.mended
		}
		i = w.next(i, l)
		if len(w.misfits) > maxMisfits {
			return nil, nil
		}
	}
	return w.misfits, w.mended
}

// next goes on with a line that is not blank, and returns the last line of what it
// begins.
func (w *walk) next(i int, l line) int {
	if IsMarker(l.text) && w.frames[0].last < 0 {
		if l.text[0] == '%' {
			w.found(at(i, l.text, 0, l.head(), "yaml", "een databestand heeft geen regel die met % begint", "Haal de regel weg."))
			w.mended[i] = ""
		}
		return i
	}
	if end, ok := w.conflict(i); ok {
		return w.drop(i, end)
	}
	if l.isKey() && i+1 < len(w.lines) && w.lines[i+1] == l.text {
		m := at(i+1, l.text, l.start, l.head(), "sleutel-dubbel", "deze regel staat er twee keer", "Haal er één weg.")
		m.Second = Second{i + 1, l.start + 1, "Eerder, op regel %d:"}
		w.found(m)
		w.mended[i] = ""
		return i
	}
	return w.take(i, l)
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
	if f := w.place(i, &l); f >= 0 {
		return w.enter(f, i, l, 0)
	}
	return w.takeMended(i, l)
}

// takeMended goes on with a line that does not fit, as it was meant.
func (w *walk) takeMended(i int, l line) int {
	meant, fix := w.mend(i, l)
	w.found(meant)
	w.mended[i] = fix
	if fix == "" {
		return w.drop(i, i)
	}
	if meant.prose {
		w.text.end = w.endOfText(i, w.text.indent)
		return w.text.end
	}
	parent, own, inserted := strings.Cut(fix, "\n")
	if inserted {
		above := read(parent)
		if f := w.place(i, &above); f >= 0 {
			w.enter(f, i-1, above, 0)
		}
	} else {
		own = fix
	}
	mended := read(own)
	f := w.place(i, &mended)
	if f < 0 {
		return i
	}
	last := w.frames[f].last
	end := w.enter(f, i, mended, mended.indent-l.indent)
	for g := f; g < len(w.frames); g++ {
		w.frames[g].last = last // no other line should be like this one
		last = -1
	}
	return end
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
	if indent := w.usual(s, i, fr.indent-moved); indent >= 0 {
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
