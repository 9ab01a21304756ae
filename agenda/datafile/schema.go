package datafile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/agenda/text"
)

// schema is a JSON Schema (draft 2020-12), as far as a data file needs one, with what
// editors show of it. Its fields are in the order in which they are written.
type schema struct {
	Draft       string     `json:"$schema,omitempty"`
	Title       string     `json:"title,omitempty"`
	Description string     `json:"description,omitempty"`
	Ref         string     `json:"$ref,omitempty"`
	Enum        []string   `json:"enum,omitempty"`
	Type        any        `json:"type,omitempty"` // a string or several
	Pattern     string     `json:"pattern,omitempty"`
	Minimum     *int       `json:"minimum,omitempty"`
	Maximum     *int       `json:"maximum,omitempty"`
	Properties  properties `json:"properties,omitempty"`
	Items       *schema    `json:"items,omitempty"`
	MinItems    int        `json:"minItems,omitempty"`
	UniqueItems bool       `json:"uniqueItems,omitempty"`
	Required    []string   `json:"required,omitempty"`
	Names       *schema    `json:"propertyNames,omitempty"`
	AnyOf       []schema   `json:"anyOf,omitempty"`
	If          *schema    `json:"if,omitempty"`
	Then        *schema    `json:"then,omitempty"`
	Definitions properties `json:"$defs,omitempty"`

	// What editors know beside the standard: what each value is, and what to say of
	// a wrong one in place of their own words.
	EnumNames         []string `json:"enumDescriptions,omitempty"`
	EnumNamesMarkdown []string `json:"markdownEnumDescriptions,omitempty"`
	Wrong             string   `json:"errorMessage,omitempty"`
}

// properties is a JSON object that keeps its order.
type properties []property

type property struct {
	name   string
	schema schema
}

// MarshalJSON writes the properties as one object.
func (ps properties) MarshalJSON() ([]byte, error) {
	members := make([]string, len(ps))
	for i, p := range ps {
		value, err := marshal(p.schema, "")
		if err != nil {
			return nil, err
		}
		members[i] = fmt.Sprintf("%q:%s", p.name, value)
	}
	return []byte("{" + strings.Join(members, ",") + "}"), nil
}

// schemas makes the schemas of keys, for one agenda or for any.
type schemas struct{ agenda *agenda.Agenda }

// Schema returns the JSON Schema of a data file, for editors. It is made from the
// same keys as the loader.
func Schema() ([]byte, error) { return schemas{}.file() }

// SchemaOf returns the schema of one data file, in which a reference is one of the
// ids that the file has. The file may have faults, as long as it is YAML; else the
// error is Diagnostics.
func SchemaOf(name string, data []byte) ([]byte, error) {
	l, a := load(name, data, false)
	if a == nil {
		return nil, l.diagnostics()
	}
	return schemas{a}.file()
}

// file returns the schema of a data file as JSON.
func (s schemas) file() ([]byte, error) {
	file := s.group(fileKeys())
	file.Draft = "https://json-schema.org/draft/2020-12/schema"
	file.Title = "Agenda"
	file.Description = "Een agenda met haar projecten, als databestand van tsd."
	file.Definitions = properties{
		{"id", schema{Description: "Kleine letters en cijfers, met losse streepjes ertussen.",
			Type: []string{"string", "integer"}, Pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", Minimum: new(0),
			Wrong: "Een id bestaat uit kleine letters, cijfers en losse streepjes, zoals eerste-project."}},
		{"datum", schema{Description: "JJJJ of JJJJ-MM.",
			Type: []string{"integer", "string"}, Pattern: "^[1-9][0-9]{3}(-(0[1-9]|1[0-2]))?$", Minimum: new(1000), Maximum: new(9999),
			Wrong: "Schrijf een jaar of een maand: JJJJ of JJJJ-MM, zoals 2030 of 2030-01."}},
		{"dag", schema{Description: "JJJJ, JJJJ-MM of JJJJ-MM-DD.",
			Type: []string{"integer", "string"}, Pattern: "^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$", Minimum: new(1000), Maximum: new(9999),
			Wrong: "Schrijf een jaar, een maand of een dag, zoals 2030, 2030-01 of 2030-01-31."}},
	}
	return marshal(file, "  ")
}

// group returns the schema of a group or a record with these keys and no others. It lists
// their names instead of refusing additional properties, because then an editor can
// say in Dutch what is wrong.
func (s schemas) group(keys []key) schema {
	known := names(keys)
	group := schema{Type: "object", Names: &schema{Enum: known, Wrong: "Onbekende sleutel. " + agenda.Possible("sleutels", known) + "."}}
	for i := range keys {
		k := &keys[i]
		value := s.value(k)
		value.Title, value.Description = k.heading(), k.about
		if value.Items != nil && value.Items.Title == "" {
			value.Items.Title, value.Items.Description = value.Title, value.Description
		}
		group.Properties = append(group.Properties, property{k.name, value})
		if k.required {
			group.Required = append(group.Required, k.name)
		}
	}
	group.Wrong = "Hier horen sleutels met waarden te staan. Verplicht: " + strings.Join(group.Required, ", ") + "."
	return group
}

// value returns the schema of the value of a key.
func (s schemas) value(k *key) schema {
	one := s.one(k)
	switch {
	case k.multiple && k.keys != nil:
		one.Title, one.Description = text.Capital(k.recordName()), "Een "+k.recordName()+"."
		if k.list == agenda.Soorten {
			one.Description = "Een soort project."
		}
		list := schema{Type: "array", Items: &one, MinItems: 1, Wrong: "Hier hoort een lijst te staan, met een streepje voor elk record."}
		if k.list == nil {
			list.Wrong = "Hier hoort een lijst te staan, met een streepje voor elk " + k.recordName() + "."
		}
		return list
	case k.multiple:
		return schema{Type: "array", Items: &one, MinItems: 1, UniqueItems: true, Wrong: "Hier hoort een lijst te staan, zoals [een, twee]."}
	}
	return one
}

// wrongPeriod is what an editor says of a period that is wrong.
const wrongPeriod = "Schrijf een looptijd met haar begin, haar einde of allebei, zoals {van: 2030, tot: 2031}, of met alleen een jaar waarin het project zeker loopt: {in: 2030}."

// one returns the schema of one value of a key.
func (s schemas) one(k *key) schema {
	switch k.kind {
	case idKind:
		return schema{Ref: "#/$defs/id"}
	case monthKind:
		return schema{Ref: "#/$defs/datum"}
	case dayKind:
		return schema{Ref: "#/$defs/dag"}
	case numberKind:
		return schema{Type: "integer", Minimum: new(0), Wrong: "Hier hoort een geheel getal te staan."}
	case boolKind:
		return schema{Type: "boolean", Wrong: "Hier hoort true of false te staan."}
	case termKind:
		return s.term(k.field)
	case yearsKind:
		years := s.group(k.keys)
		years.Wrong = "Schrijf de jaren van de agenda met hun begin en einde, zoals {van: 2030, tot: 2031}."
		return years
	case periodKind:
		// One key at least, and none beside in: with those keywords for which editors show
		// our own message.
		period := s.group(k.keys)
		for _, name := range names(k.keys) {
			period.AnyOf = append(period.AnyOf, schema{Required: []string{name}, Wrong: wrongPeriod})
		}
		period.If = &schema{Required: []string{"in"}}
		period.Then = &schema{Names: &schema{Enum: []string{"in"}, Wrong: wrongPeriod}}
		period.Wrong = wrongPeriod
		return period
	case groupKind:
		return s.group(k.keys)
	}
	return schema{Type: "string", Pattern: `\S`, Wrong: "Hier hoort een tekst te staan. Zet aanhalingstekens om een getal, een datum, true en false."}
}

// term returns the schema of an id or a word that a field can have. If the records that it
// refers to are not known, it can be any id.
func (s schemas) term(f *agenda.Field) schema {
	if f.List != nil && s.agenda == nil {
		return schema{Ref: "#/$defs/id"}
	}
	var one schema
	for _, t := range f.Known(s.agenda) {
		if t.ID == "" || slices.Contains(one.Enum, t.ID) {
			continue
		}
		one.Enum = append(one.Enum, t.ID)
		switch {
		case f.List == nil: // the word says what it is
		case t.Afkorting != "":
			one.EnumNames = append(one.EnumNames, t.Naam+" ("+t.Afkorting+")")
		default:
			one.EnumNames = append(one.EnumNames, t.Naam)
		}
	}
	if one.Enum == nil {
		return schema{Ref: "#/$defs/id"}
	}
	one.EnumNamesMarkdown = one.EnumNames
	one.Wrong = "Onbekende waarde voor " + f.Name + ". " + agenda.Possible("waarden", one.Enum) + "."
	return one
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
