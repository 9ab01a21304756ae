package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/doc"
	"tsd/data"
)

// tsd runs the program and returns its standard output.
func tsd(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if status := run(args, strings.NewReader(""), &stdout, &stderr); status != 0 {
		t.Fatalf("tsd %s: status %d\n%s", strings.Join(args, " "), status, &stderr)
	}
	return stdout.String()
}

// What list prints as YAML is valid as the file's projecten, and loads without loss,
// also texts that YAML reads as something else.
func TestListLoadsBack(t *testing.T) {
	file := filepath.Join(t.TempDir(), "lastig.yaml")
	text := strings.NewReplacer(
		"titel: Arbeidsmarktproblematiek", `titel: "<<"`,
		"titel: Burgerbetrokkenheid", `titel: "="`,
		"titel: Preventie van suïcide", `titel: "true"`,
		"doelgroepen: [burgers]", `doelgroepen: ["<<", "=", "2023", "~", "a: b", "# c"]`,
	).Replace(string(data.Werkagenda))
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	want, err := datafile.Load(file, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	vocabulary, _, found := strings.Cut(text, "\nprojecten:\n")
	if !found {
		t.Fatal("the file has no projecten")
	}
	got, err := datafile.Load("list", []byte(vocabulary+"\nprojecten:\n"+tsd(t, "list", "--data", file, "-o", "yaml")))
	if err != nil {
		t.Fatalf("it does not load:\n%v", err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Error("it loads as another agenda")
	}
}

// In JSON a project has every list of the file, also without items, and the values of
// the file.
func TestJSONHasEveryList(t *testing.T) {
	a, err := datafile.Load(data.Name, data.Werkagenda)
	if err != nil {
		t.Fatal(err)
	}
	var projects []map[string]any
	if err := json.Unmarshal([]byte(tsd(t, "list", "-o", "json")), &projects); err != nil {
		t.Fatal(err)
	}
	if len(projects) != len(a.Projecten) {
		t.Fatalf("there are %d projects", len(projects))
	}
	for i, got := range projects {
		for _, f := range agenda.Fields {
			switch want := f.In(&a.Projecten[i]).(type) {
			case *[]string:
				if list, ok := got[f.Key].([]any); !ok || fmt.Sprint(list) != fmt.Sprint(*want) {
					t.Errorf("%v: %s is %v, want %v", got["id"], f.Key, got[f.Key], *want)
				}
			case *string:
				if text, ok := got[f.Key].(string); text != *want || ok != (*want != "") {
					t.Errorf("%v: %s is %v, want %q", got["id"], f.Key, got[f.Key], *want)
				}
			}
		}
	}
}

// Every format has the same projects, and every format with columns the same
// columns.
func TestFormatsAgree(t *testing.T) {
	ids := strings.Fields(tsd(t, "list", "-o", "ids"))
	for _, format := range names(doc.Formats()) {
		out := tsd(t, "list", "-o", format, "--columns", "id,herkomst", "--header")
		if format == "ods" {
			out = sheetText(readODS(t, out))
		}
		at := 0
		for _, id := range ids {
			i := strings.Index(out[at:], id)
			if i < 0 {
				t.Errorf("%s does not have %s, or not in its place", format, id)
				break
			}
			at += i
		}
		head, _, _ := strings.Cut(out, ids[0])
		if columns := strings.Contains(strings.ToLower(head), "herkomst"); columns == (format == "json" || format == "yaml" || format == "ids") {
			t.Errorf("%s begins with %q", format, head)
		}
	}
}

// Every example in the help works, with something of the agenda for a name in capitals.
func TestExamplesWork(t *testing.T) {
	meant := strings.NewReplacer("PROJECT", "geweld", "LIJN", "verbreden", "INSPECTIE", "igj", "THEMA", "zorg", "WOORD", "jeugd", "2027", "2024")
	changed := bytes.Replace(data.Werkagenda, []byte("lijn: verdiepen"), []byte("lijn: verbreden"), 1)
	t.Chdir(t.TempDir())
	for name, content := range map[string][]byte{"vorig.yaml": data.Werkagenda, "nieuw.yaml": changed} {
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	examples := 0
	for _, cmd := range newRoot(&streams{}).Commands() {
		if cmd.Example == "" {
			t.Errorf("the help of %s has no example", cmd.Name())
		}
		for line := range strings.Lines(cmd.Example) {
			line, _, _ = strings.Cut(meant.Replace(line), " | ")
			args := shellWords(t, line)
			written := ""
			if i := slices.Index(args, "-o"); i >= 0 && strings.Contains(args[i+1], ".") {
				written = args[i+1]
				if err := os.RemoveAll(written); err != nil {
					t.Fatal(err)
				}
			}
			var stdout, stderr bytes.Buffer
			status := run(args[1:], strings.NewReader(""), &stdout, &stderr)
			want := statusAnswer
			if args[1] == "diff" {
				want = statusNo // there is a difference
			}
			if status != want || stderr.Len() > 0 {
				t.Errorf("%q: status %d\n%s", line, status, &stderr)
			}
			_, err := os.Stat(written)
			if written != "" && (err != nil || stdout.Len() > 0) {
				t.Errorf("%q prints %d bytes, and of its file: %v", line, stdout.Len(), err)
			}
			if written == "" && stdout.Len() == 0 && args[1] != "check" { // which says nothing if all is well
				t.Errorf("%q prints nothing", line)
			}
			examples++
		}
	}
	if examples < 20 {
		t.Errorf("only %d examples were tried", examples)
	}
}

// shellWords splits a line as a shell does, as far as the examples need it:
// words, and words in single quotes.
func shellWords(t *testing.T, line string) []string {
	t.Helper()
	var words []string
	for i, part := range strings.Split(line, "'") {
		if i%2 == 1 {
			words = append(words, part)
		} else {
			words = append(words, strings.Fields(part)...)
		}
	}
	return words
}
