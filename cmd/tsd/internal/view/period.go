package view

import "tsd/agenda"

const looptijdKey = "looptijd"

// looptijd is the field of the period in which a project runs.
var looptijd = agenda.MustField(looptijdKey)

// period writes the period of a project for a message.
func period(a *agenda.Agenda, r agenda.Record) string {
	v := looptijd.Of(a, r.Value.(*agenda.Project))
	return periodInSentence(v.Period, v.Status == agenda.Derived)
}

// periodInSentence writes a period for a message, with the mark of a derived one.
func periodInSentence(l agenda.Looptijd, derived bool) string {
	switch {
	case l.IsZero():
		return "niet bekend"
	case !derived:
		return periodInWords(l)
	case l.Tot.IsZero(): // that it runs then follows; that it began then does not
		return "in elk geval in " + datum(l.Van) + ", het einde is niet bekend " + derivedTag
	}
	return periodInWords(l) + " " + derivedTag
}
