package page

import (
	"bytes"
	"strings"
	"testing"
)

// No character of a text or a value ends what it is in.
func TestMarkupEscapes(t *testing.T) {
	const hostile = `</p> "><script>' onload='x'&amp;`
	const safe = `&lt;/p&gt; &#34;&gt;&lt;script&gt;&#39; onload=&#39;x&#39;&amp;amp;`
	var b bytes.Buffer
	m := markup{&b}
	m.open("p", attr{"id", hostile}, given("class", hostile), given("title", ""))
	m.text(hostile)
	m.close("p")
	m.empty("rect", attr{"x", hostile})
	m.element("b", hostile, attr{"data-label", ""})
	want := `<p id="` + safe + `" class="` + safe + `">` + safe + `</p><rect x="` + safe + `"/><b data-label="">` + safe + `</b>`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", &b, want)
	}
}

// A hostile text is only text, wherever a page has a text.
func TestHostileDocument(t *testing.T) {
	const hostile = `"'><i onload=x>`
	s, bar := Str(hostile), &Bar{To: 3, Look: NoLook, Words: hostile}
	table := Table{Caption: s, Columns: []Column{{Title: s}, {Title: s}}, Scale: &Scale{2023, 2},
		Rows: []Row{{Group: s}, {Cells: []Text{s, s}, Anchor: hostile, Bar: bar}}}
	wide := table
	wide.Scale, wide.Rows = nil, []Row{{Cells: []Text{Str(strings.Repeat("lang", 60)), s}}}
	var b bytes.Buffer
	HTML(&b, Document{
		Title: s, Description: hostile, Contents: []Text{s}, Meta: []Meta{{hostile, hostile}, {"og:" + hostile, hostile}},
		Canonical: "https://" + hostile, Modified: s,
		Blocks: []Block{
			Heading{1, s}, Paragraph{s.To("https://" + hostile).Named(hostile)}, Paragraph{s.To(hostile)}, Bullets{s},
			Facts{{Name: s, Value: s, Anchor: hostile + "feit"}}, Section{hostile + "deel", []Block{Beside{table, wide}}},
			Prose{{Heading{2, s}, []Text{s}}}, Legend{{bar, s}},
			Paragraph{Concat(Styled(hostile, Strong), Styled(hostile, Faint), Styled(hostile, Highlight), Styled(hostile, Added), Styled(hostile, Removed))},
		},
	})
	out := strings.Replace(b.String(), pageStyle, "", 1)
	for _, raw := range []string{"<i ", `"'`, "'>"} {
		if strings.Contains(out, raw) {
			t.Errorf("a text became markup: the page has %s\n%s", raw, out)
		}
	}
	// None of them is left out: those of the head, the blocks, the tables and the bar.
	for _, want := range []string{
		`<title>@</title>`, `name="description" content="@"`, `name="@" content="@"`, `property="og:@" content="@"`, `href="https://@"`,
		`<h1>@</h1>`, `aria-label="@">@</a>`, `<li>@</li>`, `<div id="@feit"><dt>@</dt> <dd>@</dd>`, `<section id="@deel">`,
		`<section class="rol" aria-label="@"`, `<caption>@</caption>`, `<th scope="col">@</th>`, `colspan="3">@</th>`,
		`<tr id="@"><th scope="row">`, `<td data-label="@">@</td>`, `<svg role="img" aria-label="@"`, `</svg> @</li>`, `<strong>@</strong>`,
	} {
		want = strings.ReplaceAll(want, "@", "&#34;&#39;&gt;&lt;i onload=x&gt;")
		if !strings.Contains(out, want) {
			t.Errorf("the page does not have %s", want)
		}
	}
}
