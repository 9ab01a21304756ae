package view

import "tsd/agenda"

const looptijdKey = "looptijd"

// looptijd is the field of the period in which a project is planned to run.
var looptijd = agenda.MustField(looptijdKey)

// period writes the period of a project for a message, with the mark of a derived one.
func period(a *agenda.Agenda, r agenda.Record) string {
	v := looptijd.Of(a, r.Value.(*agenda.Project))
	if v.Status == agenda.Unknown {
		return "niet bekend"
	}
	return inWords(a, v).String()
}
