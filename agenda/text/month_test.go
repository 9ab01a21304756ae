package text

import "testing"

func TestMonthNamed(t *testing.T) {
	for name, want := range map[string]int{
		"januari": 1, "feb": 2, "Mrt.": 3, "maa": 3, "mei": 5, "sept.": 9, "DECEMBER": 12,
		"": 0, "ju": 0, "j": 0, "ember": 0, "maanden": 0, "mrt": 3, "12": 0,
	} {
		if got := MonthNamed(name); got != want {
			t.Errorf("%q is month %d, want %d", name, got, want)
		}
	}
}
