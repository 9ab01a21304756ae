package answer

import (
	"strconv"
	"strings"
	"unicode/utf8"

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

// OrList writes options in a sentence: a, b of c.
func OrList(options []string) string {
	last := len(options) - 1
	if last < 1 {
		return strings.Join(options, "")
	}
	return strings.Join(options[:last], ", ") + " of " + options[last]
}

// capital returns a sentence with a capital at the beginning.
func capital(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// datum writes a date: 2022, december 2022, 9 december 2022.
func datum(d agenda.Datum) string {
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
