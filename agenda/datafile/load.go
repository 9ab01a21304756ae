// Package datafile reads data files: a file becomes an agenda, or every fault in
// it with its place. It also remarks on what can be right but mostly is not, and
// has the schema that editors check a file with.
package datafile

import (
	"bytes"
	"errors"
	"io"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
)

// Load reads a data file; messages call it name. The agenda is complete and
// consistent: every reference has a record. If the file has a fault there is no
// agenda, and the error is a Problems with every fault.
func Load(name string, data []byte) (*agenda.Agenda, error) {
	l, a := load(name, data, false)
	if problems := l.finish(); problems != nil {
		return nil, problems
	}
	return a, nil
}

// Check returns every fault for which Load refuses a data file, and remarks,
// for which it does not.
func Check(name string, data []byte) Problems {
	l, a := load(name, data, true)
	if a != nil {
		l.unused(a)
		l.unusual(a)
	}
	return l.finish()
}

// load reads a file in pieces if that can be done, else whole. It returns no
// agenda if the file is not YAML, and else one that is as complete as the file.
func load(name string, data []byte, checking bool) (*loader, *agenda.Agenda) {
	chars := scan(data)
	l := newLoader(name, data, chars, checking)
	if l.reportOther() || !l.readable() {
		return l, nil
	}
	if p, ok := divide(data, pieceSize); ok {
		if a, ok := l.readPieces(p); ok {
			if l.faults.kept == nil {
				return l, a
			}
			return l.asMeant(a)
		}
		l = newLoader(name, data, chars, checking) // without what was found in the pieces
	}
	a := l.readWhole(data)
	if l.faults.kept == nil && l.refusal == nil {
		return l, a
	}
	return l.asMeant(a)
}

// loader reads the nodes of a file and collects what is wrong with them. It
// reads nodes and does not decode into structs, because only a node knows its
// place, and because decoding accepts wrong types: 2023 as a text, no value as an
// empty one.
type loader struct {
	findings
	source
	checking   bool                // remarks are wanted
	ids        map[string]span     // where each id is
	firsts     map[once]span       // where each value is that should be of one record
	spelled    map[string]bool     // the items of free lists
	spellings  map[string]spelling // how each item is first written, by its folded form
	vocabulary vocabulary          // read before the projects
	everywhere everywhere          // as is this
	has        map[string]bool     // the keys of the file, and those that it lacks by a fault
	chars      characters
	reported   map[int]bool // the invisible characters that have been reported, by index
	refusal    error        // why the parser refuses the file
	mended     *mended      // the text as it was meant, if that is read instead of the file
}

func newLoader(name string, data []byte, chars characters, checking bool) *loader {
	l := &loader{
		findings:  findings{file: name},
		source:    source{data: data},
		checking:  checking,
		ids:       map[string]span{},
		firsts:    map[once]span{},
		spelled:   map[string]bool{},
		spellings: map[string]spelling{},
		has:       map[string]bool{},
		chars:     chars,
		reported:  map[int]bool{},
	}
	l.reportEncoding()
	return l
}

// readWhole reads a text that cannot be read in pieces.
func (l *loader) readWhole(text []byte) *agenda.Agenda {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var document yaml.Node
	if err := decoder.Decode(&document); errors.Is(err, io.EOF) {
		l.add(Problem{Code: "leeg", Message: "dit bestand bevat geen gegevens"})
		return nil
	} else if err != nil {
		l.refusal = err
		return nil
	}
	l.mended.relocate(&document)
	var second yaml.Node
	if err := decoder.Decode(&second); err == nil {
		l.mended.relocate(&second)
		l.fault(&second, path{}, Problem{Code: "tweede-document", Message: "hier begint een tweede document; een databestand heeft er één"})
	} else if !errors.Is(err, io.EOF) {
		l.refusal = err
	}
	var a agenda.Agenda
	projects := l.readAgenda(document.Content[0], &a)
	if at := (path{}).key(agenda.Projecten.Key); projects != nil && l.expect(projects, at, yaml.SequenceNode) {
		l.readProjects(projects.Content, &a)
	}
	l.reportInvisible()
	return &a
}

// readAgenda reads all of an agenda but its projects, and returns their node.
// The projects are read last, wherever they are in the file, because they refer
// to what the rest holds.
func (l *loader) readAgenda(root *yaml.Node, a *agenda.Agenda) (projects *yaml.Node) {
	for _, k := range agendaKeys {
		l.has[k.name] = k.required || valueOf(root, k.name) != nil || hasUnknown(root, agendaKeys)
	}
	mapping(l, root, path{}, agendaKeys, a)
	l.vocabulary = newVocabulary(a)
	return valueOf(root, agenda.Projecten.Key)
}

// readProjects reads projects, and adds them to those of the agenda.
func (l *loader) readProjects(items []*yaml.Node, a *agenda.Agenda) {
	for _, item := range items {
		var p agenda.Project
		at := path{record: named(agenda.Projecten.Name, len(a.Projecten), item)}
		mapping(l, item, at, projectKeys(), &p)
		if l.checking && item.Kind == yaml.MappingNode {
			l.within(valueOf(item, looptijdKey), at.key(looptijdKey), p.Looptijd, a.Werkagenda.Looptijd)
			l.remarkOnProject(item, at, &p)
		}
		l.everywhere.apply(&p)
		a.Projecten = append(a.Projecten, p)
	}
}

// valueOf returns the value of a key in a record, or nil.
func valueOf(record *yaml.Node, key string) *yaml.Node {
	if record.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i < len(record.Content); i += 2 {
		if record.Content[i].Value == key {
			return record.Content[i+1]
		}
	}
	return nil
}
