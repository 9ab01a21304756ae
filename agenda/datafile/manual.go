package datafile

import (
	_ "embed"
	"strings"

	"gopkg.in/yaml.v3"
)

// Key is a key of a data file, for who keeps one.
type Key struct {
	Name     string
	About    string // what it holds, in a sentence
	Required bool
	Form     string   // what a value looks like, in a few words
	Codes    []string // of the faults and remarks that Check can report at it
	Example  string   // a value as YAML; "" if it has Keys
	Keys     []Key    // of the group that it holds, or of each record of the list
	List     bool     // it holds a list of records
}

// Keys returns the keys of a data file, in the order of the data model, with an
// example of each. It is made from what the loader reads.
func Keys() []Key {
	keys := describe(agendaKeys)
	addExamples(keys, exampleNode())
	return keys
}

// Smallest returns a data file with no more than the required keys.
func Smallest() string {
	var b strings.Builder
	writeRequired(&b, Keys(), "")
	return b.String()
}

// writeRequired writes the required keys with their examples. The first of them begins
// where the text is.
func writeRequired(b *strings.Builder, keys []Key, indent string) {
	begin := ""
	for _, k := range keys {
		if !k.Required {
			continue
		}
		b.WriteString(begin + k.Name + ":")
		begin = indent
		switch {
		case k.List:
			b.WriteString("\n" + indent + "  - ")
			writeRequired(b, k.Keys, indent+"    ")
		case k.Keys != nil:
			b.WriteString("\n" + indent + "  ")
			writeRequired(b, k.Keys, indent+"  ")
		default:
			b.WriteString(" " + k.Example + "\n")
		}
	}
}

// describe returns keys as a person reads them.
func describe[T any](keys []key[T]) []Key {
	list := make([]Key, len(keys))
	for i, k := range keys {
		list[i] = Key{Name: k.name, About: k.about, Required: k.required, Form: k.manual.words, Codes: k.manual.codes}
		if k.manual.keys != nil {
			list[i].Keys = k.manual.keys()
			list[i].List = strings.HasPrefix(k.manual.words, "lijst")
		}
	}
	return list
}

// example is a small agenda with every key, from which the examples are taken.
//
//go:embed example.yaml
var example []byte

// exampleNode returns the example as a node.
func exampleNode() *yaml.Node { return parseAll(example) }

// addExamples gives each key its value in the example. What is not there stays
// without one.
func addExamples(keys []Key, n *yaml.Node) {
	for i := range keys {
		k := &keys[i]
		value := valueOf(n, k.Name)
		switch {
		case value == nil || k.Example != "":
		case k.List:
			for _, item := range value.Content {
				addExamples(k.Keys, item)
			}
		case k.Keys != nil:
			addExamples(k.Keys, value)
		default:
			k.Example = inOneLine(value)
		}
	}
}

// inOneLine returns a value as YAML of one line: lists in brackets, and of running
// text the first paragraph.
func inOneLine(n *yaml.Node) string {
	if n.Kind == yaml.SequenceNode {
		var items []string
		for _, item := range n.Content {
			items = append(items, inOneLine(item))
		}
		return "[" + strings.Join(items, ", ") + "]"
	}
	first, _, _ := strings.Cut(n.Value, "\n")
	if strings.Contains(first, ": ") {
		return "'" + first + "'"
	}
	return first
}
