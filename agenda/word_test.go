package agenda_test

import (
	"strings"
	"testing"

	"tsd/agenda"
)

// words returns the words that a query looks for.
func words(t testing.TB, a *agenda.Agenda, query string) []agenda.Mentions {
	t.Helper()
	q, err := a.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	return agenda.MentionsIn(q)
}

func ids(records []agenda.Record) string {
	var list []string
	for _, r := range records {
		list = append(list, r.ID)
	}
	return strings.Join(list, " ")
}

// Of a query are told the words that it looks for, each once, and not those that it
// denies.
func TestMentionsIn(t *testing.T) {
	a := embedded(t)
	for query, want := range map[string]string{
		"zorg jeugd":                        "zorg|jeugd",
		"zorg Zorg":                         "zorg",
		`zorg "zorg"`:                       "zorg|zorg", // a word and a phrase
		"zorg NIET jeugd":                   "zorg",
		"(zorg OF jeugd) lijn:1":            "zorg|jeugd",
		"lijn:1":                            "",
		`"zorg en jeugd"`:                   "zorg en jeugd",
		"Wat doen de inspecties?":           "wat|doen|de|inspecties",
		"titel:zorg":                        "",
		"re-integratie Reïntegratie suïcid": "reintegratie|suicid",
	} {
		var got []string
		for _, m := range words(t, a, query) {
			got = append(got, m.String())
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s looks for %q, want %q", query, s, want)
		}
	}
}

// A word that is whole a name of a record that projects refer to names that record.
func TestNamedBy(t *testing.T) {
	a := embedded(t)
	for query, want := range map[string]string{
		"igj":                           "igj",
		"Arbeidsinspectie":              "arbeidsinspectie",
		"jeugd":                         "jeugd",
		"inspectie":                     "",
		`"inspectie van het onderwijs"`: "ivho",
		"verbreden":                     "verbreden",
		"multi-toezicht":                "multi-toezicht",
		"werkagenda-2023-2024":          "", // no project refers to it
		"nieuw":                         "nieuw",
		"geweld":                        "",
	} {
		if got := ids(a.NamedBy(words(t, a, query)[0])); got != want {
			t.Errorf("%s names %q, want %q", query, got, want)
		}
	}
}

// A word that no project has can be in the agenda's own text, in that of a line, or in a
// name.
func TestElsewhere(t *testing.T) {
	a := embedded(t)
	for query, want := range map[string]string{
		"inflatie":           "werkagenda-2023-2024",
		"meerjarenprogramma": "werkagenda-2023-2024",
		"hardnekkige":        "verdiepen",
		"toezichtlijn":       "verbreden verdiepen reflecteren",
		"gezondheidszorg":    "igj",
		"zelf":               "reflecteren", // only in its motto
		"suicide":            "",            // only in a project
		"xyzzy":              "",
	} {
		if got := ids(a.Elsewhere(words(t, a, query)[0])); got != want {
			t.Errorf("%s is also in %q, want %q", query, got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	a := embedded(t)
	for query, want := range map[string]string{"meldcoode": "meldcode", "suicde": "suïcide", "wonnen": "wonen", "xyzzy": "", "schuldne": "schulden", "ijkheidsrelat": "afhankelijkheidsrelaties"} {
		if got := a.Nearest(words(t, a, query)[0]); got != want {
			t.Errorf("near %s is %q, want %q", query, got, want)
		}
	}
}
