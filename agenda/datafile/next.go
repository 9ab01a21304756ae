package datafile

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/text"
)

// decide begins the comments with which Next says what it leaves to the keeper.
const decide = "BESLIS: "

// Next returns a data file for the edition after the one in a file, for the years from
// van to tot; without van it follows on the old one, and without tot it is as long.
// Titles and names follow the years; what has not ended is carried over, with
// the origin that says so, and without the end of a plan that it outlived; what has
// ended is listed in comments at the end; what is not known is kept, under a comment
// that asks the keeper to decide. All else stays as it was written. The error is a
// Problems if the file has a fault.
func Next(name string, data []byte, van, tot int) ([]byte, error) {
	a, err := Load(name, data)
	if err != nil {
		return nil, err
	}
	old := a.Werkagenda.Looptijd
	if van == 0 {
		van = old.Tot.Jaar + 1
	}
	if tot == 0 {
		tot = van + old.Tot.Jaar - old.Van.Jaar
	}
	if err := CheckYears(van, tot); err != nil {
		return nil, err
	}
	if van <= old.Van.Jaar {
		return nil, fmt.Errorf("de volgende agenda begint na het begin van deze (%d), niet in %d", old.Van.Jaar, van)
	}
	text := bytes.ReplaceAll(bytes.TrimPrefix(data, []byte(bom)), []byte("\r\n"), []byte("\n"))
	root := parseAll(text)
	if inBlocks(root) {
		if made := newEdition(a, name, text, years{van, tot}).make(); sound(made) {
			return made, nil
		}
	}
	// The file is written in a way that cannot be changed line by line.
	if text, err = toBlocks(root); err != nil {
		return nil, err
	}
	made := newEdition(a, name, text, years{van, tot}).make()
	if _, err := Load("de volgende agenda", made); err != nil {
		return nil, err
	}
	return made, nil
}

// sound reports whether a file has no fault.
func sound(data []byte) bool {
	_, err := Load("", data)
	return err == nil
}

// edition is the next edition of an agenda in the making.
type edition struct {
	old      *agenda.Agenda
	name     string // of the old file
	root     *yaml.Node
	lines    lines
	years    years
	carried  string   // the id of the origin of what is carried over, or "" if the agenda has no origins
	soorten  []string // of the projects that are carried over
	ended    []string // what is left out, and why
	open     int      // how many decisions are left to the keeper
	projects int      // how many projects are carried over
}

func newEdition(a *agenda.Agenda, name string, text []byte, y years) *edition {
	return &edition{
		old: a, name: name, root: parseAll(text), years: y,
		lines: lines{text: strings.Split(strings.TrimRight(string(text), "\n"), "\n")},
	}
}

func (e *edition) make() []byte {
	e.setWerkagenda()
	e.setHerkomsten()
	e.setProjecten()
	e.setSoorten()
	e.head()
	if e.ended != nil {
		end := append([]string{""}, commented("Niet overgenomen uit "+e.old.Werkagenda.Titel+":", "# ")...)
		for _, s := range e.ended {
			end = append(end, listed(s)...)
		}
		e.lines.insert(len(e.lines.text), end...)
	}
	return []byte(e.lines.String())
}

// head says above the file what it is and what is left to do.
func (e *edition) head() {
	todo := []string{e.keysToReview(), "de teksten van de projecten, die nog uit de vorige agenda komen"}
	if e.open > 0 {
		todo = append([]string{fmt.Sprintf("wat achter “%s” staat (%d keer)", strings.TrimSpace(decide), e.open)}, todo...)
	}
	if e.old.CitesSource() {
		todo = append(todo, "bron van de projecten: die noemt nog geen plaats in de nieuwe agenda")
	}
	text := commented("De agenda na "+e.old.Werkagenda.Titel+", gemaakt van "+filepath.Base(e.name)+". Wat u moet nalopen:", "# ")
	for _, s := range todo {
		text = append(text, listed(s)...)
	}
	at, next := 0, e.lines.text[0]
	if strings.HasPrefix(next, "# yaml-language-server:") { // which must come first
		at, next = 1, e.lines.text[1]
		text = append([]string{"#"}, text...)
	}
	if strings.HasPrefix(next, "#") {
		text = append(text, listed("de opmerkingen hieronder, die over de vorige agenda gaan")...)
	}
	switch {
	case !strings.HasPrefix(next, "#"):
		text = append(text, "")
	case next != "#":
		text = append(text, "#")
	}
	e.lines.insert(at, text...)
}

// keysToReview names the keys of the werkagenda that the keeper must look at, of those
// that it has, and those that it had and lacks now.
func (e *edition) keysToReview() string {
	w, n := &e.old.Werkagenda, valueOf(e.root, agenda.Werkagendas.Key)
	var keys, gone []string
	for _, key := range []string{"id", "titel", "uitgever", "programma", "website"} {
		// An id with the years follows them.
		if valueOf(n, key) != nil && (key != "id" || e.next(w.ID) == w.ID || e.taken(e.next(w.ID))) {
			keys = append(keys, key)
		}
	}
	for _, key := range []string{"gepubliceerd", "samenvatting"} {
		if valueOf(n, key) != nil {
			gone = append(gone, key)
		}
	}
	text := enumerated(keys) + " van werkagenda"
	switch len(gone) {
	case 0:
		return text
	case 1:
		return text + "; " + gone[0] + " ontbreekt nog"
	}
	return text + "; " + enumerated(gone) + " ontbreken nog"
}

// enumerated returns words as a reader enumerates them: a, b en c.
func enumerated(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " en " + words[last]
}

// commented returns a text as lines of comment that begin so.
func commented(text, begin string) []string {
	lines := wrapped(text, maxComment-len(begin))
	for i := range lines {
		lines[i] = begin + lines[i]
	}
	return lines
}

// listed returns a text as an item of a list in a comment.
func listed(text string) []string {
	lines := commented(text, "#   ")
	lines[0] = "# - " + strings.TrimPrefix(lines[0], "#   ")
	return lines
}

func (e *edition) setWerkagenda() {
	w, n := &e.old.Werkagenda, valueOf(e.root, agenda.Werkagendas.Key)
	if id := e.next(w.ID); id != w.ID && !e.taken(id) {
		e.lines.set(n, "id", id, "")
	}
	if e.next(w.Titel) == w.Titel {
		at, _, _ := e.lines.entry(n, "titel")
		e.ask(at, "de titel noemt geen jaren. Past hij nog?")
	}
	e.lines.set(n, "titel", scalar(e.next(w.Titel)), "")
	e.lines.remove(n, "gepubliceerd", "gepubliceerd: nog niet bekend")
	e.lines.set(n, looptijdKey, fmt.Sprintf("{van: %d, tot: %d}", e.years.van, e.years.tot), "")
	e.lines.set(n, "voorganger", scalar(w.Titel), looptijdKey)
	e.lines.remove(n, "samenvatting", "samenvatting: die van de vorige agenda is weggelaten")
}

// taken reports whether a record has an id.
func (e *edition) taken(id string) bool {
	return slices.ContainsFunc(e.old.Records(), func(r agenda.Record) bool { return r.ID == id })
}

// next returns a title or an id with the years of the next edition.
func (e *edition) next(s string) string {
	old := e.old.Werkagenda.Looptijd
	pattern := fmt.Sprintf(`\b%d([^0-9a-zA-Z]+(?:(?:en|tot en met|t/m) )?)%d\b`, old.Van.Jaar, old.Tot.Jaar)
	between := "${1}"
	if old.Van.Jaar == old.Tot.Jaar {
		pattern, between = fmt.Sprintf(`\b%d\b`, old.Van.Jaar), "-"
	}
	years := strconv.Itoa(e.years.van)
	if e.years.van != e.years.tot {
		years += between + strconv.Itoa(e.years.tot)
	}
	return regexp.MustCompile(pattern).ReplaceAllString(s, years)
}

// setHerkomsten gives the origins the names that they have in the next edition, and
// finds the one of what is carried over. If there is none, it is added.
func (e *edition) setHerkomsten() {
	if len(e.old.Herkomsten) == 0 {
		return
	}
	titel, previous := e.old.Werkagenda.Titel, e.old.Werkagenda.Voorganger
	names := []string{titel, e.next(titel)}
	if previous != "" {
		names = append(names, previous, titel)
	}
	renamed := strings.NewReplacer(names...)
	carried := e.oldCarried()
	list := valueOf(e.root, agenda.Herkomsten.Key)
	for i, h := range e.old.Herkomsten {
		naam := renamed.Replace(h.Naam)
		if i == carried {
			e.carried = h.ID
			if !strings.Contains(naam, titel) && strings.ContainsAny(naam, "0123456789") { // the years of another
				naam = "Doorloop " + titel
			}
		}
		if naam != h.Naam {
			e.lines.set(list.Content[i], "naam", scalar(naam), "")
		}
	}
	if e.carried != "" {
		return
	}
	e.carried = "doorloop"
	for n := 2; e.taken(e.carried); n++ {
		e.carried = "doorloop-" + strconv.Itoa(n)
	}
	last := list.Content[len(list.Content)-1]
	at := e.lines.dash(last)
	column := indent(e.lines.text[at])
	lead := strings.Repeat(" ", column)
	e.lines.insert(e.lines.end(at, column), lead+"- id: "+e.carried, lead+"  naam: "+scalar("Doorloop "+titel))
}

// oldCarried returns the index of the origin of what the old agenda carried over, or -1: the
// one that names the agenda before, or that is called what Next calls it.
func (e *edition) oldCarried() int {
	previous := e.old.Werkagenda.Voorganger
	named := slices.IndexFunc(e.old.Herkomsten, func(h agenda.Term) bool {
		return previous != "" && strings.Contains(text.Fold(h.Naam), text.Fold(previous))
	})
	if named >= 0 {
		return named
	}
	return slices.IndexFunc(e.old.Herkomsten, func(h agenda.Term) bool {
		return h.ID == "doorloop" || strings.HasPrefix(text.Fold(h.Naam), "doorloop")
	})
}

// setProjecten carries the projects over that have not ended.
func (e *edition) setProjecten() {
	list := valueOf(e.root, agenda.Projecten.Key)
	for i := range e.old.Projecten {
		p, n := &e.old.Projecten[i], list.Content[i]
		from, to := e.lines.item(list, i)
		if why := e.over(p); why != "" {
			e.ended = append(e.ended, p.ID+": "+p.Titel+". "+why)
			e.lines.replace(from, to)
			continue
		}
		e.projects++
		e.soorten = append(e.soorten, p.Soort)
		if question := e.question(p); question != "" {
			e.ask(e.lines.dash(n), question)
		}
		if period := e.carriedPeriod(p); period != "" {
			e.lines.set(n, looptijdKey, period, "")
		}
		if e.carried != "" {
			e.lines.set(n, "herkomst", e.carried, "lijn")
		}
		if p.Bron != (agenda.Bron{}) {
			e.lines.remove(n, "bron", "bron: in "+e.old.Werkagenda.Titel+" was dat "+place(p.Bron))
		}
	}
	if e.projects == 0 {
		e.addFirst(list)
	}
}

// ask puts a question to the keeper above a line.
func (e *edition) ask(at int, question string) {
	e.open++
	e.lines.insert(at, commented(decide+question, strings.Repeat(" ", indent(e.lines.text[at]))+"# ")...)
}

// over says why a project is not in the next edition, or nothing if it is or may be.
func (e *edition) over(p *agenda.Project) string {
	switch l, is := p.Looptijd, p.Stand.Is; {
	case is == agenda.Afgerond, is == agenda.Vervallen:
		return fmt.Sprintf("Is %s (%s).", is, p.Stand.Per)
	case e.outlived(p):
		return ""
	case !l.Tot.IsZero() && l.Tot.EndsBefore(agenda.Datum{Jaar: e.years.van}):
		return "Gepland tot en met " + l.Tot.String() + "."
	case !l.IsZero() && (agenda.Datum{Jaar: e.years.tot}).EndsBefore(l.Van):
		return "Begint pas in " + l.Van.String() + "."
	}
	return ""
}

// outlived reports whether a project that runs, or is postponed, has outlived its plan:
// it would have ended before the next edition, and what became of it says more than that.
func (e *edition) outlived(p *agenda.Project) bool {
	is, end := p.Stand.Is, p.Looptijd.Tot
	return (is == agenda.Loopt || is == agenda.Uitgesteld) && !end.IsZero() && end.EndsBefore(agenda.Datum{Jaar: e.years.van})
}

// carriedPeriod returns the looptijd of a project that is carried over, or "" if it
// keeps its own. A begin that is known stays; else the project runs in the first year,
// if the keeper decides that it is carried over.
func (e *edition) carriedPeriod(p *agenda.Project) string {
	l := p.Looptijd
	switch {
	case e.outlived(p) && !l.Van.IsZero(): // its end lies before the agenda, and is in the question
		return fmt.Sprintf("{van: %s}", l.Van)
	case e.outlived(p), !l.In.IsZero() && l.In.Jaar < e.years.van:
		return fmt.Sprintf("{in: %d}", e.years.van)
	}
	return ""
}

// question asks what is not known of a project that is carried over.
func (e *edition) question(p *agenda.Project) string {
	switch l := p.Looptijd; {
	case e.outlived(p):
		now := "is uitgesteld"
		if p.Stand.Is == agenda.Loopt {
			now = "loopt nog"
		}
		return fmt.Sprintf("dit project was gepland tot en met %s, en %s (per %s). Loopt het in %s nog? Zo ja, vul het nieuwe einde in; zo nee, haal het weg.",
			l.Tot, now, p.Stand.Per, e.years)
	case p.Stand.Is == agenda.Uitgesteld:
		return fmt.Sprintf("dit project is uitgesteld (per %s). Loopt het in %s? Zo nee, haal het weg.", p.Stand.Per, e.years)
	case l.IsZero():
		return fmt.Sprintf("van dit project is de looptijd niet bekend. Loopt het in %s? Zo nee, haal het weg.", e.years)
	case !l.In.IsZero() && l.In.Jaar < e.years.van:
		return fmt.Sprintf("dit project liep in elk geval in %s, en begin en einde zijn niet bekend. Loopt het in %s nog? Zo nee, haal het weg.", l.In, e.years)
	case l.Tot.IsZero() && !l.Van.IsZero() && l.Van.Jaar < e.years.van:
		return fmt.Sprintf("dit project loopt vanaf %s, en het einde is niet bekend. Loopt het in %s nog? Zo nee, haal het weg.", l.Van, e.years)
	}
	return ""
}

// place says where in the old document a project is.
func place(b agenda.Bron) string {
	switch {
	case b.Paragraaf == "":
		return "het overzicht"
	case !b.Overzicht:
		return "paragraaf “" + b.Paragraaf + "”"
	}
	return "paragraaf “" + b.Paragraaf + "” en het overzicht"
}

// addFirst adds a project to a list of which all have ended, because an agenda has one.
func (e *edition) addFirst(list *yaml.Node) {
	at, _ := e.lines.item(list, 0)
	lead := strings.Repeat(" ", indent(e.lines.text[e.lines.dash(list.Content[0])]))
	e.open++
	text := []string{
		lead + "# " + decide + "er loopt geen project door. Vervang dit voorbeeld door het eerste nieuwe project.",
		lead + "- id: eerste-project",
		lead + "  titel: Eerste project",
		lead + "  lijn: " + e.old.Lijnen[0].ID,
	}
	e.lines.insert(at, text...)
}

// setSoorten makes comments of the kinds that no project has any more.
func (e *edition) setSoorten() {
	list := valueOf(e.root, agenda.Soorten.Key)
	if list == nil {
		return
	}
	used := map[string]bool{}
	for _, id := range e.soorten {
		used[id] = true
	}
	any := false
	for i, s := range e.old.Soorten {
		if any = any || used[s.ID]; used[s.ID] {
			continue
		}
		at := e.lines.dash(list.Content[i])
		e.comment(at, e.lines.end(at, indent(e.lines.text[at])), "Geen project heeft nu deze soort.")
	}
	if !any {
		from, to, _ := e.lines.entry(e.root, agenda.Soorten.Key)
		e.comment(from, to, "Geen project heeft nu een soort.")
	}
}

// comment makes comments of lines, under a comment that says why.
func (e *edition) comment(from, to int, why string) {
	column := indent(e.lines.text[from])
	lead := strings.Repeat(" ", column)
	text := []string{lead + "# " + why}
	for _, s := range e.lines.text[from:to] {
		if strings.TrimSpace(s) != "" {
			s = lead + "# " + s[min(column, indent(s)):]
		}
		text = append(text, s)
	}
	e.lines.replace(from, to, text...)
}

// scalar writes a text as YAML of one line.
func scalar(s string) string {
	text, err := yaml.Marshal(s)
	if err != nil || bytes.Count(text, []byte("\n")) > 1 {
		return strconv.Quote(s)
	}
	return strings.TrimSpace(string(text))
}
