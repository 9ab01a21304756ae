package doc

import (
	"archive/zip"
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"hash/crc32"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

//go:embed sheets.gohtml
var sheetsTemplate string

// sheets writes an answer as a spreadsheet: a sheet for the facts and texts of records,
// and one for each table. The cells are clean: they have no signs, and a column names
// what is derived.
type sheets struct {
	b       *bytes.Buffer
	answer  Answer
	records Table
	facts   bool    // the records have facts
	heading Heading // of the texts that follow
	tables  []Table
}

func newSheets(b *bytes.Buffer, a Answer, _ Settings) writer {
	return &sheets{b: b, answer: a, records: Table{Name: a.Title, Columns: []Column{{Title: "Veld"}, {Title: "Waarde"}}}}
}

func (s *sheets) Heading(h Heading) error {
	if h.Level == 1 {
		s.add("Titel", h.Cell)
	}
	s.heading = h
	return nil
}

func (s *sheets) Paragraph(p Paragraph) error {
	p.Cell.Status = cmp.Or(p.Cell.Status, s.heading.Cell.Status)
	s.add(s.heading.Cell.String(), p.Cell)
	return nil
}

func (s *sheets) Facts(facts Facts) error {
	s.facts = true
	for _, f := range facts {
		s.add(f.Name, f.Cell)
	}
	return nil
}

func (s *sheets) add(field string, value Cell) {
	s.records.Rows = append(s.records.Rows, Row{Cells: []Cell{Str(field), value}})
}

func (s *sheets) Table(t Table) error {
	s.tables = append(s.tables, t)
	return nil
}

// Close writes the spreadsheet. What has no facts, such as the heading of a table, is
// left out if there are tables.
func (s *sheets) Close() error {
	if s.facts || len(s.tables) == 0 {
		s.tables = slices.Insert(s.tables, 0, s.records)
	}
	var list []sheet
	taken := map[string]bool{}
	for _, t := range s.tables {
		t = flat(t)
		list = append(list, sheet{t, sheetName(t.Name, taken), widths(t)})
	}
	return s.archive(list)
}

// flat returns a table with columns for what else its rows have, if they have it: before
// the others their group, and behind them their details and what is derived.
func flat(t Table) Table {
	columns := slices.Concat([]Column{{Title: t.Groups}}, t.Columns, []Column{{Title: t.Details}, {Title: "Afgeleid"}})
	var rows []Row
	var group Cell
	for _, r := range t.Rows {
		if r.Group != nil {
			group = r.Group.Cell
			continue
		}
		if r.Total {
			group = Cell{}
		}
		rows = append(rows, Row{Total: r.Total, Cells: slices.Concat([]Cell{group}, r.Cells, []Cell{details(r), t.derived(r)})})
	}
	for _, i := range []int{len(columns) - 1, len(columns) - 2, 0} {
		if slices.ContainsFunc(rows, func(r Row) bool { return len(r.Cells[i].Items) > 0 }) {
			continue
		}
		columns = slices.Delete(columns, i, i+1)
		for j := range rows {
			rows[j].Cells = slices.Delete(rows[j].Cells, i, i+1)
		}
	}
	t.Columns, t.Rows = columns, rows
	return t
}

func details(r Row) Cell {
	var c Cell
	for _, f := range r.Detail {
		c.Items = append(c.Items, Text{{Text: f.Name + ": " + f.Cell.String()}})
	}
	return c
}

// derived returns the titles of the columns in which a row has a derived value, and the
// names of its derived details.
func (t Table) derived(r Row) Cell {
	var c Cell
	for i, cell := range r.Cells {
		if cell.Status == Derived {
			c.Items = append(c.Items, Text{{Text: t.Columns[i].Title}})
		}
	}
	for _, f := range r.Detail {
		if f.Cell.Status == Derived {
			c.Items = append(c.Items, Text{{Text: f.Name}})
		}
	}
	return c
}

// sheet is a table without groups and details.
type sheet struct {
	Table
	Name   string
	Widths []float64 // of the columns, in centimetres
}

// nameEscape replaces the characters that Excel refuses in the name of a sheet.
var nameEscape = strings.NewReplacer("[", "(", "]", ")", "*", "-", "?", "-", ":", "-", "/", "-", `\`, "-", "'", "’")

// sheetName returns a name for a sheet that no other has, and no longer than Excel
// allows.
func sheetName(title string, taken map[string]bool) string {
	const longest = 31
	whole := []rune(nameEscape.Replace(Clean(title)))
	name := string(whole[:min(len(whole), longest)])
	for n := 2; name == "" || taken[strings.ToLower(name)]; n++ {
		number := fmt.Sprintf(" %d", n)
		name = string(whole[:min(len(whole), longest-len(number))]) + number
	}
	taken[strings.ToLower(name)] = true
	return name
}

// widths returns the widths of the columns by their longest lines. A line that is longer
// than the widest column wraps.
func widths(t Table) []float64 {
	const widest = 45
	var widths []float64
	for i, column := range t.Columns {
		width := utf8.RuneCountInString(column.Title) + 2 // it is bold
		for _, r := range t.Rows {
			for _, line := range lines(r.Cells[i]) {
				width = max(width, utf8.RuneCountInString(line))
			}
		}
		widths = append(widths, 0.4+0.19*float64(min(width, widest)))
	}
	return widths
}

// lines returns the lines of the items of a cell, without signs.
func lines(c Cell) []string {
	var lines []string
	for _, item := range c.Items {
		item = slices.DeleteFunc(slices.Clone(item), func(s Span) bool { return s.Style == Mark })
		if len(item) == 0 {
			continue
		}
		for line := range strings.SplitSeq(item.String(), "\n") {
			lines = append(lines, Clean(line))
		}
	}
	return lines
}

// numeric returns the number that a cell is, or "" if it is a text, whatever that looks
// like.
func numeric(c Cell) string {
	if n, err := strconv.Atoi(c.String()); c.Number && err == nil {
		return strconv.Itoa(n)
	}
	return ""
}

const spreadsheetType = "application/vnd.oasis.opendocument.spreadsheet"

// archive writes the files of an OpenDocument spreadsheet. The same sheets always give
// the same bytes.
func (s *sheets) archive(list []sheet) error {
	z := zip.NewWriter(s.b)
	// Programs recognise the document by this file: it is the first, not compressed, with
	// its size before it and nothing else.
	size := uint64(len(spreadsheetType))
	out, err := z.CreateRaw(&zip.FileHeader{Name: "mimetype", Method: zip.Store, ReaderVersion: 20,
		CRC32: crc32.ChecksumIEEE([]byte(spreadsheetType)), UncompressedSize64: size, CompressedSize64: size})
	if err != nil {
		return err
	}
	if _, err := io.WriteString(out, spreadsheetType); err != nil {
		return err
	}
	files := template.Must(template.New("").Funcs(template.FuncMap{"clean": Clean, "lines": lines, "number": numeric}).Parse(sheetsTemplate))
	for _, name := range []string{"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"} {
		out, err := z.Create(name)
		if err != nil {
			return err
		}
		if err := files.ExecuteTemplate(out, name, map[string]any{"Answer": s.answer, "Sheets": list}); err != nil {
			return err
		}
	}
	return z.Close()
}
