package datafile

import (
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

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

// reasons are what the parser says, in Dutch.
var reasons = []struct{ says, code, message string }{
	{"exceeded max depth", "te-diep", "hier zijn te veel lijsten of groepen in elkaar gezet"},
	{"unexpected end of stream", "aanhalingsteken", "een aanhalingsteken wordt niet gesloten"},
	{"expected ',' or", "haak", "een haak wordt niet gesloten, of er ontbreekt een komma"},
	{"unknown anchor", "alias", "een waarde die met * begint, verwijst naar een anker dat er niet is"},
	{"expected node content", "haak", "hier hoort een waarde te staan"},
	{"unknown escape", "backslash", "tussen dubbele aanhalingstekens heeft een backslash een eigen betekenis, en deze kent YAML niet"},
	{"mapping values are not allowed", "dubbele-punt", "deze dubbele punt kan hier niet staan"},
	{"block sequence entries", "inspringen", "hier kan geen streepje staan"},
	{"did not find expected", "inspringen", "deze regel springt niet goed in, of hoort hier niet"},
	{"could not find expected ':'", "sleutel-vorm", "dit is geen sleutel met een waarde"},
	{"", "yaml", "vanaf hier is het bestand niet te lezen als YAML"},
}

// reason returns why the parser refuses the text, if no rule knows what was meant.
func (m *mended) reason(refused refusal) diagnosis {
	d := Diagnostic{Cure: "Let op het inspringen, op aanhalingstekens en haken, en op een dubbele punt in een waarde."}
	for _, reason := range reasons {
		if strings.Contains(refused.err.Error(), reason.says) {
			d.Code, d.Message = reason.code, reason.message
			break
		}
	}
	at := refused.at
	line := m.lines[at]
	start := len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace))
	o := m.origins[at]
	return diagnosis{at: span{o.line, max(1, start+1-o.moved), len(line) - start}, Diagnostic: d}
}
