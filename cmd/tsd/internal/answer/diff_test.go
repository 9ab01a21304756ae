package answer

import (
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/doc"
)

var update = flag.Bool("update", false, "write what diff answers to testdata")

// told writes the tables of a comparison, a row a line, with signs for what was removed and
// added.
func told(a doc.Answer) string {
	var b strings.Builder
	for _, block := range a.Blocks {
		switch v := block.(type) {
		case doc.Heading:
			if v.Level > 1 {
				b.WriteString("## " + v.Cell.String() + "\n")
			}
		case doc.Table:
			for _, r := range v.Rows {
				if r.Group != nil {
					b.WriteString("# " + r.Group.Cell.String() + "\n")
					continue
				}
				var cells []string
				for _, c := range r.Cells {
					cells = append(cells, signed(c))
				}
				b.WriteString(strings.Join(cells, " | ") + "\n")
				for _, f := range r.Detail {
					b.WriteString(f.Name + ": " + f.Cell.String() + "\n")
				}
			}
		}
	}
	return b.String()
}

func signed(c doc.Cell) string {
	var items []string
	for _, item := range c.Items {
		var b strings.Builder
		for _, s := range item {
			b.WriteString(map[doc.Style]string{doc.Removed: "[-", doc.Added: "[+"}[s.Style] + s.Text + map[doc.Style]string{doc.Removed: "]", doc.Added: "]"}[s.Style])
		}
		items = append(items, b.String())
	}
	return strings.Join(items, ", ") + map[doc.Status]string{doc.Derived: "*", doc.Unknown: "–"}[c.Status]
}

// Every kind of change is told, as it is written, and nothing is concluded from it.
func TestDiff(t *testing.T) {
	for _, tt := range []struct {
		name string
		edit func(a *agenda.Agenda)
		want string
	}{
		{"a field", func(a *agenda.Agenda) { a.Projecten[0].Titel = "Oude sluizen" },
			"# Oude sluizen (sluis)\nTitel | [-Sluizen] | [+Oude sluizen]\n"},
		{"an item", func(a *agenda.Agenda) { a.Projecten[0].Partners = []string{"gemeenten; scholen", "waterschappen"} },
			"# Sluizen (sluis)\nPartners | gemeenten; scholen | gemeenten; scholen, [+waterschappen]\n"},
		{"a case", func(a *agenda.Agenda) { a.Projecten[0].Partners = []string{"Gemeenten; scholen"} },
			"# Sluizen (sluis)\nPartners | [-gemeenten; scholen] | [+Gemeenten; scholen]\n"},
		{"a list that is gone", func(a *agenda.Agenda) { a.Projecten[0].Partners = nil },
			"# Sluizen (sluis)\nPartners | [-gemeenten; scholen] | –\n"},
		{"items in another order", func(a *agenda.Agenda) { a.Projecten[0].Inspecties = []string{"i2", "i3", "i1"} },
			"# Sluizen (sluis)\nInspecties | [-I1], Inspectie Twee, Inspectie Drie* | Inspectie Twee, Inspectie Drie, [+I1]*\n"},
		{"an item in the place of another, by the names that they had and have", func(a *agenda.Agenda) {
			a.Inspecties[0].Afkorting = "IE"
			a.Projecten[1].Inspecties = []string{"i2"}
		}, "# Bruggen (brug)\nInspecties | [-I1] | [+Inspectie Twee]\n# Inspectie Een (i1)\nAfkorting | [-I1] | [+IE]\n"},
		{"a period", func(a *agenda.Agenda) { a.Projecten[1].Looptijd = agenda.Looptijd{Van: agenda.Datum{Jaar: 2023}} },
			"# Bruggen (brug)\nLooptijd | [-in elk geval in 2023]* | [+vanaf 2023]*\n"},
		{"a mark", func(a *agenda.Agenda) { a.Projecten[1].Afgeleid = []string{"looptijd", "themas"} },
			"# Bruggen (brug)\nAfgeleid | looptijd | looptijd, [+themas]\n"},
		{"a source", func(a *agenda.Agenda) { a.Projecten[1].Bron = agenda.Bron{Paragraaf: "Over bruggen"} },
			"# Bruggen (brug)\nBron | [-alleen het overzicht] | [+paragraaf “Over bruggen”]\n"},
		{"a date of what became of it", func(a *agenda.Agenda) { a.Projecten[3].Stand.Per.Dag = 6 },
			"# Dijken (dijk)\nStand | afgerond [-(5] maart 2024), bron: https://a.nl/brief | afgerond [+(6] maart 2024), bron: https://a.nl/brief\n"},
		{"what became of it, for the first time", func(a *agenda.Agenda) { a.Projecten[2].Stand = agenda.Stand{Is: "uitgesteld"} },
			"# Wegen (weg)\nStand |  | [+uitgesteld]\n"},
		{"a letter in the title of a result", func(a *agenda.Agenda) { a.Projecten[3].Resultaten[0].Titel = "Brieven" },
			"# Dijken (dijk)\nResultaten | [-Brief] (maart 2024) https://a.nl/brief_juni | [+Brieven] (maart 2024) https://a.nl/brief_juni\n"},
		{"a result", func(a *agenda.Agenda) {
			a.Projecten[3].Resultaten = append(a.Projecten[3].Resultaten, agenda.Resultaat{Titel: "Kaart van dijken"})
		}, "# Dijken (dijk)\nResultaten | Brief (maart 2024) https://a.nl/brief_juni | Brief (maart 2024) https://a.nl/brief_juni, [+Kaart van dijken]\n"},
		{"words in a long text", func(a *agenda.Agenda) {
			p := &a.Projecten[0]
			p.Vraag = strings.Replace(p.Vraag, "of meer of", "of groot meer of", 1)
		}, "# Sluizen (sluis)\nVraag | … elke sluis die aan een kanaal of rivier of meer of haven of plas of vijver of beek … |" +
			" … elke sluis die aan een kanaal of rivier of [+groot] meer of haven of plas of vijver of beek …\n"},
		{"a long text that is gone", func(a *agenda.Agenda) { a.Projecten[0].Vraag = "" },
			"# Sluizen (sluis)\nVraag | [-Gaan de deuren open; en dicht? Dat zien … waar zij doorheen willen varen met hun boot.] | –\n"},
		{"another text", func(a *agenda.Agenda) { a.Projecten[0].Vraag = "Hoe oud zijn de deuren?" },
			"# Sluizen (sluis)\nVraag | [-Gaan de deuren open; en dicht? Dat zien … waar zij doorheen willen varen met hun boot.] | [+Hoe oud zijn de deuren?]\n"},
		{"other characters", func(a *agenda.Agenda) { a.Lijnen[0].Samenvatting = "Over\u00a0water." },
			"# Lijn 1: Water (l1)\nInleiding | [-Over water.] | [+Over\u00a0water.] (dezelfde tekst in andere tekens)\n"},
		{"a paragraph", func(a *agenda.Agenda) { a.Werkagenda.Samenvatting = "Over bruggen.\nEn over water." },
			"# Plan (w)\nInleiding | Over bruggen. | Over bruggen. [+¶ En over water.]\n"},
		{"an id", func(a *agenda.Agenda) { a.Projecten[0].ID = "sluizen" },
			"# Sluizen (sluizen)\nId | [-sluis] | [+sluizen]\n"},
		{"another line", func(a *agenda.Agenda) { a.Projecten[0].Lijn = "l2" },
			"# Sluizen (sluis)\nLijn | [-Water] | [+Land]\n"},
		{"two projects, the same", func(a *agenda.Agenda) { a.Projecten[1].Herkomst, a.Projecten[2].Herkomst = "nieuw", "nieuw" },
			"# Bruggen (brug), Wegen (weg)\nHerkomst | – | [+Plan]\n"},
		{"an order", func(a *agenda.Agenda) { a.Projecten[1], a.Projecten[2] = a.Projecten[2], a.Projecten[1] },
			"# Lijn 2: Land (l2)\nVolgorde | Bruggen, [-Wegen] | [+Wegen], Bruggen\n"},
		{"an order of a vocabulary", func(a *agenda.Agenda) { slices.Reverse(a.Themas) },
			"# Plan (w)\nVolgorde | Thema: Varen, [-Thema: Leren] | [+Thema: Leren], Thema: Varen\n"},
		{"a vocabulary", func(a *agenda.Agenda) { a.Inspecties[0].Afkorting = "IE" },
			"# Inspectie Een (i1)\nAfkorting | [-I1] | [+IE]\n"},
		{"the document", func(a *agenda.Agenda) { a.Werkagenda.Gepubliceerd.Jaar, a.Werkagenda.Programma.URL = 2023, "" },
			"# Plan (w)\nGepubliceerd | [-december 2022] | [+december 2023]\nProgramma | Koers, [-https://a.nl/koers_1] | Koers\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			old, new := load(t, small+kept), load(t, small+kept)
			tt.edit(new)
			if got, want := told(Diff(old, new)), "## Gewijzigd\n"+tt.want; got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// Of records with the same name the ids are told.
func TestDiffOfNamesakes(t *testing.T) {
	text := strings.Replace(small, "naam: Inspectie Drie", "naam: Inspectie Twee", 1)
	old, new := load(t, text), load(t, text)
	old.Projecten[1].Inspecties, new.Projecten[1].Inspecties = []string{"i2"}, []string{"i3"}
	if got, want := told(Diff(old, new)), "## Gewijzigd\n# Bruggen (brug)\nInspecties | [-i2] | [+i3]\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A line that is split in two or has another id is a new line and one that is gone. What
// its projects have in common is told once.
func TestDiffSplitsAndMerges(t *testing.T) {
	old, new := load(t, small), load(t, small)
	new.Lijnen = []agenda.Lijn{{ID: "kust", Nummer: 1, Naam: "Kust"}, {ID: "l2", Nummer: 2, Naam: "Land"}, {ID: "stad", Nummer: 3, Naam: "Stad"}}
	new.Projecten[0].Lijn, new.Projecten[1].Lijn, new.Projecten[2].Lijn = "kust", "stad", "stad"
	const split = "## Nieuw\nLijn 1: Kust (kust)\nLijn 3: Stad (stad)\n" +
		"## Gewijzigd\n# Sluizen (sluis)\nLijn | [-Water] | [+Kust]\n# Bruggen (brug), Wegen (weg)\nLijn | [-Land] | [+Stad]\n" +
		"## Niet meer op de agenda\nLijn 1: Water (l1)\n"
	if got := told(Diff(old, new)); got != split {
		t.Errorf("got\n%s\nwant\n%s", got, split)
	}
	if got := told(Diff(new, old)); !strings.Contains(got, "# Bruggen (brug), Wegen (weg)\nLijn | [-Stad] | [+Land]\n") {
		t.Errorf("got\n%s", got)
	}
}

// Of a project that came or went its line, its period and what became of it are told.
func TestDiffLists(t *testing.T) {
	old, new := load(t, small+kept), load(t, small)
	a := Diff(old, new)
	if got, want := told(a), "## Niet meer op de agenda\nDijken (dijk) | Water | –\nStand: afgerond (5 maart 2024), bron: https://a.nl/brief\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got, want := told(Diff(new, old)), "## Nieuw\nDijken (dijk) | Water | –\nStand: "; !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s\nwant\n%s…", got, want)
	}
	new.Lijnen[0].Naam = "Meer"
	if got, want := told(Diff(old, new)), "## Niet meer op de agenda\nDijken (dijk) | Water | –\n"; !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant …\n%s…", got, want)
	}
	if got := a.Blocks[1].(doc.Paragraph).Cell.String(); got != "Projecten: 1 niet meer op de agenda." {
		t.Errorf("it counts %q", got)
	}
	const rows = "dijk\tweg\t\tDijken\t\n"
	if got := written(t, doc.TSV, a); got != rows {
		t.Errorf("got\n%s\nwant\n%s", got, rows)
	}
}

// Two agendas that do not differ give no blocks, rows and ids, and an empty list.
func TestDiffNothing(t *testing.T) {
	a := Diff(load(t, small), load(t, small))
	for f, want := range map[doc.Format]string{doc.Screen: "Er is niets gewijzigd.\n", doc.JSON: "[]\n", doc.IDs: ""} {
		if got := written(t, f, a); got != want {
			t.Errorf("%s: got %q, want %q", f, got, want)
		}
	}
}

// A title names both agendas if they are called differently; the words of texts are
// accounted for only where there are any.
func TestDiffFrame(t *testing.T) {
	old, new := load(t, small), load(t, small)
	new.Projecten[0].Titel = "Oude sluizen"
	if a := Diff(old, new); a.Title != "Wijzigingen in Plan" || a.Wording != "" {
		t.Errorf("it is called %q and says %q", a.Title, a.Wording)
	}
	new.Werkagenda.Titel, new.Projecten[0].Vraag = "Plan 2", "Hoe oud?"
	if a := Diff(old, new); a.Title != "Wijzigingen van Plan naar Plan 2" || a.Wording == "" {
		t.Errorf("it is called %q and says %q", a.Title, a.Wording)
	}
}

// For programs a value is whole, and as the file has it.
func TestDiffForPrograms(t *testing.T) {
	old, new := load(t, small+kept), load(t, small+kept)
	new.Lijnen[0].Nummer = 0
	new.Projecten[1].Themas, new.Projecten[1].Bron = nil, agenda.Bron{}
	new.Projecten[3].Stand.Per.Dag = 6
	new.Projecten[1], new.Projecten[2] = new.Projecten[2], new.Projecten[1]
	a := Diff(old, new)
	const values = `[{"id":"brug","lijst":"projecten","wijziging":"gewijzigd","velden":[{"veld":"themas","was":["varen","leren"],"nu":[]},{"veld":"bron","was":{"overzicht":true}}]},` +
		`{"id":"dijk","lijst":"projecten","wijziging":"gewijzigd","velden":[{"veld":"stand","was":{"is":"afgerond","per":"2024-03-05","bron":"https://a.nl/brief"},"nu":{"is":"afgerond","per":"2024-03-06","bron":"https://a.nl/brief"}}]},` +
		`{"id":"l1","lijst":"lijnen","wijziging":"gewijzigd","velden":[{"veld":"nummer","was":1,"nu":0}]},` +
		`{"id":"l2","lijst":"lijnen","wijziging":"gewijzigd","velden":[{"veld":"volgorde","was":["brug","weg"],"nu":["weg","brug"]}]}]`
	if got, err := json.Marshal(a.Value); err != nil || string(got) != values {
		t.Errorf("got\n%s\nwant\n%s", got, values)
	}
	if head := strings.Join(a.Rows.Head, " "); head != "id wijziging veld was nu" {
		t.Errorf("the fields are %s", head)
	}
	const rows = `brug	gewijzigd	themas	varen;leren	
brug	gewijzigd	bron	overzicht	
dijk	gewijzigd	stand	afgerond (2024-03-05) <https://a.nl/brief>	afgerond (2024-03-06) <https://a.nl/brief>
l1	gewijzigd	nummer	1	0
l2	gewijzigd	volgorde	brug;weg	weg;brug
`
	if got := written(t, doc.TSV, a); got != rows {
		t.Errorf("got\n%s\nwant\n%s", got, rows)
	}
	if got := written(t, doc.IDs, a); got != "brug\ndijk\nl1\nl2\n" {
		t.Errorf("the ids are\n%s", got)
	}
}

// The changes of half a year, fit to be published. With -update they are written anew; read
// the difference.
func TestDiffInMarkdown(t *testing.T) {
	got := written(t, doc.Markdown, Diff(editions(t)))
	const golden = "testdata/voorjaar.md"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("it is\n%s", got)
	}
}
