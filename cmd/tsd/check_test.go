package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tsd/agenda/datafile"
)

// What check says of every sample of a fault, with the line and the caret
// under it. With -update it is written down anew; read the difference.
func TestSampleMessages(t *testing.T) {
	dir := filepath.Join("..", "..", "agenda", "datafile", "testdata", "errors")
	samples, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
	if err != nil || len(samples) < 60 {
		t.Fatalf("%d samples, error %v", len(samples), err)
	}
	for _, sample := range samples {
		var stdout, stderr bytes.Buffer
		status := run([]string{"check", sample}, strings.NewReader(""), &stdout, &stderr)
		remark := strings.Contains(stdout.String(), ": opmerking: ")
		if want := map[bool]int{true: 0, false: 1}[remark]; status != want || stderr.Len() > 0 {
			t.Errorf("%s: status %d, want %d\n%s", sample, status, want, &stderr)
		}
		// What stands there must not depend on how the system writes a path.
		got := strings.ReplaceAll(stdout.String(), dir+string(filepath.Separator), "")
		golden := strings.TrimSuffix(sample, ".yaml") + ".txt"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: check says\n%s\nand not\n%s", sample, got, want)
		}
	}
}

// The help explains the code of every sample, as what it is: a fault or a remark.
func TestCodesAreExplained(t *testing.T) {
	explained := map[string]bool{}
	for _, c := range datafile.Codes {
		explained[c.Name] = c.Remark
	}
	index, err := os.ReadFile("../../agenda/datafile/testdata/errors/index.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(index)) {
		columns := strings.Split(strings.TrimSpace(line), "\t")
		sample, code := columns[0], columns[3]
		text, err := os.ReadFile("../../agenda/datafile/testdata/errors/" + sample + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		remark, ok := explained[code]
		if !ok || remark != strings.Contains(string(text), ": opmerking: ") {
			t.Errorf("%s: %s is not explained as what it is", sample, code)
		}
	}
}
