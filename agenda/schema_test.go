package agenda_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/data"
)

// structural are the codes of faults that a schema can know of too. A wrong
// reference is one only in afgeleid, whose values are the same in every file.
var structural = map[string]bool{
	"sleutel-onbekend": true, "sleutel-ontbreekt": true, "type": true, "leeg": true,
	"id-vorm": true, "datum": true, "item-dubbel": true,
}

// What the checker refuses for its structure the schema refuses too, and what
// only the checker can know the schema takes.
func TestSchemaAndCheckerAgree(t *testing.T) {
	schema := compileSchema(t)
	index, err := os.ReadFile("testdata/errors/index.tsv")
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	for line := range strings.Lines(string(index)) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		name, code := cells[0], cells[3]
		file, err := os.ReadFile(filepath.Join("testdata/errors", name+".yaml"))
		if err != nil {
			t.Fatal(err)
		}
		var value any
		if yaml.Unmarshal(file, &value) != nil {
			continue // not YAML, so not a matter for a schema
		}
		err = schema.Validate(value)
		if name == "gebroken-getal" {
			continue // to JSON Schema 1.0 is an integer
		}
		switch wrong := structural[code] || name == "afgeleid-onbekend"; {
		case wrong && err == nil:
			t.Errorf("%s: the checker refuses it (%s), the schema does not", name, code)
		case wrong:
			refused++
		case err != nil && name != "caret-na-accent" && name != "verwijzing-naam": // their references are no ids at all
			t.Errorf("%s: the schema refuses it, the checker does not: %v", name, err)
		}
	}
	if refused < 30 {
		t.Errorf("the schema refuses only %d samples", refused)
	}
	var value any
	if err := yaml.Unmarshal(data.Werkagenda, &value); err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(value); err != nil {
		t.Errorf("the schema refuses the embedded agenda: %v", err)
	}
}

// The schema has every key that the checker knows, and a description of each.
func TestSchemaIsComplete(t *testing.T) {
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(data.Schema))
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]bool{}
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch v := v.(type) {
		case map[string]any:
			if properties, ok := v["properties"].(map[string]any); ok {
				for name, p := range properties {
					keys[name] = true
					if d, _ := p.(map[string]any)["description"].(string); !strings.HasSuffix(d, ".") {
						t.Errorf("%s/%s has no description", path, name)
					}
				}
			}
			for name, child := range v {
				walk(path+"/"+name, child)
			}
		case []any:
			for _, child := range v {
				walk(path, child)
			}
		}
	}
	walk("", value)
	for _, f := range agenda.Fields {
		if f.Key != "jaar" && !keys[f.Key] {
			t.Errorf("the schema does not have %s", f.Key)
		}
	}
	first, _, _ := strings.Cut(string(data.Werkagenda), "\n")
	if first != "# yaml-language-server: $schema=werkagenda.schema.json" {
		t.Errorf("the data file begins with %q", first)
	}
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(data.Schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("werkagenda.schema.json", value); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("werkagenda.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}
