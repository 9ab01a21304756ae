// Package datafile reads data files: a file becomes an agenda, or every fault in it
// with its place. It also remarks on what can be right but mostly is not, has the schema
// that editors check a file with, and makes files to begin with.
package datafile

import (
	"errors"
	"io"
	"reflect"
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
	l := newLoader(name, checking)
	text, ok := l.scan(data)
	if !ok {
		return l, nil
	}
	read := func(text string, m *mended) (*loader, *agenda.Agenda, bool) {
		// In pieces, if that can be done, else whole. What was found in pieces that turn
		// out not to be pieces does not count.
		begin := func() *loader {
			l := newLoader(name, checking)
			l.scan(data)
			l.mended = m
			return l
		}
		l := begin()
		if a, ok := l.readPieces(text, pieceSize); ok {
			return l, a, true
		}
		l = begin()
		a, ok := l.readWhole(text)
		return l, a, ok
	}
	if l, a, ok := read(text, nil); ok {
		return l, a
	}
	m := repair(text)
	var a *agenda.Agenda
	if !m.refused {
		l, a, _ = read(m.text(), m)
	}
	for _, d := range m.diagnoses {
		l.fault(d.at, d.Diagnostic)
	}
	return l, a
}

// loader reads the nodes of a file, and collects what is wrong with them. It does not
// decode into structs by itself, because only a node knows its place, and because decoding
// accepts wrong types: 2023 as a text, no value as an empty one.
type loader struct {
	findings
	characters
	checking  bool                // remarks are wanted
	partly    bool                // only a part of the file is read, and records that are referred to can be elsewhere
	mended    *mended             // the text that is read instead of the file, or nil
	ids       map[string]span     // where each id is
	firsts    map[unique]span     // where each value is that only one record should have
	spellings map[string]spelling // how each item of a free list is first written, by its folded form
	defaults  map[string][]string // the fields that the werkagenda names for all projects, by key
	terms     map[*agenda.Field]map[string]bool
	agenda    *agenda.Agenda      // with every list but the projects
	faulty    map[string]bool     // lists of the file that have a fault of their own
	loose     map[string]bool     // keys that are somewhere in the file where they do not belong
	partial   map[*yaml.Node]bool // records of which a line is known to be lost
	joined    map[*yaml.Node]bool // values that a line was joined to that is not part of them
}

func newLoader(name string, checking bool) *loader {
	return &loader{
		findings:   findings{file: name},
		characters: characters{invisible: map[rune]bool{}},
		checking:   checking,
		ids:        map[string]span{},
		firsts:     map[unique]span{},
		spellings:  map[string]spelling{},
		defaults:   map[string][]string{},
		terms:      map[*agenda.Field]map[string]bool{},
		faulty:     map[string]bool{},
		loose:      map[string]bool{},
		partial:    map[*yaml.Node]bool{},
		joined:     map[*yaml.Node]bool{},
	}
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

// readRoot reads all of an agenda but its projects, and returns the list of those. They
// are read last, wherever they are in the file, because they refer to what the rest holds.
func (l *loader) readRoot(root *yaml.Node, a *agenda.Agenda) (projects *yaml.Node) {
	l.agenda = a
	keys := fileKeys()
	at := path{}
	if !l.expect(root, yaml.MappingNode, at) {
		return nil
	}
	root = l.rehome(root)
	l.looseKeys(root)
	projects = valueOf(root, agenda.Projecten.Key)
	l.record(root, keys, reflect.ValueOf(a).Elem(), at)
	return projects
}

// readProjects reads projects, and adds them to those of the agenda.
func (l *loader) readProjects(items []*yaml.Node, a *agenda.Agenda) {
	keys := keyNamed(fileKeys(), agenda.Projecten.Key).keys
	for _, item := range l.splitRecords(items, keys) {
		var p agenda.Project
		at := path{noun: agenda.Projecten.Name, index: len(a.Projecten) + 1, record: item}
		l.record(item, keys, reflect.ValueOf(&p).Elem(), at)
		if l.checking && item.Kind == yaml.MappingNode {
			l.remarkOnProject(item, at, &p)
		}
		l.applyDefaults(&p)
		a.Projecten = append(a.Projecten, p)
	}
}

// applyDefaults marks the fields that are derived in every project as derived in a project
// that has them, before those that the project names itself.
func (l *loader) applyDefaults(p *agenda.Project) {
	var all []string
	for _, key := range l.defaults["afgeleid"] {
		if f, err := agenda.FieldByName(key); err == nil && f.Of(p).Status == agenda.Stated {
			all = append(all, key)
		}
	}
	if all != nil {
		p.Afgeleid = append(all, p.Afgeleid...)
	}
}

// faultAt adds a fault of a node. What is on a line that was repaired is not what the file
// has, and is not reported.
func (l *loader) faultAt(n *yaml.Node, at path, d Diagnostic) { l.faultOf(spanOf(n), at, d) }

func (l *loader) faultOf(s span, at path, d Diagnostic) {
	if l.mended.changes(s.line) {
		return
	}
	d.Where = at.String()
	l.fault(s, d)
}

// remarkIfSound adds a remark on a node that follows from others, and so counts only if the
// file has no fault.
func (l *loader) remarkIfSound(n *yaml.Node, at path, d Diagnostic) {
	d.Where = at.String()
	d.Remark = true
	l.ifSound = l.add(l.ifSound, spanOf(n), d)
}

// remarkAt adds a remark on a node.
func (l *loader) remarkAt(n *yaml.Node, at path, d Diagnostic) {
	if l.checking && !l.mended.changes(n.Line) {
		d.Where = at.String()
		l.remark(spanOf(n), d)
	}
}
