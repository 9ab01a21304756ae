package datafile

import (
	"strings"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
)

// readWhole reads a text as one document. It reports false if the parser refuses it.
func (l *loader) readWhole(text string) (*agenda.Agenda, bool) {
	root, err := parse(strings.NewReader(text))
	if err != nil {
		return nil, false
	}
	if root == nil {
		if l.mended == nil { // else all of it was refused
			l.fault(span{}, Diagnostic{Code: "leeg", Message: "dit bestand bevat geen gegevens"})
		}
		return nil, true
	}
	l.mended.relocate(root)
	var a agenda.Agenda
	l.readFile(root, &a)
	return &a, true
}

// readFile reads all of an agenda.
func (l *loader) readFile(root *yaml.Node, a *agenda.Agenda) {
	if projects := l.readRoot(root, a); projects != nil && l.expect(projects, yaml.SequenceNode, path{field: agenda.Projecten.Key}) {
		l.readProjects(projects.Content, a)
	}
}

// readPieces reads a text in pieces of size projects. It reports false if it cannot be
// divided, or a piece is not YAML on its own; then the loader is of no more use.
func (l *loader) readPieces(text string, size int) (*agenda.Agenda, bool) {
	p, ok := divide(text, size)
	if !ok {
		return nil, false
	}
	root := parseAll(p.rest)
	if root == nil || root.Kind != yaml.MappingNode || strayKeys(root, fileKeys()) != nil {
		return nil, false
	}
	if n := valueOf(root, agenda.Projecten.Key); n == nil || n.Line != p.key || n.Tag != "!!null" {
		return nil, false // the key that was found is part of a text
	}
	l.mended.relocate(root)
	var a agenda.Agenda
	if l.readRoot(root, &a) == nil {
		return nil, false // all of it is refused
	}
	keys := keyNamed(fileKeys(), agenda.Projecten.Key).keys
	var last *yaml.Node
	for items := range p.parse() {
		if items == nil || last != nil && belongTogether(last, items[0], keys) {
			return nil, false
		}
		last = items[len(items)-1]
		for _, item := range items {
			l.mended.relocate(item)
		}
		l.readProjects(items, &a)
	}
	return &a, true
}
