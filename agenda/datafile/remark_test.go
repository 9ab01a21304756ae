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
