package doc

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"tsd/agenda/text"
)

// Format is the name of a form in which an answer can be written.
type Format string

// The formats, by the names that -o has for them.
const (
	Screen   Format = "table"
	TSV      Format = "tsv"
	CSV      Format = "csv"
	JSON     Format = "json"
	YAML     Format = "yaml"
	Markdown Format = "markdown"
	HTML     Format = "html"
	ODS      Format = "ods"
	IDs      Format = "ids"
)

// format is what there is to know of a format. It has a writer of blocks if it is for
// readers, and else a function that writes what programs get of an answer.
type format struct {
	name      Format
	endings   []string // of the names of its files
	page      bool     // it begins with the title and the lead
	newWriter func(*bytes.Buffer, Answer, Settings) writer
	write     func(*bytes.Buffer, Answer, Settings) error
}

// formats is the table of formats, in the order in which they are offered.
var formats = []format{
	{name: Screen, endings: []string{".txt"}, newWriter: newScreen},
	{name: TSV, endings: []string{".tsv"}, write: writeTSV},
	{name: CSV, endings: []string{".csv"}, write: writeCSV},
	{name: JSON, endings: []string{".json"}, write: writeJSON},
	{name: YAML, endings: []string{".yaml", ".yml"}, write: writeYAML},
	{name: Markdown, endings: []string{".md"}, page: true, newWriter: newMarkdown},
	{name: HTML, endings: []string{".html"}, page: true, newWriter: newPage},
	{name: ODS, endings: []string{".ods"}, newWriter: newSheets},
	{name: IDs, write: writeIDs},
}

// Formats returns all formats.
func Formats() []Format {
	var names []Format
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// FormatOf returns the format of a file by what its name ends with, in any case, or "".
func FormatOf(file string) Format {
	ending := strings.ToLower(filepath.Ext(file))
	for _, f := range formats {
		if slices.Contains(f.endings, ending) {
			return f.name
		}
	}
	return ""
}

// Endings returns what the names of files in the format end with.
func (f Format) Endings() []string { return f.entry().endings }

// entry returns the format in the table.
func (f Format) entry() format {
	return formats[slices.IndexFunc(formats, func(entry format) bool { return entry.name == f })]
}

// Write writes an answer in a format.
func Write(b *bytes.Buffer, name Format, a Answer, s Settings) error {
	f := name.entry()
	if f.write != nil {
		return f.write(b, a, s)
	}
	if f.page {
		a.Blocks = a.page(s.Date)
	}
	w := f.newWriter(b, a, s)
	for _, block := range a.Blocks {
		if err := block.write(w); err != nil {
			return err
		}
	}
	return w.Close()
}

// page returns the blocks of an answer as a document of its own: under its title, and
// what is said of the whole. If the first block is that title already, it is not
// repeated; otherwise the headings are a level deeper.
func (a Answer) page(changed time.Time) []Block {
	title, rest, deeper := Heading{Level: 1, Cell: Str(a.Title)}, a.Blocks, 1
	if len(rest) > 0 {
		if h, ok := rest[0].(Heading); ok && h.Level == 1 && h.Cell.String() == a.Title {
			title, rest, deeper = h, rest[1:], 0
		}
	}
	lead := a.Lead
	if !changed.IsZero() {
		lead += fmt.Sprintf(" Laatst gewijzigd: %d %s %d.", changed.Day(), text.Months[changed.Month()-1], changed.Year())
	}
	blocks := []Block{title, Paragraph{Str(strings.TrimSpace(lead))}}
	for _, line := range a.Opening {
		blocks = append(blocks, Paragraph{Str(line)})
	}
	for _, b := range rest {
		if h, ok := b.(Heading); ok {
			h.Level += deeper
			b = h
		}
		blocks = append(blocks, b)
	}
	return blocks
}
