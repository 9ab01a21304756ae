package data_test

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/data"
)

// The ids of the fifteen projects, in the order of the document's overview.
var projectIDs = []string{
	"geweld-afhankelijkheidsrelaties", "statushouders-opvang", "werkdruk-vo-mbo",
	"onderwijszorgarrangementen", "verhelpen-naar-voorkomen", "pilots-doorontwikkeling-implementatie",
	"preventie-suicide", "re-integratie-detentie", "calamiteiten-donny-m", "zet-gemeenten",
	"buiten-uitsluiting", "jongeren-zelfstandigheid", "schoon-schip-maken",
	"arbeidsmarktproblematiek", "burgerbetrokkenheid",
}

// embedded returns the agenda in the file.
func embedded(t testing.TB) *agenda.Agenda {
	t.Helper()
	a, err := datafile.Load(data.Name, data.Werkagenda)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestEmbeddedIsWhole(t *testing.T) {
	a := embedded(t)
	var ids []string
	for _, p := range a.Projecten {
		ids = append(ids, p.ID)
	}
	if !slices.Equal(ids, projectIDs) {
		t.Errorf("projects are\n%v, want\n%v", ids, projectIDs)
	}
	for _, tt := range []struct {
		name string
		got  int
		want int
	}{
		{"lijnen", len(a.Lijnen), 3},
		{"inspecties", len(a.Inspecties), 4},
		{"soorten", len(a.Soorten), 3},
		{"herkomsten", len(a.Herkomsten), 2},
		{"themas", len(a.Themas), 8},
		{"jaren", len(a.Jaren()), 2},
	} {
		if tt.got != tt.want {
			t.Errorf("%d %s, want %d", tt.got, tt.name, tt.want)
		}
	}
	for _, tt := range []struct {
		query string
		want  int
	}{
		{"lijn:verbreden", 10}, {"lijn:verdiepen", 3}, {"lijn:reflecteren", 2},
		{"herkomst:nieuw", 8}, {"herkomst:doorloop", 7},
		{"soort:multi-toezicht", 7}, {"soort:verbinding-met-gemeenten", 2}, {"soort:fundament-voor-samenwerking", 1},
		{"bron:overzicht", 15}, {"bron:paragraaf", 8},
		{"afgeleid:herkomst", 15}, {"afgeleid:looptijd", 15},
	} {
		q, err := a.ParseQuery(tt.query)
		if err != nil {
			t.Fatal(err)
		}
		if matches, _ := a.Select(q); len(matches) != tt.want {
			t.Errorf("%s selects %d projects, want %d", tt.query, len(matches), tt.want)
		}
	}
}

// A project with a section of its own is new, and has text; one without is
// carried over, and has neither text, which could only repeat its title, nor an end.
func TestEmbeddedJudgements(t *testing.T) {
	for _, p := range embedded(t).Projecten {
		section := p.Bron.Paragraaf != ""
		if section != (p.Herkomst == "nieuw") {
			t.Errorf("%s: herkomst %s does not follow from its bron", p.ID, p.Herkomst)
		}
		if section && p.Bron.Paragraaf != p.Titel {
			t.Errorf("%s: titel is not the heading of its section", p.ID)
		}
		if section && (p.Aanleiding == "" || p.Aanpak == "") {
			t.Errorf("%s has a section, but no aanleiding or aanpak", p.ID)
		}
		if want := map[bool]string{true: "2023/2024", false: "in:2023"}[section]; p.Looptijd.String() != want {
			t.Errorf("%s: looptijd %s does not follow from its herkomst", p.ID, p.Looptijd)
		}
		if !section && p.Aanleiding+p.Vraag+p.Aanpak+p.Opbrengst != "" {
			t.Errorf("%s has text, but no section that it could come from", p.ID)
		}
		if len(p.Themas) > 0 && !slices.Contains(p.Afgeleid, "themas") {
			t.Errorf("%s: themas are not marked as derived", p.ID)
		}
	}
}

// What the file names as derived must be there.
func TestEmbeddedDerivedFieldsExist(t *testing.T) {
	a := embedded(t)
	for i := range a.Projecten {
		p := &a.Projecten[i]
		for _, key := range p.Afgeleid {
			f, err := agenda.FieldByName(key)
			if err != nil {
				t.Errorf("%s: %v", p.ID, err)
			} else if len(f.Of(p).Items) == 0 {
				t.Errorf("%s: %s is marked as derived, but absent", p.ID, key)
			}
		}
	}
}

// No sentence of the file runs on for so long in one line that it is hard to
// keep by hand, and no title has a doubled space or an end-of-line hyphen.
func TestEmbeddedIsTidy(t *testing.T) {
	for n, line := range bytes.Split(data.Werkagenda, []byte("\n")) {
		if len(bytes.TrimRight(line, " \t")) != len(line) {
			t.Errorf("line %d ends in white space", n+1)
		}
		if len([]rune(string(line))) > 120 {
			t.Errorf("line %d is longer than 120 characters", n+1)
		}
	}
	for _, p := range embedded(t).Projecten {
		for _, title := range []string{p.Titel, p.Overzichtstitel} {
			if strings.Contains(title, "  ") || strings.Contains(title, "- e") {
				t.Errorf("%q is not tidy", title)
			}
		}
	}
}

func TestDataFileOnDiskIsTheEmbeddedOne(t *testing.T) {
	onDisk, err := os.ReadFile(data.Name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(onDisk, data.Werkagenda) {
		t.Error("data.Name does not name the file that is embedded")
	}
}
