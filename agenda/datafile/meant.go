package datafile

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"tsd/agenda"
	"tsd/agenda/text"
)

// What was most likely meant by a value that is written in another form.

// dashes are the marks that are typed for a hyphen.
var dashes = strings.NewReplacer("–", "-", "—", "-", "‐", "-", "‑", "-", "−", "-", "―", "-")

var months = []string{"jan", "feb", "maart", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"}

var dateForms = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`^(?P<jaar>\d{4})[-/. ](?P<maand>\d{1,2})(?:[-/. ]\d{1,2})?$`),
		regexp.MustCompile(`^(?:\d{1,2}[-/. ])?(?P<maand>\d{1,2})[-/. ](?P<jaar>\d{4})$`),
		regexp.MustCompile(`^(?:\d{1,2}[-/. ])?(?P<naam>\p{L}{3,})\.?[-/. ](?P<jaar>\d{4})$`),
		regexp.MustCompile(`^(?P<jaar>\d{4})[-/. ]?$`),
	}
})

// meantDatum returns the date that a text most likely stands for, or "".
func meantDatum(s string) string {
	s = strings.ToLower(strings.TrimSpace(unquoted(dashes.Replace(s))))
	for _, form := range dateForms() {
		m := form.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		part := func(name string) string {
			if i := form.SubexpIndex(name); i >= 0 {
				return m[i]
			}
			return ""
		}
		d := part("jaar")
		maand, _ := strconv.Atoi(part("maand"))
		if name := part("naam"); name != "" {
			maand = 1 + slices.IndexFunc(months, func(month string) bool {
				return strings.HasPrefix(name, month) || name == "mrt" && month == "maart" || name == "maa" && month == "maart"
			})
		}
		if part("maand") != "" || part("naam") != "" {
			d += fmt.Sprintf("-%02d", maand)
		}
		if _, err := agenda.ParseDatum(d, agenda.ToMonth); err == nil {
			return d
		}
	}
	return ""
}

// isOpenEnd reports whether a text says that an end is not known.
func isOpenEnd(s string) bool {
	return slices.Contains([]string{"?", "-", "heden", "nu", "onbekend", "nvt", "n.v.t.", "doorlopend", "nog onbekend", "nader te bepalen"}, strings.ToLower(dashes.Replace(s)))
}

// meantLooptijd returns the period that a text most likely stands for, as a file
// has it, or "".
func meantLooptijd(s string) string {
	if in := meantDatum(s); in != "" && !strings.HasSuffix(strings.TrimSpace(dashes.Replace(s)), "-") {
		return fmt.Sprintf("{in: %s}", in)
	}
	s = strings.ReplaceAll(dashes.Replace(s), " tot en met ", "-")
	s = strings.ReplaceAll(strings.ReplaceAll(s, " t/m ", "-"), " tot ", "-")
	for i, r := range s {
		if r != '-' {
			continue
		}
		van, tot := meantDatum(s[:i]), meantDatum(s[i+1:])
		if van != "" && tot != "" {
			return fmt.Sprintf("{van: %s, tot: %s}", van, tot)
		}
		if van != "" && (isOpenEnd(strings.TrimSpace(s[i+1:])) || strings.TrimSpace(s[i+1:]) == "") {
			return fmt.Sprintf("{van: %s}", van)
		}
	}
	return ""
}

// meantID returns the id that a text most likely stands for, or "".
func meantID(s string) string {
	id := strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			return r
		case strings.ContainsRune(" -_/.", r):
			return '-'
		}
		return -1
	}, text.Fold(s))
	id = strings.Join(strings.FieldsFunc(id, func(r rune) bool { return r == '-' }), "-")
	if !isSlug(id) {
		return ""
	}
	return id
}

// unquoted returns a text without the quotation marks around it.
func unquoted(s string) string { return strings.Trim(s, `“”„‘’‚"'`) }
