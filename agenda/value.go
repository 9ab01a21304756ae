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
	Source Bron     // of bron

	Stand      Stand       // of stand
	Resultaten []Resultaat // of resultaten, one for each item
}

// Open reports whether the value is a period, or the years of one, of which the
// end is not known.
func (v Value) Open() bool { return !v.Period.IsZero() && v.Period.Tot.IsZero() }

// Of returns the value of the field for a project. It is the only way to the
// values of a project that also says what is known of them.
func (f *Field) Of(a *Agenda, p *Project) Value {
	v := Value{Field: f, Items: f.items(a, p), Status: Stated}
	switch f.Kind {
	case Period:
		v.Period = p.Looptijd
	case Year:
		v.Period = p.Period()
	case Source:
		v.Source = p.Bron
	}
	switch in := f.In(p).(type) {
	case *Stand:
		v.Stand = *in
	case *[]Resultaat:
		v.Resultaten = *in
	}
	switch {
	case f.Kind == Year && !v.Period.IsZero():
		v.Status = looptijd.Of(a, p).Status
	case len(v.Items) > 0 && slices.Contains(p.Afgeleid, f.Key):
		v.Status = Derived
	case len(v.Items) > 0:
	case f.Otherwise != "":
		v.Status = None
	default:
		v.Status = Unknown
	}
	return v
}

// items returns the field's values for a project as the file has them.
func (f *Field) items(a *Agenda, p *Project) []string {
	switch v := f.In(p).(type) {
	case *[]string:
		return *v
	case *string:
		if *v != "" {
			return []string{*v}
		}
	case *Looptijd:
		if !v.IsZero() {
			return []string{v.String()}
		}
	case *Stand:
		if !v.IsZero() {
			return []string{v.Is}
		}
	case *[]Resultaat:
		return titelsOf(*v)
	case *Bron:
		return v.parts()
	default:
		return a.jarenOf(p)
	}
	return nil
}

// jarenOf returns the years of the agenda in which a project is known to run.
func (a *Agenda) jarenOf(p *Project) []string {
	var jaren []string
	for _, jaar := range a.Jaren() {
		if p.Period().InYear(jaar) == Runs {
			jaren = append(jaren, strconv.Itoa(jaar))
		}
	}
	return jaren
}

// looptijd is the field of which jaar is a view.
var looptijd = MustField("looptijd")
