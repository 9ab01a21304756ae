package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/data"
)

// Comparing two files and writing what changed may take at most three times as long as
// loading one of them. Half of the projects changed, among which a word in a long text.
func BenchmarkDiff(b *testing.B) {
	a, err := datafile.Load(data.Name, data.Werkagenda)
	if err != nil {
		b.Fatal(err)
	}
	var projects []agenda.Project
	for i := range 10000 {
		p := a.Projecten[i%len(a.Projecten)]
		p.ID = fmt.Sprintf("%s-%d", p.ID, i)
		projects = append(projects, p)
	}
	dir := b.TempDir()
	old, new := filepath.Join(dir, "old.yaml"), filepath.Join(dir, "new.yaml")
	write := func(file string) {
		a.Projecten = projects
		text, err := yaml.Marshal(a)
		if err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(file, text, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	write(old)
	for i := range projects {
		if p := &projects[i]; i%2 == 0 {
			p.Titel += " herzien"
			p.Aanpak = "Nu " + p.Aanpak
		}
	}
	write(new)
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
	for _, f := range names(formats) {
		bench(f, statusNo, "diff", old, new, "-o", f, "--width", "100")
	}
}
