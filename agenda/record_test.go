package agenda_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"tsd/agenda"
)

// found returns the id of the record that a name means, or those that it fits behind a
// question mark, or "" if there is none.
func found(a *agenda.Agenda, name string) string {
	r, err := a.Find(name)
	if several, ok := errors.AsType[*agenda.AmbiguousError](err); ok {
		return "? " + strings.Join(several.IDs, " ")
	}
	return r.ID
}

func TestFind(t *testing.T) {
	a := embedded(t)
	for _, tt := range []struct{ name, want string }{
		{"preventie-suicide", "preventie-suicide"},
		{"PREVENTIE-SUÏCIDE", "preventie-suicide"},
		{"geweld", "geweld-afhankelijkheidsrelaties"},
		{"schoon schip", "schoon-schip-maken"}, // the beginning of its title
		{"Schoon schip maken: samen de oorzaken van schulden aanpakken", "schoon-schip-maken"},
		{"werkdruk in het vo en mbo", "werkdruk-vo-mbo"}, // its title in the overview
		{"1", "verbreden"},
		{"werk", "werk"},                          // the theme, though other ids begin with it
		{"werka", "? werkagenda-2023-2024 nieuw"}, // its id and a name
		{"IGJ", "igj"},
		{"Nederlandse Arbeidsinspectie", "arbeidsinspectie"},
		{"nederlandse", "arbeidsinspectie"},
		{"werkagenda", "werkagenda-2023-2024"}, // the key
		{"Werkagenda 2023-2024", "? werkagenda-2023-2024 nieuw"},
		{"verb", "? verbreden verbinding-met-gemeenten"},
		{"ig", ""}, // a beginning has three letters
		{"suicide", ""},
		{"4", ""},
		{"", ""},
	} {
		if got := found(a, tt.name); got != tt.want {
			t.Errorf("%q means %q, want %q", tt.name, got, tt.want)
		}
	}
}

// The key of the werkagenda means it in every agenda, whatever its id.
func TestFindWerkagenda(t *testing.T) {
	a := agendaWith(t, `
  - {id: werkagenda-van-toen, titel: Een, lijn: l1}
`)
	if got := found(a, "Werkagenda"); got != "w" {
		t.Errorf("werkagenda means %q", got)
	}
}

// An id goes before a name, and a name before a beginning. Records that share a name
// are all named.
func TestFindInOrder(t *testing.T) {
	a := load(t, strings.NewReplacer(
		"{id: t1, naam: Thema Een}", "{id: t1, naam: Zorg}, {id: zorgen, naam: Wonen}, {id: wonen, naam: Wonen}, {id: t2, naam: Inkomen}, {id: t3, naam: inkomen}",
		"afkorting: I1", "afkorting: Thuis",
	).Replace(vocabulary)+`projecten:
  - {id: zorg-thuis, titel: Hulp, lijn: l1, herkomst: h1, bron: {overzicht: true}}
  - {id: thuis-zorg, titel: Help, lijn: l1, herkomst: h1, bron: {overzicht: true}}
  - {id: inkomens, titel: Geld, lijn: l1, herkomst: h1, bron: {overzicht: true}}
`)
	for _, tt := range []struct{ name, want string }{
		{"zorg", "t1"}, // its name, though two ids begin with it
		{"Zorg", "t1"},
		{"thuis", "i1"},        // its abbreviation
		{"thu", "thuis-zorg"},  // of an abbreviation no beginning
		{"wonen", "wonen"},     // its id, though it is also a name
		{"inkomen", "? t2 t3"}, // two names
		{"zorg-", "zorg-thuis"},
		{"zor", "? t1 zorgen zorg-thuis"},
	} {
		if got := found(a, tt.name); got != tt.want {
			t.Errorf("%q means %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A flag, a query and show mean the same record by the same name.
func TestOneResolver(t *testing.T) {
	a := embedded(t)
	for _, l := range []*agenda.List{agenda.Lijnen, agenda.Inspecties, agenda.Soorten, agenda.Themas} {
		for _, r := range l.Records(a) {
			for _, name := range []string{r.ID, strings.ToUpper(r.ID), r.Naam, r.Short(), r.ID[:3]} {
				meant := found(a, name)
				if strings.HasPrefix(meant, "?") || meant != r.ID {
					continue // of all records it means another, which has that id
				}
				c, err := a.Where(r.Field(), `"`+name+`"`)
				if err != nil || !slices.Equal(c.Values, []string{r.ID}) {
					t.Errorf("show %q is %s, --%s is %v, %v", name, r.ID, r.Field().Name, c.Values, err)
				}
			}
		}
	}
	for name, want := range map[string]string{"1": "verbreden", "Lijn": "", "ver": "?", "refl": "reflecteren", "ve": ""} {
		c, err := a.Where(agenda.MustField("lijn"), name)
		_, several := errors.AsType[*agenda.AmbiguousError](err)
		_, unknown := errors.AsType[*agenda.UnknownError](err)
		if ok := err == nil && c.Values[0] == want || several && want == "?" || unknown && want == ""; !ok {
			t.Errorf("--lijn %s is %v, %v", name, c.Values, err)
		}
	}
}

// What fits several records is refused with those that it fits.
func TestAmbiguousError(t *testing.T) {
	_, err := embedded(t).Where(agenda.MustField("inspectie"), "inspectie")
	if want := `inspectie "inspectie" is niet duidelijk; kies uit igj, ijenv, ivho`; err == nil || err.Error() != want {
		t.Errorf("the error is %v, want %s", err, want)
	}
}

// A name that no record has is answered with the ids of some that contain it, if it has
// three letters, or else with the one that was most likely meant.
func TestUnknownRecord(t *testing.T) {
	a := embedded(t)
	for _, tt := range []struct{ name, known, meant string }{
		{"opvang", "statushouders-opvang", ""},
		{"ing", "verbinding-met-gemeenten fundament-voor-samenwerking pilots-doorontwikkeling-implementatie calamiteiten-donny-m zet-gemeenten", ""}, // five of them
		{"ui", "", ""},
		{"uit", "buiten-uitsluiting", ""},
		{"gewelt", "", "geweld"},
		{"onderwijs inspectie", "", ""},
	} {
		_, err := a.Find(tt.name)
		unknown, ok := errors.AsType[*agenda.UnknownError](err)
		if !ok {
			t.Errorf("%s gives %v", tt.name, err)
			continue
		}
		if got := strings.Join(unknown.Known, " "); got != tt.known || unknown.Suggestion() != tt.meant {
			t.Errorf("%s: known are %q and meant is %q, want %q and %q", tt.name, got, unknown.Suggestion(), tt.known, tt.meant)
		}
	}
}
