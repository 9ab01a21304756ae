package datafile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"tsd/agenda"
	"tsd/agenda/text"
)

// What was most likely meant by a value that is written in another form.

// sentences joins what there is of some sentences.
func sentences(all ...string) string {
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), " ")
}

// plainly returns a text in lower case with the marks of a plain keyboard, and without
// quotation marks around it.
func plainly(s string) string {
	return strings.Trim(strings.ToLower(strings.Map(text.Plain, strings.TrimSpace(s))), `"'`)
}

// meantDatum returns the date that a text most likely stands for, as fine as it is
// written, or "". A day that does not exist is kept.
func meantDatum(s string) string {
	parts := strings.FieldsFunc(plainly(s), func(r rune) bool { return strings.ContainsRune("-/. ", r) })
	isYear := func(s string) bool { return len(s) == 4 && strings.Trim(s, "0123456789") == "" }
	if len(parts) > 1 && !isYear(parts[0]) {
		slices.Reverse(parts)
	}
	if len(parts) == 0 || len(parts) > 3 || !isYear(parts[0]) {
		return ""
	}
	meant := parts[0]
	if len(parts) > 1 {
		month, err := strconv.Atoi(parts[1])
		if err != nil {
			month = text.MonthNamed(parts[1])
		}
		if month < 1 || month > 12 {
			return ""
		}
		meant += fmt.Sprintf("-%02d", month)
	}
	if len(parts) > 2 {
		day, err := strconv.Atoi(parts[2])
		if err != nil || len(parts[2]) > 2 {
			return ""
		}
		meant += fmt.Sprintf("-%02d", day)
	}
	return meant
}

// isOpenEnd reports whether a text says that an end is not known.
func isOpenEnd(s string) bool {
	return slices.Contains([]string{"?", "-", "heden", "nu", "onbekend", "nvt", "n.v.t.", "doorlopend", "nog onbekend", "nader te bepalen"}, plainly(s))
}

// datumCure says how a date that was written in another form is written in a field.
func datumCure(typed string, finest agenda.Precision, field string) string {
	meant := meantDatum(typed)
	_, err := agenda.ParseDatum(meant, agenda.ToDay)
	fits := err == nil
	if _, err := agenda.ParseDatum(meant, finest); err != nil && fits {
		month := meant[:len("2030-01")]
		return fmt.Sprintf("Hier past geen dag. Schrijf de maand: %s", month)
	}
	switch {
	case fits:
		return agenda.DidYouMean(meant)
	case meant == typed:
		return ""
	case meant != "":
		return fmt.Sprintf("De datum %s bestaat niet.", meant)
	case field == looptijdKey+".tot" && isOpenEnd(typed):
		return "Laat tot weg als het einde niet bekend is."
	case finest == agenda.ToDay:
		return "Schrijf de datum in cijfers, zoals 2027-03-31, 2027-03 of 2027."
	}
	return "Schrijf het jaar en de maand in cijfers, zoals 2027-03, of alleen het jaar."
}

var untilWords = strings.NewReplacer(" tot en met ", "-", " t/m ", "-", " tot ", "-", "van ", "", "vanaf ", "")

// meantLooptijd returns the period that a text most likely stands for, as a file
// has it, or "".
func meantLooptijd(s string) string {
	month := func(s string) string {
		d := meantDatum(s)
		return d[:min(len(d), len("2030-01"))]
	}
	plain := untilWords.Replace(plainly(s))
	if in := month(plain); in != "" && strings.Trim(plain, "-") == plain {
		return fmt.Sprintf("{in: %s}", in)
	}
	for i, r := range plain {
		if r != '-' {
			continue
		}
		van, end := month(plain[:i]), strings.TrimSpace(plain[i+1:])
		switch tot := month(end); {
		case van != "" && tot != "":
			return fmt.Sprintf("{van: %s, tot: %s}", van, tot)
		case van != "" && (end == "" || isOpenEnd(end)):
			return fmt.Sprintf("{van: %s}", van)
		}
	}
	return ""
}

// meantBool returns the YAML for a Dutch or English yes or no, or "".
func meantBool(typed string) string {
	switch plainly(typed) {
	case "true", "ja", "yes", "waar":
		return "true"
	case "false", "nee", "no", "onwaar":
		return "false"
	}
	return ""
}

// meantID returns the id that a text most likely stands for, or "".
func meantID(s string) string {
	id := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(slugLetters, r):
			return r
		case strings.ContainsRune(" -_/.", r):
			return '-'
		}
		return -1
	}, text.Fold(s))
	return strings.Join(strings.FieldsFunc(id, func(r rune) bool { return r == '-' }), "-")
}

const slugLetters = "abcdefghijklmnopqrstuvwxyz0123456789"

// isSlug reports whether s can be an id: lower-case letters and digits, in parts with
// one hyphen between them.
func isSlug(s string) bool {
	for part := range strings.SplitSeq(s, "-") {
		if part == "" || strings.Trim(part, slugLetters) != "" {
			return false
		}
	}
	return true
}

// maxSlug is how many characters an id has at most that is made from a title.
const maxSlug = 40

// slugOf makes an id from a title, of as many of its first words as are short enough.
// It is "" if the title has no letters that an id can have.
func slugOf(title string) string {
	plain := strings.Map(func(r rune) rune {
		if r == '\'' || r == '.' || unicode.IsLetter(r) && !strings.ContainsRune(slugLetters, r) {
			return -1 // foto's, a.s., or a letter of another alphabet
		}
		return r
	}, text.Fold(title))
	slug := ""
	for _, word := range strings.FieldsFunc(plain, func(r rune) bool { return !strings.ContainsRune(slugLetters, r) }) {
		if len(slug)+1+len(word) > maxSlug {
			break
		}
		slug = strings.TrimPrefix(slug+"-"+word, "-")
	}
	return slug
}
