package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"tsd/data"
)

// What each command answers as JSON is what its schema says, and a schema takes
// nothing else.
func TestAnswersFitTheirSchema(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	old := write("old.yaml", string(data.Werkagenda))
	new := write("new.yaml", strings.NewReplacer(
		"lijn: verdiepen", "lijn: verbreden", "id: preventie-suicide", "id: suicide", "  - id: wonen\n    naam: Wonen\n", "",
		"themas: [wonen]", "themas: [zorg]", "nummer: 3", "nummer: 4", "{van: 2023}", "{van: 2023-03}", "website: www", "website: https://www",
	).Replace(string(data.Werkagenda)))
	faulty := write("faulty.yaml", strings.Replace(string(data.Werkagenda), "lijn: verdiepen", "lijn: x", 1))
	answers := map[string][][]string{
		"list":     {{"list"}, {"list", "--columns", "id,jaar,looptijd,bron"}, {"list", "--thema", "welzijn"}},
		"filter":   {{"filter", "geweld"}, {"filter", "gemeenten", "--columns", "titel,treffer"}},
		"show":     {{"show", "geweld"}, {"show", "verbreden"}, {"show", "igj"}, {"show", "werkagenda"}, {"show", "geweld", "igj", "nieuw"}},
		"overview": {{"overview"}, {"overview", "--thema", "jeugd"}},
		"counts":   {{"overview", "--per", "thema"}, {"overview", "--per", "lijn,jaar"}},
		"diff":     {{"diff", old, new}, {"diff", old, old}},
		"check":    {{"check"}, {"check", faulty}},
	}
	for _, name := range answerNames() {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(tsd(t, "schema", name)))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource(name, value); err != nil {
			t.Fatal(err)
		}
		schema, err := c.Compile(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(answers[name]) == 0 {
			t.Errorf("no answer is held to the schema of %s", name)
		}
		for _, args := range answers[name] {
			var stdout, stderr bytes.Buffer
			if status := run(append(args, "-o", "json"), strings.NewReader(""), &stdout, &stderr); status > statusNo {
				t.Fatalf("tsd %s: status %d\n%s", strings.Join(args, " "), status, &stderr)
			}
			var answer any
			if err := json.Unmarshal(stdout.Bytes(), &answer); err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(answer); err != nil {
				t.Errorf("tsd %s does not fit its schema: %v", strings.Join(args, " "), err)
			}
		}
		for _, wrong := range []string{`"x"`, `[{"onbekend": 1}]`, `{"onbekend": 1}`, `[1]`} {
			var answer any
			if err := json.Unmarshal([]byte(wrong), &answer); err != nil {
				t.Fatal(err)
			}
			if schema.Validate(answer) == nil {
				t.Errorf("the schema of %s takes %s", name, wrong)
			}
		}
	}
}
