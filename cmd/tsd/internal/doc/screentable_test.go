package doc

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

func number(n int) Cell {
	return Cell{Items: []Text{styled(Plain, strconv.Itoa(n))}, Number: true, Bar: &Bar{SolidEnd: n, End: n}}
}

// counts is a table of numbers.
func counts() Table {
	t := Table{
		Columns: []Column{{Title: "Thema", Kind: Title}, {Title: "Aantal", Kind: Numbers, Scale: &Scale{Greatest: 10}}, {Title: "waarvan afgeleid", Kind: Numbers}},
		Rows: []Row{
			{Cells: []Cell{Str("zorg"), number(10), number(4)}},
			{Cells: []Cell{Str("jeugd"), number(5), number(0)}},
			{Cells: []Cell{Str("onbekend"), number(0), number(0)}},
			{Cells: []Cell{Str("Totaal"), number(15), number(4)}, Total: true},
		},
	}
	t.Rows[3].Cells[1].Bar = nil
	return t
}

// tablewriter aligns the numbers to the right, pads the columns, and draws the rules under
// the heads and above the total: without it none of this is there.
func TestTablewriterSetsTables(t *testing.T) {
	a := Answer{Blocks: []Block{counts(), counts()}}
	table := `
Thema     Aantal                        waarvan afgeleid
────────────────────────────────────────────────────────
zorg          10  ━━━━━━━━━━━━━━━━━━━━                 4
jeugd          5  ━━━━━━━━━━                           0
onbekend       0                                       0
────────────────────────────────────────────────────────
Totaal        15                                       4
`
	check(t, shown(t, a, Settings{Width: 56}), table+table)
	check(t, shown(t, Answer{Blocks: []Block{counts()}}, Settings{Width: 55}), `
Thema     Aantal  waarvan afgeleid
──────────────────────────────────
zorg          10                 4
jeugd          5                 0
onbekend       0                 0
──────────────────────────────────
Totaal        15                 4
`)
	colored := shown(t, Answer{Blocks: []Block{counts()}}, Settings{Color: true})
	for _, want := range []string{"\x1b[1mThema\x1b[0m     \x1b[1mAantal\x1b[0m  ", "\n\x1b[1mTotaal\x1b[0m        \x1b[1m15\x1b[0m  "} {
		if !strings.Contains(colored, want) {
			t.Errorf("%q is not in %q", want, colored)
		}
	}
}

// plan is a table of periods under groups.
func plan() Table {
	period := func(s string, b Bar) Cell {
		c := Str(s)
		c.Status, c.Bar = Derived, &b
		return c
	}
	return Table{
		Columns: []Column{
			{Title: "Project", Kind: Title},
			{Title: "Looptijd", Scale: &Scale{Years: []int{2023, 2024}}},
			{Title: "Stand", Spare: true},
			{Title: "Inspecties", Spare: true},
		},
		Rows: []Row{
			{Group: &Heading{Cell: Str("Verbreden")}},
			{Cells: []Cell{Str("Geweld"), period("2023–2024", Bar{0, 0, 24, 24}), Str("loopt"), Str("alle 4")}},
			{Cells: []Cell{Str("Werkdruk in het onderwijs van nu"), period("2023", Bar{0, 0, 12, 24}), Str(""), {Status: Unknown}}},
			{Group: &Heading{Cell: Str("Verdiepen")}},
			{Cells: []Cell{Str("Schulden"), period("2024", Bar{6, 12, 24, 24}), Str("loopt"), Str("alle 4")}},
		},
		Legend: []Sign{{Bar{0, 0, 12, 12}, "loopt"}, {Bar{0, 0, 0, 12}, "loopt misschien"}},
	}
}

// Where the screen is narrower, the spare columns give way, then the width of the titles,
// then the bars, and at last each row is a record. A sign that is not shown has no footnote.
func TestTableGivesWay(t *testing.T) {
	twwidth.SetEastAsian(true) // as in a locale in which some characters take two columns
	for _, tt := range []struct {
		widths []int
		want   string
	}{
		{[]int{0, 200, 78}, `
Project                           Looptijd    2023 2024   Stand  Inspecties
───────────────────────────────────────────────────────────────────────────
Verbreden
Geweld                            2023–2024*  ━━━━━━━━━━  loopt  alle 4
Werkdruk in het onderwijs van nu  2023*       ━━━━━╌╌╌╌╌         –

Verdiepen
Schulden                          2024*          ╌╌━━━━━  loopt  alle 4

━━━━━  loopt
╌╌╌╌╌  loopt misschien

* afgeleid: staat niet letterlijk in de bron, maar volgt eruit
– niet in de bron
`},
		{[]int{67, 63}, `
Project                           Looptijd    2023 2024   Stand
───────────────────────────────────────────────────────────────
Verbreden
Geweld                            2023–2024*  ━━━━━━━━━━  loopt
Werkdruk in het onderwijs van nu  2023*       ━━━━━╌╌╌╌╌

Verdiepen
Schulden                          2024*          ╌╌━━━━━  loopt

━━━━━  loopt
╌╌╌╌╌  loopt misschien

* afgeleid: staat niet letterlijk in de bron, maar volgt eruit
`},
		{[]int{48}, `
Project                   Looptijd    2023 2024
────────────────────────────────────────────────
Verbreden
Geweld                    2023–2024*  ━━━━━━━━━━
Werkdruk in het           2023*       ━━━━━╌╌╌╌╌
onderwijs van nu

Verdiepen
Schulden                  2024*          ╌╌━━━━━

━━━━━  loopt
╌╌╌╌╌  loopt misschien

* afgeleid: staat niet letterlijk in de bron,
maar volgt eruit
`},
		{[]int{36}, `
Project                   Looptijd
────────────────────────────────────
Verbreden
Geweld                    2023–2024*
Werkdruk in het           2023*
onderwijs van nu

Verdiepen
Schulden                  2024*

* afgeleid: staat niet letterlijk in
de bron, maar volgt eruit
`},
		{[]int{35}, `
Verbreden

Geweld
  Looptijd: 2023–2024*
  Stand: loopt
  Inspecties: alle 4

Werkdruk in het onderwijs van nu
  Looptijd: 2023*
  Inspecties: –

Verdiepen

Schulden
  Looptijd: 2024*
  Stand: loopt
  Inspecties: alle 4

* afgeleid: staat niet letterlijk
in de bron, maar volgt eruit
– niet in de bron
`},
	} {
		for _, width := range tt.widths {
			check(t, shown(t, Answer{Blocks: []Block{plan()}, Absent: "niet in de bron"}, Settings{Width: width}), tt.want)
		}
	}
}

// A title gets 40 columns before there are spare columns, and ids beside it.
func TestTitlesAreWide(t *testing.T) {
	long := "Zorg en ondersteuning Evaluatie Tool, ondersteunen"
	table := Table{
		Columns: []Column{{Title: "Titel", Kind: Title}, {Title: "Id", Kind: ID}, {Title: "Stand", Spare: true}},
		Rows: []Row{
			{Group: &Heading{Cell: Str("Verbreden")}},
			{Cells: []Cell{Str(long), Str("zet-gemeenten"), Str("loopt")}},
			{Cells: []Cell{Str("Werk"), Str("werk"), Str("loopt")}},
		},
	}
	a := Answer{Blocks: []Block{table}}
	check(t, shown(t, a, Settings{Width: 62}), `
Titel                                     Id             Stand
──────────────────────────────────────────────────────────────
Verbreden
Zorg en ondersteuning Evaluatie Tool,     zet-gemeenten  loopt
ondersteunen
Werk                                      werk           loopt
`)
	check(t, shown(t, a, Settings{Width: 55}), `
Titel                                     Id
───────────────────────────────────────────────────────
Verbreden
Zorg en ondersteuning Evaluatie Tool,     zet-gemeenten
ondersteunen
Werk                                      werk
`)
	if got := shown(t, a, Settings{Width: 54}); !strings.Contains(got, "\n  zet-gemeenten\n") {
		t.Errorf("in 54 columns the ids are beside the titles:\n%s", got)
	}
	under := shown(t, a, Settings{Width: 40, Color: true})
	check(t, strings.NewReplacer("\x1b[1m", "<", "\x1b[0m", ">").Replace(under), `
<Titel>
  <Id>
────────────────────────────────────────
<Verbreden>
<Zorg en ondersteuning Evaluatie Tool,>
<ondersteunen>
  zet-gemeenten
<Werk>
  werk
`)
	check(t, shown(t, Answer{Blocks: []Block{Table{Bare: true, Columns: []Column{{Title: "Een lange kop"}, {}}, Rows: []Row{{Cells: []Cell{Str("a"), Str("b")}}}}}}, Settings{}), "a  b\n")
	table.Bare = true
	check(t, shown(t, Answer{Blocks: []Block{table}}, Settings{Width: 24}), `
Verbreden
Zorg en ondersteuning
Evaluatie Tool,
ondersteunen
  zet-gemeenten
Werk
  werk
`)
}

// What is said under a row is indented, and sets the rows apart. An id is never broken.
func TestTableHasDetails(t *testing.T) {
	why := Facts{{"Vraag", Str("Wat leert een school die schulden ziet van een ander?")}, {"Aanpak", Str("Bezoek.")}}
	table := Table{
		Bare:    true,
		Columns: []Column{{Title: "Titel", Kind: Title}, {Title: "Id", Kind: ID}, {Title: "Jaar", Kind: Numbers}},
		Rows: []Row{
			{Cells: []Cell{Str("Schulden"), Str("schoon-schip-maken"), number(2023)}, Detail: why},
			{Cells: []Cell{Str("Zorg"), Str("id-zonder-spaties"), number(24)}, Detail: why[1:]},
		},
	}
	a := Answer{Blocks: []Block{heading(2, "Gevonden"), table}}
	colored := func(width int) string {
		return strings.NewReplacer("\x1b[1m", "<", "\x1b[0m", ">").Replace(shown(t, a, Settings{Width: width, Color: true}))
	}
	check(t, colored(34), `
<Gevonden>

<Schulden>  schoon-schip-maken  2023
  Vraag: Wat leert een school
    die schulden ziet van een
    ander?
  Aanpak: Bezoek.

<Zorg>      id-zonder-spaties     24
  Aanpak: Bezoek.
`)
	check(t, colored(18), `
<Gevonden>

<Schulden>
  Id:
    schoon-schip-maken
  Jaar: 2023
  Vraag: Wat
    leert een
    school die
    schulden ziet
    van een ander?
  Aanpak:
    Bezoek.

<Zorg>
  Id:
    id-zonder-spaties
  Jaar: 24
  Aanpak:
    Bezoek.
`)
}

// The spaces in a cell stay as they are, where tablewriter would join them.
func TestTableKeepsSpaces(t *testing.T) {
	cells := []Cell{Str("een  twee"), Str("drie")}
	a := Answer{Blocks: []Block{Table{Bare: true, Columns: []Column{{}, {}}, Rows: []Row{{Cells: cells}, {Cells: cells, Total: true}}}}}
	check(t, shown(t, a, Settings{}), `
een  twee  drie
───────────────
een  twee  drie
`)
}

// The widest columns give way first. A text that would take more than 8 lines is too long
// for a column.
func TestWidestColumnsGiveWay(t *testing.T) {
	columns := []column{{line: 60, word: 5}, {line: 30, word: 5}, {line: 400, word: 5}, {line: 10, word: 10}}
	for i := range columns {
		columns[i].unbroken = readable
	}
	for _, tt := range []struct {
		room int
		want []int
	}{
		{506, []int{60, 30, 400, 10}},
		{200, []int{60, 30, 94, 10}},
		{130, []int{34, 30, 50, 10}},
		{114, []int{24, 24, 50, 10}},
		{113, nil},
	} {
		var got []int
		for _, c := range layout(columns, tt.room) {
			got = append(got, c.width)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("in %d columns the widths are %v, want %v", tt.room, got, tt.want)
		}
	}
}

func TestBars(t *testing.T) {
	years := func(from, to int) Scale {
		var s Scale
		for y := from; y <= to; y++ {
			s.Years = append(s.Years, y)
		}
		return s
	}
	for _, tt := range []struct {
		scale Scale
		bar   Bar
		title string
		want  string
	}{
		{years(2023, 2024), Bar{0, 0, 24, 24}, "2023 2024", "━━━━━━━━━━"},
		{years(2023, 2024), Bar{0, 0, 12, 24}, "2023 2024", "━━━━━╌╌╌╌╌"},
		{years(2023, 2024), Bar{0, 7, 17, 24}, "2023 2024", "╌╌╌━━━━╌╌╌"},
		{years(2023, 2024), Bar{12, 12, 24, 24}, "2023 2024", "     ━━━━━"},
		{years(2023, 2024), Bar{0, 0, 0, 12}, "2023 2024", "╌╌╌╌╌"},
		{years(2023, 2024), Bar{23, 23, 24, 24}, "2023 2024", "         ━"},
		{years(2023, 2023), Bar{0, 0, 12, 12}, "2023", "━━━━━"},
		{years(2021, 2026), Bar{60, 60, 72, 72}, "2021 2022 2023 2024 2025 2026", strings.Repeat(" ", 25) + "━━━━━"},
		{Scale{Greatest: 8}, Bar{0, 0, 8, 8}, "", strings.Repeat("━", 20)},
		{Scale{Greatest: 8}, Bar{0, 0, 2, 4}, "", "━━━━━╌╌╌╌╌"},
		{Scale{Greatest: 1000}, Bar{0, 0, 1, 1}, "", "━"},
		{Scale{Greatest: 8}, Bar{}, "", ""},
	} {
		if got := draw(tt.bar, tt.scale); got != tt.want || tt.scale.title() != tt.title {
			t.Errorf("%v along %v is drawn as %q under %q, want %q under %q", tt.bar, tt.scale, got, tt.scale.title(), tt.want, tt.title)
		}
	}
}

// Whatever the table and the width, no line is wider than the screen unless it is a single
// word, and every word of a cell is there, once and after the one before it.
func TestTableKeepsEveryWord(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	words := 0
	cell := func(kind ColumnKind) Cell {
		most := 1
		if kind != ID {
			most = 1 << random.IntN(6)
		}
		var text []string
		for range random.IntN(most + 1) {
			words++
			text = append(text, fmt.Sprintf("w%d%s", words, strings.Repeat([]string{"x", "é", "中", "👩‍🚀", "e\u0301"}[random.IntN(5)], random.IntN(12))))
		}
		return Str(strings.Join(text, " "))
	}
	for range 2000 {
		words = 0
		table := Table{Bare: random.IntN(2) == 0}
		for range 1 + random.IntN(6) {
			table.Columns = append(table.Columns, Column{Title: "Kop", Kind: ColumnKind(random.IntN(4))})
		}
		var texts []string
		for range random.IntN(8) {
			r := Row{Total: random.IntN(8) == 0}
			for _, c := range table.Columns {
				r.Cells = append(r.Cells, cell(c.Kind))
				texts = append(texts, r.Cells[len(r.Cells)-1].text().String())
			}
			if !r.Total && random.IntN(3) == 0 {
				r.Detail = Facts{{Cell: cell(Words)}}
				texts = append(texts, r.Detail[0].Cell.text().String())
			}
			table.Rows = append(table.Rows, r)
			if r.Total {
				break
			}
		}
		room := 20 + random.IntN(181)
		got := shown(t, Answer{Blocks: []Block{table}}, Settings{Width: room, Color: random.IntN(2) == 0})
		got = strings.NewReplacer("\x1b[1m", "", "\x1b[0m", "").Replace(got)
		for line := range strings.Lines(got) {
			if line = strings.TrimRight(line, "\n"); Width(line) > room && len(strings.Fields(line)) > 1 {
				t.Fatalf("at width %d a line takes %d:\n%s", room, Width(line), got)
			}
		}
		shown := strings.Fields(got)
		for _, text := range texts {
			after := -1
			for w := range strings.FieldsSeq(text) {
				at := slices.Index(shown, w)
				if at <= after || slices.Contains(shown[at+1:], w) {
					t.Fatalf("%q of %q is not in its place at width %d:\n%s", w, text, room, got)
				}
				after = at
			}
		}
	}
}
