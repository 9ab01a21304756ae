package datafile

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/text"
)

// onceForm is a form of which no two records should have the same value. That
// they do is a remark: it can be right.
func onceForm[V comparable](same string, f form[V]) form[V] {
	read := f.read
	f.read = func(l *loader, n *yaml.Node, at path) V {
		v := read(l, n, at)
		var none V
		if l.checking && v != none {
			l.remarkOnSecond(n, at, once{same, v})
		}
		return v
	}
	return f
}

// once is a value that only one record should have, and the Dutch for the same value
// of another: dezelfde titel.
type once struct {
	same  string
	value any
}

// remarkOnSecond remarks on a value that another record has too.
func (l *loader) remarkOnSecond(n *yaml.Node, at path, v once) {
	first, had := l.firsts[v]
	if !had {
		l.firsts[v] = spanOf(n)
		return
	}
	l.remark(n, at, Problem{Code: "dubbel",
		Message: fmt.Sprintf("%s heeft ook een ander record, op regel %d", v.same, first.line),
		Second:  l.place(first, n.Line, "Eerder, op regel %d:"),
		Cure:    "Is het twee keer hetzelfde record? Haal er dan één weg."})
}

// spelling is how a word of a free list was first written, and where.
type spelling struct {
	word string
	at   span
}

// freeForm is the form of a list of free texts, whose words should be written
// the same in every record.
func freeForm(f form[[]string]) form[[]string] {
	read := f.read
	f.read = func(l *loader, n *yaml.Node, at path) []string {
		list := read(l, n, at)
		if l.checking && n.Kind == yaml.SequenceNode {
			for i, word := range list {
				l.remarkOnSpelling(n.Content[i], at, word)
			}
			l.remarkOnCutItem(n, at)
		}
		return list
	}
	return f
}

// pairs are marks that belong together within an item.
var pairs = []struct{ open, close, name string }{{"(", ")", "haakjes"}, {"“", "”", "aanhalingstekens"}, {"‘", "’", "aanhalingstekens"}}

// remarkOnCutItem remarks on a comma between marks that belong together, in a list
// in brackets: it divides an item.
func (l *loader) remarkOnCutItem(n *yaml.Node, at path) {
	if n.Style&yaml.FlowStyle == 0 {
		return
	}
	for i := 0; i < len(n.Content); i++ {
		for _, p := range pairs {
			if n.Content[i].Style != 0 || strings.LastIndex(n.Content[i].Value, p.open) <= strings.LastIndex(n.Content[i].Value, p.close) {
				continue
			}
			for j := i + 1; j < min(len(n.Content), i+maxCut); j++ {
				v := n.Content[j].Value
				if end := strings.Index(v, p.close); end >= 0 && !strings.Contains(v[:end], p.open) {
					l.reportCutItem(n.Content[i:j+1], at, p.name)
					i = j
					break
				}
			}
			break
		}
	}
}

// maxCut is into how many items at most one is divided.
const maxCut = 20

func (l *loader) reportCutItem(items []*yaml.Node, at path, marks string) {
	var parts []string
	for _, item := range items {
		parts = append(parts, item.Value)
	}
	l.remark(items[0], at, Problem{Code: "komma",
		Message: fmt.Sprintf("door de komma tussen de %s zijn dit %d items", marks, len(items)),
		Cure:    fmt.Sprintf("Zet aanhalingstekens om het geheel als het één item is: %s", agenda.Quote(strings.Join(parts, ", ")))})
}

// remarkOnSpelling remarks on an item of a free list that was written another way
// before.
func (l *loader) remarkOnSpelling(n *yaml.Node, at path, word string) {
	if l.spelled[word] || word == "" {
		return
	}
	l.spelled[word] = true
	folded := text.Fold(word)
	first, had := l.spellings[folded]
	if !had {
		l.spellings[folded] = spelling{word, spanOf(n)}
		return
	}
	l.remark(n, at, Problem{Code: "schrijfwijze", Suggestion: first.word,
		Message: fmt.Sprintf("%s is op regel %d anders geschreven", agenda.Quote(word), first.at.line),
		Second:  l.place(first.at, n.Line, "Eerder, op regel %d:"),
		Cure:    "Schrijf hetzelfde overal gelijk, dan is het in een lijst één waarde."})
}
