package view

import (
	"encoding/json"
	"strings"
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
	text, err := json.Marshal(Changes(old, new, agenda.Diff(old, new), Message{}).Value())
	if err != nil {
		t.Fatal(err)
	}
	const want = `[{"id":"l1","lijst":"lijnen","wijziging":"gewijzigd","velden":[{"veld":"nummer","oud":0,"nieuw":3},{"veld":"motto","oud":"Vooruit"}]},` +
		`{"id":"p1","lijst":"projecten","wijziging":"gewijzigd","velden":[{"veld":"partners","nieuw":["a"],"erbij":["a"]},` +
		`{"veld":"bron","oud":{"overzicht":true}}]}]`
	if string(text) != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
}

// What was and what is have a column of 20 each, at least; in less they stand
// under each other.
func TestChangesOnNarrowScreens(t *testing.T) {
	old := &agenda.Agenda{Projecten: []agenda.Project{{ID: "p1", Titel: "een twee drie vier vijf zes"}}}
	new := &agenda.Agenda{Projecten: []agenda.Project{{ID: "p1", Titel: "zeven acht negen tien elf twaalf"}}}
	answer := Changes(old, new, agenda.Diff(old, new), Message{})
	for width, want := range map[int]string{49: "\nTitel  een twee", 48: "\nTitel\n  Was  een twee"} {
		if shown := onScreen(t, answer, width); !strings.Contains(shown, want) {
			t.Errorf("in %d columns it is\n%s", width, shown)
		}
	}
}

// An item that went is told by the name that it had, and one that came by the
// name that it has.
func TestNamesOfItems(t *testing.T) {
	old := &agenda.Agenda{
		Inspecties: []agenda.Term{{ID: "i1", Naam: "Een", Afkorting: "Oud1"}, {ID: "i2", Naam: "Twee", Afkorting: "Oud2"}},
		Projecten:  []agenda.Project{{ID: "p1", Titel: "Project", Inspecties: []string{"i1"}}},
	}
	new := &agenda.Agenda{
		Inspecties: []agenda.Term{{ID: "i1", Naam: "Een", Afkorting: "Nieuw1"}, {ID: "i2", Naam: "Twee", Afkorting: "Nieuw2"}},
		Projecten:  []agenda.Project{{ID: "p1", Titel: "Project", Inspecties: []string{"i2"}}},
	}
	shown := onScreen(t, Changes(old, new, agenda.Diff(old, new), Message{}), 80)
	if !strings.Contains(shown, "\nInspecties  − Oud1  + Nieuw2\n") {
		t.Errorf("it is\n%s", shown)
	}
}
