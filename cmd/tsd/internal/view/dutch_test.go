package view

import (
	"strings"
	"testing"

	"tsd/agenda"
)

// A period is two years, one year, or months; an unknown end is a question mark.
func TestShortLooptijd(t *testing.T) {
	for in, want := range map[string]string{
		"2023/2024":       "2023–2024",
		"2023/2023":       "2023",
		"2023/":           "2023–?",
		"2023-03/":        "maart 2023–?",
		"2023-03/2023-03": "maart 2023",
		"2023-03/2023-05": "maart – mei 2023",
		"2023-03/2024":    "maart 2023 – 2024",
		"2023/2024-12":    "2023 – december 2024",
		"2023-01/2024-02": "januari 2023 – februari 2024",
	} {
		l, err := agenda.ParseLooptijd(in)
		if err != nil {
			t.Fatal(err)
		}
		if got := shortLooptijd(l); got != want {
			t.Errorf("%s is written %q, want %q", in, got, want)
		}
	}
}

// A list in a sentence has a word before its last item.
func TestLists(t *testing.T) {
	for in, want := range map[string]string{"": "", "a": "a", "a b": "a en b", "a b c": "a, b en c"} {
		if got := AndList(strings.Fields(in)); got != want {
			t.Errorf("%q is written %q, want %q", in, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for n, want := range map[int]string{0: "geen fouten", 1: "1 fout", 2: "2 fouten", 11: "11 fouten"} {
		if got := Number(n, "fout", "fouten"); got != want {
			t.Errorf("%d is written %q, want %q", n, got, want)
		}
	}
}

// A sentence has one end, also if that is in a quote or of an abbreviation.
func TestEnded(t *testing.T) {
	for in, want := range map[string]string{"zo is het": "zo is het.", "zo is het.": "zo is het.", "dat was “Zo?”": "dat was “Zo?”", "dat was “zo”": "dat was “zo”.",
		"gemeenten e.a.": "gemeenten e.a.", "tot 2024 (afgeleid)": "tot 2024 (afgeleid).", "en zo…": "en zo…"} {
		if got := ended(in); got != want {
			t.Errorf("%q is ended as %q", in, got)
		}
	}
	for in, want := range map[string]string{"één project": "Eén project.", "élan": "Élan.", "twee": "Twee."} {
		if got := sentence(in); got != want {
			t.Errorf("%q begins as %q", in, got)
		}
	}
}

// A number up to twelve is a word.
func TestCountInWords(t *testing.T) {
	for n, want := range map[int]string{0: "geen lijnen", 1: "één lijn", 2: "twee lijnen", 12: "twaalf lijnen", 13: "13 lijnen"} {
		if got := countInWords(n, "lijn", "lijnen"); got != want {
			t.Errorf("%d is written %q, want %q", n, got, want)
		}
	}
}

// A period in a message says in words what is not known.
func TestPeriodInSentence(t *testing.T) {
	for _, tt := range []struct {
		period  string
		derived bool
		openEnd string
		want    string
	}{
		{"2028-02/2028-02", false, openNow, "februari 2028"},
		{"2027-01/2027-12", false, openNow, "januari – december 2027"},
		{"2027/2027-10", false, openNow, "2027 tot en met oktober 2027"},
		{"2027-03/2028", true, openNow, "maart 2027 tot en met 2028 (afgeleid)"},
		{"2026-01/", false, openNow, "vanaf januari 2026, het einde is niet bekend"},
		{"2026/", false, openThen, "vanaf 2026; het einde was niet bekend"},
		{"2023/", true, openNow, "in elk geval in 2023, het einde is niet bekend (afgeleid)"},
		{"2023/", true, openThen, "in elk geval in 2023; het einde was niet bekend (afgeleid)"},
		{"2023/2024", true, openNow, "2023–2024 (afgeleid)"},
	} {
		l, err := agenda.ParseLooptijd(tt.period)
		if err != nil {
			t.Fatal(err)
		}
		if got := periodInSentence(l, tt.derived, tt.openEnd); got != tt.want {
			t.Errorf("%s is written %q, want %q", tt.period, got, tt.want)
		}
	}
}

// Something is in a year or a month, but on a day.
func TestOnDatum(t *testing.T) {
	for in, want := range map[string]string{"2027": "in 2027", "2027-06": "in juni 2027", "2027-06-15": "op 15 juni 2027"} {
		d, err := agenda.ParseDag(in)
		if err != nil {
			t.Fatal(err)
		}
		if got := onDatum(d); got != want {
			t.Errorf("%s is written %q, want %q", in, got, want)
		}
	}
}

// The page says on which day its agenda was published.
func TestSiteIntro(t *testing.T) {
	a := &agenda.Agenda{}
	a.Werkagenda.Uitgever = "Wij"
	a.Werkagenda.Looptijd = agenda.Looptijd{Van: agenda.Datum{Jaar: 2027}, Tot: agenda.Datum{Jaar: 2028}}
	a.Werkagenda.Gepubliceerd = agenda.Datum{Jaar: 2027, Maand: 6, Dag: 15}
	const want = "Agenda van Wij voor 2027–2028, gepubliceerd op 15 juni 2027: geen projecten."
	if got := siteIntro(Selection{Agenda: a}); got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}
