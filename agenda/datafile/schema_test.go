package datafile_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/data"
)

// structural are the codes of faults that a schema can know of too. A wrong
// reference is one only in lists of fields, whose values are the same in every file.
var structural = map[string]bool{
	"sleutel-onbekend": true, "sleutel-ontbreekt": true, "type": true, "leeg": true,
	"id-vorm": true, "datum": true, "item-dubbel": true,
}

// eitherWay are the samples with references that are no ids at all, and those of which the
// checker knows a cause that the schema does not.
var eitherWay = map[string]bool{"caret-na-accent": true, "verwijzing-naam": true, "gekruld-om-id": true, "namen-voor-ids": true, "regel-dubbel": true,
	"harde-spatie-voor-dubbele-punt": true, "hekje-vooraan": true}

// What the checker refuses for its structure the schema refuses too, and what
// only the checker can know the schema takes.
func TestSchemaAndCheckerAgree(t *testing.T) {
	schema := compileSchema(t)
	files := samples(t)
	refused := 0
	for _, cells := range rowsOf(t, "errors.tsv") {
		name, code, file := cells[0], cells[1], files[cells[0]]
		var value any
		if yaml.Unmarshal(file, &value) != nil {
			continue // not YAML, so not a matter for a schema
		}
		err := schema.Validate(value)
		if name == "gebroken-getal" {
			continue // to JSON Schema 1.0 is an integer
		}
		switch wrong := structural[code] || name == "afgeleid-onbekend" || name == "overzicht-onbekend"; {
		case wrong && err == nil:
			t.Errorf("%s: the checker refuses it (%s), the schema does not", name, code)
		case wrong:
			refused++
		case err != nil && !eitherWay[name] && code != "bestand" && code != "streepje":
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

// A period has van, tot or both, or in alone, for the schema as for the checker.
func TestSchemaOfPeriod(t *testing.T) {
	schema := compileSchema(t)
	for period, fits := range map[string]bool{
		"{van: 2023, tot: 2024}": true, "{van: 2023-02}": true, "{tot: 2024}": true, "{in: 2023}": true, "{in: 2023-06}": true,
		"{}": false, "{in: 2023, tot: 2024}": false, "{van: 2023, in: 2023}": false, "2023": false, "{op: 2023}": false,
	} {
		file := agendaWith(strings.Replace(project, "lijn: l1", "lijn: l1\n    looptijd: "+period, 1))
		var value any
		if err := yaml.Unmarshal([]byte(file), &value); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); (err == nil) != fits {
			t.Errorf("%s: the schema says %v", period, err)
		}
		if _, err := datafile.Load("test.yaml", []byte(file)); (err == nil) != fits {
			t.Errorf("%s: loading says %v", period, err)
		}
	}
}

// The schema has every key that the checker knows, and a description of each.
func TestSchemaIsComplete(t *testing.T) {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(schemaText(t)))
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
					if title, _ := p.(map[string]any)["title"].(string); !strings.EqualFold(strings.ReplaceAll(title, "'", ""), name) {
						t.Errorf("%s/%s has the title %q", path, name, title)
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

// The schema of one file takes the ids that it has and no others, and says what each
// is. It can be made while the file has faults; a list that is not there yet leaves
// every id.
func TestSchemaOf(t *testing.T) {
	file := strings.Replace(agendaWith(project), "themas:\n  - {id: t1, naam: Thema Een}\n", "", 1)
	text, err := datafile.SchemaOf("test.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	schema := compile(t, text)
	full := strings.Replace(agendaWith(project), "lijn: l1", "lijn: l1\n    soort: s1\n    inspecties: [i1, i3]\n    themas: [iets]", 1)
	for _, tt := range []struct {
		was, is string
		fits    bool
	}{
		{"", "", true},
		{"lijn: l1", "lijn: l2", true},
		{"lijn: l1", "lijn: l3", false},
		{"soort: s1", "soort: l1", false},
		{"herkomst: h1", "herkomst: H1", false},
		{"[i1, i3]", "[i1, i4]", false},
	} {
		var value any
		if err := yaml.Unmarshal([]byte(strings.Replace(full, tt.was, tt.is, 1)), &value); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); (err == nil) != tt.fits {
			t.Errorf("with %q for %q the schema says %v", tt.is, tt.was, err)
		}
	}
	for _, want := range []string{`"Inspectie Een (I1)"`, `"Onbekende waarde voor lijn. Mogelijke waarden: l1, l2."`} {
		if !bytes.Contains(text, []byte(want)) {
			t.Errorf("the schema does not say %s", want)
		}
	}
	var problems datafile.Diagnostics
	if _, err := datafile.SchemaOf("test.yaml", []byte("{")); !errors.As(err, &problems) {
		t.Errorf("of what is not YAML the error is %v", err)
	}
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	return compile(t, schemaText(t))
}

func compile(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
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

func schemaText(t *testing.T) []byte {
	t.Helper()
	text, err := datafile.Schema()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

var update = flag.Bool("update", false, "write the schema into its file")

// The schema beside the data file, which editors read, is current. With -update
// it is written anew.
func TestSchemaFileIsCurrent(t *testing.T) {
	const file = "../../data/werkagenda.schema.json"
	if *update {
		if err := os.WriteFile(file, schemaText(t), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, schemaText(t)) {
		t.Errorf("%s is not current: run go test ./agenda/datafile -update", file)
	}
}

// The struct, the table of fields and the schema name the same keys of a project,
// in the same order, and each field of the table is the one of the struct with
// its key.
func TestStructTableAndSchemaAgree(t *testing.T) {
	var p agenda.Project
	var inStruct, inTable []string
	record := reflect.ValueOf(&p).Elem()
	for i := range record.NumField() {
		key, _, _ := strings.Cut(record.Type().Field(i).Tag.Get("yaml"), ",")
		inStruct = append(inStruct, key)
	}
	for _, f := range agenda.Fields {
		value := f.In(&p)
		if value == nil {
			continue
		}
		inTable = append(inTable, f.Key)
		if i := slices.Index(inStruct, f.Key); i < 0 || record.Field(i).Addr().Interface() != value {
			t.Errorf("the field %s is not the one of the struct with that key", f.Key)
		}
	}
	var schema struct {
		Properties struct {
			Projecten struct {
				Items struct {
					Properties yaml.Node
					Required   []string
				}
			}
		}
	}
	if err := yaml.Unmarshal(schemaText(t), &schema); err != nil {
		t.Fatal(err)
	}
	var inSchema []string
	for i, n := range schema.Properties.Projecten.Items.Properties.Content {
		if i%2 == 0 {
			inSchema = append(inSchema, n.Value)
		}
	}
	if !slices.Equal(inStruct, inTable) || !slices.Equal(inTable, inSchema) {
		t.Errorf("struct, table and schema have the keys\n%v\n%v\n%v", inStruct, inTable, inSchema)
	}
	for _, f := range agenda.Fields {
		if required := slices.Contains(schema.Properties.Projecten.Items.Required, f.Key); required != f.Required {
			t.Errorf("whether the schema requires %s is %v, and the table says %v", f.Key, required, f.Required)
		}
	}
}

// Every field of a project that the table has is read from a file.
func TestEveryFieldIsRead(t *testing.T) {
	full := `
  - id: p1
    titel: T
    overzichtstitel: O
    lijn: l1
    soort: s1
    herkomst: h1
    looptijd: {van: 2023, tot: 2024}
    stand: {is: loopt, per: 2023-06-01, bron: Brief}
    inspecties: [i1]
    themas: [t1]
    resultaten: [{titel: R, datum: 2023-06, url: "https://example.org"}]
    afgeleid: [titel]
    bron: {paragraaf: P, overzicht: true}
`
	for _, f := range agenda.Fields {
		if strings.Contains(full, "\n    "+f.Key+":") || f.Key == "id" {
			continue
		}
		switch f.In(new(agenda.Project)).(type) {
		case *[]string:
			full += "    " + f.Key + ": [x]\n"
		case *string:
			full += "    " + f.Key + ": x\n"
		}
	}
	a := load(t, agendaWith(full))
	for _, f := range agenda.Fields {
		if len(f.Of(&a.Projecten[0]).Items) == 0 {
			t.Errorf("%s is not read", f.Key)
		}
	}
}
