package view

import "tsd/agenda"

const looptijdKey = "looptijd"

// looptijd is the field of the period in which a project runs.
var looptijd = agenda.MustField(looptijdKey)

// What a message says of a period without an end, as it is or as it was.
const (
	openNow  = ", het einde is niet bekend"
	openThen = "; het einde was niet bekend"
)

// period writes the period of a project for a message.
func period(a *agenda.Agenda, r agenda.Record, openEnd string) string {
	v := looptijd.Of(a, r.Value.(*agenda.Project))
	return periodInSentence(v.Period, v.Status == agenda.Derived, openEnd)
}

// periodInSentence writes a period for a message, with the mark of a derived one.
func periodInSentence(l agenda.Looptijd, derived bool, openEnd string) string {
	switch {
	case l.IsZero():
		return "niet bekend"
	case !derived:
		return periodInWords(l, openEnd)
	case l.Tot.IsZero(): // that it runs then follows; that it began then does not
		return "in elk geval in " + datum(l.Van) + openEnd + " " + derivedTag
	}
	return periodInWords(l, openEnd) + " " + derivedTag
}
