package page

import (
	"bytes"
	"testing"
)

// What looks like a rule in the data is shown whole, and the rules of the table
// are where they belong: under the titles, and over the totals.
func TestTableRules(t *testing.T) {
	table := Table{
		Columns: []Column{{Title: Str("Naam"), Head: true}, {Title: Str("Aantal"), Right: true}},
		Rows: []Row{
			{Group: Str("Groep")},
			{Cells: []Text{Str("─── x ──"), Str("1")}},
			{Group: Str("Tweede")},
			{Cells: []Text{Lines(Str("────"), Str("y")), Str("2")}},
			{Cells: []Text{Str("Totaal"), Str("3")}, Total: true},
		},
	}
	for _, tt := range []struct {
		header bool
		want   string
	}{
		{true, `Naam      Aantal
────────────────
Groep
─── x ──       1

Tweede
────           2
y
────────────────
Totaal         3
`},
		{false, `Groep
─── x ──  1

Tweede
────      2
y
───────────
Totaal    3
`},
	} {
		var b bytes.Buffer
		if err := Terminal(&b, []Block{table}, Screen{Header: tt.header}); err != nil {
			t.Fatal(err)
		}
		if b.String() != tt.want {
			t.Errorf("with header %v the table is\n%s\nwant\n%s", tt.header, &b, tt.want)
		}
	}
}
