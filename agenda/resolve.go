package agenda

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"tsd/agenda/text"
)

// Field returns the field in which projects refer to the record, or nil for a
// project and for the werkagenda.
func (r Record) Field() *Field { return r.List.Field() }

// isNamed reports whether a folded text is the id or one of the names of the record.
func (r Record) isNamed(folded string) bool {
	return r.ID == folded || slices.ContainsFunc(r.names(), func(n string) bool { return text.Fold(n) == folded })
}

// begins reports whether the id, the naam or the title of the record begins with a
// folded text.
func (r Record) begins(folded string) bool {
	return strings.HasPrefix(r.ID, folded) || strings.HasPrefix(text.Fold(r.Naam), folded)
}

// minBeginning is how many letters a beginning of a name must have to mean a record.
const minBeginning = 3

// meant returns the records that a name can mean: the one with that id, else those
// with that name, else those with an id, a naam or a title that begins with it. Case
// and diacritics do not count.
func meant(records []Record, name string) []Record {
	folded := text.Fold(name)
	if i := slices.IndexFunc(records, func(r Record) bool { return r.ID == folded }); i >= 0 {
		return records[i : i+1]
	}
	var named, begun []Record
	for _, r := range records {
		switch {
		case r.isNamed(folded):
			named = append(named, r)
		case utf8.RuneCountInString(folded) >= minBeginning && r.begins(folded):
			begun = append(begun, r)
		}
	}
	if named != nil {
		return named
	}
	return begun
}

// AmbiguousError reports a name that fits several records.
type AmbiguousError struct {
	What string   // what the name should be of: "lijn"
	Name string   // as typed
	IDs  []string // of the records that it fits
}

func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%s %s is niet duidelijk; kies uit %s", e.What, Quote(e.Name), strings.Join(e.IDs, ", "))
}

// Find returns the record of the agenda that a name means: the key werkagenda, an id,
// a naam, an afkorting, a title, the number of a line, or a beginning of three letters
// or more that fits one record only. Else the error is an *UnknownError or an
// *AmbiguousError.
func (a *Agenda) Find(name string) (Record, error) {
	if text.Fold(name) == Werkagendas.Key {
		return a.Werkagenda.Record(), nil
	}
	return one(meant(a.Records(), name), "naam", name, func() error { return a.unknownRecord(name) })
}

// resolve returns the id of the record that a text means in a Closed field, by the
// rules of Find.
func (f *Field) resolve(a *Agenda, typed string) (string, error) {
	r, err := one(meant(f.records(a), typed), f.Name, typed, func() error { return f.unknownInQuery(a, typed) })
	return r.ID, err
}

// one returns the only record that was found by a name, or else the error for none or for
// several.
func one(found []Record, what, name string, unknown func() error) (Record, error) {
	switch len(found) {
	case 0:
		return Record{}, unknown()
	case 1:
		return found[0], nil
	}
	several := &AmbiguousError{What: what, Name: name}
	for _, r := range found {
		several.IDs = append(several.IDs, r.ID)
	}
	return Record{}, several
}

// Unknown is the error for a value that the field cannot have, without those
// that it can.
func (f *Field) Unknown(typed string) *UnknownError {
	return &UnknownError{What: f.Name, Typed: typed, Plural: "waarden"}
}

// UnknownIn is the error for a value that the field cannot have in the agenda,
// with those that it can.
func (f *Field) UnknownIn(a *Agenda, typed string) *UnknownError {
	err := f.Unknown(typed)
	for _, t := range f.Known(a) {
		err.Known = append(err.Known, t.ID)
	}
	if f.List != nil {
		err.terms = f.Known(a)
	}
	return err
}

// unknownInQuery is the error for a value that cannot be asked for in the field.
func (f *Field) unknownInQuery(a *Agenda, typed string) error {
	err := f.UnknownIn(a, typed)
	if f.CanBeUnknown() {
		err.Known = append(err.Known, UnknownName)
	}
	return err
}

// maxNear is how many ids an UnknownError of a record lists.
const maxNear = 5

// unknownRecord is the error for a name that no record has, with the ids of records
// that contain it.
func (a *Agenda) unknownRecord(name string) *UnknownError {
	err := &UnknownError{What: "id", Typed: name, Plural: "ids"}
	want := text.Fold(name)
	for _, r := range a.Records() {
		if len(want) >= minBeginning && len(err.Known) < maxNear && (strings.Contains(r.ID, want) || strings.Contains(text.Fold(r.Naam), want)) {
			err.Known = append(err.Known, r.ID)
		}
		beginning, _, _ := strings.Cut(r.ID, "-")
		err.unlisted = append(err.unlisted, r.ID, r.Naam, beginning)
	}
	return err
}
