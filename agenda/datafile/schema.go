package datafile

import (
	"bytes"
	"encoding/json"
	"slices"
)

// schema is a JSON Schema (draft 2020-12), as far as a data file needs one. Its
// fields are in the order in which they are written.
type schema struct {
	Draft       string     `json:"$schema,omitempty"`
	Title       string     `json:"title,omitempty"`
	Description string     `json:"description,omitempty"`
	Ref         string     `json:"$ref,omitempty"`
	AnyOf       []schema   `json:"anyOf,omitempty"`
	Enum        []string   `json:"enum,omitempty"`
	Type        string     `json:"type,omitempty"`
	Pattern     string     `json:"pattern,omitempty"`
	Minimum     *int       `json:"minimum,omitempty"`
	Maximum     *int       `json:"maximum,omitempty"`
	Properties  properties `json:"properties,omitempty"`
	Items       *schema    `json:"items,omitempty"`
	MinItems    int        `json:"minItems,omitempty"`
	UniqueItems bool       `json:"uniqueItems,omitempty"`
	Required    []string   `json:"required,omitempty"`
	Additional  *bool      `json:"additionalProperties,omitempty"`
	Definitions properties `json:"$defs,omitempty"`
}

// properties is a JSON object that keeps its order.
type properties []property

type property struct {
	name   string
	schema schema
}

// MarshalJSON writes the properties as one object.
func (ps properties) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, p := range ps {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(p.name)
		if err != nil {
			return nil, err
		}
		value, err := marshal(p.schema, "")
		if err != nil {
			return nil, err
		}
		b.Write(slices.Concat(name, []byte(":"), bytes.TrimSpace(value)))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// objectSchema returns the schema of a record with these keys and no others.
func objectSchema[T any](keys []key[T]) schema {
	s := schema{Type: "object", Additional: new(bool)}
	for _, k := range keys {
		value := k.schema()
		value.Description = k.about
		s.Properties = append(s.Properties, property{k.name, value})
		if k.required {
			s.Required = append(s.Required, k.name)
		}
	}
	return s
}

// recordsSchema returns the schema of a list of records with these keys.
func recordsSchema[T any](about string, keys []key[T]) schema {
	item := objectSchema(keys)
	item.Description = about
	return schema{Type: "array", Items: &item, MinItems: 1}
}

// Schema returns the JSON Schema of a data file, for editors. It is made from the
// same keys as the loader.
func Schema() ([]byte, error) {
	year := func(n int) *int { return &n }
	file := objectSchema(agendaKeys)
	file.Draft = "https://json-schema.org/draft/2020-12/schema"
	file.Title = "Agenda"
	file.Description = "Een agenda met haar projecten, als databestand van tsd."
	file.Definitions = properties{
		{"id", schema{Description: "Kleine letters en cijfers, met losse streepjes ertussen.", AnyOf: []schema{
			{Type: "string", Pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},
			{Type: "integer", Minimum: new(int)},
		}}},
		{"datum", schema{Description: "JJJJ of JJJJ-MM.", AnyOf: []schema{
			{Type: "integer", Minimum: year(1000), Maximum: year(9999)},
			{Type: "string", Pattern: "^[1-9][0-9]{3}(-(0[1-9]|1[0-2]))?$"},
		}}},
		{"dag", schema{Description: "JJJJ, JJJJ-MM of JJJJ-MM-DD.", AnyOf: []schema{
			{Type: "integer", Minimum: year(1000), Maximum: year(9999)},
			{Type: "string", Pattern: "^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},
		}}},
	}
	return marshal(file, "  ")
}

// marshal writes a value as JSON, without escapes for HTML.
func marshal(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	err := e.Encode(v)
	return b.Bytes(), err
}
