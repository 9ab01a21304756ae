package datafile

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
)

// Next returns a data file for the edition after the one in a file. Without van it begins
// where the old one ended, and without tot it has the same length in months.
//
// Titles and ids follow the years. What has not ended is carried over, as its stand says
// or else its looptijd, with the origin that says so; what the keeper must decide is under
// a comment with BESLIS; what is left out is listed at the end, with the reason. All else
// stays as it was written. The error is Diagnostics if the file has a fault.
func Next(name string, data []byte, van, tot agenda.Datum) ([]byte, error) {
	old, err := Load(name, data)
	if err != nil {
		return nil, err
	}
	period := nextPeriod(old.Werkagenda.Looptijd, van, tot)
	if err := CheckPeriod(period); err != nil {
		return nil, err
	}
	if begin := old.Werkagenda.Looptijd.Van; firstMonth(period.Van) <= firstMonth(begin) {
		return nil, fmt.Errorf("de volgende agenda begint na het begin van deze (%s), niet in %s", begin, period.Van)
	}
	text := plainLineEnds(strings.TrimPrefix(string(data), bom))
	e := &edition{old: old, root: parseAll(text), lines: newLayout(text), period: period, file: filepath.Base(name)}
	if !e.isInBlocks() {
		return nil, errors.New("voor de volgende agenda hoort elke sleutel van werkagenda, herkomsten en projecten op een eigen regel")
	}
	e.setWerkagenda()
	e.setHerkomsten()
	e.setProjecten()
	made := []byte(e.String())
	if _, err := Load("de volgende agenda", made); err != nil {
		return nil, fmt.Errorf("van dit bestand is geen volgende agenda te maken: %s", err.Error())
	}
	return made, nil
}

// CheckPeriod returns an error for a period that an agenda cannot have.
func CheckPeriod(l agenda.Looptijd) error {
	const first, last = 1900, 9999 // so that the years before it have four digits too
	switch years := l.Tot.Jaar - l.Van.Jaar + 1; {
	case l.Van.Jaar < first || l.Tot.Jaar > last:
		return fmt.Errorf("een agenda begint niet voor %d en eindigt niet na %d", first, last)
	case l.IsReversed():
		return fmt.Errorf("een agenda loopt niet van %s tot en met %s", l.Van, l.Tot)
	case years > maxYears:
		return fmt.Errorf("een agenda loopt niet %d jaar", years)
	}
	return nil
}

// nextPeriod returns the period of the next edition, with van and tot where they are given. It
// is in months if the old one is.
func nextPeriod(old agenda.Looptijd, van, tot agenda.Datum) agenda.Looptijd {
	if van.IsZero() {
		van = month(lastMonth(old.Tot) + 1)
		if old.Van.Maand == 0 && old.Tot.Maand == 0 {
			van.Maand = 0
		}
	}
	if tot.IsZero() {
		tot = month(firstMonth(van) + lastMonth(old.Tot) - firstMonth(old.Van))
		if van.Maand == 0 && tot.Maand == 12 {
			tot.Maand = 0
		}
	}
	return agenda.Looptijd{Van: van, Tot: tot}
}

// firstMonth, lastMonth and month count months from the year 0.
func firstMonth(d agenda.Datum) int { return d.Jaar*12 + max(d.Maand, 1) - 1 }
func lastMonth(d agenda.Datum) int  { return d.Jaar*12 + cmp.Or(d.Maand, 12) - 1 }
func month(n int) agenda.Datum      { return agenda.Datum{Jaar: n / 12, Maand: n%12 + 1} }

// edition is the next edition of an agenda in the making.
type edition struct {
	old       *agenda.Agenda
	root      *yaml.Node // of the old file
	lines     *layout
	period    agenda.Looptijd
	file      string   // its name
	carryOver string   // the id of the origin of what is carried over; "" if the agenda has no origins
	leftOut   []string // what is left out, and why
}

// isInBlocks reports whether each key that may change has a line of its own.
func (e *edition) isInBlocks() bool {
	records := []*yaml.Node{e.root, valueOf(e.root, agenda.Werkagendas.Key)}
	for _, list := range []*agenda.List{agenda.Herkomsten, agenda.Projecten} {
		if n := valueOf(e.root, list.Key); n != nil {
			records = append(records, n.Content...)
		}
	}
	return !slices.ContainsFunc(records, func(n *yaml.Node) bool { return n.Style&yaml.FlowStyle != 0 })
}

// setWerkagenda gives the agenda its new period, and what follows from it.
func (e *edition) setWerkagenda() {
	w, n := &e.old.Werkagenda, valueOf(e.root, agenda.Werkagendas.Key)
	e.lines.set(n, "id", e.renew(w.ID), "")
	if titel := e.renew(w.Titel); titel != w.Titel {
		e.lines.set(n, "titel", scalar(titel), "")
	} else {
		at, _, _ := e.lines.key(n, "titel")
		e.ask(at, "dit is de titel van de vorige agenda. Hoe heet de nieuwe?")
	}
	e.lines.set(n, "looptijd", fmt.Sprintf("{van: %s, tot: %s}", e.period.Van, e.period.Tot), "")
	e.lines.set(n, "voorganger", scalar(w.Titel), "looptijd")
	for _, key := range []string{"gepubliceerd", "samenvatting"} {
		if e.lines.unset(n, key) {
			e.leftOut = append(e.leftOut, key+" van werkagenda: hoort bij de vorige agenda")
		}
	}
}

// renew returns a title or an id with the years of the next edition instead of the old.
func (e *edition) renew(s string) string {
	from, to, van, tot := e.old.Werkagenda.Looptijd.Van.Jaar, e.old.Werkagenda.Looptijd.Tot.Jaar, e.period.Van.Jaar, e.period.Tot.Jaar
	var pairs []string
	for _, between := range []string{"-", "–", "/", " - ", " – ", " en ", " t/m ", " tot en met "} {
		old, next := yearRange(from, between, to), yearRange(van, between, tot)
		short := func(years string) string { return strings.Replace(years, between+"20", between, 1) } // 2023/24
		pairs = append(pairs, old, next, short(old), short(next))
	}
	pairs = append(pairs, strconv.Itoa(from), strconv.Itoa(van), strconv.Itoa(to), strconv.Itoa(tot))
	return strings.NewReplacer(pairs...).Replace(s)
}

// setHerkomsten renames the origins that are called after an edition, and finds the one
// of what is carried over. If there is none, it is added.
func (e *edition) setHerkomsten() {
	if len(e.old.Herkomsten) == 0 {
		return
	}
	titel, previous := e.old.Werkagenda.Titel, e.old.Werkagenda.Voorganger
	list := valueOf(e.root, agenda.Herkomsten.Key)
	renamed := strings.NewReplacer(titel, e.renew(titel), cmp.Or(previous, titel), titel)
	for i, h := range e.old.Herkomsten {
		naam := renamed.Replace(h.Naam)
		carries := previous != "" && strings.Contains(h.Naam, previous) || h.ID == "doorloop" || strings.HasPrefix(h.Naam, "Doorloop")
		if carries && e.carryOver == "" {
			e.carryOver = h.ID
			if !strings.Contains(naam, titel) {
				naam = "Doorloop " + titel
			}
		}
		if naam != h.Naam {
			e.lines.set(list.Content[i], "naam", scalar(naam), "")
		}
	}
	if e.carryOver == "" {
		e.carryOver = "doorloop"
		at := e.lines.dash(list.Content[len(list.Content)-1])
		column := e.lines.indent(at)
		e.lines.new[e.lines.end(at, column)-1] += newRecord(column, "id: "+e.carryOver, "naam: "+scalar("Doorloop "+titel))
	}
}

// newRecord returns the lines of a record at a column, from 0.
func newRecord(column int, keys ...string) string {
	lead := strings.Repeat(" ", column)
	return lead + "- " + strings.Join(keys, "\n"+lead+"  ") + "\n"
}

// setProjecten carries over the projects that have not ended.
func (e *edition) setProjecten() {
	list := valueOf(e.root, agenda.Projecten.Key)
	first := e.lines.dash(list.Content[0])
	carried := 0
	for i, n := range list.Content {
		p := &e.old.Projecten[i]
		ended, looptijd, question := e.decide(p)
		if ended != "" {
			e.lines.removeRecord(n)
			e.leftOut = append(e.leftOut, p.ID+" ("+p.Titel+"): "+ended)
			continue
		}
		carried++
		e.lines.unset(n, "bron")
		if e.carryOver != "" {
			e.lines.set(n, "herkomst", e.carryOver, "lijn")
		}
		if looptijd != "" {
			e.lines.set(n, "looptijd", looptijd, "lijn")
		}
		if question != "" {
			e.ask(e.lines.dash(n), question+". Hoort dit project in deze agenda?")
		}
	}
	if e.old.CitesSource() {
		e.leftOut = append(e.leftOut, "bron van de projecten: verwijst naar de vorige agenda")
	}
	if carried == 0 { // but an agenda has at least one
		e.lines.new[first] = newRecord(e.lines.indent(first), "id: eerste-project", "titel: Eerste project", "lijn: "+e.old.Lijnen[0].ID)
		e.ask(first, "er loopt geen project door. Vervang dit voorbeeld door het eerste nieuwe project.")
	}
}

// decide says why a project has ended, or else what its period becomes, if that changes,
// and what the keeper must decide about it. A begin or end that can still be true stays.
// If neither is known, the project runs when the agenda begins, if it is carried over.
func (e *edition) decide(p *agenda.Project) (ended, looptijd, question string) {
	l, stand := p.Looptijd, p.Stand.Is
	if !p.Stand.Per.IsZero() {
		stand += " (" + p.Stand.Per.String() + ")"
	}
	past := !l.Tot.IsZero() && l.Tot.EndsBefore(e.period.Van)
	switch {
	case p.Stand.Is == agenda.Afgerond, p.Stand.Is == agenda.Vervallen:
		return stand, "", ""
	case past && stand == "":
		return "gepland tot en met " + l.Tot.String(), "", ""
	case past:
		question = fmt.Sprintf("gepland tot en met %s; stand: %s", l.Tot, stand)
		l.Tot = agenda.Datum{}
		looptijd = fmt.Sprintf("{van: %s}", l.Van)
	case !l.In.IsZero():
		question = fmt.Sprintf("van de looptijd is alleen %s bekend", l.In)
	case p.Stand.Is == agenda.Uitgesteld:
		question = "stand: " + stand
	case l.IsZero():
		question = "de looptijd is niet bekend"
	case l.Van.IsZero():
		question = "het begin is niet bekend"
	case l.Tot.IsZero():
		question = "het einde is niet bekend"
	case e.period.Tot.EndsBefore(l.Van):
		question = "het begint pas in " + l.Van.String()
	}
	if l.Van.IsZero() && l.Tot.IsZero() && firstMonth(l.In) < firstMonth(e.period.Van) {
		looptijd = fmt.Sprintf("{in: %s}", e.period.Van)
	}
	return "", looptijd, question
}

// ask puts a question to the keeper above a line.
func (e *edition) ask(at int, question string) {
	lead := strings.Repeat(" ", e.lines.indent(at)) + "#"
	e.lines.new[at] = comment(lead, lead, "BESLIS: "+question) + e.lines.new[at]
}

// String returns the file, with what the keeper must do at the top, and at the end what is
// left out.
func (e *edition) String() string {
	text, titel := e.lines.new, e.old.Werkagenda.Titel
	head := comment("#", "#", "De agenda na "+titel+", gemaakt van "+e.file+
		". Beslis waar BESLIS staat: haal weg wat niet in deze agenda hoort, en vul aan wat u weet. "+
		"Kijk na of de rest nog klopt, ook de teksten en de opmerkingen. Onderaan staat wat niet is overgenomen.")
	if strings.HasPrefix(text[0], "# yaml-language-server:") { // an editor expects it there
		text[0] += "#\n" + head
	} else {
		text[0] = head + "\n" + text[0]
	}
	all := []string{strings.TrimRight(strings.Join(text, ""), "\n"), "\n\n", comment("#", "#", "Niet overgenomen uit "+titel+":")}
	if e.leftOut == nil {
		e.leftOut = []string{"niets: alles staat hierboven"}
	}
	for _, what := range e.leftOut {
		all = append(all, comment("# -", "#  ", what))
	}
	return strings.Join(all, "")
}

// scalar returns a text of one line as YAML.
func scalar(s string) string {
	text, _ := yaml.Marshal(s) // a text cannot fail
	return strings.TrimSpace(string(text))
}
