package page

import (
	"bytes"
	"testing"
)

// Every block has its form in Markdown. What is on lines of its own elsewhere
// stays in the item or the cell that it is in.
func TestMarkdownBlocks(t *testing.T) {
	lines := Lines(Str("een"), Str("twee"))
	table := Table{
		Columns: []Column{{Title: Str("a|b")}, {Title: Str("Aantal"), Right: true}, {Title: Str("2023"), Centered: true}},
		Rows: []Row{
			{Group: Str("Groep *")},
			{Cells: []Text{lines, Str("1"), Str("●")}},
			{Cells: []Text{nil, Str("2"), nil}, Total: true},
		},
	}
	for _, tt := range []struct {
		block  Block
		header bool
		want   string
	}{
		{Heading{Level: 3, Text: Str("Een # kop")}, true, "### Een # kop\n"},
		{Paragraph{lines}, true, "een\n\ntwee\n"},
		{Bullets{lines, Str("- drie")}, true, "- een twee\n- \\- drie\n"},
		{Facts{{Name: Str("Naam"), Value: lines}, {Name: Str("Id"), Value: Str("x_y"), Whole: true}}, true, "- **Naam**: een twee\n- **Id**: x\\_y\n"},
		{Rule{}, true, "---\n"},
		{table, true, "| a\\|b | Aantal | 2023 |\n| --- | --: | :-: |\n| **Groep \\*** |  |  |\n| een<br>twee | 1 | ● |\n|  | 2 |  |\n"},
		{table, false, "|  |  |  |\n| --- | --- | --- |\n| **Groep \\*** |  |  |\n| een<br>twee | 1 | ● |\n|  | 2 |  |\n"},
	} {
		var b bytes.Buffer
		Markdown(&b, []Block{tt.block}, tt.header)
		if b.String() != tt.want {
			t.Errorf("a %s is\n%s\nwant\n%s", tt.block.Kind(), &b, tt.want)
		}
	}
	var b bytes.Buffer
	Markdown(&b, []Block{Rule{}, Rule{}}, true)
	if b.String() != "---\n\n---\n" {
		t.Errorf("two blocks are\n%s", &b)
	}
}

// What is markup only at the beginning of a line is escaped at the beginning of
// every line, and nowhere else.
func TestMarkdownLines(t *testing.T) {
	for in, want := range map[string]string{
		"= x":    `\= x`,
		"a = b":  "a = b",
		"1.":     `1\.`,
		"1":      "1",
		"2023":   "2023",
		"-":      `\-`,
		"één":    "één",
		"12. x.": `12\. x.`,
	} {
		if got := markdown(Lines(Str(in), Str(in))); got != want+"\n"+want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

// What was searched for is bold, without the spaces around it.
func TestMarkdownStyles(t *testing.T) {
	for _, tt := range []struct {
		text Text
		want string
	}{
		{Styled("hit", Highlight), "**hit**"},
		{Concat(Str("een"), Styled(" hit ", Highlight), Str("twee")), "een **hit** twee"},
		{Styled("a*b", Strong), `**a\*b**`},
		{Styled(" ", Highlight), " "},
		{Concat(Styled("flauw", Faint), Styled("+", Added), Styled("-", Removed)), "flauw+-"},
	} {
		if got := markdown(tt.text); got != tt.want {
			t.Errorf("%q becomes %q, want %q", tt.text, got, tt.want)
		}
	}
}
