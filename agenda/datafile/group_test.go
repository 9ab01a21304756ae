package datafile_test

import (
	"slices"
	"strings"
	"testing"

	"tsd/agenda/datafile"
)

// The same fault in many records is reported once, with its lines; another fault, or
// the same of another value or another file, by itself.
func TestGrouped(t *testing.T) {
	projects := ""
	for _, p := range []string{"p1", "p2", "p3", "p4"} {
		projects += strings.ReplaceAll(project, "p1", p)[1:]
	}
	file := agendaWith(projects)
	file = strings.ReplaceAll(file, "lijn: l1", "lijn: l9")
	file = strings.Replace(file, "lijn: l9", "lijn: l8", 1)
	file = strings.Replace(file, "    titel: Een project\n", "", 1)
	problems := append(datafile.Check("a.yaml", []byte(file)), datafile.Check("b.yaml", []byte(file))...)
	problems = slices.DeleteFunc(problems, func(p datafile.Diagnostic) bool { return p.Remark })
	if len(problems) != 10 {
		t.Fatalf("there are %d problems:\n%v", len(problems), problems)
	}
	var got []string
	for _, p := range problems.Grouped() {
		line := p.Error()
		for range p.Also {
			line += " +"
		}
		got = append(got, line)
	}
	want := []string{
		`a.yaml:20:5: verplichte sleutel "titel" ontbreekt`, `a.yaml:21:11: lijn "l8" is onbekend`, `a.yaml:26:11: lijn "l9" is onbekend + +`,
		`b.yaml:20:5: verplichte sleutel "titel" ontbreekt`, `b.yaml:21:11: lijn "l8" is onbekend`, `b.yaml:26:11: lijn "l9" is onbekend + +`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if also := problems.Grouped()[2].Also; !slices.Equal(also, []int{31, 36}) {
		t.Errorf("the other lines are %v", also)
	}
}

// A mistake under a folded text is not taken for more of that text, however much of the
// file that would make readable.
func TestMistakesUnderFold(t *testing.T) {
	projects := ""
	for _, p := range []string{"p1", "p2", "p3"} {
		projects += strings.ReplaceAll(project, "p1", p)[1:]
	}
	projects = strings.ReplaceAll(projects, "    lijn: l1\n", "    overzichtstitel: >-\n      Andere titel\n    lijn l1\n")
	found := datafile.Check("test.yaml", []byte(agendaWith(projects)))
	found = slices.DeleteFunc(found, func(d datafile.Diagnostic) bool { return d.Remark })
	if len(found) != 3 || slices.ContainsFunc(found, func(d datafile.Diagnostic) bool { return d.Repaired != "    lijn: l1" }) {
		t.Errorf("want a colon on each of three lines:\n%v", found)
	}
}

// What follows from a fault is not reported beside it.
func TestNoFollowers(t *testing.T) {
	for _, tt := range []struct{ old, new, want string }{
		{"looptijd: {van: 2023, tot: 2024}", "looptijd: {van: 2023, tot: 12}", "datum"},
		{"looptijd: {van: 2023, tot: 2024}", "looptijd: {van: 1-2023, tot: 2024}", "datum"},
		{"herkomst: h1", "herkomst: h1\n    looptijd: {van: 2030, tot: 2029}", "looptijd"},
		{"id: l1", `id: ""`, "leeg"},                    // and the projects refer to l1
		{"lijnen:\n", "lijn_en:\n", "sleutel-onbekend"}, // and lijnen is missing
		{"titel: Een project", "xyz: Een project", "sleutel-onbekend"},
		{"    lijn: l1\n", "<<<<<<< a\n    lijn: l1\n=======\n    lijn: l2\n>>>>>>> b\n", "conflict"},
		{"    lijn: l1\n", "<p>lijn</p>\n", "html"}, // and lijn is missing
		{"projecten:\n", "", "sleutel-ontbreekt"},
		{"projecten:\n", "projecten:\n  - {id: t2, naam: Thema Twee}\n", "sleutel-onbekend"},
		{"    lijn: l1\n", "    resultaten:\n      - titel: R\n    url: https://example.org\n    lijn: l1\n", "inspringen"},
		{"    bron: {overzicht: true}\n", "bron: {overzicht: true}\n", "inspringen"},
	} {
		file := agendaWith(project)
		if strings.Count(file, tt.old) != 1 {
			t.Fatalf("%q is not in the file once", tt.old)
		}
		problems := datafile.Check("test.yaml", []byte(strings.Replace(file, tt.old, tt.new, 1)))
		if len(problems) != 1 || problems[0].Code != tt.want {
			t.Errorf("%q for %q: want one %s\n%v", tt.new, tt.old, tt.want, problems)
		}
	}
}
