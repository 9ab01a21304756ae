package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"tsd/agenda"
	"tsd/agenda/datafile"
)

// A message lists up to 40 possible values, and counts the others.
func TestPossibleValues(t *testing.T) {
	for _, tt := range []struct {
		known int
		ends  string
	}{
		{3, "v1, v2, v3"},
		{40, "v38, v39, v40"},
		{41, "v39, v40 en nog 1"},
		{100, "v39, v40 en nog 60"},
	} {
		unknown := &agenda.UnknownError{What: "lijn", Typed: "x", Plural: "waarden"}
		for i := range tt.known {
			unknown.Known = append(unknown.Known, fmt.Sprintf("v%d", i+1))
		}
		var b bytes.Buffer
		report(&b, unknown)
		got := strings.Join(strings.Fields(b.String()), " ")
		if !strings.HasPrefix(got, `tsd: lijn "x" is onbekend Mogelijke waarden: v1, `) || !strings.HasSuffix(got, tt.ends) {
			t.Errorf("of %d values it says %q, want an end of %q", tt.known, got, tt.ends)
		}
	}
}

// A long line is shown as far as 50 characters before a fault and 50 behind it; the carets
// are under what is wrong, also behind characters of two columns.
func TestCarets(t *testing.T) {
	x, a := strings.Repeat("x", 150), strings.Repeat("a", 150)
	for _, tt := range []struct {
		line       string
		start, end int
		want       []string
	}{
		{"lijn: verdipen", 6, 14, []string{"  lijn: verdipen", "        ^^^^^^^^"}},
		{"lijn:", 5, 6, []string{"  lijn:", "       ^"}},
		{"é日: z", 4, 5, []string{"  é日: z", "       ^"}},
		{x[:50] + "a" + x[:50], 50, 51, []string{"  " + x[:50] + "a" + x[:50], "  " + strings.Repeat(" ", 50) + "^"}},
		{x[:51] + "a" + x[:51], 51, 52, []string{"  …" + x[:50] + "a" + x[:50] + "…", "  " + strings.Repeat(" ", 51) + "^"}},
		{"x" + a[:100] + "x", 1, 101, []string{"  x" + a[:100] + "x", "   " + strings.Repeat("^", 100)}},
		{"a\x1bb z", 4, 5, []string{"  a\uFFFDb z", "      ^"}},
	} {
		var m message
		m.caret(tt.line, tt.start, tt.end)
		got := strings.Split(strings.TrimSuffix(m.b.String(), "\n"), "\n")
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q from %d to %d is\n%s\nwant\n%s", tt.line, tt.start, tt.end, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}

// In a pipe a diagnostic is one line of sentences, of which only a question has its own mark.
func TestOneLine(t *testing.T) {
	d := datafile.Diagnostic{File: "a.yaml", Message: "fout", Cure: `Bedoelde u "x"?`, Repaired: "  - x\n  - y"}
	for range maxAlso + 1 {
		d.Also = append(d.Also, 7)
	}
	want := `a.yaml: fout. Bedoelde u "x"? Hetzelfde op nog 11 plaatsen: regel 7` + strings.Repeat(", 7", maxAlso-1) + ` en nog 1. Zo kan het: - x\n  - y`
	if got := oneLine(d); got != want {
		t.Errorf("the line is\n%s\nwant\n%s", got, want)
	}
	d = datafile.Diagnostic{File: "a.yaml", Message: "fout", Cure: "Haal het weg."}
	if got := oneLine(d); got != "a.yaml: fout. Haal het weg" {
		t.Errorf("the line is %s", got)
	}
}

// Whatever a diagnostic says, as rows it holds nothing that acts on a terminal.
func TestRowsOfDiagnosticsAreClean(t *testing.T) {
	found := datafile.Diagnostics{{File: "a\x1b.yaml", Span: datafile.Span{Line: 1, Column: 2}, Message: "fout\u202e"}}
	for _, row := range findings(found).Rows.Cells {
		for _, cell := range row {
			if strings.ContainsAny(cell, "\x1b\u202e") {
				t.Errorf("a cell is %q", cell)
			}
		}
	}
}
