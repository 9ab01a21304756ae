package datafile

import (
	"iter"
	"strconv"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
)

// path is where in the agenda a value is: the record, and the key in it. The
// zero path is the file itself.
type path struct {
	noun   string     // what messages call the record: project
	index  int        // its place in its list, from 1; 0 if there is only one
	record *yaml.Node // the record itself, or nil
	field  string     // "bron.paragraaf"
}

// key returns the path of a key within the path.
func (p path) key(name string) path {
	if p.field != "" {
		name = p.field + "." + name
	}
	p.field = name
	return p
}

// value returns the value of a key of the record, or "".
func (p path) value(key string) string {
	if p.record == nil {
		return ""
	}
	if n := valueOf(p.record, key); n != nil {
		return n.Value
	}
	return ""
}

// String names the record and the field, as far as they are known.
func (p path) String() string {
	if p.noun == "" {
		return ""
	}
	name := p.noun
	if id := p.value("id"); id != "" && p.index > 0 {
		name += " " + agenda.Quote(id)
	} else if p.index > 0 {
		name += " " + strconv.Itoa(p.index)
	}
	if p.field != "" {
		name += ", veld " + agenda.Quote(p.field)
	}
	return name
}

// pairs yields the names of the keys in a record, each with its value.
func pairs(record *yaml.Node) iter.Seq2[*yaml.Node, *yaml.Node] {
	return func(yield func(name, value *yaml.Node) bool) {
		if record.Kind != yaml.MappingNode {
			return
		}
		for i := 0; i < len(record.Content); i += 2 {
			if !yield(record.Content[i], record.Content[i+1]) {
				return
			}
		}
	}
}

// find returns the first name in a record that is a key, and its value, or nil.
func find(record *yaml.Node, key string) (name, value *yaml.Node) {
	for name, value := range pairs(record) {
		if name.Value == key {
			return name, value
		}
	}
	return nil, nil
}

// valueOf returns the value of a key in a record, or nil.
func valueOf(record *yaml.Node, key string) *yaml.Node {
	_, value := find(record, key)
	return value
}
