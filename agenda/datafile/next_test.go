package datafile_test

import (
	"errors"
	"math/rand/v2"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/data"
)

const jaarplan = "../../cmd/tsd/testdata/jaarplan-2027-2028.yaml"

func readFile(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// next returns the next edition, which must load.
func next(t *testing.T, text string, van, tot agenda.Datum) (string, *agenda.Agenda) {
	t.Helper()
	made, err := datafile.Next("map/oud.yaml", []byte(text), van, tot)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return string(made), load(t, string(made))
}

func jaar(n int) agenda.Datum { return agenda.Datum{Jaar: n} }

// small is an agenda with a titel, a looptijd and the keys of one project.
func small(titel, looptijd, project string) string {
	return "werkagenda:\n  id: w\n  titel: " + titel + "\n  uitgever: U\n  looptijd: " + looptijd +
		"\nlijnen:\n  - {id: l, nummer: 1, naam: L}\nprojecten:\n  - id: p\n    titel: P\n    lijn: l\n" + project
}

// The period follows on the old one and has as many months; the title follows the years.
func TestNextPeriod(t *testing.T) {
	for _, tt := range []struct {
		titel, looptijd, van, tot string
		want                      string
	}{
		{"Plan 2023-2024", "{van: 2023, tot: 2024}", "", "", "Plan 2025-2026 2025/2026"},
		{"Onderzoeksprogramma 2023", "{van: 2023, tot: 2023}", "", "", "Onderzoeksprogramma 2024 2024/2024"},
		{"Onderzoeksprogramma 2023", "{van: 2023, tot: 2023}", "", "2025", "Onderzoeksprogramma 2024-2025 2024/2025"},
		{"Onderzoeksprogramma 2023", "{van: 2023-09, tot: 2024-08}", "", "", "Onderzoeksprogramma 2024 2024-09/2025-08"},
		{"Agenda 2023/24", "{van: 2023-09, tot: 2024-08}", "", "", "Agenda 2024/25 2024-09/2025-08"},
		{"Agenda 2023/24", "{van: 2023-09, tot: 2024-08}", "2025", "", "Agenda 2025 2025/2025"},
		{"Jaren 2023 tot en met 2024", "{van: 2023, tot: 2024}", "2026", "", "Jaren 2026 tot en met 2027 2026/2027"},
		{"Plan 2023-2024", "{van: 2023, tot: 2024}", "2025-07", "", "Plan 2025-2027 2025-07/2027-06"},
		{"Plan 2023-2024", "{van: 2023, tot: 2024}", "", "2025", "Plan 2025 2025/2025"},
		{"Winter 2023-2024", "{van: 2023-11, tot: 2024-02}", "", "", "Winter 2024 2024-03/2024-06"},
		{"Plan 2023", "{van: 2023-01, tot: 2023-12}", "", "", "Plan 2024 2024-01/2024-12"},
		{"Plan", "{van: 2023-07, tot: 2023}", "", "", "Plan 2024-01/2024-06"},
	} {
		van, _ := agenda.ParseDatum(tt.van, agenda.ToMonth)
		tot, _ := agenda.ParseDatum(tt.tot, agenda.ToMonth)
		made, a := next(t, small(tt.titel, tt.looptijd, ""), van, tot)
		w := a.Werkagenda
		if got := w.Titel + " " + w.Looptijd.String(); got != tt.want || w.Voorganger != tt.titel {
			t.Errorf("after %s of %s comes %s, with predecessor %s; want %s", tt.titel, tt.looptijd, got, w.Voorganger, tt.want)
		}
		if !strings.HasSuffix(made, "\n\n# Niet overgenomen uit "+tt.titel+":\n# - niets: alles staat hierboven\n") {
			t.Errorf("after %s: something is left out\n%s", tt.titel, made)
		}
		if asks := strings.Contains(made, "# BESLIS: dit is de titel van de vorige agenda."); asks != (tt.titel == "Plan") {
			t.Errorf("after %s: asks for the title: %v", tt.titel, asks)
		}
	}
}

// A project is carried over if it has not ended, as its stand says or else its looptijd.
func TestNextProject(t *testing.T) {
	for _, tt := range []struct{ looptijd, stand, want string }{
		{"", "", "{in: 2025} | de looptijd is niet bekend"},
		{"{van: 2023, tot: 2024}", "", "p (P): gepland tot en met 2024"},
		{"{tot: 2024-12}", "", "p (P): gepland tot en met 2024-12"},
		{"{van: 2023, tot: 2025-01}", "", "{van: 2023, tot: 2025-01}"},
		{"{van: 2023-05}", "", "{van: 2023-05} | het einde is niet bekend"},
		{"{tot: 2025}", "", "{tot: 2025} | het begin is niet bekend"},
		{"{in: 2023-05}", "", "{in: 2025} | van de looptijd is alleen 2023-05 bekend"},
		{"{in: 2025-05}", "", "{in: 2025-05} | van de looptijd is alleen 2025-05 bekend"},
		{"{van: 2027, tot: 2028}", "", "{van: 2027, tot: 2028} | het begint pas in 2027"},
		{"{van: 2023, tot: 2028}", "afgerond, per: 2024-02-01", "p (P): afgerond (2024-02-01)"},
		{"", "vervallen, per: 2024", "p (P): vervallen (2024)"},
		{"{van: 2023, tot: 2024}", "loopt, per: 2024", "{van: 2023} | gepland tot en met 2024; stand: loopt (2024)"},
		{"{tot: 2024}", "gepland, per: 2024", "{in: 2025} | gepland tot en met 2024; stand: gepland (2024)"},
		{"{van: 2023, tot: 2026}", "uitgesteld, per: 2024", "{van: 2023, tot: 2026} | stand: uitgesteld (2024)"},
		{"{van: 2023, tot: 2026}", "loopt, per: 2024", "{van: 2023, tot: 2026}"},
	} {
		var project string
		if tt.looptijd != "" {
			project += "    looptijd: " + tt.looptijd + "\n"
		}
		if tt.stand != "" {
			project += "    stand: {is: " + tt.stand + "}\n"
		}
		made, a := next(t, small("Plan 2023-2024", "{van: 2023, tot: 2024}", project), agenda.Datum{}, agenda.Datum{})
		_, got, found := strings.Cut(made, "# Niet overgenomen uit Plan 2023-2024:\n# - ")
		if p := a.Projecten[0]; p.ID == "p" {
			got = regexp.MustCompile(`looptijd: (.*)\nprojecten|    looptijd: (.*)\n`).FindString(made)
			got = strings.TrimPrefix(strings.TrimSpace(got), "looptijd: ")
			if _, question, ok := strings.Cut(made, "  # BESLIS: "); ok {
				question, _, _ = strings.Cut(question, ". Hoort dit project in deze agenda?\n  - id: p\n")
				got += " | " + question
			}
		} else if !found || !strings.Contains(made, "  # BESLIS: er loopt geen project door.") {
			t.Errorf("%s %s: the first project is %s:\n%s", tt.looptijd, tt.stand, p.ID, made)
		}
		if got = strings.TrimSpace(got); got != tt.want {
			t.Errorf("%s %s: got %s, want %s", tt.looptijd, tt.stand, got, tt.want)
		}
	}
}

// Origins that are called after an edition are renamed; what is carried over has the
// origin that says so, which is added if there is none.
func TestNextHerkomst(t *testing.T) {
	for _, tt := range []struct{ old, previous, want string }{
		{"W 2023-2024, Doorloop W 2021-2022", "W 2021-2022", "W 2025-2026, Doorloop W 2023-2024*"},
		{"Nieuw, Van W 2021-2022", "W 2021-2022", "Nieuw, Van W 2023-2024*"},
		{"Doorloop, Van W 2021-2022", "W 2021-2022", "Doorloop W 2023-2024*, Van W 2023-2024"},
		{"Nieuw", "W 2021-2022", "Nieuw, Doorloop W 2023-2024*"},
		{"Nieuw, Doorloop 2021-2022", "", "Nieuw, Doorloop W 2023-2024*"},
		{"W 2023-2024", "", "W 2025-2026, Doorloop W 2023-2024*"},
	} {
		var list string
		for i, naam := range strings.Split(tt.old, ", ") {
			list += "  - id: h" + string(rune('1'+i)) + "\n    naam: '" + naam + "' # zo\n"
		}
		text := strings.Replace(small("W 2023-2024", "{van: 2023, tot: 2024}", "    herkomst: h1\n"), "projecten:\n", "herkomsten:\n"+list+"projecten:\n", 1)
		if tt.previous != "" {
			text = strings.Replace(text, "  uitgever: U\n", "  voorganger: "+tt.previous+"\n  uitgever: U\n", 1)
		}
		made, a := next(t, text, agenda.Datum{}, agenda.Datum{})
		var got []string
		for _, h := range a.Herkomsten {
			if h.ID == a.Projecten[0].Herkomst {
				h.Naam += "*"
			}
			got = append(got, h.Naam)
		}
		if s := strings.Join(got, ", "); s != tt.want || strings.Count(made, "# zo\n") != strings.Count(text, "# zo\n") {
			t.Errorf("%s: the origins are %s, want %s\n%s", tt.old, s, tt.want, made)
		}
	}
}

// However a file is laid out, everything that is carried over stays as it was, and what is
// not is named at the end.
func TestNextLayouts(t *testing.T) {
	for _, text := range []string{string(data.Werkagenda), readFile(t, jaarplan), string(datafile.Skeleton(2027, 2028))} {
		plain, want := next(t, text, agenda.Datum{}, agenda.Datum{})
		head, lists, _ := strings.Cut(text, "\ninspecties:")
		for name, written := range map[string]string{
			"crlf and bom": "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n"),
			"no last line": strings.TrimRight(text, "\n"),
			"dashes apart": regexp.MustCompile(`(?m)^  - (id|bron): `).ReplaceAllString(text, "  -\n    $1: "),
			"bron first":   regexp.MustCompile(`(?m)^  - id: (.*)\n((?:    .*\n|\n)*?)    bron: ({.*})\n`).ReplaceAllString(text, "  - bron: $3\n    id: $1\n$2"),
			"at the keys":  head + "\ninspecties:" + strings.ReplaceAll(lists, "\n  ", "\n"),
		} {
			if _, a := next(t, written, agenda.Datum{}, agenda.Datum{}); !reflect.DeepEqual(a, want) {
				t.Errorf("%s, %s: it is\n%+v, want\n%+v", want.Werkagenda.Titel, name, a, want)
			}
		}
		old := load(t, text)
		_, leftOut, _ := strings.Cut(plain, "# Niet overgenomen uit "+old.Werkagenda.Titel+":\n")
		for _, p := range old.Projecten {
			kept := slices.ContainsFunc(want.Projecten, func(n agenda.Project) bool {
				n.Looptijd, n.Herkomst, n.Bron = p.Looptijd, p.Herkomst, p.Bron
				return reflect.DeepEqual(n, p)
			})
			if kept == strings.Contains(leftOut, "# - "+p.ID+" (") {
				t.Errorf("%s is kept (%v) or named at the end, and not both", p.ID, kept)
			}
		}
		for _, line := range strings.SplitAfter(text, "\n") {
			comment := strings.HasPrefix(line, "#") && !strings.Contains(plain, line)
			if comment || strings.HasPrefix(line, "  samenvatting:") && !strings.Contains(leftOut, "# - samenvatting van werkagenda: ") {
				t.Errorf("gone: %s", line)
			}
		}
		if first, _, _ := strings.Cut(text, "\n"); strings.Contains(first, "$schema") && !strings.HasPrefix(plain, first) {
			t.Errorf("an editor does not find the schema:\n%.200s", plain)
		}
	}
}

// Comments stay with what they are about.
func TestNextComments(t *testing.T) {
	text := small("Plan 2023", "{van: 2023, tot: 2023} # een jaar", `    vraag: |
      tekst
      # met een kop
  # Over q.
  - id: q
    titel: Q
    lijn: l
    looptijd: {tot: 2023}
    # Over de bron van q.
    bron: {overzicht: true}

  # Los van r.

  # Over r.
  - bron: {overzicht: true}
    # Over de id van r.
    id: r
    titel: R
    lijn: l # Over de lijn van r.
`)
	text = strings.Replace(text, "  uitgever: U\n", "  # Over de uitgever.\n  uitgever: U\n  # Over de datum.\n  gepubliceerd: 2022\n", 1)
	text = strings.Replace(text, "lijn: l #", `lijn: "l" #`, 1)
	made, a := next(t, text, agenda.Datum{}, agenda.Datum{})
	for _, want := range []string{"# Over de uitgever.", "# een jaar", "      # met een kop\n", "\n  # Los van r.\n\n  # Over r.\n  # BESLIS: ", "    # Over de id van r.\n  - id: r\n", "l\" # Over de lijn van r.\n"} {
		if !strings.Contains(made, want) {
			t.Errorf("%q is not in\n%s", want, made)
		}
	}
	if strings.Contains(made, "Over de datum.") || strings.Contains(made, "Over q.") || strings.Contains(made, "van q.") || a.Projecten[0].Vraag != "tekst\n# met een kop" {
		t.Errorf("q is not gone, or more than q:\n%s", made)
	}
}

func TestNextRefuses(t *testing.T) {
	for _, tt := range []struct {
		text     string
		van, tot int
		want     string
	}{
		{string(data.Werkagenda), 2023, 2024, "de volgende agenda begint na het begin van deze (2023), niet in 2023"},
		{string(data.Werkagenda), 2026, 2025, "een agenda loopt niet van 2026 tot en met 2025"},
		{string(data.Werkagenda), 2025, 2075, "een agenda loopt niet 51 jaar"},
		{string(data.Werkagenda), 9999, 0, "een agenda begint niet voor 1900 en eindigt niet na 9999"},
		{strings.Replace(small("W", "{van: 2023, tot: 2023}", ""), "id: p\n    titel: P\n    lijn: l", "{id: p, titel: P, lijn: l}", 1), 0, 0, "op een eigen regel"},
		{small("W", "{van: 2023,\ntot: 2023}", ""), 0, 0, "van dit bestand is geen volgende agenda te maken: "},
	} {
		if _, err := datafile.Next("x", []byte(tt.text), jaar(tt.van), jaar(tt.tot)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%d-%d: got %v, want %s", tt.van, tt.tot, err, tt.want)
		}
	}
	var problems datafile.Diagnostics
	if _, err := datafile.Next("x", []byte("lijnen: 1\n"), jaar(0), jaar(0)); !errors.As(err, &problems) {
		t.Errorf("of a file with faults it says %v", err)
	}
}

// However lines are moved, and comments are put between them: of a file that loads, the
// next edition loads, and has its projects as they were or names them at the end.
func FuzzNext(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, seed))
		file := []string{"../../data/werkagenda-2023-2024.yaml", jaarplan, "example.yaml"}[seed%3]
		text := strings.Join(disturbed(r, strings.Split(readFile(t, file), "\n")), "\n")
		old, err := datafile.Load("old", []byte(text))
		if err != nil {
			return
		}
		made, a := next(t, text, agenda.Datum{}, agenda.Datum{})
		for _, p := range old.Projecten {
			kept := slices.ContainsFunc(a.Projecten, func(n agenda.Project) bool {
				n.Looptijd, n.Herkomst, n.Bron = p.Looptijd, p.Herkomst, p.Bron
				return reflect.DeepEqual(n, p)
			})
			if kept == strings.Contains(made, "\n# - "+p.ID+" (") {
				t.Fatalf("%s is kept (%v) or named at the end, and not both\n%s", p.ID, kept, text)
			}
		}
	})
}

// disturbed returns lines with a few of them removed, exchanged, or with a comment or
// an empty line between.
func disturbed(r *rand.Rand, lines []string) []string {
	for range 1 + r.IntN(5) {
		switch i := 1 + r.IntN(len(lines)-1); r.IntN(4) {
		case 0:
			lines = slices.Delete(lines, i, i+1)
		case 1:
			lines = slices.Insert(lines, i, strings.Repeat(" ", 2*r.IntN(4))+"# opmerking: - x")
		case 2:
			lines = slices.Insert(lines, i, strings.Repeat(" ", r.IntN(6)))
		case 3:
			lines[i], lines[i-1] = lines[i-1], lines[i]
		}
	}
	return lines
}
