package text

import "testing"

// What is found are whole characters of the text, as it is written there, and
// no two places overlap.
func TestFind(t *testing.T) {
	for _, tt := range []struct {
		text, needle string
		want         []string
	}{
		{"Preventie van suïcide", "suicide", []string{"suïcide"}},
		{"Preventie van sui\u0308cide", "i", []string{"i", "i\u0308", "i"}},
		{"ananas Ananas", "ana", []string{"ana", "Ana"}},
		{"een  \n twee", "een twee", []string{"een  \n twee"}},
		{"van – tot", "van - tot", []string{"van – tot"}},
		{"de ﬁets", "fi", []string{"ﬁ"}},
		{"de ﬁets", "iets", []string{"ﬁets"}},
		{"é́ en e", "e", []string{"é́", "e", "e"}},
		{"niets", "x", nil},
		{"niets", "", nil},
	} {
		found := NewFolded(tt.text).Find(tt.needle)
		ok := len(found) == len(tt.want)
		for i := 0; ok && i < len(found); i++ {
			ok = tt.text[found[i].Start:found[i].End] == tt.want[i]
		}
		if !ok {
			t.Errorf("%q in %q is at %v, want %q", tt.needle, tt.text, found, tt.want)
		}
	}
}
