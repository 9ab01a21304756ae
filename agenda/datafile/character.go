package datafile

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"tsd/agenda/text"
)

// bom is the byte order mark that some editors put before a file in UTF-8.
const bom = "\uFEFF"

// characters is what there is to say of a file as text.
type characters struct {
	bom         bool
	crlf        bool
	curlyQuotes bool        // it has curly quotation marks
	oddSpaces   bool        // it has spaces that are not plain ones
	badByte     *character  // the first byte that is not UTF-8, as its r; the scan ends there
	invisible   []character // in the order of the file
	controls    bool        // one of them is a control character or a line separator
}

// character is a character of the file.
type character struct {
	line, column int // from 1, in characters
	r            rune
}

// scan looks at a file as text.
func scan(data []byte) characters {
	var c characters
	rest, hasBOM := bytes.CutPrefix(data, []byte(bom))
	c.bom = hasBOM
	c.crlf = bytes.Contains(rest, []byte("\r\n"))
	line, column := 1, 1
	for len(rest) > 0 {
		if b := rest[0]; ' ' <= b && b < 0x7f {
			column++
			rest = rest[1:]
			continue
		}
		r, n := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && n == 1:
			c.badByte = &character{line, column, rune(rest[0])}
			return c
		case r == '\n':
			line, column = line+1, 0
		case r == '\t' || r == '\r' && n < len(rest) && rest[n] == '\n':
		case r == '‘' || r == '“' || r == '”':
			c.curlyQuotes = true
		case unicode.Is(unicode.Zs, r):
			c.oddSpaces = true
		case text.IsInvisible(r):
			c.invisible = append(c.invisible, character{line, column, r})
			c.controls = c.controls || unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) || r&^1 == 0xfffe
		}
		column++
		rest = rest[n:]
	}
	return c
}

// reportEncoding reports how the file is encoded, if that is wrong or unusual.
func (l *loader) reportEncoding() {
	if l.checking && l.chars.bom {
		l.remarkAt(span{1, 1, 1}, path{}, Problem{Code: "bom",
			Message: "het bestand begint met een onzichtbaar teken (BOM)",
			Cure:    "Sla het bestand op als UTF-8 zonder BOM.",
			Edits:   []Edit{{0, len(bom), ""}}})
	}
	if l.checking && l.chars.crlf {
		text := bytes.TrimPrefix(l.data, []byte(bom))
		first := bytes.Count(text[:bytes.Index(text, []byte("\r\n"))], []byte("\n")) + 1
		l.remarkAt(span{first, utf8.RuneCountInString(l.line(first)) + 1, 1}, path{}, Problem{Code: "crlf",
			Message: "de regels eindigen zoals onder Windows (CRLF)",
			Cure:    "Sla het bestand op met regeleinden LF, dan blijven verschillen tussen versies klein.",
			Edits:   []Edit{{0, len(l.data), strings.ReplaceAll(string(l.data), "\r\n", "\n")}}})
	}
	if l.checking {
		l.remarkOnTrailing()
	}
}

// readable reports whether the parser can read the characters of the file. What
// it cannot read becomes a fault.
func (l *loader) readable() bool {
	if bad := l.chars.badByte; bad != nil {
		l.faultAt(span{bad.line, bad.column, 1}, path{}, Problem{Code: "utf-8",
			Message: fmt.Sprintf("byte 0x%02X is geen UTF-8", bad.r),
			Cure:    "Sla het bestand op met de codering UTF-8."})
		return false
	}
	if l.chars.controls {
		l.reportInvisible() // the parser refuses them, or ends a line at them
	}
	return !l.chars.controls
}

// firstInvisible returns the first invisible character of a text.
func firstInvisible(s string) (rune, bool) {
	if isPlain(s) {
		return 0, false
	}
	i := strings.IndexFunc(s, func(r rune) bool { return r != '\n' && r != '\t' && text.IsInvisible(r) })
	if i < 0 {
		return 0, false
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r, true
}

// isPlain reports whether a text is printable ASCII, as most texts are.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// reportInvisibleIn reports an invisible character in a text: at its place in the
// file, or at the beginning of the text if it is written as an escape.
func (l *loader) reportInvisibleIn(n *yaml.Node, at path, r rune) {
	first, _ := slices.BinarySearchFunc(l.chars.invisible, n.Line, func(c character, line int) int { return c.line - line })
	for i := first; i < len(l.chars.invisible); i++ {
		if l.chars.invisible[i].r == r && !l.reported[i] {
			l.reportCharacter(i, at)
			return
		}
	}
	l.fault(n, at, Problem{Code: "teken",
		Message: fmt.Sprintf("in deze tekst staat een onzichtbaar teken (U+%04X)", r),
		Cure:    "Haal het weg."})
}

// widthless are the invisible characters of which nothing is left to see: the others
// may be part of what a program wrote, as in an escape sequence.
const widthless = "\u00ad\u200b\u2060\ufeff"

// reportInvisible reports the invisible characters that are not in a text.
func (l *loader) reportInvisible() {
	for i := range l.chars.invisible {
		if !l.reported[i] {
			l.reportCharacter(i, path{})
		}
	}
}

func (l *loader) reportCharacter(i int, at path) {
	l.reported[i] = true
	c := l.chars.invisible[i]
	p := Problem{Code: "teken",
		Message: fmt.Sprintf("hier staat een onzichtbaar teken (U+%04X)", c.r),
		Cure:    "Haal het weg; typ het woord eromheen opnieuw als u het niet ziet."}
	if strings.ContainsRune(widthless, c.r) {
		start := l.offset(c.line, c.column)
		p.Edits = []Edit{{start, start + utf8.RuneLen(c.r), ""}}
	}
	switch {
	case c.r == 0:
		p.Message = "hier staat een NUL-teken (U+0000)"
		p.Cure = "Haal het weg. Staan er veel in het bestand, dan is het geen tekst in UTF-8."
	case text.IsNoncharacter(c.r):
		p.Message = fmt.Sprintf("hier staat een code die geen teken is (U+%04X)", c.r)
	}
	l.faultAt(span{c.line, c.column, 1}, at, p)
}
