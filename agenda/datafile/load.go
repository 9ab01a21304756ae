// Package datafile reads data files: a file becomes an agenda, or every fault in it with
// its place. It also remarks on what can be right but mostly is not, returns the text with
// the lines as they were most likely meant, has the schema that editors check a file with,
// and makes files to begin with and for the edition after one.
package datafile

import (
	"errors"
	"fmt"
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
	scanned := newLoader(name, checking)
	text, ok := scanned.scan(data)
	if !ok {
		return scanned, nil
	}
	l, a, ok := scanned.read(text, nil)
	if ok {
		return l, a
	}
	m := repair(text)
	if !m.refused {
		l, a, _ = scanned.read(m.text(), m)
	}
	for _, d := range m.diagnoses {
		l.fault(d.at, d.Diagnostic)
	}
	return l, a
}

// read reads a text in pieces or else whole, each with a loader of its own: what was found
// in pieces that turn out to be none does not count. It reports false if the parser refuses
// the text.
func (l *loader) read(text string, m *mended) (*loader, *agenda.Agenda, bool) {
	begin := func() *loader {
		begun := newLoader(l.file, l.checking)
		begun.findings, begun.characters, begun.mended = l.findings, l.characters, m
		return begun
	}
	divided := begin()
	if a, ok := divided.readPieces(text, pieceSize); ok {
		return divided, a, true
	}
	whole := begin()
	a, ok := whole.readWhole(text)
	return whole, a, ok
}

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

// parse parses at most one YAML document and returns its root, or nil if there is none.
func parse(r io.Reader) (*yaml.Node, error) {
	decoder := yaml.NewDecoder(r)
	var document, second yaml.Node
	err := decoder.Decode(&document)
	if err == nil {
		if err = decoder.Decode(&second); err == nil {
			return nil, fmt.Errorf("line %d: %s", second.Line, secondDocument)
		}
	}
	if !errors.Is(err, io.EOF) {
		return nil, err
	}
	if document.Content == nil {
		return nil, nil
	}
	return document.Content[0], nil
}

// parseAll parses a text that is exactly one document and returns its root, or nil.
func parseAll(text string) *yaml.Node {
	root, _ := parse(strings.NewReader(text))
	return root
}
