package datafile_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tsd/agenda/datafile"
)

// Of the mistakes in keepers.tsv, at least this many must be reported on a line where
// a keeper should look, and this many with their cause. The table was written without
// looking at what Check reports.
const (
	keepersOnLine = 68
	keepersCause  = 66
)

// The first fault, or the first remark if there is no fault, points a keeper to the
// mistake and names its cause.
func TestKeepers(t *testing.T) {
	var table strings.Builder
	onLine, cause := 0, 0
	for _, cells := range rowsOf(t, "keepers.tsv") {
		name, lines, must := cells[0], strings.Split(cells[1], "|"), regexp.MustCompile(cells[2])
		found := datafile.Check(name, changed(t, cells[3:]))
		fmt.Fprintf(&table, "%-30s %-6s", name, cells[1])
		if len(found) == 0 {
			table.WriteString(" -     -     nothing\n")
			continue
		}
		first := found[max(0, slices.IndexFunc(found, func(p datafile.Diagnostic) bool { return !p.Remark }))]
		text := strings.Join([]string{first.Message, first.Cure, first.Repaired}, "; ")
		right, named := slices.Contains(lines, strconv.Itoa(first.Line)), must.MatchString(text)
		if right {
			onLine++
		}
		if named {
			cause++
		}
		fmt.Fprintf(&table, " %-5v %-5v %d: %s\n", right, named, first.Line, text)
	}
	t.Logf("line and cause: %d and %d\n%s", onLine, cause, table.String())
	if onLine < keepersOnLine || cause < keepersCause {
		t.Errorf("%d are on the line and %d name the cause, want %d and %d", onLine, cause, keepersOnLine, keepersCause)
	}
}
