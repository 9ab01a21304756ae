package agenda

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
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
	return &loader{file: name, data: data, ids: map[string]*yaml.Node{}}
}

// loader walks the nodes of a file and collects what is wrong with them. It
// walks nodes and does not decode into structs because only a node knows its
// place, and because decoding lets wrong types pass: 2023 as a text, no value
// as an empty one.
type loader struct {
	file     string
	data     []byte
	lines    [][]byte // data by line; made when the first problem needs it
	problems Problems
	untold   int    // how many more there are than can be told
	cursor   cursor // where the last problem stands

	remarking bool         // remarks are wanted too
	curly     answer       // whether the file has curly quotation marks
	projects  []*yaml.Node // of the projects, for remarks on them
	invisible []place      // of invisible characters, in order

	record string // the record being read, for messages
	field  string // the key being read, for messages
	ids    map[string]*yaml.Node
	refs   []reference
}

// reference is an id that a record with that id must exist for; that can be
// known only when all has been read.
type reference struct {
	node          *yaml.Node
	record, field string
	to            *Field
}

// load reads the file. It returns nil if that is not YAML, else an agenda that
// is as whole as the file.
func (l *loader) load() *Agenda {
	if !l.characters() {
		return nil
	}
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
	l.resolve(&a)
	l.within(&a)
	l.leftInvisible()
	return &a
}

// mapping reads a record's keys into v.
func mapping[T any](l *loader, n *yaml.Node, keys []key[T], v *T) {
	if !l.kind(n, yaml.MappingNode) {
		return
	}
	outer := l.field
	seen := make(map[string]*yaml.Node, len(keys))
	var meant []string // keys that were probably meant by unknown ones
	for i := 0; i < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		l.field = outer
		if name.Kind != yaml.ScalarNode || name.Tag == "!!merge" || name.Anchor != "" {
			l.problem(name, "sleutel", "dit is geen gewone sleutel")
			continue
		}
		if first := seen[name.Value]; first != nil {
			l.problem(name, "sleutel-dubbel", fmt.Sprintf("sleutel %s staat hier voor de tweede keer; de eerste staat op regel %d", quote(name.Value), first.Line))
			continue
		}
		seen[name.Value] = name
		at := find(keys, name.Value)
		if at < 0 {
			p := l.problem(name, "sleutel-onbekend", "onbekende sleutel "+quote(name.Value))
			for _, k := range keys {
				p.Known = append(p.Known, k.name)
			}
			p.Suggestion = nearest(name.Value, p.Known)
			if p.Suggestion != "" && seen[p.Suggestion] == nil {
				meant = append(meant, p.Suggestion)
			}
			continue
		}
		l.field = name.Value
		if outer != "" {
			l.field = outer + "." + name.Value
		}
		keys[at].read(l, value, v)
	}
	l.field = outer
	for _, k := range keys {
		if k.required && seen[k.name] == nil && !slices.Contains(meant, k.name) {
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
	l.record, l.field = "", ""
	return list
}

// called names a record for messages: by its id, or by its place in the list.
func called(noun string, i int, n *yaml.Node) string {
	if n.Kind == yaml.MappingNode {
		for j := 0; j < len(n.Content); j += 2 {
			if n.Content[j].Value == "id" && n.Content[j+1].Value != "" {
				return noun + " " + quote(n.Content[j+1].Value)
			}
		}
	}
	return noun + " " + strconv.Itoa(i+1)
}

// resolve reports every reference for which there is no record.
func (l *loader) resolve(a *Agenda) {
	known := map[*Field]map[string]int{}
	for _, r := range l.refs {
		if known[r.to] == nil {
			known[r.to] = index(r.to.terms(a), func(t Term) string { return t.ID })
		}
		if _, ok := known[r.to][r.node.Value]; ok || len(known[r.to]) == 0 {
			continue // without any record the fault is in their list, and told there
		}
		l.record, l.field = r.record, r.field
		p := l.problem(r.node, "verwijzing", r.to.unknown(r.node.Value).Error())
		if len(l.problems) > maxSuggested {
			continue
		}
		err := r.to.unknownIn(a, r.node.Value)
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
		n := valueOf(l.projects[i], "looptijd")
		if n == nil || p.Looptijd.Van.IsZero() {
			continue
		}
		if whole.Tot.endsBefore(p.Looptijd.Van) || !p.Looptijd.Tot.IsZero() && p.Looptijd.Tot.endsBefore(whole.Van) {
			l.record, l.field = called("project", i, l.projects[i]), "looptijd"
			l.problem(n, "looptijd-buiten", fmt.Sprintf("dit project loopt niet in de jaren van de werkagenda (%s tot en met %s)", whole.Van, whole.Tot))
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
				l.problemAt(i+1, utf8.RuneCountInString(l.line(i + 1)[:at])+1, len(m[1])+1, "alias", aliasMessage)
				return
			}
		}
	}
	fault := findSyntaxFault(l.allLines())
	p := l.problemAt(fault.line, fault.column, fault.width, fault.kind.code, fault.kind.message)
	p.Cure = fault.kind.cure
}
