package agenda_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"tsd/agenda"

	"golang.org/x/text/unicode/norm"
)

func TestQuery(t *testing.T) {
	a := embedded(t)
	for _, tt := range []struct {
		query string
		want  string // the ids, divided by spaces
	}{
		// words
		{"suicide", "preventie-suicide"},
		{"SUÏCIDE", "preventie-suicide"},
		{"sui\u0308cide", "preventie-suicide"},
		{"meldcode", "geweld-afhankelijkheidsrelaties"},
		{"ter apel", ""},
		{"oza's", "onderwijszorgarrangementen"},
		{"verhelpen voorkomen VNG", "verhelpen-naar-voorkomen"},
		{"VNG", "verhelpen-naar-voorkomen"},
		{"'verhelpen'", "verhelpen-naar-voorkomen"}, // straight quotes find curly ones
		{"gemeenten", "zet-gemeenten statushouders-opvang verhelpen-naar-voorkomen geweld-afhankelijkheidsrelaties"}, // gemeentelijk
		{"gemeentes", "zet-gemeenten geweld-afhankelijkheidsrelaties statushouders-opvang verhelpen-naar-voorkomen"},
		{"leraar", "werkdruk-vo-mbo"},
		{"scholen", "werkdruk-vo-mbo onderwijszorgarrangementen"},
		{"reintegratie", "re-integratie-detentie"},
		{"vo", "werkdruk-vo-mbo"},
		{"en/of", "onderwijszorgarrangementen buiten-uitsluiting"}, // not one word, so letters
		// phrases
		{`"passende hulp"`, "jongeren-zelfstandigheid"},
		{"\"passende \t hulp\"", "jongeren-zelfstandigheid"}, // white space is white space
		{`"hulp passende"`, ""},
		{`"passend hulp"`, ""}, // letters, no inflections
		{`"assende hul"`, "jongeren-zelfstandigheid"},
		{`"gemeentes"`, ""},
		{`"re-integratie"`, "re-integratie-detentie"},
		{`"reintegratie"`, ""},
		{"“passende hulp”", "jongeren-zelfstandigheid"},
		{`passende" hulp"`, "jongeren-zelfstandigheid"},
		// names of what a project refers to
		{"reflecteren", "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{`"Verbinding met gemeenten"`, "verhelpen-naar-voorkomen zet-gemeenten"},
		{`"met gemeenten"`, "verhelpen-naar-voorkomen zet-gemeenten"},
		{"verbinding lijn:verbreden", "verhelpen-naar-voorkomen zet-gemeenten"},
		{"gezondheidszorg lijn:verdiepen,reflecteren", "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{"nieuw lijn:reflecteren", "arbeidsmarktproblematiek burgerbetrokkenheid"}, // an id
		{"werk lijn:verdiepen", ""}, // of a name only whole words: no Werkagenda
		// fields
		{"lijn:reflecteren", "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{"LIJN:Reflecteren", "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{"inspectie:IGJ lijn:reflecteren", "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{`inspectie:"inspectie gezondheidszorg en jeugd" lijn:reflecteren`, "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{"inspecties:igj lijn:reflecteren", "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{"thema:wonen,welzijn", "statushouders-opvang"},
		{"thema:welzijn", ""},
		{"jaar:2024 lijn:verdiepen", "buiten-uitsluiting"}, // of the other two the end is not known,
		{"jaar:2022", ""},
		{"looptijd:2023 lijn:reflecteren", "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{"partner:vng", "verhelpen-naar-voorkomen"},
		{"partner:gemeenten", "verhelpen-naar-voorkomen"},
		{"doelgroep:sociaal", "geweld-afhankelijkheidsrelaties buiten-uitsluiting"},
		{"titel:geweld", "geweld-afhankelijkheidsrelaties"},
		{"titel:meldcode", ""},
		{"titel:gemeente", "zet-gemeenten"},
		{`titel:"gemeentes"`, ""},
		{`titel:"emeente"`, "zet-gemeenten"},
		{"titel:emeente", "zet-gemeenten"}, // seven letters: a part of a word
		{"titel:meent", "zet-gemeenten"},
		{"titel:eent", ""},
		{"aanpak:gemeentes", "verhelpen-naar-voorkomen"},
		{"vraag:scholen", "werkdruk-vo-mbo"},
		{"id:uicide", "preventie-suicide"}, // of an id letters
		{"product:factsheet", "arbeidsmarktproblematiek"},
		{"afgeleid:doelgroepen lijn:verdiepen", "buiten-uitsluiting schoon-schip-maken"},
		{"afgeleid:titel", ""},
		{"bron:paragraaf lijn:verdiepen", "buiten-uitsluiting"},
		// either, not, groups
		{"suicide OF detentie", "preventie-suicide re-integratie-detentie"},
		{"suicide,detentie", "preventie-suicide re-integratie-detentie"},
		{"lijn:reflecteren NIET thema:werk", ""}, // of the other one the themes are not known,
		{"lijn:reflecteren EN NIET (thema:werk,onbekend)", ""},
		{"lijn:reflecteren EN NIET soort:multi-toezicht,onbekend", ""},
		{"lijn:reflecteren EN NIET titel:burger", "arbeidsmarktproblematiek"},
		{"NIET NIET suicide", "preventie-suicide"},
		{"NIET lijn:verbreden,verdiepen", "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{"lijn:reflecteren (thema:werk OF thema:wonen)", "arbeidsmarktproblematiek"},
		{"thema:wonen OF lijn:reflecteren thema:werk", "statushouders-opvang arbeidsmarktproblematiek"},
		{"NIET (lijn:verbreden OF lijn:verdiepen)", "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{`"OF" "NIET" suicide`, ""}, // in quotes they are words
		{"of suicide", ""},          // at the beginning or the end it is a word
		{"suicide of", ""},
		{"suicide of detentie", "preventie-suicide re-integratie-detentie"},
		{"lijn:reflecteren en burger", "burgerbetrokkenheid"},
		{`suicide "of" detentie`, ""},
	} {
		t.Run(tt.query, func(t *testing.T) {
			if got := strings.Join(search(t, a, tt.query), " "); got != tt.want {
				t.Errorf("selects %q, want %q", got, tt.want)
			}
		})
	}
}

func TestQueryError(t *testing.T) {
	a := embedded(t)
	for _, tt := range []struct {
		query   string
		message string
		at      string // what the caret stands under
		meant   string
	}{
		{"", "de zoekvraag is leeg", "", ""},
		{"  ", "de zoekvraag is leeg", "", ""},
		{"lijm:x", `onbekend veld "lijm"`, "lijm", "lijn"},
		{"a lijn:verbreeden", `onbekende lijn "verbreeden"`, "verbreeden", "verbreden"},
		{"lijn:verdiepen,verbreeden", `onbekende lijn "verbreeden"`, "verbreeden", "verbreden"},
		{"thema:jeugt", `onbekend thema "jeugt"`, "jeugt", "jeugd"},
		{"inspectie:IJG", `onbekende inspectie "IJG"`, "IJG", "igj"},
		{"partner:gemeentn", `onbekende partner "gemeentn"`, "gemeentn", "gemeenten"},
		{"afgeleid:themaas", `onbekend afgeleid "themaas"`, "themaas", "themas"},
		{"jaar:24", `"24" is geen jaar; schrijf vier cijfers, zoals 2023`, "24", ""},
		{"lijn:", "hier ontbreekt een waarde", "", ""},
		{"zorg, jeugd", "hier ontbreekt een waarde", "", ""},
		{":x", "voor de dubbele punt ontbreekt een veld", ":", ""},
		{`é "open`, "dit aanhalingsteken wordt niet gesloten", `"`, ""},
		{"(a", "dit haakje wordt niet gesloten", "(", ""},
		{"geweld OR suicide", "schrijf OF in plaats van OR; zoekt u dit woord, zet het dan tussen aanhalingstekens", "OR", ""},
		{"geweld or suicide", "schrijf OF in plaats van or; zoekt u dit woord, zet het dan tussen aanhalingstekens", "or", ""},
		{"geweld AND suicide", "schrijf EN in plaats van AND; zoekt u dit woord, zet het dan tussen aanhalingstekens", "AND", ""},
		{"geweld && suicide", "schrijf EN in plaats van &&; zoekt u dit woord, zet het dan tussen aanhalingstekens", "&&", ""},
		{"NOT geweld", "schrijf NIET in plaats van NOT; zoekt u dit woord, zet het dan tussen aanhalingstekens", "NOT", ""},
		{"niet geweld", "wilt u iets uitsluiten, schrijf dan NIET; zoekt u dit woord, zet het dan tussen aanhalingstekens", "niet", ""},
		{"geweld -zorg", "uitsluiten doet u met NIET zorg", "-zorg", ""},
		{"geweld !zorg", "uitsluiten doet u met NIET zorg", "!zorg", ""},
		{"+geweld zorg", "een + is niet nodig: alle woorden moeten voorkomen", "+geweld", ""},
		{"thema=zorg", "schrijf een dubbele punt: thema:zorg", "thema=zorg", ""},
		{"gewel*", "een * of ? is niet nodig: het begin van een woord is genoeg", "gewel*", ""},
		{"a)", "dit haakje sluit niets; er gaat geen ( aan vooraf", ")", ""},
		{"()", "voor dit haakje ontbreekt een zoekwoord", ")", ""},
		{"a OF", "hier ontbreekt een zoekwoord", "", ""},
		{"OF a", "voor OF ontbreekt een zoekwoord; zoekt u dat woord zelf, zet het dan tussen aanhalingstekens", "OF", ""},
		{strings.Repeat("(", 1000) + "a" + strings.Repeat(")", 1000), "de zoekvraag is te diep genest", "(", ""},
		{strings.Repeat("NIET ", 1000) + "a", "de zoekvraag is te diep genest", "NIET", ""},
	} {
		_, err := a.ParseQuery(tt.query)
		var wrong *agenda.QueryError
		if !errors.As(err, &wrong) {
			t.Errorf("%.40q: error is %v, want a QueryError", tt.query, err)
			continue
		}
		if wrong.Error() != tt.message {
			t.Errorf("%.40q: message is %q, want %q", tt.query, wrong, tt.message)
		}
		if at := tt.query[wrong.Start:wrong.End]; at != tt.at {
			t.Errorf("%.40q: it is at %q, want %q", tt.query, at, tt.at)
		}
		var unknown *agenda.UnknownError
		if errors.As(err, &unknown) && unknown.Suggestion() != tt.meant {
			t.Errorf("%.40q: suggests %q, want %q", tt.query, unknown.Suggestion(), tt.meant)
		}
	}
}

// What a flag selects, filter selects too.
func TestWhereIsFilter(t *testing.T) {
	a := embedded(t)
	for _, f := range agenda.Fields {
		if !f.Flag || !f.UsedBy(a) {
			continue
		}
		for _, known := range f.Known(a) {
			value := `"` + known.Naam + `"`
			q, err := a.Where(f, value)
			if err != nil {
				t.Errorf("--%s %s: %v", f.Name, value, err)
				continue
			}
			var ids []string
			for _, m := range a.Select(q) {
				ids = append(ids, m.Project.ID)
			}
			if found := search(t, a, f.Name+":"+value); !slices.Equal(ids, found) {
				t.Errorf("--%s %s selects %v, filter %v", f.Name, value, ids, found)
			}
			if len(ids) == 0 && known.ID != "welzijn" {
				t.Errorf("--%s %s selects nothing", f.Name, value)
			}
		}
	}
}

func TestWhereListsValues(t *testing.T) {
	a := embedded(t)
	lijn, err := agenda.FieldByName("lijn")
	if err != nil {
		t.Fatal(err)
	}
	q, err := a.Where(lijn, "verdiepen", "REFLECTEREN,verdiepen")
	if err != nil {
		t.Fatal(err)
	}
	if n := len(a.Select(q)); n != 5 {
		t.Errorf("selects %d projects, want 5", n)
	}
	if _, err := a.Where(lijn, "verdiepen,"); err == nil || err.Error() != "bij lijn ontbreekt een waarde" {
		t.Errorf("an empty value gives %v", err)
	}
}

func TestHits(t *testing.T) {
	a := embedded(t)
	for _, tt := range []struct {
		query string
		want  string // field=hit of the first match, in order
	}{
		{"suicide", "id=suicide titel=suïcide"},
		{"igj lijn:reflecteren", "lijn=Reflecteren inspecties=IGJ"},
		{"donny OF meldcode", "id=donny titel=Donny"},
		{"statushouders NIET meldcode", "id=statushouders titel=Statushouders doelgroepen=statushouders aanleiding=statushouder vraag=statushouder aanpak=statushouder"},
		{"gezondheidszorg lijn:reflecteren", "lijn=Reflecteren inspecties=Gezondheidszorg"}, // in the name in which it is
		{"suicide SUÏCIDE suici", "id=suicide titel=suïcide"},                               // a place once
		{"integratie re-integratie", "id=integratie id=re-integratie-detentie titel=integratie titel=Re-integratie"},
		{"jaar:2023 suicide", "id=suicide titel=suïcide jaar=2023"},
		{"inspectie:onbekend suicide", "id=suicide titel=suïcide inspecties=niet in de bron"},
		{"NIET lijn:verbreden,verdiepen", ""},
		{"(meldcode xyzzy) OF titel:geweld", "titel=Geweld"}, // what did not match is no reason
		{"(NIET meldcode) OF titel:geweld", "titel=Geweld"},
	} {
		q, err := a.ParseQuery(tt.query)
		if err != nil {
			t.Fatal(err)
		}
		matches := a.Select(q)
		agenda.Rank(matches)
		var got []string
		for _, h := range matches[0].Hits {
			got = append(got, h.Field.Key+"="+h.Text[h.Start:h.End])
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: hits are %q, want %q", tt.query, s, tt.want)
		}
	}
}

// Titles come before texts, and within these words as they were typed before other
// forms of them; the order of the file decides between others.
func TestRank(t *testing.T) {
	a := agendaWith(t, `
  - {id: p1, titel: A, lijn: l1, herkomst: h1, aanpak: Voor de scholen, bron: {overzicht: true}}
  - {id: p2, titel: B, lijn: l1, herkomst: h1, aanpak: Op school, bron: {overzicht: true}}
  - {id: p3, titel: Een schoolplein, lijn: l1, herkomst: h1, aanpak: Op school, bron: {overzicht: true}}
  - {id: p4, titel: Scholen, lijn: l1, herkomst: h1, bron: {overzicht: true}}
  - {id: p5, titel: De school, lijn: l1, herkomst: h1, bron: {overzicht: true}}
  - {id: p6, titel: C, lijn: l1, herkomst: h1, aanpak: Een basisschool, bron: {overzicht: true}}
`)
	for query, want := range map[string]string{
		"school":            "p5 p3 p4 p2 p1 p6",
		"scholen":           "p4 p3 p5 p1 p2 p6",
		"school lijn:l1":    "p5 p3 p4 p2 p1 p6", // what all have does not count
		`"school"`:          "p3 p5 p2 p6",
		"school OF scholen": "p4 p5 p3 p1 p2 p6",
	} {
		if got := strings.Join(search(t, a, query), " "); got != want {
			t.Errorf("%s selects %s, want %s", query, got, want)
		}
	}
}

func TestFind(t *testing.T) {
	a := embedded(t)
	for _, tt := range []struct{ name, want string }{
		{"preventie-suicide", "preventie-suicide"},
		{"PREVENTIE-SUÏCIDE", "preventie-suicide"},
		{"geweld", "geweld-afhankelijkheidsrelaties"},
		{"werk", "werk"}, // the theme, though other ids begin with it
		{"IGJ", "igj"},
		{"Nederlandse Arbeidsinspectie", "arbeidsinspectie"},
		{"Preventie van suicide", "preventie-suicide"},
		{"werkagenda", "werkagenda-2023-2024"},
		{"verb", "verbreden verbinding-met-gemeenten"},
		{"suicide", ""},
		{"", ""},
	} {
		var ids []string
		for _, r := range a.Find(tt.name) {
			ids = append(ids, r.ID)
		}
		if got := strings.Join(ids, " "); got != tt.want {
			t.Errorf("%q finds %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestSort(t *testing.T) {
	a := agendaWith(t, `
  - {id: p1, titel: Zebra, lijn: l1, herkomst: h1, bron: {overzicht: true}}
  - {id: p2, titel: eind, lijn: l2, soort: s1, herkomst: h1, bron: {overzicht: true}}
  - {id: p3, titel: Één, lijn: l1, herkomst: h1, bron: {overzicht: true}}
  - {id: p4, titel: Aap 10, lijn: l1, herkomst: h1, bron: {overzicht: true}}
  - {id: p5, titel: aap 9, lijn: l2, herkomst: h1, bron: {overzicht: true}}
`)
	for _, tt := range []struct {
		by   string
		want string
	}{
		{"titel", "p5 p4 p3 p2 p1"}, // é beside e, 9 before 10, case ignored
		{"-titel", "p1 p2 p3 p4 p5"},
		{"lijn", "p1 p3 p4 p2 p5"},
		{"lijn titel", "p4 p3 p1 p5 p2"},
		{"soort", "p2 p1 p3 p4 p5"},  // none comes last
		{"-soort", "p2 p1 p3 p4 p5"}, // also backwards
	} {
		var by []agenda.Order
		for name := range strings.FieldsSeq(tt.by) {
			name, backwards := strings.CutPrefix(name, "-")
			f, err := agenda.FieldByName(name)
			if err != nil {
				t.Fatal(err)
			}
			by = append(by, agenda.Order{Field: f, Backwards: backwards})
		}
		matches := a.Select(agenda.All{})
		a.Sort(matches, by)
		var ids []string
		for _, m := range matches {
			ids = append(ids, m.Project.ID)
		}
		if got := strings.Join(ids, " "); got != tt.want {
			t.Errorf("by %s the order is %s, want %s", tt.by, got, tt.want)
		}
	}
}

func TestCount(t *testing.T) {
	a := agendaWith(t, `
  - {id: p1, titel: een, lijn: l1, herkomst: h1, inspecties: [i1, i2], bron: {overzicht: true}}
  - {id: p2, titel: twee, lijn: l2, herkomst: h1, inspecties: [i1], bron: {overzicht: true}}
  - {id: p3, titel: drie, lijn: l1, herkomst: h1, bron: {overzicht: true}}
`)
	var projects []*agenda.Project
	for i := range a.Projecten {
		projects = append(projects, &a.Projecten[i])
	}
	inspectie, _ := agenda.FieldByName("inspectie")
	lijn, _ := agenda.FieldByName("lijn")
	c := a.Count(projects, inspectie, lijn)
	var got []string
	for _, r := range append(c.Rows, c.Total) {
		got = append(got, strings.Trim(strings.Join([]string{r.Value, string(rune('0' + r.Aantal)), string(rune('0' + r.Across[0])), string(rune('0' + r.Across[1]))}, " "), " "))
	}
	want := []string{"i1 2 1 1", "i2 1 1 0", "i3 0 0 0", "1 1 0", "3 2 1"}
	if !slices.Equal(got, want) {
		t.Errorf("counts are %q, want %q", got, want)
	}
}

// A value counts without regard to case, in every spelling that a file has; and
// an id counts before a name that is the same.
func TestWhereValuesMeet(t *testing.T) {
	file := strings.Replace(vocabulary+`projecten:
  - {id: p1, titel: Een, lijn: l1, herkomst: h1, partners: [VNG], themas: [a], bron: {overzicht: true}}
  - {id: p2, titel: Twee, lijn: l1, herkomst: h1, partners: [vng], themas: [b], bron: {overzicht: true}}
`, "{id: t1, naam: Thema Een}", "{id: a, naam: b}, {id: b, naam: c}", 1)
	a := load(t, file)
	for query, want := range map[string]string{"partner:vng": "p1 p2", "thema:b": "p2", "thema:a": "p1", "thema:c": "p2"} {
		q, err := a.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range a.Select(q) {
			got = append(got, m.Project.ID)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s selects %s, want %s", query, s, want)
		}
	}
}

// Periods are in the order of time: by beginning, then by end, unknown last.
func TestSortByLooptijd(t *testing.T) {
	a := &agenda.Agenda{}
	for _, s := range []string{"", "2023-09/", "2023/2024", "2023/2023-05", "2022-12/2023", "2023/"} {
		p := agenda.Project{ID: s}
		van, tot, _ := strings.Cut(s, "/")
		p.Looptijd.Van, _ = agenda.ParseDatum(van)
		p.Looptijd.Tot, _ = agenda.ParseDatum(tot)
		a.Projecten = append(a.Projecten, p)
	}
	matches := a.Select(agenda.All{})
	by, err := agenda.FieldByName("looptijd")
	if err != nil {
		t.Fatal(err)
	}
	a.Sort(matches, []agenda.Order{{Field: by}})
	var got []string
	for _, m := range matches {
		got = append(got, m.Project.ID)
	}
	if s := strings.Join(got, " "); s != "2022-12/2023 2023/2023-05 2023/2024 2023/ 2023-09/ " {
		t.Errorf("sorted as %q", s)
	}
}

// Whichever form a text is typed in, filter finds the projects that have it.
func TestEveryTextIsFound(t *testing.T) {
	a := embedded(t)
	texts := 0
	for i := range a.Projecten {
		p := &a.Projecten[i]
		for _, f := range agenda.Fields {
			for _, text := range f.Of(a, p).Items {
				if f.Kind == agenda.Closed {
					text = f.Short(a, text)
				}
				if f.Kind == agenda.Period || f.Kind == agenda.Year || f.Key == "afgeleid" || f.Key == "bron" {
					continue // not searched by a bare word
				}
				texts++
				for _, form := range []norm.Form{norm.NFC, norm.NFD} {
					for _, typed := range []string{form.String(text), strings.ToUpper(form.String(text))} {
						query := `"` + typed + `"`
						if !slices.Contains(search(t, a, query), p.ID) {
							t.Errorf("%s does not find %s by its %s", query, p.ID, f.Key)
						}
					}
				}
			}
		}
	}
	if texts < 150 {
		t.Errorf("only %d texts were looked for", texts)
	}
}

// A project of which the source does not say what is asked is not selected, also
// not by NIET. It is left open, with the fields of which the source says too little.
func TestUnknown(t *testing.T) {
	a := agendaWith(t, `
  - {id: full, titel: Vol, lijn: l1, soort: s1, herkomst: h1, looptijd: {van: 2023, tot: 2024}, inspecties: [i1], partners: [VNG], aanpak: Onderzoek, bron: {overzicht: true}}
  - {id: bare, titel: Kaal, lijn: l1, herkomst: h1, bron: {overzicht: true}}
  - {id: running, titel: Loopt, lijn: l2, herkomst: h1, looptijd: {van: 2023}, inspecties: [i2], bron: {overzicht: true}}
  - {id: earlier, titel: Eerder onbekend, lijn: l2, herkomst: h1, looptijd: {van: 2022}, soort: s1, bron: {overzicht: true}}
`)
	for _, tt := range []struct{ query, selected, open string }{
		{"inspectie:i1", "full", "bare(inspecties) earlier(inspecties)"},
		{"NIET inspectie:i1", "running", "bare(inspecties) earlier(inspecties)"},
		{"inspectie:onbekend", "bare earlier", ""},
		{`inspectie:"niet in de bron"`, "bare earlier", ""},
		{"inspectie:ONBEKEND", "bare earlier", ""},
		{"NIET inspectie:onbekend", "full running", ""},
		{"inspectie:i1,onbekend", "full bare earlier", ""},
		{"inspectie:i1 OF soort:s1", "full earlier", "bare(inspecties soort) running(soort)"},
		{"inspectie:i1 lijn:l1", "full", "bare(inspecties)"},
		{"inspectie:i1,i3 inspectie:i1", "full", "bare(inspecties) earlier(inspecties)"},
		{"inspectie:i1 lijn:l2", "", "earlier(inspecties)"},
		{"lijn:l2 inspectie:i1", "", "earlier(inspecties)"},
		{"lijn:onbekend", "", ""},
		{"afgeleid:onbekend", "", ""},
		{"overzichtstitel:onbekend", "", ""},
		{"overzichtstitel:x", "", ""},
		{"partner:onbekend", "bare running earlier", ""},
		{"partner:vng", "full", "bare(partners) running(partners) earlier(partners)"},
		{"partner:vn", "full", "bare(partners) running(partners) earlier(partners)"},
		{"aanpak:onderzoek", "full", "bare(aanpak) running(aanpak) earlier(aanpak)"},
		{"aanpak:onbekend", "bare running earlier", ""},
		{`titel:"onbekend"`, "earlier", ""},
		{"titel:onbekend", "", ""},
		{"onbekend", "earlier", ""}, // a word as any other
		{"NIET onderzoek", "bare running earlier", ""},
		{"jaar:2022", "earlier", "bare(jaar)"},
		{"jaar:2023", "full running", "bare(jaar) earlier(jaar)"},
		{"jaar:2024", "full", "bare(jaar) running(jaar) earlier(jaar)"},
		{"jaar:2024,onbekend", "full bare running earlier", ""},
		{"jaar:onbekend", "bare running earlier", ""},
		{"looptijd:onbekend", "bare running earlier", ""},
		{"NIET jaar:2024", "", "bare(jaar) running(jaar) earlier(jaar)"},
		{"NIET jaar:2022", "full running", "bare(jaar)"},
		{"jaar:2099", "", "bare(jaar) running(jaar) earlier(jaar)"},
	} {
		q, err := a.ParseQuery(tt.query)
		if err != nil {
			t.Fatalf("%s: %v", tt.query, err)
		}
		var selected, open []string
		matches, undecided := a.Divide(q)
		for _, m := range matches {
			selected = append(selected, m.Project.ID)
		}
		for _, u := range undecided {
			var fields []string
			for _, f := range u.Fields {
				fields = append(fields, f.Key)
			}
			open = append(open, u.Project.ID+"("+strings.Join(fields, " ")+")")
		}
		if got := strings.Join(selected, " "); got != tt.selected {
			t.Errorf("%s selects %q, want %q", tt.query, got, tt.selected)
		}
		if got := strings.Join(open, " "); got != tt.open {
			t.Errorf("%s leaves %q open, want %q", tt.query, got, tt.open)
		}
	}
}

// A flag takes the same word.
func TestWhereUnknown(t *testing.T) {
	a := embedded(t)
	q, err := a.Where(agenda.MustField("inspecties"), "onbekend")
	if err != nil {
		t.Fatal(err)
	}
	if n := len(a.Select(q)); n != 9 {
		t.Errorf("selects %d projects, want 9", n)
	}
	_, err = a.Where(agenda.MustField("inspecties"), "x")
	var unknown *agenda.UnknownError
	if !errors.As(err, &unknown) || !slices.Contains(unknown.Known, "onbekend") {
		t.Errorf("an unknown value gives %v", err)
	}
	_, err = a.Where(agenda.MustField("lijn"), "x")
	if !errors.As(err, &unknown) || slices.Contains(unknown.Known, "onbekend") {
		t.Errorf("an unknown value of a field that all have gives %v", err)
	}
}

// A project counts in a year in which it is known to run, and, if its end is not
// known, also as not known.
func TestCountYears(t *testing.T) {
	a := embedded(t)
	var projects []*agenda.Project
	for _, m := range a.Select(agenda.All{}) {
		projects = append(projects, m.Project)
	}
	var got []string
	for _, r := range a.Count(projects, agenda.MustField("jaar"), nil).Rows {
		got = append(got, fmt.Sprintf("%s %d", r.Value, r.Aantal))
	}
	if want := []string{"2023 15", "2024 8", " 7"}; !slices.Equal(got, want) {
		t.Errorf("counts are %q, want %q", got, want)
	}
	got = nil
	for _, r := range a.Count(projects, agenda.MustField("looptijd"), nil).Rows {
		got = append(got, fmt.Sprintf("%s %d", r.Value, r.Aantal))
	}
	if want := []string{"2023/ 7", "2023/2024 8"}; !slices.Equal(got, want) {
		t.Errorf("periods count as %q, want %q", got, want)
	}
}
