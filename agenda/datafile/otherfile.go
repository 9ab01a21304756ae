package datafile

import (
	"bytes"
	"strings"
)

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
	{"\xff\xfe", "", "tekst in UTF-16"},
	{"\xfe\xff", "", "tekst in UTF-16"},
}

// otherFile returns what kind of file data is if its first bytes show that it is not
// a data file, else "".
func otherFile(data []byte) string {
	const early = 4096
	head := string(data[:min(len(data), early)])
	small := strings.ToLower(head[:min(len(head), 20)])
	for _, f := range otherFiles {
		if (strings.HasPrefix(head, f.begin) || strings.HasPrefix(small, f.begin)) && strings.Contains(head, f.holds) {
			return f.name
		}
	}
	if isTable(bytes.TrimPrefix([]byte(head), []byte(bom))) {
		return "een tabel (CSV, of uit Excel)"
	}
	return ""
}

// isTable reports whether a text begins with two rows of as many cells, without
// a key in them.
func isTable(text []byte) bool {
	rows := bytes.SplitN(text, []byte("\n"), 3)
	if len(rows) < 2 || len(rows[0]) == 0 || bytes.IndexByte([]byte(`#-{["' `), rows[0][0]) >= 0 || bytes.IndexByte(rows[0], ':') >= 0 {
		return false
	}
	for _, separator := range []string{"\t", ";", ","} {
		if n := bytes.Count(rows[0], []byte(separator)); n > 0 && bytes.Count(rows[1], []byte(separator)) >= n {
			return true
		}
	}
	return false
}

// reportOther reports a file that is something else than a data file.
func (l *loader) reportOther() bool {
	name := otherFile(l.data)
	if name == "" {
		return false
	}
	l.add(Problem{Code: "bestand", Message: "dit is " + name + ", geen databestand",
		Cure: "Sla de gegevens op als gewone tekst in YAML, met de codering UTF-8."})
	return true
}
