package agenda

import (
	"fmt"
	"strings"
)

// Looptijd is the period in which something runs. Without Tot its end is
// unknown; of the zero Looptijd nothing is known.
type Looptijd struct {
	Van Datum `json:"van" yaml:"van"`
	Tot Datum `json:"tot,omitzero" yaml:"tot,omitempty"` // the last year or month, included
}

// ParseLooptijd parses the form that String returns.
func ParseLooptijd(s string) (Looptijd, error) {
	var l Looptijd
	van, tot, found := strings.Cut(s, "/")
	if !found {
		return l, fmt.Errorf("%q is geen looptijd van de vorm BEGIN/EINDE", s)
	}
	var err error
	if l.Van, err = ParseDatum(van); err != nil || tot == "" {
		return l, err
	}
	l.Tot, err = ParseDatum(tot)
	return l, err
}

// IsZero reports whether nothing is known of the period.
func (l Looptijd) IsZero() bool { return l == Looptijd{} }

// String returns the period as an ISO 8601 interval, "2023/2024", with nothing
// after the slash for an unknown end.
func (l Looptijd) String() string {
	if l.IsZero() {
		return ""
	}
	return l.Van.String() + "/" + l.Tot.String()
}

// sortKey returns a text that sorts as the period does: by its beginning, then
// by its end, an unknown end last. Of a wholly unknown period it is "".
func (l Looptijd) sortKey() string {
	if l.IsZero() {
		return ""
	}
	end := l.Tot
	if end.IsZero() {
		end = Datum{Jaar: 9999, Maand: 99}
	}
	return fmt.Sprintf("%04d%02d%04d%02d", l.Van.Jaar, l.Van.Maand, end.Jaar, end.Maand)
}

// Running is what is known of a project in a year.
type Running int

const (
	Runs    Running = iota + 1 // it runs
	MayRun                     // the source does not say whether it runs
	DoesNot                    // it does not run
)

// IsEmpty reports whether the end is before the beginning.
func (l Looptijd) IsEmpty() bool { return !l.Tot.IsZero() && l.Tot.EndsBefore(l.Van) }

// InYear returns what is known of a project in a year. In the year of its
// beginning it runs; if its end is unknown, it may run in every later year, and if
// nothing is known of the period, in any year. If its end is before its beginning, it
// runs in no year.
func (l Looptijd) InYear(jaar int) Running {
	switch {
	case l.IsZero():
		return MayRun
	case l.IsEmpty():
		return DoesNot
	case jaar < l.Van.Jaar, !l.Tot.IsZero() && jaar > l.Tot.Jaar:
		return DoesNot
	case l.Tot.IsZero() && jaar > l.Van.Jaar:
		return MayRun
	}
	return Runs
}
