package doc

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the expected outputs again")

// written returns an answer in a format; of a spreadsheet the file with its sheets.
func written(t *testing.T, f Format, a Answer) string {
	t.Helper()
	return writtenWith(t, f, a, Settings{Header: true})
}

func writtenWith(t *testing.T, f Format, a Answer, s Settings) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, f, a, s); err != nil {
		t.Fatal(err)
	}
	if f == ODS {
		return zipped(t, b.Bytes(), "content.xml")
	}
	return b.String()
}

// zipped returns a file in an archive.
func zipped(t *testing.T, archive []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	file, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// cell returns a cell with the items of a list.
func cell(items ...string) Cell {
	var c Cell
	for _, item := range items {
		c.Items = append(c.Items, Text{{Text: item}})
	}
	return c
}

// small returns an answer that has a bit of everything.
func small() Answer {
	derived := func(c Cell) Cell { c.Status = Derived; return c }
	number := func(s string) Cell { return Cell{Items: cell(s).Items, Number: true} }
	return Answer{
		Title: "Agenda", Wording: "In andere woorden.", Lead: "Wat dit is.", Opening: []string{"Het woord jeugd is ook een thema."},
		Closing: []string{"2 van de 3 projecten."}, Absent: "niet in de bron",
		Blocks: []Block{
			Heading{1, derived(cell("Schippers")), "schippers"},
			Facts{{"Partners", cell("gemeenten", "scholen")}, {"Soort", Cell{Status: Unknown}},
				{"Website", Cell{Items: []Text{{{Text: "www.a.nl/b_c", Link: "https://www.a.nl/b_c"}}}}}},
			Heading{2, cell("Aanleiding"), ""},
			Paragraph{cell("Zie https://a.nl/brief_juni.\nEn meer.")},
			Table{
				Name: "Projecten", Groups: "Lijn", Details: "Treffer", Legend: []Sign{{Bar{0, 0, 12, 12}, "gepland"}},
				Columns: []Column{{Title: "Titel", Kind: Title}, {Title: "Id", Kind: ID}, {Title: "Looptijd", Scale: &Scale{Years: []int{2023, 2024}}}, {Title: "Aantal", Kind: Numbers}},
				Rows: []Row{
					{Group: &Heading{2, cell("Verbreden"), "verbreden"}},
					{Cells: []Cell{cell("Een"), {Items: []Text{{{Text: "een", Style: Strong, Link: "#schippers"}}}}, derived(Cell{Items: cell("2023").Items, Bar: &Bar{0, 0, 12, 24}}), number("3")},
						Detail: []Fact{{"Vraag", Cell{Items: []Text{{{Text: "in"}, {Text: "burger", Style: Hit}, {Text: "ing"}}}}}}},
					{Group: &Heading{2, cell("Verdiepen"), ""}},
					{Cells: []Cell{cell("Twee"), cell("twee"), {Status: Unknown}, number("4")}},
					{Cells: []Cell{cell("Totaal"), {}, {}, number("7")}, Total: true},
				},
			},
		},
	}
}

// What a whole answer looks like in the formats for readers. That of a screen is in the
// tests of screens.
func TestFormats(t *testing.T) {
	for _, f := range formats {
		if f.newWriter == nil || f.name == Screen {
			continue
		}
		got := strings.Replace(written(t, f.name, small()), pageStyle, "", 1)
		file := filepath.Join("testdata", "small."+string(f.name))
		if f.name == ODS {
			file = filepath.Join("testdata", "small.content.xml")
		}
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s is\n%s\nwant\n%s", f.name, got, want)
		}
	}
}

// A format has one name and endings that no other has.
func TestFormatOf(t *testing.T) {
	if got, want := fmt.Sprint(Formats()), "[table tsv csv json yaml markdown html ods ids]"; got != want {
		t.Errorf("the formats are %s, want %s", got, want)
	}
	for _, f := range Formats() {
		for _, ending := range f.Endings() {
			if got := FormatOf("NAAM" + strings.ToUpper(ending)); got != f {
				t.Errorf("the format of %s is %q, want %q", ending, got, f)
			}
		}
	}
	for ending, want := range map[string]Format{"a.yml": YAML, "a.b.txt": Screen, "a.xlsx": "", "txt": ""} {
		if got := FormatOf(ending); got != want {
			t.Errorf("the format of %q is %q, want %q", ending, got, want)
		}
	}
}

// Nothing that a block says is missing from a format for readers.
func TestEveryFormatHasEveryBlock(t *testing.T) {
	blocks := []string{"Schippers", "Partners", "gemeenten", "scholen", "Soort", "www.a.nl/b_c", "Aanleiding", "https://a.nl/brief_juni", "En meer",
		"Titel", "Id", "Looptijd", "Aantal", "Verbreden", "Een", "een", "2023", "3", "Vraag", "burger", "Verdiepen", "Totaal", "7"}
	around := []string{"In andere woorden", "2 van de 3 projecten", "niet in de bron", "afgeleid: ", "Het woord jeugd"}
	page := []string{"Agenda", "Wat dit is"}
	own := map[Format][]string{HTML: {"Projecten", "gepland", "2024"}, ODS: {"Projecten", "Lijn", "Treffer", "Afgeleid"}}
	for _, f := range formats {
		if f.newWriter == nil {
			continue
		}
		wanted := slices.Concat(blocks, own[f.name])
		if f.name != ODS { // which has no signs and only the sheets in this file
			wanted = slices.Concat(wanted, around)
		}
		if f.page {
			wanted = slices.Concat(wanted, page)
		}
		text := written(t, f.name, small())
		for _, want := range wanted {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not have %q:\n%s", f.name, want, text)
			}
		}
	}
}

// A text from outside is nothing but text, wherever an answer has it.
func TestHostileText(t *testing.T) {
	const hostile = "\x1b[31m\u202e\u009b<i onload=x>\"'></i>](javascript:x)`|=1"
	c := cell(hostile, hostile)
	c.Items[0][0].Link, c.Items[1][0].Link = "javascript:"+hostile, "https://"+hostile
	a := Answer{
		Title: hostile, Wording: hostile, Lead: hostile, Source: hostile, Opening: []string{hostile}, Closing: []string{hostile}, Absent: hostile,
		Blocks: []Block{
			Heading{1, c, hostile}, Heading{2, c, hostile}, Paragraph{c}, Facts{{hostile, c}},
			Table{Name: hostile, Groups: hostile, Legend: []Sign{{Text: hostile}}, Columns: []Column{{Title: hostile}, {Title: hostile, Kind: Numbers}}, Rows: []Row{
				{Group: &Heading{2, c, hostile}}, {Cells: []Cell{c, {Items: c.Items, Number: true, Status: Derived}}, Detail: []Fact{{hostile, c}}}, {Cells: []Cell{{Status: Unknown}, c}, Total: true}}},
		},
		Rows: Rows{[]string{hostile}, [][]string{{hostile}}}, Value: Record{Members: []Member{{hostile, hostile}}}, IDs: []string{hostile},
	}
	for _, f := range Formats() {
		acts := unclean
		if f == JSON || f == YAML { // which escape what they must; an agenda that is read has no other
			acts = func(r rune) bool { return r == '\x1b' }
		}
		text := strings.Replace(written(t, f, a), pageStyle, "", 1)
		for _, width := range []int{20, 80} {
			text += strings.Replace(writtenWith(t, f, a, Settings{Width: width}), pageStyle, "", 1)
		}
		for _, r := range text {
			if acts(r) && r != '\n' && r != '\r' && r != '\uFFFD' {
				t.Errorf("%s has %U", f, r)
				break
			}
		}
		for _, markup := range map[Format][]string{Markdown: {"<i "}, HTML: {"<i ", `"'`, "'>", `="javascript`}, ODS: {"<i ", `"'`, "'>"}}[f] {
			if strings.Contains(text, markup) {
				t.Errorf("%s has %s:\n%s", f, markup, text)
			}
		}
	}
}

// A text that is shown has no characters that act or hide, and is one line.
func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"één – ‘a’": "één – ‘a’", "a\tb\r\nc\rd": "a b  c d", "a\x1b[1mb": "a\uFFFD[1mb", "a\u202eb\u200bc": "a\uFFFDb\uFFFDc", "a\xffb": "a\uFFFDb",
	} {
		if got := Clean(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// A sign has one footnote, and only if it occurs, also if it is among the items.
func TestFootnotes(t *testing.T) {
	for _, tt := range []struct {
		cell             Cell
		derived, unknown bool
	}{
		{Cell{}, false, false},
		{cell("* en –"), false, false},
		{cell("*", "–"), false, false},
		{Cell{Items: cell("a").Items, Status: Derived}, true, false},
		{Cell{Status: Unknown}, false, true},
		{Cell{Items: []Text{{{Text: "2023"}}, {{Text: UnknownSign, Style: Mark}}}, Status: Derived}, true, true},
	} {
		a := Answer{Title: "Titel", Absent: "niet bekend", Blocks: []Block{Facts{{"Een", tt.cell}, {"Twee", tt.cell}}}}
		count := func(yes bool) int {
			if yes {
				return 1
			}
			return 0
		}
		for _, f := range formats {
			if f.newWriter == nil {
				continue
			}
			text := written(t, f.name, a)
			if f.name == ODS {
				if tt.unknown && strings.Contains(text, UnknownSign) {
					t.Errorf("the sheet of %v has a sign:\n%s", tt.cell, text)
				}
				continue
			}
			derived, unknown := strings.Count(text, "* afgeleid:"), strings.Count(text, "– niet bekend")
			if derived != count(tt.derived) || unknown != count(tt.unknown) {
				t.Errorf("%s of %v has %d and %d footnotes:\n%s", f.name, tt.cell, derived, unknown, text)
			}
		}
	}
}

// The title of a page is the first heading if that says the same; all others are a level
// deeper otherwise.
func TestPageHasOneTitle(t *testing.T) {
	a := Answer{Title: "Een", Lead: "Bron.", Wording: "Woorden.", Blocks: []Block{Heading{1, Cell{Items: cell("Een").Items, Status: Derived}, "een"}, Heading{2, cell("Vraag"), ""}}}
	if got, want := written(t, Markdown, a), "# Een\\*\n\nBron.\n\n## Vraag\n\n\\* "+derivedNote+"\n\nWoorden.\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	a.Title = "Twee"
	if got, want := written(t, Markdown, a), "# Twee\n\nBron.\n\n## Een\\*\n\n### Vraag\n\n\\* "+derivedNote+"\n\nWoorden.\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got, want := written(t, Markdown, Answer{Title: "Leeg"}), "# Leeg\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
