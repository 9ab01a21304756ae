// Package agenda holds a work agenda of Toezicht Sociaal Domein as values: it
// loads a data file, finds every fault in it, and selects, searches and counts
// its projects. It prints nothing and knows nothing of the command line.
package agenda

import "iter"

// Agenda is a whole data file. Its fields carry the names of the file's keys.
type Agenda struct {
	Werkagenda Werkagenda `json:"werkagenda" yaml:"werkagenda"`
	Inspecties []Term     `json:"inspecties" yaml:"inspecties"`
	Lijnen     []Lijn     `json:"lijnen" yaml:"lijnen"`
	Soorten    []Term     `json:"soorten" yaml:"soorten"`
	Herkomsten []Term     `json:"herkomsten" yaml:"herkomsten"`
	Themas     []Term     `json:"themas" yaml:"themas"`
	Projecten  []Project  `json:"projecten" yaml:"projecten"`
}

// Werkagenda is the published document itself.
type Werkagenda struct {
	ID           string    `json:"id" yaml:"id"`
	Titel        string    `json:"titel" yaml:"titel"`
	Uitgever     string    `json:"uitgever" yaml:"uitgever"`
	Gepubliceerd Datum     `json:"gepubliceerd,omitzero" yaml:"gepubliceerd,omitempty"`
	Looptijd     Looptijd  `json:"looptijd" yaml:"looptijd"`
	Voorganger   string    `json:"voorganger,omitempty" yaml:"voorganger,omitempty"`
	Programma    Programma `json:"programma,omitzero" yaml:"programma,omitempty"`
	Website      string    `json:"website,omitempty" yaml:"website,omitempty"`
	Samenvatting string    `json:"samenvatting,omitempty" yaml:"samenvatting,omitempty"` // paragraphs, divided by "\n"
}

// Programma is the programme of several years that a werkagenda works out.
type Programma struct {
	Titel string `json:"titel" yaml:"titel"`
	URL   string `json:"url,omitempty" yaml:"url,omitempty"`
}

// Lijn is a line of supervision.
type Lijn struct {
	ID           string `json:"id" yaml:"id"`
	Nummer       int    `json:"nummer" yaml:"nummer"`
	Naam         string `json:"naam" yaml:"naam"`
	Motto        string `json:"motto,omitempty" yaml:"motto,omitempty"`
	Samenvatting string `json:"samenvatting,omitempty" yaml:"samenvatting,omitempty"`
}

// Term is a record that is little more than a name: an inspectie, a soort, a
// herkomst or a thema. Only an inspectie has an Afkorting.
type Term struct {
	ID        string `json:"id" yaml:"id"`
	Naam      string `json:"naam" yaml:"naam"`
	Afkorting string `json:"afkorting,omitempty" yaml:"afkorting,omitempty"`
}

// Short is what a reader calls the term where there is little room: its
// Afkorting, else its Naam.
func (t Term) Short() string {
	if t.Afkorting != "" {
		return t.Afkorting
	}
	return t.Naam
}

// Project is one project of the agenda. An empty field is one that the source
// says nothing about. Lijn, Soort, Herkomst, Inspecties and Themas hold ids of
// other records.
type Project struct {
	ID              string   `json:"id" yaml:"id"`
	Titel           string   `json:"titel" yaml:"titel"`
	Overzichtstitel string   `json:"overzichtstitel,omitempty" yaml:"overzichtstitel,omitempty"`
	Lijn            string   `json:"lijn" yaml:"lijn"`
	Soort           string   `json:"soort,omitempty" yaml:"soort,omitempty"`
	Herkomst        string   `json:"herkomst" yaml:"herkomst"`
	Looptijd        Looptijd `json:"looptijd,omitzero" yaml:"looptijd,omitempty,flow"`
	Inspecties      []string `json:"inspecties,omitempty" yaml:"inspecties,omitempty,flow"`
	Partners        []string `json:"partners,omitempty" yaml:"partners,omitempty"`
	Doelgroepen     []string `json:"doelgroepen,omitempty" yaml:"doelgroepen,omitempty"`
	Themas          []string `json:"themas,omitempty" yaml:"themas,omitempty,flow"`
	Aanleiding      string   `json:"aanleiding,omitempty" yaml:"aanleiding,omitempty"`
	Vraag           string   `json:"vraag,omitempty" yaml:"vraag,omitempty"`
	Aanpak          string   `json:"aanpak,omitempty" yaml:"aanpak,omitempty"`
	Opbrengst       string   `json:"opbrengst,omitempty" yaml:"opbrengst,omitempty"`
	Producten       []string `json:"producten,omitempty" yaml:"producten,omitempty"`
	Afgeleid        []string `json:"afgeleid,omitempty" yaml:"afgeleid,omitempty,flow"` // keys of the fields that are derived, not stated
	Bron            Bron     `json:"bron" yaml:"bron"`
}

// Bron says where in the document a project is found.
type Bron struct {
	Paragraaf string `json:"paragraaf,omitempty" yaml:"paragraaf,omitempty"` // heading of its section; empty: it has none
	Overzicht bool   `json:"overzicht" yaml:"overzicht"`                     // whether it is a row of the overview
}

// Record is any record of an agenda that has an id.
type Record struct {
	Key   string // key of the list that it stands in: "projecten", "lijnen", …, or "werkagenda"
	Term         // its id and names; a project's or werkagenda's Naam is its Titel
	Value any    // *Project, *Lijn, *Term or *Werkagenda
}

// Records yields every record of the agenda, in the order of the data model.
func (a *Agenda) Records() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		w := &a.Werkagenda
		if !yield(Record{Key: "werkagenda", Term: Term{ID: w.ID, Naam: w.Titel}, Value: w}) {
			return
		}
		for i := range a.Lijnen {
			l := &a.Lijnen[i]
			if !yield(Record{Key: "lijnen", Term: l.term(), Value: l}) {
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
			p := &a.Projecten[i]
			if !yield(Record{Key: "projecten", Term: Term{ID: p.ID, Naam: p.Titel}, Value: p}) {
				return
			}
		}
	}
}

func (l *Lijn) term() Term { return Term{ID: l.ID, Naam: l.Naam} }

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
