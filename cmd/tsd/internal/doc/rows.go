package doc

import (
	"bytes"
	"slices"
	"strings"
)

const itemSeparator = ";"

// JoinItems returns the items of a list as a field for programs. A separator within an
// item is escaped, so that a program can split the items again.
func JoinItems(items []string) string {
	escaped := make([]string, len(items))
	for i, item := range items {
		escaped[i] = strings.ReplaceAll(item, itemSeparator, `\`+itemSeparator)
	}
	return strings.Join(escaped, itemSeparator)
}

// tsvEscape escapes what would divide fields and lines, and the backslash that does so;
// one that JoinItems wrote stays as it is.
var tsvEscape = strings.NewReplacer(`\;`, `\;`, `\`, `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)

// writeTSV writes tab-separated values, one line a row.
func writeTSV(b *bytes.Buffer, a Answer, s Settings) error {
	a.Rows.write(b, s.Header, "\t", "\n", tsvEscape.Replace)
	return nil
}

// writeCSV writes comma-separated values (RFC 4180). The writer of encoding/csv would
// change the line breaks within a field too.
func writeCSV(b *bytes.Buffer, a Answer, s Settings) error {
	a.Rows.write(b, s.Header, ",", "\r\n", func(field string) string {
		if strings.ContainsAny(field, "\",\r\n") {
			return `"` + strings.ReplaceAll(field, `"`, `""`) + `"`
		}
		return field
	})
	return nil
}

// write writes the rows, after the names of the fields if there is a header.
func (r Rows) write(b *bytes.Buffer, header bool, separator, end string, escape func(string) string) {
	rows := r.Cells
	if header {
		rows = slices.Concat([][]string{r.Head}, rows)
	}
	for _, row := range rows {
		for i, field := range row {
			if i > 0 {
				b.WriteString(separator)
			}
			b.WriteString(escape(visible(field)))
		}
		b.WriteString(end)
	}
}

// writeIDs writes one id a line.
func writeIDs(b *bytes.Buffer, a Answer, _ Settings) error {
	for _, id := range a.IDs {
		b.WriteString(Clean(id) + "\n")
	}
	return nil
}
