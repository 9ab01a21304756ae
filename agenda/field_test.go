package agenda_test

import (
	"strings"
	"testing"

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
