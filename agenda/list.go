package agenda

import "slices"

// List is one of the agenda's lists of records. The werkagenda is a list of one.
type List struct {
	Key    string // its key in the file: "inspecties"
	Name   string // what one of its records is called: "inspectie"
	Plural string // what its records are called: "inspecties"

	terms func(*Agenda) *[]Term // where the agenda has the list, if its records are Terms
}

// Records returns the records of the list, in the order of the file.
func (l *List) Records(a *Agenda) []Record {
	switch l {
	case Werkagendas:
		return []Record{a.Werkagenda.Record()}
	case Lijnen:
		return recordsOf(a.Lijnen, (*Lijn).Record)
	case Projecten:
		return recordsOf(a.Projecten, (*Project).Record)
	}
	return recordsOf(*l.terms(a), func(t *Term) Record { return Record{List: l, Term: *t, Value: t} })
}

// Field returns the field in which projects refer to records of the list, or nil for the
// projects and for the werkagenda.
func (l *List) Field() *Field {
	if i := slices.IndexFunc(Fields, func(f *Field) bool { return l != nil && f.List == l }); i >= 0 {
		return Fields[i]
	}
	return nil
}

// short returns the short name of the record with an id, or the id if there is none.
func (l *List) short(a *Agenda, id string) string {
	for _, r := range l.Records(a) {
		if r.ID == id {
			return r.Short()
		}
	}
	return id
}

// The lists of an agenda.
var (
	Werkagendas = &List{Key: "werkagenda", Name: "agenda", Plural: "agenda"}
	Lijnen      = &List{Key: "lijnen", Name: "lijn", Plural: "lijnen"}
	Inspecties  = &List{Key: "inspecties", Name: "inspectie", Plural: "inspecties",
		terms: func(a *Agenda) *[]Term { return &a.Inspecties }}
	Soorten = &List{Key: "soorten", Name: "soort", Plural: "soorten",
		terms: func(a *Agenda) *[]Term { return &a.Soorten }}
	Herkomsten = &List{Key: "herkomsten", Name: "herkomst", Plural: "herkomsten",
		terms: func(a *Agenda) *[]Term { return &a.Herkomsten }}
	Themas = &List{Key: "themas", Name: "thema", Plural: "thema's",
		terms: func(a *Agenda) *[]Term { return &a.Themas }}
	Projecten = &List{Key: "projecten", Name: "project", Plural: "projecten"}
)

// Lists is every list of an agenda, in the order of the data model.
var Lists = []*List{Werkagendas, Lijnen, Inspecties, Soorten, Herkomsten, Themas, Projecten}

// recordsOf returns the elements of a list as records.
func recordsOf[T any](list []T, record func(*T) Record) []Record {
	records := make([]Record, len(list))
	for i := range list {
		records[i] = record(&list[i])
	}
	return records
}

// Records returns every record of the agenda, in the order of the data model.
func (a *Agenda) Records() []Record {
	var records []Record
	for _, l := range Lists {
		records = slices.Concat(records, l.Records(a))
	}
	return records
}
