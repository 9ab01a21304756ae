package datafile

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
)

// loadBoth loads a file whole and in pieces, and says whether it could be
// divided. What comes of it must be the same.
func loadBoth(t *testing.T, file string, size int) bool {
	t.Helper()
	divided, whole := newLoader("test.yaml", true), newLoader("test.yaml", true)
	text, ok := divided.scan([]byte(file))
	whole.scan([]byte(file))
	if !ok {
		return false
	}
	a, ok := divided.readPieces(text, size)
	if !ok {
		return false
	}
	b, ok := whole.readWhole(text)
	if !ok || !reflect.DeepEqual(a, b) {
		t.Fatalf("in pieces it is\n%+v\nand whole\n%+v\n%s", a, b, file)
	}
	if one, other := divided.diagnostics(), whole.diagnostics(); !reflect.DeepEqual(one, other) {
		t.Fatalf("in pieces it has\n%v\nand whole\n%v\n%s", one, other, file)
	}
	return true
}

// projectLines is a number of projects in a list that is indented.
func projectLines(n int, indent string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s- id: p%d\n%s  titel: Project %d\n%s  lijn: l1\n%s  herkomst: h1\n%s  bron: {overzicht: true}\n", indent, i, indent, i, indent, indent, indent)
	}
	return b.String()
}

const vocabularyLines = `werkagenda: {id: w, titel: W, uitgever: U, looptijd: {van: 2023, tot: 2024}}
inspecties: [{id: i1, naam: Een}]
lijnen: [{id: l1, nummer: 1, naam: Een}]
soorten: [{id: s1, naam: Een}]
herkomsten: [{id: h1, naam: Een}]
themas: [{id: t1, naam: Een}]
`

func TestPieces(t *testing.T) {
	many := projectLines(301, "  ")
	for _, tt := range []struct {
		name    string
		file    string
		divides bool
	}{
		{"one piece", vocabularyLines + "projecten:\n" + projectLines(2, "  "), true},
		{"many", vocabularyLines + "projecten:\n" + many, true},
		{"no indentation", vocabularyLines + "projecten:\n" + projectLines(250, ""), true},
		{"projects first", "projecten:\n" + many + vocabularyLines, true},
		{"projects first, no indentation", "projecten:\n" + projectLines(250, "") + vocabularyLines, true},
		{"comments and empty lines", vocabularyLines + "projecten:\n\n  # een\n" + strings.ReplaceAll(many, "  - id", "\n# twee\n  - id") + "# drie\n", true},
		{"CRLF", strings.ReplaceAll(vocabularyLines+"projecten:\n"+many, "\n", "\r\n"), true},
		{"no line feed at the end", vocabularyLines + "projecten:\n" + strings.TrimSpace(many), false},
		{"no line feed at the end, indented", vocabularyLines + "projecten:\n" + strings.TrimRight(many, "\n"), true},
		{"faults", vocabularyLines + "projecten:\n" + strings.NewReplacer("lijn: l1", "lijn: l2", "id: p250", "id: p20", "Project 7\n", "2023\n", "Project 8\n", "a # b\n").Replace(many), true},
		{"a text over a boundary", vocabularyLines + "projecten:\n" + strings.Replace(many, "Project 98", "\"Project\n  - id: nee\n  98\"", 1), false},
		{"a text over two pieces", vocabularyLines + "projecten:\n" + strings.NewReplacer("Project 98\n", "\"Project\n", "Project 101\n", "Project\"\n").Replace(many), false},
		{"a list over a boundary", vocabularyLines + "projecten:\n" + strings.Replace(many, "{overzicht: true}", "{overzicht: true\n  - x}", 1), false},
		{"a block of text", vocabularyLines + "projecten:\n" + strings.ReplaceAll(many, "titel: Project", "titel: |\n      - id:"), true},
		{"the key in a text", strings.Replace(vocabularyLines, "naam: Een", "naam: \"Een\nprojecten:\n  - id: x\n\"", 1) + "projecten:\n" + many, false},
		{"the key twice", vocabularyLines + "projecten:\n" + many + "projecten:\n" + many, true},
		{"an anchor", vocabularyLines + "projecten:\n" + strings.NewReplacer("Project 1\n", "&a Een\n", "Project 2\n", "*a\n").Replace(many), true},
		{"an anchor for another piece", vocabularyLines + "projecten:\n" + strings.NewReplacer("Project 1\n", "&a Een\n", "Project 202\n", "*a\n").Replace(many), false},
		{"an item too far to the left", vocabularyLines + "projecten:\n" + strings.Replace(many, "  - id: p9\n", " - id: p9\n", 1), false},
		{"an item too far to the right", vocabularyLines + "projecten:\n" + strings.Replace(many, "  - id: p9\n", "   - id: p9\n", 1), false},
		{"a key to the left", vocabularyLines + "projecten:\n" + strings.Replace(many, "  - id: p9\n", "titel: x\n  - id: p9\n", 1), false},
		{"an item at the beginning of a line", vocabularyLines + "projecten:\n" + many + "- {id: p9, titel: T}\n", false},
		{"the key in a text, and without a value", strings.Replace(vocabularyLines, "titel: W", "titel: \"W\nprojecten:\n- id: x\n  titel: X\neinde\"", 1) + "projecten:\n", false},
		{"CRLF and empty lines", strings.ReplaceAll(vocabularyLines+"projecten:\n\n"+strings.ReplaceAll(many, "  - id", "\n  - id"), "\n", "\r\n"), true},
		{"two documents", vocabularyLines + "projecten:\n" + many + "---\n" + many, false},
		{"no list", vocabularyLines + "projecten:\n  een: twee\n", false},
		{"nothing", vocabularyLines + "projecten:\n", false},
		{"in brackets", vocabularyLines + "projecten: [{id: p}]\n", false},
	} {
		if got := loadBoth(t, tt.file, 100); got != tt.divides {
			t.Errorf("%s: divided is %v, want %v", tt.name, got, tt.divides)
		}
	}
}

// LoadBoth is for the rows of errors.tsv.
var LoadBoth = loadBoth

// Whatever a file holds, in pieces it loads as it does whole. Pieces of one
// project have every boundary there can be.
func FuzzPieces(f *testing.F) {
	basis, err := os.ReadFile("testdata/basis.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(basis))
	f.Add(vocabularyLines + "projecten:\n" + projectLines(4, "  "))
	f.Add("projecten:\n" + projectLines(3, "") + vocabularyLines)
	f.Add(vocabularyLines + "projecten:\n  - id: p1\n    titel: \"a\n  - id: p2\n    titel: b\"\n")
	f.Add(vocabularyLines + "projecten:\n  - |\n   a\n  - >2\n      b\n  - ? x\n    : y\n  - 'a\n  - b'\n")
	f.Add("projecten:\n- &a b\n- *a\n- !!str c\n-\n  - d\n")
	f.Fuzz(func(t *testing.T, file string) {
		if len(file) > 1<<16 || strings.Count(file, "\n") > 1000 {
			return
		}
		loadBoth(t, file, 1)
		loadBoth(t, file, 2)
	})
}
