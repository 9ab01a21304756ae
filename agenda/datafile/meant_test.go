package datafile

import "testing"

// A date, a period and an id in another form are those that a reader takes them
// for, and what can be two of them is none.
func TestMeant(t *testing.T) {
	for _, tt := range []struct {
		meant       func(string) string
		typed, want string
	}{
		{meantDatum, "2023-1", "2023-01"},
		{meantDatum, "2023/06", "2023-06"},
		{meantDatum, "2023–06", "2023-06"},
		{meantDatum, "2023-06-15", "2023-06-15"},
		{meantDatum, "01-2024", "2024-01"},
		{meantDatum, "1.2024", "2024-01"},
		{meantDatum, "31-12-2024", "2024-12-31"},
		{meantDatum, "jan 2024", "2024-01"},
		{meantDatum, "Januari 2024", "2024-01"},
		{meantDatum, "mrt. 2024", "2024-03"},
		{meantDatum, "maart 2024", "2024-03"},
		{meantDatum, "15 mei 2024", "2024-05-15"},
		{meantDatum, "5 mei 2024", "2024-05-05"},
		{meantDatum, "31-4-2024", "2024-04-31"},
		{meantDatum, "2023-06-2024", ""},
		{meantDatum, "dec-2024", "2024-12"},
		{meantDatum, "“2023-06”", "2023-06"},
		{meantDatum, "2023-13", ""},
		{meantDatum, "13-2023", ""},
		{meantDatum, "lente 2024", ""},
		{meantDatum, "2023-2024", ""},
		{meantDatum, "23", ""},
		{meantDatum, "", ""},
		{meantLooptijd, "2023-2024", "{van: 2023, tot: 2024}"},
		{meantLooptijd, "2023 – 2024", "{van: 2023, tot: 2024}"},
		{meantLooptijd, "2023 t/m 2024", "{van: 2023, tot: 2024}"},
		{meantLooptijd, "2023 tot en met 2024", "{van: 2023, tot: 2024}"},
		{meantLooptijd, "jan 2023 - dec 2024", "{van: 2023-01, tot: 2024-12}"},
		{meantLooptijd, "2023", "{in: 2023}"},
		{meantLooptijd, "2023-heden", "{van: 2023}"},
		{meantLooptijd, "2023-", "{van: 2023}"},
		{meantLooptijd, "later", ""},
		{meantLooptijd, "-2023", ""},
		{meantID, "Preventie Suïcide", "preventie-suicide"},
		{meantID, "zet\u2011gemeenten", "zet-gemeenten"},
		{meantID, "a--b", "a-b"},
		{meantID, "a_b.c", "a-b-c"},
		{meantID, "!", ""},
	} {
		if got := tt.meant(tt.typed); got != tt.want {
			t.Errorf("%q is %q, want %q", tt.typed, got, tt.want)
		}
	}
}

// A file of another kind is known by how it begins, and a data file is not one of
// them whatever its first line is.
func TestOtherFile(t *testing.T) {
	for _, tt := range []struct{ file, want string }{
		{"%PDF-1.4\n", "een pdf"},
		{"PK\x03\x04....xl/workbook.xml", "een Excel-bestand"},
		{"PK\x03\x04", "een ingepakt bestand (zip), of een bestand van Word of Excel"},
		{"<!DOCTYPE html>", "een HTML-bestand"},
		{"<HTML>", "een HTML-bestand"},
		{"\xfe\xff\x00w", "tekst in UTF-16"},
		{"id\ttitel\np1\tEen", "een tabel (CSV, of uit Excel)"},
		{"id,titel\np1,Een\n", "een tabel (CSV, of uit Excel)"},
		{bom + "id;titel\np1;Een\n", "een tabel (CSV, of uit Excel)"},
		{"# a; b\n# c; d\n", ""},
		{"werkagenda: {id: w, titel: W}\ninspecties: [a, b]\n", ""},
		{"{werkagenda: a,\n b: c}", ""},
		{bom + "werkagenda:\n", ""},
		{"- a, b\n- c, d\n", ""},
		{"een, twee\ndrie\n", ""},
		{"PK", ""},
		{"", ""},
	} {
		if got := otherFile([]byte(tt.file)); got != tt.want {
			t.Errorf("%q is %q, want %q", tt.file, got, tt.want)
		}
	}
}
