package main

import (
	"bytes"
	"strings"
	"testing"

	"tsd/cmd/tsd/internal/page"
)

// Every help fits 80 and 60 columns, but for the examples, which must not be broken.
func TestHelpFits(t *testing.T) {
	names := topicNames()
	for _, cmd := range newRoot(&env{}).Commands() {
		names = append(names, cmd.Name())
	}
	if len(names) < 12 {
		t.Errorf("there is help of %v only", names)
	}
	for _, name := range names {
		for width, flag := range map[int]string{80: "80", 60: "60"} {
			var stdout, stderr bytes.Buffer
			if status := run([]string{"help", name, "--width", flag}, strings.NewReader(""), &stdout, &stderr); status != 0 {
				t.Fatalf("help %s: status %d\n%s", name, status, &stderr)
			}
			for line := range strings.Lines(stdout.String()) {
				line = strings.TrimSuffix(line, "\n")
				if page.Str(line).Width() > width && !strings.HasPrefix(line, "  # yaml-language-server") {
					t.Errorf("help %s has a line of more than %d columns: %s", name, width, line)
				}
			}
		}
	}
}
