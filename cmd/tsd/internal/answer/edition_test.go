package answer

import (
	"os"
	"strings"
	"testing"

	"tsd/agenda"
)

// editions returns the second agenda of the tests, and the same half a year later.
func editions(t *testing.T) (old, new *agenda.Agenda) {
	t.Helper()
	text, err := os.ReadFile("../../testdata/jaarplan-2027-2028.yaml")
	if err != nil {
		t.Fatal(err)
	}
	e := &edition{t, string(text)}
	spring(e)
	return load(t, string(text)), load(t, e.text)
}

// spring is what half a year brings: periods, partners, texts, a project that came, one
// that ended and one that is no longer done.
func spring(e *edition) {
	e.replace("gepubliceerd: 2026-11", "gepubliceerd: 2027-05")
	e.in("sluisdeuren", "tot: 2028-10", "tot: 2028-02")
	e.in("gemalen-stroomuitval", "van: 2027-04", "van: 2027-01")
	e.in("overstorten", ", tot: 2028-11", "")
	e.in("veerponten", "inspecties:", "looptijd: {van: 2028-04, tot: 2028-12}\n    inspecties:")
	e.replace("titel: Oefening stormvloed", "titel: Is de kust klaar?")
	e.replace("partners: [drinkwaterbedrijven]", "partners: [drinkwaterbedrijven, gemeenten e.a.]")
	e.replace("met vrijwilligers van natuurclubs.", "met vrijwilligers van natuurclubs. Een drone\n      filmt dezelfde oevers van boven.")
	e.replace("Schouw op wisselende nachten", "Schouw op vaste nachten")
	e.replace("Op vier meren raakten in twee jaar zeven zwemmers gewond.", "Op vijf meren raakten in drie jaar negen zwemmers gewond.")
	e.cut("graafschade")
	e.cut("vaarbewijs")
	e.text += `  - id: zonnepanelen
    titel: Zonnepanelen op het water
    lijn: levende-oevers
    soort: meting
    herkomst: verzoek
    looptijd: {van: 2027-09, tot: 2028-03}
    inspecties: [ign, iov]
    themas: [natuur]
    vraag: Wat doet de schaduw van drijvende panelen met vissen en planten?
    aanpak: Vier plassen met panelen vergelijken met vier plassen zonder.
    bron: {paragraaf: Zonnepanelen op het water, overzicht: true}
`
}

// edition is the text of an agenda that is being edited.
type edition struct {
	t    *testing.T
	text string
}

// replace replaces what occurs once.
func (e *edition) replace(old, new string) {
	e.t.Helper()
	e.replaceIn(0, len(e.text), old, new)
}

// in replaces what occurs once in the text of a project.
func (e *edition) in(id, old, new string) {
	e.t.Helper()
	from, to := e.project(id)
	e.replaceIn(from, to, old, new)
}

func (e *edition) replaceIn(from, to int, old, new string) {
	e.t.Helper()
	text := e.text[from:to]
	if n := strings.Count(text, old); n != 1 {
		e.t.Fatalf("%q occurs %d times", old, n)
	}
	e.text = e.text[:from] + strings.Replace(text, old, new, 1) + e.text[to:]
}

const projectStart = "\n  - id: "

// project returns where the text of a project is.
func (e *edition) project(id string) (from, to int) {
	e.t.Helper()
	from = strings.Index(e.text, projectStart+id+"\n")
	if from < 0 {
		e.t.Fatalf("there is no project %s", id)
	}
	if to = strings.Index(e.text[from+1:], projectStart); to < 0 {
		return from, len(e.text)
	}
	return from, from + 1 + to
}

// cut takes a project out.
func (e *edition) cut(id string) {
	e.t.Helper()
	from, to := e.project(id)
	e.text = e.text[:from] + e.text[to:]
}
