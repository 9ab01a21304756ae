package agenda_test

import (
	"errors"
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
		{"oza", "onderwijszorgarrangementen"},
		{"verhelpen voorkomen VNG", "verhelpen-naar-voorkomen"},
		{"VNG", "verhelpen-naar-voorkomen"},
		{"'verhelpen'", "verhelpen-naar-voorkomen"},
		{"leraar", "werkdruk-vo-mbo"},
		{"scholen", "werkdruk-vo-mbo onderwijszorgarrangementen"},
		{"reintegratie", "re-integratie-detentie"},
		{"integratie", "re-integratie-detentie"},
		{"vo", "werkdruk-vo-mbo"},
		{"burger lijn:1 NIET aanleiding:burger", ""},     // no inburgering
		{"wonen", "statushouders-opvang"},                // the name of its theme
		{"gemeenten herkomst:doorloop", "zet-gemeenten"}, // but no kind, as in Verbinding met gemeenten
		{"multi-toezicht", ""},                           // nor
		{"gezondheid", ""},                               // the name of an inspectorate
		{"werk lijn:verdiepen", ""},                      // nor of an agenda
		{"opvang", "statushouders-opvang"},               // also in asielopvang
		{"2023-2024", ""},                                // a word
		// phrases
		{`"passende hulp"`, "jongeren-zelfstandigheid"},
		{"\"passende \t hulp\"", "jongeren-zelfstandigheid"}, // white space is white space
		{`"hulp passende"`, ""},
		{`"passend hulp"`, ""}, // whole words, no inflections
		{`"assende hul"`, ""},
		{`"gemeentes"`, ""},
		{`"re-integratie"`, "re-integratie-detentie"},
		{`"vo en mbo"`, "werkdruk-vo-mbo"},
		// fields
		{"lijn:reflecteren", "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{"LIJN:Reflecteren", "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{"lijn:3", "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{"inspectie:IGJ lijn:reflecteren", "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{`inspectie:"inspectie gezondheidszorg en jeugd" lijn:verbreden thema:jeugd`, "onderwijszorgarrangementen"},
		{"inspecties:igj thema:jeugd", "onderwijszorgarrangementen"},
		{"thema:wonen,welzijn", "statushouders-opvang"},
		{"thema:welzijn", ""},
		{"jaar:2024 lijn:verdiepen", "buiten-uitsluiting"}, // of the other two the end is not known,
		{"jaar:2022", ""},
		{"looptijd:2023 lijn:reflecteren", "arbeidsmarktproblematiek burgerbetrokkenheid"},
		{"jaar:onbekend lijn:verdiepen", "jongeren-zelfstandigheid schoon-schip-maken"},
		{"looptijd:onbekend", ""},
		{"partner:vng", "verhelpen-naar-voorkomen"},
		{"partner:gemeenten", "verhelpen-naar-voorkomen"},
		{"doelgroep:jongeren", "onderwijszorgarrangementen jongeren-zelfstandigheid"},
		{`doelgroep:"jongeren"`, "onderwijszorgarrangementen jongeren-zelfstandigheid"},
		{"doelgroep:burger", "verhelpen-naar-voorkomen burgerbetrokkenheid"},
		{`doelgroep:"mensen met schulden"`, "schoon-schip-maken"},
		{"titel:geweld", "geweld-afhankelijkheidsrelaties"},
		{"titel:meldcode", ""},
		{"titel:gemeente", "zet-gemeenten"},
		{`titel:"gemeentes"`, ""},
		{"titel:emeente", ""},
		{"aanpak:gemeentes", "verhelpen-naar-voorkomen"},
		{"vraag:scholen", "werkdruk-vo-mbo"},
		{"id:suicide", "preventie-suicide"},
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
		{"(suicide) of (detentie)", "preventie-suicide re-integratie-detentie"},
		{`suicide "of" detentie`, ""},
		// what is pasted: marks only part words
		{"Schoon schip maken: samen de oorzaken van schulden aanpakken", "schoon-schip-maken"},
		{"Van ‘verhelpen’ naar ‘voorkomen’", "verhelpen-naar-voorkomen"},
		{"“passende” „hulp”…", "jongeren-zelfstandigheid"},
		{"suicide?", "preventie-suicide"},
		{"detentie!", "re-integratie-detentie"},
		{"na detentie.", "re-integratie-detentie"},
		{"schulden – oorzaken", "schoon-schip-maken"},
		{"schulden - oorzaken", "schoon-schip-maken"},
		{"schulden/oorzaken", "schoon-schip-maken"},
		{"Buiten-/ uitsluiting", "buiten-uitsluiting"},
		{"(kansen)ongelijkheid", "buiten-uitsluiting"},
		{"oorzaken, schulden", "schoon-schip-maken"},
	} {
		t.Run(tt.query, func(t *testing.T) {
			if got := strings.Join(search(t, a, tt.query), " "); got != tt.want {
				t.Errorf("selects %q, want %q", got, tt.want)
			}
		})
	}
}

// Whichever title is pasted, as the document has it, finds its project, alone or first.
func TestEveryTitleIsAQuery(t *testing.T) {
	a := embedded(t)
	for i := range a.Projecten {
		p := &a.Projecten[i]
		for _, titel := range []string{p.Titel, p.Overzichtstitel} {
			if titel == "" {
				continue
			}
			if got := search(t, a, titel); len(got) == 0 || got[0] != p.ID {
				t.Errorf("%s finds %v", titel, got)
			}
		}
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
		{"lijm:x", `veld "lijm" is onbekend`, "lijm", "lijn"},
		{"a lijn:verbreeden", `lijn "verbreeden" is onbekend`, "verbreeden", "verbreden"},
		{"lijn:verdiepen,verbreeden", `lijn "verbreeden" is onbekend`, "verbreeden", "verbreden"},
		{"thema:jeugt", `thema "jeugt" is onbekend`, "jeugt", "jeugd"},
		{"inspectie:IJG", `inspectie "IJG" is onbekend`, "IJG", "igj"},
		{"partner:gemeentn", `partner "gemeentn" is onbekend`, "gemeentn", "gemeenten"},
		{"afgeleid:themaas", `afgeleid "themaas" is onbekend`, "themaas", "themas"},
		{"jaar:24", `"24" is geen jaar; schrijf vier cijfers, zoals 2023`, "24", ""},
		{"lijn:", "hier ontbreekt een waarde; zet die direct achter de dubbele punt", "lijn:", ""},
		{"thema:zorg, jeugd", "bij thema ontbreekt een waarde", "", ""},
		{"lijn: verbreden", "hier ontbreekt een waarde; zet die direct achter de dubbele punt", "lijn:", ""},
		{"thema:–", `thema "–" is onbekend`, "–", "onbekend"},
		{"titel:–", `in "–" staat geen woord om te zoeken`, "–", ""},
		{"– …", "de zoekvraag is leeg", "", ""},
		{`zorg ""`, "tussen deze aanhalingstekens staat geen woord", `""`, ""},
		{"maken:samen", `veld "maken" is onbekend`, "maken", ""},
		{"bron:burgemeester", `bron "burgemeester" is onbekend`, "burgemeester", ""},
		{"doelgroep:burgemeester", `doelgroep "burgemeester" is onbekend`, "burgemeester", ""},
		{":x", "voor de dubbele punt ontbreekt een veld", ":", ""},
		{`é "open`, "dit aanhalingsteken wordt niet gesloten", `"`, ""},
		{"(a", "dit haakje wordt niet gesloten", "(", ""},
		{"geweld OR suicide", "schrijf OF in plaats van OR; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "OR", ""},
		{"geweld or suicide", "schrijf OF in plaats van or; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "or", ""},
		{"geweld AND suicide", "schrijf EN in plaats van AND; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "AND", ""},
		{"geweld && suicide", "schrijf EN tussen twee woorden, of alleen een spatie; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "&&", ""},
		{"NOT geweld", "schrijf NIET in plaats van NOT; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "NOT", ""},
		{"niet geweld", "wilt u iets uitsluiten, schrijf dan NIET; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "niet", ""},
		{"geweld -zorg", "uitsluiten doet u met NIET zorg", "-zorg", ""},
		{"geweld !zorg", "uitsluiten doet u met NIET zorg", "!zorg", ""},
		{"+geweld zorg", "een + is niet nodig: alle woorden moeten voorkomen; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "+geweld", ""},
		{"thema=zorg", "schrijf een dubbele punt: veld:waarde; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "thema=zorg", ""},
		{"thema==zorg", "schrijf een dubbele punt: veld:waarde; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "thema==zorg", ""},
		{`thema="zorg"`, "schrijf een dubbele punt: veld:waarde; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", `thema="zorg"`, ""},
		{"lijn!=verbreden", "schrijf NIET veld:waarde; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "lijn!=verbreden", ""},
		{"jaar>=2024", "vergelijken kan niet; noem de waarden zelf, zoals jaar:2023,2024; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "jaar>=2024", ""},
		{"jaar>2023", "vergelijken kan niet; noem de waarden zelf, zoals jaar:2023,2024; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "jaar>2023", ""},
		{"geweld|leraren", "schrijf OF tussen twee woorden; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "geweld|leraren", ""},
		{"geweld&leraren", "schrijf EN tussen twee woorden, of alleen een spatie; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "geweld&leraren", ""},
		{"zorg;jeugd", "schrijf een komma tussen twee waarden; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "zorg;jeugd", ""},
		{"a=b", "schrijf een dubbele punt: veld:waarde; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "a=b", ""},
		{"gewel*", "een * is niet nodig: het begin van een woord is genoeg; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "gewel*", ""},
		{"*", "een * is niet nodig: het begin van een woord is genoeg; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "*", ""},
		{"zorg –jeugd", "uitsluiten doet u met NIET jeugd", "–jeugd", ""},
		{"zorg —jeugd", "uitsluiten doet u met NIET jeugd", "—jeugd", ""},
		{"zorg −jeugd", "uitsluiten doet u met NIET jeugd", "−jeugd", ""},
		{`zorg -"jeugd en"`, `uitsluiten doet u met NIET "jeugd en"`, `-"jeugd en"`, ""},
		{"(-jeugd)", "uitsluiten doet u met NIET jeugd", "-jeugd", ""},
		{"2023", `zoekt u wat er in dat jaar loopt, schrijf dan jaar:2023; zoekt u het getal in de teksten, schrijf dan "2023"`, "2023", ""},
		{"zorg 2024.", `zoekt u wat er in dat jaar loopt, schrijf dan jaar:2024; zoekt u het getal in de teksten, schrijf dan "2024"`, "2024.", ""},
		{"a)", "dit haakje sluit niets; er gaat geen ( aan vooraf", ")", ""},
		{"()", "voor dit haakje ontbreekt een zoekwoord", ")", ""},
		{"a OF", "hier ontbreekt een zoekwoord", "", ""},
		{"OF a", "voor OF ontbreekt een zoekwoord; zoekt u het woord zelf, zet het dan tussen aanhalingstekens", "OF", ""},
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

// selected returns the projects that a query selects.
func selected(a *agenda.Agenda, q agenda.Query) []agenda.Match {
	matches, _ := a.Select(q)
	return matches
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
			for _, m := range selected(a, q) {
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
	if n := len(selected(a, q)); n != 5 {
		t.Errorf("selects %d projects, want 5", n)
	}
	if _, err := a.Where(lijn, "verdiepen,"); err == nil || err.Error() != "bij lijn ontbreekt een waarde" {
		t.Errorf("an empty value gives %v", err)
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
		matches := selected(a, agenda.All{})
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
	if got := counts(a, "inspectie", "lijn"); !slices.Equal(got, []string{"i1: 2 l1=1 l2=1", "i2: 1 l1=1 l2=0", "i3: 0 l1=0 l2=0", ": 1 l1=1 l2=0", "total: 3 l1=2 l2=1"}) {
		t.Errorf("counts are %q", got)
	}
	if got := counts(a, "lijn", "inspectie"); !slices.Equal(got, []string{"l1: 2 i1=1 i2=1 i3=0 =1", "l2: 1 i1=1 i2=0 i3=0 =0", "total: 3 i1=2 i2=1 i3=0 =1"}) {
		t.Errorf("counts are %q", got)
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
		for _, m := range selected(a, q) {
			got = append(got, m.Project.ID)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s selects %s, want %s", query, s, want)
		}
	}
}

// Whichever form a text is typed in, filter finds the projects that have it.
func TestEveryTextIsFound(t *testing.T) {
	a := embedded(t)
	texts := 0
	for i := range a.Projecten {
		p := &a.Projecten[i]
		for _, f := range agenda.Fields {
			for _, text := range f.Of(p).Items {
				switch {
				case f.Key == "themas":
					text = f.Short(a, text)
				case f.Kind == agenda.Closed, f.Kind == agenda.Period, f.Kind == agenda.Year, f.Kind == agenda.Source:
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
	if texts < 100 {
		t.Errorf("only %d texts were looked for", texts)
	}
}

// A flag takes the same word.
func TestWhereUnknown(t *testing.T) {
	a := embedded(t)
	q, err := a.Where(agenda.MustField("inspecties"), "onbekend")
	if err != nil {
		t.Fatal(err)
	}
	if n := len(selected(a, q)); n != 9 {
		t.Errorf("selects %d projects, want 9", n)
	}
	if c, err := a.Where(agenda.MustField("inspecties"), "Niet in de bron"); err != nil || !slices.Equal(c.Values, []string{"onbekend"}) {
		t.Errorf("in the words of a reader it asks for %v, %v", c.Values, err)
	}
	_, err = a.Where(agenda.MustField("inspecties"), "x")
	var unknown *agenda.UnknownError
	if !errors.As(err, &unknown) || !slices.Contains(unknown.Known, "onbekend") {
		t.Errorf("an unknown value gives %v", err)
	}
	for _, never := range []string{"lijn", "afgeleid"} {
		_, err = a.Where(agenda.MustField(never), "x")
		if !errors.As(err, &unknown) || slices.Contains(unknown.Known, "onbekend") {
			t.Errorf("an unknown value of %s, which is always known, gives %v", never, err)
		}
	}
}
