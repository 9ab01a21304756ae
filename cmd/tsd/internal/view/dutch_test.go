package view

import (
	"strings"
	"testing"

	"tsd/agenda"
)

// A period is two years, one year, or months; of one that is not wholly known it says
// what is known.
func TestPeriodInWords(t *testing.T) {
	for in, want := range map[string]string{
		"2023/2024":       "2023–2024",
		"2023/2023":       "2023",
		"2023/":           "vanaf 2023",
		"2023-03/":        "vanaf maart 2023",
		"/2024":           "tot en met 2024",
		"/2024-09":        "tot en met september 2024",
		"in:2023":         "in elk geval in 2023",
		"in:2023-05":      "in elk geval in mei 2023",
		"2023-03/2023-03": "maart 2023",
		"2023-03/2023-05": "maart – mei 2023",
		"2023-03/2024":    "maart 2023 tot en met 2024",
		"2023/2024-12":    "2023 tot en met december 2024",
		"2023-01/2024-02": "januari 2023 – februari 2024",
	} {
		l, err := agenda.ParseLooptijd(in)
		if err != nil {
			t.Fatal(err)
		}
		if got := periodInWords(l); got != want {
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

// Something is in a year or a month, but on a day.
func TestOnDatum(t *testing.T) {
	for in, want := range map[string]string{"2027": "in 2027", "2027-06": "in juni 2027", "2027-06-15": "op 15 juni 2027"} {
		d, err := agenda.ParseDatum(in, agenda.ToDay)
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
