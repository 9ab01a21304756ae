package agenda_test

import (
	"encoding/json"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
)

// Every key that can be derived is a field, and every field of a record that
// has a source can be derived. What became of a project is said by who keeps the
// agenda, and does not follow from its source.
func TestDerivableKeysAreFields(t *testing.T) {
	afgeleid, err := agenda.FieldByName("afgeleid")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, term := range afgeleid.Known(nil) {
		known[term.ID] = true
	}
	for _, f := range agenda.Fields {
		want := f.Key != "id" && f.Key != "jaar" && f.Key != "afgeleid" && f.Key != "bron" && !f.Outcome
		if known[f.Key] != want {
			t.Errorf("whether %s can be derived is %v, want %v", f.Key, known[f.Key], want)
		}
		delete(known, f.Key)
	}
	for key := range known {
		t.Errorf("%s can be derived, but is no field", key)
	}
}

func TestSuggestion(t *testing.T) {
	for _, tt := range []struct {
		typed string
		among string
		want  string
	}{
		{"verbreeden", "verbreden verdiepen reflecteren", "verbreden"},
		{"VERBRÉDEN", "verbreden verdiepen", "verbreden"},
		{"lsit", "list show filter", "list"},
		{"suicide", "preventie-suicide zet-gemeenten", "preventie-suicide"},
		{"gemeenten", "zet-gemeenten verbinding-met-gemeenten", ""}, // two contain it
		{"xyz", "verbreden verdiepen", ""},
		{"x", "a b", ""},
		{"", "a b", ""},
	} {
		if got := (&agenda.UnknownError{Typed: tt.typed, Known: strings.Fields(tt.among)}).Suggestion(); got != tt.want {
			t.Errorf("%q among %s suggests %q, want %q", tt.typed, tt.among, got, tt.want)
		}
	}
}

// A field that the agenda leaves out is not one of its fields. Every year of the agenda can
// be asked for, also if no project is known to run in it.
func TestFieldsOfAgenda(t *testing.T) {
	a := load(t, `werkagenda: {id: w, titel: W, uitgever: U, looptijd: {van: 2023, tot: 2025}}
lijnen: [{id: l1, nummer: 1, naam: Lijn Een}]
projecten: [{id: p1, titel: Een, lijn: l1, looptijd: {in: 2022}}]
`)
	for name, want := range map[string]string{
		"soort": "deze agenda heeft geen soorten", "thema": "deze agenda heeft geen thema's", "stand": "deze agenda heeft geen stand", "kleur": `veld "kleur" is onbekend`,
	} {
		if _, err := a.Field(name); err == nil || err.Error() != want {
			t.Errorf("%s gives %v, want %s", name, err, want)
		}
	}
	var years []string
	for _, y := range agenda.MustField("jaar").Known(a) {
		years = append(years, y.ID)
	}
	if got := strings.Join(years, " "); got != "2022 2023 2024 2025" {
		t.Errorf("the years are %s", got)
	}
	p := a.Projecten[0]
	p.Afgeleid = []string{"looptijd"}
	if got := agenda.MustField("jaar").Of(&p).Status; got != agenda.Derived {
		t.Errorf("the years of a derived period have status %d", got)
	}
	if a.CitesSource() {
		t.Error("it cites a source")
	}
	if a.Projecten[0].Bron.Overzicht = true; !a.CitesSource() {
		t.Error("with a source it cites none")
	}
}

// What a project does not have is not in a file, and a date is there without quotes.
func TestProjectInFile(t *testing.T) {
	p := agenda.Project{ID: "p", Titel: "T", Lijn: "l", Looptijd: agenda.Looptijd{Van: agenda.Datum{Jaar: 2023}, Tot: agenda.Datum{Jaar: 2024, Maand: 6}}}
	text, err := yaml.Marshal(p)
	if want := "id: p\ntitel: T\nlijn: l\nlooptijd: {van: 2023, tot: 2024-06}\n"; err != nil || string(text) != want {
		t.Errorf("in YAML it is\n%s, want\n%s", text, want)
	}
	text, err = json.Marshal(p)
	if want := `{"id":"p","titel":"T","lijn":"l","looptijd":{"van":"2023","tot":"2024-06"}}`; err != nil || string(text) != want {
		t.Errorf("in JSON it is %s, want %s", text, want)
	}
}
