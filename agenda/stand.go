package agenda

// Stand is what became of a project, for an agenda that is kept. It is shown as it is
// written, and nothing is concluded from it. The zero Stand says nothing.
type Stand struct {
	Is   string `json:"is" yaml:"is"`                         // one of Standen
	Per  Datum  `json:"per,omitzero" yaml:"per,omitempty"`    // when that was so; zero if it is not known
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

// Standen is everything that a Stand can be.
var Standen = []string{Gepland, Loopt, Uitgesteld, Afgerond, Vervallen}

// IsZero reports whether nothing is said.
func (s Stand) IsZero() bool { return s == Stand{} }

// Resultaat is something that a project made, which can be read or seen.
type Resultaat struct {
	Titel string `json:"titel" yaml:"titel"`
	Datum Datum  `json:"datum,omitzero" yaml:"datum,omitempty"` // when it was published
	URL   string `json:"url,omitempty" yaml:"url,omitempty"`
}
