package agenda

import (
	"cmp"
	"fmt"
	"strings"
)

// Looptijd is the period in which something is planned to run. It has Van, Tot or
// both, or In alone; of the zero Looptijd nothing is known. A Looptijd is the plan:
// what became of a project is in its Stand.
type Looptijd struct {
	Van Datum `json:"van,omitzero" yaml:"van,omitempty"` // the first year or month; zero if it is not known
	Tot Datum `json:"tot,omitzero" yaml:"tot,omitempty"` // the last year or month, included; zero if it is not known
	In  Datum `json:"in,omitzero" yaml:"in,omitempty"`   // a year or month in which it certainly runs, if neither begin nor end is known
}

// inPrefix marks a period that is known at one moment only.
const inPrefix = "in:"

// ParseLooptijd parses the form that String returns for what is known.
func ParseLooptijd(s string) (l Looptijd, err error) {
	if in, ok := strings.CutPrefix(s, inPrefix); ok {
		l.In, err = ParseDatum(in, ToMonth)
		return l, err
	}
	van, tot, ok := strings.Cut(s, "/")
	if !ok || van == "" && tot == "" {
		return l, fmt.Errorf("%q is geen looptijd van de vorm BEGIN/EINDE of in:JAAR", s)
	}
	if van != "" {
		l.Van, err = ParseDatum(van, ToMonth)
	}
	if tot != "" && err == nil {
		l.Tot, err = ParseDatum(tot, ToMonth)
	}
	return l, err
}

// IsZero reports whether nothing is known of the period.
func (l Looptijd) IsZero() bool { return l == Looptijd{} }

// String returns the period as an ISO 8601 interval with nothing on the side that is
// not known, "2023/2024", "2023/" or "/2024", or else as "in:2023".
func (l Looptijd) String() string {
	switch {
	case l.IsZero():
		return ""
	case !l.In.IsZero():
		return inPrefix + l.In.String()
	}
	return l.Van.String() + "/" + l.Tot.String()
}

// IsOpen reports whether the begin or the end of the period is not known.
func (l Looptijd) IsOpen() bool { return l.Van.IsZero() || l.Tot.IsZero() }

// IsReversed reports whether the end is before the begin.
func (l Looptijd) IsReversed() bool {
	return !l.IsOpen() && l.Tot.EndsBefore(l.Van)
}

// IsOutside reports whether the period certainly lies outside a whole one of which
// begin and end are known.
func (l Looptijd) IsOutside(whole Looptijd) bool {
	after := func(d Datum) bool { return !d.IsZero() && whole.Tot.EndsBefore(d) }
	before := func(d Datum) bool { return !d.IsZero() && d.EndsBefore(whole.Van) }
	return after(l.Van) || before(l.Tot) || after(l.In) || before(l.In)
}

// What a source can leave open: the begin, the end, or all of a period, by the key of its field.
const (
	begin       = "begin"
	einde       = "einde"
	looptijdKey = "looptijd"
)

// inYear reports whether the period certainly runs in a year or, if that is not known, which
// part of it the source does not say: begin, einde or looptijd. It certainly runs in every
// year from Van to Tot, in its In, and in its Van or Tot alone; certainly not before Van or
// after Tot.
func (l Looptijd) inYear(jaar int) (runs bool, lacks string) {
	first, last := l.Certain()
	switch {
	case l.IsZero():
		return false, looptijdKey
	case jaar < first.Jaar && l.Van.IsZero():
		return false, begin
	case jaar > last.Jaar && l.Tot.IsZero():
		return false, einde
	}
	return first.Jaar <= jaar && jaar <= last.Jaar, ""
}

// Certain returns the first and the last moment in which the period certainly runs: Van
// and Tot, or the one that is known, or In.
func (l Looptijd) Certain() (first, last Datum) {
	return cmp.Or(l.Van, l.In, l.Tot), cmp.Or(l.Tot, l.In, l.Van)
}

// Jaren returns the years in which the period certainly runs, in order.
func (l Looptijd) Jaren() []int {
	if l.IsZero() {
		return nil
	}
	first, last := l.Certain()
	var jaren []int
	for jaar := first.Jaar; jaar <= last.Jaar; jaar++ {
		jaren = append(jaren, jaar)
	}
	return jaren
}

// sortKey returns a text that sorts as the period does: by its begin, else the moment
// in which it runs, else its end, and a known end before an unknown one. It is "" for a
// wholly unknown period.
func (l Looptijd) sortKey() string {
	if l.IsZero() {
		return ""
	}
	first, _ := l.Certain()
	end := l.Tot
	if end.IsZero() {
		end = Datum{Jaar: 9999, Maand: 99}
	}
	return fmt.Sprintf("%04d%02d%04d%02d", first.Jaar, first.Maand, end.Jaar, end.Maand)
}
