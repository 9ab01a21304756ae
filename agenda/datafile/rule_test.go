package datafile_test

import (
	"slices"
	"strings"
	"testing"

	"tsd/agenda/datafile"
)

// Each rule says what is wrong with a line and how it was most likely meant. A line of
// basis.yaml becomes another, and that is all that is reported.
func TestRules(t *testing.T) {
	without := datafile.RuleMessages()
	for _, tt := range []struct{ old, new, message, repaired string }{
		{"    naam: Bruggen", "<<<<<<< HEAD\n    naam: Bruggen\n=======\n    naam: Brug\n>>>>>>> anders", "hier staat een onopgelost samenvoegconflict van git", ""},
		{"    naam: Bruggen", "---\n    naam: Bruggen", "hier begint een tweede document; een databestand heeft er één", ""},
		{"    naam: Bruggen", "<p>Bruggen</p>\n    naam: Bruggen", "dit is een regel HTML", "# <p>Bruggen</p>"},
		{"    naam: Bruggen", "\t\tnaam: Bruggen", "hier staat een tab; YAML springt in met spaties", "    naam: Bruggen"},
		{"    naam: Bruggen", "    naam:\u00a0Bruggen", "hier staat een bijzondere spatie (U+00A0), waar YAML een gewone wil", "    naam: Bruggen"},
		{"  - id: bruggen", "  — id: bruggen", "hier staat een gedachtestreepje in plaats van een streepje", "  - id: bruggen"},
		{"  - id: bruggen", "  ○ id: bruggen", "hier staat een opsommingsteken of een nummer in plaats van een streepje", "  - id: bruggen"},
		{"  - id: bruggen", "  11. id: bruggen", "hier staat een opsommingsteken of een nummer in plaats van een streepje", "  - id: bruggen"},
		{"  - id: bruggen", "  -id: bruggen", "achter dit streepje ontbreekt een spatie", "  - id: bruggen"},
		{"  - id: bruggen", "  - - id: bruggen", "hier staat een streepje te veel", "  - id: bruggen"},
		{"    naam: Bruggen", "    - naam: Bruggen", "hier staat een streepje te veel", "    naam: Bruggen"},
		{"  - id: bruggen", "  id: bruggen", "hier ontbreekt een streepje", "  - id: bruggen"},
		{"    naam: Bruggen", "    naam = Bruggen", "achter deze sleutel horen een dubbele punt en een spatie", "    naam: Bruggen"},
		{"    naam: Bruggen", "    naam Bruggen", "achter deze sleutel horen een dubbele punt en een spatie", "    naam: Bruggen"},
		{"    naam: Bruggen", "    naam:Bruggen", "achter deze sleutel horen een dubbele punt en een spatie", "    naam: Bruggen"},
		{"    nummer: 1", "    nummer: 1 kop: Bruggen", "hier staan twee sleutels op één regel", "    nummer: 1\n    kop: Bruggen"},
		{"    naam: Bruggen", "    }naam: Bruggen", "hier staat een teken te veel", "    naam: Bruggen"},
		{"werkagenda:", "%YAML 1.2\nwerkagenda:", "een databestand heeft geen regel met een procentteken vooraan", "# %YAML 1.2"},
		{"    naam: Bruggen", "    // navragen\n    naam: Bruggen", "zo begint geen opmerking", "    # navragen"},
		{"    naam: Bruggen", "    naam: 't Gooi", "een apostrof vooraan leest YAML als het begin van een tekst tussen aanhalingstekens", "    naam: \"'t Gooi\""},
		{"    naam: Bruggen", "    naam: \"Bruggen", "dit aanhalingsteken wordt niet gesloten", "    naam: \"Bruggen\""},
		{"    naam: Bruggen", "    naam: \"Brug\" en \"sluis\"", "dit aanhalingsteken sluit de tekst, maar er komt nog meer", "    naam: '\"Brug\" en \"sluis\"'"},
		{"    naam: Bruggen", "    naam: \"De \"brug\" daar\"", "dit aanhalingsteken sluit de tekst, maar er komt nog meer", "    naam: \"De \\\"brug\\\" daar\""},
		{"    naam: Bruggen", "    naam: 'foto's'", "dit aanhalingsteken sluit de tekst, maar er komt nog meer", "    naam: 'foto''s'"},
		{"    naam: Bruggen", "    naam: “Brug: de oude”", "gekrulde aanhalingstekens zijn voor YAML gewone letters", "    naam: \"“Brug: de oude”\""},
		{"    naam: Bruggen", "    naam: > Bruggen", "achter > of | kan op dezelfde regel geen tekst staan", "    naam: >\n      Bruggen"},
		{"    naam: Bruggen", "    naam: [Bruggen](https://x.nl)", "dit is een link zoals in Markdown", "    naam: \"[Bruggen](https://x.nl)\""},
		{"    naam: Bruggen", "    naam: @bruggen", "zo kan een waarde niet beginnen", "    naam: \"@bruggen\""},
		{"    naam: Bruggen", "    naam: [concept] Bruggen", "zo kan een waarde niet beginnen", "    naam: \"[concept] Bruggen\""},
		{"    naam: Bruggen", "    naam: Bruggen: oud", "deze dubbele punt kan hier niet staan", "    naam: \"Bruggen: oud\""},
		{"    naam: Bruggen", "    naam: \"a \\q\"", "tussen dubbele aanhalingstekens heeft een backslash een eigen betekenis, en deze kent YAML niet", "    naam: \"a \\\\q\""},
		{"    naam: Bruggen", "    naam: Bruggen\n    samenvatting: Eerst\n      dan: dit\n      en dat", "hier begint een tekst van meer regels met een dubbele punt erin", "    samenvatting: >-\n      Eerst"},
		{"    inspecties: [ivv, iw]", "    inspecties: [ivv, @iw]", "zo kan een item van een lijst niet beginnen", "    inspecties: [ivv, \"@iw\"]"},
		{"    inspecties: [ivv, iw]", "    inspecties: [ivv, iw", "deze haak wordt niet gesloten, of er ontbreekt een komma", "    inspecties: [ivv, iw]"},
		{"    inspecties: [ivv, iw]", "    inspecties: [ivv, iw]]", "deze haak sluit niets", "    inspecties: [ivv, iw]"},
		{"    looptijd: {van: 2027-03, tot: 2028}", "    looptijd: {van: 2027-03 tot: 2028}", "hier ontbreekt een komma, of staat er een te veel", "    looptijd: {van: 2027-03, tot: 2028}"},
		{"  - id: schippers\n    titel: Schippers bij sluizen\n    lijn: sluizen\n    herkomst: nieuw\n    looptijd: {van: 2027}\n    bron: {overzicht: true}", "   - id: schippers\n     titel: Schippers bij sluizen\n     lijn: sluizen\n     herkomst: nieuw\n     looptijd: {van: 2027}\n     bron: {overzicht: true}", "deze regel springt niet goed in, met de regels eronder", "  - id: schippers"},
		{"    bron: {overzicht: true}", "      paragraaf: Schippers\n      overzicht: true", "hierboven ontbreekt de sleutel van deze regels", "    bron:\n      paragraaf: Schippers"},
		{"    naam: Bruggen", "   naam: Bruggen", "deze regel springt niet goed in", "    naam: Bruggen"},
		{"    naam: Bruggen", "    naam: Bruggen\nBijlage 2", "dit is geen sleutel met een waarde", "# Bijlage 2"},
		{"    naam: Bruggen", "    naam: Bruggen\na\tb\tc", "dit is een rij uit een tabel, zoals van Excel", "# a\tb\tc"},
	} {
		if strings.Count(basis, tt.old+"\n") != 1 {
			t.Errorf("%q is not in basis.yaml once", tt.old)
			continue
		}
		found := datafile.Check("r.yaml", []byte(strings.Replace(basis, tt.old+"\n", tt.new+"\n", 1)))
		without = slices.DeleteFunc(without, func(message string) bool { return strings.Replace(message, "%U", "U+00A0", 1) == tt.message })
		found = slices.DeleteFunc(found, func(d datafile.Diagnostic) bool { return d.Remark })
		if len(found) != 1 || found[0].Message != tt.message || found[0].Repaired != tt.repaired {
			t.Errorf("%q: got %q and\n%v", tt.new, found[0].Repaired, found)
		}
	}
	if len(without) > 0 {
		t.Errorf("no example has %q", without)
	}
}
