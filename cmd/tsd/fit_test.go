package main

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"tsd/cmd/tsd/internal/doc"
)

// In every width from the narrowest to one with room, no line of a table is
// wider than the screen but for a word that is, and nothing is lost. (Names have a colon
// where the values are not beside them.)
func TestTablesFit(t *testing.T) {
	t.Parallel()
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune(" \n─:", r) {
				return -1
			}
			return r
		}, s)
	}
	ids := strings.Fields(tsd(t, "list", "-o", "ids"))
	for _, args := range [][]string{
		{"list"},
		{"list", "--columns", "titel,inspecties,partners,looptijd"},
		{"show", "geweld"},
		{"filter", "gemeenten"},
		{"overview"},
		{"overview", "--per", "inspectie,herkomst"},
	} {
		whole := letters(tsd(t, append(args, "-o", "table")...))
		for width := minWidth; width <= 130; width++ {
			out := tsd(t, append(args, "-o", "table", "--width", strconv.Itoa(width))...)
			for line := range strings.Lines(out) {
				line = strings.TrimSuffix(line, "\n")
				words := strings.Fields(line)
				if n := doc.Width(line); n > width && len(words) > 1 && !slices.Contains(ids, words[len(words)-1]) {
					t.Fatalf("%v: a line of %d columns on a screen of %d:\n%s", args, n, width, line)
				}
			}
			if args[0] == "list" && len(args) == 1 {
				for _, id := range ids {
					if !strings.Contains(out, id) {
						t.Fatalf("in %d columns %s is broken", width, id)
					}
				}
			}
			if args[0] == "show" {
				if !strings.Contains(out, "geweld-afhankelijkheidsrelaties") {
					t.Fatalf("in %d columns the id is broken", width)
				}
				if letters(out) != whole {
					t.Fatalf("%v: in %d columns something is lost or added", args, width)
				}
			}
		}
	}
}
