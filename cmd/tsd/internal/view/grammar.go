package view

import (
	"slices"
	"strings"

	"tsd/agenda"
)

// hetFields are the fields of which the name takes "het", not "de".
var hetFields = []string{"id", "jaar", "thema", "product", "resultaat", "afgeleid"}

// unknownPhrase returns the Dutch for an unknown value of a field: onbekende lijn,
// onbekend thema.
func unknownPhrase(f *agenda.Field) string {
	if slices.Contains(hetFields, f.Name) {
		return "onbekend " + f.Name
	}
	return "onbekende " + f.Name
}

// phraseOf returns what a field is called in a sentence: de lijn, het id, de thema's.
func phraseOf(f *agenda.Field) string {
	switch {
	case f.Kind == agenda.Source:
		return "de bronvermelding"
	case slices.Contains(hetFields, f.Name) && !f.Multiple():
		return "het " + strings.ToLower(f.Label)
	}
	return "de " + strings.ToLower(f.Label)
}
