package doc

import (
	"bytes"
	"strings"
	"testing"
)

// shown returns what a screen shows of an answer.
func shown(t *testing.T, a Answer, s Settings) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, Screen, a, s); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// check compares what a screen shows with lines, of which the first is empty.
func check(t *testing.T, got, want string) {
	t.Helper()
	if want = strings.TrimPrefix(want, "\n"); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func styled(style Style, s string) Text { return Text{{Text: s, Style: style}} }

func heading(level int, s string) Heading { return Heading{Level: level, Cell: Str(s)} }

// The blocks have an empty line between them, but not a heading of a part and its text.
// Below them are the footnotes of the signs that occurred, and the closing lines; the opening is above them.
func TestScreenSetsBlocksApart(t *testing.T) {
	a := Answer{
		Title: "Not on a screen",
		Blocks: []Block{
			heading(1, "Geweld"),
			Facts{{"id", Str("geweld")}, {"Thema’s", Cell{Items: []Text{styled(Plain, "zorg"), styled(Plain, "jeugd")}, Status: Derived}}, {"Partners", Cell{Status: Unknown}}},
			heading(2, "Vraag"),
			Paragraph{Cell{Items: []Text{styled(Plain, "Wat werkt?\nEn waarom?")}, Status: Derived}},
			heading(2, "Cijfers"),
			Table{Columns: []Column{{Title: "Jaar"}}, Rows: []Row{{Cells: []Cell{Str("2023")}}}},
		},
		Opening: []string{"Een.", "Twee."},
		Absent:  "niet in de bron",
		Wording: "In andere woorden.",
		Closing: []string{"1 project.", "Bij 2 andere is het niet bekend."},
	}
	check(t, shown(t, a, Settings{Width: 80}), `
Een.
Twee.

Geweld

id        geweld
Thema’s   zorg, jeugd*
Partners  –

Vraag
Wat werkt?

En waarom?*

Cijfers

Jaar
────
2023

* afgeleid: staat niet letterlijk in de bron, maar volgt eruit
– niet in de bron
In andere woorden.
1 project.
Bij 2 andere is het niet bekend.
`)
	check(t, shown(t, Answer{Closing: []string{"0 projecten."}}, Settings{}), "0 projecten.\n")
	check(t, shown(t, Answer{Blocks: []Block{heading(1, "Geweld"), Paragraph{Str("Niets.")}}}, Settings{}), "Geweld\n\nNiets.\n")
}

// Running text has 80 columns at most, facts have 100, and a screen that is narrower has
// fewer.
func TestScreenWrapsText(t *testing.T) {
	prose := strings.TrimSpace(strings.Repeat("woord ", 40))
	a := Answer{Blocks: []Block{Paragraph{Str(prose)}, Facts{{"Vraag", Str(prose)}}}, Closing: []string{prose}}
	for _, tt := range []struct{ width, prose, facts int }{{0, 77, 7 + 89}, {200, 77, 7 + 89}, {60, 59, 7 + 53}, {40, 35, 7 + 29}} {
		parts := strings.Split(shown(t, a, Settings{Width: tt.width}), "\n\n")
		for i, want := range []int{tt.prose, tt.facts, tt.prose} {
			if got := Width(strings.Split(parts[i], "\n")[0]); got != want {
				t.Errorf("block %d at width %d takes %d columns, want %d", i, tt.width, got, want)
			}
		}
	}
}

// What is just as wide as running text, or as facts, is on one line.
func TestScreenHasMeasures(t *testing.T) {
	wide := func(n int) string { return strings.Repeat("x", n/2) + " " + strings.Repeat("y", n-n/2-1) }
	a := Answer{Blocks: []Block{Paragraph{Str(wide(80))}, Facts{{"Vraag", Str(wide(93))}}}}
	check(t, shown(t, a, Settings{}), wide(80)+"\n\nVraag  "+wide(93)+"\n")
}

// Where there is no room for columns, each value is behind its name.
func TestScreenSetsFactsBehindTheirNames(t *testing.T) {
	a := Answer{Blocks: []Block{Facts{{"Naam van de lijn van het toezicht", Str("Onderwijszorgarrangementen en meer")}, {"id", Str("oza")}}}}
	check(t, shown(t, a, Settings{Width: 61}), `
Naam van de lijn van het toezicht  Onderwijszorgarrangementen
                                   en meer
id                                 oza
`)
	check(t, shown(t, a, Settings{Width: 60}), `
  Naam van de lijn van het toezicht:
    Onderwijszorgarrangementen en meer
  id: oza
`)
}

// Styles are bold and underlined. They do not run on from one line or cell to the next.
func TestScreenHasStyles(t *testing.T) {
	found := Cell{Items: []Text{{{Text: "over "}, {Text: "schoon schip", Style: Hit}, {Text: ", zacht"}}}}
	a := Answer{Blocks: []Block{
		Heading{Level: 1, Cell: found},
		Facts{{"id", Cell{Items: []Text{styled(Strong, "schoon-schip")}}}, {"Vraag", found}},
	}}
	check(t, strings.ReplaceAll(shown(t, a, Settings{Width: 18, Color: true}), "\x1b", "^"), `
^[1mover ^[0m^[1;4mschoon schip^[0m^[1m,^[0m
^[1mzacht^[0m

  id:
    ^[1mschoon-schip^[0m
  Vraag: over
    ^[1;4mschoon schip^[0m,
    zacht
`)
	if got := shown(t, a, Settings{}); strings.Contains(got, "\x1b") {
		t.Errorf("%q has styles without colors", got)
	}
}

// What changed is between signs, so that it can be seen without colors.
func TestScreenSignsChanges(t *testing.T) {
	cell := Cell{Items: []Text{
		{{Text: "hoe "}, {Text: "gemeenten en", Style: Removed}, {Text: "scholen", Style: Added}, {Text: " doen"}},
		styled(Added, "politie"),
	}}
	a := Answer{Blocks: []Block{Paragraph{cell}}}
	check(t, shown(t, a, Settings{}), "hoe [-gemeenten en][+scholen] doen, [+politie]\n")
	check(t, shown(t, a, Settings{Color: true}), "hoe \x1b[1m[-gemeenten en][+scholen]\x1b[0m doen, \x1b[1m[+politie]\x1b[0m\n")
}
