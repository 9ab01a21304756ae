package agenda_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tsd/agenda"
)

// changesIn is what is told of changes in these tests: a line each.
func changesIn(old, new *agenda.Agenda) string {
	var lines []string
	for _, c := range agenda.Diff(old, new) {
		switch {
		case c.Old.Value == nil:
			lines = append(lines, fmt.Sprintf("+ %s %s", c.Record().List.Key, c.Record().ID))
			continue
		case c.New.Value == nil:
			lines = append(lines, fmt.Sprintf("- %s %s", c.Record().List.Key, c.Record().ID))
			continue
		}
		line := fmt.Sprintf("~ %s %s", c.New.List.Key, c.New.ID)
		for _, f := range c.Fields {
			if f.Key == agenda.OrderKey {
				f.Old, f.New = idsOf(f.Old.([]agenda.Record)), idsOf(f.New.([]agenda.Record))
			}
			line += fmt.Sprintf(" %s: %v > %v", f.Key, f.Old, f.New)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func idsOf(records []agenda.Record) []string {
	var ids []string
	for _, r := range records {
		ids = append(ids, r.ID)
	}
	return ids
}

func TestDiff(t *testing.T) {
	for _, tt := range []struct {
		name string
		edit func(*agenda.Agenda)
		want string
	}{
		{"nothing", func(*agenda.Agenda) {}, ""},
		{"a project came", func(a *agenda.Agenda) {
			a.Projecten = slices.Insert(a.Projecten, 2, agenda.Project{ID: "nieuw-project", Titel: "Nieuw"})
		}, "+ projecten nieuw-project"},
		{"a project went", func(a *agenda.Agenda) { a.Projecten = slices.Delete(a.Projecten, 1, 2) },
			"- projecten statushouders-opvang"},
		{"to another line", func(a *agenda.Agenda) { a.Projecten[0].Lijn = "verdiepen" },
			"~ projecten geweld-afhankelijkheidsrelaties lijn: verbreden > verdiepen"},
		{"items came and went", func(a *agenda.Agenda) { a.Projecten[0].Inspecties = []string{"igj", "ijenv", "x"} },
			"~ projecten geweld-afhankelijkheidsrelaties inspecties: [igj ijenv ivho arbeidsinspectie] > [igj ijenv x]"},
		{"items in another order", func(a *agenda.Agenda) { slices.Reverse(a.Projecten[0].Inspecties) },
			"~ projecten geweld-afhankelijkheidsrelaties inspecties: [igj ijenv ivho arbeidsinspectie] > [arbeidsinspectie ivho ijenv igj]"},
		{"a first list", func(a *agenda.Agenda) { a.Projecten[0].Producten = []string{"boek"} },
			"~ projecten geweld-afhankelijkheidsrelaties producten: [] > [boek]"},
		{"a list without items", func(a *agenda.Agenda) { a.Projecten[0].Producten = []string{} }, ""},
		{"an end", func(a *agenda.Agenda) {
			a.Projecten[12].Looptijd = agenda.Looptijd{Tot: agenda.Datum{Jaar: 2024, Maand: 3}}
		},
			"~ projecten schoon-schip-maken looptijd: in:2023 > /2024-03"},
		{"another id", func(a *agenda.Agenda) { a.Projecten[0].ID = "geweld" },
			"~ projecten geweld id: geweld-afhankelijkheidsrelaties > geweld"},
		{"another id, and more", func(a *agenda.Agenda) {
			a.Projecten[0].ID = "geweld"
			a.Projecten[0].Titel = "GEWELD in afhankelijkheidsrelaties"
		}, "~ projecten geweld id: geweld-afhankelijkheidsrelaties > geweld titel: Geweld in afhankelijkheidsrelaties > GEWELD in afhankelijkheidsrelaties"},
		{"another id and title", func(a *agenda.Agenda) { a.Projecten[0].ID, a.Projecten[0].Titel = "geweld", "Anders" },
			"+ projecten geweld\n- projecten geweld-afhankelijkheidsrelaties"},
		{"an id that several titles could have had", func(a *agenda.Agenda) {
			a.Projecten[0].ID = "een"
			twin := a.Projecten[0]
			twin.ID = "twee"
			a.Projecten = slices.Insert(a.Projecten, 1, twin)
		}, "+ projecten een\n+ projecten twee\n- projecten geweld-afhankelijkheidsrelaties"},
		{"references follow an id", func(a *agenda.Agenda) {
			a.Lijnen[2].ID = "terugkijken"
			a.Inspecties[0].ID = "igj2"
			for i := range a.Projecten {
				p := &a.Projecten[i]
				if p.Lijn == "reflecteren" {
					p.Lijn = "terugkijken"
				}
				for j, id := range p.Inspecties {
					if id == "igj" {
						p.Inspecties[j] = "igj2"
					}
				}
			}
			a.Projecten[0].Inspecties = a.Projecten[0].Inspecties[1:3]
		}, "~ projecten geweld-afhankelijkheidsrelaties inspecties: [igj ijenv ivho arbeidsinspectie] > [ijenv ivho]\n" +
			"~ inspecties igj2 id: igj > igj2\n" +
			"~ lijnen terugkijken id: reflecteren > terugkijken"},
		{"one project further down, and a new one", func(a *agenda.Agenda) {
			p := a.Projecten[13]
			a.Projecten = append(slices.Delete(a.Projecten, 13, 14), agenda.Project{ID: "nieuw-project", Lijn: "reflecteren"}, p)
		}, "+ projecten nieuw-project\n~ lijnen reflecteren volgorde: [arbeidsmarktproblematiek burgerbetrokkenheid] > [burgerbetrokkenheid arbeidsmarktproblematiek]"},
		{"another order of the lines, and other ids", func(a *agenda.Agenda) {
			a.Werkagenda.ID, a.Lijnen[1].ID = "w", "dieper"
			for i := range a.Projecten {
				if p := &a.Projecten[i]; p.Lijn == "verdiepen" {
					p.Lijn = "dieper"
				}
			}
			slices.Reverse(a.Lijnen)
		}, "~ lijnen dieper id: verdiepen > dieper\n~ werkagenda w id: werkagenda-2023-2024 > w volgorde: [verbreden verdiepen reflecteren] > [reflecteren dieper verbreden]"},
		{"an order in a line with another id", func(a *agenda.Agenda) {
			a.Lijnen[2].ID = "terugkijken"
			a.Projecten[13], a.Projecten[14] = a.Projecten[14], a.Projecten[13]
			a.Projecten[13].Lijn, a.Projecten[14].Lijn = "terugkijken", "terugkijken"
		}, "~ lijnen terugkijken id: reflecteren > terugkijken volgorde: [arbeidsmarktproblematiek burgerbetrokkenheid] > [burgerbetrokkenheid arbeidsmarktproblematiek]"},
		{"past projects of another line only", func(a *agenda.Agenda) {
			p := a.Projecten[13] // the first of its line
			a.Projecten = slices.Insert(slices.Delete(a.Projecten, 13, 14), 7, p)
		}, ""},
		{"to the place of its new line", func(a *agenda.Agenda) {
			p := a.Projecten[0]
			p.Lijn = "reflecteren"
			a.Projecten = append(a.Projecten[1:], p)
		}, "~ projecten geweld-afhankelijkheidsrelaties lijn: verbreden > reflecteren"},
		{"another name and id of a line", func(a *agenda.Agenda) {
			a.Lijnen[2].ID, a.Lijnen[2].Naam = "terugkijken", "Terugkijken"
			for i := range a.Projecten {
				if p := &a.Projecten[i]; p.Lijn == "reflecteren" {
					p.Lijn = "terugkijken"
				}
			}
		}, "~ projecten arbeidsmarktproblematiek lijn: reflecteren > terugkijken\n" +
			"~ projecten burgerbetrokkenheid lijn: reflecteren > terugkijken\n" +
			"+ lijnen terugkijken\n- lijnen reflecteren"},
		{"an id that another kind of record had", func(a *agenda.Agenda) {
			a.Themas[3].ID, a.Soorten[2].ID = "nut", "welzijn"
			for i := range a.Projecten {
				if a.Projecten[i].Soort == "fundament-voor-samenwerking" {
					a.Projecten[i].Soort = "welzijn"
				}
			}
		}, "~ themas nut id: welzijn > nut\n~ soorten welzijn id: fundament-voor-samenwerking > welzijn"},
		{"the document", func(a *agenda.Agenda) { a.Werkagenda.ID, a.Werkagenda.Titel = "w", "W" },
			"~ werkagenda w id: werkagenda-2023-2024 > w titel: Werkagenda 2023-2024 > W"},
		{"parts of a key", func(a *agenda.Agenda) { a.Projecten[14].Bron.Paragraaf = "Burgers" },
			"~ projecten burgerbetrokkenheid bron: {Burgerbetrokkenheid true} > {Burgers true}"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			old, new := embedded(t), embedded(t)
			tt.edit(new)
			if got := changesIn(old, new); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// A record with a new id is known by its name only if no other record had or has
// that name; case and accents do not count in it.
func TestDiffByName(t *testing.T) {
	projects := func(idsAndTitles ...string) *agenda.Agenda {
		a := &agenda.Agenda{}
		for i := 0; i < len(idsAndTitles); i += 2 {
			a.Projecten = append(a.Projecten, agenda.Project{ID: idsAndTitles[i], Titel: idsAndTitles[i+1]})
		}
		return a
	}
	for _, tt := range []struct {
		old, new *agenda.Agenda
		want     string
	}{
		{projects("een", "Titel"), projects("twee", "Titel"), "~ projecten twee id: een > twee"},
		{projects("een", "Titel"), projects("twee", "TÍTEL"), "~ projecten twee id: een > twee titel: Titel > TÍTEL"},
		{projects("een", "Titel", "twee", "Titel"), projects("drie", "Titel"),
			"+ projecten drie\n- projecten een\n- projecten twee"},
		{projects("een", "Titel", "twee", "Titel"), projects("een", "Titel", "drie", "Titel"), "~ projecten drie id: twee > drie"},
		{projects("een", "Titel"), projects("een", "Anders", "twee", "Titel"), "~ projecten een titel: Titel > Anders\n+ projecten twee"},
	} {
		if got := changesIn(tt.old, tt.new); got != tt.want {
			t.Errorf("got\n%s\nwant\n%s", got, tt.want)
		}
	}
}
