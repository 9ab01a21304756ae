package datafile_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/data"
)

func readFile(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// layouts returns a file written in many ways that say the same.
func layouts(t *testing.T, text string) map[string]string {
	t.Helper()
	var node yaml.Node
	if err := yaml.Unmarshal([]byte(text), &node); err != nil {
		t.Fatal(err)
	}
	encode := func() string {
		var b bytes.Buffer
		e := yaml.NewEncoder(&b)
		e.SetIndent(4)
		if err := e.Encode(&node); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	all := map[string]string{
		"as it is":     text,
		"crlf and bom": "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n"),
		"no last line": strings.TrimRight(text, "\n"),
		"wide":         encode(),
		"dashes apart": regexp.MustCompile(`(?m)^  - `).ReplaceAllString(text, "  -\n    "),
	}
	// Lists at the indentation of their keys.
	var zero []string
	inList := false
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" && line[0] != ' ' {
			inList = !strings.HasPrefix(line, "werkagenda")
		} else if inList {
			line = strings.TrimPrefix(line, "  ")
		}
		zero = append(zero, line)
	}
	all["lists at their keys"] = strings.Join(zero, "\n")
	// The keys of every record the other way round, so that bron is the first.
	root := node.Content[0]
	for i := 1; i < len(root.Content); i += 2 {
		for _, record := range root.Content[i].Content {
			if record.Kind == yaml.MappingNode {
				reversed := slices.Clone(record.Content)
				slices.Reverse(reversed)
				for j := 0; j < len(reversed); j += 2 {
					record.Content[j], record.Content[j+1] = reversed[j+1], reversed[j]
				}
			}
		}
	}
	all["keys reversed"] = encode()
	var value any
	if err := yaml.Unmarshal([]byte(text), &value); err != nil {
		t.Fatal(err)
	}
	asJSON, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	all["json"] = strings.ReplaceAll(string(asJSON), `<`, "<")
	return all
}

// However a file is written, the next edition says the same, and has no fault and
// nothing to remark on.
func TestNext(t *testing.T) {
	for _, tt := range []struct {
		file     string
		van, tot int
		titel    string
		carried  string // the origin
		ids      string // of the projects
		asked    int
	}{
		{"../../data/werkagenda-2023-2024.yaml", 2025, 2026, "Werkagenda 2025-2026", "doorloop",
			"pilots-doorontwikkeling-implementatie preventie-suicide re-integratie-detentie calamiteiten-donny-m zet-gemeenten jongeren-zelfstandigheid schoon-schip-maken", 7},
		{"../../cmd/tsd/testdata/jaarplan-2027-2028.yaml", 2028, 2029, "Jaarplan 2028-2029", "vervolg",
			"sluisdeuren noodoverloop pfas-putten loden-leidingen medicijnresten overstorten drinkwater-droogte monsters-digitaal brugbediening vaarbewijs laagwater-vracht ontmeren veerponten rietkragen vispassages oevers-beschoeiing peilbesluiten", 3},
		{"../../cmd/tsd/testdata/jaarplan-2027-2028.yaml", 2029, 2029, "Jaarplan 2029", "vervolg",
			"noodoverloop monsters-digitaal ontmeren veerponten peilbesluiten", 5},
	} {
		text := readFile(t, tt.file)
		old := load(t, text)
		for name, written := range layouts(t, text) {
			made, err := datafile.Next(name, []byte(written), tt.van, tt.tot)
			if err != nil {
				t.Errorf("%s, %s: %v", tt.titel, name, err)
				continue
			}
			if problems := datafile.Check(name, made); problems != nil {
				t.Errorf("%s, %s: %v", tt.titel, name, problems)
			}
			a := load(t, string(made))
			w := old.Werkagenda
			w.ID, w.Titel, w.Voorganger, w.Gepubliceerd, w.Samenvatting = strings.ReplaceAll(strings.ToLower(tt.titel), " ", "-"), tt.titel, w.Titel, agenda.Datum{}, ""
			w.Looptijd = agenda.Looptijd{Van: agenda.Datum{Jaar: tt.van}, Tot: agenda.Datum{Jaar: tt.tot}}
			if a.Werkagenda != w {
				t.Errorf("%s, %s: the agenda is %+v, want %+v", tt.titel, name, a.Werkagenda, w)
			}
			if !reflect.DeepEqual(a.Lijnen, old.Lijnen) || !reflect.DeepEqual(a.Inspecties, old.Inspecties) || !reflect.DeepEqual(a.Themas, old.Themas) {
				t.Errorf("%s, %s: the lists are not kept", tt.titel, name)
			}
			var ids []string
			for _, p := range a.Projecten {
				ids = append(ids, p.ID)
				found, err := old.Find(p.ID)
				if err != nil {
					t.Fatal(err)
				}
				want := *found.Value.(*agenda.Project)
				want.Herkomst, want.Bron = tt.carried, agenda.Bron{}
				if !want.Looptijd.In.IsZero() { // it may run on, from the first year
					want.Looptijd.In = agenda.Datum{Jaar: tt.van}
				}
				if !reflect.DeepEqual(p, want) {
					t.Errorf("%s, %s: a project is\n%+v, want\n%+v", tt.titel, name, p, want)
				}
			}
			if got := strings.Join(ids, " "); got != tt.ids {
				t.Errorf("%s, %s: the projects are %s", tt.titel, name, got)
			}
			if got := strings.Count(string(made), "# BESLIS:"); got != tt.asked {
				t.Errorf("%s, %s: %d questions are asked, want %d", tt.titel, name, got, tt.asked)
			}
			_, listed, _ := strings.Cut(string(made), "# Niet overgenomen uit "+old.Werkagenda.Titel+":\n")
			for _, p := range old.Projecten {
				if kept := slices.Contains(ids, p.ID); kept == strings.Contains(listed, "# - "+p.ID+": ") {
					t.Errorf("%s, %s: %s is kept (%v), or is listed as left out, and not both", tt.titel, name, p.ID, kept)
				}
			}
		}
	}
}

// The names of the origins follow the edition; an agenda without an origin of what
// runs on gets one.
func TestNextOrigins(t *testing.T) {
	for _, tt := range []struct {
		old  string // the names of the origins
		prev string
		want string
	}{
		{"W 2023-2024, Doorloop W 2021-2022", "W 2021-2022", "h1 W 2025-2026, h2 Doorloop W 2023-2024"},
		{"Nieuw, Van W 2021-2022", "W 2021-2022", "h1 Nieuw, h2 Van W 2023-2024"},
		{"Nieuw", "W 2021-2022", "h1 Nieuw, doorloop Doorloop W 2023-2024"},
		{"Nieuw, Doorloop", "W 2021-2022", "h1 Nieuw, h2 Doorloop"},
		{"Nieuw, Doorloop W 2021-2022", "", "h1 Nieuw, h2 Doorloop W 2023-2024"},
		{"Nieuw, doorloop 2021-2022", "W 2021-2022", "h1 Nieuw, h2 Doorloop W 2023-2024"},
		{"Nieuw, Vervolg w 2021-2022", "W 2021-2022", "h1 Nieuw, h2 Doorloop W 2023-2024"},
		{"Doorloop, Van W 2021-2022", "W 2021-2022", "h1 Doorloop, h2 Van W 2023-2024"},
		{"W 2023-2024", "", "h1 W 2025-2026, doorloop Doorloop W 2023-2024"},
	} {
		file := "werkagenda:\n  id: w\n  titel: W 2023-2024\n  uitgever: U\n  looptijd: {van: 2023, tot: 2024}\n"
		if tt.prev != "" {
			file += "  voorganger: " + tt.prev + "\n"
		}
		file += "lijnen:\n  - id: l\n    nummer: 1\n    naam: L\nherkomsten:\n"
		for i, naam := range strings.Split(tt.old, ", ") {
			file += "  - id: h" + string(rune('1'+i)) + "\n    naam: '" + naam + "' # zo\n"
		}
		file += "projecten:\n  - id: p\n    titel: P\n    lijn: l\n    herkomst: h1\n"
		made, err := datafile.Next("x", []byte(file), 2025, 2026)
		if err != nil {
			t.Fatal(err)
		}
		a := load(t, string(made))
		var got []string
		for _, h := range a.Herkomsten {
			got = append(got, h.ID+" "+h.Naam)
		}
		if n := strings.Count(string(made), "# zo"); n != len(strings.Split(tt.old, ", ")) {
			t.Errorf("%d comments are left in\n%s", n, made)
		}
		last := a.Herkomsten[len(a.Herkomsten)-1].ID
		if s := strings.Join(got, ", "); s != tt.want || a.Projecten[0].Herkomst != last {
			t.Errorf("%s: the origins are %s, and that of the project %s; want %s", tt.old, s, a.Projecten[0].Herkomst, tt.want)
		}
	}
}

// A value in brackets may go on in a line that is indented less; a title without years
// is asked for; and an id that another record has is not taken.
func TestNextOddities(t *testing.T) {
	const file = `werkagenda:
  id: w-2027
  titel: Plan
  uitgever: U
  looptijd: {van: 2027,
tot: 2027}
lijnen:
  - id: w-2028
    nummer: 1
    naam: L
projecten:
  - id: p
    titel: P
    lijn: w-2028
    looptijd: {van: 2027, tot: 2030}
    bron: {paragraaf: x,
 overzicht: true}
`
	made, err := datafile.Next("x", []byte(file), 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	if a := load(t, string(made)); a.Werkagenda.ID != "w-2027" || a.Werkagenda.Looptijd.Van.Jaar != 2028 || a.Projecten[0].Bron.Overzicht {
		t.Errorf("it is\n%s", made)
	}
	if !strings.Contains(string(made), "\n# - id, titel en uitgever van werkagenda\n") || strings.Contains(string(made), "# - de opmerkingen") {
		t.Errorf("it does not say what to look at:\n%s", made)
	}
	if !strings.Contains(string(made), "# BESLIS: de titel noemt geen jaren. Past hij nog?\n  titel: Plan\n") {
		t.Errorf("it does not ask for the title:\n%s", made)
	}
}

// What is written beside the data stays: comments, also of records that are carried
// over, and how texts are divided over lines.
func TestNextKeepsComments(t *testing.T) {
	made, err := datafile.Next("x", data.Werkagenda, 2025, 2026)
	if err != nil {
		t.Fatal(err)
	}
	before := strings.Split(string(data.Werkagenda), "\n")
	after := strings.Split(string(made), "\n")
	if after[0] != before[0] {
		t.Errorf("the first line is %q", after[0])
	}
	for _, line := range before {
		if strings.HasPrefix(line, "#") && !slices.Contains(after, line) {
			t.Errorf("the comment %q is gone", line)
		}
	}
	for i, line := range after {
		if len([]rune(line)) > 98 && !slices.Contains(before, line) {
			t.Errorf("line %d is long: %s", i+1, line)
		}
	}
}

func TestNextRefuses(t *testing.T) {
	if _, err := datafile.Next("x", data.Werkagenda, 2023, 2024); err == nil || !strings.Contains(err.Error(), "na het begin") {
		t.Errorf("of the same years it says %v", err)
	}
	if _, err := datafile.Next("x", data.Werkagenda, 2025, 2024); err == nil {
		t.Error("it takes an agenda that ends before it begins")
	}
	if made, err := datafile.Next("x", data.Werkagenda, 0, 0); err != nil || !slices.Equal(load(t, string(made)).Jaren(), []int{2025, 2026}) {
		t.Errorf("without years it says %v, or is not for the years that follow", err)
	}
	var problems datafile.Problems
	if _, err := datafile.Next("x", []byte("lijnen: 1\n"), 2025, 2026); !errors.As(err, &problems) {
		t.Errorf("of a file with faults it says %v", err)
	}
}

// However lines are moved, and comments are put between them: of a file that loads the
// next edition can be made, without a fault, and with every project that it carries over
// as it was.
func FuzzNext(f *testing.F) {
	var files [][]string
	for _, name := range []string{"../../data/werkagenda-2023-2024.yaml", "../../cmd/tsd/testdata/jaarplan-2027-2028.yaml", "example.yaml"} {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		files = append(files, strings.Split(string(text), "\n"))
	}
	for seed := range uint64(60) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, seed))
		text := strings.Join(disturbed(r, files[seed%uint64(len(files))]), "\n")
		old, err := datafile.Load("old", []byte(text))
		if err != nil {
			return
		}
		made, err := datafile.Next("old", []byte(text), 0, 0)
		if err != nil {
			t.Fatalf("it cannot be made: %v\n%s", err, text)
		}
		for _, p := range load(t, string(made)).Projecten {
			found, err := old.Find(p.ID)
			if err != nil {
				continue // the first of an agenda of which nothing runs on
			}
			want := *found.Value.(*agenda.Project)
			want.Herkomst, want.Bron = p.Herkomst, agenda.Bron{}
			if !want.Looptijd.In.IsZero() {
				want.Looptijd.In = p.Looptijd.In
			}
			if !want.Stand.IsZero() && p.Looptijd.Tot.IsZero() {
				want.Looptijd.Tot = agenda.Datum{} // it has outlived its plan
			}
			if !reflect.DeepEqual(p, want) {
				t.Fatalf("a project is\n%+v, want\n%+v\n%s", p, want, text)
			}
		}
		if before, after := datafile.Check("old", []byte(text)), datafile.Check("new", made); len(after) > len(before) {
			t.Fatalf("it has more problems:\n%v\n%s", after, text)
		}
	})
}

// disturbed returns lines with a few of them removed, exchanged, or with a comment or
// an empty line between.
func disturbed(r *rand.Rand, lines []string) []string {
	lines = slices.Clone(lines)
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
