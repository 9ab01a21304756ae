package page

import (
	"bytes"
	"testing"
)

// In TSV what would divide rows and cells is escaped; in CSV it is quoted, and
// lines end as RFC 4180 has it. The items of a list stand in one cell.
func TestRows(t *testing.T) {
	g := Grid{
		Head: []string{"id", "tekst"},
		Rows: [][]Cell{{{"a"}, {"een\ttwee\ndrie\\n \"vier\""}}, {{"b"}, ListCell([]string{"x", "y; z"})}, {{"c"}, nil}},
	}
	for _, tt := range []struct {
		name   string
		write  func(*bytes.Buffer, bool)
		header bool
		want   string
	}{
		{"TSV", func(b *bytes.Buffer, header bool) { TSV(b, g, header) }, true,
			"id\ttekst\na\teen\\ttwee\\ndrie\\\\n \"vier\"\nb\tx;y\\; z\nc\t\n"},
		{"TSV", func(b *bytes.Buffer, header bool) { TSV(b, g, header) }, false,
			"a\teen\\ttwee\\ndrie\\\\n \"vier\"\nb\tx;y\\; z\nc\t\n"},
		{"CSV", func(b *bytes.Buffer, header bool) { _ = CSV(b, g, header) }, true,
			"id,tekst\r\na,\"een\ttwee\ndrie\\n \"\"vier\"\"\"\r\nb,x;y\\; z\r\nc,\r\n"},
	} {
		var b bytes.Buffer
		tt.write(&b, tt.header)
		if b.String() != tt.want {
			t.Errorf("%s with header %v is\n%q\nwant\n%q", tt.name, tt.header, b.String(), tt.want)
		}
	}
}

// A row of TSV is a line, also for a program that takes a carriage return for
// the end of one.
func TestRowIsOneLine(t *testing.T) {
	var b bytes.Buffer
	TSV(&b, Grid{Rows: [][]Cell{{{"een\rtwee\r\n"}}}}, false)
	if want := `een\rtwee\r\n` + "\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

// A record ends as RFC 4180 says; a line break inside a value is that of the value.
func TestCSVKeepsLineBreaks(t *testing.T) {
	var b bytes.Buffer
	g := Grid{Head: []string{"id", "tekst"}, Rows: [][]Cell{{{"a"}, {"een\ntwee"}}, {{"b"}, {"drie\r\nvier"}}, {{"c"}, {`"vijf", zes`}}}}
	if err := CSV(&b, g, true); err != nil {
		t.Fatal(err)
	}
	want := "id,tekst\r\na,\"een\ntwee\"\r\nb,\"drie\r\nvier\"\r\nc,\"\"\"vijf\"\", zes\"\r\n"
	if got := b.String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
