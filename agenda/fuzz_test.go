package agenda_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/data"
)

// Whatever a file holds, loading it does not panic; every problem lies inside
// the file; Load refuses what Check finds a fault in and nothing else; and what
// loads is printed as a file that loads as the same agenda.
func FuzzLoad(f *testing.F) {
	samples, err := filepath.Glob("testdata/errors/*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range samples {
		file, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
	f.Add(data.Werkagenda)
	f.Add([]byte(agendaWith(project)))
	f.Fuzz(func(t *testing.T, file []byte) {
		if len(file) > 1<<16 {
			return
		}
		problems := agenda.Check("fuzz", file)
		lines := bytes.Split(bytes.TrimPrefix(file, []byte("\ufeff")), []byte("\n"))
		faulty := false
		for _, p := range problems {
			faulty = faulty || !p.Remark
			if p.Line == 0 && p.Column == 0 && p.Code == "leeg" {
				continue
			}
			if p.Line < 1 || p.Line > len(lines) {
				t.Fatalf("%v: there is no such line", p)
			}
			if n := utf8.RuneCount(lines[p.Line-1]); p.Column < 1 || p.Column > n+1 {
				t.Fatalf("%v: line %d has %d characters", p, p.Line, n)
			}
		}
		a, err := agenda.Load("fuzz", file)
		if (err != nil) != faulty || (a == nil) != faulty {
			t.Fatalf("Load gives %v, and Check %v", err, problems)
		}
		if err != nil {
			return
		}
		printed, err := yaml.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		again, err := agenda.Load("printed", printed)
		if err != nil {
			t.Fatalf("what is printed does not load: %v\n%s", err, printed)
		}
		if !reflect.DeepEqual(a, again) {
			t.Fatalf("what is printed loads as another agenda:\n%s", printed)
		}
	})
}

// Whatever is typed as a query, reading it does not panic; an error lies inside
// it; and every hit of a query lies inside a text and holds whole characters.
func FuzzQuery(f *testing.F) {
	for _, q := range []string{
		"suicide", `"ter apel" OF werkdruk`, "lijn:verbreden,verdiepen NIET (thema:zorg EN jaar:2024)",
		"afgeleid:looptijd", "“é” ‘x’", "a:b:c", "((", ")", ",", `"`, "NIET", "partner:\"a,b\",c", "İ ß ǅ", "e\u0301\u0301",
	} {
		f.Add(q)
	}
	a := embedded(f)
	f.Fuzz(func(t *testing.T, query string) {
		q, err := a.ParseQuery(query)
		if err != nil {
			var wrong *agenda.QueryError
			if !errors.As(err, &wrong) {
				t.Fatalf("error is a %T", err)
			}
			if wrong.Start < 0 || wrong.End < wrong.Start || wrong.End > len(query) {
				t.Fatalf("%q: the error is at %d to %d", query, wrong.Start, wrong.End)
			}
			return
		}
		matches := a.Select(q)
		agenda.Rank(matches)
		for _, m := range matches {
			for _, h := range m.Hits {
				if h.Start < 0 || h.End <= h.Start || h.End > len(h.Text) || !utf8.ValidString(h.Text[h.Start:h.End]) {
					t.Fatalf("%q: hit %d to %d of %q", query, h.Start, h.End, h.Text)
				}
			}
		}
		none, err := a.ParseQuery("(" + query + ") NIET (" + query + ")")
		if err == nil && len(a.Select(none)) > 0 && strings.Count(query, "(") == 0 && !strings.ContainsAny(query, `"“”„`) {
			t.Fatalf("%q and not %q selects something", query, query)
		}
	})
}
