package datafile

import (
	"gopkg.in/yaml.v3"

	"tsd/agenda"
)

// loader reads the nodes of a file, and collects what is wrong with them. It does not
// decode into structs by itself, because only a node knows its place, and because decoding
// accepts wrong types: 2023 as a text, no value as an empty one.
type loader struct {
	findings
	characters
	checking bool                              // remarks are wanted
	partly   bool                              // only a part of the file is read, and records that are referred to can be elsewhere
	mended   *mended                           // the text that is read instead of the file, or nil
	ids      map[string]span                   // where each id is
	firsts   map[string]occurrence             // of values that only one record should have, and of items of free lists
	defaults map[string][]string               // the fields that the werkagenda names for all projects, by key
	terms    map[*agenda.Field]map[string]bool // what a field can have, see vocabulary
	agenda   *agenda.Agenda                    // with every list but the projects
	faulty   map[string]bool                   // lists of the file that have a fault of their own
	reported map[*yaml.Node]bool               // records with a reported fault that may be why they lack a key
	years    agenda.Looptijd                   // of the agenda, when its projects are read
}

// characters is what a file is as text, before it is parsed.
type characters struct {
	curlyQuotes bool          // it has curly quotation marks
	oddBlanks   bool          // it has blanks that are not plain spaces
	invisible   map[rune]bool // the invisible characters that have been reported
}

// newLoader returns a loader of a file.
func newLoader(name string, checking bool) *loader {
	return &loader{
		findings:   findings{file: name},
		characters: characters{invisible: map[rune]bool{}},
		checking:   checking,
		ids:        map[string]span{},
		firsts:     map[string]occurrence{},
		defaults:   map[string][]string{},
		terms:      map[*agenda.Field]map[string]bool{},
		faulty:     map[string]bool{},
		reported:   map[*yaml.Node]bool{},
	}
}

// occurrence is a value that was seen, and where.
type occurrence struct {
	value string
	at    span
}

// faultAt adds a fault of a node. What is on a line that was repaired is not what the file
// has, and is not reported.
func (l *loader) faultAt(n *yaml.Node, at path, d Diagnostic) { l.faultOf(spanOf(n), at, d) }

// faultOf adds a fault at a place.
func (l *loader) faultOf(s span, at path, d Diagnostic) {
	if l.mended.changes(s.line) {
		return
	}
	d.Where = at.String()
	l.fault(s, d)
}

// remarkAt adds a remark on a node.
func (l *loader) remarkAt(n *yaml.Node, at path, d Diagnostic) {
	if l.checking && !l.mended.changes(n.Line) {
		d.Where = at.String()
		l.remark(spanOf(n), d)
	}
}

// remarkIfSound adds a remark on a node that follows from others, and so counts only if the
// file has no fault.
func (l *loader) remarkIfSound(n *yaml.Node, at path, d Diagnostic) {
	if !l.checking {
		return
	}
	d.Where = at.String()
	d.Remark = true
	l.ifSound = l.add(l.ifSound, spanOf(n), d)
}

// editOf returns the edit of a line of the file.
func (l *loader) editOf(line int, repaired func(string) string) edit {
	return edit{line, repaired(l.source.line(line))}
}
