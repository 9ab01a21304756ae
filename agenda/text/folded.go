package text

import "strings"

// Folded is a text to look for things in. It is folded once, when it is first needed.
type Folded struct {
	s      string
	folded string
	origin []Range // of each byte of folded; nil until something is found
	ready  bool
}

// NewFolded returns s as a text to look for things in.
func NewFolded(s string) *Folded { return &Folded{s: s} }

// Find returns where the folded needle occurs in the text. Each range holds whole
// characters.
func (t *Folded) Find(needle string) []Range {
	if !t.ready {
		t.folded, t.ready = Fold(t.s), true
	}
	if needle == "" || !strings.Contains(t.folded, needle) {
		return nil
	}
	if t.origin == nil {
		_, t.origin = foldAt(t.s, true)
	}
	var found []Range
	for at := 0; ; {
		i := strings.Index(t.folded[at:], needle)
		if i < 0 {
			return found
		}
		first, last := at+i, at+i+len(needle)-1
		found = append(found, Range{t.origin[first].Start, t.origin[last].End})
		at = last + 1
	}
}
