package view

import (
	"slices"
	"strings"
	"testing"

	"tsd/agenda"
)

// planned is an agenda with a project that has a period and a stand.
func planned(published agenda.Datum, period, stand string) *agenda.Agenda {
	p := agenda.Project{ID: "p1", Titel: "Project", Lijn: "l1"}
	if period != "" {
		p.Looptijd, _ = agenda.ParseLooptijd(period)
	}
	if stand != "" {
		p.Stand = agenda.Stand{Is: stand, Per: agenda.Datum{Jaar: 2027, Maand: 5}}
	}
	return &agenda.Agenda{
		Werkagenda: agenda.Werkagenda{Titel: "Plan", Gepubliceerd: published, Looptijd: agenda.Looptijd{Van: agenda.Datum{Jaar: 2027}, Tot: agenda.Datum{Jaar: 2028}}},
		Lijnen:     []agenda.Lijn{{ID: "l1", Naam: "Lijn"}},
		Projecten:  []agenda.Project{p},
	}
}

// Of a project that is gone it is told what became of it, else that it ended if it
// did so before the new agenda, and else nothing but that it is gone.
func TestFate(t *testing.T) {
	june := agenda.Datum{Jaar: 2027, Maand: 6}
	for _, tt := range []struct {
		name, period, stand string
		published           agenda.Datum // of the new agenda
		years               string       // of the new agenda, if not those of the old one
		want                string
	}{
		{"over", "2026-02/2027-05", "", june, "", "liep tot en met mei 2027, zoals gepland"},
		{"not yet over", "2027-02/2027-06", "", june, "", ""},
		{"over, as far as anyone knows", "2026-02/2027-05", "", agenda.Datum{}, "", ""},
		{"without an end", "2026-02/", "", june, "", ""},
		{"in the old years", "2027/2028", "", june, "2029/2030", "loopt tot en met 2028, zoals gepland"},
		{"in the old years, and those are over", "2027/2028", "", agenda.Datum{Jaar: 2029}, "2029/2030", "liep tot en met 2028, zoals gepland"},
		{"into the new years", "2027/2029-02", "", june, "2029/2030", ""},
		{"done", "2027/2028", agenda.Afgerond, june, "", "is afgerond (mei 2027)"},
		{"dropped", "2026-02/2027-05", agenda.Vervallen, june, "", "is vervallen (mei 2027)"},
		{"put off, so it did not end as planned", "2026-02/2027-05", agenda.Uitgesteld, june, "", "was uitgesteld (mei 2027)"},
		{"running", "2026-02/2027-05", agenda.Loopt, june, "", "liep tot en met mei 2027, zoals gepland"},
	} {
		old, new := planned(agenda.Datum{Jaar: 2026}, tt.period, tt.stand), planned(tt.published, "", "")
		new.Projecten[0].ID, new.Projecten[0].Titel = "p2", "Ander"
		if tt.years != "" {
			new.Werkagenda.Looptijd, _ = agenda.ParseLooptijd(tt.years)
		}
		cs := changes{old: old, new: new, list: agenda.Diff(old, new)}
		if got := cs.fate(old.Projecten[0].Record()); got != tt.want {
			t.Errorf("%s: it says %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A message begins with the projects that were dropped, put off or done since the old
// agenda, and counts the others that changed apart.
func TestFateSummary(t *testing.T) {
	agendaOf := func(from string, standen ...string) *agenda.Agenda {
		a := planned(agenda.Datum{}, "", "")
		a.Werkagenda.Looptijd, _ = agenda.ParseLooptijd(from)
		a.Projecten = nil
		for i, stand := range standen {
			p := agenda.Project{ID: string(rune('a' + i)), Titel: string(rune('A' + i)), Lijn: "l1"}
			p.Stand.Is, p.Aanpak, _ = strings.Cut(stand, "/")
			if p.Stand.Is != "" {
				p.Stand.Per.Jaar = 2027
			}
			a.Projecten = append(a.Projecten, p)
		}
		return a
	}
	const years, later = "2027/2028", "2029/2030"
	for _, tt := range []struct {
		old, new *agenda.Agenda
		want     string
	}{
		{agendaOf(years, "loopt"), agendaOf(years, "vervallen"), "Eén project is vervallen."},
		{agendaOf(years, "vervallen/x"), agendaOf(years, "vervallen/y"), "Eén project is gewijzigd."},
		{agendaOf(years, "", "", "", "/x"), agendaOf(years, "afgerond", "vervallen", "vervallen", "/y"),
			"Twee projecten zijn vervallen en één is afgerond. Eén ander project is gewijzigd."},
		{agendaOf(years, "", "", ""), agendaOf(years, "uitgesteld", "loopt", "gepland", "loopt"),
			"Eén project is uitgesteld. Eén project is nieuw en twee andere projecten zijn gewijzigd."},
		{agendaOf(years, "", "", "/x"), agendaOf(later, "vervallen", "", "/y"),
			"Eén project is vervallen. Twee projecten lopen door, waarvan één met wijzigingen."},
	} {
		if got := newNote(changes{old: tt.old, new: tt.new, list: agenda.Diff(tt.old, tt.new)}).summary(); got != tt.want {
			t.Errorf("it says %q, want %q", got, tt.want)
		}
	}
}

// Of a result it is told what changed, and nothing if a reader does not see it.
func TestResultSentences(t *testing.T) {
	result := func(titel string, jaar int, url string) agenda.Resultaat {
		return agenda.Resultaat{Titel: titel, Datum: agenda.Datum{Jaar: jaar}, URL: url}
	}
	for _, tt := range []struct {
		old, new []agenda.Resultaat
		want     string
	}{
		{nil, []agenda.Resultaat{result("A", 2027, "")}, "Nieuw resultaat: “A” (2027)."},
		{[]agenda.Resultaat{result("A", 2027, "")}, []agenda.Resultaat{result("A", 2028, "")}, "De datum van een resultaat is gewijzigd: “A” (2028)."},
		{[]agenda.Resultaat{result("A", 2027, "")}, []agenda.Resultaat{result("A", 2027, "https://example.org")}, "Het adres van een resultaat is gewijzigd: “A” (2027)."},
		{[]agenda.Resultaat{result("A b", 2027, "")}, []agenda.Resultaat{result("A\u00a0b", 2027, "")}, ""},
		{[]agenda.Resultaat{result("A", 2027, ""), result("B", 2027, "")}, []agenda.Resultaat{result("B", 2027, "")}, "Niet meer genoemd als resultaat: “A”."},
	} {
		old, new := planned(agenda.Datum{}, "", ""), planned(agenda.Datum{}, "", "")
		old.Projecten[0].Resultaten, new.Projecten[0].Resultaten = tt.old, tt.new
		cs := changes{old: old, new: new, list: agenda.Diff(old, new)}
		var got []string
		for _, s := range newNote(cs).story(cs.list[0]).sentences {
			got = append(got, s.String())
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%v to %v: it says %q, want %q", tt.old, tt.new, s, tt.want)
		}
	}
}

// Up to three moves in a line are told one by one.
func TestOrderSentences(t *testing.T) {
	row := func(titles string) *agenda.Agenda {
		a := &agenda.Agenda{Lijnen: []agenda.Lijn{{ID: "l1", Naam: "Lijn"}}}
		for title := range strings.FieldsSeq(titles) {
			a.Projecten = append(a.Projecten, agenda.Project{ID: title, Titel: title, Lijn: "l1"})
		}
		return a
	}
	for _, tt := range []struct {
		old, new string
		want     []string
	}{
		{"a b c d e f g", "b c a d e f g", []string{"Lijn: “a” staat nu na “c”."}},
		{"a b c d e f g", "f g a b c d e", []string{"Lijn: “f” en “g” staan nu voor “a”."}},
		{"a b c d e f g", "g b c d e f a", []string{"Lijn: “g” staat nu voor “b”.", "Lijn: “a” staat nu na “f”."}},
		{"a b c d e f g h i", "i h g a b c d e f", []string{"Lijn: “i”, “h” en “g” staan nu voor “a”."}},
		{"a b c d e f g h i", "i h g f a b c d e", []string{"Lijn: de volgorde van de projecten is gewijzigd."}},
	} {
		old, new := row(tt.old), row(tt.new)
		var got []string
		for _, s := range (changes{old: old, new: new, list: agenda.Diff(old, new)}).orderSentences() {
			got = append(got, s.String())
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s to %s: it says %q, want %q", tt.old, tt.new, got, tt.want)
		}
	}
}
