package datafile

import (
	"bytes"
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// CheckYears returns an error for years that an agenda cannot have.
func CheckYears(van, tot int) error {
	switch {
	case van < 1000 || tot > 9999:
		return fmt.Errorf("een jaar heeft vier cijfers; %d tot en met %d kan niet", van, tot)
	case tot < van:
		return fmt.Errorf("een agenda loopt niet van %d tot en met %d", van, tot)
	case tot-van >= maxYears:
		return fmt.Errorf("een agenda loopt niet %d jaar", tot-van+1)
	}
	return nil
}

// example is a small agenda with every key.
//
//go:embed example.yaml
var example []byte

const skeletonHead = `# yaml-language-server: $schema=agenda.schema.json
#
# Een agenda, als databestand van tsd. Vervang de voorbeelden door uw eigen agenda, en haal weg wat
# u niet nodig hebt: alleen wat verplicht is, moet er staan.
#
#   tsd check --strict agenda.yaml     noemt elke fout en elke twijfel
#   tsd overview --data agenda.yaml    toont het overzicht
#   tsd schema -o agenda.schema.json   voor een editor die op de eerste regel let
#
# Heeft uw agenda geen inspecties, soorten, herkomsten of thema's, haal dan die lijst weg, en bij de
# projecten de sleutel die ernaar verwijst. Is dit bestand zelf de agenda, en niet gemaakt van een
# document, haal dan ook bron, overzicht en afgeleid weg.

`

// Skeleton returns a data file to begin an agenda with, for the years from van to tot:
// every key with an example, under a comment that says what it is. Check finds nothing
// in it.
func Skeleton(van, tot int) []byte {
	text := years{van, tot}.in(string(example))
	comments := map[int]string{} // by the line that they are above, from 1
	commentKeys(comments, map[string]bool{}, "", describe(agendaKeys), parseAll([]byte(text)))
	var b bytes.Buffer
	b.WriteString(skeletonHead)
	line := 0
	for s := range strings.Lines(text) {
		line++
		if c := comments[line]; c != "" {
			indent := s[:len(s)-len(strings.TrimLeft(s, " "))]
			for _, c := range wrapped(c, maxComment-len(indent)) {
				b.WriteString(indent + "# " + c + "\n")
			}
		}
		b.WriteString(s)
	}
	return b.Bytes()
}

// keyAbout is what the skeleton says of a key.
type keyAbout struct {
	name     string
	about    string // what it holds, in a sentence
	required bool
	keys     []keyAbout // of the group that it holds, or of each record of the list
}

// describe returns what the skeleton says of keys.
func describe[T any](keys []key[T]) []keyAbout {
	list := make([]keyAbout, len(keys))
	for i, k := range keys {
		list[i] = keyAbout{name: k.name, about: k.about, required: k.required}
		if k.keys != nil {
			list[i].keys = k.keys()
		}
	}
	return list
}

// commentKeys sets what is said of each key that a record has, by its line. It is said
// where a key comes first; said holds the paths of those that came before.
func commentKeys(comments map[int]string, said map[string]bool, path string, keys []keyAbout, record *yaml.Node) {
	for _, k := range keys {
		at := path + "." + k.name
		for i := 0; i < len(record.Content); i += 2 {
			name, value := record.Content[i], record.Content[i+1]
			if name.Value != k.name {
				continue
			}
			if !said[at] {
				comments[name.Line] = k.about
				if k.required {
					comments[name.Line] += " Verplicht."
				}
			}
			said[at] = true
			records := []*yaml.Node{value}
			if value.Kind == yaml.SequenceNode {
				records = value.Content
			}
			for _, r := range records {
				commentKeys(comments, said, at, k.keys, r)
			}
		}
	}
}

// maxComment is how many characters a comment has at most.
const maxComment = 98

// wrapped divides a text into lines of at most width characters.
func wrapped(text string, width int) []string {
	var lines []string
	for word := range strings.FieldsSeq(text) {
		last := len(lines) - 1
		if last < 0 || len([]rune(lines[last]))+1+len([]rune(word)) > width {
			lines = append(lines, word)
			continue
		}
		lines[last] += " " + word
	}
	return lines
}

// years is the years of an agenda.
type years struct{ van, tot int }

// String writes the years as they are in a title: 2027-2028, or 2027 if there is one.
func (y years) String() string {
	if y.van == y.tot {
		return strconv.Itoa(y.van)
	}
	return fmt.Sprintf("%d-%d", y.van, y.tot)
}

// before returns as many years that end before these begin.
func (y years) before() years { return years{2*y.van - y.tot - 1, y.van - 1} }

// in returns the example with these years instead of its own.
func (y years) in(example string) string {
	year := strconv.Itoa
	return strings.NewReplacer(
		"2027-2028", y.String(), "2025-2026", y.before().String(), "2026-", year(y.van-1)+"-", "2027", year(y.van), "2028", year(y.tot),
	).Replace(example)
}
