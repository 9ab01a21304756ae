// Package agenda is a work agenda as values, and what can be asked of it:
// selecting, searching, sorting and counting its projects, and comparing two
// agendas. It reads no files and prints nothing.
package agenda

import (
	"cmp"
	"slices"
)

// Agenda is a whole data file. Its fields carry the names of the file's keys. Only
// the Werkagenda, Lijnen and Projecten are always there.
type Agenda struct {
	Werkagenda Werkagenda `json:"werkagenda" yaml:"werkagenda"`
	Inspecties []Term     `json:"inspecties" yaml:"inspecties,omitempty"`
	Lijnen     []Lijn     `json:"lijnen" yaml:"lijnen"`
	Soorten    []Term     `json:"soorten" yaml:"soorten,omitempty"`
	Herkomsten []Term     `json:"herkomsten" yaml:"herkomsten,omitempty"`
	Themas     []Term     `json:"themas" yaml:"themas,omitempty"`
	Projecten  []Project  `json:"projecten" yaml:"projecten"`
}

// Jaren returns the years that the agenda covers, in order.
func (a *Agenda) Jaren() []int { return a.Werkagenda.Looptijd.Jaren() }

// Werkagenda is the published document.
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

// Lijn is a line of the agenda, along which projects are grouped.
type Lijn struct {
	ID           string `json:"id" yaml:"id"`
	Nummer       int    `json:"nummer" yaml:"nummer"`
	Naam         string `json:"naam" yaml:"naam"`
	Kop          string `json:"kop,omitempty" yaml:"kop,omitempty"` // its heading in the document, if that is more than its number and name
	Motto        string `json:"motto,omitempty" yaml:"motto,omitempty"`
	Samenvatting string `json:"samenvatting,omitempty" yaml:"samenvatting,omitempty"`
}

// Term is a record with hardly more than a name: an inspectie, a soort, a
// herkomst or a thema. Only an inspectie has an Afkorting.
type Term struct {
	ID        string `json:"id" yaml:"id"`
	Naam      string `json:"naam" yaml:"naam"`
	Afkorting string `json:"afkorting,omitempty" yaml:"afkorting,omitempty"`
}

// Short returns the name to use where there is little room: the Afkorting, else
// the Naam.
func (t Term) Short() string { return cmp.Or(t.Afkorting, t.Naam) }

// Project is one project of the agenda. The source says nothing about an empty field.
// Lijn, Soort, Herkomst, Inspecties and Themas hold ids of other records. Fields explains
// each field.
type Project struct {
	ID              string      `json:"id" yaml:"id"`
	Titel           string      `json:"titel" yaml:"titel"`
	Overzichtstitel string      `json:"overzichtstitel,omitempty" yaml:"overzichtstitel,omitempty"`
	Lijn            string      `json:"lijn" yaml:"lijn"`
	Soort           string      `json:"soort,omitempty" yaml:"soort,omitempty"`
	Herkomst        string      `json:"herkomst,omitempty" yaml:"herkomst,omitempty"`
	Looptijd        Looptijd    `json:"looptijd,omitzero" yaml:"looptijd,omitempty,flow"`
	Stand           Stand       `json:"stand,omitzero" yaml:"stand,omitempty,flow"`
	Inspecties      []string    `json:"inspecties,omitempty" yaml:"inspecties,omitempty,flow"`
	Partners        []string    `json:"partners,omitempty" yaml:"partners,omitempty"`
	Doelgroepen     []string    `json:"doelgroepen,omitempty" yaml:"doelgroepen,omitempty"`
	Themas          []string    `json:"themas,omitempty" yaml:"themas,omitempty,flow"`
	Aanleiding      string      `json:"aanleiding,omitempty" yaml:"aanleiding,omitempty"`
	Vraag           string      `json:"vraag,omitempty" yaml:"vraag,omitempty"`
	Aanpak          string      `json:"aanpak,omitempty" yaml:"aanpak,omitempty"`
	Opbrengst       string      `json:"opbrengst,omitempty" yaml:"opbrengst,omitempty"`
	Producten       []string    `json:"producten,omitempty" yaml:"producten,omitempty"`
	Resultaten      []Resultaat `json:"resultaten,omitempty" yaml:"resultaten,omitempty"`
	Afgeleid        []string    `json:"afgeleid,omitempty" yaml:"afgeleid,omitempty,flow"` // keys of the fields that are derived, not stated
	Bron            Bron        `json:"bron,omitzero" yaml:"bron,omitempty"`
}

// Bron is where a project is in the document. The zero Bron cites nothing, as where
// the agenda is itself the source.
type Bron struct {
	Paragraaf string `json:"paragraaf,omitempty" yaml:"paragraaf,omitempty"` // heading of its section, or ""
	Overzicht bool   `json:"overzicht" yaml:"overzicht"`                     // whether it is a row of the overview
}

// CitesSource reports whether the agenda was made from another document and cites places
// in it. If not, it is itself the source, and its texts are the
// publisher's own.
func (a *Agenda) CitesSource() bool {
	return slices.ContainsFunc(a.Projecten, func(p Project) bool { return p.Bron != Bron{} })
}
