package agenda

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// bom is the mark that some editors put before a file in UTF-8.
const bom = "\uFEFF"

// place is a character of the file: line and column from 1, in characters.
type place struct {
	line, column int
	r            rune
	told         bool // a problem has been reported for it
}

// characters looks at the file as text: it must be UTF-8, with no invisible
// characters. It says whether there is any use in reading on.
func (l *loader) characters() bool {
	rest := l.data
	line, column := 1, 1
	if bytes.HasPrefix(rest, []byte(bom)) {
		rest = rest[len(bom):]
		if l.remarking {
			p := l.remark(mark{1, 1, 1}, "bom", "het bestand begint met een onzichtbaar teken (BOM)")
			p.Cure = "Sla het bestand op als UTF-8 zonder BOM."
		}
	}
	if l.remarking && bytes.Contains(rest, []byte("\r\n")) {
		first := bytes.Count(rest[:bytes.Index(rest, []byte("\r\n"))], []byte("\n")) + 1
		p := l.remark(mark{first, utf8.RuneCountInString(l.line(first)) + 1, 1}, "crlf", "de regels eindigen zoals onder Windows (CRLF)")
		p.Cure = "Sla het bestand op met regeleinden LF, dan blijven verschillen tussen versies klein."
	}
	controls := false
	for len(rest) > 0 {
		if b := rest[0]; ' ' <= b && b < 0x7f {
			column++
			rest = rest[1:]
			continue
		}
		r, n := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && n == 1:
			p := l.problemAt(mark{line, column, 1}, "utf-8", fmt.Sprintf("byte 0x%02X is geen UTF-8", rest[0]))
			p.Cure = "Sla het bestand op met de codering UTF-8."
			return false
		case r == '\n':
			line, column = line+1, 0
		case r == '\t' || r == '\r' && n < len(rest) && rest[n] == '\n':
		case Invisible(r):
			l.invisible = append(l.invisible, place{line: line, column: column, r: r})
			controls = controls || unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp)
		}
		column++
		rest = rest[n:]
	}
	if controls {
		l.leftInvisible() // the parser refuses them, or ends a line at them
	}
	return !controls
}

// Invisible says whether a character is one that no text needs, and that could
// act on a terminal or hide what stands there: a control character, or one that
// changes the direction of the text or has no width.
func Invisible(r rune) bool {
	if ' ' <= r && r < 0x7f {
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Bidi_Control) || r == '\u2028' || r == '\u2029' || r == '\u00ad' ||
		'\u200b' <= r && r <= '\u200f' || '\u2060' <= r && r <= '\u206f' || r == '\ufeff' || '\U000e0000' <= r && r <= '\U000e007f'
}

// firstInvisible returns the first invisible character of a text, or 0.
func firstInvisible(s string) rune {
	if isPlain(s) {
		return 0
	}
	if i := strings.IndexFunc(s, func(r rune) bool { return r != '\n' && r != '\t' && Invisible(r) || r == 0 }); i >= 0 {
		r, _ := utf8.DecodeRuneInString(s[i:])
		if r == 0 {
			r = '\u2400' // a NUL is told by its picture, for 0 is: none
		}
		return r
	}
	return 0
}

// isPlain says whether a text has only the characters of a keyboard, as most do.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// invisibleIn reports an invisible character in a text: where it stands in the
// file, or where the text begins if it is written as an escape.
func (l *loader) invisibleIn(n *yaml.Node, r rune) {
	for i := range l.invisible {
		if at := &l.invisible[i]; !at.told && at.r == r && at.line >= n.Line {
			l.invisibleAt(at)
			return
		}
	}
	p := l.problem(n, "teken", fmt.Sprintf("in deze tekst staat een onzichtbaar teken (U+%04X)", r))
	p.Cure = "Haal het weg."
}

// leftInvisible reports the invisible characters that are in no text.
func (l *loader) leftInvisible() {
	l.record, l.field = recordName{}, ""
	for i := range l.invisible {
		if at := &l.invisible[i]; !at.told {
			l.invisibleAt(at)
		}
	}
}

func (l *loader) invisibleAt(at *place) {
	at.told = true
	p := l.problemAt(mark{at.line, at.column, 1}, "teken", fmt.Sprintf("hier staat een onzichtbaar teken (U+%04X)", at.r))
	p.Cure = "Haal het weg; typ het woord eromheen opnieuw als u het niet ziet."
}
