package doc

import (
	"testing"

	"gopkg.in/yaml.v3"
)

// In JSON a list is there also without items; what is absent is left out, in YAML lists
// too. A number and a truth value are never absent.
func TestRecord(t *testing.T) {
	r := Record{Members: []Member{
		{"niets", nil}, {"tekst", ""}, {"groep", struct{}{}}, {"lijst", []string(nil)}, {"nul", 0}, {"nee", false},
		{"html", "<a> & b"}, {"binnen", []Record{{Members: []Member{{"id", "een"}}}}},
	}}
	if got, want := written(t, JSON, Answer{Value: r}), `{
  "lijst": [],
  "nul": 0,
  "nee": false,
  "html": "<a> & b",
  "binnen": [
    {
      "id": "een"
    }
  ]
}
`; got != want {
		t.Errorf("JSON is\n%s\nwant\n%s", got, want)
	}
	if got, want := written(t, YAML, Answer{Value: r}), "nul: 0\nnee: false\nhtml: <a> & b\nbinnen:\n  - id: een\n"; got != want {
		t.Errorf("YAML is\n%s\nwant\n%s", got, want)
	}
	r.File = map[string]string{"id": "een"}
	if got, want := written(t, YAML, Answer{Value: r}), "id: een\n"; got != want {
		t.Errorf("YAML of a record of the file is\n%s\nwant\n%s", got, want)
	}
}

// A text is read from YAML as it was written, whatever it looks like.
func TestYAMLKeepsTexts(t *testing.T) {
	for _, text := range []string{"<<", "=", "2023", "2023-06-01", "ja", "no", "~", "a: b", "# c", "een\ntwee", " x ", "\x1b[0m"} {
		out := written(t, YAML, Answer{Value: Record{Members: []Member{{"tekst", text}, {"lijst", []string{text}}}}})
		var doc yaml.Node
		if err := yaml.Unmarshal([]byte(out), &doc); err != nil {
			t.Fatalf("%v in %q", err, out)
		}
		record := doc.Content[0].Content
		for _, n := range []*yaml.Node{record[1], record[3].Content[0]} {
			if n.Value != text || n.Tag != "!!str" {
				t.Errorf("%q is read as %s %q", text, n.Tag, n.Value)
			}
		}
	}
}
