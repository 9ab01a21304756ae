package outline

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

func (l *line) moved(indent int) string { return strings.Repeat(" ", indent) + l.text[l.start:] }

// innermost returns the innermost frame of a kind, or -1.
func (w *walk) innermost(kind Kind) int {
	for f := len(w.frames) - 1; f >= 0; f-- {
		if w.frames[f].kind == kind {
			return f
		}
	}
	return -1
}

// meant returns the frame that a line is for, whatever its indentation, or -1.
func (w *walk) meant(l *line) int {
	records, list := w.innermost(Records), w.innermost(List)
	switch {
	case l.dashes == 0 && l.isKey():
		seen := -1
		for f := len(w.frames) - 1; f >= 0; f-- {
			if w.frames[f].wants(l.word) {
				return f
			}
			if seen < 0 && w.frames[f].has(l.word) {
				seen = f
			}
		}
		return seen
	case l.dashes == 0:
		return -1
	case records >= 0 && l.isKey() && l.word == w.frames[records].keys.first():
		return records
	case list >= 0:
		return list
	}
	return records
}

// mend returns what is wrong with a line that does not fit, and the line as it
// was meant: "" if it does not belong in the file.
func (w *walk) mend(i int, l line) (Misfit, string) {
	if !l.isPlain() {
		return w.blanks(i, l)
	}
	if m, fix, ok := w.dash(i, l); ok {
		return m, fix
	}
	if l.isKey() {
		if m, fix, ok := w.key(i, l); ok {
			return m, fix
		}
	} else if m, fix, ok := w.stray(i, l); ok {
		return m, fix
	} else if m, fix, ok := w.noKey(i, l); ok {
		return m, fix
	}
	code, message := "sleutel-vorm", "dit is geen sleutel met een waarde"
	cure := "Zet een dubbele punt en een spatie achter de sleutel, of spring de regel verder in als zij bij de vorige hoort."
	switch {
	case isTag(l.text[l.start:]) || strings.HasPrefix(l.text[l.start:], "&lt;"):
		code, message, cure = "html", "dit is een regel HTML", "Haal de regel weg, of neem alleen de tekst over."
	case strings.HasPrefix(l.text, "---"):
		code, message, cure = "tweede-document", "hier begint een tweede document; een databestand heeft er één", "Haal de regel weg."
	case l.dashes > 0:
		message, cure = "dit item hoort bij geen lijst", "Zet de sleutel van de lijst erboven, of haal de regel weg."
	case l.isKey():
		code, message, cure = "inspringen", "deze regel is niet goed ingesprongen, of hoort hier niet", "Laat de regel even ver inspringen als de andere sleutels van hetzelfde record."
	}
	return at(i, l.text, l.start, l.head(), code, message, cure), ""
}

// isTag reports whether a text begins with a tag of HTML.
func isTag(s string) bool {
	return len(s) > 2 && s[0] == '<' && (s[1] == '/' || s[1] == '!' || unicode.IsLetter(rune(s[1]))) && strings.Contains(s, ">")
}

// blanks mends the white space that a line begins with.
func (w *walk) blanks(i int, l line) (Misfit, string) {
	plain := read(strings.Repeat(" ", l.indent) + l.text[l.start:])
	fix := plain.text
	if f := w.meant(&plain); f >= 0 {
		fix = plain.moved(w.frames[f].indent)
	}
	blank := l.text[:l.start]
	start := strings.IndexFunc(blank, func(r rune) bool { return r != ' ' })
	end := start + strings.IndexFunc(blank[start:]+" ", func(r rune) bool { return r == ' ' })
	if strings.HasPrefix(blank[start:], "\t") {
		return at(i, l.text, start, end, "tab", "hier staat een tab; YAML springt in met spaties", "Vervang de tab door spaties."), fix
	}
	return hardSpace(i, l.text, start, end), fix
}

// dash mends what stands where a dash is wanted, or a dash where none is.
func (w *walk) dash(i int, l line) (m Misfit, fix string, ok bool) {
	listed := w.innermost(Records) >= 0 || w.innermost(List) >= 0
	if rest, end, ok := looseDash(l); ok && listed {
		r, n := utf8.DecodeRuneInString(l.text[l.start:])
		message, cure := "achter dit streepje ontbreekt een spatie", "Schrijf een streepje en dan een spatie."
		width := l.start + n
		switch {
		case r == '-' && end > l.start+n:
			m = hardSpace(i, l.text, l.start+n, end)
		case r == '-':
		case unicode.In(r, unicode.Pd) || r == '−':
			message, cure = fmt.Sprintf("hier staat een gedachtestreepje (%c) in plaats van een streepje", r), "Typ een gewoon streepje (-) en dan een spatie; Word maakt er zelf een langer van."
		default:
			message, cure = fmt.Sprintf("hier staat een opsommingsteken (%c) in plaats van een streepje", r), "Typ een streepje (-) en dan een spatie."
		}
		if m.Code == "" {
			m = at(i, l.text, l.start, width, "streepje", message, cure)
		}
		dashed := read(l.text[:l.start] + "- " + rest)
		if f := w.meant(&dashed); f >= 0 {
			return m, dashed.moved(w.frames[f].indent), true
		}
		return m, dashed.text, true
	}
	switch f := w.meant(&l); {
	case l.dashes > 1:
		fix := l.text[:l.start] + "- " + l.text[l.begin:]
		return at(i, l.text, l.start, l.begin-1, "streepje", "hier staat een streepje te veel", "Laat er één staan."), fix, true
	case l.dashes == 0:
		return m, "", false
	case l.isKey() && w.wanted(l.word) >= 0 && (f < 0 || l.word != w.frames[f].keys.first()):
		g := &w.frames[w.wanted(l.word)]
		m := at(i, l.text, l.start, l.start+1, "streepje", fmt.Sprintf("vóór \"%s\" hoort geen streepje te staan", l.word), "Haal het streepje weg, en zet de regel recht onder de andere sleutels van hetzelfde record.")
		m.Second = g.like()
		return m, strings.Repeat(" ", g.indent) + l.text[l.begin:], true
	case l.isKey() && w.innermost(List) < 0:
		if key := w.listOf(f, i); key != nil && l.indent > w.frames[0].indent {
			return forgotten(i, l, key), strings.Repeat(" ", w.frames[0].indent) + key.Name + ":\n" + l.text, true
		}
	}
	if f := w.meant(&l); f >= 0 && l.indent != w.frames[f].indent {
		return w.misplaced(i, l, f), l.moved(w.frames[f].indent), true
	}
	return m, "", false
}

// wanted returns the innermost frame that wants a key, or -1.
func (w *walk) wanted(word string) int {
	for f := len(w.frames) - 1; f >= 0; f-- {
		if w.frames[f].wants(word) {
			return f
		}
	}
	return -1
}

// looseDash returns what follows a mark that stands for a dash and a space, and
// where that begins.
func looseDash(l line) (rest string, end int, ok bool) {
	r, n := utf8.DecodeRuneInString(l.text[l.start:])
	after := l.text[l.start+n:]
	rest = strings.TrimLeftFunc(after, unicode.IsSpace)
	end = len(l.text) - len(rest)
	switch {
	case rest == "":
		return "", 0, false
	case r == '-':
		return rest, end, !strings.HasPrefix(after, " ") && rest[0] != '-'
	case strings.ContainsRune("*+", r):
		return rest, end, len(rest) < len(after)
	}
	return rest, end, unicode.In(r, unicode.Pd) || strings.ContainsRune("−•·●◦▪■‣⁃∙", r)
}

// key mends a line with a key.
func (w *walk) key(i int, l line) (m Misfit, fix string, ok bool) {
	records := w.innermost(Records)
	wanted := w.wanted(l.word)
	if records >= 0 && wanted < 0 && l.dashes == 0 {
		fr := &w.frames[records]
		inRecord := len(w.frames) > records+1 && w.frames[records+1].has(l.word) && l.indent == w.frames[records+1].indent
		if l.word == fr.keys.first() || inRecord {
			m := at(i, l.text, l.start, l.head(), "streepje", fmt.Sprintf("vóór \"%s\" ontbreekt een streepje", l.word), "Een record begint met een streepje en een spatie: - "+fr.keys.first()+": …")
			if l.word != fr.keys.first() {
				m.Message = fmt.Sprintf("hier begint een ander record, maar er staat geen streepje met %q", fr.keys.first())
			}
			m.Second = fr.like()
			return m, strings.Repeat(" ", fr.indent) + "- " + l.text[l.start:], true
		}
	}
	if w.text.end == w.before(i) && wanted < 0 && w.meant(&l) < 0 && !w.hasParent(l.word) {
		return w.lost(i, l)
	}
	if wanted >= 0 || w.meant(&l) >= 0 {
		f := w.meant(&l)
		return w.misplaced(i, l, f), l.moved(w.frames[f].indent), true
	}
	if f, parent := w.parent(l.word); parent != nil {
		return forgotten(i, l, parent), strings.Repeat(" ", w.frames[f].indent) + parent.Name + ":\n" + l.moved(max(l.indent, w.frames[f].indent+2)), true
	}
	return m, "", false
}

// stray mends a line that begins with a mark that is not part of it.
func (w *walk) stray(i int, l line) (m Misfit, fix string, ok bool) {
	r, n := utf8.DecodeRuneInString(l.text[l.start:])
	rest := read(l.text[:l.start] + l.text[l.start+n:])
	if unicode.IsLetter(r) || unicode.IsDigit(r) || !rest.isKey() || rest.dashes > 1 || w.meant(&rest) < 0 {
		return m, "", false
	}
	return at(i, l.text, l.start, l.start+n, "sleutel-vorm", fmt.Sprintf("hier staat een teken te veel (%c)", r), "Haal het weg."),
		rest.moved(w.frames[w.meant(&rest)].indent), true
}

// noKey mends a line without a key.
func (w *walk) noKey(i int, l line) (m Misfit, fix string, ok bool) {
	if r := w.innermost(Records); l.dashes == 1 && r >= 0 && l.mark != "" && l.word == w.frames[r].keys.first() {
		return colon(i, l), strings.Repeat(" ", w.frames[r].indent) + "- " + l.word + ": " + l.value, true
	}
	if l.dashes == 0 && l.word != "" {
		if f := w.wanted(l.word); f >= 0 && l.mark != "" && (strings.Trim(l.mark, " ") != "" || l.indent == w.frames[f].indent) {
			return colon(i, l), l.moved(w.frames[f].indent)[:w.frames[f].indent] + l.word + ": " + l.value, true
		}
	}
	if f := w.innermost(List); l.dashes == 0 && f >= 0 && f == len(w.frames)-1 && l.indent >= w.frames[f].indent && !isTag(l.text[l.start:]) {
		m := at(i, l.text, l.start, l.head(), "streepje", "vóór dit item ontbreekt een streepje", "Een item van een lijst begint met een streepje en een spatie.")
		m.Second = w.frames[f].like()
		return m, strings.Repeat(" ", w.frames[f].indent) + "- " + l.text[l.start:], true
	}
	return w.lost(i, l)
}

// lost mends a line that belongs to the text before it.
func (w *walk) lost(i int, l line) (m Misfit, fix string, ok bool) {
	if w.text.end < 0 || w.text.end != w.before(i) || l.dashes > 0 || l.indent >= w.text.indent || isTag(l.text[l.start:]) || strings.HasPrefix(l.text, "---") {
		return m, "", false
	}
	m = at(i, l.text, l.start, len(strings.TrimRightFunc(l.text, unicode.IsSpace)), "inspringen",
		fmt.Sprintf("deze regel hoort bij de tekst van regel %d, maar springt niet zo ver in", w.text.key+1),
		"Laat de regel even ver inspringen als de rest van de tekst, of haal haar weg.")
	m.Second = Second{w.text.key + 1, indentOf(w.lines[w.text.key]) + 1, "De tekst begint op regel %d:"}
	m.prose = true
	if !w.text.block {
		w.rejoin(i, l)
		return m, "", true
	}
	return m, l.moved(w.text.indent), true
}

// rejoin puts the value of a key behind it that was left on the next line.
func (w *walk) rejoin(i int, l line) {
	key := read(w.lines[w.text.key])
	if key.value != "" || key.word == "" || w.text.key != w.before(i) {
		return
	}
	value := strings.TrimSpace(l.text)
	w.mended[w.text.key] = strings.TrimRight(key.text, " ") + " " + value
	if isHeader(value) && i+1 < len(w.lines) {
		w.text.block, w.text.indent = true, max(w.text.indent, indentOf(w.lines[i+1]))
	}
}

// before returns the last line before a line that is not blank.
func (w *walk) before(i int) int {
	for i--; i >= 0 && strings.TrimSpace(w.lines[i]) == ""; i-- {
	}
	return i
}
