package view

import (
	"slices"
	"strconv"
	"strings"

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

// capital returns a sentence with a capital at the beginning.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// lowerFirst returns a sentence without the capital at its beginning.
func lowerFirst(s string) string { return strings.ToLower(s[:1]) + s[1:] }

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

// shortLooptijd writes a period: 2023–2024, or 2023–? if its end is unknown.
func shortLooptijd(l agenda.Looptijd) string {
	if l.Tot.IsZero() {
		return datum(l.Van) + "–?"
	}
	if l.Van.Maand == 0 && l.Tot.Maand == 0 {
		if l.Van == l.Tot {
			return datum(l.Van)
		}
		return datum(l.Van) + "–" + datum(l.Tot)
	}
	return datum(l.Van) + " – " + datum(l.Tot)
}

var maanden = [...]string{"", "januari ", "februari ", "maart ", "april ", "mei ", "juni ", "juli ", "augustus ", "september ", "oktober ", "november ", "december "}

// datum writes a date: december 2022.
func datum(d agenda.Datum) string {
	return maanden[d.Maand] + agenda.Datum{Jaar: d.Jaar}.String()
}
