package text

import "testing"

func TestReading(t *testing.T) {
	for _, tt := range []struct {
		one, other string
		same       bool
	}{
		{"artikel 5", "artikel\u00a05", true},
		{"artikel 5", " artikel\t 5 ", true},
		{"artikel 5", "artikel  5", true},
		{"artikel 5", "artikel 5 ", true},
		{"suïcide", "sui\u0308cide", true},
		{"kadebreuk", "kade\u00adbreuk", true},
		{"zo’n “kade” – nu", "zo'n \"kade\" - nu", true},
		{"een\ntwee", "een \n twee", false},
		{"een\n twee", "een\ntwee", true},
		{"een\ntwee", "een twee", false},
		{"Kade", "kade", false},
		{"cafe", "café", false},
	} {
		if got := Reading(tt.one) == Reading(tt.other); got != tt.same {
			t.Errorf("%q and %q read the same: %v, want %v", tt.one, tt.other, got, tt.same)
		}
	}
}
