package page

import (
	"strings"
	"testing"
	"unicode"

	"github.com/clipperhouse/displaywidth"
)

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width int
		want  string // lines, divided by |
	}{
		{"een twee drie", 8, "een twee|drie"},
		{"een twee drie", 7, "een|twee|drie"},
		{"een twee drie", 0, "een twee drie"},
		{"eentweedrie", 4, "eent|weed|rie"},
		{"a eentweedrie", 4, "a|eent|weed|rie"},
		{"e\u0301e\u0301 e\u0301", 2, "e\u0301e\u0301|e\u0301"}, // two characters of one column
		{"日本語 x", 4, "日本|語 x"},                                  // of two columns
		{"日本語", 5, "日本|語"},
		{"  een   twee  ", 10, "een twee"},
		{"", 10, ""},
		{"a\u00a0b c", 3, "a\u00a0b|c"}, // a hard space does not break
	} {
		var lines []string
		for _, l := range Str(tt.text).Wrap(tt.width) {
			lines = append(lines, l.String())
		}
		if got := strings.Join(lines, "|"); got != tt.want {
			t.Errorf("%q in %d columns is %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestWrapKeepsStyles(t *testing.T) {
	styled := Concat(Str("een "), Styled("twee drie", Highlight), Styled("vier", Faint))
	var lines []string
	for _, l := range styled.Wrap(9) {
		lines = append(lines, l.ansi(true))
	}
	want := "een \x1b[1;31mtwee\x1b[0m|\x1b[1;31mdrie\x1b[0m\x1b[2mvier\x1b[0m"
	if got := strings.Join(lines, "|"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A style is turned off before the next one, and a piece that has a style keeps it.
func TestStyles(t *testing.T) {
	text := Concat(Str("a"), Styled("b", Highlight), Str("c"))
	for _, tt := range []struct {
		text Text
		want string
	}{
		{text, "a\x1b[1;31mb\x1b[0mc"},
		{text.In(Faint), "\x1b[2ma\x1b[0m\x1b[1;31mb\x1b[0m\x1b[2mc\x1b[0m"},
		{Concat(Styled("a", Strong), Styled("b", Strong)), "\x1b[1mab\x1b[0m"},
		{Concat(Styled("", Strong), Str("a")), "a"},
	} {
		if got := tt.text.ansi(true); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
		if got := tt.text.ansi(false); got != tt.text.String() {
			t.Errorf("without colour it is %q", got)
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"gewoon é 日本":        "gewoon é 日本",
		"a\x1b[31mb":         "a\uFFFD[31mb",
		"a\u009bb":           "a\uFFFDb",
		"a\u202eb\u2066c":    "a\uFFFDb\uFFFDc",
		"a\nb\tc\rd":         "a b c d",
		"\x00\x07\x7f\u2028": "\uFFFD\uFFFD\uFFFD\uFFFD",
		"stuk\xffstuk":       "stuk\uFFFDstuk",
	} {
		if got := Clean(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

// Nothing in a text is read as markup, wherever it stands.
func TestMarkdown(t *testing.T) {
	for in, want := range map[string]string{
		"# kop":        `\# kop`,
		"- punt":       `\- punt`,
		"+ punt":       `\+ punt`,
		"> aanhaling":  `\> aanhaling`,
		"1. een":       `1\. een`,
		"12) twaalf":   `12\) twaalf`,
		"2023 is goed": "2023 is goed",
		"a # b - c":    "a # b - c",
		"*a* _b_ `c`":  "\\*a\\* \\_b\\_ \\`c\\`",
		"[a](b) <c>":   `\[a\](b) &lt;c>`,
		"a|b \\ &amp;": `a\|b \\ &amp;amp;`,
		"~~a~~":        `\~\~a\~\~`,
	} {
		if got := markdown(Str(in)); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

// Whatever a text holds, cleaned it cannot act on a terminal, and wrapped it
// fits and has lost nothing but white space.
func FuzzClean(f *testing.F) {
	for _, s := range []string{"gewoon", "a\x1b[31mb", "\u202e", "\u009b", "日本語 e\u0301", "\xff", "a\nb\tc", "👩‍👩‍👧 x"} {
		f.Add(s, 10)
	}
	f.Fuzz(func(t *testing.T, s string, width int) {
		cleaned := Clean(s)
		for _, r := range cleaned {
			if unicode.In(r, unicode.Cc, unicode.Bidi_Control, unicode.Zl, unicode.Zp) {
				t.Fatalf("%q is cleaned to %q", s, cleaned)
			}
		}
		if Clean(cleaned) != cleaned {
			t.Fatalf("%q is not clean", cleaned)
		}
		width = max(width%100, 2)
		var b strings.Builder
		for _, line := range Str(cleaned).Wrap(width) {
			if n := line.Width(); n > width {
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
