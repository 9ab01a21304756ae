package datafile

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// example is a small agenda with every key.
//
//go:embed example.yaml
var example []byte

// Skeleton returns a data file to begin an agenda with, for the years from van to tot:
// every key with an example, under a comment that says what it holds. Check remarks on
// the examples, and on nothing else.
func Skeleton(van, tot int) []byte {
	text := exampleFor(van, tot)
	abouts := map[int]string{} // by line, from 1
	commentKeys(abouts, map[string]bool{}, "", fileKeys(), parseAll(text))
	var b strings.Builder
	for i, line := range strings.SplitAfter(text, "\n") {
		if about := abouts[i+1]; about != "" {
			lead := line[:len(line)-len(strings.TrimLeft(line, " "))] + "#"
			b.WriteString(comment(lead, lead, about))
		}
		b.WriteString(line)
	}
	return []byte(b.String())
}

// exampleFor returns the example for other years than its own.
func exampleFor(van, tot int) string {
	before := van - (tot - van + 1) // where an agenda of as many years begins that ends before this one
	return strings.NewReplacer(
		"2027-2028", yearRange(van, "-", tot), "2025-2026", yearRange(before, "-", van-1), "2026-", strconv.Itoa(van-1)+"-",
		"2027", strconv.Itoa(van), "2028", strconv.Itoa(tot),
	).Replace(string(example))
}

// yearRange returns the years of an agenda as they are in a title.
func yearRange(van int, between string, tot int) string {
	if van == tot {
		return strconv.Itoa(van)
	}
	return strconv.Itoa(van) + between + strconv.Itoa(tot)
}

// commentKeys collects, by line, the comment on each key of a record and of the records in
// it, where the key first occurs. said has the paths of the keys that have a comment.
func commentKeys(abouts map[int]string, said map[string]bool, path string, keys []key, record *yaml.Node) {
	for i := 0; i+1 < len(record.Content); i += 2 {
		name, value := record.Content[i], record.Content[i+1]
		k := keyNamed(keys, name.Value)
		if k == nil {
			continue
		}
		at := path + "." + k.name
		if !said[at] {
			said[at] = true
			abouts[name.Line] = k.about
			if k.required {
				abouts[name.Line] += " Verplicht."
			}
		}
		records := []*yaml.Node{value}
		if value.Kind == yaml.SequenceNode {
			records = value.Content
		}
		for _, r := range records {
			commentKeys(abouts, said, at, k.keys, r)
		}
	}
}

// maxLine is how many characters a line of comment has at most.
const maxLine = 100

// comment returns a text as lines of comment, with what the first and the next ones begin with.
func comment(first, next, text string) string {
	all, line := "", first
	for word := range strings.FieldsSeq(text) {
		if utf8.RuneCountInString(line+" "+word) > maxLine {
			all, line = all+line+"\n", next
		}
		line += " " + word
	}
	return all + line + "\n"
}
