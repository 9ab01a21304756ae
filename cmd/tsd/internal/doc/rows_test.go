package doc

import (
	"strings"
	"testing"
)

// The items of a list can be split again, also if one has the separator.
func TestJoinItems(t *testing.T) {
	for want, items := range map[string][]string{"": nil, "a": {"a"}, `a;b\;c;d e`: {"a", "b;c", "d e"}} {
		if got := JoinItems(items); got != want {
			t.Errorf("%q becomes %q, want %q", items, got, want)
		}
	}
}

// A row of TSV is one line, and a field has no tab; in CSV a line break is that of the
// field, and every line ends as RFC 4180 says.
func TestFieldsAreKeptApart(t *testing.T) {
	rows := Rows{[]string{"id", "tekst"}, [][]string{
		{"a", "een\ttwee\ndrie\\n\r\n"}, {"b", JoinItems([]string{"x", "y; z"})}, {"c", `"vijf", zes`}, {"d", ""}, {"e", "\r"},
	}}
	for _, header := range []bool{true, false} {
		tsv := "id\ttekst\na\teen\\ttwee\\ndrie\\\\n\\r\\n\nb\tx;y\\; z\nc\t\"vijf\", zes\nd\t\ne\t\\r\n"
		csv := "id,tekst\r\na,\"een\ttwee\ndrie\\n\r\n\"\r\nb,x;y\\; z\r\nc,\"\"\"vijf\"\", zes\"\r\nd,\r\ne,\"\r\"\r\n"
		if !header {
			tsv, csv = strings.TrimPrefix(tsv, "id\ttekst\n"), strings.TrimPrefix(csv, "id,tekst\r\n")
		}
		for f, want := range map[Format]string{TSV: tsv, CSV: csv, IDs: "a\nb\n"} {
			if got := writtenWith(t, f, Answer{Rows: rows, IDs: []string{"a", "b"}}, Settings{Header: header}); got != want {
				t.Errorf("%s is\n%q\nwant\n%q", f, got, want)
			}
		}
	}
}
