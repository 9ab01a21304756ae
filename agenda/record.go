package agenda

import (
	"slices"
	"strconv"

	"tsd/agenda/text"
)

// Record is any record of an agenda that has an id.
type Record struct {
	List  *List // the list that it is in; nil for a value that is not a record of the file
	Term        // its id and names; of a project or werkagenda, Naam is its Titel
	Value any   // *Project, *Lijn, *Term or *Werkagenda
}

// Record returns the werkagenda as a record.
func (w *Werkagenda) Record() Record {
	return Record{List: Werkagendas, Term: Term{ID: w.ID, Naam: w.Titel}, Value: w}
}

// Record returns the line as a record.
func (l *Lijn) Record() Record {
	return Record{List: Lijnen, Term: Term{ID: l.ID, Naam: l.Naam}, Value: l}
}

// Record returns the project as a record.
func (p *Project) Record() Record {
	return Record{List: Projecten, Term: Term{ID: p.ID, Naam: p.Titel}, Value: p}
}

// Named reports whether a text is the term's id, naam or afkorting. Case and
// diacritics do not count.
func (t Term) Named(name string) bool {
	folded := text.Fold(name)
	return t.ID == folded || text.Fold(t.Naam) == folded || t.Afkorting != "" && text.Fold(t.Afkorting) == folded
}

// names returns what the record is called, beside its id: its naam or title, its
// afkorting, and the number of a line.
func (r Record) names() []string {
	names := []string{r.Naam, r.Afkorting}
	switch v := r.Value.(type) {
	case *Lijn:
		names = append(names, strconv.Itoa(v.Nummer))
	case *Project:
		names = append(names, v.Overzichtstitel)
	}
	return slices.DeleteFunc(names, func(n string) bool { return n == "" })
}
