package datafile

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
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

// groupSchema returns the schema of a record with these keys and no others. It lists
// their names instead of refusing additional properties, because then an editor can
// say in Dutch what is wrong.
func groupSchema(keys []key) schema {
	known := strings.Join(names(keys), ", ")
	s := schema{Type: "object", Names: &schema{Enum: names(keys), Wrong: "Onbekende sleutel. Mogelijke sleutels: " + known + "."}}
	for i := range keys {
		k := &keys[i]
		value := schemaOf(k)
		value.Title, value.Description = k.heading(), k.about
		if value.Items != nil && value.Items.Title == "" {
			value.Items.Title, value.Items.Description = value.Title, value.Description
		}
		s.Properties = append(s.Properties, property{k.name, value})
		if k.required {
			s.Required = append(s.Required, k.name)
		}
	}
	s.Wrong = "Hier horen sleutels met waarden te staan. Verplicht: " + strings.Join(s.Required, ", ") + "."
	return s
}

// schemaOf returns the schema of the value of a key.
func schemaOf(k *key) schema {
	value := valueSchema(k)
	switch {
	case k.kind == recordsKind:
		value.Title, value.Description = "Resultaat", "Een resultaat."
		list := schema{Type: "array", Items: &value, MinItems: 1, Wrong: "Hier hoort een lijst te staan, met een streepje voor elk resultaat."}
		if k.records != nil {
			value.Title, value.Description = text.Capital(k.records.Name), aboutRecord[k.records]
			list.Wrong = "Hier hoort een lijst te staan, met een streepje voor elk record."
		}
		return list
	case k.list:
		return schema{Type: "array", Items: &value, MinItems: 1, UniqueItems: true, Wrong: "Hier hoort een lijst te staan, zoals [een, twee]."}
	}
	return value
}

var aboutRecord = map[*agenda.List]string{
	agenda.Inspecties: "Een inspectie.", agenda.Lijnen: "Een lijn.", agenda.Soorten: "Een soort project.",
	agenda.Herkomsten: "Een herkomst.", agenda.Themas: "Een thema.", agenda.Projecten: "Een project.",
}

// wrongPeriod is what an editor says of a period that is none.
const wrongPeriod = "Schrijf een looptijd met haar begin, haar einde of allebei, zoals {van: 2030, tot: 2031}, of met alleen een jaar waarin het project zeker loopt: {in: 2030}."

// valueSchema returns the schema of one value of a key.
func valueSchema(k *key) schema {
	switch k.kind {
	case idKind:
		return schema{Ref: "#/$defs/id"}
	case monthKind:
		return schema{Ref: "#/$defs/datum"}
	case dayKind:
		return schema{Ref: "#/$defs/dag"}
	case numberKind:
		return schema{Type: "integer", Minimum: new(int), Wrong: "Hier hoort een geheel getal te staan."}
	case boolKind:
		return schema{Type: "boolean", Wrong: "Hier hoort true of false te staan."}
	case termKind:
		if k.field.List != nil {
			return schema{Ref: "#/$defs/id"}
		}
		s := choices(k.field, nil) // the same in every file
		s.EnumNames, s.EnumNamesMarkdown = nil, nil
		return s
	case yearsKind:
		s := groupSchema(k.keys)
		s.Wrong = "Schrijf de jaren van de agenda met hun begin en einde, zoals {van: 2030, tot: 2031}."
		return s
	case periodKind:
		// One key at least, and none beside in, said with the keywords of which editors show
		// our own message.
		s := groupSchema(k.keys)
		for _, name := range names(k.keys) {
			s.AnyOf = append(s.AnyOf, schema{Required: []string{name}, Wrong: wrongPeriod})
		}
		s.If = &schema{Required: []string{"in"}}
		s.Then = &schema{Names: &schema{Enum: []string{"in"}, Wrong: wrongPeriod}}
		s.Wrong = wrongPeriod
		return s
	case groupKind, standKind, recordsKind:
		return groupSchema(k.keys)
	}
	return schema{Type: "string", Pattern: `\S`, Wrong: "Hier hoort een tekst te staan. Zet aanhalingstekens om een getal, een datum, true en false."}
}

// Schema returns the JSON Schema of a data file, for editors. It is made from the
// same keys as the loader.
func Schema() ([]byte, error) {
	return marshal(fileSchema(), "  ")
}

// SchemaOf returns the schema of one data file, in which a reference is one of the
// ids that the file has. The file may have faults, as long as it is YAML; else the
// error is Diagnostics.
func SchemaOf(name string, data []byte) ([]byte, error) {
	l, a := load(name, data, false)
	if a == nil {
		return nil, l.diagnostics()
	}
	file := fileSchema()
	project := file.property(agenda.Projecten.Key).Items
	for _, f := range agenda.Fields {
		if f.Kind != agenda.Closed || f.List == nil {
			continue
		}
		value := project.property(f.Key)
		if f.Multiple() {
			value = value.Items
		}
		if ids := choices(f, a); ids.Enum != nil {
			ids.Title, ids.Description = value.Title, value.Description
			*value = ids
		}
	}
	return marshal(file, "  ")
}

// fileSchema returns the schema of any data file.
func fileSchema() schema {
	number := func(n int) *int { return &n }
	file := groupSchema(fileKeys())
	file.Draft = "https://json-schema.org/draft/2020-12/schema"
	file.Title = "Agenda"
	file.Description = "Een agenda met haar projecten, als databestand van tsd."
	file.Definitions = properties{
		{"id", schema{Description: "Kleine letters en cijfers, met losse streepjes ertussen.",
			Type: []string{"string", "integer"}, Pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", Minimum: new(int),
			Wrong: "Een id bestaat uit kleine letters, cijfers en losse streepjes, zoals eerste-project."}},
		{"datum", schema{Description: "JJJJ of JJJJ-MM.",
			Type: []string{"integer", "string"}, Pattern: "^[1-9][0-9]{3}(-(0[1-9]|1[0-2]))?$", Minimum: number(1000), Maximum: number(9999),
			Wrong: "Schrijf een jaar of een maand: JJJJ of JJJJ-MM, zoals 2030 of 2030-01."}},
		{"dag", schema{Description: "JJJJ, JJJJ-MM of JJJJ-MM-DD.",
			Type: []string{"integer", "string"}, Pattern: "^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$", Minimum: number(1000), Maximum: number(9999),
			Wrong: "Schrijf een jaar, een maand of een dag, zoals 2030, 2030-01 of 2030-01-31."}},
	}
	return file
}

// property returns the schema of a key.
func (s *schema) property(name string) *schema {
	i := slices.IndexFunc(s.Properties, func(p property) bool { return p.name == name })
	return &s.Properties[i].schema
}

// maxChoices is how many values the message for a wrong one lists.
const maxChoices = 20

// choices returns the schema of a value that is one of the ids of a Closed field.
func choices(f *agenda.Field, a *agenda.Agenda) schema {
	var s schema
	for _, t := range f.Terms(a) {
		if t.ID == "" || slices.Contains(s.Enum, t.ID) {
			continue
		}
		s.Enum = append(s.Enum, t.ID)
		name := t.Naam
		if t.Afkorting != "" {
			name += " (" + t.Afkorting + ")"
		}
		s.EnumNames = append(s.EnumNames, name)
	}
	s.EnumNamesMarkdown = s.EnumNames
	listed := strings.Join(s.Enum[:min(maxChoices, len(s.Enum))], ", ")
	if len(s.Enum) > maxChoices {
		listed += " en nog " + strconv.Itoa(len(s.Enum)-maxChoices)
	}
	s.Wrong = "Onbekende waarde voor " + f.Name + ". Mogelijke waarden: " + listed + "."
	return s
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
