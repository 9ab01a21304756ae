package datafile_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"tsd/agenda/datafile"
	"tsd/data"
)

// addSamples begins a fuzz test with the samples of mistakes.
func addSamples(f *testing.F) {
	f.Helper()
	for _, file := range samples(f) {
		f.Add(file)
	}
}

// Whatever a file holds, loading it does not panic; every problem lies inside
// the file; Load refuses what Check finds a fault in and nothing else; and what
// loads is printed as a file that loads as the same agenda.
func FuzzLoad(f *testing.F) {
	addSamples(f)
	f.Add(data.Werkagenda)
	f.Add([]byte(agendaWith(project)))
	f.Fuzz(func(t *testing.T, file []byte) {
		if len(file) > 1<<16 {
			return
		}
		problems := datafile.Check("fuzz", file)
		ends := strings.NewReplacer("\r\r\n", "\n", "\r\n", "\n", "\r", "\n")
		lines := strings.Split(ends.Replace(strings.TrimPrefix(string(file), "\ufeff")), "\n")
		faulty := false
		for _, p := range problems {
			faulty = faulty || !p.Remark
			if p.Line == 0 && p.Column == 0 && (p.Code == "leeg" || p.Code == "bestand") {
				continue
			}
			if p.Line < 1 || p.Line > len(lines) {
				t.Fatalf("%v: there is no such line", p)
			}
			if n := utf8.RuneCountInString(lines[p.Line-1]); p.Column < 1 || p.Column > n+1 {
				t.Fatalf("%v: line %d has %d characters", p, p.Line, n)
			}
		}
		a, err := datafile.Load("fuzz", file)
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
		again, err := datafile.Load("printed", printed)
		if err != nil {
			t.Fatalf("what is printed does not load: %v\n%s", err, printed)
		}
		if !reflect.DeepEqual(a, again) {
			t.Fatalf("what is printed loads as another agenda:\n%s", printed)
		}
	})
}
