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
		"2023-03/2023-03": "maart 2023 – maart 2023",
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
