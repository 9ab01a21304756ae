package datafile

import (
	"strconv"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
)

// path is where in the agenda a value is: the record, and the key in it. The
// zero path is the file itself.
type path struct {
	record recordName
	field  string // "bron.paragraaf"
}

// key returns the path of a key within the path.
func (p path) key(name string) path {
	if p.field != "" {
		name = p.field + "." + name
	}
	p.field = name
	return p
}

// recordName is what messages call a record: its id, or its place in its list.
type recordName struct {
	noun, id string
	at       int        // from 1; 0 if there is only one
	node     *yaml.Node // the record itself, or nil
}

// named names the record at an index of a list.
func named(noun string, i int, n *yaml.Node) recordName {
	name := recordName{noun: noun, at: i + 1, node: n}
	if id := valueOf(n, "id"); id != nil {
		name.id = id.Value
	}
	return name
}

// title returns the title or name of the record, or "".
func (r recordName) title() string {
	for _, key := range []string{"titel", "naam"} {
		if r.node == nil {
			break
		}
		if n := valueOf(r.node, key); n != nil {
			return n.Value
		}
	}
	return ""
}

func (r recordName) String() string {
	switch {
	case r.id != "":
		return r.noun + " " + agenda.Quote(r.id)
	case r.at > 0:
		return r.noun + " " + strconv.Itoa(r.at)
	}
	return r.noun
}
