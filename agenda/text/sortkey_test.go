package text

import (
	"strings"
	"testing"
)

// The order is that of an alphabetical list: accents and case aside, numbers by
// their value, and a letter that is not in the alphabet with the one it looks
// like. Texts that differ only in how they are written have an order too.
func TestSortKey(t *testing.T) {
	for _, list := range [][]string{
		{"aap", "Aap 9", "aap 10", "aap 100", "aap 1000", "aarde"},
		{"Één", "eend", "eens", "fiets"},
		{"9", strings.Repeat("9", maxDigits+1)},
		{"thee", "Þór", "tijd"},
		{"oer", "Œuvre", "of"},
		{"da", "Ðb", "Đc", "de"},
		{"hai", "haıl", "haj"},
		{"ode", "Øde zee", "Odessa", "oever", "ozon"},
		{"Rod", "Rød", "roede"},
		{"ad", "Ægir", "af"},
		{"Lodz", "Łódź", "maan"},
		{"Straße", "strasse", "straten"},
		{"9", "12", "200", "1000", "20000", "100000"},
		{"1 − 2", "1 – 3", "1 - 4"},
		{"Aap", "aap"},
		{"", "a"},
	} {
		for i := range len(list) - 1 {
			if SortKey(list[i]) >= SortKey(list[i+1]) {
				t.Errorf("%q does not come before %q", list[i], list[i+1])
			}
		}
	}
}
