package agenda_test

import (
	"testing"

	"tsd/agenda"
)

func TestParseDatum(t *testing.T) {
	for _, tt := range []struct {
		s      string
		coarse agenda.Precision // that can parse it; -1 if none can
		err    string           // of the finest
	}{
		{"2023", agenda.ToYear, ""},
		{"1000", agenda.ToYear, ""},
		{"2023-01", agenda.ToMonth, ""},
		{"2023-12", agenda.ToMonth, ""},
		{"2024-02-29", agenda.ToDay, ""},
		{"1000-12-31", agenda.ToDay, ""},
		{"0999", -1, `de datum "0999" bestaat niet`},
		{"2023-00", -1, `de datum "2023-00" bestaat niet`},
		{"2023-13", -1, `de datum "2023-13" bestaat niet`},
		{"2023-02-29", -1, `de datum "2023-02-29" bestaat niet`},
		{"2023-01-32", -1, `de datum "2023-01-32" bestaat niet`},
		{"", -1, `"" is geen datum van de vorm JJJJ, JJJJ-MM of JJJJ-MM-DD`},
		{"23", -1, `"23" is geen datum van de vorm JJJJ, JJJJ-MM of JJJJ-MM-DD`},
		{"2023-1", -1, `"2023-1" is geen datum van de vorm JJJJ, JJJJ-MM of JJJJ-MM-DD`},
		{"2023/01", -1, `"2023/01" is geen datum van de vorm JJJJ, JJJJ-MM of JJJJ-MM-DD`},
		{"+202", -1, `"+202" is geen datum van de vorm JJJJ, JJJJ-MM of JJJJ-MM-DD`},
		{"2023-01-01 ", -1, `"2023-01-01 " is geen datum van de vorm JJJJ, JJJJ-MM of JJJJ-MM-DD`},
	} {
		for p := agenda.ToYear; p <= agenda.ToDay; p++ {
			d, err := agenda.ParseDatum(tt.s, p)
			if reads := tt.coarse >= 0 && p >= tt.coarse; reads != (err == nil) || reads && d.String() != tt.s {
				t.Errorf("%q to precision %d reads as %v, %v", tt.s, p, d, err)
			}
			if p == agenda.ToDay && err != nil && err.Error() != tt.err {
				t.Errorf("%q: the error is %q, want %q", tt.s, err, tt.err)
			}
		}
	}
	for p, want := range map[agenda.Precision]string{
		agenda.ToYear: "JJJJ", agenda.ToMonth: "JJJJ of JJJJ-MM", agenda.ToDay: "JJJJ, JJJJ-MM of JJJJ-MM-DD",
	} {
		if _, err := agenda.ParseDatum("x", p); err == nil || err.Error() != `"x" is geen datum van de vorm `+want {
			t.Errorf("the error is %v, want the forms %s", err, want)
		}
	}
}

// A date is over before another begins only if no day is in both.
func TestEndsBefore(t *testing.T) {
	for _, tt := range []struct {
		d, e string
		want bool
	}{
		{"2023", "2024", true},
		{"2023", "2023", false},
		{"2023", "2023-12", false},
		{"2023-03", "2023", false},
		{"2023-03", "2023-03", false},
		{"2023-03", "2023-04", true},
		{"2023-12", "2024-01", true},
		{"2024", "2023", false},
		{"2023-03-04", "2023-03-05", true},
		{"2023-03-04", "2023-03-04", false},
		{"2023-03", "2023-03-31", false},
		{"2023-03-31", "2023-04", true},
		{"2023-03-31", "2023-03", false},
	} {
		if got := date(t, tt.d).EndsBefore(date(t, tt.e)); got != tt.want {
			t.Errorf("%s ends before %s: %v", tt.d, tt.e, got)
		}
	}
}

// date returns a date, also of a day.
func date(t testing.TB, s string) agenda.Datum {
	t.Helper()
	d, err := agenda.ParseDatum(s, agenda.ToDay)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
