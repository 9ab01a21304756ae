package yamlfault

import (
	"bytes"
	"errors"
	"testing"
)

// found is a text, and where its fault is found.
type found struct {
	text         string
	line, column int
	code         string
}

func testFind(t *testing.T, tests []found) {
	t.Helper()
	for _, tt := range tests {
		lines := bytes.Split([]byte(tt.text), []byte("\n"))
		f := Find(lines, parseError(lines, ""))
		if f.Line != tt.line || f.Column != tt.column || f.Code != tt.code {
			t.Errorf("%q: %s at %d:%d, want %s at %d:%d", tt.text, f.Code, f.Line, f.Column, tt.code, tt.line, tt.column)
		}
	}
}

// A fault in a text that runs over many lines is found where it is, not where
// the text begins.
func TestFindInLongText(t *testing.T) {
	testFind(t, []found{
		{"k: [a,\n  'een\n  twee\n  drie\n  vier\n  vijf\n  zes', b, @c\n  ]", 7, 12, "yaml-teken"},
		{"k: \"een\n  twee\n  drie\n  vier\n  vijf\n  zes\" zeven", 6, 3, "inspringen"},
		{"k:\n  a: een\n  b: twee\n  c: drie\n  d: vier\n   e: vijf\n  f: zes", 6, 4, "inspringen"},
		// A mark that is not closed is told where it opens.
		{"k: [a,\n  b,\n  c,\n  d,\n  e,\n  f\nl: m", 1, 4, "haak"},
		{"a: 1\nk: 'een\n  twee\n  drie\n  vier\n  vijf\nl: m\nn: o\np: q\nr: s\nt: it's", 2, 4, "aanhalingsteken"},
	})
}

// Of two blocks the one is looked at that has the fault: comments are no block,
// and the items of a list belong to its key, also if they are indented no further.
func TestFindInBlocks(t *testing.T) {
	testFind(t, []found{
		{"# een\nk:\n- a: 1\n  b: 2\n-a 3\n  b: 4\nl:\n  m: n", 5, 1, "sleutel-vorm"},
		{"# een\nk:\n- a: 1\n  b: 2\n a: 3\n  b: 4\nl:\n  m: n", 5, 2, "inspringen"},
		{"- a: 1\n  b: 2\n# c\n a: 3\n  b: 4", 4, 2, "inspringen"},
		{"k:\n- a: 1\n- b: [c\nl: m", 3, 6, "haak"},
		{"k:\n  - a\n  - b: @c\n  - d", 3, 8, "yaml-teken"},
	})
}

// An alias is where a value begins, not within a word, a comment or another name.
func TestFindAlias(t *testing.T) {
	for _, tt := range []struct {
		text         string
		line, column int
	}{
		{"a: *x", 1, 4},
		{"a: 5*x\nb: *x", 2, 4},
		{"a: b # *x\nb: *x", 2, 4},
		{"a: b#\nb: [c,*x]", 2, 7},
		{"a: é\n- é, *x", 2, 6},
	} {
		lines := bytes.Split([]byte(tt.text), []byte("\n"))
		f := Find(lines, errors.New("yaml: unknown anchor 'x' referenced"))
		if f.Line != tt.line || f.Column != tt.column || f.Width != 2 || f.Code != "alias" {
			t.Errorf("%q: %s at %d:%d, %d wide", tt.text, f.Code, f.Line, f.Column, f.Width)
		}
	}
}
