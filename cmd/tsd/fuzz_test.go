package main

import (
	"strings"
	"testing"
	"unicode"

	"github.com/clipperhouse/displaywidth"
)

// Whatever a text holds, cleaned it cannot act on a terminal, and wrapped it
// fits and has lost nothing but white space.
func FuzzClean(f *testing.F) {
	for _, s := range []string{"gewoon", "a\x1b[31mb", "\u202e", "\u009b", "日本語 e\u0301", "\xff", "a\nb\tc", "👩‍👩‍👧 x"} {
		f.Add(s, 10)
	}
	f.Fuzz(func(t *testing.T, s string, width int) {
		cleaned := clean(s)
		for _, r := range cleaned {
			if unicode.In(r, unicode.Cc, unicode.Bidi_Control, unicode.Zl, unicode.Zp) {
				t.Fatalf("%q is cleaned to %q", s, cleaned)
			}
		}
		if clean(cleaned) != cleaned {
			t.Fatalf("%q is not clean", cleaned)
		}
		width = max(width%100, 2)
		var b strings.Builder
		for _, line := range str(cleaned).wrap(width) {
			if n := line.width(); n > width {
				graphemes := displaywidth.StringGraphemes(line.String())
				if graphemes.Next(); graphemes.Value() != line.String() {
					t.Fatalf("%q in %d columns has a line of %d: %q", cleaned, width, n, line)
				}
			}
			b.WriteString(line.String())
		}
		if solid(b.String()) != solid(cleaned) {
			t.Fatalf("%q is wrapped to %q", cleaned, b.String())
		}
	})
}

func solid(s string) string { return strings.ReplaceAll(s, " ", "") }
