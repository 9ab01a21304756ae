package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tsd/data"
)

// The time of an answer grows in step with the projects, in every format.
func BenchmarkAnswer(b *testing.B) {
	for _, command := range []string{"list", "filter zorg", "overview", "overview --per lijn,herkomst"} {
		for _, format := range []string{"table", "json", "markdown", "html", "ods"} {
			for _, n := range []int{100, 1000} {
				b.Run(fmt.Sprintf("%s/%s/%d", strings.ReplaceAll(command, " ", "_"), format, n), func(b *testing.B) {
					args := append(strings.Fields(command), "-o", format, "--data", grown(b, n))
					for b.Loop() {
						var stderr bytes.Buffer
						if run(args, strings.NewReader(""), io.Discard, &stderr) != 0 {
							b.Fatal(stderr.String())
						}
					}
				})
			}
		}
	}
}

// grown returns the name of a file with the projects of the embedded agenda,
// repeated to a number.
func grown(b *testing.B, projects int) string {
	b.Helper()
	head, list, ok := strings.Cut(string(data.Werkagenda), "\nprojecten:\n")
	if !ok {
		b.Fatal("the embedded agenda has no projects")
	}
	records := regexp.MustCompile(`(?m)^  - id: `).Split(list, -1)[1:]
	var file strings.Builder
	file.WriteString(head + "\nprojecten:\n")
	for i := range projects {
		id, rest, _ := strings.Cut(records[i%len(records)], "\n")
		fmt.Fprintf(&file, "  - id: %s-%d\n%s", id, i, rest)
	}
	name := filepath.Join(b.TempDir(), "agenda.yaml")
	if err := os.WriteFile(name, []byte(file.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	return name
}
