package answer

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/doc"
)

// small is an agenda in which every kind of value occurs, known and not.
const small = `werkagenda: {id: w, titel: Plan, uitgever: Inspecties, gepubliceerd: 2022-12, looptijd: {van: 2023, tot: 2024}, samenvatting: Over bruggen., programma: {titel: Koers, url: https://a.nl/koers_1}, website: www.a.nl}
inspecties: [{id: i1, naam: Inspectie Een, afkorting: I1}, {id: i2, naam: Inspectie Twee}, {id: i3, naam: Inspectie Drie}]
lijnen: [{id: l1, nummer: 1, naam: Water, motto: Droog, samenvatting: Over water.}, {id: l2, nummer: 2, naam: Land}]
soorten: [{id: s1, naam: Toets}]
herkomsten: [{id: nieuw, naam: Plan}]
themas: [{id: varen, naam: Varen}, {id: leren, naam: Leren}]
projecten:
  - {id: sluis, titel: Sluizen, lijn: l1, soort: s1, herkomst: nieuw, looptijd: {van: 2023-03, tot: 2024}, inspecties: [i1, i2, i3], partners: [gemeenten; scholen], themas: [varen], vraag: "Gaan de deuren open; en dicht? Dat zien schippers bij elke sluis die aan een kanaal of rivier of meer of haven of plas of vijver of beek ligt en waar zij doorheen willen varen met hun boot.", afgeleid: [themas, inspecties], bron: {paragraaf: Sluizen, overzicht: true}}
  - {id: brug, titel: Bruggen, lijn: l2, looptijd: {in: 2023}, inspecties: [i1], themas: [varen, leren], afgeleid: [looptijd], bron: {overzicht: true}}
  - {id: weg, titel: Wegen, overzichtstitel: Weg, lijn: l2, bron: {overzicht: true}}
`

// kept is a project of an agenda that is kept.
const kept = `  - {id: dijk, titel: Dijken, lijn: l1, stand: {is: afgerond, per: 2024-03-05, bron: https://a.nl/brief}, resultaten: [{titel: Brief, datum: 2024-03, url: https://a.nl/brief_juni}]}
`

func load(t testing.TB, file string) *agenda.Agenda {
	t.Helper()
	a, err := datafile.Load("test.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// selectBy selects by flags, such as "inspectie=i1,i2 jaar=2024".
func selectBy(t testing.TB, a *agenda.Agenda, flags string) Selection {
	t.Helper()
	var conditions []agenda.Condition
	for flag := range strings.FieldsSeq(flags) {
		name, values, _ := strings.Cut(flag, "=")
		c, err := a.Where(agenda.MustField(name), values)
		if err != nil {
			t.Fatal(err)
		}
		conditions = append(conditions, c)
	}
	return Select(a, conditions, "", nil)
}

func search(t testing.TB, a *agenda.Agenda, query string) Selection {
	t.Helper()
	q, err := a.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	return Select(a, nil, query, q)
}

// written returns an answer in a format.
func written(t testing.TB, f doc.Format, a doc.Answer) string {
	t.Helper()
	var b bytes.Buffer
	if err := doc.Write(&b, f, a, doc.Settings{Width: 100}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func must(t testing.TB) func(doc.Answer, error) doc.Answer {
	return func(a doc.Answer, err error) doc.Answer {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
}

func TestPeriod(t *testing.T) {
	for s, want := range map[string]string{
		"2023/2024": "2023–2024", "2023/2023": "2023", "2023/": "vanaf 2023", "/2024": "tot en met 2024", "in:2023": "in elk geval in 2023",
		"2023-03/2024": "maart 2023 tot en met 2024", "2023-03/2024-12": "maart 2023 – december 2024", "in:2023-06": "in elk geval in juni 2023",
	} {
		l, err := agenda.ParseLooptijd(s)
		if err != nil {
			t.Fatal(err)
		}
		if got := period(l); got != want {
			t.Errorf("%s is written as %q, want %q", s, got, want)
		}
	}
}

// The last lines name what was asked and how many projects that are, and say once how
// many the source says too little of.
func TestClosing(t *testing.T) {
	a := load(t, small)
	for flags, want := range map[string]string{
		"":                       "3 projecten.",
		"inspectie=i1":           "2 van de 3 projecten (inspectie I1).|Bij 1 ander zegt de bron te weinig om het te kiezen (inspectie 1).",
		"inspectie=i1,i2":        "2 van de 3 projecten (inspectie I1 of Inspectie Twee).|Bij 1 ander zegt de bron te weinig om het te kiezen (inspectie 1).",
		"jaar=2024":              "1 van de 3 projecten (in 2024).|Bij 2 andere zegt de bron te weinig om ze te kiezen (einde 1, looptijd 1).",
		"jaar=2024 inspectie=i1": "1 van de 3 projecten (in 2024, inspectie I1).|Bij 2 andere zegt de bron te weinig om ze te kiezen (einde 1, looptijd 1, inspectie 1).",
		"soort=s1":               "1 van de 3 projecten (soort Toets).|Bij 2 andere zegt de bron te weinig om ze te kiezen (soort 2).",
		"jaar=onbekend":          "2 van de 3 projecten (jaar niet in de bron).",
		"soort=onbekend":         "2 van de 3 projecten (soort niet in de bron).",
		"lijn=1":                 "1 van de 3 projecten (lijn Water).",
	} {
		if got := strings.Join(selectBy(t, a, flags).closing(), "|"); got != want {
			t.Errorf("%s: the last lines are %q, want %q", flags, got, want)
		}
	}
	if got := selectBy(t, load(t, small+kept), "jaar=2024").closing()[0]; !strings.Contains(got, "(gepland in 2024)") {
		t.Errorf("of an agenda that says what became of its projects it says %q", got)
	}
}

// A list is in groups by line, and has a column for what was selected on; with columns or
// an order of its own it has neither.
func TestList(t *testing.T) {
	a := load(t, small)
	heads := func(s Selection, columns string, sorted bool) string {
		t.Helper()
		ans := must(t)(List(s, columns, sorted))
		table := ans.Blocks[0].(doc.Table)
		var parts []string
		for _, c := range table.Columns {
			parts = append(parts, c.Title)
		}
		for _, r := range table.Rows {
			if r.Group != nil {
				parts = append(parts, r.Group.Cell.String())
			}
			if r.Detail != nil {
				t.Errorf("a list says why it has %v", r.Cells)
			}
		}
		return strings.Join(parts, "|")
	}
	for _, tt := range []struct {
		flags, columns string
		sorted         bool
		want           string
	}{
		{"", "", false, "Titel|Id|Lijn 1: Water|Lijn 2: Land"},
		{"", "", true, "Titel|Id"},
		{"", "id,thema", false, "Id|Thema's"},
		{"", "id,thema,id", false, "Id|Thema's"},
		{"inspectie=i1 jaar=2023", "", false, "Titel|Id|Inspecties|Jaar|Lijn 1: Water|Lijn 2: Land"},
		{"lijn=2", "", false, "Titel|Id|Lijn 2: Land"},
		{"", "+soort", false, "Id|Titel|Lijn|Soort"},
		{"", "-lijn", false, "Id|Titel"},
		{"", " ID , Thema", false, "Id|Thema's"},
	} {
		if got := heads(selectBy(t, a, tt.flags), tt.columns, tt.sorted); got != tt.want {
			t.Errorf("%s --columns %s: it has %q, want %q", tt.flags, tt.columns, got, tt.want)
		}
	}
	for columns, want := range map[string]string{
		"id,x":             `veld "x" is onbekend`,
		"-x":               `veld "x" is onbekend`,
		"treffers":         "de kolom treffers is er alleen bij filter: die noemt de velden waarin iets is gevonden",
		"+id,titel":        `zet in "+id,titel" voor elk veld een + of een -, of voor geen enkel`,
		"-id,-titel,-lijn": "zo blijft er geen kolom over",
	} {
		if _, err := List(selectBy(t, a, ""), columns, false); err == nil || err.Error() != want {
			t.Errorf("--columns %s gives %v, want %s", columns, err, want)
		}
	}
}

// Programs get the values of the file: lists with ; between their items, what is not known
// by its own word, and no sign.
func TestListForPrograms(t *testing.T) {
	a := load(t, small)
	ans := must(t)(List(selectBy(t, a, ""), "id,jaar,looptijd,partners,thema,vraag", false))
	want := "sluis\t2023;2024\t2023-03/2024\tgemeenten\\; scholen\tvaren\tGaan de deuren open; en"
	rows := strings.Split(strings.TrimSuffix(strings.ReplaceAll(written(t, doc.TSV, ans), `\\`, `\`), "\n"), "\n")
	if !strings.HasPrefix(rows[0], want) || rows[1] != "brug\t2023;onbekend\tin:2023\t\tvaren;leren\t" || rows[2] != "weg\tonbekend\t\t\t\t" {
		t.Errorf("the rows are\n%s", strings.Join(rows, "\n"))
	}
	part := written(t, doc.JSON, must(t)(List(selectBy(t, a, "id=brug"), "id,herkomst,partners,jaar", false)))
	if want := `[{"id":"brug","partners":[],"jaar":["2023","onbekend"]}]`; strings.Join(strings.Fields(part), "") != want {
		t.Errorf("json with columns is %s, want %s", part, want)
	}
	whole := written(t, doc.JSON, must(t)(List(selectBy(t, a, "lijn=2"), "", false)))
	for _, want := range []string{
		`"onbekend": [
      "soort",
      "herkomst",
      "partners",`, `"producten"
    ],
    "bron"`, `"partners": []`, `"in": "2023"`,
	} {
		if !strings.Contains(whole, want) {
			t.Errorf("json does not have %s:\n%s", want, whole)
		}
	}
	if strings.Contains(whole, `"stand"`) || strings.Contains(whole, `"resultaten"`) || strings.Contains(whole, `"vraag":`) || strings.Contains(whole, `"treffers"`) {
		t.Errorf("json has what is not known:\n%s", whole)
	}
}

// A search says of each project in which fields it found what, in full for programs.
func TestFilter(t *testing.T) {
	a := load(t, small)
	ans := must(t)(Filter(search(t, a, "varen schippers"), ""))
	text := written(t, doc.Screen, ans)
	for _, want := range []string{"Thema Varen hoort bij 2 projecten: tsd list --thema varen", "Vraag: Gaan de deuren open; en dicht? Dat zien schippers bij elke sluis die aan een kanaal of … of beek ligt en waar zij doorheen willen varen met hun boot.", "Thema's: Varen*", "1 van de 3 projecten (“varen schippers”)."} {
		if !strings.Contains(strings.Join(strings.Fields(text), " "), want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	if rows := written(t, doc.TSV, ans); rows != "sluis\tSluizen\tthemas;vraag\n" {
		t.Errorf("the rows are %q", rows)
	}
	if json := written(t, doc.JSON, ans); !strings.Contains(json, "\"treffers\": [\n      \"themas\",\n      \"vraag\"\n    ]") {
		t.Errorf("json is %s", json)
	}
	if got, want := ans.Closing, search(t, a, "varen schippers").closing(); !slices.Equal(got, want) {
		t.Errorf("below it stands %q, want %q", got, want)
	}
	columns := must(t)(Filter(search(t, a, "leren"), "titel,themas"))
	if got := written(t, doc.Markdown, columns); !strings.Contains(got, "| Bruggen | Varen, **Leren** |") {
		t.Errorf("the words that were found are not the only ones set apart in\n%s", got)
	}
	if got := written(t, doc.IDs, must(t)(Filter(search(t, a, "varen OF wegen"), ""))); got != "weg\nsluis\nbrug\n" {
		t.Errorf("a word in a title is not first: %q", got)
	}
	named := must(t)(Filter(search(t, a, "I1"), ""))
	if !slices.Equal(named.Opening, []string{"Inspectie I1 doet mee aan 2: tsd list --inspectie i1"}) {
		t.Errorf("above it stands %q", named.Opening)
	}
}

// A search that finds nothing says where each word is.
func TestFilterNothing(t *testing.T) {
	a := load(t, small)
	got := must(t)(Filter(search(t, a, "schippers wegen koers schipers xyzzy"), "")).Closing
	want := []string{
		"0 van de 3 projecten (“schippers wegen koers schipers xyzzy”).",
		"“schippers” komt voor in 1 project.",
		"“wegen” komt voor in 1 project.",
		"“koers” komt in geen project voor; wel bij Plan (tsd show w).",
		"“schipers” komt in geen project voor. Bedoelde u schippers?",
		"“xyzzy” komt in geen project voor.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("it says\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A project is shown whole: what is derived and what is not known has its sign, and its
// texts have headings of their own.
func TestShowProject(t *testing.T) {
	a := load(t, small)
	text := strings.ReplaceAll(written(t, doc.Screen, Show(a, []agenda.Record{a.Projecten[0].Record()})), "in andere\nwoorden", "in andere woorden")
	for _, want := range []string{
		"Id           sluis", "Lijn         Water", "Looptijd     maart 2023 tot en met 2024", "Inspecties   I1, Inspectie Twee, Inspectie Drie*", "Thema's      Varen*",
		"Doelgroepen  –", "Aanleiding   –", "\nVraag\nGaan de deuren", "Bron         paragraaf “Sluizen” en het overzicht", "* afgeleid: ", "– niet in de bron", "in andere woorden",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	for _, not := range []string{"Overzichtstitel", "Stand", "Afgeleid", "Vraag        "} {
		if strings.Contains(text, not) {
			t.Errorf("it says %q:\n%s", not, text)
		}
	}
	rows := written(t, doc.TSV, Show(a, []agenda.Record{a.Projecten[0].Record()}))
	if !strings.Contains(rows, "sluis\tdoelgroepen\t\n") || !strings.Contains(rows, "sluis\tafgeleid\tthemas;inspecties\n") {
		t.Errorf("the rows are\n%s", rows)
	}
}

// What became of a project and what it made are told as they are written, with their date
// and where they are.
func TestShowOutcome(t *testing.T) {
	a := load(t, small+kept)
	r, err := a.Find("dijk")
	if err != nil {
		t.Fatal(err)
	}
	ans := Show(a, []agenda.Record{r})
	text := written(t, doc.Screen, ans)
	for _, want := range []string{"Stand        afgerond (5 maart 2024), bron: https://a.nl/brief", "Resultaten   Brief (maart 2024) https://a.nl/brief_juni"} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	if rows := written(t, doc.TSV, ans); !strings.Contains(rows, "dijk\tresultaten\tBrief (2024-03) <https://a.nl/brief_juni>\n") {
		t.Errorf("the rows are\n%s", rows)
	}
}

// Of a record that projects refer to are shown which, and whether that is derived.
func TestShowRecord(t *testing.T) {
	a := load(t, small)
	for name, want := range map[string][]string{
		"i1":         {"Afkorting  I1", "Sluizen  sluis  I1*", "Bruggen  brug   I1", "2 van de 3 projecten (inspectie I1).", "(inspectie 1)"},
		"i2":         {"Afkorting  –"},
		"l1":         {"Lijn 1: Water\n\nId      l1\nNummer  1\nMotto   Droog", "Over water.", "Sluizen  sluis"},
		"leren":      {"Thema: Leren", "\nLijn 2: Land\nBruggen  brug\n"},
		"werkagenda": {"Plan\n\nId            w\nUitgever      Inspecties", "Gepubliceerd  december 2022", "Looptijd      2023–2024", "Voorganger    –", "Programma     Koers, https://a.nl/koers_1", "Inspecties    Inspectie Een (I1), Inspectie Twee, Inspectie Drie", "Lijnen        Water, Land", "Over bruggen."},
	} {
		r, err := a.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		text := written(t, doc.Screen, Show(a, []agenda.Record{r}))
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%s: it does not say %q:\n%s", name, w, text)
			}
		}
	}
	if nummer := details(a, a.Lijnen[0].Record())[0]; !nummer.cell.Number {
		t.Errorf("%s is no number", nummer.key)
	}
	several := Show(a, []agenda.Record{agenda.Inspecties.Records(a)[0], agenda.Lijnen.Records(a)[0]})
	if rows := written(t, doc.TSV, several); several.Closing != nil || strings.Contains(rows, "\tkop\t") {
		t.Errorf("of several records it closes with %q, and its rows are\n%s", several.Closing, rows)
	}
	if lists := ShowLists(a, []*agenda.List{agenda.Lijnen, agenda.Themas}); !slices.Equal(lists.Closing, []string{"Thema niet in de bron: bij 1 van de 3 projecten."}) {
		t.Errorf("of the lines and the themes it closes with %q", lists.Closing)
	}
	ans := ShowLists(a, []*agenda.List{agenda.Inspecties})
	if rows := written(t, doc.TSV, ans); rows != "i1\tInspectie Een\tI1\t2\ni2\tInspectie Twee\t\t1\ni3\tInspectie Drie\t\t1\n" {
		t.Errorf("the rows are\n%s", rows)
	}
	if json := written(t, doc.JSON, ans); !strings.Contains(json, "\"projecten\": [\n      \"sluis\",\n      \"brug\"\n    ]") {
		t.Errorf("json is %s", json)
	}
}

// Counts name what is derived and what is not known, and count a project once in the
// total.
func TestCounts(t *testing.T) {
	a := load(t, small)
	all := selectBy(t, a, "")
	table := func(ans doc.Answer) []string {
		var rows []string
		t := ans.Blocks[0].(doc.Table)
		var heads []string
		for _, c := range t.Columns {
			heads = append(heads, c.Title)
		}
		rows = append(rows, strings.Join(heads, "|"))
		for _, r := range t.Rows {
			var cells []string
			for _, c := range r.Cells {
				cells = append(cells, c.String())
			}
			rows = append(rows, strings.Join(cells, "|"))
		}
		return rows
	}
	ans := Counts(all, agenda.MustField("thema"), nil)
	if got, want := table(ans), []string{"Thema|Aantal|waarvan afgeleid", "Varen|2|1", "Leren|1|0", "onbekend|1|", "Totaal|3|"}; !slices.Equal(got, want) {
		t.Errorf("the table is %q, want %q", got, want)
	}
	if ans.Closing[0] != "Een project telt bij elke waarde mee, en in het totaal één keer." {
		t.Errorf("it closes with %q", ans.Closing)
	}
	if got := written(t, doc.TSV, ans); got != "varen\t2\nleren\t1\nonbekend\t1\n" {
		t.Errorf("the rows are %q", got)
	}
	if got := written(t, doc.IDs, ans); got != "varen\nleren\n" {
		t.Errorf("the ids are %q", got)
	}
	if got, want := written(t, doc.Screen, ans), "2  "+strings.Repeat("━", 20)+" "; !strings.Contains(got, want) {
		t.Errorf("the greatest number has no whole bar:\n%s", got)
	}
	ans = Counts(all, agenda.MustField("lijn"), nil)
	if got, want := table(ans), []string{"Lijn|Aantal", "Water|1", "Land|2", "Totaal|3"}; !slices.Equal(got, want) {
		t.Errorf("the table is %q, want %q", got, want)
	}
	if len(ans.Closing) != 1 {
		t.Errorf("it closes with %q", ans.Closing)
	}
	ans = Counts(all, agenda.MustField("lijn"), agenda.MustField("thema"))
	if got, want := table(ans), []string{"Lijn / thema|Varen|Leren|onbekend|Totaal", "Water|1|0|0|1", "Land|1|1|1|2", "Totaal|2|1|1|3"}; !slices.Equal(got, want) {
		t.Errorf("the table is %q, want %q", got, want)
	}
	if len(ans.Closing) != 2 {
		t.Errorf("it closes with %q", ans.Closing)
	}
	if got := written(t, doc.Markdown, ans); !strings.Contains(got, `| Lijn / thema\* |`) {
		t.Errorf("there is no sign at the derived axis in\n%s", got)
	}
	if got := written(t, doc.TSV, ans); got != "l1\t1\t0\t0\nl2\t1\t1\t1\n" {
		t.Errorf("the rows are %q", got)
	}
	if got := written(t, doc.TSV, Counts(all, agenda.MustField("afgeleid"), nil)); !strings.HasSuffix(got, "geen\t1\n") {
		t.Errorf("the rows are %q", got)
	}
	if got := written(t, doc.JSON, ans); !strings.Contains(got, `"onbekend": 1`) || !strings.Contains(got, "\"totaal\": {\n    \"aantal\": 3") {
		t.Errorf("json is %s", got)
	}
	if got := written(t, doc.TSV, Counts(all, agenda.MustField("jaar"), nil)); got != "2023\t2\n2024\t1\nonbekend\t2\n" {
		t.Errorf("the rows are %q", got)
	}
}

// A bar is solid where a project surely runs, and dashed where it may.
func TestBar(t *testing.T) {
	for s, want := range map[string]doc.Bar{
		"2023/2024":       {Begin: 12, Solid: 12, SolidEnd: 36, End: 36},
		"2023-03/2023-05": {Begin: 14, Solid: 14, SolidEnd: 17, End: 17},
		"2020/2030":       {Begin: 0, Solid: 0, SolidEnd: 36, End: 36},
		"2023/":           {Begin: 12, Solid: 12, SolidEnd: 24, End: 36},
		"/2023":           {Begin: 0, Solid: 12, SolidEnd: 24, End: 24},
		"in:2023":         {Begin: 0, Solid: 12, SolidEnd: 24, End: 36},
		"in:2023-06":      {Begin: 0, Solid: 17, SolidEnd: 18, End: 36},
		"":                {Begin: 0, Solid: 0, SolidEnd: 0, End: 36},
		"2019/2021":       {Begin: 0, Solid: 0, SolidEnd: 0, End: 0},
	} {
		var l agenda.Looptijd
		if s != "" {
			var err error
			if l, err = agenda.ParseLooptijd(s); err != nil {
				t.Fatal(err)
			}
		}
		if got := *bar(l, 2022, 3); got != want {
			t.Errorf("the bar of %q is %+v, want %+v", s, got, want)
		}
	}
}

// The overview has the titles of the overview, when each project is planned, and the signs
// that its bars have.
func TestOverview(t *testing.T) {
	a := load(t, small+kept)
	ans := Overview(selectBy(t, a, ""))
	var spare []string
	for _, c := range ans.Blocks[1].(doc.Table).Columns {
		if c.Spare {
			spare = append(spare, c.Title)
		}
	}
	if !slices.Equal(spare, []string{"Inspecties", "Herkomst"}) {
		t.Errorf("a narrow screen can do without %q", spare)
	}
	text := written(t, doc.Screen, ans)
	for _, want := range []string{"Plan – Inspecties", "Lijn 2: Land", "Weg", "in elk geval in 2023*", "afgerond (5 maart 2024)", "gepland", "begin of einde niet bekend", "4 projecten."} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "Wegen") {
		t.Errorf("it has another title than the overview:\n%s", text)
	}
	if rows := written(t, doc.TSV, ans); !strings.Contains(rows, "sluis\tSluizen\tl1\ts1\tnieuw\t2023-03/2024\n") || !strings.Contains(rows, "weg\tWeg\tl2\t\t\t\n") {
		t.Errorf("the rows are\n%s", rows)
	}
	if json := written(t, doc.JSON, ans); !strings.Contains(json, "\"jaren\": [\n      \"2023\"\n    ]") || !strings.Contains(json, `"jaren": []`) {
		t.Errorf("json is %s", json)
	}
	if yaml := written(t, doc.YAML, ans); strings.Contains(yaml, "jaren") {
		t.Errorf("yaml is no longer a data file: %s", yaml)
	}
	if got := written(t, doc.Screen, Overview(selectBy(t, load(t, small), "lijn=1"))); !strings.Contains(got, "Plan – Inspecties: lijn Water") || strings.Contains(got, "begin of einde") || !strings.Contains(got, "alle 3*") {
		t.Errorf("of one line it says\n%s", got)
	}
}

// What a reader sees of single values: years of which there may be others, what it means
// that there is none, an address, and the line in a list without groups.
func TestCells(t *testing.T) {
	a, derived := load(t, small), load(t, strings.Replace(small, "[themas, inspecties]", "[vraag]", 1))
	for _, tt := range []struct {
		name string
		ans  doc.Answer
		f    doc.Format
		want []string
		not  []string
	}{
		{"years of which there may be others", must(t)(List(selectBy(t, a, ""), "id,jaar,afgeleid,id", false)), doc.Screen, []string{"2023, 2024", "2023, –*", "weg    –", "geen"}, []string{"––"}},
		{"addresses", Show(a, []agenda.Record{a.Werkagenda.Record()}), doc.HTML, []string{`href="https://www.a.nl"`, `href="https://a.nl/koers_1"`}, nil},
		{"an address for programs", Show(a, []agenda.Record{a.Werkagenda.Record()}), doc.TSV, []string{"w\tprogramma\tKoers;https://a.nl/koers_1\n"}, nil},
		{"a name that leads to its record", Show(a, []agenda.Record{a.Werkagenda.Record(), a.Lijnen[1].Record()}), doc.HTML, []string{`<a href="#l2">Land</a>`, "; teksten in andere woorden."}, nil},
		{"a text that is derived", Show(derived, []agenda.Record{derived.Projecten[0].Record()}), doc.Screen, []string{"\nVraag*\n"}, nil},
		{"a search without words", must(t)(Filter(selectBy(t, a, "thema=varen"), "")), doc.Screen, []string{"Varen"}, []string{"Thema's: "}},
		{"counts without a value", Counts(selectBy(t, a, "soort=s1 lijn=2"), agenda.MustField("doelgroep"), nil), doc.JSON, []string{`"rijen": []`}, nil},
		{"what it means that there is none", Counts(selectBy(t, a, ""), agenda.MustField("afgeleid"), nil), doc.Screen, []string{"geen"}, []string{"onbekend"}},
		{"a year that may have others counts there too", Counts(selectBy(t, a, "lijn=2"), agenda.MustField("jaar"), nil), doc.Screen, []string{"Een project telt bij elke waarde mee"}, nil},
		{"what is in the row itself", must(t)(Filter(search(t, a, "sluizen"), "")), doc.Screen, []string{"Sluizen  sluis\n"}, []string{"Titel: ", "Id: "}},
		{"a line, which heads no group of its own", Show(a, []agenda.Record{a.Lijnen[0].Record()}), doc.Screen, []string{"Lijn 1: Water\n\n"}, []string{"Projecten\nLijn 1: Water"}},
		{"what became of it", must(t)(List(selectBy(t, load(t, small+kept), "lijn=1"), "", false)), doc.JSON, []string{`"is": "afgerond"`, `"url": "https://a.nl/brief_juni"`}, []string{`"stand",`, `"resultaten",`}},
	} {
		text := written(t, tt.f, tt.ans)
		for _, w := range tt.want {
			if !strings.Contains(text, w) {
				t.Errorf("%s: it does not say %q:\n%s", tt.name, w, text)
			}
		}
		for _, n := range tt.not {
			if strings.Contains(text, n) {
				t.Errorf("%s: it says %q:\n%s", tt.name, n, text)
			}
		}
	}
	s := search(t, a, "sluizen lijn:1")
	c, err := a.Where(agenda.MustField("lijn"), "1")
	if err != nil {
		t.Fatal(err)
	}
	s.conditions = []agenda.Condition{c}
	if text := written(t, doc.Screen, must(t)(Filter(s, ""))); !strings.Contains(text, "sluis  Water") {
		t.Errorf("a search by line has no column for it:\n%s", text)
	}
	if got := must(t)(Filter(search(t, a, "varen OF leren OF I1 OF water"), "")).Opening; len(got) != 3 {
		t.Errorf("%q are mentioned", got)
	}
}

// An agenda without a list has no word of it.
func TestWithoutList(t *testing.T) {
	a := load(t, strings.NewReplacer("soorten: [{id: s1, naam: Toets}]\n", "", "soort: s1, ", "", ", {id: i3, naam: Inspectie Drie}", "", ", i3]", "]").Replace(small))
	for name, text := range map[string]string{
		"show":     written(t, doc.Screen, Show(a, []agenda.Record{a.Projecten[1].Record()})),
		"json":     written(t, doc.JSON, Show(a, []agenda.Record{a.Projecten[1].Record()})),
		"overview": written(t, doc.Screen, Overview(selectBy(t, a, ""))),
	} {
		if strings.Contains(strings.ToLower(text), "soort") || strings.Contains(text, "alle 2") {
			t.Errorf("%s says\n%s", name, text)
		}
	}
}

// The legend of the bars names what they have: a begin that is not known is dashed too.
func TestLegend(t *testing.T) {
	a := load(t, strings.Replace(small, "{in: 2023}", "{tot: 2024}", 1))
	if text := written(t, doc.Screen, Overview(selectBy(t, a, "looptijd=onbekend"))); strings.Contains(text, " gepland") {
		t.Errorf("without a plan it says\n%s", text)
	}
	s := search(t, a, "id:brug")
	if text := written(t, doc.Screen, Overview(s)); !strings.Contains(text, "begin of einde niet bekend") {
		t.Errorf("of an unknown begin it says\n%s", text)
	}
}

// Below the overview a page has each line with its projects whole, and the inspectorates
// and themes with their projects, to which their numbers link.
func TestPage(t *testing.T) {
	a := load(t, small)
	s := selectBy(t, a, "lijn=1")
	ans := Overview(s)
	ans.More = Page(s)
	page := written(t, doc.HTML, ans)
	at := 0
	for _, want := range []string{
		`<div class="more">`, "Titels, namen en motto’s zijn letterlijk", `<h2 id="l1">Lijn 1: Water</h2>`, "<p>Over water.</p>",
		`<h3 id="sluis">Sluizen</h3>`, `<dd><a href="#l1">Water</a></dd>`, "<h4>Vraag</h4>", "<h2>Inspecties</h2>", `<a href="#i1">1</a></td><td class="number" data-label="waarvan afgeleid">1</td>`,
		`<h3 id="i1">Inspectie Een</h3>`, `<a href="#l1">Lijn 1: Water</a>`, "I1<abbr", "<h2>Thema&#39;s</h2>", `<h3 id="leren">Leren</h3>`, "Geen, voor zover bekend.",
	} {
		i := strings.Index(page[at:], want)
		if i < 0 {
			t.Fatalf("it does not have %q, or not in its place:\n%s", want, page)
		}
		at += i
	}
	if strings.Contains(page, "Bruggen") || strings.Contains(page, "Lijn 2") {
		t.Errorf("it has what was not selected:\n%s", page)
	}
	if !strings.Contains(page, `<a href="#sluis">Sluizen</a>`) {
		t.Errorf("the overview does not lead to the projects:\n%s", page)
	}
	if n := strings.Count(page, `id="l1"`); n != 1 {
		t.Errorf("%d elements are the line", n)
	}
	whole := Page(selectBy(t, a, ""))
	if got := written(t, doc.Markdown, doc.Answer{Blocks: whole}); !strings.Contains(got, "Inspectie niet in de bron: bij 1 van de 3 projecten.") {
		t.Errorf("it does not say of how many projects no inspectorate is known:\n%s", got)
	}
	a.Inspecties, a.Themas = nil, nil
	if got := written(t, doc.TSV, Show(a, []agenda.Record{a.Werkagenda.Record()})); strings.Contains(got, "inspecties") {
		t.Errorf("the agenda has lists that it does not have:\n%s", got)
	}
	if got := written(t, doc.Markdown, doc.Answer{Blocks: Page(s)}); strings.Contains(got, "# Inspecties") || strings.Contains(got, "# Thema") {
		t.Errorf("it has lists that the agenda does not have:\n%s", got)
	}
}

// An agenda that cites no document is itself the source: nothing is said of its words, and
// what it does not say is not known.
func TestWithoutSource(t *testing.T) {
	a := load(t, strings.NewReplacer(", bron: {overzicht: true}", "", ", bron: {paragraaf: Sluizen, overzicht: true}", "").Replace(small))
	if ans := Overview(selectBy(t, a, "")); ans.Lead != "Document van december 2022." || ans.Absent != "niet bekend" || ans.Wording != "" {
		t.Errorf("it says %q, %q and %q", ans.Lead, ans.Absent, ans.Wording)
	}
	if ans := Show(a, []agenda.Record{a.Projecten[0].Record()}); ans.Lead != "Bron: Plan, Inspecties, december 2022." || ans.Wording != "" {
		t.Errorf("it says %q and %q", ans.Lead, ans.Wording)
	}
}

// Words that are far from what is set apart are left out, unless they are few.
func TestShortened(t *testing.T) {
	words := func(n int) string { return strings.TrimSpace(strings.Repeat("woord ", n)) }
	for _, tt := range []struct {
		name, text     string
		before, behind bool
		want           string
	}{
		{"short", words(6), true, true, words(6)},
		{"before", words(30), true, false, words(6) + " …"},
		{"behind", words(30), false, true, "… " + words(7)},
		{"both", words(30), true, true, words(6) + " … " + words(7)},
		{"few", words(15), true, true, words(15)},
	} {
		if got := shortened(tt.text, tt.before, tt.behind); got != tt.want {
			t.Errorf("%s: it is %q, want %q", tt.name, got, tt.want)
		}
	}
}
