package datafile_test

import (
	_ "embed"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tsd/agenda/datafile"
)

//go:embed testdata/basis.yaml
var basis string

// rowsOf returns the cells of the rows of a table in testdata, without its comments and
// its heading.
func rowsOf(t testing.TB, name string) [][]string {
	t.Helper()
	table, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(table)) {
		if line[0] != '#' {
			rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
		}
	}
	return rows[1:]
}

// changed returns basis.yaml after the changes of a row, as errors.tsv explains them.
func changed(t testing.TB, cells []string) []byte {
	t.Helper()
	if len(cells) == 0 || len(cells)%2 != 0 {
		t.Fatalf("not pairs of old and new lines: %q", cells)
	}
	file := "\n" + basis
	for i := 0; i < len(cells); i += 2 {
		was, becomes := unescaped(t, cells[i]), unescaped(t, cells[i+1])
		if was == "" {
			return []byte(becomes)
		}
		if was == "\n" {
			file = "\n" + strings.ReplaceAll(file[1:], was, becomes)
			continue
		}
		if becomes != "" {
			becomes += "\n"
		}
		if n := strings.Count(file, "\n"+was+"\n"); n != 1 {
			t.Fatalf("%q occurs %d times in the file", was, n)
		}
		file = strings.Replace(file, "\n"+was+"\n", "\n"+becomes, 1)
	}
	return []byte(file[1:])
}

func unescaped(t testing.TB, cell string) string {
	t.Helper()
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(cell, `"`, `\"`) + `"`)
	if err != nil {
		t.Fatalf("%q: %v", cell, err)
	}
	return text
}

// samples returns the files of errors.tsv by their names.
func samples(t testing.TB) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, cells := range rowsOf(t, "errors.tsv") {
		if files[cells[0]] != nil {
			t.Errorf("two rows are called %s", cells[0])
		}
		files[cells[0]] = changed(t, cells[3:])
	}
	return files
}

// several are the rows with more than one mistake, or with one in several items.
var several = map[string]bool{"alias-met-anker": true, "caret-na-accent": true, "namen-voor-ids": true, "twee-fouten": true}

// noRow are the codes that no row can have: an anchor comes before its alias, and the others
// take a large file.
var noRow = map[string]bool{"alias": true, "te-diep": true, "meer": true}

// For every row of errors.tsv, the first thing that Check reports has the code and the
// place that were written down by hand, and Load refuses the file if it has a fault.
func TestErrors(t *testing.T) {
	if found := datafile.Check("basis.yaml", []byte(basis)); len(found) > 0 {
		t.Fatalf("basis.yaml should have no mistakes: %v", found)
	}
	files := samples(t)
	rows := rowsOf(t, "errors.tsv")
	for _, c := range datafile.Codes {
		if !noRow[c.Name] && !slices.ContainsFunc(rows, func(cells []string) bool { return cells[1] == c.Name }) {
			t.Errorf("no row has code %s", c.Name)
		}
	}
	for _, cells := range rows {
		name, code, place := cells[0], cells[1], cells[2]
		t.Run(name, func(t *testing.T) {
			found := datafile.Check(name, files[name])
			got := []string{"- -"}
			faulty := false
			for _, p := range slices.Backward(found) {
				got = []string{fmt.Sprintf("%s %d:%d", p.Code, p.Line, p.Column), fmt.Sprintf("%s %d", p.Code, p.Line)}
				faulty = faulty || !p.Remark
				if !slices.ContainsFunc(datafile.Codes, func(c datafile.Code) bool { return c.Name == p.Code && c.Remark == p.Remark }) {
					t.Errorf("Codes does not explain %s, or not as what it is", p.Code)
				}
			}
			faults := slices.DeleteFunc(found.Grouped(), func(d datafile.Diagnostic) bool { return d.Remark })
			if len(faults) > 1 && !several[name] {
				t.Errorf("one mistake has several messages:\n%v", faults)
			}
			if !slices.Contains(got, code+" "+place) {
				t.Errorf("the first is %s, want %s %s\n%v", got[0], code, place, found)
			}
			datafile.CheckRepair(t, string(files[name]))
			datafile.LoadBoth(t, string(files[name]), 1) // as in FuzzPieces
			if a, err := datafile.Load(name, files[name]); (err != nil) != faulty || (a == nil) != faulty {
				t.Errorf("Load gives agenda %v and error %v", a, err)
			}
		})
	}
}
