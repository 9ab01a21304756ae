package datafile_test

import (
	"strings"
	"testing"

	"tsd/agenda/datafile"
)

// A straight quotation mark is remarked on if the file has a curly one
// somewhere, and an apostrophe between two letters is no quotation mark.
func TestStraightQuotes(t *testing.T) {
	for _, tt := range []struct {
		titel, elsewhere string
		remarked         bool
	}{
		{`Van 'hier' naar daar`, `Een zin.`, false},
		{`Van 'hier' naar daar`, `Een “zin”.`, true},
		{`Van 'hier' naar daar`, `Een ‘zin’.`, true},
		{`Van "hier" naar daar`, `Een ‘zin.`, true},
		{`Van ‘hier’ naar daar`, `Een “zin”.`, false},
		{`Foto's van hier`, `Een “zin”.`, false},
		{`Regio 's-Hertogenbosch`, `Een “zin”.`, true},
		{`De scholen' besturen`, `Een “zin”.`, true},
	} {
		file := strings.Replace(agendaWith(project), "titel: Een project", "titel: "+tt.titel+"\n    vraag: "+tt.elsewhere, 1)
		remarked := false
		for _, p := range datafile.Check("test.yaml", []byte(file)) {
			if !p.Remark {
				t.Fatal(p)
			}
			remarked = remarked || p.Code == "aanhalingsteken-recht"
		}
		if remarked != tt.remarked {
			t.Errorf("%s beside %s: remarked on is %v", tt.titel, tt.elsewhere, remarked)
		}
	}
}

// What only a section of the document can state is remarked on in a project
// without one, unless it is marked as derived, or a title of the project states it.
func TestUnstated(t *testing.T) {
	for _, tt := range []struct {
		fields   string
		remarked bool
	}{
		{"partners: [gemeenten]", true},
		{"partners: [gemeenten]\n    afgeleid: [partners]", false},
		{"partners: [een project]", false},
		{"partners: [een, scholen]", true},
		{"overzichtstitel: Hulp aan GEMEENTEN\n    partners: [gemeenten]", false},
		{"overzichtstitel: Hulp aan gemeenten\n    partners: [een, gemeenten]", false},
		{"vraag: Een", true},        // a text is not stated by a title
		{"themas: [t1]", false},     // the overview states them
		{"inspecties: [i1]", false}, // they are derived everywhere
	} {
		file := strings.Replace(agendaWith(project), "herkomst: h1", "herkomst: h1\n    "+tt.fields, 1)
		file = strings.Replace(file, "titel: W", "titel: W\n  overzicht: [themas]\n  afgeleid: [inspecties]", 1)
		remarked := false
		for _, p := range datafile.Check("test.yaml", []byte(file)) {
			if !p.Remark {
				t.Fatal(p)
			}
			remarked = remarked || p.Code == "niet-afgeleid"
		}
		if remarked != tt.remarked {
			t.Errorf("%s: remarked on is %v", tt.fields, remarked)
		}
	}
}
