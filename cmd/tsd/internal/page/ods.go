package page

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"fmt"
	"hash/crc32"
	"strconv"
	"strings"
)

// Workbook is a spreadsheet document.
type Workbook struct {
	Title  Text
	Sheets []Sheet
}

// Sheet is a sheet of a workbook. Its table has no groups.
type Sheet struct {
	Name string // a word, because formulas and other programs refer to it
	Table
	Records bool // a row is a record: the titles stay in view and have filters
}

// odsType is the media type of a spreadsheet.
const odsType = "application/vnd.oasis.opendocument.spreadsheet"

//go:embed ods-styles.xml
var odsStyles string

// ODS writes a workbook as an OpenDocument spreadsheet, version 1.2. The same
// workbook always gives the same bytes.
func ODS(b *bytes.Buffer, w Workbook) error {
	z := zip.NewWriter(b)
	// Programs recognise the document by this file: it is the first, as it is, with
	// its size before it and nothing extra.
	mimetype := zipHeader("mimetype", zip.Store)
	mimetype.ReaderVersion = 20
	mimetype.CRC32 = crc32.ChecksumIEEE([]byte(odsType))
	mimetype.UncompressedSize64, mimetype.CompressedSize64 = uint64(len(odsType)), uint64(len(odsType))
	out, err := z.CreateRaw(mimetype)
	if err != nil {
		return err
	}
	if _, err := out.Write([]byte(odsType)); err != nil {
		return err
	}
	type file struct{ name, content string }
	files := []file{
		{"content.xml", w.content()},
		{"styles.xml", odsStyles},
		{"settings.xml", w.settings()},
		{"meta.xml", xmlHead + `<office:document-meta` + xmlNames + `><office:meta><dc:title>` + xmlEscape.Replace(w.Title.String()) + `</dc:title></office:meta></office:document-meta>`},
	}
	manifest := xmlHead + `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">` +
		`<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="` + odsType + `"/>`
	for _, f := range files {
		manifest += `<manifest:file-entry manifest:full-path="` + f.name + `" manifest:media-type="text/xml"/>`
	}
	files = append(files, file{"META-INF/manifest.xml", manifest + `</manifest:manifest>`})
	for _, f := range files {
		out, err := z.CreateHeader(zipHeader(f.name, zip.Deflate))
		if err != nil {
			return err
		}
		if _, err := out.Write([]byte(f.content)); err != nil {
			return err
		}
	}
	return z.Close()
}

// zipHeader returns the header of a file in the document, dated the first day that
// zip knows.
func zipHeader(name string, method uint16) *zip.FileHeader {
	h := &zip.FileHeader{Name: name, Method: method}
	//lint:ignore SA1019 Modified would add an extra field, which mimetype may not have.
	h.ModifiedDate = 1<<5 | 1 // month and day; the year counts from 1980
	return h
}

const (
	xmlHead  = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
	xmlNames = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"` +
		` xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
		` xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
		` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"` +
		` xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"` +
		` xmlns:ooo="http://openoffice.org/2004/office"` + // for names in settings
		` xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` office:version="1.2"`
)

// xmlEscape also replaces the two characters that a clean text may have and XML
// may not.
var xmlEscape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\ufffe", "\ufffd", "\uffff", "\ufffd")

// content returns the file with the tables.
func (w Workbook) content() string {
	var styles, tables, filters strings.Builder
	for i, s := range w.Sheets {
		fmt.Fprintf(&tables, `<table:table table:name="%s" table:style-name="blad">`, s.Name)
		for j := range s.Columns {
			fmt.Fprintf(&styles, `<style:style style:name="k%d.%d" style:family="table-column"><style:table-column-properties style:column-width="%.1fcm"/></style:style>`,
				i, j, s.columnWidth(j))
			fmt.Fprintf(&tables, `<table:table-column table:style-name="k%d.%d"/>`, i, j)
		}
		var titles []Text
		for _, c := range s.Columns {
			titles = append(titles, c.Title)
		}
		tables.WriteString(`<table:table-header-rows>`)
		s.row(&tables, titles, "Kop")
		tables.WriteString(`</table:table-header-rows>`)
		last := 1 // the last row that is filtered; a total stays below it
		for _, r := range s.Rows {
			style := "Totaal"
			if !r.Total {
				last++
				style = "Tekst"
			}
			s.row(&tables, r.Cells, style)
		}
		tables.WriteString(`</table:table>`)
		if s.Records {
			// The name is what LibreOffice gives to the filter of a sheet.
			fmt.Fprintf(&filters, `<table:database-range table:name="__Anonymous_Sheet_DB__%d" table:target-range-address="%s.A1:%s.%s%d" table:display-filter-buttons="true"/>`,
				i, s.Name, s.Name, columnName(len(s.Columns)-1), last)
		}
	}
	return xmlHead + `<office:document-content` + xmlNames + `><office:automatic-styles>` +
		`<style:style style:name="blad" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>` +
		`<style:style style:name="rij" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>` +
		styles.String() + `</office:automatic-styles><office:body><office:spreadsheet>` +
		tables.String() + `<table:database-ranges>` + filters.String() + `</table:database-ranges></office:spreadsheet></office:body></office:document-content>`
}

// row writes a row of cells in a style. A cell is text, whatever it begins with,
// unless it was made as a number. A title is always text, even if it is a year.
func (s Sheet) row(b *strings.Builder, cells []Text, style string) {
	b.WriteString(`<table:table-row table:style-name="rij">`)
	for i, t := range cells {
		number, isNumber := t.number()
		cell := `<table:table-cell table:style-name="` + style
		switch {
		case t.String() == "":
			b.WriteString(cell + `"/>`)
			continue
		case style == "Kop" && s.Columns[i].Right:
			b.WriteString(cell + `_getal" office:value-type="string">`)
		case style != "Kop" && isNumber:
			b.WriteString(cell + `_getal" office:value-type="float" office:value="` + strconv.Itoa(number) + `">`)
		default:
			b.WriteString(cell + `" office:value-type="string">`)
		}
		for _, line := range t.lines() {
			b.WriteString(`<text:p>`)
			writeSpaced(b, line)
			b.WriteString(`</text:p>`)
		}
		b.WriteString(`</table:table-cell>`)
	}
	b.WriteString(`</table:table-row>`)
}

// number returns the number that the text was made as.
func (t Text) number() (int, bool) {
	for _, s := range t {
		if !s.number {
			return 0, false
		}
	}
	n, err := strconv.Atoi(t.String())
	return n, err == nil
}

// lines returns the lines of the text in a cell.
func (t Text) lines() []string {
	lines := []string{""}
	for _, s := range t {
		if s.newLine || s.Break() {
			lines = append(lines, "")
		} else {
			lines[len(lines)-1] += s.text
		}
	}
	return lines
}

// writeSpaced writes a line with an element for spaces that would be lost: more
// than one, and those at either end.
func writeSpaced(b *strings.Builder, line string) {
	for i := 0; i < len(line); {
		spaces := len(line[i:]) - len(strings.TrimLeft(line[i:], " "))
		switch {
		case spaces == 1 && i > 0 && i+1 < len(line):
			b.WriteByte(' ')
		case spaces > 0:
			fmt.Fprintf(b, `<text:s text:c="%d"/>`, spaces)
		}
		i += spaces
		word, _, _ := strings.Cut(line[i:], " ")
		b.WriteString(xmlEscape.Replace(word))
		i += len(word)
	}
}

// maxColumn is the greatest width of a column, in characters; longer lines wrap.
const maxColumn = 60

// columnWidth returns a width for a column, in centimetres, by its longest line.
func (s Sheet) columnWidth(column int) float64 {
	longest := s.Columns[column].Title.Width()
	if s.Records {
		longest += 4 // the button of the filter
	}
	for _, r := range s.Rows {
		for _, line := range r.Cells[column].lines() {
			longest = max(longest, Str(line).Width())
		}
	}
	return 0.4 + 0.19*float64(min(longest, maxColumn))
}

// columnName returns what a spreadsheet calls the column with an index: A, B, … Z,
// AA.
func columnName(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return columnName(i/26-1) + columnName(i%26)
}

// settings returns the file that keeps the titles of sheets in view: to
// LibreOffice that is a matter of the window. Split mode 2 is frozen.
func (w Workbook) settings() string {
	item := func(name, kind string, value any) string {
		return fmt.Sprintf(`<config:config-item config:name="%s" config:type="%s">%v</config:config-item>`, name, kind, value)
	}
	frozen := item("HorizontalSplitMode", "short", 0) + item("VerticalSplitMode", "short", 2) + item("VerticalSplitPosition", "int", 1) +
		item("ActiveSplitRange", "short", 2) + item("PositionBottom", "int", 1)
	tables := ""
	for _, s := range w.Sheets {
		if s.Records {
			tables += `<config:config-item-map-entry config:name="` + s.Name + `">` + frozen + `</config:config-item-map-entry>`
		}
	}
	return xmlHead + `<office:document-settings` + xmlNames + `><office:settings>` +
		`<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>` +
		item("ViewId", "string", "view1") + `<config:config-item-map-named config:name="Tables">` + tables + `</config:config-item-map-named>` +
		item("ActiveTable", "string", w.Sheets[0].Name) +
		`</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`
}
