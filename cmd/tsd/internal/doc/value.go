package doc

import (
	"bytes"
	"encoding/json"
	"reflect"

	"gopkg.in/yaml.v3"
)

// Record is a record for programs: keys with their values, in order. A value that is
// absent is left out; a list without items is written in JSON, so that a program can
// go through it.
type Record struct {
	Members []Member
	File    any // the record as a data file has it, which is what YAML gets; or nil for a part of one
}

// Member is a key with its value.
type Member struct {
	Key   string
	Value any
}

// isAbsent reports whether the value is nil, a text or struct that is empty, or a list
// without items. A number is never absent.
func (m Member) isAbsent() bool {
	switch v := reflect.ValueOf(m.Value); v.Kind() {
	case reflect.Invalid:
		return true
	case reflect.String, reflect.Struct:
		return v.IsZero()
	case reflect.Slice:
		return v.Len() == 0
	}
	return false
}

// MarshalJSON writes the record as an object.
func (r Record) MarshalJSON() ([]byte, error) {
	b := bytes.NewBufferString("{")
	for _, m := range r.Members {
		value := m.Value
		if m.isAbsent() {
			if reflect.ValueOf(value).Kind() != reflect.Slice {
				continue
			}
			value = []string{}
		}
		if b.Len() > 1 {
			b.WriteByte(',')
		}
		if err := encodeJSON(b, m.Key, ""); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := encodeJSON(b, value, ""); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// MarshalYAML writes the record as a mapping.
func (r Record) MarshalYAML() (any, error) {
	if r.File != nil {
		return r.File, nil
	}
	var members []any
	for _, m := range r.Members {
		if !m.isAbsent() {
			members = append(members, m.Key, m.Value)
		}
	}
	// The node of a mapping has its keys and values as that of a list has its items.
	var n yaml.Node
	err := n.Encode(members)
	n.Kind, n.Tag, n.Style = yaml.MappingNode, "!!map", 0
	return &n, err
}

// encodeJSON writes a value as JSON, without escapes for HTML.
func encodeJSON(b *bytes.Buffer, value any, indent string) error {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	return enc.Encode(value)
}

func writeJSON(b *bytes.Buffer, a Answer, _ Settings) error { return encodeJSON(b, a.Value, "  ") }

// writeYAML writes the value as YAML. yaml.v3 writes the text << without quotes, and then
// reads it as something else; where that may be so the value is written by way of nodes,
// which takes twice as long.
func writeYAML(b *bytes.Buffer, a Answer, _ Settings) error {
	if err := encodeYAML(b, a.Value); err != nil || !bytes.Contains(b.Bytes(), []byte("<<")) {
		return err
	}
	b.Reset()
	var root yaml.Node
	if err := root.Encode(a.Value); err != nil {
		return err
	}
	quoteMerge(&root)
	return encodeYAML(b, &root)
}

func encodeYAML(b *bytes.Buffer, value any) error {
	enc := yaml.NewEncoder(b)
	enc.SetIndent(2)
	if err := enc.Encode(value); err != nil {
		return err
	}
	return enc.Close()
}

// quoteMerge quotes the texts in a document that mean something without quotes.
func quoteMerge(n *yaml.Node) {
	if n.Kind == yaml.ScalarNode && n.Value == "<<" {
		n.Tag, n.Style = "!!str", yaml.DoubleQuotedStyle
	}
	for _, c := range n.Content {
		quoteMerge(c)
	}
}
