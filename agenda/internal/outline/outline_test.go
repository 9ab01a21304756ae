package outline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// book is the shape of a file with a group, two lists of records and a list of texts.
var book = Shape{Kind: Group, Keys: []Key{
	{Name: "cover", Shape: Shape{Kind: Group, Keys: []Key{{Name: "title"}, {Name: "price"}}}},
	{Name: "authors", Shape: Shape{Kind: Records, Keys: []Key{{Name: "id"}, {Name: "name"}}}},
	{Name: "chapters", Shape: Shape{Kind: Records, Keys: []Key{
		{Name: "id"}, {Name: "title"}, {Name: "text"}, {Name: "tags", Shape: Shape{Kind: List}},
	}}},
}}

const good = `cover:
  title: One
  price: 5
authors:
  - id: a
    name: A
  - id: b
    name: B
chapters:
  - id: c
    title: C
    text: >-
      Some words
      on two lines
    tags:
      - x
      - y
  - id: d
    title: D
    text: words
`

func readText(text string) ([]Misfit, string) {
	misfits, mended := Read(strings.Split(text, "\n"), &book)
	return misfits, strings.Join(mended, "\n")
}

// Nothing is wrong with a file that is right, however it is indented and written.
func TestReadGood(t *testing.T) {
	for _, text := range []string{
		good,
		strings.ReplaceAll(strings.ReplaceAll(good, "  ", "    "), "- id", "-   id"),
		strings.ReplaceAll(good, "\n  - ", "\n -  "),
		"# a comment\n\n" + good,
		"---\n" + good,
		strings.ReplaceAll(good, "text: words", "text: words\n      that go on"),
		strings.ReplaceAll(good, "text: words", "text: \"words\n      that: go on\""),
		strings.ReplaceAll(good, "  - id: a\n    name: A", "  - {id: a, name: A}"),
		strings.ReplaceAll(good, "title: D", "extra: E"),
		strings.ReplaceAll(good, "title: D", "title : D"),
		"",
	} {
		if misfits, _ := readText(text); len(misfits) > 0 {
			t.Errorf("%v in\n%s", misfits, text)
		}
	}
}

// A line that does not fit is named, and read as it was meant: as in the good file.
func TestReadMends(t *testing.T) {
	for _, tt := range []struct {
		old, new string
		want     string // line:column code, the last line of the same and the second line
	}{
		{"    title: C", "  title: C", "11:3 inspringen 11 10"},
		{"    title: C", "      title: C", "11:7 inspringen 11 10"},
		{"  price: 5", " price: 5", "3:2 inspringen 3 2"},
		{"authors:", "  authors:", "4:3 inspringen 4 1"},
		{"  - id: b\n    name: B", "- id: b\n  name: B", "7:1 inspringen 8 5"},
		{"      - y", "  - y", "17:3 inspringen 17 16"},
		{"      - x", "  - x", "16:3 inspringen 16 0"},
		{"      on two", "  on two", "14:3 inspringen 14 12"},
		{"  - id: b", "    id: b", "7:5 streepje 7 5"},
		{"  - id: b", "  -id: b", "7:3 streepje 7 0"},
		{"  - id: b", "  – id: b", "7:3 streepje 7 0"},
		{"  - id: b", "  - - id: b", "7:3 streepje 7 0"},
		{"    title: C", "  - title: C", "11:3 streepje 11 10"},
		{"      - y", "      y", "17:7 streepje 17 16"},
		{"    title: C", "    title C", "11:10 sleutel-vorm 11 0"},
		{"    title: C", "    title:C", "11:10 sleutel-vorm 11 0"},
		{"    title: C", "    #title: C", ""},
		{"    title: C", "    }title: C", "11:5 sleutel-vorm 11 0"},
		{"    title: C", "\ttitle: C", "11:1 tab 11 0"},
		{"    title: C", "\u00a0\u00a0\u00a0\u00a0title: C", "11:1 spatie 11 0"},
		{"    title: C", "    title:\u00a0C", "11:11 spatie 11 0"},
		{"chapters:\n", "", "9:3 sleutel-ontbreekt 9 0"},
		{"cover:\n", "", "1:3 sleutel-ontbreekt 1 0"},
		{"    title: C\n", "    title: C\n<<<<<<< a\n=======\n    title: E\n>>>>>>> b\n", "12:1 conflict 12 15"},
		{"    title: C\n", "    title: C\n<p>x</p>\n", "12:1 html 12 0"},
		{"    title: D\n    text: words", "    title: D text: words", "19:14 dubbele-punt 19 0"},
		{"title: One", `title: "One`, "2:10 aanhalingsteken 2 0"},
		{"title: One", `title: 'One's'`, "2:14 na-aanhaling 2 0"},
		{"title: One", `title: & One`, "2:10 yaml-teken 2 0"},
	} {
		if !strings.Contains(good, tt.old) {
			t.Fatalf("%q is not in the file", tt.old)
		}
		misfits, mended := readText(strings.Replace(good, tt.old, tt.new, 1))
		var got []string
		for _, m := range misfits {
			got = append(got, fmt.Sprintf("%d:%d %s %d %d", m.Line, m.Column, m.Code, m.End, m.Second.Line))
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%q for %q: %s, want %s", tt.new, tt.old, s, tt.want)
		}
		if again, _ := readText(mended); len(again) > 0 {
			t.Errorf("%q for %q: mended, it has %v\n%s", tt.new, tt.old, again, mended)
		}
	}
}

// Two mistakes are two misfits, each with its own line.
func TestReadTwo(t *testing.T) {
	misfits, _ := readText(strings.NewReplacer("    title: C", "  title: C", "    title: D", "    title D").Replace(good))
	lines := []int{}
	for _, m := range misfits {
		lines = append(lines, m.Line)
	}
	if !slices.Equal(lines, []int{11, 19}) {
		t.Errorf("the lines are %v", lines)
	}
}

// A file of another shape is given up.
func TestReadOther(t *testing.T) {
	for n, want := range map[int]int{maxMisfits: maxMisfits, maxMisfits + 1: 0} {
		misfits, mended := readText(good + strings.Repeat("  - id: e\n      title: E\n", n))
		if len(misfits) != want || (mended == "") != (want == 0) {
			t.Errorf("of %d misfits there are %d", n, len(misfits))
		}
	}
}
