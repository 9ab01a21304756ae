package text

import "strings"

// Months are the Dutch names of the months, from January.
var Months = [...]string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}

// MonthNamed returns the number, from 1, of the month that a name or an abbreviation of at
// least three letters means; 0 if it means none.
func MonthNamed(name string) int {
	folded := Fold(strings.TrimSuffix(name, "."))
	for i, month := range Months {
		if len(folded) >= 3 && strings.HasPrefix(month, folded) || folded == "mrt" && month == "maart" {
			return i + 1
		}
	}
	return 0
}
