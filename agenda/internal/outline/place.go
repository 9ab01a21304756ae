package outline

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
	if open >= 0 {
		shape, known := w.frames[open].keys, 0
		for _, word := range words {
			if shape.key(word) != nil {
				known++
			}
		}
		if len(words) == 0 || 2*known >= len(words) && shape.complete(words) {
			return nil
		}
	}
	for k := range w.frames[0].keys.Keys {
		key := &w.frames[0].keys.Keys[k]
		if key.Shape.Kind == Records && w.frames[0].wants(key.Name) && key.Shape.fits(words) {
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
