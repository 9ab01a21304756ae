package view

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"tsd/agenda"
)

// Number writes a number of things: geen fouten, 1 fout, 2 fouten.
func Number(n int, one, more string) string {
	switch n {
	case 0:
		return "geen " + more
	case 1:
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + more
}

// Capital returns a sentence with a capital at the beginning.
func Capital(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// lowerFirst returns a sentence without the capital at its beginning.
func lowerFirst(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToLower(s[:n]) + s[n:]
}

// OrList writes options in a sentence: a, b of c.
func OrList(options []string) string { return joinList(options, " of ") }

// AndList writes items in a sentence: a, b en c.
func AndList(items []string) string { return joinList(items, " en ") }

func joinList(items []string, word string) string {
	last := len(items) - 1
	if last < 1 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:last], ", ") + word + items[last]
}

func quoted(s string) string { return "“" + s + "”" }

func quotedAll(list []string) []string {
	quotes := slices.Clone(list)
	for i, s := range quotes {
		quotes[i] = quoted(s)
	}
	return quotes
}

// periodInWords writes a period: 2023–2024, vanaf 2023, tot en met 2024, in elk geval in
// 2023.
func periodInWords(l agenda.Looptijd) string {
	switch {
	case !l.In.IsZero():
		return "in elk geval in " + datum(l.In)
	case l.Tot.IsZero():
		return "vanaf " + datum(l.Van)
	case l.Van.IsZero():
		return "tot en met " + datum(l.Tot)
	case l.Van == l.Tot:
		return datum(l.Van)
	case (l.Van.Maand == 0) != (l.Tot.Maand == 0): // a dash would join a year and a month
		return datum(l.Van) + " tot en met " + datum(l.Tot)
	case l.Van.Maand == 0:
		return datum(l.Van) + "–" + datum(l.Tot)
	case l.Van.Jaar == l.Tot.Jaar:
		return maanden[l.Van.Maand] + "– " + datum(l.Tot)
	}
	return datum(l.Van) + " – " + datum(l.Tot)
}

// ended returns a sentence with a full stop, unless it has an end of its own.
func ended(s string) string {
	if endsSentence(s) {
		return s
	}
	return s + "."
}

// endsSentence reports whether a text ends as a sentence does, if need be in quotes.
func endsSentence(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”’ "))
	return strings.ContainsRune(".?!…", last)
}

// sentence returns a text as a sentence. A number at its beginning loses the accent of
// its first letter, as capitals do.
func sentence(s string) string {
	if rest, ok := strings.CutPrefix(s, "één"); ok {
		return "Eén" + ended(rest)
	}
	return Capital(ended(s))
}

var numerals = [...]string{"geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"}

// countInWords writes a number of things in running text: één project, 13 projecten.
func countInWords(n int, one, more string) string {
	number := strconv.Itoa(n)
	if n < len(numerals) {
		number = numerals[n]
	}
	if n == 1 {
		return number + " " + one
	}
	return number + " " + more
}

var maanden = [...]string{"", "januari ", "februari ", "maart ", "april ", "mei ", "juni ", "juli ", "augustus ", "september ", "oktober ", "november ", "december "}

// datum writes a date: 2022, december 2022, 9 december 2022.
func datum(d agenda.Datum) string {
	if d.Dag > 0 {
		return strconv.Itoa(d.Dag) + " " + datum(agenda.Datum{Jaar: d.Jaar, Maand: d.Maand})
	}
	return maanden[d.Maand] + agenda.Datum{Jaar: d.Jaar}.String()
}

// onDatum writes when something was: in 2022, in december 2022, op 9 december 2022.
func onDatum(d agenda.Datum) string {
	if d.Dag > 0 {
		return "op " + datum(d)
	}
	return "in " + datum(d)
}
