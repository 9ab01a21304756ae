package datafile

import (
	"encoding/json"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// reason is why the parser refuses a text, and what that is in Dutch.
type reason struct {
	says, code, message string
	// opener is how far the line in the error is from the index, in the lines under a header,
	// of the line that opens what is not closed; 0 if the error names another line or none.
	opener int
}

// unclosedQuote is in the error for a quotation mark that is not closed.
const unclosedQuote = "unexpected end of stream"

// reasons are the reasons that the parser can have. Its scanner counts lines from one, and
// the parser itself from zero.
var reasons = []reason{
	{"exceeded max depth", "te-diep", "hier zijn te veel lijsten of groepen in elkaar gezet", 0},
	{secondDocument, "tweede-document", "hier begint een tweede document; een databestand heeft er één", 2},
	{unclosedQuote, "aanhalingsteken", "een aanhalingsteken wordt niet gesloten", 2},
	{"expected ',' or", "haak", "een haak wordt niet gesloten, of er ontbreekt een komma", 1},
	{"unknown anchor", "alias", "een waarde die met * begint, verwijst naar een anker dat er niet is", 0},
	{"expected node content", "haak", "hier hoort een waarde te staan", 0},
	{"unknown escape", "backslash", "tussen dubbele aanhalingstekens heeft een backslash een eigen betekenis, en deze kent YAML niet", 0},
	{"mapping values are not allowed", "dubbele-punt", "deze dubbele punt kan hier niet staan", 0},
	{"block sequence entries", "inspringen", "hier kan geen streepje staan", 0},
	{"did not find expected", "inspringen", "deze regel springt niet goed in, of hoort hier niet", 0},
	{"could not find expected ':'", "sleutel-vorm", "dit is geen sleutel met een waarde", 2},
	{"", "yaml", "vanaf hier is het bestand niet te lezen als YAML", 0},
}

var lineOfError = lazy(`line (\d+)`)

// reasonOf returns why the parser refuses a text, and the line that its error names, or 0.
func reasonOf(err error) (why *reason, line int) {
	if m := lineOfError().FindStringSubmatch(err.Error()); m != nil {
		line, _ = strconv.Atoi(m[1])
	}
	for i := range reasons {
		if strings.Contains(err.Error(), reasons[i].says) {
			return &reasons[i], line
		}
	}
	return nil, line
}

// jsonFault returns what is wrong with a text that is JSON as a whole, and that the parser of
// YAML refuses.
func jsonFault(text string) (diagnosis, bool) {
	if !strings.HasPrefix(strings.TrimSpace(text), "{") {
		return diagnosis{}, false
	}
	offset := 0
	d := Diagnostic{Code: "json", Message: "dit is JSON met een fout", Cure: "Controleer de haken, de komma's en de aanhalingstekens, of schrijf het bestand als YAML."}
	var syntax *json.SyntaxError
	switch err := json.Unmarshal([]byte(text), new(any)); {
	case errors.As(err, &syntax):
		offset = max(0, int(syntax.Offset)-1)
	case err != nil:
		return diagnosis{}, false
	default:
		if m := regexp.MustCompile(`\\(?:/|u[dD][89a-fA-F])`).FindStringIndex(text); m != nil {
			offset = m[0]
		}
		d.Message, d.Cure = "deze schrijfwijze van JSON leest YAML niet", `Schrijf / zonder backslash, en een teken zoals een emoji als het teken zelf.`
	}
	line := strings.Count(text[:offset], "\n") + 1
	column := utf8.RuneCountInString(text[strings.LastIndexByte(text[:offset], '\n')+1:offset]) + 1
	return diagnosis{at: span{line, column, 1}, Diagnostic: d}, true
}
