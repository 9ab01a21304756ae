package main

import (
	"strings"

	"tsd/agenda"
)

// mustField returns a field that there is.
func mustField(name string) *agenda.Field {
	f, err := agenda.FieldByName(name)
	if err != nil {
		panic(err)
	}
	return f
}

// fields reads a list of fields divided by commas.
func fields(list string) ([]*agenda.Field, error) {
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

// orders reads the value of --sort: fields divided by commas, each with a minus
// sign in front for backwards.
func orders(list string) ([]agenda.Order, error) {
	var found []agenda.Order
	for name := range strings.SplitSeq(list, ",") {
		name, backwards := strings.CutPrefix(strings.TrimSpace(name), "-")
		f, err := agenda.FieldByName(name)
		if err != nil {
			return nil, err
		}
		found = append(found, agenda.Order{Field: f, Backwards: backwards})
	}
	return found, nil
}

// fieldNames lists the names of the fields.
func fieldNames() string {
	names := make([]string, len(agenda.Fields))
	for i, f := range agenda.Fields {
		names[i] = f.Name
	}
	return strings.Join(names, ", ")
}
