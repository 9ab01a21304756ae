package agenda

import (
	"slices"
	"strconv"
	"strings"
)

// Kind tells what the values of a field are, and so how one is matched.
type Kind int

const (
	Prose  Kind = iota // text: matched by what it contains
	Closed             // ids out of a known vocabulary: matched by id, naam or afkorting
	Open               // texts: matched by the one that they are, else by what they contain, if any in the file does
	Years              // years: matched by a year of four digits
)

// Field is one thing that can be asked of a project: a key of its record, or a
// view of one (jaar).
type Field struct {
	Key   string // the key in the file, and the name of the column: "inspecties"
	Name  string // one value of it, and so the flag and the word in a query: "inspectie"
	Label string // heading for a reader: "Inspecties"
	Help  string // what it is, in a few words
	Kind  Kind
	Flag  bool // whether the commands have a flag of this name to select by

	het    bool   // Name is a het-word
	view   bool   // not a key of the record
	list   string // the key of the records that a Closed field refers to
	apart  bool   // left out when a bare word is looked for: not about the project
	values func(*Agenda, *Project) []string
	terms  func(*Agenda) []Term // of a Closed field
}

// Fields is every field of a project, in the order of the data model.
var Fields = []*Field{
	{Key: "id", Name: "id", Label: "Id", Kind: Prose, het: true,
		Help:   "kenmerk van het project",
		values: one(func(p *Project) string { return p.ID })},
	{Key: "titel", Name: "titel", Label: "Titel", Kind: Prose,
		Help:   "titel",
		values: one(func(p *Project) string { return p.Titel })},
	{Key: "overzichtstitel", Name: "overzichtstitel", Label: "Overzichtstitel", Kind: Prose,
		Help:   "titel in het overzicht, als die anders is",
		values: one(func(p *Project) string { return p.Overzichtstitel })},
	{Key: "lijn", Name: "lijn", Label: "Lijn", Kind: Closed, Flag: true, list: "lijnen",
		Help:   "toezichtlijn, zoals verbreden",
		values: one(func(p *Project) string { return p.Lijn }),
		terms: func(a *Agenda) []Term {
			terms := make([]Term, len(a.Lijnen))
			for i := range a.Lijnen {
				terms[i] = a.Lijnen[i].Record().Term
			}
			return terms
		}},
	{Key: "soort", Name: "soort", Label: "Soort", Kind: Closed, Flag: true, list: "soorten",
		Help:   "soort project, zoals multi-toezicht",
		values: one(func(p *Project) string { return p.Soort }),
		terms:  func(a *Agenda) []Term { return a.Soorten }},
	{Key: "herkomst", Name: "herkomst", Label: "Herkomst", Kind: Closed, Flag: true, list: "herkomsten",
		Help:   "nieuw, of doorgelopen uit de vorige werkagenda",
		values: one(func(p *Project) string { return p.Herkomst }),
		terms:  func(a *Agenda) []Term { return a.Herkomsten }},
	{Key: "looptijd", Name: "looptijd", Label: "Looptijd", Kind: Years,
		Help:   "begin en einde",
		values: one(func(p *Project) string { return p.Looptijd.String() })},
	{Key: "jaar", Name: "jaar", Label: "Jaar", Kind: Years, Flag: true, het: true, view: true,
		Help:   "jaar waarin het project loopt, of nog kan lopen",
		values: (*Agenda).jarenOf},
	{Key: "inspecties", Name: "inspectie", Label: "Inspecties", Kind: Closed, Flag: true, list: "inspecties",
		Help:   "inspectie die meedoet, zoals IGJ",
		values: func(_ *Agenda, p *Project) []string { return p.Inspecties },
		terms:  func(a *Agenda) []Term { return a.Inspecties }},
	{Key: "partners", Name: "partner", Label: "Partners", Kind: Open, Flag: true,
		Help:   "andere partij die meedoet of ermee te maken heeft",
		values: func(_ *Agenda, p *Project) []string { return p.Partners }},
	{Key: "doelgroepen", Name: "doelgroep", Label: "Doelgroepen", Kind: Open, Flag: true,
		Help:   "om wie het gaat",
		values: func(_ *Agenda, p *Project) []string { return p.Doelgroepen }},
	{Key: "themas", Name: "thema", Label: "Thema's", Kind: Closed, Flag: true, list: "themas", het: true,
		Help:   "thema, zoals jeugd of zorg",
		values: func(_ *Agenda, p *Project) []string { return p.Themas },
		terms:  func(a *Agenda) []Term { return a.Themas }},
	{Key: "aanleiding", Name: "aanleiding", Label: "Aanleiding", Kind: Prose,
		Help:   "waarom",
		values: one(func(p *Project) string { return p.Aanleiding })},
	{Key: "vraag", Name: "vraag", Label: "Vraag", Kind: Prose,
		Help:   "wat er wordt onderzocht",
		values: one(func(p *Project) string { return p.Vraag })},
	{Key: "aanpak", Name: "aanpak", Label: "Aanpak", Kind: Prose,
		Help:   "hoe",
		values: one(func(p *Project) string { return p.Aanpak })},
	{Key: "opbrengst", Name: "opbrengst", Label: "Opbrengst", Kind: Prose,
		Help:   "wat het oplevert",
		values: one(func(p *Project) string { return p.Opbrengst })},
	{Key: "producten", Name: "product", Label: "Producten", Kind: Open, het: true,
		Help:   "wat er verschijnt of wordt gehouden",
		values: func(_ *Agenda, p *Project) []string { return p.Producten }},
	{Key: "afgeleid", Name: "afgeleid", Label: "Afgeleid", Kind: Closed, het: true, apart: true,
		Help:   "veld dat is afgeleid en niet letterlijk in de bron staat",
		values: func(_ *Agenda, p *Project) []string { return p.Afgeleid },
		terms:  func(*Agenda) []Term { return derivable }},
	{Key: "bron", Name: "bron", Label: "Bron", Kind: Open, apart: true,
		Help:   "plaats in het document",
		values: func(_ *Agenda, p *Project) []string { return p.Bron.parts() }},
}

// derivable is the vocabulary of afgeleid: the keys that can be named there.
// It cannot be taken from Fields, which refers to it.
var derivable = []Term{
	{ID: "titel", Naam: "titel"}, {ID: "overzichtstitel", Naam: "overzichtstitel"},
	{ID: "lijn", Naam: "lijn"}, {ID: "soort", Naam: "soort"}, {ID: "herkomst", Naam: "herkomst"},
	{ID: "looptijd", Naam: "looptijd"}, {ID: "inspecties", Naam: "inspecties"},
	{ID: "partners", Naam: "partners"}, {ID: "doelgroepen", Naam: "doelgroepen"},
	{ID: "themas", Naam: "themas"}, {ID: "aanleiding", Naam: "aanleiding"}, {ID: "vraag", Naam: "vraag"},
	{ID: "aanpak", Naam: "aanpak"}, {ID: "opbrengst", Naam: "opbrengst"}, {ID: "producten", Naam: "producten"},
}

func one(get func(*Project) string) func(*Agenda, *Project) []string {
	return func(_ *Agenda, p *Project) []string {
		if s := get(p); s != "" {
			return []string{s}
		}
		return nil
	}
}

func (b Bron) parts() []string {
	var parts []string
	if b.Paragraaf != "" {
		parts = append(parts, "paragraaf: "+b.Paragraaf)
	}
	if b.Overzicht {
		parts = append(parts, "overzicht")
	}
	return parts
}

// FieldByName finds a field by its key or by its name.
func FieldByName(name string) (*Field, error) {
	want := fold(name)
	for _, f := range Fields {
		if f.Key == want || f.Name == want {
			return f, nil
		}
	}
	known := make([]string, len(Fields))
	for i, f := range Fields {
		known[i] = f.Name
	}
	return nil, &UnknownError{What: "onbekend veld", Typed: name, Known: known, Plural: "velden"}
}

// Values returns the field's values for a project: ids where the field holds
// ids, years for jaar, else texts. None is an empty list.
func (f *Field) Values(a *Agenda, p *Project) []string { return f.values(a, p) }

// Known returns every value that the field can have in the agenda: the records
// of its vocabulary in their order; for free texts those in the file, in
// alphabetical order; for jaar the years of the agenda.
func (f *Field) Known(a *Agenda) []Term {
	if f.Kind == Closed {
		return f.terms(a)
	}
	var terms []Term
	if f.view {
		for _, jaar := range a.Jaren() {
			terms = append(terms, Term{ID: strconv.Itoa(jaar), Naam: strconv.Itoa(jaar)})
		}
		return terms
	}
	seen := map[string]bool{}
	for i := range a.Projecten {
		for _, v := range f.values(a, &a.Projecten[i]) {
			if !seen[v] {
				seen[v] = true
				terms = append(terms, Term{ID: v, Naam: v})
			}
		}
	}
	slices.SortStableFunc(terms, func(s, t Term) int { return strings.Compare(alphabetical(s.Naam), alphabetical(t.Naam)) })
	return terms
}

// Short returns what a reader calls one of the field's values: a record's
// short name for its id, any other value as it is.
func (f *Field) Short(a *Agenda, value string) string {
	if f.Kind == Closed {
		for _, t := range f.terms(a) {
			if t.ID == value {
				return t.Short()
			}
		}
	}
	return value
}
