package doc

import (
	"testing"
)

// What could be read as markup is escaped, what is markup only at the beginning of a line
// only there. An address stays as it is, so that it works as a link.
func TestInline(t *testing.T) {
	for _, tt := range []struct {
		text Text
		want string
	}{
		{Text{{Text: "a*b_c [d] `e` <f> & ~g~ |h| \\"}}, "a\\*b\\_c \\[d\\] \\`e\\` &lt;f> &amp; \\~g\\~ \\|h\\| \\\\"},
		{Text{{Text: "= x"}}, `\= x`},
		{Text{{Text: "a = b"}}, "a = b"},
		{Text{{Text: "# x"}}, `\# x`},
		{Text{{Text: "- x"}}, `\- x`},
		{Text{{Text: "12. x."}}, `12\. x.`},
		{Text{{Text: "1) x"}}, `1\) x`},
		{Text{{Text: "2023"}}, "2023"},
		{Text{{Text: "één"}}, "één"},
		{Text{{Text: "in"}, {Text: "burger", Style: Hit}, {Text: "ing"}}, "in**burger**ing"},
		{Text{{Text: "een"}, {Text: " hit ", Style: Hit}, {Text: "twee"}}, "een **hit** twee"},
		{Text{{Text: " ", Style: Hit}}, " "},
		{Text{{Text: "oud", Style: Removed}, {Text: "nieuw", Style: Added}}, "~~oud~~**nieuw**"},
		{Text{{Text: "https://a.nl/brief_juni", Link: "https://a.nl/brief_juni"}}, "<https://a.nl/brief_juni>"},
		{Text{{Text: "Zie https://a.nl/x_(y)?a=1&b=2, en (www.a.nl/b_c)."}}, "Zie <https://a.nl/x_%28y%29?a=1&b=2>, en ([www.a.nl/b\\_c](https://www.a.nl/b_c))."},
		{Text{{Text: "https://a.nl/"}, {Text: "rapport", Style: Hit}, {Text: "_deel*1 en"}}, "<https://a.nl/rapport_deel*1> en"},
		{Text{{Text: "een_titel", Link: "https://a.nl/ <(x)|>"}}, "[een\\_titel](https://a.nl/%20%3C%28x%29%7C%3E)"},
		{Text{{Text: "www.a.nl", Link: "https://b.nl"}}, "[www.a.nl](https://b.nl)"},
		{Text{{Text: "Kijk!www.a.nl"}}, `Kijk\![www.a.nl](https://www.a.nl)`},
		{Text{{Text: "hier", Link: "#een"}, {Text: "kwaad", Link: "javascript:x"}, {Text: "http://a.nl"}}, "hierkwaadhttp://a.nl"},
	} {
		if got := inline(tt.text); got != tt.want {
			t.Errorf("%v becomes\n%s\nwant\n%s", tt.text, got, tt.want)
		}
	}
}

// A # at the end of a heading would close it; an empty line is no paragraph; the details
// of a row are with its title.
func TestMarkdownBlocks(t *testing.T) {
	got := written(t, Markdown, Answer{Title: "Een # kop #", Blocks: []Block{
		Paragraph{cell("een\n\ntwee\n")},
		Table{Columns: []Column{{Title: "Id"}, {Title: "Titel", Kind: Title}}, Rows: []Row{{Cells: []Cell{cell("a"), cell("A")}, Detail: []Fact{{"Vraag", cell("b")}, {"Aanpak", cell("c")}}}}},
	}})
	want := "# Een # kop \\#\n\neen\n\ntwee\n\n| Id | Titel |\n| --- | --- |\n| a | A<br>Vraag: b<br>Aanpak: c |\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
