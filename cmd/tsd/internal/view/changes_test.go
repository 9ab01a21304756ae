package view

import (
	"encoding/json"
	"testing"

	"tsd/agenda"
)

// A value that the file has is told also if it is 0 or false; what it does not
// have is left out.
func TestValuesOfChanges(t *testing.T) {
	old := &agenda.Agenda{
		Lijnen:    []agenda.Lijn{{ID: "l1", Nummer: 0, Naam: "Lijn", Motto: "Vooruit"}},
		Projecten: []agenda.Project{{ID: "p1", Titel: "Project", Bron: agenda.Bron{Overzicht: true}}},
	}
	new := &agenda.Agenda{
		Lijnen:    []agenda.Lijn{{ID: "l1", Nummer: 3, Naam: "Lijn"}},
		Projecten: []agenda.Project{{ID: "p1", Titel: "Project", Partners: []string{"a"}}},
	}
	text, err := json.Marshal(Changes(old, new, agenda.Diff(old, new)).Value)
	if err != nil {
		t.Fatal(err)
	}
	const want = `[{"id":"l1","lijst":"lijnen","wijziging":"gewijzigd","velden":[{"veld":"nummer","oud":0,"nieuw":3},{"veld":"motto","oud":"Vooruit"}]},` +
		`{"id":"p1","lijst":"projecten","wijziging":"gewijzigd","velden":[{"veld":"partners","nieuw":["a"],"erbij":["a"]},` +
		`{"veld":"bron","oud":{"overzicht":true},"nieuw":{"overzicht":false}}]}]`
	if string(text) != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
}
