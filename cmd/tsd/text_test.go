package main

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"tsd/agenda"
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
		{"een\ntwee", 10, "een|twee"},
		{"  een   twee  ", 10, "een twee"},
		{"", 10, ""},
		{"a\u00a0b c", 3, "a\u00a0b|c"}, // a hard space does not break
	} {
		var lines []string
		for _, l := range str(tt.text).wrap(tt.width) {
			lines = append(lines, l.String())
		}
		if got := strings.Join(lines, "|"); got != tt.want {
			t.Errorf("%q in %d columns is %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestWrapKeepsStyles(t *testing.T) {
	styled := text{{text: "een "}, {text: "twee drie", style: marked}, {text: "vier", style: faint}}
	var lines []string
	for _, l := range styled.wrap(9) {
		lines = append(lines, l.ansi(true))
	}
	want := "een \x1b[1;31mtwee\x1b[0m|\x1b[1;31mdrie\x1b[0m\x1b[2mvier\x1b[0m"
	if got := strings.Join(lines, "|"); got != want {
		t.Errorf("got %q, want %q", got, want)
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
		if got := clean(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

// In every width from the narrowest to one with room, no line of a table is
// wider than the screen but for an id that is, and nothing is lost.
func TestTablesFit(t *testing.T) {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune(" \n─", r) {
				return -1
			}
			return r
		}, s)
	}
	ids := strings.Fields(tsd(t, "list", "-o", "ids"))
	for _, args := range [][]string{
		{"list"},
		{"list", "--columns", "titel,inspecties,partners,looptijd"},
		{"show", "geweld", "--no-header"},
		{"filter", "gemeenten"},
		{"overview"},
		{"overview", "--per", "inspectie,herkomst"},
	} {
		for width := minWidth; width <= 130; width++ {
			out := tsd(t, append(args, "-o", "table", "--width", strconv.Itoa(width))...)
			for line := range strings.Lines(out) {
				line = strings.TrimSuffix(line, "\n")
				words := strings.Fields(line)
				if n := str(line).width(); n > width && !slices.Contains(ids, words[len(words)-1]) {
					t.Fatalf("%v: a line of %d columns on a screen of %d:\n%s", args, n, width, line)
				}
			}
			if args[0] == "list" && len(args) == 1 {
				for _, id := range ids {
					if !strings.Contains(out, id) {
						t.Fatalf("in %d columns %s is broken", width, id)
					}
				}
			}
			if args[0] == "show" {
				if !strings.Contains(out, "geweld-afhankelijkheidsrelaties") {
					t.Fatalf("in %d columns the id is broken", width)
				}
				if all := tsd(t, append(args, "-o", "table")...); letters(all) != letters(out) {
					t.Fatalf("%v: in %d columns something is lost or added", args, width)
				}
			}
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
		if got := markdown(str(in)); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

// An excerpt has the hit in it, whole and marked, however long the words are.
func TestExcerpt(t *testing.T) {
	long := strings.Repeat("x", 60)
	for _, tt := range []struct{ text, hit, want string }{
		{"een twee drie", "twee", "een [twee] drie"},
		{long + "een twee" + long, "een twee", "…" + long[:hitContext] + "[een twee]" + long[:hitContext] + "…"},
		{"begin " + long + " twee " + long + " einde", "twee", "…[twee]…"},
		{strings.Repeat("woord ", 20) + "hier" + strings.Repeat(" woord", 20), "hier", "…woord woord woord woord woord woord [hier] woord woord woord woord woord woord…"},
	} {
		start := strings.Index(tt.text, tt.hit)
		var got strings.Builder
		for _, s := range excerpt(tt.text, []agenda.Hit{{Text: tt.text, Start: start, End: start + len(tt.hit)}}) {
			if s.style == marked {
				got.WriteString("[" + s.text + "]")
			} else {
				got.WriteString(s.text)
			}
		}
		if got.String() != tt.want {
			t.Errorf("%q is shown as %q, want %q", tt.text, got.String(), tt.want)
		}
	}
}
