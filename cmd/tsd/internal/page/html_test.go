package page

import (
	"bytes"
	"strings"
	"testing"
)

// A link leads to a part of the page or to an address with https:. Any other
// target is no link, and its text is shown all the same.
func TestLinks(t *testing.T) {
	for _, tt := range []struct{ target, href string }{
		{"https://tsd.nl/a?b=c", "https://tsd.nl/a?b=c"},
		{"http://tsd.nl", ""},
		{"//tsd.nl", ""},
		{"javascript:alert(1)", ""},
		{"deel", "#deel"},
		{"feit", "#feit"},
		{"rij", "#rij"},
		{"binnen", "#binnen"},
		{"elders", ""},
		{"", ""},
	} {
		var b bytes.Buffer
		err := HTML(&b, Document{Title: Str("Titel"), Blocks: []Block{
			Paragraph{Str("hierheen").To(tt.target)},
			Section{Anchor: "deel", Blocks: []Block{Section{Anchor: "binnen"}}},
			Facts{{Name: Str("n"), Value: Str("v"), Anchor: "feit"}, {Name: Str("n"), Value: Str("v")}},
			Table{Columns: []Column{{Title: Str("k")}}, Rows: []Row{{Cells: []Text{Str("c")}, Anchor: "rij"}, {Cells: []Text{Str("c")}}}},
		}})
		if err != nil {
			t.Fatal(err)
		}
		want := "<p>hierheen</p>"
		if tt.href != "" {
			want = `<p><a href="` + tt.href + `">hierheen</a></p>`
		}
		if !strings.Contains(b.String(), want) {
			t.Errorf("a link to %q is not shown as %s", tt.target, want)
		}
	}
}
