package main

import (
	"strings"
	"testing"

	"tsd/cmd/tsd/internal/doc"
)

// Every help fits 80 columns, but for what must not be broken, and the first one is seen
// at once on a terminal of 40 lines.
func TestHelpFits(t *testing.T) {
	names := []string{"velden", "fouten"}
	for _, cmd := range newRoot(&streams{}).Commands() {
		names = append(names, cmd.Name())
	}
	if len(names) != 12 {
		t.Errorf("there is help of %v", names)
	}
	for _, name := range names {
		for line := range strings.Lines(tsd(t, "help", name)) {
			line = strings.TrimSuffix(line, "\n")
			if doc.Width(line) > 80 && !strings.HasPrefix(line, "  powershell") {
				t.Errorf("help %s has a line of %d columns: %s", name, doc.Width(line), line)
			}
		}
	}
	if n := strings.Count(tsd(t), "\n"); n > 40 {
		t.Errorf("the help has %d lines", n)
	}
}
