package agenda

import "iter"

// Record is any record of an agenda that has an id.
type Record struct {
	Key   string // key of the list that it stands in: "projecten", "lijnen", …, or "werkagenda"
	Term         // its id and names; a project's or werkagenda's Naam is its Titel
	Value any    // *Project, *Lijn, *Term or *Werkagenda
}

// Records yields every record of the agenda, in the order of the data model.
func (a *Agenda) Records() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		if !yield(a.Werkagenda.Record()) {
			return
		}
		for i := range a.Lijnen {
			if !yield(a.Lijnen[i].Record()) {
				return
			}
		}
		for _, list := range []struct {
			key   string
			terms []Term
		}{
			{"inspecties", a.Inspecties},
			{"soorten", a.Soorten},
			{"herkomsten", a.Herkomsten},
			{"themas", a.Themas},
		} {
			for i := range list.terms {
				t := &list.terms[i]
				if !yield(Record{Key: list.key, Term: *t, Value: t}) {
					return
				}
			}
		}
		for i := range a.Projecten {
			if !yield(a.Projecten[i].Record()) {
				return
			}
		}
	}
}

// Record returns the werkagenda as a record.
func (w *Werkagenda) Record() Record {
	return Record{Key: "werkagenda", Term: Term{ID: w.ID, Naam: w.Titel}, Value: w}
}

// Record returns the line as a record.
func (l *Lijn) Record() Record {
	return Record{Key: "lijnen", Term: Term{ID: l.ID, Naam: l.Naam}, Value: l}
}

// Record returns the project as a record.
func (p *Project) Record() Record {
	return Record{Key: "projecten", Term: Term{ID: p.ID, Naam: p.Titel}, Value: p}
}

// Find returns the records that name can mean: the one with that id, else
// those with that naam or afkorting, else those whose id begins with it. Case
// and diacritics do not count. None is nil, several are an ambiguous name.
func (a *Agenda) Find(name string) []Record {
	want := fold(name)
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
		case len(r.ID) > len(want) && r.ID[:len(want)] == want:
			begun = append(begun, r)
		}
	}
	if named != nil {
		return named
	}
	return begun
}

// named says whether the folded text is the term's id, naam or afkorting.
func (t Term) named(folded string) bool {
	return t.ID == folded || fold(t.Naam) == folded || t.Afkorting != "" && fold(t.Afkorting) == folded
}

// Field returns the field in which projects refer to the record, or nil for a
// project and for the werkagenda.
func (r Record) Field() *Field {
	for _, f := range Fields {
		if f.list == r.Key {
			return f
		}
	}
	return nil
}
