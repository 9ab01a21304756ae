package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/doc"
)

// Comparing two files and writing what changed may take at most three times as long as
// loading one of them. Half of the projects changed, among which a word in a long text.
func BenchmarkDiff(b *testing.B) {
	old := grown(b, 10000)
	text, err := os.ReadFile(old)
	if err != nil {
		b.Fatal(err)
	}
	a, err := datafile.Load(old, text)
	if err != nil {
		b.Fatal(err)
	}
	for i := range a.Projecten {
		if p := &a.Projecten[i]; i%2 == 0 {
			p.Titel += " herzien"
			p.Aanpak = "Nu " + p.Aanpak
		}
	}
	if text, err = yaml.Marshal(a); err != nil {
		b.Fatal(err)
	}
	new := filepath.Join(b.TempDir(), "new.yaml")
	if err := os.WriteFile(new, text, 0o600); err != nil {
		b.Fatal(err)
	}
	bench := func(name string, want int, args ...string) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if status := run(args, strings.NewReader(""), io.Discard, io.Discard); status != want {
					b.Fatalf("status %d", status)
				}
			}
		})
	}
	bench("load", statusAnswer, "list", "--data", old, "-o", "ids")
	for _, f := range names(doc.Formats()) {
		bench(f, statusNo, "diff", old, new, "-o", f, "--width", "100")
	}
}
