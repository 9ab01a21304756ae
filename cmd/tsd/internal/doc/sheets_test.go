package doc

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// spreadsheet is what a program reads in a spreadsheet.
type spreadsheet struct {
	Sheets []struct {
		Name string   `xml:"name,attr"`
		Head []odsRow `xml:"table-header-rows>table-row"`
		Rows []odsRow `xml:"table-row"`
	} `xml:"body>spreadsheet>table"`
}

type odsRow struct {
	Cells []struct {
		Type  string   `xml:"value-type,attr"`
		Value string   `xml:"value,attr"`
		Lines []string `xml:"p"`
	} `xml:"table-cell"`
}

func (r odsRow) String() string {
	var cells []string
	for _, c := range r.Cells {
		text := strings.Join(c.Lines, "/")
		if c.Type == "float" {
			text = "#" + c.Value
		}
		cells = append(cells, text)
	}
	return strings.Join(cells, "|")
}

// readSheets returns an answer as a spreadsheet: a line with the name of each sheet, its
// heads and its rows.
func readSheets(t *testing.T, blocks ...Block) []string {
	t.Helper()
	var s spreadsheet
	if err := xml.Unmarshal([]byte(written(t, ODS, Answer{Title: "Agenda", Blocks: blocks})), &s); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, sheet := range s.Sheets {
		lines = append(lines, sheet.Name+":")
		for _, r := range append(sheet.Head, sheet.Rows...) {
			lines = append(lines, r.String())
		}
	}
	return lines
}

func expectLines(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Cells are clean, and what the table says in another way is in columns.
func TestSheetOfTable(t *testing.T) {
	lines := readSheets(t, small().Blocks[4])
	expectLines(t, lines, "Projecten:", "Lijn|Titel|Id|Looptijd|Aantal|Treffer|Afgeleid",
		"Verbreden|Een|een|2023|#3|Vraag: inburgering|Looptijd", "Verdiepen|Twee|twee||#4||", "|Totaal|||#7||")
}

// Without groups, details and derived values there are no columns for them. A text is a
// text, whatever it begins with; the items of a list are under each other.
func TestSheetCells(t *testing.T) {
	result := Cell{Items: []Text{{{Text: "Lijst", Link: "https://a.nl/x"}, {Text: " (2023)"}}, {{Text: "www.a.nl", Link: "https://www.a.nl"}, {Text: "–", Style: Mark}}, {{Text: "–", Style: Mark}}}}
	lines := readSheets(t, Table{Name: "T", Columns: []Column{{Title: "A"}, {Title: "B", Kind: Numbers}}, Rows: []Row{
		{Cells: []Cell{cell("=1+1"), cell("2023")}},
		{Cells: []Cell{cell("een", "twee\ndrie"), {Items: cell("–5").Items, Number: true}}},
		{Cells: []Cell{result, {Items: cell("-5").Items, Number: true}}},
	}})
	expectLines(t, lines, "T:", "A|B", "=1+1|2023", "een/twee/drie|–5", "Lijst (2023)/www.a.nl|#-5")
}

// A text comes back with every character, and is never a formula, a number or a date.
func TestSheetKeepsTexts(t *testing.T) {
	for _, text := range []string{"=1+1", "+cmd|' /C calc'!A0", "-2", "@x", "1e5", "0012", "12-05-2023", "waar", "'tekst", `"aanhaling"`, "<b> & &lt; ]]>", "日本語"} {
		lines := readSheets(t, Table{Name: "T", Columns: []Column{{Title: "A"}}, Rows: []Row{{Cells: []Cell{cell(text)}}}})
		expectLines(t, lines, "T:", "A", text)
	}
}

// Records are a sheet of fields; beside tables only if they have facts.
func TestSheetOfRecord(t *testing.T) {
	record := []Block{Heading{1, cell("Een"), "een"}, Facts{{"Soort", Cell{Items: cell("x").Items, Status: Derived}}}, Heading{2, Cell{Items: cell("Vraag").Items, Status: Derived}, ""}, Paragraph{cell("Wat?\nHoe?")}}
	table := Table{Name: "Projecten", Columns: []Column{{Title: "Titel"}}, Rows: []Row{{Cells: []Cell{cell("a")}}}}
	lines := readSheets(t, append(record, table)...)
	expectLines(t, lines, "Agenda:", "Veld|Waarde|Afgeleid", "Titel|Een|", "Soort|x|Waarde", "Vraag|Wat?/Hoe?|Waarde", "Projecten:", "Titel", "a")
	lines = readSheets(t, Heading{1, cell("Overzicht"), ""}, Paragraph{cell("Tekst.")}, table, Heading{2, cell("Slot"), ""})
	expectLines(t, lines, "Projecten:", "Titel", "a")
	facts := Facts{{"Soort", cell("x")}}
	lines = readSheets(t, Heading{1, cell("A"), ""}, facts, Heading{1, cell("B"), ""}, table, facts)
	expectLines(t, lines, "Agenda:", "Veld|Waarde", "Titel|A", "Soort|x", "Titel|B", "Soort|x", "Projecten:", "Titel", "a")
	lines = readSheets(t, Paragraph{cell("Geen.")})
	expectLines(t, lines, "Agenda:", "Veld|Waarde", "|Geen.")
	lines = readSheets(t)
	expectLines(t, lines, "Agenda:", "Veld|Waarde")
}

// The names of sheets differ, also to who does not see case, and suit Excel.
func TestSheetNames(t *testing.T) {
	long := strings.Repeat("é", 40)
	taken := map[string]bool{}
	var got []string
	for _, title := range []string{"", "Een", "een", "EEN", long, long, "a/b:c*d?[e]'f\\"} {
		got = append(got, sheetName(title, taken))
	}
	expectLines(t, got, " 2", "Een", "een 2", "EEN 3", long[:2*31], long[:2*29]+" 2", "a-b-c-d-(e)’f-")
}

// Programs know the document by its first file, which begins at a fixed place. All files
// are XML, and the same answer gives the same bytes.
func TestSpreadsheetFile(t *testing.T) {
	var b, again bytes.Buffer
	for _, out := range []*bytes.Buffer{&b, &again} {
		if err := Write(out, ODS, small(), Settings{}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Error("the same answer gives other bytes")
	}
	// Its flags and how it is compressed, at their place in the header: its size is before it.
	const stored = "\x00\x00\x00\x00"
	if want := "mimetype" + spreadsheetType; string(b.Bytes()[30:30+len(want)]) != want || string(b.Bytes()[6:10]) != stored {
		t.Errorf("the file begins with %q", b.Bytes()[:100])
	}
	for name, want := range map[string]string{
		"content.xml": "<text:p>Een</text:p>", "styles.xml": `style:scale-to-X="1"`,
		"meta.xml": "<dc:title>Agenda</dc:title>", "META-INF/manifest.xml": `full-path="content.xml"`,
	} {
		if manifest := zipped(t, b.Bytes(), "META-INF/manifest.xml"); name != "META-INF/manifest.xml" && !strings.Contains(manifest, `full-path="`+name+`"`) {
			t.Errorf("the manifest does not list %s:\n%s", name, manifest)
		}
		text := zipped(t, b.Bytes(), name)
		if err := xml.Unmarshal([]byte(text), new(struct{})); err != nil || !strings.Contains(text, want) {
			t.Errorf("%s has no %s, or an error %v:\n%s", name, want, err, text)
		}
	}
}

// A column is as wide as its longest line, but not wider than 45 characters.
func TestSheetWidths(t *testing.T) {
	table := Table{Columns: []Column{{Title: "Een"}, {Title: "Twee"}, {Title: "Drie"}}, Rows: []Row{
		{Cells: []Cell{cell("a"), cell("een tekst", "een langere tekst"), cell(strings.Repeat("x", 99))}},
	}}
	var got []string
	for _, width := range widths(table) {
		got = append(got, fmt.Sprintf("%.2f", width))
	}
	expectLines(t, got, "1.35", "3.63", "8.95")
}
