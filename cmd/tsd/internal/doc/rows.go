package doc

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"unicode"
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
func writeTSV(b *bytes.Buffer, r Rows, header bool) {
	for _, row := range r.lines(header) {
		for i, field := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(tsvEscape.Replace(visible(field)))
		}
		b.WriteByte('\n')
	}
}

// writeCSV writes comma-separated values (RFC 4180). The ends of the lines are written
// here, because UseCRLF of the writer also changes the line breaks within a field.
func writeCSV(b *bytes.Buffer, r Rows, header bool) error {
	w := csv.NewWriter(b)
	for _, row := range r.lines(header) {
		fields := make([]string, len(row))
		for i, field := range row {
			fields[i] = visible(field)
		}
		if err := w.Write(fields); err != nil {
			return err
		}
		w.Flush()
		b.Truncate(b.Len() - len("\n"))
		b.WriteString("\r\n")
	}
	return w.Error()
}

// writeIDs writes one id a line.
func writeIDs(b *bytes.Buffer, ids []string) {
	for _, id := range ids {
		b.WriteString(Clean(id) + "\n")
	}
}

// lines returns the rows, after the names of the fields if there is a header.
func (r Rows) lines(header bool) [][]string {
	if header {
		return slices.Insert(slices.Clone(r.Cells), 0, r.Head)
	}
	return r.Cells
}

// visible is Clean for a program, which also reads tabs and line breaks.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unclean(r) && !strings.ContainsRune("\t\n\r", r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
