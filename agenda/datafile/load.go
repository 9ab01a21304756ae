// Package datafile reads data files: a file becomes an agenda, or every fault in it
// with its place. It also remarks on what can be right but mostly is not, has the schema
// that editors check a file with, and makes files to begin with.
package datafile

import (
	"errors"
	"io"
	"strings"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
)

// Load reads a data file; messages call it name. The agenda is complete and
// consistent: every reference has a record. If the file has a fault there is no
// agenda, and the error is Diagnostics with every fault.
func Load(name string, data []byte) (*agenda.Agenda, error) {
	l, a := load(name, data, false)
	if l.faults != nil {
		return nil, l.diagnostics()
	}
	return a, nil
}

// Check returns every fault for which Load refuses a data file, and remarks,
// for which it does not.
func Check(name string, data []byte) Diagnostics {
	l, a := load(name, data, true)
	if l.faults == nil {
		l.remarkOnAgenda(a)
	}
	return l.diagnostics()
}

// load reads a file, and a file that the parser refuses as it was most likely meant. It
// returns no agenda if the file cannot be read, and else one that is as complete as the
// file.
func load(name string, data []byte, checking bool) (*loader, *agenda.Agenda) {
	begin := func(m *mended) (*loader, string, bool) {
		l := newLoader(name, checking)
		text, ok := l.scan(data)
		l.mended = m
		return l, text, ok
	}
	l, text, ok := begin(nil)
	if !ok {
		return l, nil
	}
	if a, ok := l.readPieces(text, pieceSize); ok {
		return l, a
	}
	l, _, _ = begin(nil) // what was found in pieces that turn out to be none does not count
	if a, ok := l.readWhole(text); ok {
		return l, a
	}
	m := repair(text)
	var a *agenda.Agenda
	if !m.refused {
		l, _, _ = begin(m)
		if a, ok = l.readPieces(m.text(), pieceSize); !ok {
			l, _, _ = begin(m)
			a, _ = l.readWhole(m.text())
		}
	}
	for _, d := range m.diagnoses {
		l.fault(d.at, d.Diagnostic)
	}
	return l, a
}

// readWhole reads a text as one document. It reports false if the parser refuses it.
func (l *loader) readWhole(text string) (*agenda.Agenda, bool) {
	decoder := yaml.NewDecoder(strings.NewReader(text))
	var document, second yaml.Node
	if err := decoder.Decode(&document); errors.Is(err, io.EOF) {
		if l.mended != nil {
			return nil, true // all of it was refused
		}
		l.fault(span{}, Diagnostic{Code: "leeg", Message: "dit bestand bevat geen gegevens"})
		return nil, true
	} else if err != nil {
		return nil, false
	}
	if err := decoder.Decode(&second); !errors.Is(err, io.EOF) {
		return nil, false
	}
	root := document.Content[0]
	l.mended.relocate(root)
	var a agenda.Agenda
	if projects := l.readRoot(root, &a); projects != nil && l.expect(projects, yaml.SequenceNode, path{field: agenda.Projecten.Key}) {
		l.readProjects(projects.Content, &a)
	}
	return &a, true
}

// readPieces reads a text in pieces of size projects. It reports false if it cannot be divided, or a piece
// is not YAML on its own; then the loader is of no more use.
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
		return nil, false
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
