package view

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tsd/agenda"
)

// Up to three replacements in a text are told one by one; with more it was
// rewritten.
func TestReplacementsToldOneByOne(t *testing.T) {
	text := func(sentences int, word string) string {
		var parts []string
		for i := range sentences {
			parts = append(parts, fmt.Sprintf("Hier staat een zin met %s en nog wat woorden als nummer %d.", word, i))
		}
		return strings.Join(parts, " ")
	}
	for _, tt := range []struct {
		replacements, sentences int
		first                   string
	}{
		{1, 1, "In de aanpak staat nu “Hier staat een zin met nieuw en nog wat woorden als nummer 0.” in plaats van “Hier staat een zin met oud en nog wat woorden als nummer 0.”"},
		{3, 3, "In de aanpak staat nu “Hier staat een zin met nieuw en nog wat woorden als nummer 0.” in plaats van “Hier staat een zin met oud en nog wat woorden als nummer 0.”"},
		{4, 2, "De aanpak is herschreven. Er staat nu: “" + text(4, "nieuw") + "”"},
	} {
		got := textSentences("de aanpak", text(tt.replacements, "oud"), text(tt.replacements, "nieuw"))
		if len(got) != tt.sentences || got[0] != tt.first {
			t.Errorf("%d replacements are told as %q", tt.replacements, got)
		}
	}
}

// What can have changed in a list: what came, what went, or only the order.
func TestListSentences(t *testing.T) {
	old := &agenda.Agenda{Projecten: []agenda.Project{{ID: "p1", Titel: "Project", Partners: []string{"a", "b"}, Afgeleid: []string{"titel", "partners"}}}}
	for _, tt := range []struct {
		partners, afgeleid []string
		want               []string
	}{
		{[]string{"b", "a"}, []string{"titel", "partners"}, []string{"De volgorde van de partners (afgeleid) is gewijzigd."}},
		{[]string{"a", "b"}, []string{"partners", "titel"}, []string{"De volgorde van de afgeleide velden is gewijzigd."}},
		{[]string{"a", "b", "c"}, []string{"titel", "partners"}, []string{"Bij de partners (afgeleid) komt “c” erbij."}},
		{[]string{"c", "d", "e"}, []string{"titel", "partners"}, []string{"Bij de partners (afgeleid) komen “c”, “d” en “e” erbij en vervallen “a” en “b”."}},
		{[]string{"a"}, []string{"titel", "partners"}, []string{"Bij de partners (afgeleid) vervalt “b”."}},
		{[]string{"a", "b"}, []string{"titel"}, []string{"De partners zijn niet langer afgeleid, maar staan nu letterlijk in de bron."}},
		{[]string{"a", "b"}, []string{"partners"}, []string{"De titel is niet langer afgeleid, maar staat nu letterlijk in de bron."}},
		{[]string{"a", "b"}, []string{"titel", "partners", "vraag"}, []string{"De vraag staat niet letterlijk in de bron, maar is daaruit afgeleid."}},
		{[]string{"a", "b"}, []string{"titel", "partners", "vraag", "lijn"}, []string{"De vraag en de lijn staan niet letterlijk in de bron, maar zijn daaruit afgeleid."}},
	} {
		new := &agenda.Agenda{Projecten: []agenda.Project{{ID: "p1", Titel: "Project", Partners: tt.partners, Afgeleid: tt.afgeleid}}}
		cs := changes{old: old, new: new, list: agenda.Diff(old, new)}
		var got []string
		for _, s := range newNote(cs).story(cs.list[0]).sentences {
			got = append(got, s.String())
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%v, %v: got %q, want %q", tt.partners, tt.afgeleid, got, tt.want)
		}
	}
}

// An inspectorate that comes or goes is named in full where the message names it first.
func TestNamesInFull(t *testing.T) {
	agendaOf := func(inspecties ...[]string) *agenda.Agenda {
		a := &agenda.Agenda{Inspecties: []agenda.Term{{ID: "ib", Naam: "Inspectie Bodem", Afkorting: "IB"}, {ID: "il", Naam: "Inspectie Lucht", Afkorting: "IL"}, {ID: "p", Naam: "Peildienst"}}}
		for i, list := range inspecties {
			a.Projecten = append(a.Projecten, agenda.Project{ID: string(rune('a' + i)), Inspecties: list})
		}
		return a
	}
	old := agendaOf([]string{"il"}, []string{"il", "p"}, []string{"ib", "il"})
	new := agendaOf([]string{"ib", "il"}, []string{"ib"}, nil)
	want := []string{
		"Bij de inspecties komt Inspectie Bodem (IB) erbij.",
		"Bij de inspecties komt IB erbij en vervallen Inspectie Lucht (IL) en Peildienst.",
		"De agenda noemt geen inspecties meer; dat was IB en IL.",
	}
	var got []string
	for _, s := range newNote(changes{old: old, new: new, list: agenda.Diff(old, new)}).changed[agenda.Projecten] {
		for _, sentence := range s.sentences {
			got = append(got, sentence.String())
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("it says %q, want %q", got, want)
	}
}

// What refers to records that are gone is told with those, and names that read the same
// are no change.
func TestUntoldReferences(t *testing.T) {
	agendaOf := func(soort string, inspecties, partners []string, terms ...agenda.Term) *agenda.Agenda {
		a := &agenda.Agenda{Projecten: []agenda.Project{{ID: "p1", Titel: "Project", Soort: soort, Inspecties: inspecties, Partners: partners}}}
		for _, term := range terms {
			if strings.HasPrefix(term.ID, "s") {
				a.Soorten = append(a.Soorten, term)
			} else {
				a.Inspecties = append(a.Inspecties, term)
			}
		}
		return a
	}
	soort, one, two := agenda.Term{ID: "s1", Naam: "Soort"}, agenda.Term{ID: "i1", Naam: "Een"}, agenda.Term{ID: "i2", Naam: "Twee"}
	twin := agenda.Term{ID: "i3", Naam: "Een"}
	for _, tt := range []struct {
		name     string
		old, new *agenda.Agenda
		want     []string // of the project
	}{
		{"a kind that is gone", agendaOf("s1", nil, nil, soort), agendaOf("", nil, nil), nil},
		{"a kind that is not", agendaOf("s1", nil, nil, soort), agendaOf("", nil, nil, soort), []string{"De agenda noemt geen soort meer; dat was Soort."}},
		{"one of two", agendaOf("", []string{"i1", "i2"}, nil, one, two), agendaOf("", []string{"i1"}, nil, one), nil},
		{"one of one", agendaOf("", []string{"i1"}, nil, one), agendaOf("", nil, nil), []string{"De agenda noemt geen inspecties meer; dat was Een."}},
		{"another with the same name", agendaOf("", []string{"i1"}, nil, one, twin), agendaOf("", []string{"i3"}, nil, one, twin), nil},
		{"a partner spelled otherwise", agendaOf("", nil, []string{"a b", "c"}), agendaOf("", nil, []string{"a\u00a0b", "d"}),
			[]string{"Bij de partners komt “d” erbij en vervalt “c”."}},
	} {
		var got []string
		for _, s := range newNote(changes{old: tt.old, new: tt.new, list: agenda.Diff(tt.old, tt.new)}).changed[agenda.Projecten] {
			for _, sentence := range s.sentences {
				got = append(got, sentence.String())
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: it says %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A message names the two agendas that it compares, and their dates if they differ.
func TestCompared(t *testing.T) {
	year := func(n int) agenda.Datum { return agenda.Datum{Jaar: n} }
	for _, tt := range []struct {
		title    string
		old, new agenda.Datum
		given    Message
		want     string
	}{
		{"Plan", year(2026), year(2027), Message{}, "Dit bericht vergelijkt Plan van 2027 met de versie van 2026."},
		{"Plan", year(2026), year(2026), Message{}, "Dit bericht vergelijkt Plan van 2026 met de vorige versie."},
		{"Plan", agenda.Datum{}, year(2026), Message{}, "Dit bericht vergelijkt Plan van 2026 met de vorige versie."},
		{"Plan", year(2026), agenda.Datum{}, Message{}, "Dit bericht vergelijkt Plan met de versie van 2026."},
		{"Plan", year(2026), year(2026), Message{New: year(2028)}, "Dit bericht vergelijkt Plan van 2028 met de versie van 2026."},
		{"Plan twee", year(2026), year(2026), Message{Old: year(2025)}, "Dit bericht vergelijkt Plan twee van 2026 met Plan van 2025."},
	} {
		cs := changes{old: &agenda.Agenda{}, new: &agenda.Agenda{}, Message: tt.given}
		cs.old.Werkagenda.Titel, cs.old.Werkagenda.Gepubliceerd = "Plan", tt.old
		cs.new.Werkagenda.Titel, cs.new.Werkagenda.Gepubliceerd = tt.title, tt.new
		if got := cs.compared(); got != tt.want {
			t.Errorf("it says %q, want %q", got, tt.want)
		}
	}
}

// The first sentence counts the records of every list.
func TestSummary(t *testing.T) {
	agendaOf := func(naam string, ids ...string) *agenda.Agenda {
		a := &agenda.Agenda{Themas: []agenda.Term{{ID: "t1", Naam: naam}}}
		for _, id := range ids {
			a.Projecten = append(a.Projecten, agenda.Project{ID: id, Titel: id})
		}
		return a
	}
	for _, tt := range []struct {
		old, new *agenda.Agenda
		want     string
	}{
		{agendaOf("x", "a"), agendaOf("x", "a"), "Er is niets gewijzigd."},
		{agendaOf("x", "a"), agendaOf("y", "a"), "Eén thema is gewijzigd."},
		{agendaOf("x", "a"), agendaOf("y", "a", "b"), "Eén project is nieuw en één thema is gewijzigd."},
		{agendaOf("x", "a", "b"), agendaOf("x", "b", "a"), "De volgorde is gewijzigd."},
		{agendaOf("x", "a", "b"), agendaOf("y", "b", "c", "d"), "Twee projecten zijn nieuw, één thema is gewijzigd en één project staat niet meer op de agenda."},
		{agendaOf("x", "a b"), agendaOf("x", "a\u00a0b"), "Er is niets gewijzigd in wat een lezer ziet."},
		{agendaOf("x", "a", "b", "c"), agendaOf("x", "c", "d", "e"), "Twee projecten zijn nieuw en twee projecten staan niet meer op de agenda."},
	} {
		cs := changes{old: tt.old, new: tt.new, list: agenda.Diff(tt.old, tt.new)}
		if got := newNote(cs).summary(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
