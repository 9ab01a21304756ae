package page

import (
	"bytes"
	"encoding/json"

	"gopkg.in/yaml.v3"
)

// Record is a record for programs: keys with their values, in order. As JSON a list
// without items is an empty list, so that a program can go through it; as YAML, which
// a data file is written in, it is left out.
type Record struct {
	Members []Member
	Whole   any // the same as the file has it, or nil for a part of it
}

// Member is a key with its value.
type Member struct {
	Key   string
	Value any  // nil if there is none
	List  bool // the value is a list
}

// MarshalJSON writes the record as an object.
func (r Record) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for _, m := range r.Members {
		if m.Value == nil && !m.List {
			continue
		}
		if b.Len() > 1 {
			b.WriteByte(',')
		}
		value := m.Value
		if value == nil {
			value = []string{}
		}
		for i, part := range []any{m.Key, value} {
			text, err := plainJSON(part)
			if err != nil {
				return nil, err
			}
			if i > 0 {
				b.WriteByte(':')
			}
			b.Write(text)
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// plainJSON writes a value as JSON, without escapes for HTML.
func plainJSON(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}

// MarshalYAML writes the record as a mapping.
func (r Record) MarshalYAML() (any, error) {
	if r.Whole != nil {
		return r.Whole, nil
	}
	n := &yaml.Node{Kind: yaml.MappingNode}
	for _, m := range r.Members {
		if m.Value == nil {
			continue
		}
		key, value := &yaml.Node{}, &yaml.Node{}
		key.SetString(m.Key)
		if err := value.Encode(m.Value); err != nil {
			return nil, err
		}
		n.Content = append(n.Content, key, value)
	}
	return n, nil
}

// JSON writes a value as JSON.
func JSON(b *bytes.Buffer, value any) error {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(value)
}

// YAML writes a value as YAML.
func YAML(b *bytes.Buffer, value any) error {
	encode := func(v any) error {
		b.Reset()
		enc := yaml.NewEncoder(b)
		enc.SetIndent(2)
		if err := enc.Encode(v); err != nil {
			return err
		}
		return enc.Close()
	}
	if err := encode(value); err != nil || !bytes.Contains(b.Bytes(), []byte("<<")) && !bytes.Contains(b.Bytes(), []byte("=")) {
		return err
	}
	// yaml.v3 writes the texts "<<" and "=" without quotes, and then reads them as
	// something else.
	var root yaml.Node
	if err := root.Encode(value); err != nil {
		return err
	}
	quoteSpecial(&root)
	return encode(&root)
}

// quoteSpecial quotes the values in a document that mean something without quotes.
func quoteSpecial(n *yaml.Node) {
	for i, c := range n.Content {
		isKey := n.Kind == yaml.MappingNode && i%2 == 0
		if !isKey && c.Kind == yaml.ScalarNode && (c.Value == "<<" || c.Value == "=") {
			c.Tag, c.Style = "!!str", yaml.DoubleQuotedStyle
		}
		quoteSpecial(c)
	}
}
