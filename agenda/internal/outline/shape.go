// Package outline reads a file that cannot be right as its author meant it: line
// by line, by what each line begins with. The shape of the file says which keys
// there can be and what is under them, so a line that does not fit is known where
// it is, and how it would fit. A YAML parser knows of neither: it names the line
// at which it can go no further.
package outline

import "slices"

// Kind is the kind of a value.
type Kind int

// The kinds of values.
const (
	Text    Kind = iota
	List         // of texts
	Group        // of keys
	Records      // a list of groups
)

// Shape is what a value can be.
type Shape struct {
	Kind Kind
	Keys []Key // of a group, or of each of the records
}

// Key is a key that a group can have.
type Key struct {
	Name     string
	Shape    Shape
	Required bool
}

// key returns the key of a group with a name, or nil.
func (s *Shape) key(name string) *Key {
	for i := range s.Keys {
		if s.Keys[i].Name == name {
			return &s.Keys[i]
		}
	}
	return nil
}

// fits reports whether a record with these keys has none but those of the shape, and
// all that are required.
func (s *Shape) fits(words []string) bool {
	for _, word := range words {
		if s.key(word) == nil {
			return false
		}
	}
	return s.complete(words)
}

// complete reports whether a record with these keys has all that are required. The
// first one is not among them.
func (s *Shape) complete(words []string) bool {
	for _, k := range s.Keys[min(1, len(s.Keys)):] {
		if k.Required && !slices.Contains(words, k.Name) {
			return false
		}
	}
	return true
}

// first returns the key that each of the records begins with, or "".
func (s *Shape) first() string {
	if len(s.Keys) == 0 {
		return ""
	}
	return s.Keys[0].Name
}
