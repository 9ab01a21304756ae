package main

import "tsd/agenda"

// countable reports whether projects can share a value of a field.
func countable(f *agenda.Field) bool {
	return f.Kind != agenda.ID && f.Kind != agenda.Title && f.Kind != agenda.Prose
}
