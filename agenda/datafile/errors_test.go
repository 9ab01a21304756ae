package datafile_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"tsd/agenda/datafile"
)

// Every sample of a fault is told at the place that index.tsv says, which was
// written down by hand and not taken from what the program prints.
func TestSamples(t *testing.T) {
	index, err := os.ReadFile("testdata/errors/index.tsv")
	if err != nil {
		t.Fatal(err)
	}
	samples := 0
	for line := range strings.Lines(string(index)) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		name, code := cells[0], cells[3]
		wantLine, _ := strconv.Atoi(cells[1])
		wantColumn, _ := strconv.Atoi(cells[2])
		samples++
		t.Run(name, func(t *testing.T) {
			file, err := os.ReadFile(filepath.Join("testdata/errors", name+".yaml"))
			if err != nil {
				t.Fatal(err)
			}
			problems := datafile.Check(name, file)
			if len(problems) == 0 {
				t.Fatal("no fault is found")
			}
			p := problems[0]
			if p.Line != wantLine || p.Column != wantColumn || p.Code != code {
				t.Errorf("the first fault is %s at %d:%d, want %s at %d:%d\n%v", p.Code, p.Line, p.Column, code, wantLine, wantColumn, problems)
			}
			a, err := datafile.Load(name, file)
			if refused := err != nil; refused == p.Remark || refused == (a != nil) {
				t.Errorf("Load gives agenda %v and error %v", a, err)
			}
		})
	}
	if samples < 60 {
		t.Errorf("only %d samples", samples)
	}
}
