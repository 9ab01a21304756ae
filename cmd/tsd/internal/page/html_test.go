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
			class := ""
			if strings.HasPrefix(tt.href, "https:") {
				class = ` class="elders"` // which has its address behind it on paper
			}
			want = `<p><a href="` + tt.href + `"` + class + `>hierheen</a></p>`
		}
		if !strings.Contains(b.String(), want) {
			t.Errorf("a link to %q is not shown as %s", tt.target, want)
		}
	}
}

// With an address of the page that has the anchors that a page lacks, links lead
// there. A link is one, whatever the styles of its text, and can have a name. What is
// its own address is not repeated on paper.
func TestLinksElsewhere(t *testing.T) {
	var b bytes.Buffer
	err := HTML(&b, Document{Title: Str("Titel"), Home: "https://a.nl/agenda", Blocks: []Block{
		Paragraph{Concat(Str("een "), Styled("twee", Highlight)).To("elders")},
		Paragraph{Concat(Str("www.a.nl").To("https://www.a.nl"), Str(" en meer"))},
		Paragraph{Str("terug").To("deel").Named("terug naar deel")},
		Paragraph{Str("fout").To("javascript:alert(1)")},
		Section{Anchor: "deel"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`<p><a href="https://a.nl/agenda#elders">een <mark>twee</mark></a></p>`,
		`<p><a href="https://www.a.nl">www.a.nl</a> en meer</p>`,
		`<p><a href="#deel" aria-label="terug naar deel">terug</a></p>`,
		`<p>fout</p>`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the page does not have %s", want)
		}
	}
}
