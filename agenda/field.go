package agenda

import (
	"fmt"
	"slices"
	"strings"

	"tsd/agenda/text"
)

// Kind is what the values of a field are. It decides how they are read, asked for
// and shown.
type Kind int

const (
	ID     Kind = iota // the id of the project itself
	Title              // text of one line
	Prose              // running text
	Closed             // ids of records, or words of a fixed list: a value selects by the name of one
	Open               // free texts: a value must be in one of the texts of the file
	Period             // a looptijd: a year selects the periods that it is in
	Year               // years, not a key of the file but a view of the looptijd
	Source             // a bron, asked for as Open is
)

// Field is one thing that can be asked of a project: a key of its record, or a
// view of one (jaar). The flags, columns, queries, completion and help of the
// program, the reading of a file and its schema are all made from Fields.
type Field struct {
	Key         string // the key in the file, and the name of the column: "inspecties"
	Name        string // one value of it, and so the flag and the word in a query: "inspectie"
	Label       string // heading for a reader: "Inspecties"
	Help        string // what it is, in a few words
	About       string // what it is, in a sentence, for whoever fills it in
	Kind        Kind
	Flag        bool   // the commands have a flag of this name to select by
	Required    bool   // every project has it
	Expected    bool   // projects have it, if the agenda has it at all: check remarks on one that does not
	Outcome     bool   // it says what became of a project, and only an agenda that is kept has it
	Derivable   bool   // afgeleid can name it
	FromSection bool   // only a section of the document can state it, or the title if it is a list
	EmptyMeans  string // what it means that a project has no value, if not that the source does not say
	List        *List  // the records that a Closed field refers to; nil for afgeleid and stand

	in func(*Project) any // where a project has it; nil for jaar
}

// Fields is every field of a project, in the order of the data model.
var Fields = []*Field{
	{Key: "id", Name: "id", Label: "Id", Kind: ID, Required: true,
		Help:  "kenmerk van het project",
		About: "Kenmerk, uniek in het hele bestand.",
		in:    func(p *Project) any { return &p.ID }},
	{Key: "titel", Name: "titel", Label: "Titel", Kind: Title, Required: true, Derivable: true,
		Help:  "titel van het project",
		About: "Titel zoals de paragraaf die heeft, anders zoals het overzicht die heeft.",
		in:    func(p *Project) any { return &p.Titel }},
	{Key: "overzichtstitel", Name: "overzichtstitel", Label: "Overzichtstitel", Kind: Title, Derivable: true,
		Help:  "titel in het overzicht, als die anders is",
		About: "Titel in het overzicht, alleen als die anders is.", EmptyMeans: "gelijk aan de titel",
		in: func(p *Project) any { return &p.Overzichtstitel }},
	{Key: "lijn", Name: "lijn", Label: "Lijn", Kind: Closed, List: Lijnen, Flag: true, Required: true, Derivable: true,
		Help:  "lijn van de agenda",
		About: "Het id van de lijn.",
		in:    func(p *Project) any { return &p.Lijn }},
	{Key: "soort", Name: "soort", Label: "Soort", Kind: Closed, List: Soorten, Flag: true, Derivable: true,
		Help:  "soort project",
		About: "Het id van de soort.",
		in:    func(p *Project) any { return &p.Soort }},
	{Key: "herkomst", Name: "herkomst", Label: "Herkomst", Kind: Closed, List: Herkomsten, Flag: true, Expected: true, Derivable: true,
		Help:  "waar het project vandaan komt",
		About: "Het id van de herkomst.",
		in:    func(p *Project) any { return &p.Herkomst }},
	{Key: "looptijd", Name: "looptijd", Label: "Looptijd", Kind: Period, Derivable: true,
		Help:  "begin en einde",
		About: "Begin en einde van het project.",
		in:    func(p *Project) any { return &p.Looptijd }},
	{Key: "jaar", Name: "jaar", Label: "Jaar", Kind: Year, Flag: true,
		Help: "jaar waarin het project loopt, voor zover bekend"},
	{Key: "stand", Name: "stand", Label: "Stand", Kind: Closed, Flag: true, Outcome: true,
		Help:  "wat er van het project is geworden: gepland, loopt, uitgesteld, afgerond of vervallen",
		About: "Wat er van het project is geworden; de looptijd blijft die van de planning, tot u die wijzigt.",
		in:    func(p *Project) any { return &p.Stand }},
	{Key: "inspecties", Name: "inspectie", Label: "Inspecties", Kind: Closed, List: Inspecties, Flag: true, Derivable: true, FromSection: true,
		Help:  "inspectie die meedoet",
		About: "De ids van de inspecties die het document bij dit project noemt.",
		in:    func(p *Project) any { return &p.Inspecties }},
	{Key: "partners", Name: "partner", Label: "Partners", Kind: Open, Flag: true, Derivable: true, FromSection: true,
		Help:  "partij waarmee het project wordt gedaan",
		About: "Partijen buiten de inspecties waarmee het project volgens het document wordt gedaan; geen voorbeelden.",
		in:    func(p *Project) any { return &p.Partners }},
	{Key: "doelgroepen", Name: "doelgroep", Label: "Doelgroepen", Kind: Open, Flag: true, Derivable: true, FromSection: true,
		Help:  "om wie het gaat, of voor wie het is",
		About: "Om wie het project gaat en voor wie het is: de mensen, en de partijen die het helpt of aanspreekt; geen voorbeelden.",
		in:    func(p *Project) any { return &p.Doelgroepen }},
	{Key: "themas", Name: "thema", Label: "Thema's", Kind: Closed, List: Themas, Flag: true, Derivable: true, FromSection: true,
		Help:  "thema waar het over gaat",
		About: "De ids van de thema's.",
		in:    func(p *Project) any { return &p.Themas }},
	{Key: "aanleiding", Name: "aanleiding", Label: "Aanleiding", Kind: Prose, Derivable: true, FromSection: true,
		Help:  "waarom het project er is",
		About: "Waarom het project er is.",
		in:    func(p *Project) any { return &p.Aanleiding }},
	{Key: "vraag", Name: "vraag", Label: "Vraag", Kind: Prose, Derivable: true, FromSection: true,
		Help:  "wat er wordt onderzocht",
		About: "Wat er wordt onderzocht.",
		in:    func(p *Project) any { return &p.Vraag }},
	{Key: "aanpak", Name: "aanpak", Label: "Aanpak", Kind: Prose, Derivable: true, FromSection: true,
		Help:  "hoe het wordt aangepakt",
		About: "Hoe het wordt aangepakt.",
		in:    func(p *Project) any { return &p.Aanpak }},
	{Key: "opbrengst", Name: "opbrengst", Label: "Opbrengst", Kind: Prose, Derivable: true, FromSection: true,
		Help:  "wat het oplevert",
		About: "Wat het oplevert.",
		in:    func(p *Project) any { return &p.Opbrengst }},
	{Key: "producten", Name: "product", Label: "Producten", Kind: Open, Derivable: true, FromSection: true,
		Help:  "wat er verschijnt of wordt gehouden",
		About: "Wat er verschijnt of wordt gehouden.",
		in:    func(p *Project) any { return &p.Producten }},
	{Key: "resultaten", Name: "resultaat", Label: "Resultaten", Kind: Open, Outcome: true,
		Help:  "wat er is verschenen of gehouden",
		About: "Wat er is verschenen of gehouden, met de datum en het adres.",
		in:    func(p *Project) any { return &p.Resultaten }},
	{Key: "afgeleid", Name: "afgeleid", Label: "Afgeleid", Kind: Closed,
		Help:  "veld dat is afgeleid en niet letterlijk in de bron staat",
		About: "De namen van de velden van dit project die niet letterlijk in het document staan, maar eruit volgen, zoals doelgroepen.", EmptyMeans: "geen",
		in: func(p *Project) any { return &p.Afgeleid }},
	{Key: "bron", Name: "bron", Label: "Bron", Kind: Source, Expected: true,
		Help:  "plaats in het document",
		About: "Waar het project in het document staat; laat weg als dit bestand zelf de bron is.", EmptyMeans: "geen",
		in: func(p *Project) any { return &p.Bron }},
}

// FieldByName finds a field by its key or by its name. An unknown name is an
// *UnknownError.
func FieldByName(name string) (*Field, error) { return fieldAmong(Fields, name) }

// fieldAmong finds one of some fields by its key or by its name, without regard to case.
func fieldAmong(fields []*Field, name string) (*Field, error) {
	unknown := &UnknownError{What: "veld", Typed: name, Plural: "velden"}
	folded := text.Fold(name)
	for _, f := range fields {
		if f.Key == folded || f.Name == folded {
			return f, nil
		}
		unknown.Known = append(unknown.Known, f.Name)
	}
	return nil, unknown
}

// Field finds a field that projects of the agenda can have, by its key or by its
// name. It is an error if the agenda leaves out the list that the field refers to,
// and an *UnknownError if there is no such field.
func (a *Agenda) Field(name string) (*Field, error) {
	f, err := FieldByName(name)
	switch {
	case err != nil:
		return fieldAmong(a.Fields(), name)
	case !f.UsedBy(a) && f.List != nil:
		return nil, fmt.Errorf("deze agenda heeft geen %s", f.List.Plural)
	case !f.UsedBy(a):
		return nil, fmt.Errorf("deze agenda heeft geen %s", strings.ToLower(f.Label))
	}
	return f, nil
}

// Fields returns the fields that projects of the agenda can have.
func (a *Agenda) Fields() []*Field {
	var used []*Field
	for _, f := range Fields {
		if f.UsedBy(a) {
			used = append(used, f)
		}
	}
	return used
}

// UsedBy reports whether projects of the agenda can have the field: not if it refers
// to records of a list that the agenda leaves out, or says what became of a project
// and no project has it.
func (f *Field) UsedBy(a *Agenda) bool {
	if f.Outcome {
		return slices.ContainsFunc(a.Projecten, func(p Project) bool { return f.items(&p) != nil })
	}
	return f.List == nil || len(f.List.Records(a)) > 0
}

// MustField returns the field with a key or name that is known to exist.
func MustField(name string) *Field {
	f, err := FieldByName(name)
	if err != nil {
		panic(err)
	}
	return f
}

// In returns a pointer to the field of a project: a *string, a *[]string, a
// *Looptijd, a *Stand, a *[]Resultaat or a *Bron. It returns nil for a field that is not a key of the file.
func (f *Field) In(p *Project) any {
	if f.in == nil {
		return nil
	}
	return f.in(p)
}

// records returns what a Closed field can refer to: the records of its list, or, of
// afgeleid, the fields that it can name, and of stand, the Standen.
func (f *Field) records(a *Agenda) []Record {
	var words []string
	switch {
	case f.List != nil:
		return f.List.Records(a)
	case f.Outcome:
		words = Standen
	default:
		for _, f := range Fields {
			if f.Derivable {
				words = append(words, f.Key)
			}
		}
	}
	return recordsOf(words, func(w *string) Record { return Record{Term: Term{ID: *w, Naam: *w}} })
}

// Known returns every value that the field can have in the agenda: the terms of a Closed
// field in their order, and of any other field those in the file in alphabetical order; of
// jaar the years of the agenda too.
func (f *Field) Known(a *Agenda) []Term {
	var terms []Term
	if f.Kind == Closed {
		for _, r := range f.records(a) {
			terms = append(terms, r.Term)
		}
		return terms
	}
	seen := map[string]bool{}
	add := func(values []string) {
		for _, v := range values {
			if !seen[v] {
				seen[v] = true
				terms = append(terms, Term{ID: v, Naam: v})
			}
		}
	}
	if f.Kind == Year {
		add(yearsIn(a.Werkagenda.Looptijd))
	}
	for i := range a.Projecten {
		add(f.items(&a.Projecten[i]))
	}
	slices.SortStableFunc(terms, func(s, t Term) int { return strings.Compare(text.SortKey(s.Naam), text.SortKey(t.Naam)) })
	return terms
}

// Short returns what a reader calls one of the field's values: for the id of a
// record its short name, any other value as it is.
func (f *Field) Short(a *Agenda, value string) string {
	if f.List == nil {
		return value
	}
	return f.List.short(a, value)
}

// isMentioned reports whether bare words are looked for in the field, if it has texts. A bron
// describes the record, not the project.
func (f *Field) isMentioned() bool { return f.Kind != Source }

// CanBeUnknown reports whether the source may not say what the field is.
func (f *Field) CanBeUnknown() bool { return !f.Required && f.EmptyMeans == "" }
