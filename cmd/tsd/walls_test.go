package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// walls is what each package may import: of ours every package that it needs, of
// others only those that not every package may import. A file that is built only for a
// release has a row of its own.
var walls = map[string][]string{
	"agenda":                 {"agenda/internal/search", "agenda/text", "gopkg.in/yaml.v3"},
	"agenda/datafile":        {"agenda", "agenda/text", "gopkg.in/yaml.v3"},
	"agenda/internal/search": {"agenda/text", "github.com/blevesearch/snowballstem"},
	"agenda/text":            {},
	"cmd/tsd": {"agenda", "agenda/datafile", "agenda/text", "data", "cmd/tsd/internal/answer", "cmd/tsd/internal/doc",
		"github.com/spf13/cobra", "github.com/spf13/pflag", "golang.org/x/sys", "golang.org/x/term"},
	"cmd/tsd/manual.go":       {"github.com/spf13/cobra", "github.com/spf13/cobra/doc"},
	"cmd/tsd/internal/answer": {"agenda", "agenda/text", "cmd/tsd/internal/doc", "github.com/aymanbagabas/go-udiff"},
	"cmd/tsd/internal/doc":    {"agenda/text", "github.com/olekukonko/tablewriter", "gopkg.in/yaml.v3"},
	"data":                    {},
}

// unrestricted is the packages that every package may import, beside the standard
// library.
var unrestricted = []string{"golang.org/x/text"}

// Each package imports what the walls allow, and nothing that they allow is not
// imported. A module is allowed with the packages in it, but for those that a row names.
func TestWalls(t *testing.T) {
	named := slices.Concat(slices.Collect(maps.Values(walls))...)
	imported := map[string]map[string]bool{}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() && strings.HasPrefix(entry.Name(), ".") && file != root {
			return fs.SkipDir // as the go command does
		}
		if err != nil || entry.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		from := filepath.ToSlash(relative)
		if walls[from] == nil {
			from = path.Dir(from)
		}
		if imported[from] == nil {
			imported[from] = map[string]bool{}
		}
		for _, spec := range parsed.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			imported[from][name] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := slices.Sorted(maps.Keys(imported)), slices.Sorted(maps.Keys(walls)); !slices.Equal(got, want) {
		t.Errorf("the packages are\n%v\nand there are walls for\n%v", got, want)
	}
	for from, names := range imported {
		used := map[string]bool{}
		for name := range names {
			wanted, ours := strings.CutPrefix(name, "tsd/")
			if !ours && !strings.Contains(strings.Split(name, "/")[0], ".") {
				continue // the standard library
			}
			within := func(allowed string) bool {
				return wanted == allowed || !ours && strings.HasPrefix(wanted, allowed+"/") && !slices.Contains(named, wanted)
			}
			i := slices.IndexFunc(walls[from], within)
			switch {
			case i >= 0:
				used[walls[from][i]] = true
			case !slices.ContainsFunc(unrestricted, within):
				t.Errorf("%s may not import %s", path.Join("tsd", from), name)
			}
		}
		for _, allowed := range walls[from] {
			if !used[allowed] {
				t.Errorf("%s may import %s, and does not", path.Join("tsd", from), allowed)
			}
		}
	}
}
