package agenda

import (
	"strings"

	"tsd/agenda/text"
)

// Record is any record of an agenda that has an id.
type Record struct {
	List  *List // the list that it is in
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

// Find returns the records that name can mean: the one with that id, else
// those with that naam or afkorting, else those whose id begins with it. Case
// and diacritics do not count. No record is nil; several mean that the name is
// ambiguous.
func (a *Agenda) Find(name string) []Record {
	want := text.Fold(name)
	if want == "" {
		return nil
	}
	var named, begun []Record
	for r := range a.Records() {
		switch {
		case r.ID == want:
			return []Record{r}
		case r.named(want):
			named = append(named, r)
		case strings.HasPrefix(r.ID, want):
			begun = append(begun, r)
		}
	}
	if named != nil {
		return named
	}
	return begun
}

// named reports whether a folded text is the term's id, naam or afkorting.
func (t Term) named(folded string) bool {
	return t.ID == folded || text.Fold(t.Naam) == folded || t.Afkorting != "" && text.Fold(t.Afkorting) == folded
}

// begins reports whether the term's id, naam or afkorting begins with a folded text.
func (t Term) begins(folded string) bool {
	return strings.HasPrefix(t.ID, folded) || strings.HasPrefix(text.Fold(t.Naam), folded) || strings.HasPrefix(text.Fold(t.Afkorting), folded)
}

// Named reports whether a text is the term's id, naam or afkorting. Case and
// diacritics do not count.
func (t Term) Named(typed string) bool { return t.named(text.Fold(typed)) }

// Field returns the field in which projects refer to the record, or nil for a
// project and for the werkagenda.
func (r Record) Field() *Field {
	for _, f := range Fields {
		if f.List == r.List {
			return f
		}
	}
	return nil
}
