package answer

import (
	"strconv"

	"tsd/agenda"
	"tsd/agenda/text"
)

// Number writes a number of things: 1 project, 2 projecten.
func Number(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + more
}

// datum writes a date: 2022, december 2022, 9 december 2022; or "" if it is not known.
func datum(d agenda.Datum) string {
	if d.IsZero() {
		return ""
	}
	s := strconv.Itoa(d.Jaar)
	if d.Maand > 0 {
		s = text.Months[d.Maand-1] + " " + s
	}
	if d.Dag > 0 {
		s = strconv.Itoa(d.Dag) + " " + s
	}
	return s
}

// period writes a period: 2023–2024, vanaf 2023, tot en met 2024, in elk geval in 2023.
func period(l agenda.Looptijd) string {
	switch {
	case l.IsZero():
		return ""
	case !l.In.IsZero():
		return "in elk geval in " + datum(l.In)
	case l.Tot.IsZero():
		return "vanaf " + datum(l.Van)
	case l.Van.IsZero():
		return "tot en met " + datum(l.Tot)
	case l.Van == l.Tot:
		return datum(l.Van)
	case l.Van.Maand == 0 && l.Tot.Maand == 0:
		return datum(l.Van) + "–" + datum(l.Tot)
	case l.Van.Maand == 0 || l.Tot.Maand == 0: // a year is not a month to reckon from
		return datum(l.Van) + " tot en met " + datum(l.Tot)
	}
	return datum(l.Van) + " – " + datum(l.Tot)
}
