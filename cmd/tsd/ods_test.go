package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/data"

	"gopkg.in/yaml.v3"
)

// odsSheet is a sheet of a spreadsheet as a program reads it.
type odsSheet struct {
	name string
	rows [][]odsCell
}

type odsCell struct {
	text         string // its lines, with line breaks between them
	kind, number string // the type of the value, and the value if it is a number
	style        string
}

// texts returns the rows as texts.
func (s odsSheet) texts() [][]string {
	var rows [][]string
	for _, r := range s.rows {
		var texts []string
		for _, c := range r {
			texts = append(texts, c.text)
		}
		rows = append(rows, texts)
	}
	return rows
}

// sheetText returns all that a reader sees of sheets, a row a line.
func sheetText(sheets []odsSheet) string {
	var b strings.Builder
	for _, s := range sheets {
		for _, r := range s.texts() {
			b.WriteString(strings.Join(r, "\t") + "\n")
		}
	}
	return b.String()
}

// unzip returns the files of a zip archive by their names.
func unzip(t *testing.T, archive string) map[string]string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err := errors.Join(err, r.Close()); err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(content)
	}
	return files
}

// elements calls what a walk through an XML file needs: start at each element, text
// at each text, end after each element. It fails if the file is not well formed.
func elements(t *testing.T, file string, start func(xml.StartElement), text func(string), end func(name string)) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(file))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		switch v := token.(type) {
		case xml.StartElement:
			start(v)
		case xml.CharData:
			text(string(v))
		case xml.EndElement:
			end(v.Name.Local)
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// readODS reads the sheets of a spreadsheet, by the rules of OpenDocument: spaces
// between words are one, and those at the ends of a paragraph none.
func readODS(t *testing.T, archive string) []odsSheet {
	t.Helper()
	files := unzip(t, archive)
	var sheets []odsSheet
	var row []odsCell
	var lines []string
	var line strings.Builder
	inText := false
	elements(t, files["content.xml"], func(e xml.StartElement) {
		switch e.Name.Local {
		case "table":
			sheets = append(sheets, odsSheet{name: attr(e, "name")})
		case "table-cell":
			row = append(row, odsCell{kind: attr(e, "value-type"), number: attr(e, "value"), style: attr(e, "style-name")})
			lines = nil
		case "p":
			inText = true
		case "s":
			n, err := strconv.Atoi(attr(e, "c"))
			if err != nil {
				t.Fatal(err)
			}
			line.WriteString(strings.Repeat("\x00", n)) // until the spaces between words are read
		}
	}, func(s string) {
		if inText {
			line.WriteString(s)
		}
	}, func(name string) {
		switch name {
		case "p":
			lines = append(lines, strings.ReplaceAll(strings.Join(strings.FieldsFunc(line.String(), func(r rune) bool { return strings.ContainsRune(" \t\r\n", r) }), " "), "\x00", " "))
			line.Reset()
			inText = false
		case "table-cell":
			row[len(row)-1].text = strings.Join(lines, "\n")
		case "table-row":
			sheet := &sheets[len(sheets)-1]
			sheet.rows = append(sheet.rows, row)
			row = nil
		}
	})
	return sheets
}

// trickyCells is texts that could be read as something else, or lose characters.
var trickyCells = []string{
	"=1+1", "+cmd|' /C calc'!A0", "-2", "@x", "2023", "1e5", "0012", "12-05-2023", "waar", "'tekst", "=HYPERLINK(\"https://example.org\")",
	"Preventie van suïcide", `"aanhaling" en 'enkel'`, "<b> & &lt; ]]>", "日本語",
	"eerste\n\ntweede alinea", strings.TrimSpace(strings.Repeat("lang woord ", 200)),
}

// trickyAgenda returns the name of an agenda with a project for each of the tricky texts.
func trickyAgenda(t *testing.T) string {
	t.Helper()
	a := knownAgenda()
	a.Projecten = nil
	for i, s := range trickyCells {
		a.Projecten = append(a.Projecten, agenda.Project{ID: fmt.Sprint("p", i), Titel: fmt.Sprint("Project ", i), Lijn: a.Lijnen[0].ID, Aanleiding: s})
	}
	text, err := yaml.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "lastig.yaml")
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// LibreOffice opens a spreadsheet, and has every cell of it as CSV and in Excel's
// format. $SOFFICE names the program.
func TestLibreOffice(t *testing.T) {
	soffice := os.Getenv("SOFFICE")
	if soffice == "" {
		t.Skip("left out: spreadsheets in LibreOffice; $SOFFICE does not name its program")
	}
	dir := t.TempDir()
	changed := filepath.Join(dir, "nieuw.yaml")
	text := strings.NewReplacer("id: preventie-suicide", "id: suicide", "lijn: verdiepen", "lijn: verbreden", "inspecties: [ivho, igj]", "inspecties: [ivho]").Replace(string(data.Werkagenda))
	if err := os.WriteFile(changed, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	old := filepath.Join(dir, "oud.yaml")
	if err := os.WriteFile(old, data.Werkagenda, 0o600); err != nil {
		t.Fatal(err)
	}
	a, err := datafile.Load(data.Name, data.Werkagenda)
	if err != nil {
		t.Fatal(err)
	}
	var columns []string
	for _, f := range agenda.Fields {
		if f.UsedBy(a) {
			columns = append(columns, f.Key)
		}
	}
	var stdout, stderr bytes.Buffer
	if status := run([]string{"diff", old, changed, "-o", "ods"}, nil, &stdout, &stderr); status != statusNo {
		t.Fatalf("diff: status %d\n%s", status, &stderr)
	}
	documents := map[string]string{
		"list":     tsd(t, "list", "--columns", strings.Join(columns, ","), "-o", "ods"),
		"overview": tsd(t, "overview", "-o", "ods"),
		"counts":   tsd(t, "overview", "--per", "lijn,herkomst", "-o", "ods"),
		"show":     tsd(t, "show", "geweld", "verbreden", "igj", "-o", "ods"),
		"diff":     stdout.String(),
		"tricky":   tsd(t, "list", "--data", trickyAgenda(t), "--columns", "id,aanleiding", "-o", "ods"),
	}
	var files []string
	for name, content := range documents {
		files = append(files, filepath.Join(dir, name+".ods"))
		if err := os.WriteFile(files[len(files)-1], []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	// The options of CSV: comma, quote, UTF-8.
	for _, to := range []string{"csv:Text - txt - csv (StarCalc):44,34,76,1", "xlsx"} {
		args := append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", to, "--outdir", dir}, files...)
		if out, err := exec.Command(soffice, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	for name, content := range documents {
		want := readODS(t, content)[0].texts()
		file, err := os.ReadFile(filepath.Join(dir, name+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(file)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		compareCells(t, name+".csv", rows, want)
		file, err = os.ReadFile(filepath.Join(dir, name+".xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		compareCells(t, name+".xlsx", readXLSX(t, string(file)), want)
	}
}

func compareCells(t *testing.T, name string, got, want [][]string) {
	t.Helper()
	if reflect.DeepEqual(got, want) {
		return
	}
	if len(got) != len(want) {
		t.Errorf("%s has %d rows, want %d", name, len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		for j := range max(len(got[i]), len(want[i])) {
			switch {
			case j >= len(got[i]) || j >= len(want[i]):
				t.Errorf("%s: row %d has %d cells, want %d", name, i+1, len(got[i]), len(want[i]))
			case got[i][j] != want[i][j]:
				t.Errorf("%s: row %d, cell %d is %q, want %q", name, i+1, j+1, got[i][j], want[i][j])
			}
		}
	}
}

// readXLSX returns the cells of the first sheet of an Excel file. It fails if one
// is a formula.
func readXLSX(t *testing.T, archive string) [][]string {
	t.Helper()
	files := unzip(t, archive)
	var shared []string
	inText := false
	elements(t, files["xl/sharedStrings.xml"], func(e xml.StartElement) {
		switch e.Name.Local {
		case "si":
			shared = append(shared, "")
		case "t":
			inText = true
		}
	}, func(s string) {
		if inText {
			shared[len(shared)-1] += s
		}
	}, func(name string) { inText = inText && name != "t" })
	var rows [][]string
	kind, value := "", ""
	elements(t, files["xl/worksheets/sheet1.xml"], func(e xml.StartElement) {
		switch e.Name.Local {
		case "row":
			rows = append(rows, nil)
		case "c":
			kind, value = attr(e, "t"), ""
		case "f":
			t.Error("a cell is a formula")
		}
	}, func(s string) { value += s }, func(name string) {
		if name != "c" {
			return
		}
		if kind == "s" {
			i, err := strconv.Atoi(value)
			if err != nil {
				t.Fatal(err)
			}
			value = shared[i]
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], value)
	})
	return rows
}
