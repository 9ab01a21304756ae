package main

import (
	"strings"

	"tsd/agenda"
)

// parseFields parses names of fields with commas between them.
func parseFields(list string) ([]*agenda.Field, error) {
	var found []*agenda.Field
	for name := range strings.SplitSeq(list, ",") {
		f, err := agenda.FieldByName(strings.TrimSpace(name))
		if err != nil {
			return nil, err
		}
		found = append(found, f)
	}
	return found, nil
}

// parseOrders parses the value of --sort: names of fields with commas between
// them, with a minus sign before one to sort backwards by.
func parseOrders(a *agenda.Agenda, list string) ([]agenda.Order, error) {
	var found []agenda.Order
	for name := range strings.SplitSeq(list, ",") {
		name, backwards := strings.CutPrefix(strings.TrimSpace(name), "-")
		f, err := a.Field(name)
		if err != nil {
			return nil, err
		}
		found = append(found, agenda.Order{Field: f, Backwards: backwards})
	}
	return found, nil
}
