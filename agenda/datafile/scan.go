package datafile

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"tsd/agenda/text"
)

// bom is the byte order mark that some editors put before a file in UTF-8.
const bom = "\uFEFF"

// scan reads the characters of a file: it returns the text with plain line ends and
// without byte order mark, and reports what is not text. It reports false if the parser
// cannot read the text.
func (l *loader) scan(data []byte) (plain string, ok bool) {
	if name := otherFile(data); name != "" {
		l.fault(span{}, Diagnostic{Code: "bestand", Message: "dit is " + name + ", geen databestand",
			Cure: "Sla de gegevens op als gewone tekst in YAML, met de codering UTF-8."})
		return "", false
	}
	rest, hasBOM := strings.CutPrefix(string(data), bom)
	plain = plainLineEnds(rest)
	l.source.text = plain
	ok = l.scanCharacters(plain)
	if l.checking && ok {
		l.remarkOnFile(hasBOM, rest)
	}
	return plain, ok
}

// plainLineEnds returns a text with LF for the line ends of Windows, of an old Mac, and
// for CRCRLF, which a copy between systems leaves.
func plainLineEnds(s string) string {
	if !strings.Contains(s, "\r") {
		return s
	}
	return strings.NewReplacer("\r\r\n", "\n", "\r\n", "\n", "\r", "\n").Replace(s)
}

// scanCharacters reports the invisible characters of a text, and reports false if it is
// not UTF-8 or has control characters.
func (l *loader) scanCharacters(plain string) bool {
	ok := true
	line, column := 1, 1
	for at, r := range plain {
		switch {
		case ' ' <= r && r < 0x7f:
		case r == '\n':
			line, column = line+1, 0
		case r == utf8.RuneError && !strings.HasPrefix(plain[at:], "\uFFFD"):
			l.fault(span{line, column, 1}, Diagnostic{Code: "utf-8",
				Message: fmt.Sprintf("byte 0x%02X is geen UTF-8", plain[at]),
				Cure:    "Sla het bestand op met de codering UTF-8."})
			return false
		case r == '‘' || r == '“' || r == '”':
			l.curlyQuotes = true
		case text.IsOddBlank(r):
			l.oddBlanks = true
		case r != '\t' && text.IsInvisible(r):
			l.reportInvisible(span{line, column, 1}, r)
			ok = ok && !unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) && r&^1 != 0xfffe
		}
		column++
	}
	return ok
}

// reportInvisible reports an invisible character in the text.
func (l *loader) reportInvisible(at span, r rune) {
	l.invisible[r] = true
	d := Diagnostic{Code: "teken", Message: fmt.Sprintf("hier staat een onzichtbaar teken (U+%04X)", r),
		Cure: "Haal het weg; typ het woord eromheen opnieuw als u het niet ziet."}
	switch {
	case r == 0:
		d.Message = "hier staat een NUL-teken (U+0000)"
		d.Cure = "Haal het weg. Staan er veel in het bestand, dan is het geen tekst in UTF-8."
	case text.IsNoncharacter(r):
		d.Message = fmt.Sprintf("hier staat een code die geen teken is (U+%04X)", r)
	}
	l.fault(at, d)
}

// remarkOnFile remarks on how the file is encoded and how its lines end.
func (l *loader) remarkOnFile(hasBOM bool, written string) {
	if hasBOM {
		l.remark(span{1, 1, 1}, Diagnostic{Code: "bom", Message: "het bestand begint met een onzichtbaar teken (BOM)",
			Cure: "Sla het bestand op als UTF-8 zonder BOM."})
	}
	if i := strings.IndexByte(written, '\r'); i >= 0 {
		line := strings.Count(written[:i], "\n") + 1
		at := span{line, utf8.RuneCountInString(l.source.line(line)) + 1, 1}
		d := Diagnostic{Code: "regeleinden", Message: "de regels eindigen zoals onder Windows (CRLF)",
			Cure: "Sla het bestand op met regeleinden LF, dan blijven verschillen tussen versies klein."}
		if !strings.HasPrefix(written[i:], "\r\n") {
			d.Message = "de regels eindigen zoals op een oude Mac (CR), of dubbel (CRCRLF)"
			at.column = 1
		}
		l.remark(at, d)
	}
	l.remarkOnTrailing()
}

// remarkOnTrailing remarks on what is blank behind the text of lines.
func (l *loader) remarkOnTrailing() {
	var first span
	count, number := 0, 0
	for line := range strings.SplitSeq(l.source.text, "\n") {
		number++
		// Most lines end with a letter or a sign.
		if n := len(line); n == 0 || line[n-1] > ' ' && line[n-1] < utf8.RuneSelf {
			continue
		}
		kept := strings.TrimRightFunc(line, isBlank)
		if kept == line || strings.HasSuffix(kept, `\`) { // a backslash keeps the blank behind it
			continue
		}
		if count++; count == 1 {
			first = span{number, utf8.RuneCountInString(kept) + 1, utf8.RuneCountInString(line[len(kept):])}
		}
	}
	message := "hier staan spaties achter de regel"
	if count > 1 {
		message += fmt.Sprintf(", en achter nog %d", count-1)
	}
	if count > 0 {
		l.remark(first, Diagnostic{Code: "spaties-einde", Message: message, Cure: "Haal ze weg."})
	}
}

// firstInvisible returns the first invisible character of a text.
func firstInvisible(s string) (rune, bool) {
	for _, r := range s {
		if r != '\n' && r != '\t' && text.IsInvisible(r) {
			return r, true
		}
	}
	return 0, false
}

// otherFiles is how files of other kinds begin, and what they hold early on.
var otherFiles = []struct{ begin, holds, name string }{
	{"PK\x03\x04", "word/", "een Word-bestand"},
	{"PK\x03\x04", "xl/", "een Excel-bestand"},
	{"PK\x03\x04", "opendocument.text", "een LibreOffice-bestand"},
	{"PK\x03\x04", "opendocument.spreadsheet", "een rekenblad van LibreOffice"},
	{"PK\x03\x04", "", "een ingepakt bestand (zip), of een bestand van Word of Excel"},
	{"\xd0\xcf\x11\xe0", "", "een bestand van Word of Excel in de oude vorm"},
	{"%PDF-", "", "een pdf"},
	{`{\rtf`, "", "een RTF-bestand"},
	{"<!doctype html", "", "een HTML-bestand"},
	{"<html", "", "een HTML-bestand"},
	{"<?xml", "", "een XML-bestand"},
	{"\x89PNG", "", "een afbeelding"},
	{"\xff\xd8\xff", "", "een afbeelding"},
	{"GIF8", "", "een afbeelding"},
	{"\xff\xfe", "", "tekst in UTF-16"},
	{"\xfe\xff", "", "tekst in UTF-16"},
}

// otherFile returns what kind of file data is if its first bytes show that it is not
// a data file, else "".
func otherFile(data []byte) string {
	const early = 4096
	head := string(data[:min(len(data), early)])
	small := strings.ToLower(head)
	for _, f := range otherFiles {
		if (strings.HasPrefix(head, f.begin) || strings.HasPrefix(small, f.begin)) && strings.Contains(head, f.holds) {
			return f.name
		}
	}
	if isTable(strings.TrimPrefix(head, bom)) {
		return "een tabel (CSV, of uit Excel)"
	}
	return ""
}

// isTable reports whether a text begins with two rows of as many cells, without
// a key in them.
func isTable(s string) bool {
	rows := strings.SplitN(s, "\n", 3)
	if len(rows) < 2 || rows[0] == "" || strings.Contains(`#-{["' `, rows[0][:1]) || strings.Contains(rows[0], ":") {
		return false
	}
	for _, separator := range []string{"\t", ";", ","} {
		if n := strings.Count(rows[0], separator); n > 0 && strings.Count(rows[1], separator) >= n {
			return true
		}
	}
	return false
}
