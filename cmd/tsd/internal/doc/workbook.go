package doc

import (
	"archive/zip"
	"bytes"
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

//go:embed workbook.gohtml
var workbookTemplate string

const spreadsheetType = "application/vnd.oasis.opendocument.spreadsheet"

// writeWorkbook writes an OpenDocument spreadsheet, version 1.2. The same sheets always
// give the same bytes.
func writeWorkbook(b *bytes.Buffer, a Answer, list []*sheet) error {
	nameSheets(list)
	z := zip.NewWriter(b)
	// Programs recognise the document by this file: it is the first, not compressed, with
	// its size before it and nothing else.
	size := uint64(len(spreadsheetType))
	mimetype := &zip.FileHeader{Name: "mimetype", Method: zip.Store, ReaderVersion: 20,
		CRC32: crc32.ChecksumIEEE([]byte(spreadsheetType)), UncompressedSize64: size, CompressedSize64: size}
	out, err := z.CreateRaw(mimetype)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(out, spreadsheetType); err != nil {
		return err
	}
	// The template escapes for XML too, but not within its first line.
	const xmlHead = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
	files := template.Must(template.New("").Funcs(template.FuncMap{"clean": Clean}).Parse(workbookTemplate))
	for _, name := range []string{"content.xml", "styles.xml", "settings.xml", "meta.xml", "META-INF/manifest.xml"} {
		out, err := z.Create(name)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(out, xmlHead); err != nil {
			return err
		}
		if err := files.ExecuteTemplate(out, name, map[string]any{"Answer": a, "Sheets": list}); err != nil {
			return err
		}
	}
	return z.Close()
}

// nameEscape replaces the characters that Excel refuses in the name of a sheet.
var nameEscape = strings.NewReplacer("[", "(", "]", ")", "*", "-", "?", "-", ":", "-", "/", "-", `\`, "-", "'", "’")

// nameSheets gives each sheet a name that no other has, and no longer than Excel allows.
func nameSheets(list []*sheet) {
	const longest = 31
	taken := map[string]bool{}
	for _, s := range list {
		name := []rune(nameEscape.Replace(Clean(s.Name)))
		s.Name = string(name[:min(len(name), longest)])
		for n := 2; s.Name == "" || taken[strings.ToLower(s.Name)]; n++ {
			number := fmt.Sprintf(" %d", n)
			s.Name = string(name[:min(len(name), longest-len(number))]) + number
		}
		taken[strings.ToLower(s.Name)] = true
	}
}

// Lines returns the items of the cell without signs.
func (c Cell) Lines() []string {
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

// Float returns the number that the cell is, or "" if it is a text, whatever that looks
// like.
func (c Cell) Float() string {
	if n, err := strconv.Atoi(c.String()); c.Number && err == nil {
		return strconv.Itoa(n)
	}
	return ""
}

// Widths returns the widths of the columns in centimetres, by their longest lines. A
// line that is longer than the widest column wraps.
func (s *sheet) Widths() []string {
	const widest, filterButton = 60, 4
	var widths []string
	for i, column := range s.Columns {
		width := utf8.RuneCountInString(column.Title) + filterButton
		for _, r := range s.Rows {
			for _, line := range r.Cells[i].Lines() {
				width = max(width, utf8.RuneCountInString(line))
			}
		}
		widths = append(widths, fmt.Sprintf("%.1f", 0.4+0.19*float64(min(width, widest))))
	}
	return widths
}

// Range returns the cells that can be filtered: all but those of a total.
func (s *sheet) Range() string {
	last := 1 + len(s.Rows)
	if i := slices.IndexFunc(s.Rows, func(r Row) bool { return r.Total }); i >= 0 {
		last = 1 + i
	}
	return fmt.Sprintf("'%s'.A1:'%s'.%s%d", s.Name, s.Name, columnName(len(s.Columns)-1), last)
}

// columnName returns what a spreadsheet calls the column with an index: A, B, … Z,
// AA.
func columnName(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return columnName(i/26-1) + columnName(i%26)
}
