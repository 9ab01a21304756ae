package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tsd/agenda/datafile"
)

// Remarks of one kind are one message, where the first is; faults, and remarks of
// another kind, are told each.
func TestRemarksAreGrouped(t *testing.T) {
	problem := func(remark bool, line int, code, cure string) datafile.Problem {
		return datafile.Problem{Remark: remark, File: "a.yaml", Line: line, Column: 5, Record: fmt.Sprintf("project %d", line), Code: code, Message: code, Cure: cure}
	}
	problems := datafile.Problems{
		problem(true, 1, "een", "Doe dit."), problem(false, 2, "fout", ""), problem(false, 3, "fout", ""),
		problem(true, 4, "twee", ""), problem(true, 5, "een", "Doe dit."), problem(true, 6, "een", "Doe dat."),
	}
	for line := range 11 {
		problems = append(problems, problem(true, 10+line, "een", "Doe dit."))
	}
	var got []string
	for _, line := range checkMessages(problems) {
		if s := line.String(); strings.TrimSpace(strings.Trim(s, "^ ")) != "" {
			got = append(got, s)
		}
	}
	want := []string{
		"a.yaml:1:5: opmerking: een", "  In project 1.", "  Doe dit.", "  Zo ook op 12 andere plaatsen:", "    a.yaml:5:5  project 5",
	}
	for line := range 9 {
		want = append(want, fmt.Sprintf("    a.yaml:%d:5  project %d", 10+line, 10+line))
	}
	want = append(want, "    en nog 2; alle plaatsen geeft -o tsv",
		"a.yaml:2:5: fout", "  In project 2.", "a.yaml:3:5: fout", "  In project 3.",
		"a.yaml:4:5: opmerking: twee", "  In project 4.", "a.yaml:6:5: opmerking: een", "  In project 6.", "  Doe dat.")
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	// One more fits.
	if text := fmt.Sprint(checkMessages(problems[:len(problems)-2])); strings.Contains(text, "en nog") {
		t.Errorf("of eleven places not all are listed: %s", text)
	}
}
