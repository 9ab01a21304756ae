package text

import "testing"

// Case, accents, kinds of quotes and dashes, invisible characters and the amount
// of white space do not count.
func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Suïcide":                  "suicide",
		"sui\u0308cide":            "suicide",
		"ÉÉN":                      "een",
		"‘a’ ‚b’ “c” „d” e′":       `'a' 'b' "c" "d" e'`,
		"a‐b a‑b a–b a—b a−b":      "a-b a-b a-b a-b a-b",
		" een \t twee\u00a0\n":     "een twee",
		"zacht\u00adstreepje":      "zachtstreepje",
		"ﬁets ²":                   "fiets 2",
		"Ærø ß 日本":                 "ærø ß 日本",
		"":                         "",
		" ":                        "",
		"a\u200bb e\u0301\u0323 x": "ab e x",
	} {
		if got := Fold(in); got != want {
			t.Errorf("%q folds to %q, want %q", in, got, want)
		}
	}
}
