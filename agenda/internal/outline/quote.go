package outline

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// quoted looks for text behind a quoted scalar: a quotation mark within it closed it.
func (w *walk) quoted(i int, l line) {
	mark := l.value[0]
	if mark == '[' || mark == '{' {
		w.unknown(i, l)
		return
	}
	end := QuoteEnd(l.value)
	if end < 0 {
		return
	}
	rest := strings.TrimLeft(l.value[end+1:], " ")
	if rest == "" || rest[0] == '#' && len(rest) < len(l.value[end+1:]) {
		return
	}
	start := strings.LastIndex(l.text, l.value)
	after := start + len(l.value) - len(rest)
	m := at(i, l.text, after, start+len(l.value), "na-aanhaling", "achter het aanhalingsteken staat nog tekst", "Zet de aanhalingstekens om de hele waarde.")
	text := l.value
	if closed := l.value[len(l.value)-1] == mark && len(l.value) > end+1; closed {
		text = l.value[1 : len(l.value)-1]
		m = at(i, l.text, start+end, start+end+1, "na-aanhaling", "dit aanhalingsteken sluit de tekst, maar er komt nog meer", "")
		m.Cure = fmt.Sprintf("Zet andere aanhalingstekens om de hele waarde: %s", quote(text))
	}
	w.found(m)
	w.mended[i] = l.text[:start] + quote(text)
}

// unknown looks for a question mark in the place of a value, between braces.
func (w *walk) unknown(i int, l line) {
	in := strings.Index(l.value, ": ?")
	if in < 0 || !strings.ContainsRune(",} ", rune((l.value + " ")[in+3])) {
		return
	}
	start := strings.LastIndex(l.text, l.value) + in + 2
	w.found(at(i, l.text, start, start+1, "datum", "een vraagteken is geen waarde", "Laat de sleutel weg als de waarde niet bekend is."))
	w.mended[i] = l.text[:start] + `"?"` + l.text[start+1:]
}

// marked looks for a text that begins with a mark that means something to YAML, and
// for quotation marks that mean nothing to it.
func (w *walk) marked(i int, l line) {
	if l.value == "" {
		return
	}
	start := strings.LastIndex(l.text, l.value)
	first, n := utf8.DecodeRuneInString(l.value)
	var m Misfit
	switch {
	case l.value == "?":
		m = at(i, l.text, start, start+1, "datum", "een vraagteken is geen waarde", "Laat de sleutel weg als de waarde niet bekend is.")
	case strings.ContainsRune("&*", first) && strings.HasPrefix(l.value[n:], " "):
		m = at(i, l.text, start, start+n, "yaml-teken", fmt.Sprintf("een waarde kan niet met %c beginnen", first), "Zet aanhalingstekens om de hele waarde.")
	case strings.ContainsRune("“”„‘’‚", first) && (strings.Contains(l.value, ": ") || strings.Contains(l.value, " #")):
		m = at(i, l.text, start, start+n, "aanhalingsteken", "gekrulde aanhalingstekens zijn voor YAML gewone letters",
			"Zet rechte aanhalingstekens (\" of ') om de hele waarde; de gekrulde kunnen erbinnen blijven staan.")
	default:
		return
	}
	w.found(m)
	w.mended[i] = l.text[:start] + quote(l.value)
}

// quote returns a text as a quoted scalar, in the marks that it has not itself.
func quote(s string) string {
	if strings.ContainsAny(s, `"\`) {
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	return `"` + s + `"`
}
