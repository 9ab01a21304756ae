package agenda

// Stand is what became of a project, for an agenda that is kept. The zero Stand says
// nothing.
type Stand struct {
	Is   string `json:"is" yaml:"is"`                         // one of the ids of Standen
	Per  Datum  `json:"per" yaml:"per"`                       // when that was so
	Bron string `json:"bron,omitempty" yaml:"bron,omitempty"` // where it is said, or ""
}

// What a Stand can be.
const (
	Gepland    = "gepland"
	Loopt      = "loopt"
	Uitgesteld = "uitgesteld"
	Afgerond   = "afgerond"
	Vervallen  = "vervallen"
)

// Standen is every id that a Stand can have.
var Standen = []string{Gepland, Loopt, Uitgesteld, Afgerond, Vervallen}

// IsZero reports whether nothing is said.
func (s Stand) IsZero() bool { return s == Stand{} }

// Resultaat is something that a project made, which can be read or seen.
type Resultaat struct {
	Titel string `json:"titel" yaml:"titel"`
	Datum Datum  `json:"datum,omitzero" yaml:"datum,omitempty"` // when it was published
	URL   string `json:"url,omitempty" yaml:"url,omitempty"`
}

// standTerms returns the vocabulary of stand.
func standTerms() []Term {
	terms := make([]Term, len(Standen))
	for i, s := range Standen {
		terms[i] = Term{ID: s, Naam: s}
	}
	return terms
}

// titelsOf returns the titles of results.
func titelsOf(results []Resultaat) []string {
	var titels []string
	for _, r := range results {
		titels = append(titels, r.Titel)
	}
	return titels
}
