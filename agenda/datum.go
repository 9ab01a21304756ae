package agenda

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"time"

	"gopkg.in/yaml.v3"
)

// Datum is a year, a month of one, or a day. The zero Datum is an unknown date.
type Datum struct {
	Jaar  int // 1000 to 9999
	Maand int // 1 to 12, or 0 if only the year is known
	Dag   int // 1 to 31, or 0 if the day is not known
}

// ParseDag parses a date of the form JJJJ, JJJJ-MM or JJJJ-MM-DD.
func ParseDag(s string) (Datum, error) {
	if len(s) == 4 || len(s) == 7 {
		return ParseDatum(s)
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1000 {
		return Datum{}, fmt.Errorf("%q is geen datum van de vorm JJJJ, JJJJ-MM of JJJJ-MM-DD", s)
	}
	return Datum{t.Year(), int(t.Month()), t.Day()}, nil
}

// ParseDatum parses a date of the form JJJJ or JJJJ-MM.
func ParseDatum(s string) (Datum, error) {
	if len(s) != 4 && (len(s) != 7 || s[4] != '-') {
		return Datum{}, fmt.Errorf("%q is geen datum van de vorm JJJJ of JJJJ-MM", s)
	}
	jaar, err := strconv.ParseUint(s[:4], 10, 0)
	if err != nil || jaar < 1000 {
		return Datum{}, fmt.Errorf("%q is geen jaar van vier cijfers", s[:4])
	}
	d := Datum{Jaar: int(jaar)}
	if len(s) == 7 {
		maand, err := strconv.ParseUint(s[5:], 10, 0)
		if err != nil || maand < 1 || maand > 12 {
			return Datum{}, fmt.Errorf("%q is geen maand (01 tot en met 12)", s[5:])
		}
		d.Maand = int(maand)
	}
	return d, nil
}

// String returns the form that ParseDag parses, and "" for an unknown date.
func (d Datum) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Maand == 0:
		return strconv.Itoa(d.Jaar)
	case d.Dag == 0:
		return fmt.Sprintf("%d-%02d", d.Jaar, d.Maand)
	}
	return fmt.Sprintf("%d-%02d-%02d", d.Jaar, d.Maand, d.Dag)
}

// IsZero reports whether the date is unknown.
func (d Datum) IsZero() bool { return d == Datum{} }

// EndsBefore reports whether the whole of d is over when e begins.
func (d Datum) EndsBefore(e Datum) bool {
	last := []int{d.Jaar, cmp.Or(d.Maand, 12), cmp.Or(d.Dag, 31)}
	return slices.Compare(last, []int{e.Jaar, e.Maand, e.Dag}) < 0
}

// lastMonth counts the months up to the last one of d.
func (d Datum) lastMonth() int { return 12*d.Jaar + cmp.Or(d.Maand, 12) }

// MarshalJSON writes a date as a string, also if it is only a year, so that
// programs need to expect one type only.
func (d Datum) MarshalJSON() ([]byte, error) { return json.Marshal(d.String()) }

// MarshalYAML writes a date as the file has it, without quotes.
func (d Datum) MarshalYAML() (any, error) {
	return &yaml.Node{Kind: yaml.ScalarNode, Value: d.String()}, nil
}
