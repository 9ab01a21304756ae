package yamlfault

import (
	"bytes"
	"testing"
)

// A fault in a text that runs over many lines is found where it is, not where
// the text begins.
func TestFindInLongText(t *testing.T) {
	for _, tt := range []struct {
		text         string
		line, column int
		code         string
	}{
		{"k: [a,\n  'een\n  twee\n  drie\n  vier\n  vijf\n  zes', b, @c\n  ]", 7, 12, "yaml-teken"},
		{"k: \"een\n  twee\n  drie\n  vier\n  vijf\n  zes\" zeven", 6, 3, "inspringen"},
		{"k:\n  a: een\n  b: twee\n  c: drie\n  d: vier\n   e: vijf\n  f: zes", 6, 4, "inspringen"},
		// A mark that is not closed is told where it opens.
		{"k: [a,\n  b,\n  c,\n  d,\n  e,\n  f\nl: m", 1, 4, "haak"},
		{"a: 1\nk: 'een\n  twee\n  drie\n  vier\n  vijf\nl: m\nn: o\np: q\nr: s\nt: it's", 2, 4, "aanhalingsteken"},
	} {
		lines := bytes.Split([]byte(tt.text), []byte("\n"))
		f := Find(lines, parseError(lines, ""))
		if f.Line != tt.line || f.Column != tt.column || f.Code != tt.code {
			t.Errorf("%q: %s at %d:%d, want %s at %d:%d", tt.text, f.Code, f.Line, f.Column, tt.code, tt.line, tt.column)
		}
	}
}
