package answer

import (
	"os"
	"strings"
	"testing"

	"tsd/agenda"
)

// version is a later version of the second agenda of the tests, or of another version of it.
type version struct {
	from func(*edition) // the edits that make the old one, if any
	edit func(*edition)
}

var versions = map[string]version{
	"voorjaar":     {nil, spring},
	"organisatie":  {nil, organisation},
	"stand":        {nil, stand},
	"volgorde":     {nil, order},
	"schrijfwijze": {nil, spelling},
	"vervolg":      {stand, next},
}

// load returns the old and the new agenda.
func (v version) load(t *testing.T) (old, new *agenda.Agenda) {
	t.Helper()
	text, err := os.ReadFile("../../testdata/jaarplan-2027-2028.yaml")
	if err != nil {
		t.Fatal(err)
	}
	e := &edition{t, string(text)}
	if v.from != nil {
		v.from(e)
	}
	old = load(t, e.text)
	v.edit(e)
	return old, load(t, e.text)
}

// spring is what half a year brings: periods, partners, texts, a project that came, one
// that ended and one that is no longer done.
func spring(e *edition) {
	e.publish("2027-05")
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
	e.add("blauwalg", `
  - id: zonnepanelen
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
`)
}

// stand is what became of projects, and what of them can be read.
func stand(e *edition) {
	e.publish("2027-12-03")
	e.in("kades-veen", "    inspecties:", `    stand: {is: afgerond, per: 2027-09-30}
    resultaten:
      - titel: Kaart van veenkades
        datum: 2027-09-14
        url: https://www.waterinspecties.example/veenkades
      - titel: 'Veen krimpt: wat nu?'
        datum: 2027-10
    inspecties:`)
	e.in("sluisdeuren", "inspecties:", "stand: {is: uitgesteld, per: 2027-11, bron: Brief aan het parlement van 12 november 2027}\n    inspecties:")
	e.in("brugbediening", "inspecties:", "stand: {is: loopt, per: 2027-12}\n    inspecties:")
	e.in("vaarbewijs", "inspecties:", "stand: {is: vervallen, per: 2027-11-12, bron: https://www.waterinspecties.example/brief}\n    inspecties:")
	e.in("sluisdeuren", "{van: 2028-02, tot: 2028-10}", "{van: 2028-09}")
}

// organisation is a reorganisation: what projects refer to has other names and ids.
func organisation(e *edition) {
	e.publish("2027-09")
	e.replace("naam: Inspectie Drinkwater", "naam: Inspectie Drinkwater en Lozingen")
	e.replace("- id: peildienst\n    naam: Peildienst", "- id: waterstand\n    naam: Dienst Waterstanden\n  - id: ibw\n    naam: Inspectie Binnenwater\n    afkorting: IBW")
	e.all("peildienst]", "waterstand]")
	e.all("[peildienst,", "[waterstand,")
	e.replace("- id: schoon-water\n    nummer: 2\n    naam: Schoon water", "- id: schoon\n    nummer: 2\n    naam: Water om te drinken")
	e.all("lijn: schoon-water", "lijn: schoon")
	e.replace("motto: Ruimte op het water", "motto: Ruimte en rust op het water")
	e.replace("naam: Natte natuur", "naam: Natuur in en om het water")
	e.replace("  - id: recreatie\n    naam: Recreatie\n", "")
	e.all(", recreatie]", "]")
	e.replace("website: www.waterinspecties.example", "website: www.waterinspecties.example/jaarplan")
}

// order is projects in another order: in their line, and past those of another line only.
func order(e *edition) {
	e.publish("2027-02")
	e.move("sluisdeuren", "kades-veen")    // further up in its line
	e.move("muskusratten", "graafschade")  // further down
	e.move("pfas-putten", "kades-veen")    // past projects of another line only
	e.move("vispassages", "peilbesluiten") // two to the end
	e.move("rietkragen", "vispassages")
	e.in("rivierkreeft", "levende-oevers", "schoon-water")
}

// spelling is what a reader hardly sees.
func spelling(e *edition) {
	e.replace("Vracht bij laagwater", "Vracht bij\u00a0laagwater")
	e.replace("In 2025 gebeurde dat op elf", "In\u00a02025 gebeurde dat op elf")
	e.replace("Zo'n tweeduizend", "Zo’n tweeduizend")
	e.replace("- id: veerponten", "- id: veerponten-autonoom")
	e.replace("- id: verzoek\n", "- id: parlement\n")
	e.all("herkomst: verzoek", "herkomst: parlement")
}

// next is the next edition: most projects have ended, some run on. Of some it is known
// what became of them.
func next(e *edition) {
	e.replace("id: jaarplan-2027-2028", "id: jaarplan-2029-2030")
	e.replace("  titel: Jaarplan 2027-2028", "  titel: Jaarplan 2029-2030")
	e.publish("2028-11")
	e.replace("looptijd: {van: 2027, tot: 2028}", "looptijd: {van: 2029, tot: 2030}")
	e.replace("voorganger: Jaarplan 2025-2026", "voorganger: Jaarplan 2027-2028")
	e.replace("- id: jaarplan\n    naam: Jaarplan 2027-2028", "- id: jaarplan\n    naam: Jaarplan 2029-2030")
	e.replace("naam: Vervolg van Jaarplan 2025-2026", "naam: Vervolg van Jaarplan 2027-2028")
	e.all("herkomst: jaarplan", "herkomst: vervolg")
	e.all("herkomst: verzoek", "herkomst: vervolg")
	keep := []string{"noodoverloop", "monsters-digitaal", "ontmeren", "peilbesluiten", "loden-leidingen", "rietkragen"}
	for _, id := range e.projects() {
		if !strings.Contains(strings.Join(keep, " "), id) {
			e.cut(id)
		}
	}
	e.in("loden-leidingen", "tot: 2028-12", "tot: 2029-06")
	e.in("rietkragen", "tot: 2028-10", "tot: 2030")
	e.add("noodoverloop", `
  - id: bevers
    titel: Bevers in de dijk
    lijn: droge-voeten
    soort: schouw
    herkomst: jaarplan
    looptijd: {van: 2029-03, tot: 2029-10}
    inspecties: [idk, ign]
    themas: [keringen, natuur]
    bron: {overzicht: true}
`)
}

// edition is the text of an agenda that is being edited.
type edition struct {
	t    *testing.T
	text string
}

// publish sets the date of the agenda.
func (e *edition) publish(date string) {
	before, rest, _ := strings.Cut(e.text, "gepubliceerd: ")
	_, after, _ := strings.Cut(rest, "\n")
	e.text = before + "gepubliceerd: " + date + "\n" + after
}

// replace replaces what occurs once.
func (e *edition) replace(old, new string) {
	e.t.Helper()
	if n := strings.Count(e.text, old); n != 1 {
		e.t.Fatalf("%q occurs %d times", old, n)
	}
	e.all(old, new)
}

// in replaces what occurs once in the text of a project.
func (e *edition) in(id, old, new string) {
	e.t.Helper()
	from, to := e.project(id)
	text := e.text[from:to]
	if n := strings.Count(text, old); n != 1 {
		e.t.Fatalf("%q occurs %d times in %s", old, n, id)
	}
	e.text = e.text[:from] + strings.Replace(text, old, new, 1) + e.text[to:]
}

// all replaces what occurs at least once.
func (e *edition) all(old, new string) {
	e.t.Helper()
	if !strings.Contains(e.text, old) {
		e.t.Fatalf("%q does not occur", old)
	}
	e.text = strings.ReplaceAll(e.text, old, new)
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

// projects returns the ids of the projects.
func (e *edition) projects() []string {
	var ids []string
	_, list, _ := strings.Cut(e.text, "\nprojecten:")
	for _, part := range strings.Split(list, projectStart)[1:] {
		id, _, _ := strings.Cut(part, "\n")
		ids = append(ids, id)
	}
	return ids
}

// cut takes a project out, and returns its text.
func (e *edition) cut(id string) string {
	e.t.Helper()
	from, to := e.project(id)
	cut := e.text[from:to]
	e.text = e.text[:from] + e.text[to:]
	return cut
}

// add puts the text of a project after another one.
func (e *edition) add(after, text string) {
	e.t.Helper()
	_, to := e.project(after)
	e.text = e.text[:to] + text + e.text[to:]
}

// move puts a project after another one.
func (e *edition) move(id, after string) { e.add(after, e.cut(id)) }
