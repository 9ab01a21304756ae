package datafile

import "tsd/agenda"

// vocabulary is the ids that the Closed fields of a project can hold.
type vocabulary struct {
	agenda *agenda.Agenda // with every list but the projects
	ids    map[*agenda.Field]map[string]bool
	// lacking is the fields with a record that has no id, or none that can be read.
	lacking map[*agenda.Field]bool
}

func newVocabulary(a *agenda.Agenda) vocabulary {
	v := vocabulary{agenda: a, ids: map[*agenda.Field]map[string]bool{}, lacking: map[*agenda.Field]bool{}}
	for _, f := range agenda.Fields {
		if f.Kind != agenda.Closed {
			continue
		}
		v.ids[f] = map[string]bool{}
		for _, t := range f.Terms(a) {
			if t.ID == "" {
				v.lacking[f] = true
				continue
			}
			v.ids[f][t.ID] = true
		}
	}
	return v
}

func (v vocabulary) has(f *agenda.Field, id string) bool { return v.ids[f][id] }

func (v vocabulary) isEmpty(f *agenda.Field) bool { return len(v.ids[f]) == 0 }

// isName reports whether a text is the naam or the afkorting of what has an id.
func (v vocabulary) isName(text, id string) bool {
	for f := range v.ids {
		for _, t := range f.Terms(v.agenda) {
			if t.ID == id && t.Named(text) {
				return true
			}
		}
	}
	return false
}

// maxSuggested is the number of faults from which on nothing is suggested any
// more, because looking for what was meant takes time.
const maxSuggested = 1000

// suggest returns the values that a field can have, and the id of the one that
// was most likely meant, or "".
func (v vocabulary) suggest(f *agenda.Field, typed string) (known []string, id string) {
	typed = unquoted(dashes.Replace(typed))
	if v.has(f, typed) {
		return f.UnknownIn(v.agenda, typed).Known, typed
	}
	err := f.UnknownIn(v.agenda, typed)
	if meant := err.Suggestion(); meant != "" {
		for _, t := range f.Terms(v.agenda) {
			if t.Named(meant) {
				id = t.ID
			}
		}
	}
	return err.Known, id
}
