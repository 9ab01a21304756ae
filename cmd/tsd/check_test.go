package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
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

// The README lists the code of every sample, each with its cure.
func TestCodesAreInReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	index, err := os.ReadFile("../../agenda/datafile/testdata/errors/index.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(index)) {
		code := strings.Split(strings.TrimSpace(line), "\t")[3]
		if !strings.Contains(string(readme), "`"+code+"`") {
			t.Errorf("the README does not list %s", code)
		}
	}
}
