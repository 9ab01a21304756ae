package yamlfault

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// kind is a kind of fault, which gives a message of the parser in the user's words.
type kind struct {
	says    string // part of the parser's message
	code    string
	message string
	cure    string
	at      string // a regular expression for the place in the line, or "" for the whole line
}

// kinds is every kind of fault. The first one with the parser's message and a
// place in the line is taken; the last one takes all.
var kinds = []kind{
	{"cannot start any token", "tab", "hier staat een tab; YAML springt in met spaties",
		"Vervang de tab door spaties.", `^\s*?(\t+)`},
	{"tab character", "tab", "hier staat een tab; YAML springt in met spaties",
		"Vervang de tab door spaties.", `^\s*?(\t+)`},
	{"cannot start any token", "yaml-teken", "zo kan een waarde niet beginnen",
		"Zet aanhalingstekens om de hele waarde.", "(?:: |- |^ *|[\\[,] *)([@`%])"},
	{"mapping values are not allowed", "dubbele-punt", "deze dubbele punt kan hier niet staan",
		"Zet aanhalingstekens om de hele waarde als de dubbele punt erbij hoort; klopt het inspringen?",
		`:(?: |$).*?(:)(?: |$)`},
	{"mapping values are not allowed", "inspringen", "deze regel springt te ver in, of de regel ervoor is geen sleutel met een waarde",
		"Laat sleutels van hetzelfde record even ver inspringen.", ""},
	{"unexpected end of stream", "aanhalingsteken", "dit aanhalingsteken wordt niet gesloten",
		"Zet aan het einde van de waarde hetzelfde aanhalingsteken.", `(?:: |- |^ *|[\[{,] *)(["'])`},
	{"did not find expected key", "haak", "deze haak sluit niets",
		"Haal de haak weg.", `^[^\[]*\[[^\[\]]*\]\s*(\])`},
	{"did not find expected key", "na-aanhaling", "achter het aanhalingsteken staat nog tekst",
		"Zet de aanhalingstekens om de hele waarde.", `: (?:"[^"]*"|'[^']*') *([^ #,\]}].*)`},
	{"expected node content", "haak", "deze haak wordt niet gesloten, of er ontbreekt een waarde",
		"Sluit de lijst met ] of de groep met }.", `([\[{])[^\]}]*$`},
	{"expected node content", "haak", "hier hoort een waarde te staan",
		"Kijk of de haken bij elkaar passen.", ""},
	{"unknown escape character", "backslash", "tussen dubbele aanhalingstekens heeft een backslash een eigen betekenis, en deze kent YAML niet",
		"Schrijf \\\\ voor een backslash, of gebruik enkele aanhalingstekens.", `(\\[^0abtnvfre "/\\N_LPxuU])`},
	{"expected ',' or ']'", "haak", "deze haak wordt niet gesloten, of er ontbreekt een komma",
		"Sluit de lijst met ] en zet komma's tussen de items.", `(\[)`},
	{"expected ',' or '}'", "haak", "deze haak wordt niet gesloten, of er ontbreekt een komma",
		"Sluit de groep met } en zet komma's tussen de sleutels.", `(\{)`},
	{"could not find expected ':'", "sleutel-vorm", "dit is geen sleutel met een waarde",
		"Zet een dubbele punt en een spatie achter de sleutel, of spring de regel verder in als zij bij de vorige hoort.", ""},
	{"block sequence entries are not allowed", "inspringen", "hier kan geen streepje staan",
		"Zet een lijst onder haar sleutel, verder ingesprongen.", `(-)`},
	{"did not find expected", "inspringen", "deze regel is niet goed ingesprongen, of hoort hier niet",
		"Laat de regel even ver inspringen als de andere sleutels van hetzelfde record.", ""},
	{"exceeded max depth", "te-diep", "hier zijn te veel lijsten of groepen in elkaar gezet", "", ""},
	{"", "yaml", "vanaf hier is het bestand niet te lezen als YAML",
		"Let op het inspringen, op aanhalingstekens en haken, en op een dubbele punt in een waarde.", ""},
}

// newFault returns the fault in a line, of the kind that fits the parser's error.
func newFault(line int, text string, err error) Fault {
	for _, k := range kinds {
		if !strings.Contains(err.Error(), k.says) {
			continue
		}
		at := []int{len(text) - len(strings.TrimLeft(text, " ")), 0}
		at[1] = len(strings.TrimRight(text, " \t\r"))
		if k.at != "" {
			found := regexp.MustCompile(k.at).FindStringSubmatchIndex(text)
			if found == nil {
				continue
			}
			at = found[2:4]
		}
		return Fault{
			Line:    line + 1,
			Column:  utf8.RuneCountInString(text[:at[0]]) + 1,
			Width:   max(1, utf8.RuneCountInString(text[at[0]:max(at[0], at[1])])),
			Code:    k.code,
			Message: k.message,
			Cure:    k.cure,
		}
	}
	panic(fmt.Sprintf("no kind of fault for %q", err))
}
