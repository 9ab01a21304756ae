package agenda_test

import (
	"testing"

	"tsd/agenda"
)

func TestDatum(t *testing.T) {
	for _, s := range []string{"2023", "2023-01", "2023-12", "1000"} {
		if d, err := agenda.ParseDatum(s); err != nil || d.String() != s {
			t.Errorf("%q reads as %v, %v", s, d, err)
		}
	}
	for _, s := range []string{"", "23", "0999", "2023-00", "2023-13", "2023-1", "2023/01", "+202", "2023-+1", "20230", "x"} {
		if d, err := agenda.ParseDatum(s); err == nil {
			t.Errorf("%q reads as %v", s, d)
		}
	}
}

func TestDag(t *testing.T) {
	for _, s := range []string{"2023", "2023-01", "2024-02-29", "1000-12-31"} {
		if d, err := agenda.ParseDag(s); err != nil || d.String() != s {
			t.Errorf("%q reads as %v, %v", s, d, err)
		}
	}
	for _, s := range []string{"", "0999-01-01", "2023-02-29", "2023-01-32", "2023-1-1", "2023-13", "23-01-01", "2023-01-01 "} {
		if d, err := agenda.ParseDag(s); err == nil {
			t.Errorf("%q reads as %v", s, d)
		}
	}
	if d, err := agenda.ParseDatum("2023-01-01"); err == nil {
		t.Errorf("a day reads as a month: %v", d)
	}
}

func TestLooptijd(t *testing.T) {
	year := func(j int) agenda.Datum { return agenda.Datum{Jaar: j} }
	for _, tt := range []struct {
		l    agenda.Looptijd
		want string // what is known of 2022 to 2025
	}{
		{agenda.Looptijd{Van: year(2023), Tot: year(2024)}, "-rr-"},
		{agenda.Looptijd{Van: year(2023)}, "-r??"},
		{agenda.Looptijd{Van: agenda.Datum{Jaar: 2023, Maand: 12}, Tot: agenda.Datum{Jaar: 2024, Maand: 1}}, "-rr-"},
		{agenda.Looptijd{}, "????"},
	} {
		got := ""
		for jaar := 2022; jaar <= 2025; jaar++ {
			got += map[agenda.Running]string{agenda.Runs: "r", agenda.MayRun: "?", agenda.DoesNot: "-"}[tt.l.InYear(jaar)]
		}
		if got != tt.want {
			t.Errorf("%v is %s, want %s", tt.l, got, tt.want)
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
		d, err := agenda.ParseDag(tt.d)
		if err != nil {
			t.Fatal(err)
		}
		e, err := agenda.ParseDag(tt.e)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.EndsBefore(e); got != tt.want {
			t.Errorf("%s ends before %s: %v", tt.d, tt.e, got)
		}
	}
}
