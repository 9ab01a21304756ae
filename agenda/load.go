package agenda

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Load reads a data file; name is what messages call it. The agenda that it
// returns is whole and consistent: every reference has a record. If anything
// is wrong with the file the error is a Problems with every fault, and there
// is no agenda.
func Load(name string, data []byte) (*Agenda, error) {
	l := newLoader(name, data)
	a := l.load()
	if len(l.problems) > 0 {
		return nil, l.finish()
	}
	return a, nil
}

// Check returns all that there is to say of a data file: every fault for which
// Load refuses it, and remarks, which are no reason to.
func Check(name string, data []byte) Problems {
	l := newLoader(name, data)
	l.remarking = true
	if a := l.load(); a != nil && !l.faulty() {
		l.remarks(a)
	}
	return l.finish()
}

// faulty says whether a problem was found that is more than a remark.
func (l *loader) faulty() bool {
	return slices.ContainsFunc(l.problems, func(p Problem) bool { return !p.Remark })
}

func newLoader(name string, data []byte) *loader {
	return &loader{file: name, data: data, pieceSize: pieceSize, ids: map[string]mark{}}
}

// loader walks the nodes of a file and collects what is wrong with them. It
// walks nodes and does not decode into structs because only a node knows its
// place, and because decoding lets wrong types pass: 2023 as a text, no value
// as an empty one.
type loader struct {
	file      string
	data      []byte
	pieceSize int
	lines     [][]byte // data by line; made when the first problem needs it
	problems  Problems
	untold    int    // how many more there are than can be told
	cursor    cursor // where the last problem stands

	remarking bool     // remarks are wanted too
	curly     answer   // whether the file has curly quotation marks
	later     Problems // remarks that count only if there is no fault
	invisible []place  // of invisible characters, in order

	record    recordName // the record being read, for messages
	field     string     // the key being read, for messages
	ids       map[string]mark
	projecten *yaml.Node // what stands behind that key; it is read when all else has been
	terms     map[string]vocabulary
	dangling  []reference
	periods   []mark // of the projects
}

// vocabulary is the ids that a field can hold.
type vocabulary struct {
	field *Field
	ids   map[string]int
}

// reference is an id that no record has.
type reference struct {
	id     string
	at     mark
	record recordName
	field  string
	to     *Field
}

// load reads the file. It returns nil if that is not YAML, else an agenda that
// is as whole as the file.
func (l *loader) load() *Agenda {
	if !l.characters() {
		return nil
	}
	if a := l.loadPieces(); a != nil {
		return a
	}
	return l.loadWhole()
}

// loadWhole loads a file that cannot be loaded in pieces.
func (l *loader) loadWhole() *Agenda {
	decoder := yaml.NewDecoder(bytes.NewReader(l.data))
	var document yaml.Node
	if err := decoder.Decode(&document); err != nil {
		l.syntax(err)
		return nil
	}
	var second yaml.Node
	if err := decoder.Decode(&second); err == nil {
		l.problem(&second, "tweede-document", "hier begint een tweede document; een databestand heeft er één")
	} else if !errors.Is(err, io.EOF) {
		l.syntax(err)
	}
	var a Agenda
	mapping(l, document.Content[0], agendaKeys, &a)
	l.field = "projecten"
	if l.projecten != nil && l.kind(l.projecten, yaml.SequenceNode) {
		l.readProjecten(&a, l.projecten.Content)
	}
	l.finishAgenda(&a)
	return &a
}

// finishAgenda looks at what can be known only when all has been read.
func (l *loader) finishAgenda(a *Agenda) {
	l.record, l.field = recordName{}, ""
	l.resolve(a)
	l.within(a)
	l.leftInvisible()
}

// readProjecten reads projects, behind those that have been read.
func (l *loader) readProjecten(a *Agenda, items []*yaml.Node) {
	if l.terms == nil {
		l.terms = map[string]vocabulary{}
		for _, f := range Fields {
			if f.Kind == Closed {
				l.terms[f.Key] = vocabulary{f, index(f.terms(a), func(t Term) string { return t.ID })}
			}
		}
	}
	for _, item := range items {
		var p Project
		l.record, l.field = called("project", len(a.Projecten), item), ""
		mapping(l, item, projectKeys, &p)
		period := mark{}
		if n := valueOf(item, "looptijd"); n != nil {
			period = markOf(n)
		}
		l.periods = append(l.periods, period)
		if l.remarking && item.Kind == yaml.MappingNode {
			before := len(l.problems)
			l.projectRemarks(&p, item)
			l.later = append(l.later, l.problems[before:]...)
			l.problems = l.problems[:before]
		}
		a.Projecten = append(a.Projecten, p)
	}
}

// mapping reads a record's keys into v.
func mapping[T any](l *loader, n *yaml.Node, keys []key[T], v *T) {
	if !l.kind(n, yaml.MappingNode) {
		return
	}
	outer := l.field
	seen := make([]int, len(keys)) // the line of each key
	var unknown map[string]int     // the line of each key that should not be there
	var meant []string             // keys that were probably meant by unknown ones
	for i := 0; i < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		l.field = outer
		if name.Kind != yaml.ScalarNode || name.Tag == "!!merge" || name.Anchor != "" {
			l.problem(name, "sleutel", "dit is geen gewone sleutel")
			continue
		}
		at := find(keys, name.Value)
		first := unknown[name.Value]
		if at >= 0 {
			first = seen[at]
		}
		if first > 0 {
			l.problem(name, "sleutel-dubbel", fmt.Sprintf("sleutel %s staat hier voor de tweede keer; de eerste staat op regel %d", quote(name.Value), first))
			continue
		}
		if at < 0 {
			if unknown == nil {
				unknown = map[string]int{}
			}
			unknown[name.Value] = name.Line
			p := l.problem(name, "sleutel-onbekend", "onbekende sleutel "+quote(name.Value))
			for _, k := range keys {
				p.Known = append(p.Known, k.name)
			}
			p.Suggestion = nearest(name.Value, p.Known)
			if i := find(keys, p.Suggestion); i >= 0 && seen[i] == 0 {
				meant = append(meant, p.Suggestion)
			}
			continue
		}
		seen[at] = name.Line
		l.field = name.Value
		if outer != "" {
			l.field = outer + "." + name.Value
		}
		keys[at].read(l, value, v)
	}
	l.field = outer
	for i, k := range keys {
		if k.required && seen[i] == 0 && !slices.Contains(meant, k.name) {
			l.problem(n, "sleutel-ontbreekt", fmt.Sprintf("verplichte sleutel %q ontbreekt", k.name))
		}
	}
}

// records reads a list of records; noun is what one is called.
func records[T any](l *loader, n *yaml.Node, noun string, keys []key[T]) []T {
	if !l.kind(n, yaml.SequenceNode) {
		return nil
	}
	list := make([]T, len(n.Content))
	for i, item := range n.Content {
		l.record, l.field = called(noun, i, item), ""
		mapping(l, item, keys, &list[i])
	}
	l.record, l.field = recordName{}, ""
	return list
}

// called names the record at an index of a list.
func called(noun string, i int, n *yaml.Node) recordName {
	name := recordName{noun: noun, at: i + 1}
	if id := valueOf(n, "id"); id != nil {
		name.id = id.Value
	}
	return name
}

// resolve reports every reference for which there is no record.
func (l *loader) resolve(a *Agenda) {
	for _, r := range l.dangling {
		l.record, l.field = r.record, r.field
		p := l.problemAt(r.at, "verwijzing", r.to.unknown(r.id).Error())
		if len(l.problems) > maxSuggested {
			continue
		}
		err := r.to.unknownIn(a, r.id)
		p.Known = err.Known
		if meant := err.Suggestion(); meant != "" {
			for _, t := range r.to.terms(a) {
				if t.named(fold(meant)) {
					p.Suggestion = t.ID
				}
			}
		}
	}
}

// maxSuggested is the number of problems from which on nothing is suggested
// any more: looking for what was meant takes time.
const maxSuggested = 1000

// within reports every project that runs wholly outside the agenda's years.
func (l *loader) within(a *Agenda) {
	whole := a.Werkagenda.Looptijd
	if whole.Van.IsZero() || whole.Tot.IsZero() {
		return
	}
	for i, p := range a.Projecten {
		if p.Looptijd.Van.IsZero() {
			continue
		}
		if whole.Tot.endsBefore(p.Looptijd.Van) || !p.Looptijd.Tot.IsZero() && p.Looptijd.Tot.endsBefore(whole.Van) {
			l.record, l.field = recordName{"project", p.ID, i + 1}, "looptijd"
			l.problemAt(l.periods[i], "looptijd-buiten", fmt.Sprintf("dit project loopt niet in de jaren van de werkagenda (%s tot en met %s)", whole.Van, whole.Tot))
		}
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

// aliasAt returns where an alias stands in a line, outside comments and texts,
// or -1.
func aliasAt(line, name string) int {
	for at := 0; at < len(line); at++ {
		begins := at == 0 || strings.IndexByte(" \t[{,", line[at-1]) >= 0
		switch {
		case begins && line[at] == '#':
			return -1
		case begins && strings.HasPrefix(line[at:], "*"+name):
			return at
		}
	}
	return -1
}

// syntax reports that the file cannot be read as YAML at all.
func (l *loader) syntax(err error) {
	if errors.Is(err, io.EOF) {
		l.problems = append(l.problems, Problem{File: l.file, Code: "leeg", Message: "dit bestand bevat geen gegevens"})
		return
	}
	if m := unknownAnchor().FindStringSubmatch(err.Error()); m != nil {
		for i := range l.allLines() {
			if at := aliasAt(l.line(i+1), m[1]); at >= 0 {
				l.problemAt(mark{i + 1, utf8.RuneCountInString(l.line(i + 1)[:at]) + 1, len(m[1]) + 1}, "alias", aliasMessage)
				return
			}
		}
	}
	fault := findSyntaxFault(l.allLines())
	p := l.problemAt(mark{fault.line, fault.column, fault.width}, fault.kind.code, fault.kind.message)
	p.Cure = fault.kind.cure
}
