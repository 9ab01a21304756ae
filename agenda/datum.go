package agenda

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// Datum is a year, or a month of one. The zero Datum is an unknown date.
type Datum struct {
	Jaar  int // 1000 to 9999
	Maand int // 1 to 12, or 0: the year alone is known
}

// ParseDatum reads a date of the form JJJJ or JJJJ-MM.
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

// String returns the form that ParseDatum reads, and "" for an unknown date.
func (d Datum) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Maand == 0:
		return strconv.Itoa(d.Jaar)
	default:
		return fmt.Sprintf("%d-%02d", d.Jaar, d.Maand)
	}
}

// IsZero says whether the date is unknown.
func (d Datum) IsZero() bool { return d == Datum{} }

// endsBefore says whether d has wholly passed when e begins.
func (d Datum) endsBefore(e Datum) bool {
	last := d.Maand
	if last == 0 {
		last = 12
	}
	return d.Jaar < e.Jaar || d.Jaar == e.Jaar && last < e.Maand
}

// MarshalJSON writes a date as a string, whether or not it has a month, so
// that a program need read only one type.
func (d Datum) MarshalJSON() ([]byte, error) { return json.Marshal(d.String()) }

// MarshalYAML writes a date as the file has it, without quotes.
func (d Datum) MarshalYAML() (any, error) {
	return &yaml.Node{Kind: yaml.ScalarNode, Value: d.String()}, nil
}

// Looptijd is the time in which something runs. Without Tot its end is
// unknown; the zero Looptijd is wholly unknown.
type Looptijd struct {
	Van Datum `json:"van" yaml:"van"`
	Tot Datum `json:"tot,omitzero" yaml:"tot,omitempty"` // the last year or month, included
}

// ParseLooptijd reads the form that String returns.
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

// IsZero says whether nothing is known of it.
func (l Looptijd) IsZero() bool { return l == Looptijd{} }

// String returns the interval as ISO 8601 writes it, "2023/2024", with
// nothing behind the stroke for an unknown end.
func (l Looptijd) String() string {
	if l.IsZero() {
		return ""
	}
	return l.Van.String() + "/" + l.Tot.String()
}

// sortable returns a text that sorts as the period does: by its beginning, then
// by its end, an unknown end last. A wholly unknown period has none.
func (l Looptijd) sortable() []string {
	if l.IsZero() {
		return nil
	}
	end := l.Tot
	if end.IsZero() {
		end = Datum{Jaar: 9999, Maand: 99}
	}
	return []string{fmt.Sprintf("%04d%02d%04d%02d", l.Van.Jaar, l.Van.Maand, end.Jaar, end.Maand)}
}

// Touches says whether it covers any part of a year. An unknown end counts as
// running on.
func (l Looptijd) Touches(jaar int) bool {
	return !l.IsZero() && l.Van.Jaar <= jaar && (l.Tot.IsZero() || jaar <= l.Tot.Jaar)
}
