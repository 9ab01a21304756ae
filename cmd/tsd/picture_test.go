package main

import (
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The pictures of a terminal in doc are what tsd prints, but for white space. Each has its
// command in its label.
func TestPicturesAreCurrent(t *testing.T) {
	pictures, err := filepath.Glob("../../doc/*.svg")
	if err != nil || len(pictures) == 0 {
		t.Fatalf("%d pictures, error %v", len(pictures), err)
	}
	label := regexp.MustCompile(`aria-label="Terminal: tsd ([^"]*)"`)
	text := regexp.MustCompile(`(?s)<text[^>]*>(.*?)</text>`)
	for _, file := range pictures {
		svg, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var drawn strings.Builder
		for _, piece := range text.FindAllSubmatch(svg, -1) {
			drawn.WriteString(html.UnescapeString(string(piece[1])))
		}
		args := strings.Fields(html.UnescapeString(string(label.FindSubmatch(svg)[1])))
		printed := "$ tsd " + strings.Join(args, " ") + tsd(t, append(args, "-o", "table", "--width", "100")...)
		if got := strings.Join(strings.Fields(drawn.String()), ""); got != strings.Join(strings.Fields(printed), "") {
			t.Errorf("%s is not what tsd prints: run go run ./doc %s >doc/%s", file, strings.Join(args, " "), filepath.Base(file))
		}
	}
}
