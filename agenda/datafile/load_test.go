package datafile_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/data"
)

// vocabulary is a small agenda with no projects.
const vocabulary = `werkagenda:
  id: w
  titel: W
  uitgever: U
  looptijd: {van: 2023, tot: 2024}
inspecties:
  - {id: i1, naam: Inspectie Een, afkorting: I1}
  - {id: i2, naam: Inspectie Twee}
  - {id: i3, naam: Inspectie Drie}
lijnen:
  - {id: l1, nummer: 1, naam: Lijn Een}
  - {id: l2, nummer: 2, naam: Lijn Twee}
soorten:
  - {id: s1, naam: Soort Een}
herkomsten:
  - {id: h1, naam: Herkomst Een}
themas:
  - {id: t1, naam: Thema Een}
`

// agendaWith returns an agenda file with these projects.
func agendaWith(projects string) string {
	return vocabulary + "projecten:\n" + strings.TrimPrefix(projects, "\n")
}

func load(t testing.TB, file string) *agenda.Agenda {
	t.Helper()
	a, err := datafile.Load("test.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

const project = `
  - id: p1
    titel: Een project
    lijn: l1
    herkomst: h1
    bron: {overzicht: true}
`

// Every fault is found at its place, and all of them at once.
func TestLoadDiagnostics(t *testing.T) {
	for _, tt := range []struct {
		name     string
		old, new string // what to replace in a good file
		want     string
	}{
		{"unknown key", "titel: Een", "tittel: Een", `21:5: onbekende sleutel "tittel" [project "p1"] (titel?)`},
		{"list for text", "titel: Een project", "titel: [Een]", `21:12: hier hoort een tekst te staan, geen lijst [project "p1", veld "titel"]`},
		{"number for text", "titel: Een project", "titel: 2023", `21:12: hier hoort een tekst te staan; 2023 leest YAML als iets anders [project "p1", veld "titel"]`},
		{"empty", "titel: Een project", "titel:", `21:11: hier ontbreekt een waarde [project "p1", veld "titel"]`},
		{"empty text", "titel: Een project", `titel: " "`, `21:12: deze tekst is leeg [project "p1", veld "titel"]`},
		{"text for list", "herkomst: h1", "herkomst: h1\n    themas: t1", `24:13: hier hoort een lijst te staan, geen tekst [project "p1", veld "themas"]`},
		{"empty list", "herkomst: h1", "herkomst: h1\n    themas: []", `24:13: deze lijst is leeg [project "p1", veld "themas"]`},
		{"double in list", "herkomst: h1", "herkomst: h1\n    themas: [t1, t1]", `24:18: "t1" staat al in deze lijst, op regel 24 [project "p1", veld "themas"]`},
		{"duplicate key", "herkomst: h1", "herkomst: h1\n    lijn: l2", `24:5: sleutel "lijn" staat hier voor de tweede keer; de eerste staat op regel 22 [project "p1"]`},
		{"dangling", "lijn: l1", "lijn: l3", `22:11: lijn "l3" is onbekend [project "p1", veld "lijn"] (l1?)`},
		{"dangling by name", "lijn: l1", "lijn: Lijn Twee", `22:11: lijn "Lijn Twee" is onbekend [project "p1", veld "lijn"] (l2?)`},
		{"dangling in list", "herkomst: h1", "herkomst: h1\n    inspecties: [i1, j2]", `24:22: inspectie "j2" is onbekend [project "p1", veld "inspecties"] (i2?)`},
		{"derived field that is none", "herkomst: h1", "herkomst: h1\n    afgeleid: [thema]", `24:16: veld "thema" is onbekend [project "p1", veld "afgeleid"] (themas?)`},
		{"duplicate id", "id: p1", "id: t1", `20:9: id "t1" is al van een ander record, op regel 18 [project "t1", veld "id"]`},
		{"bad slug", "id: p1", "id: P_1", `20:9: "P_1" kan geen id zijn [project "P_1", veld "id"] (p-1?)`},
		{"no id", "- id: p1\n    titel", "- titel", `20:5: verplichte sleutel "id" ontbreekt [project 1]`},
		{"bad date", "herkomst: h1", "herkomst: h1\n    looptijd: {van: 23}", `24:21: "23" is geen datum van de vorm JJJJ of JJJJ-MM [project "p1", veld "looptijd.van"]`},
		{"bad month", "herkomst: h1", "herkomst: h1\n    looptijd: {van: 2023-13}", `24:21: de datum "2023-13" bestaat niet [project "p1", veld "looptijd.van"]`},
		{"ends before it begins", "herkomst: h1", "herkomst: h1\n    looptijd: {van: 2024-02, tot: 2024-01}", `24:35: deze looptijd eindigt (2024-01) voordat zij begint (2024-02) [project "p1", veld "looptijd.tot"]`},
		{"in beside another", "herkomst: h1", "herkomst: h1\n    looptijd: {in: 2023, tot: 2024}", `24:20: in staat alleen, zonder van en tot [project "p1", veld "looptijd.in"]`},
		{"empty period", "herkomst: h1", "herkomst: h1\n    looptijd: {}", `24:15: deze looptijd is leeg [project "p1", veld "looptijd"]`},
		{"agenda in one year", "{van: 2023, tot: 2024}", "{in: 2023}", `5:13: verplichte sleutels "van" en "tot" ontbreken [werkagenda, veld "looptijd"]
5:14: onbekende sleutel "in" [werkagenda, veld "looptijd"]`},
		{"not a truth value", "overzicht: true", "overzicht: ja", `24:23: hier hoort true of false te staan, niet "ja" [project "p1", veld "bron.overzicht"] (true?)`},
		{"not a number", "nummer: 1", "nummer: een", `11:22: hier hoort een geheel getal te staan, niet "een" [lijn "l1", veld "nummer"]`},
		{"missing list", "projecten:", "project:", `19:1: onbekende sleutel "project" (projecten?)`},
		{"missing list that is referred to", "herkomsten:\n  - {id: h1, naam: Herkomst Een}\n", "", `21:15: herkomst "h1" is onbekend: dit bestand heeft geen herkomsten [project "p1", veld "herkomst"]`},
		{"field that cannot be stated everywhere", "  titel: W", "  titel: W\n  overzicht: [thema]", `4:15: veld "thema" is onbekend [werkagenda, veld "overzicht"] (themas?)`},
		{"field that cannot be derived everywhere", "  titel: W", "  titel: W\n  afgeleid: [id]", `4:14: veld "id" is onbekend [werkagenda, veld "afgeleid"]`},
		{"record that is none", "- {id: s1, naam: Soort Een}", "- s1", `14:5: hier hoort een groep sleutels met waarden te staan, geen tekst [soort 1]`},
		{"anchor", "titel: Een", "titel: &a Een", `21:12: ankers met & horen niet in een databestand; laat ze weg [project "p1", veld "titel"]`},
		{"anchor on a key", "titel: Een", "&a titel: Een", `21:5: dit is geen gewone sleutel [project "p1"]`},
		{"negative number", "nummer: 1", "nummer: -1", `11:22: hier hoort een geheel getal te staan, niet "-1" [lijn "l1", veld "nummer"]`},
		{"truth value in quotes", "overzicht: true", `overzicht: "true"`, `24:23: hier hoort true of false te staan, niet "true" [project "p1", veld "bron.overzicht"] (true?)`},
		{"cut off behind a # in a word", "titel: Een project", "titel: c#d en # meer", `21:19: hier houdt de tekst op: wat achter # staat leest YAML als opmerking [project "p1", veld "titel"]`},
		{"a character in two items of a line", "herkomst: h1", "herkomst: h1\n    partners: [a\u202eb, c\u202ed]", `24:17: hier staat een onzichtbaar teken (U+202E)
24:22: hier staat een onzichtbaar teken (U+202E)`},
		{"tag", "titel: Een", "titel: !!str Een", `21:12: aanduidingen met ! horen niet in een databestand; laat ze weg [project "p1", veld "titel"]`},
		{"escape sequence", "titel: Een project", `titel: "\e[31m Een"`, `21:12: in deze tekst staat een onzichtbaar teken (U+001B) [project "p1", veld "titel"]`},
		{"tag character", "titel: Een", "titel: \U000e0041Een", `21:12: hier staat een onzichtbaar teken (U+E0041)`},
		{"alias that a comment names too", "titel: Een project", "# zie *abc\n    titel: *abc", `22:12: zo kan een waarde niet beginnen`},
		{"a year too many", ", tot: 2024}", ", tot: 2073}", `5:13: een agenda loopt niet 51 jaar [werkagenda, veld "looptijd"]`},
		{"not UTF-8", "titel: Een", "titel: \xff", `21:12: byte 0xFF is geen UTF-8`},
		{"a key that is no word, and another fault", "titel: Een project", "? [a]\n    : b\n    titel: 2023", `21:7: dit is geen gewone sleutel [project "p1"]
23:12: hier hoort een tekst te staan; 2023 leest YAML als iets anders [project "p1", veld "titel"]`},
		{"keys of a group beside others", "lijn: l1", "van: 2023\n    lijn: l9", `22:5: hierboven ontbreekt de regel “looptijd:” [project "p1"]
23:11: lijn "l9" is onbekend [project "p1", veld "lijn"] (l1?)`},
		{"second document", "overzicht: true}", "overzicht: true}\n---\nx: 1", `25:1: hier begint een tweede document; een databestand heeft er één`},
		{"end of the agenda", ", tot: 2024}", "}", `5:13: verplichte sleutel "tot" ontbreekt [werkagenda, veld "looptijd"]`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			good := agendaWith(project)
			if strings.Count(good, tt.old) != 1 {
				t.Fatalf("%q does not stand in the file once", tt.old)
			}
			a, err := datafile.Load("test.yaml", []byte(strings.Replace(good, tt.old, tt.new, 1)))
			var found datafile.Diagnostics
			if !errors.As(err, &found) || a != nil {
				t.Fatalf("got agenda %v and error %v, want no agenda and Diagnostics", a, err)
			}
			if strings.Contains(err.Error(), "\x1b") {
				t.Error("the message has an escape sequence in it")
			}
			var got []string
			for _, p := range found {
				line := fmt.Sprintf("%d:%d: %s", p.Line, p.Column, p.Message)
				if p.Where != "" {
					line += " [" + p.Where + "]"
				}
				if _, rest, ok := strings.Cut(p.Cure, `Bedoelde u "`); ok {
					meant, _, _ := strings.Cut(rest, `"`)
					line += " (" + meant + "?)"
				}
				got = append(got, line)
			}
			if s := strings.Join(got, "\n"); s != tt.want {
				t.Errorf("found are\n%s\nwant\n%s", s, tt.want)
			}
		})
	}
}

// An agenda can leave out every list but the lines and the projects, and a project
// its origin and its place in the source.
func TestLoadSmallest(t *testing.T) {
	const smallest = `werkagenda: {id: w, titel: W, uitgever: U, looptijd: {van: 2023, tot: 2024}}
lijnen: [{id: l1, nummer: 1, naam: Lijn}]
projecten: [{id: p1, titel: Een project, lijn: l1, vraag: Hoe dan}]
`
	a := load(t, smallest)
	if a.CitesSource() {
		t.Error("an agenda without bron cites one")
	}
	if found := datafile.Check("test.yaml", []byte(smallest)); found != nil {
		t.Errorf("it has found:\n%v", found)
	}
	for _, f := range agenda.Fields {
		if used := f.UsedBy(a); used != (!f.Outcome && (f.List == nil || f.List == agenda.Lijnen)) {
			t.Errorf("whether %s is used is %v", f.Key, used)
		}
	}
	text, err := yaml.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	if again := load(t, string(text)); !reflect.DeepEqual(a, again) {
		t.Errorf("it comes back as another agenda:\n%s", text)
	}
	for _, required := range []string{"werkagenda", "lijnen", "projecten"} {
		if _, err := datafile.Load("test.yaml", []byte(strings.Replace(smallest, required, "themas", 1))); err == nil {
			t.Errorf("it loads without %s", required)
		}
	}
}

// What is derived everywhere is marked in every project that has it, once, before
// what the project marks itself.
func TestDerivedEverywhere(t *testing.T) {
	file := strings.Replace(agendaWith(project+"    looptijd: {van: 2023}\n    themas: [t1]\n    afgeleid: [themas, herkomst]\n"+strings.Replace(project, "p1", "p2", 1)),
		"  titel: W", "  titel: W\n  afgeleid: [looptijd, herkomst, vraag]", 1)
	a := load(t, file)
	for i, want := range []string{"looptijd themas herkomst", "herkomst"} {
		if got := strings.Join(a.Projecten[i].Afgeleid, " "); got != want {
			t.Errorf("project %d has derived %q, want %q", i+1, got, want)
		}
	}
}

// What looks like a fault, but is none.
func TestLoadTakes(t *testing.T) {
	for _, tt := range []struct{ old, new string }{
		{"titel: Een project", `titel: "Een project" # klopt dit?`},
		{"titel: Een project", "titel: C# en F#"},
		{"titel: Een project", "titel: |\n      Een # project"},
		{", tot: 2024}", ", tot: 2072}"}, // fifty years
		{"nummer: 1", "nummer: 0"},
		{"id: p1", "id: 2023"},
		{"herkomst: h1", "herkomst: h1\n    looptijd: {van: 2024-12}"},
		{"herkomst: h1", "herkomst: h1\n    looptijd: {van: 2020, tot: 2023-01}"},
		{"herkomst: h1", "herkomst: h1\n    looptijd: {van: 2020}"},
		{"herkomst: h1", "herkomst: h1\n    looptijd: {van: 2024, tot: 2030}"},
	} {
		good := agendaWith(project)
		if strings.Count(good, tt.old) != 1 {
			t.Fatalf("%q does not stand in the file once", tt.old)
		}
		if _, err := datafile.Load("test.yaml", []byte(strings.Replace(good, tt.old, tt.new, 1))); err != nil {
			t.Errorf("%q: %v", tt.new, err)
		}
	}
}

func TestLoadEmpty(t *testing.T) {
	for _, file := range []string{"", "\n", "# niets\n"} {
		_, err := datafile.Load("leeg.yaml", []byte(file))
		if err == nil || err.Error() != "leeg.yaml: dit bestand bevat geen gegevens" {
			t.Errorf("%q gives %v", file, err)
		}
	}
}

func TestLoadSyntaxError(t *testing.T) {
	_, err := datafile.Load("x.yaml", []byte("a: b\n  c: d\n"))
	if err == nil || !strings.Contains(err.Error(), "x.yaml:2:3: deze regel springt niet goed in") {
		t.Errorf("got %v", err)
	}
}

// What an agenda marshals to loads as the same agenda.
func TestYAMLRoundTrip(t *testing.T) {
	a := load(t, string(data.Werkagenda))
	// Texts that a careless writer would turn into something else.
	a.Projecten[0].Titel = "2023"
	a.Projecten[1].Titel = "true"
	a.Projecten[2].Titel = "Zaak #3: 'x' \"y\" - [z]"
	a.Projecten[3].Aanleiding = "een\n\ntwee\ndrie"
	a.Projecten[4].Looptijd = agenda.Looptijd{Van: agenda.Datum{Jaar: 2023, Maand: 9}, Tot: agenda.Datum{Jaar: 2024, Maand: 1}}
	text, err := yaml.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	if again := load(t, string(text)); !reflect.DeepEqual(a, again) {
		t.Error("the agenda that comes back is another")
	}
}
