package datafile

import "testing"

func TestSlugOf(t *testing.T) {
	for _, tt := range []struct{ title, want string }{
		{"Kades op veen", "kades-op-veen"},
		{"Suïcide: foto's van a.s. zomer (2027)", "suicide-fotos-van-as-zomer-2027"},
		{"  ‘Eén’ – twee/drie  ", "een-twee-drie"},
		{"Een heel lange titel, die langer is dan een id mag zijn", "een-heel-lange-titel-die-langer-is-dan"},
		{"Наука", ""},
		{"", ""},
	} {
		got := slugOf(tt.title)
		if got != tt.want || got != "" && !isSlug(got) {
			t.Errorf("%q gives %q, want %q", tt.title, got, tt.want)
		}
	}
}
