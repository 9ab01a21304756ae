package datafile_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/data"
)

// What has one right answer is mended, and nothing else is touched: not the
// comments, the order, the quotation marks or the other lines.
func TestFix(t *testing.T) {
	good := string(data.Werkagenda)
	const right = "" // the line as it was
	for _, tt := range []struct{ was, wrong, want string }{
		{"# yaml-lang", "\ufeff# yaml-lang", right},
		{"\n", "\r\n", right},
		{"\n", " \n", right},
		{"\nlijnen:\n", "\nlijnen:\t\u00a0\n", right},

		// A tab or another blank for spaces.
		{"    lijn: verdiepen", "\tlijn: verdiepen", right},
		{"    lijn: verdiepen", "\t\tlijn: verdiepen", right},
		{"    lijn: verdiepen", "  \tlijn: verdiepen", right},
		{"    lijn: verdiepen", "\u00a0\u00a0\u00a0\u00a0lijn: verdiepen", right},
		{"    lijn: verdiepen", "  \u2003\u2003lijn: verdiepen", right},
		{"    lijn: verdiepen", "    lijn:\u00a0verdiepen", right},
		{"    lijn: verdiepen", "    lijn:\u00a0\u00a0Verdiepen", right},
		{"    lijn: verdiepen", "    lijn: \u00a0verdiepen", right},
		{"    bron: {overzicht", "    bron:\u00a0{overzicht", right},
		{"    naam: Inkomen", "\u00a0\u00a0\u00a0\u00a0naam: Inkomen", right},
		{"    naam: Inkomen", "\u00a0\u00a0  naam: Inkomen", right},
		{"    vraag: >-\n      Het onderwerp is", "    vraag:\u00a0>-\n      Het onderwerp is", right},
		{"    aanleiding: >-", "\u00a0\u00a0  aanleiding: >-", right},
		{"  - id: preventie", "\t- id: preventie", right},
		{"  - id: preventie", "  -\u00a0id: preventie", right},
		{"van suïcide", "van\u00a0suïcide", right},
		{"van suïcide", "van\u00a0 suïcide\u00a0", right},
		{"Tal van partijen", "Tal\u00a0van partijen", right},
		{"titel: Preventie van suïcide", "titel: 'Preventie\u202fvan suïcide'", "titel: 'Preventie van suïcide'"},
		{"titel: Preventie van suïcide", "titel: a\u00a0# b", "titel: a\u00a0# b"},
		{"titel: Preventie van suïcide", "titel: a:\u00a0b", "titel: a:\u00a0b"},
		{"titel: Preventie van suïcide", "titel: \u00a0- b", "titel: \u00a0- b"},
		{"# - Titels", "#\u00a0- Titels", "#\u00a0- Titels"},

		// A dash or a bullet for a dash.
		{"  - id: preventie", "  – id: preventie", right},
		{"  - id: preventie", "  —\u00a0id: preventie", right},
		{"  - id: preventie", "  • id: preventie", right},
		{"  - id: preventie", "  -id: preventie", right},
		{"inspecties: [ivho, igj]", "inspecties:\n      – ivho\n      – igj", "inspecties:\n      - ivho\n      - igj"},
		{"inspecties: [ivho, igj]", "inspecties:\n      - ivho\n      – igj", "inspecties:\n      - ivho\n      - igj"},
		{"inspecties: [ivho, igj]", "inspecties:\n      -\u00a0ivho\n      - igj", "inspecties:\n      - ivho\n      - igj"},
		{"inspecties: [ivho, igj]", "inspecties:\n    • IvhO\n    • igj", "inspecties:\n    - ivho\n    - igj"},
		{"inspecties: [ivho, igj]", "inspecties:\n      -ivho\n      -igj", "inspecties:\n      - ivho\n      - igj"},
		{"inspecties: [ivho, igj]", "inspecties:\n      - ivho\n      -igj", "inspecties:\n      - ivho\n      - igj"},
		{"inspecties: [ivho, igj]", "inspecties: – igj", "inspecties: – igj"},

		// Quotation marks.
		{"titel: Preventie van suïcide", "titel: “Preventie: van suïcide”", `titel: "Preventie: van suïcide"`},
		{"titel: Preventie van suïcide", "titel: 'Preventie foto's suïcide'", `titel: "Preventie foto's suïcide"`},
		{"titel: Preventie van suïcide", `titel: "De "burger""`, `titel: 'De "burger"'`},
		{"titel: Preventie van suïcide", "titel: “Preventie van suïcide”", right},
		{"titel: Preventie van suïcide", "titel: „Preventie van suïcide”", right},
		{"titel: Preventie van suïcide", "titel: ‘Preventie van suïcide’", right},
		{"titel: Preventie van suïcide", "titel: “Preventie van\n      suïcide”", "titel: Preventie van\n      suïcide"},
		{"titel: Preventie van suïcide", "titel: ‘Foto’s van suïcide’", "titel: Foto’s van suïcide"},
		{"titel: Preventie van suïcide", "titel: “Van ‘hier’ naar ‘daar’”", "titel: Van ‘hier’ naar ‘daar’"},
		{"titel: Preventie van suïcide", "titel: “2024”", `titel: "2024"`},
		{"titel: Preventie van suïcide", "titel: “- \"x\"”", "titel: “- \"x\"”"},
		{"titel: Preventie van suïcide", "titel: ‘Preventie’ van ‘suïcide’", "titel: ‘Preventie’ van ‘suïcide’"},
		{"titel: Preventie van suïcide", "titel: Van ‘verhelpen’ naar ‘voorkomen’", "titel: Van ‘verhelpen’ naar ‘voorkomen’"},
		{"titel: Preventie van suïcide", "titel: “Preventie” van suïcide", "titel: “Preventie” van suïcide"},
		{"titel: Preventie van suïcide", `titel: "“Preventie van suïcide”"`, `titel: "“Preventie van suïcide”"`},
		{"inspecties: [ivho, igj]", "inspecties: [ivho, igj]\n    producten: [“brief”, “het rapport”, „echt”]", "inspecties: [ivho, igj]\n    producten: [brief, het rapport, echt]"},
		{"titel: Preventie van suïcide", `titel: "Preventie" van "suïcide"`, `titel: "Preventie" van "suïcide"`},
		{"titel: Preventie van suïcide", `titel: 'Preventie' van 'suïcide'`, `titel: 'Preventie' van 'suïcide'`},
		{"titel: Preventie van suïcide", `titel: "Preventie van ‘suïcide’`, `titel: "Preventie van ‘suïcide’`},
		{"titel: Preventie van suïcide", "titel: “Preventie”: van “suïcide”", "titel: “Preventie”: van “suïcide”"},
		{"titel: Preventie van suïcide", "titel: ‘Preventie: van suïcide’", `titel: "Preventie: van suïcide"`},
		{"titel: Preventie van suïcide", "titel: 2024", `titel: "2024"`},
		{"titel: Preventie van suïcide", "titel: true # nee", `titel: "true" # nee`},

		// Ids and keys.
		{"inspecties: [ivho, igj]", `inspecties: [IvhO, "IGJ"]`, `inspecties: [ivho, "igj"]`},
		{"inspecties: [ivho, igj]", "inspecties: [“Inspectie van het Onderwijs”, igj]", right},
		{"inspecties: [ivho, igj]", "inspecties: [ihvo, igj]", "inspecties: [ihvo, igj]"},
		{"    lijn: verdiepen", "    Lijn: “Verdiepen”", right},
		{"    lijn: verdiepen", "    Lijn: verdiepen\n    lijn: verdiepen", "    Lijn: verdiepen\n    lijn: verdiepen"},
		{"id: preventie-suicide", "id: Preventie‑Suicide", right},
		{"id: preventie-suicide", "id: Préventie", "id: Préventie"},
		{"id: verbreden", "id: Verbreden", right},
		{"id: multi-toezicht", "id: multi-toezi[ht", "id: multi-toezi[ht"},
		{"overzicht: true", "overzicht: Ja", right},
		{"overzicht: true", "overzicht: TRUE", right},
		{"overzicht: true", `overzicht: "ja"`, `overzicht: "ja"`},

		// Dates.
		{"gepubliceerd: 2022-12", "gepubliceerd: 12-2022", right},
		{"gepubliceerd: 2022-12", "gepubliceerd: 2022–12", right},
		{"gepubliceerd: 2022-12", "gepubliceerd: December 2022", right},
		{"gepubliceerd: 2022-12", "gepubliceerd: '2022/12'", "gepubliceerd: '2022-12'"},
		{"gepubliceerd: 2022-12", "gepubliceerd: mrt. 2022", "gepubliceerd: 2022-03"},
		{"gepubliceerd: 2022-12", "gepubliceerd: 2022-3", "gepubliceerd: 2022-03"},
		{"gepubliceerd: 2022-12", "gepubliceerd: ma 2022", "gepubliceerd: ma 2022"},
		{"gepubliceerd: 2022-12", "gepubliceerd: 31-12-2022", "gepubliceerd: 31-12-2022"},
		{"gepubliceerd: 2022-12", "gepubliceerd: 13-2022", "gepubliceerd: 13-2022"},

		// Spaces and characters within a text.
		{"Preventie van suïcide", "Preventie  van   suïcide", right},
		{"titel: Preventie van suïcide", `titel: " Preventie  van suïcide "`, `titel: "Preventie van suïcide"`},
		{"titel: Preventie van suïcide", `titel: 'foto''s  van   hier'`, `titel: 'foto''s van hier'`},
		{"titel: Preventie van suïcide", `titel: "Preventie\   van"`, `titel: "Preventie\ van"`},
		{"titel: Preventie van suïcide", "titel: \"Preventie\\ \n      van suïcide\"", "titel: \"Preventie\\ \n      van suïcide\""},
		{"titel: Preventie van", "titel: Pre\u00advent\u200bie van", right},
		{"titel: Preventie van suïcide", "titel: Preventie van sui\u0308cide", right},
		{"# - Titels", "# - Ti\u0301tels", "# - Ti\u0301tels"},
		{"titel: Preventie van suïcide", "titel: a\x1b[31mb", "titel: a\x1b[31mb"},
	} {
		file := strings.ReplaceAll(good, tt.was, tt.wrong)
		want := good
		if tt.want != right {
			want = strings.ReplaceAll(good, tt.was, tt.want)
		}
		if file == good {
			t.Errorf("%q is not in the agenda", tt.was)
		}
		fixed, left := datafile.Fix("test.yaml", []byte(file))
		if string(fixed) != want {
			t.Errorf("%q becomes %q", tt.wrong, difference(want, string(fixed)))
		}
		if want != file && tt.want == right && left != nil {
			t.Errorf("%q is mended, and still has %v", tt.wrong, left)
		}
	}
}

// An edit that would break the file is left out, and the others are made: here a list
// would have the same item twice.
func TestFixAllButOne(t *testing.T) {
	file := strings.Replace(agendaWith(project), "titel: Een project", "titel: Een  project\n    partners: [een twee, een\u00a0twee, drie\u00a0vier]", 1)
	want := strings.Replace(agendaWith(project), "titel: Een project", "titel: Een project\n    partners: [een twee, een\u00a0twee, drie vier]", 1)
	if fixed, _ := datafile.Fix("test.yaml", []byte(file)); string(fixed) != want {
		t.Errorf("it becomes\n%s", fixed)
	}
}

// Tabs for all spaces that lines begin with are as wide as makes the file YAML.
func TestFixTabs(t *testing.T) {
	lines := strings.Split(string(data.Werkagenda), "\n")
	for i, line := range lines {
		text := strings.TrimLeft(line, " ")
		lines[i] = strings.Repeat("\t", (len(line)-len(text))/2) + text
	}
	fixed, left := datafile.Fix("test.yaml", []byte(strings.Join(lines, "\n")))
	if string(fixed) != string(data.Werkagenda) || left != nil {
		t.Errorf("a line becomes %q, with %v", difference(string(data.Werkagenda), string(fixed)), left)
	}
}

// What could be meant by a name that two records have is not guessed, and a text is not
// reworded to what YAML would read as something else, also if the file has a fault.
func TestFixLeaves(t *testing.T) {
	for _, file := range []string{
		strings.NewReplacer("naam: Inspectie Twee", "naam: I1", "lijn: l1", "lijn: l1\n    inspecties: [I1]").Replace(agendaWith(project)),
		strings.NewReplacer("lijn: l1", "lijn: x", "titel: Een project", "titel: Een\u00a0# project").Replace(agendaWith(project)),
		strings.NewReplacer("lijn: l1", "lijn: x", "titel: Een project", "titel: Een:\u00a0project").Replace(agendaWith(project)),
		strings.NewReplacer("lijn: l1", "lijn: x", "titel: Een project", "titel: \u00a0'Een' project").Replace(agendaWith(project)),
	} {
		if fixed, left := datafile.Fix("test.yaml", []byte(file)); string(fixed) != file || left == nil {
			t.Errorf("it becomes\n%s\nwith %v", fixed, left)
		}
	}
}

// difference returns the first line of a text that is not what it should be.
func difference(want, got string) string {
	lines := strings.Split(want, "\n")
	for i, line := range strings.Split(got, "\n") {
		if i >= len(lines) || line != lines[i] {
			return line
		}
	}
	return ""
}

// A file of nothing but tabs, or with every kind of fault at once, is mended too.
func TestFixAll(t *testing.T) {
	good := agendaWith(project)
	for _, wrong := range []*strings.Replacer{
		strings.NewReplacer("  ", "\t"),
		strings.NewReplacer("    ", "\t\t"),
		strings.NewReplacer("  - id: p1", "  – id:\u00a0P1", "lijn: l1", "Lijn:\u00a0“Lijn een”", "\n", " \r\n", "true", "Ja", "werkagenda", "\ufeffwerkagenda"),
	} {
		fixed, left := datafile.Fix("test.yaml", []byte(wrong.Replace(good)))
		if string(fixed) != good {
			t.Errorf("it becomes\n%s\nwith %v", fixed, left)
		}
	}
}

// Whatever a file holds, mending it twice is mending it once, and what it still has
// is what Check finds. A file that loads still does, as the same agenda but for the
// spaces, the Unicode form and the curly quotation marks around its texts.
func FuzzFix(f *testing.F) {
	addSamples(f)
	f.Add(data.Werkagenda)
	f.Add([]byte(strings.ReplaceAll(agendaWith(project), "Een", "“Een\u00a0 e\u0301”  ")))
	f.Add([]byte(strings.ReplaceAll(agendaWith(project), "titel: Een project", "titel: >\n      een\u00a0\n\n       twee  drie \n    vraag: \"a \\\n      b \\  \n  c \"")))
	f.Fuzz(func(t *testing.T, file []byte) {
		if len(file) > 1<<14 {
			return
		}
		fixed, left := datafile.Fix("fuzz", file)
		if checked := datafile.Check("fuzz", fixed); !reflect.DeepEqual(checked, left) {
			t.Fatalf("it has %v, and Check finds %v\n%q", left, checked, fixed)
		}
		if again, _ := datafile.Fix("fuzz", fixed); string(again) != string(fixed) {
			t.Fatalf("mended twice it is\n%q\nand once\n%q", again, fixed)
		}
		before, err := datafile.Load("fuzz", file)
		if err != nil {
			return
		}
		after, err := datafile.Load("fuzz", fixed)
		if err != nil {
			t.Fatalf("it loaded, and mended it does not: %v\n%q", err, fixed)
		}
		if simple(t, before) != simple(t, after) {
			t.Fatalf("mended it is another agenda:\n%s\nwas\n%s", simple(t, after), simple(t, before))
		}
	})
}

// simple returns an agenda as text, with one space for each blank, without curly
// quotation marks around its texts, and in one Unicode form.
func simple(t *testing.T, a *agenda.Agenda) string {
	t.Helper()
	var words func(v reflect.Value)
	words = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			v.SetString(norm.NFC.String(strings.Join(strings.Fields(strings.Trim(v.String(), "“”„‘’‚‛«»")), " ")))
		case reflect.Slice:
			for i := range v.Len() {
				words(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				words(v.Field(i))
			}
		}
	}
	words(reflect.ValueOf(a).Elem())
	text, err := yaml.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// pasted are the kinds of mutants that come of pasting and typing, each of which is
// mended to the letter.
var pasted = []string{
	"streepje zonder spatie", "tab vooraan", "harde spatie vooraan", "harde spatie na dubbele punt", "harde spatie na streepje",
	"gedachtestreepje", "opsomteken", "sleutel met hoofdletter",
}

// What comes of pasting and typing is mended to the letter, wherever it is.
func TestFixMutants(t *testing.T) {
	good := string(data.Werkagenda)
	kinds := 0
	for k, mutants := range mutantsOf(good, 10) {
		if !slices.Contains(pasted, mutations[k].name) {
			continue
		}
		kinds++
		for _, m := range mutants {
			if fixed, _ := datafile.Fix("test.yaml", []byte(m.text)); string(fixed) != good {
				t.Errorf("%s on line %d becomes %q", mutations[k].name, m.guilty[0], difference(good, string(fixed)))
			}
		}
	}
	if kinds != len(pasted) {
		t.Errorf("only %d kinds are tried", kinds)
	}
}
