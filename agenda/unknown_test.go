package agenda_test

import (
	"errors"
	"strings"
	"testing"

	"tsd/agenda"
)

// What is close to a name or an abbreviation is suggested too, though only ids
// are listed.
func TestSuggestionOfNames(t *testing.T) {
	a := load(t, strings.NewReplacer(
		"{id: i2, naam: Inspectie Twee}", "{id: nla, naam: Nederlandse Inspectie van de Arbeid, afkorting: Arbeidsinspectie}",
	).Replace(vocabulary)+`projecten:
  - {id: p1, titel: Een, lijn: l1, herkomst: h1, bron: {overzicht: true}}
`)
	for _, tt := range []struct{ typed, want string }{
		{"nal", "nla"},
		{"arbiedsinspectie", "Arbeidsinspectie"},
		{"nederlandse inspektie van de arbeid", "nla"},
		{"gemeenten", ""},
	} {
		err := agenda.MustField("inspectie").UnknownIn(a, tt.typed)
		if got := err.Suggestion(); got != tt.want {
			t.Errorf("%q suggests %q, want %q", tt.typed, got, tt.want)
		}
		if got := strings.Join(err.Known, " "); got != "i1 nla i3" {
			t.Errorf("%q lists %q", tt.typed, got)
		}
	}
}

// Who asks for no value in other words is told the word for it, in a field of which the
// source may say nothing.
func TestSuggestionOfUnknown(t *testing.T) {
	a := agendaWith(t, `
  - {id: p1, titel: Een, lijn: l1, herkomst: h1, bron: {overzicht: true}}
`)
	for _, tt := range []struct{ field, typed, want string }{
		{"inspectie", "geen", "onbekend"},
		{"inspectie", "Leeg", "onbekend"},
		{"inspectie", "unknown", "onbekend"},
		{"thema", "niets", "onbekend"},
		{"partner", "onbekende", "onbekend"},
		{"lijn", "geen", ""},
		{"inspectie", "gemeenten", ""},
	} {
		_, err := a.Where(agenda.MustField(tt.field), tt.typed)
		var unknown *agenda.UnknownError
		if !errors.As(err, &unknown) {
			t.Fatalf("%s %q gives %v", tt.field, tt.typed, err)
		}
		if got := unknown.Suggestion(); got != tt.want {
			t.Errorf("%s %q suggests %q, want %q", tt.field, tt.typed, got, tt.want)
		}
	}
	for typed, want := range map[string]string{
		"geen": `"geen" is geen jaar; schrijf vier cijfers, zoals 2023, of onbekend`,
		"24":   `"24" is geen jaar; schrijf vier cijfers, zoals 2023`,
	} {
		if _, err := a.Where(agenda.MustField("jaar"), typed); err == nil || err.Error() != want {
			t.Errorf("%q gives %v, want %s", typed, err, want)
		}
	}
}

// A message quotes up to 200 bytes, in whole characters, and nothing that could
// act on a terminal; quotation marks stay as they were typed.
func TestQuote(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"gewoon é", `"gewoon é"`},
		{`een "twee"`, `"een "twee""`},
		{"a\x1b[31mb\u202ec\nd", `"a\x1b[31mb\u202ec\nd"`},
		{strings.Repeat("x", 200), `"` + strings.Repeat("x", 200) + `"`},
		{strings.Repeat("x", 201), `"` + strings.Repeat("x", 200) + `…"`},
		{strings.Repeat("x", 199) + "éé", `"` + strings.Repeat("x", 199) + `…"`},
	} {
		if got := agenda.Quote(tt.text); got != tt.want {
			t.Errorf("%q is quoted as %s, want %s", tt.text, got, tt.want)
		}
	}
}
