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

// Ended reports whether the project has come to its end, done or dropped.
func (s Stand) Ended() bool { return s.Is == Afgerond || s.Is == Vervallen }

// Period returns when a project runs, as far as is known: in its looptijd, which is
// the plan, but not after it was afgerond or vervallen. Of a project that was dropped
// before it began the end is before the beginning.
func (p *Project) Period() Looptijd {
	l, per := p.Looptijd, p.Stand.Per
	if p.Stand.Ended() && !l.IsZero() && (l.Tot.IsZero() || per.lastMonth() < l.Tot.lastMonth()) {
		l.Tot = Datum{Jaar: per.Jaar, Maand: per.Maand}
	}
	return l
}

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
