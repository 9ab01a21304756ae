package page

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// What looks like a rule in the data is shown whole, and the rules of the table
// are where they belong: under the titles, and over the totals.
func TestTableRules(t *testing.T) {
	table := Table{
		Columns: []Column{{Title: Str("Naam"), Head: true}, {Title: Str("Aantal"), Right: true}},
		Rows: []Row{
			{Group: Str("Groep")},
			{Cells: []Text{Str("─── x ──"), Str("1")}},
			{Group: Str("Tweede")},
			{Cells: []Text{Lines(Str("────"), Str("y")), Str("2")}},
			{Cells: []Text{Str("Totaal"), Str("3")}, Total: true},
		},
	}
	for _, tt := range []struct {
		header bool
		want   string
	}{
		{true, `Naam      Aantal
────────────────
Groep
─── x ──       1

Tweede
────           2
y
────────────────
Totaal         3
`},
		{false, `Groep
─── x ──  1

Tweede
────      2
y
───────────
Totaal    3
`},
	} {
		var b bytes.Buffer
		if err := Terminal(&b, []Block{table}, Screen{Header: tt.header}); err != nil {
			t.Fatal(err)
		}
		if b.String() != tt.want {
			t.Errorf("with header %v the table is\n%s\nwant\n%s", tt.header, &b, tt.want)
		}
	}
}

// A column needs no more room than its text, whatever the least is at which a
// long text reads well; and of two columns as wide the first gives way first.
func TestTableWidths(t *testing.T) {
	table := func(least int, left, right string) Table {
		return Table{
			Columns: []Column{{Title: Str("A"), Head: true}, {Title: Str("B"), Least: least}},
			Rows:    []Row{{Cells: []Text{Str(left), Str(right)}}},
		}
	}
	for _, tt := range []struct {
		table Table
		width int
		want  string
	}{
		{table(30, "een", "kort"), 20, "een  kort\n"},
		{table(8, "een twee", "drie vier vijf"), 12, "een twee\n  B  drie\n     vier\n     vijf\n"},
		{table(4, "een twee", "drie vier vijf"), 12, "een    drie\ntwee   vier\n       vijf\n"},
		{table(0, "aa bb cc", "dd ee ff"), 17, "aa bb    dd ee ff\ncc\n"},
		{table(0, "aa bb cc", "dd ee ff"), 18, "aa bb cc  dd ee ff\n"},
		{table(0, "aaaaaaaaaaaa", "bbbbbbbbbbbb"), 20, "aaaaaaaaaaaa\n  B  bbbbbbbbbbbb\n"},
	} {
		var b bytes.Buffer
		if err := Terminal(&b, []Block{tt.table}, Screen{Width: tt.width}); err != nil {
			t.Fatal(err)
		}
		if b.String() != tt.want {
			t.Errorf("in %d columns it is\n%s\nwant\n%s", tt.width, &b, tt.want)
		}
	}
}

// A table without rows has its titles, and the rule under them.
func TestTableWithoutRows(t *testing.T) {
	var b bytes.Buffer
	if err := Terminal(&b, []Block{Table{Columns: []Column{{Title: Str("Naam")}, {Title: Str("Aantal"), Right: true}}}}, Screen{Header: true}); err != nil {
		t.Fatal(err)
	}
	if want := "Naam  Aantal\n────────────\n"; b.String() != want {
		t.Errorf("it is\n%s\nwant\n%s", &b, want)
	}
}

// Under each other, rows have their head first, an id unbroken, and no line for a
// column that is empty; a group stands above its rows.
func TestStackedRows(t *testing.T) {
	table := Table{
		Columns: []Column{{Title: Str("Jaar")}, {Title: Str("Id"), Head: true, Whole: true}, {Title: Str("Titel")}},
		Rows: []Row{
			{Group: Str("Groep")},
			{Cells: []Text{Str("2023"), Str("een-heel-erg-lang-id-van-een-project"), Str("Een titel")}},
			{Cells: []Text{nil, Str("b"), Str("Nog een titel die langer is")}},
		},
	}
	const want = `Groep

een-heel-erg-lang-id-van-een-project
  Jaar   2023
  Titel  Een titel

b
  Titel  Nog een
         titel die
         langer is
`
	var b bytes.Buffer
	if err := Terminal(&b, []Block{table}, Screen{Width: 21, Header: true}); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("it is\n%s\nwant\n%s", &b, want)
	}
}

// A page lets a table scroll if it has more than five columns, or a word of more
// How a table is set on a page follows from the longest words of its columns, with 2
// between them: up to 30 characters fit a phone, 70 a tablet and 120 a screen. Counts
// and pictures have ways of their own.
func TestTableFits(t *testing.T) {
	columns := func(n, longest int) []Column {
		return slices.Repeat([]Column{{Title: Str("een " + strings.Repeat("x", longest))}}, n)
	}
	drawn := func(n, longest int, d Drawing) []Column {
		list := columns(n, longest)
		for i := range list {
			list[i].Drawn = d
		}
		return list
	}
	cell := []Row{{Cells: []Text{Str("een " + strings.Repeat("x", 40))}}}
	for _, tt := range []struct {
		table Table
		class string
		wide  bool
	}{
		{Table{}, "", false},
		{Table{Columns: columns(3, 8)}, "", false},
		{Table{Columns: columns(3, 9)}, "lijst", false},
		{Table{Columns: columns(1, 1), Rows: cell}, "lijst", false},
		{Table{Columns: columns(7, 8)}, "lijst", false},
		{Table{Columns: columns(7, 9)}, "lijst breed", false},
		{Table{Columns: columns(12, 8)}, "lijst breed", false},
		{Table{Columns: columns(12, 9)}, "lijst breed", true},
		{Table{Columns: drawn(3, 8, AsBars)}, "telling", false},
		{Table{Columns: drawn(3, 9, AsShades)}, "telling", true},
		{Table{Columns: columns(12, 9), Scale: &Scale{2023, 2}}, "plaat", false},
	} {
		if class, wide := tt.table.Class(), tt.table.Wide(); class != tt.class || wide != tt.wide {
			t.Errorf("a table with %d columns of %v is %q, wide: %v; want %q, %v", len(tt.table.Columns), tt.table.Columns, class, wide, tt.class, tt.wide)
		}
	}
}

// On a page rows are in parts: those before the first group, those of each group,
// and the totals at the end.
func TestParts(t *testing.T) {
	row := func(s string) Row { return Row{Cells: []Text{Str(s)}} }
	group := func(s string) Row { return Row{Group: Str(s)} }
	total := Row{Cells: []Text{Str("som")}, Total: true}
	for _, tt := range []struct {
		rows []Row
		want string
	}{
		{nil, "[: ]"},
		{[]Row{row("a"), row("b")}, "[: a b]"},
		{[]Row{group("x"), row("a"), group("y"), row("b"), row("c")}, "[x: a] [y: b c]"},
		{[]Row{row("a"), group("x"), row("b")}, "[: a] [x: b]"},
		{[]Row{group("x"), row("a"), total, group("y"), row("b")}, "[x: a] [y: b] [total : som]"},
		{[]Row{group("x"), group("y"), row("b")}, "[x: ] [y: b]"},
	} {
		var parts []string
		for _, p := range (Table{Rows: tt.rows}).Parts() {
			var cells []string
			for _, r := range p.Rows {
				cells = append(cells, r.Cells[0].String())
			}
			total := ""
			if p.Total {
				total = "total "
			}
			parts = append(parts, "["+total+p.Title.String()+": "+strings.Join(cells, " ")+"]")
		}
		if got := strings.Join(parts, " "); got != tt.want {
			t.Errorf("the parts are %s, want %s", got, tt.want)
		}
	}
}

// A number is drawn as a share of the greatest in the columns that are drawn. What is
// no number is not, and neither is a total.
func TestShares(t *testing.T) {
	number := func(s string) Text { return Str(s).Number() }
	table := Table{
		Columns: []Column{{}, {Drawn: AsShades}, {Drawn: AsShades}, {}},
		Rows: []Row{
			{Group: Str("groep")},
			{Cells: []Text{Str("a"), number("4"), number("1"), number("99")}},
			{Cells: []Text{Str("b"), number("8"), Str("9"), number("99")}},
			{Cells: []Text{Str("som"), number("12"), number("1"), number("99")}, Total: true},
		},
	}
	greatest := table.Greatest()
	if greatest != 8 {
		t.Fatalf("the greatest is %d, want 8", greatest)
	}
	for _, tt := range []struct {
		column int
		cell   Text
		share  int
		shade  string
	}{
		{1, number("8"), 100, "tint5"},
		{1, number("7"), 87, "tint5"},
		{2, number("4"), 50, "tint3"},
		{2, number("1"), 12, "tint1"},
		{1, number("0"), 0, ""},
		{1, Str("8"), 0, ""},
		{3, number("8"), 0, ""},
	} {
		c := table.Columns[tt.column]
		share := c.Share(tt.cell, greatest)
		if shade := c.Shade(share); share != tt.share || shade != tt.shade {
			t.Errorf("%s in column %d has a share of %d and the shade %q, want %d and %q", tt.cell, tt.column, share, shade, tt.share, tt.shade)
		}
	}
	if share := table.Columns[1].Share(number("0"), 0); share != 0 {
		t.Errorf("of no numbers the share is %d", share)
	}
}

// Ids that have no room in a column of their own are under the heads, and in less room
// head the records with them, whole.
func TestIdsUnderHeads(t *testing.T) {
	table := Table{
		Spaced:  true,
		Columns: []Column{{Title: Str("Titel"), Head: true, Least: 10}, {Title: Str("Lijn")}, {Title: Str("Id"), Whole: true, Under: true}},
		Rows: []Row{
			{Cells: []Text{Str("Een"), Str("Verbreden"), Str("een-twee-drie")}},
			{Cells: []Text{Str("Een titel die langer is"), Str("Verbreden"), Str("twee")}},
			{Cells: []Text{Str("Drie"), Str("Verdiepen"), Str("drie")}},
		},
	}
	for _, tt := range []struct {
		width int
		want  string
	}{
		{49, `Titel                    Lijn       Id
─────────────────────────────────────────────────
Een                      Verbreden  een-twee-drie
Een titel die langer is  Verbreden  twee
Drie                     Verdiepen  drie
`},
		{40, `Titel           Lijn       Id
────────────────────────────────────────
Een             Verbreden  een-twee-drie
Een titel die   Verbreden  twee
  langer is
Drie            Verdiepen  drie
`},
		{30, `Titel                Lijn
──────────────────────────────
Een                  Verbreden
    een-twee-drie
Een titel die        Verbreden
  langer is
    twee
Drie                 Verdiepen
    drie
`},
		{20, `Een
  een-twee-drie
  Lijn  Verbreden

Een titel die langer
is
  twee
  Lijn  Verbreden

Drie
  drie
  Lijn  Verdiepen
`},
	} {
		var b bytes.Buffer
		if err := Terminal(&b, []Block{table}, Screen{Width: tt.width, Header: true}); err != nil {
			t.Fatal(err)
		}
		if b.String() != tt.want {
			t.Errorf("in %d columns it is\n%s\nwant\n%s", tt.width, &b, tt.want)
		}
	}
}

// Rows of which half wrap or more are set apart; of fewer the lines after the first are
// indented, unless that would break a word.
func TestRowsThatWrap(t *testing.T) {
	for _, tt := range []struct {
		cells []string
		want  string
	}{
		{[]string{"aaa bbb ccc", "d", "e"}, "aaa bbb\n  ccc\nd\ne\n"},
		{[]string{"aaa bbbbbbb", "d", "e"}, "aaa\nbbbbbbb\nd\ne\n"},
		{[]string{"aaa bbb ccc", "d"}, "aaa bbb\nccc\n\nd\n"},
		{[]string{"a", "b"}, "a\nb\n"},
	} {
		table := Table{Spaced: true, Columns: []Column{{Head: true}}}
		for _, c := range tt.cells {
			table.Rows = append(table.Rows, Row{Cells: []Text{Str(c)}})
		}
		var b bytes.Buffer
		if err := Terminal(&b, []Block{table}, Screen{Width: 8}); err != nil {
			t.Fatal(err)
		}
		if b.String() != tt.want {
			t.Errorf("%q is\n%s\nwant\n%s", tt.cells, &b, tt.want)
		}
	}
}

// What is said under a table stands beside each other as far as there is room, each
// group on lines of its own.
func TestKeys(t *testing.T) {
	table := Table{Columns: []Column{{Head: true}}, Rows: []Row{{Cells: []Text{Str("x")}}}, Key: [][]Text{{Str("een"), Str("twee"), Str("drie vier")}, nil, {Str("vijf")}}}
	for width, want := range map[int]string{
		40: "x\n\neen   twee   drie vier\nvijf\n",
		12: "x\n\neen   twee\ndrie vier\nvijf\n",
		6:  "x\n\neen\ntwee\ndrie\nvier\nvijf\n",
	} {
		var b bytes.Buffer
		if err := Terminal(&b, []Block{table}, Screen{Width: width}); err != nil {
			t.Fatal(err)
		}
		if b.String() != want {
			t.Errorf("in %d columns it is %q, want %q", width, b.String(), want)
		}
	}
}

// A chart has its title without column titles too, and where its rows stand under each
// other.
func TestChartTitles(t *testing.T) {
	table := Table{
		Chart:   true,
		Columns: []Column{{Title: Str("2023 2024").Unbroken()}, {Title: Str("Overzicht"), Head: true}},
		Rows:    []Row{{Group: Str("Lijn")}, {Cells: []Text{Str("━━━━━━━━━━").Unbroken(), Str("Een project")}}},
	}
	for _, tt := range []struct {
		screen Screen
		want   string
	}{
		{Screen{Width: 40, Header: true}, "2023 2024   Overzicht\nLijn\n━━━━━━━━━━  Een project\n"},
		{Screen{Width: 40}, "Overzicht\nLijn\n━━━━━━━━━━  Een project\n"},
		{Screen{Width: 16, Header: true}, "Overzicht\n\nLijn\n\nEen project\n  2023 2024\n    ━━━━━━━━━━\n"},
	} {
		var b bytes.Buffer
		if err := Terminal(&b, []Block{table}, tt.screen); err != nil {
			t.Fatal(err)
		}
		if b.String() != tt.want {
			t.Errorf("in %+v it is\n%s\nwant\n%s", tt.screen, &b, tt.want)
		}
	}
}
