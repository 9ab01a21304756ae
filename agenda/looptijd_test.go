package agenda_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"tsd/agenda"
)

// period returns the period that a text stands for; "" is the unknown one.
func period(t testing.TB, s string) agenda.Looptijd {
	t.Helper()
	if s == "" {
		return agenda.Looptijd{}
	}
	l, err := agenda.ParseLooptijd(s)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// What is known of the years 2021 to 2025: it runs, it does not, or its begin, its end
// or all of it is not known.
func TestYearsOfPeriod(t *testing.T) {
	signs := map[string]string{"begin": "b", "einde": "e", "looptijd": "?"}
	for l, want := range map[string]string{
		"2022/2024":       "-rrr-",
		"2023/":           "--ree",
		"/2023":           "bbr--",
		"in:2023":         "bbree",
		"in:2023-06":      "bbree",
		"2023-12/2024-01": "--rr-",
		"2023-12/":        "--ree",
		"2024/2023":       "-----", // an end before the begin
		"":                "?????",
	} {
		got := ""
		for jaar := 2021; jaar <= 2025; jaar++ {
			a := agenda.Agenda{Projecten: []agenda.Project{{Looptijd: period(t, l)}}}
			c, err := a.Where(agenda.MustField("jaar"), strconv.Itoa(jaar))
			if err != nil {
				t.Fatal(err)
			}
			switch runs, open := a.Select(c); {
			case runs != nil:
				got += "r"
			case open != nil:
				got += signs[open[0].Lacks[0]]
			default:
				got += "-"
			}
		}
		if got != want {
			t.Errorf("of %q is known %s, want %s", l, got, want)
		}
	}
}

func TestParseLooptijd(t *testing.T) {
	for _, s := range []string{"2023/2024", "2023/", "/2024", "in:2023", "2023-02/2024-11", "in:2023-06"} {
		if got := period(t, s).String(); got != s {
			t.Errorf("%q reads as %q", s, got)
		}
	}
	for _, s := range []string{"", "/", "2023", "in:", "in:23", "2023/24", "23/2024", "van:2023", "2023/2024/2025"} {
		if l, err := agenda.ParseLooptijd(s); err == nil {
			t.Errorf("%q reads as %v", s, l)
		}
	}
}

func TestIsOutside(t *testing.T) {
	whole := period(t, "2023/2024")
	for s, want := range map[string]bool{
		"2021/2022": true, "2021/2023": false, "2025/": true, "2024/": false, "/2022": true, "/2023": false,
		"in:2022": true, "in:2023": false, "in:2025": true, "2020/2030": false, "": false, "2025-01/2025-02": true, "2024-12/2025": false,
	} {
		if got := period(t, s).IsOutside(whole); got != want {
			t.Errorf("%q lies outside: %v", s, got)
		}
	}
}

// Periods are in the order of time: by begin, else the year in which it runs, else end;
// a known end before an unknown one; absent ones last, also backwards.
func TestSortByLooptijd(t *testing.T) {
	a := &agenda.Agenda{}
	for _, s := range []string{"", "in:2023", "2023-09/", "/2025", "2023/2024", "2023/2023-05", "/2022", "2022-12/2023", "2023/", "in:2024"} {
		a.Projecten = append(a.Projecten, agenda.Project{ID: s, Looptijd: period(t, s)})
	}
	sorted := func(backwards bool) string {
		matches, _ := a.Select(agenda.All{})
		a.Sort(matches, []agenda.Order{{Field: agenda.MustField("looptijd"), Backwards: backwards}})
		var ids []string
		for _, m := range matches {
			ids = append(ids, m.Project.ID)
		}
		return strings.Join(ids, " ")
	}
	if got, want := sorted(false), "/2022 2022-12/2023 2023/2023-05 2023/2024 in:2023 2023/ 2023-09/ in:2024 /2025 "; got != want {
		t.Errorf("sorted as %q, want %q", got, want)
	}
	if got, want := sorted(true), "/2025 in:2024 2023-09/ in:2023 2023/ 2023/2024 2023/2023-05 2022-12/2023 /2022 "; got != want {
		t.Errorf("sorted backwards as %q, want %q", got, want)
	}
}

// What became of a project changes nothing of its plan: its years are those planned.
func TestStandLeavesThePlan(t *testing.T) {
	a := agendaWith(t, `
  - {id: weg, titel: B, lijn: l1, looptijd: {van: 2023, tot: 2024}, stand: {is: vervallen, per: 2023-06-01}}
  - {id: af, titel: D, lijn: l1, looptijd: {van: 2023}, stand: {is: afgerond, per: 2023-11}}
`)
	for query, want := range map[string]string{"jaar:2023": "weg af", "jaar:2024": "weg", "jaar:onbekend": "af", "stand:vervallen jaar:2024": "weg"} {
		if got := strings.Join(search(t, a, query), " "); got != want {
			t.Errorf("%s selects %q, want %q", query, got, want)
		}
	}
}

// A project counts in each year in which it is known to run, and as unknown if there
// may be others.
func TestCountYears(t *testing.T) {
	a := agendaWith(t, `
  - {id: p1, titel: A, lijn: l1, looptijd: {van: 2023, tot: 2024}}
  - {id: p2, titel: B, lijn: l1, looptijd: {in: 2023}}
  - {id: p3, titel: C, lijn: l1, looptijd: {tot: 2024}}
  - {id: p4, titel: D, lijn: l1}
`)
	if got := counts(a, "jaar", ""); !slices.Equal(got, []string{"2023: 2", "2024: 2", ": 3", "total: 4"}) {
		t.Errorf("the years count as %q", got)
	}
	if got := counts(a, "looptijd", ""); !slices.Equal(got, []string{"/2024: 1", "2023/2024: 1", "in:2023: 1", ": 1", "total: 4"}) {
		t.Errorf("the periods count as %q", got)
	}
}
