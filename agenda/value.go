package agenda

import (
	"slices"
	"strconv"
)

// Status is what is known of a value.
type Status int

const (
	Unknown Status = iota // the source does not say
	None                  // there is none, which is known
	Derived               // it is not in the source, but follows from it
	Stated                // it is in the source
)

// Value is the value of a field of a project, with what is known of it.
type Value struct {
	Field  *Field
	Items  []string // ids if the field holds ids, years for jaar, else texts; as in the file
	Status Status
	Period Looptijd // of looptijd and jaar
}

// IsUnknown reports whether the source leaves something of the value open: all of it
// or, of the years of a period, whether there are others.
func (v Value) IsUnknown() bool {
	return v.Status == Unknown || v.Field.Kind == Year && v.Period.IsOpen()
}

// Of returns the value of the field for a project. It is the only way to the
// values of a project that also says what is known of them.
func (f *Field) Of(p *Project) Value {
	v := Value{Field: f, Items: f.items(p), Status: Stated}
	if f.Kind == Period || f.Kind == Year {
		v.Period = p.Looptijd
	}
	derived := f.Key
	if f.Kind == Year {
		derived = looptijdKey
	}
	switch empty := len(v.Items) == 0 && v.Period.IsZero(); {
	case empty && f.EmptyMeans != "":
		v.Status = None
	case empty:
		v.Status = Unknown
	case slices.Contains(p.Afgeleid, derived):
		v.Status = Derived
	}
	return v
}

// items returns the field's values for a project as the file has them, and of jaar the
// years in which it certainly runs.
func (f *Field) items(p *Project) []string {
	switch v := f.In(p).(type) {
	case *[]string:
		return *v
	case *string:
		return nonEmpty(*v)
	case *Looptijd:
		return nonEmpty(v.String())
	case *Stand:
		return nonEmpty(v.Is)
	case *[]Resultaat:
		return titelsOf(*v)
	case *Bron:
		return v.places()
	}
	return yearsIn(p.Looptijd)
}

// yearsIn returns the years in which a period certainly runs, as values of jaar.
func yearsIn(l Looptijd) []string {
	var years []string
	for _, jaar := range l.Jaren() {
		years = append(years, strconv.Itoa(jaar))
	}
	return years
}

// nonEmpty returns a text as a list, which has no items if there is none.
func nonEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// titelsOf returns the titles of results.
func titelsOf(results []Resultaat) []string {
	var titels []string
	for _, r := range results {
		titels = append(titels, r.Titel)
	}
	return titels
}

// places returns the places in the document.
func (b Bron) places() []string {
	places := nonEmpty(b.Paragraaf)
	for i, heading := range places {
		places[i] = "paragraaf: " + heading
	}
	if b.Overzicht {
		places = append(places, "overzicht")
	}
	return places
}
