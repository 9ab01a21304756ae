package agenda

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"
)

// Datum is a year, a month of one, or a day. The zero Datum is an unknown date.
type Datum struct {
	Jaar  int // 1000 to 9999
	Maand int // 1 to 12, or 0 if only the year is known
	Dag   int // 1 to 31, or 0 if the day is not known
}

// Precision is how fine a date is.
type Precision int

const (
	ToYear Precision = iota
	ToMonth
	ToDay
)

// The forms of a date of each Precision for package time, and those of a date of at most
// that precision for a sentence.
var (
	dateLayouts = []string{"2006", "2006-01", time.DateOnly}
	dateForms   = []string{"JJJJ", "JJJJ of JJJJ-MM", "JJJJ, JJJJ-MM of JJJJ-MM-DD"}
)

// ParseDatum parses a date of the form JJJJ, JJJJ-MM or JJJJ-MM-DD that is no finer
// than finest.
func ParseDatum(s string, finest Precision) (Datum, error) {
	for p, layout := range dateLayouts[:finest+1] {
		if !hasForm(s, layout) {
			continue
		}
		t, err := time.Parse(layout, s)
		if err != nil || t.Year() < 1000 {
			return Datum{}, fmt.Errorf("de datum %q bestaat niet", s)
		}
		d := Datum{Jaar: t.Year()}
		if Precision(p) >= ToMonth {
			d.Maand = int(t.Month())
		}
		if Precision(p) == ToDay {
			d.Dag = t.Day()
		}
		return d, nil
	}
	return Datum{}, fmt.Errorf("%q is geen datum van de vorm %s", s, dateForms[finest])
}

// hasForm reports whether a text has digits and hyphens where a date layout has them.
func hasForm(s, layout string) bool {
	digitsAsZero := func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0'
		}
		return r
	}
	return strings.Map(digitsAsZero, s) == strings.Map(digitsAsZero, layout)
}

// String returns the form that ParseDatum parses, and "" for an unknown date.
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

// MarshalJSON writes a date as a string, also if it is only a year, so that
// programs need to expect one type only.
func (d Datum) MarshalJSON() ([]byte, error) { return json.Marshal(d.String()) }

// MarshalYAML writes a date as the file has it, without quotes.
func (d Datum) MarshalYAML() (any, error) {
	return &yaml.Node{Kind: yaml.ScalarNode, Value: d.String()}, nil
}
