package agenda_test

import (
	"strings"
	"testing"
)

// Quotes hold a phrase together, also around a comma, a colon and a
// parenthesis; a parenthesis without quotes ends a word.
func TestQueryWords(t *testing.T) {
	a := agendaWith(t, `
  - {id: p1, titel: "Een: begin (nu)", lijn: l1, herkomst: h1, looptijd: {van: 2023, tot: 2024}, partners: ["c, d en e"], bron: {paragraaf: Kopje, overzicht: true}}
  - {id: p2, titel: Twee en drie, lijn: l2, herkomst: h1, partners: [d], bron: {overzicht: true}}
  - {id: p3, titel: Vier, lijn: l2, herkomst: h1, partners: [c, d en e], bron: {overzicht: true}}
  - {id: p4, titel: Geel blauw, lijn: l2, herkomst: h1, bron: {overzicht: true}}
`)
	for _, tt := range []struct{ query, want string }{
		{`partner:"c, d en e"`, "p1"},
		{`partner:c,"d en e"`, "p1 p3"},
		{`partner:"c, d en e",c`, "p1 p3"},
		{`"een: begin"`, "p1"},
		{`"begin (nu)"`, "p1"},
		{"„en drie”", "p2"}, // only a straight one is a quote,
		{"“en drie„", "p2"},
		{"lijn:l1(begin OF drie)", "p1"},
		{"(begin)(nu)", "p1"},
		{"(twee)drie", "p2"},
		{"geel en blauw", "p4"},
		{"lijn:l1,l2 EN drie", "p2"},
		{"\ttwee\u00a0drie\n", "p2"},
		// Periods, marks and sources are asked for by their field.
		{"2023/2024", ""},
		{"looptijd:2023", "p1"},
		{"kopje", ""},
		{"bron:kopje", "p1"},
		{strings.Repeat("(", 150) + "drie" + strings.Repeat(")", 150), "p2"},
	} {
		if got := strings.Join(search(t, a, tt.query), " "); got != tt.want {
			t.Errorf("%s selects %q, want %q", tt.query, got, tt.want)
		}
	}
}

// After EN, as after OF and NIET, a word must follow.
func TestQueryEndsTooSoon(t *testing.T) {
	a := embedded(t)
	for _, query := range []string{"a EN", "a OF", "NIET", "a NIET", "a OF NIET", "lijn:verbreden EN", "(a EN"} {
		_, err := a.ParseQuery(query)
		if err == nil || err.Error() != "hier ontbreekt een zoekwoord" {
			t.Errorf("%s gives %v", query, err)
		}
	}
}
