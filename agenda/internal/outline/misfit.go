package outline

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Misfit is a line that does not fit, and how it was meant.
type Misfit struct {
	Line, Column, Width int // from 1; column and width in characters
	End                 int // the last line with the same mistake
	Code                string
	Message             string // what is wrong, in Dutch
	Cure                string // what to do about it
	Second              Second
	move                int  // how many characters it was moved to the right
	prose               bool // it is a line of a text that has lost its indentation
}

// Second is a line that another should be like, or is about; the zero value is none.
type Second struct {
	Line, Column int
	Says         string // in Dutch, with %d for the line
}

// like returns the last line that fits in a frame.
func (f *frame) like() Second {
	if f.last < 0 {
		return Second{}
	}
	return Second{f.last + 1, f.indent + 1, "Zo staat het op regel %d:"}
}

// found adds a line that does not fit. Lines that follow each other and are off by
// as much are one mistake.
func (w *walk) found(m Misfit) {
	m.Line++
	m.End = m.Line
	if n := len(w.misfits); n > 0 {
		last := &w.misfits[n-1]
		if last.Code == m.Code && last.move == m.move && (m.move != 0 || last.Message == m.Message) && w.follows(last.End, m.Line) {
			last.End = m.End
			return
		}
	}
	w.misfits = append(w.misfits, m)
}

// follows reports whether no line that fits begins between two lines.
func (w *walk) follows(from, to int) bool {
	for _, fr := range w.frames {
		if fr.kind != List && fr.last >= from && fr.last < to-1 {
			return false
		}
	}
	return true
}

// at returns a misfit at some characters of a line.
func at(i int, text string, start, end int, code, message, cure string) Misfit {
	return Misfit{
		Line:    i,
		Column:  utf8.RuneCountInString(text[:start]) + 1,
		Width:   max(1, utf8.RuneCountInString(text[start:end])),
		Code:    code,
		Message: message,
		Cure:    cure,
	}
}

// head returns the end of the key of a line, or of the line without one.
func (l *line) head() int {
	if l.word != "" && l.isKey() {
		return l.begin + len(l.word)
	}
	return len(strings.TrimRightFunc(l.text, unicode.IsSpace))
}

// hardSpace is about a blank that is not a space.
func hardSpace(i int, text string, start, end int) Misfit {
	r, _ := utf8.DecodeRuneInString(text[start:])
	name := "een bijzondere spatie"
	if r == '\u00a0' {
		name = "een harde spatie"
	}
	return at(i, text, start, end, "spatie", fmt.Sprintf("hier staat %s (U+%04X) in plaats van een gewone", name, r),
		"Vervang haar door een gewone spatie; kopiëren uit Word of een webpagina geeft vaak zulke.")
}

// colon is about what stands in the place of a colon and a space.
func colon(i int, l line) Misfit {
	start := l.begin + len(l.word)
	end := start + len(l.mark)
	message, cure := fmt.Sprintf("achter \"%s\" ontbreekt een dubbele punt", l.word), "Zet een dubbele punt en een spatie achter de sleutel."
	switch mark := strings.TrimSpace(l.mark); {
	case l.mark == ":?":
		end = start + 1
		message = "achter deze dubbele punt ontbreekt een spatie"
	case mark == ":" && strings.Trim(l.mark, " :") != "":
		return hardSpace(i, l.text, start+1, end)
	case strings.HasPrefix(mark, "::"):
		message, cure = "hier staat een dubbele punt te veel", "Laat er één staan."
	case strings.Contains(l.mark, "\t"):
		message = fmt.Sprintf("achter \"%s\" staat een tab in plaats van een dubbele punt", l.word)
	case mark == ";" || mark == "=":
		message = fmt.Sprintf("achter \"%s\" staat %s in plaats van een dubbele punt", l.word, mark)
	}
	return at(i, l.text, start, end, "sleutel-vorm", message, cure)
}

// misplaced is about a line that is indented too far, or not far enough.
func (w *walk) misplaced(i int, l line, f int) Misfit {
	fr := &w.frames[f]
	by, side := fr.indent-l.indent, "links"
	if by < 0 {
		side = "rechts"
	}
	what := "deze regel"
	if l.dashes > 0 {
		what = "dit streepje"
	}
	places := "één teken"
	if n := max(by, -by); n > 1 {
		places = fmt.Sprintf("%d tekens", n)
	}
	m := at(i, l.text, l.start, l.head(), "inspringen", fmt.Sprintf("%s staat %s te ver naar %s", what, places, side), "Laat de regel even ver inspringen als de andere.")
	m.move = by
	m.Second = fr.like()
	return m
}

// forgotten is about the key of a group or list that is not there.
func forgotten(i int, l line, key *Key) Misfit {
	return at(i, l.text, l.start, l.head(), "sleutel-ontbreekt", fmt.Sprintf("hierboven ontbreekt de regel \"%s:\"", key.Name),
		fmt.Sprintf("Zet \"%s:\" op een eigen regel hierboven.", key.Name))
}

// unclosed is about a quotation mark or bracket that is opened and not closed.
func unclosed(i int, l line, closer string) Misfit {
	start := strings.LastIndex(l.text, l.value)
	if quote := closer[0]; quote == '"' || quote == '\'' {
		start += strings.LastIndexByte(l.value, quote)
		return at(i, l.text, start, start+1, "aanhalingsteken", "dit aanhalingsteken wordt niet gesloten", "Zet aan het einde van de waarde hetzelfde aanhalingsteken.")
	}
	cure := "Sluit de lijst met ] en zet komma's tussen de items."
	if closer[0] == '}' {
		cure = "Sluit de groep met } en zet komma's tussen de sleutels."
	}
	return at(i, l.text, start, start+1, "haak", "deze haak wordt niet gesloten, of er ontbreekt een komma", cure)
}

// joined is about a key in the value of another.
func joined(i int, l line, begin int, word string) Misfit {
	start := strings.LastIndex(l.text, l.value) + begin
	return at(i, l.text, start, start+len(word)+1, "dubbele-punt", fmt.Sprintf("hier staat een tweede sleutel, \"%s\", op dezelfde regel", word), fmt.Sprintf("Zet \"%s\" op een eigen regel, of zet aanhalingstekens om de hele waarde.", word))
}

// unfolded is about a key with a text of several lines under it that has a colon.
func unfolded(i int, l line) Misfit {
	return at(i, l.text, l.start, l.head()+1, "dubbele-punt", "de tekst hieronder heeft een dubbele punt, en die leest YAML als een sleutel", "Zet >- achter de dubbele punt van de sleutel.")
}
