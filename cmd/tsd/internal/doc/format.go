package doc

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"tsd/agenda/text"
)

// Format is a form in which an answer can be written.
type Format string

// The formats, those for a reader first.
const (
	Screen   Format = "table"
	Markdown Format = "markdown"
	HTML     Format = "html"
	ODS      Format = "ods"
	TSV      Format = "tsv"
	CSV      Format = "csv"
	JSON     Format = "json"
	YAML     Format = "yaml"
	IDs      Format = "ids"
)

// Write writes an answer in a format.
func Write(b *bytes.Buffer, f Format, a Answer, s Settings) error {
	switch f {
	case TSV:
		writeTSV(b, a.Rows, s.Header)
		return nil
	case CSV:
		writeCSV(b, a.Rows, s.Header)
		return nil
	case JSON:
		return writeJSON(b, a.Value, "  ")
	case YAML:
		return writeYAML(b, a.Value)
	case IDs:
		writeIDs(b, a.IDs)
		return nil
	}
	if f == Markdown || f == HTML {
		a.Blocks = a.page(s.Date)
	}
	w := writers[f](b, a, s)
	for _, block := range a.Blocks {
		if err := block.write(w); err != nil {
			return err
		}
	}
	return w.Close()
}

// writers make the writer of each format for readers.
var writers = map[Format]func(*bytes.Buffer, Answer, Settings) Writer{
	Screen: newScreen, Markdown: newMarkdown, HTML: newPage, ODS: newSheets,
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
