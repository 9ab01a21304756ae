package search

import (
	"strings"

	"tsd/agenda/text"
)

// Terms is what is looked for in a text: words in any form or, from quotes, a phrase.
type Terms struct{ words []word }

// Parse returns the terms for every word of what was typed, in any form.
func Parse(typed string) Terms {
	var t Terms
	for written := range text.Words(typed) {
		if w := newWord(written); w.folded != "" {
			t.words = append(t.words, w)
		}
	}
	return t
}

// ParsePhrase returns the terms for the words of what was typed, in that order and in
// that form.
func ParsePhrase(typed string) Terms {
	t := Parse(typed)
	if t.IsEmpty() {
		return t
	}
	phrase := t.words[0]
	phrase.exact = true
	phrase.name = t.String()
	for _, w := range t.words[1:] {
		phrase.behind = append(phrase.behind, w.folded)
	}
	return Terms{[]word{phrase}}
}

// IsEmpty reports whether there is no word to look for.
func (t Terms) IsEmpty() bool { return len(t.words) == 0 }

// IsPhrase reports whether the words must be found in their order and form.
func (t Terms) IsPhrase() bool { return !t.IsEmpty() && t.words[0].exact }

// String returns the words without regard to case, accents and hyphens, with a space
// between them. Two phrases with the same String find the same, and so do other terms.
func (t Terms) String() string {
	var names []string
	for _, w := range t.words {
		names = append(names, w.name)
	}
	return strings.Join(names, " ")
}

// Words returns each word as terms of its own. A phrase is not divided.
func (t Terms) Words() []Terms {
	var each []Terms
	for i := range t.words {
		each = append(each, Terms{t.words[i : i+1]})
	}
	return each
}

// Letters are counted in bytes: a folded word in Dutch is ASCII.
const (
	// minBeginning is how many letters a word must have to match the beginning of a
	// longer one: vo is not meant to find voorkomen.
	minBeginning = 4
	// minEnd is how many it must have to match the end of a compound, and to match a
	// part of a word in another form: werk is not meant to find netwerk.
	minEnd = 5
	// minBefore is how many letters a compound must have before that end: zicht is not
	// meant to find toezicht.
	minBefore = 4
)

// word is a word to look for, or a phrase.
type word struct {
	name   string // folded
	folded string // as in an index: without the apostrophe of 's as well
	stem   string
	root   string // every word that matches contains it, after a separator if it is short

	exact  bool     // no other form of it matches, as in a phrase
	behind []string // folded words that must follow it
}

const separator = "\n" // in no folded word

func newWord(written string) word {
	w := word{name: fold(written)}
	w.folded, w.stem = w.name, stem(w.name)
	if before, ok := strings.CutSuffix(w.name, "'s"); ok {
		w.folded, w.stem = before+"s", stem(before)
	}
	w.root = root(w.stem)
	if len(w.folded) < minEnd {
		w.root = separator + w.root
	}
	return w
}

// fold returns a word without regard to case, accents and hyphens.
func fold(written string) string {
	return strings.ReplaceAll(text.Fold(written), "-", "")
}

// begins reports whether a longer word begins with w, or with another form of it: jeugdzorg
// for jeugdigen, schoolloopbaan for scholen.
func (w word) begins(longer string) bool {
	if len(w.folded) >= minBeginning && strings.HasPrefix(longer, w.folded) {
		return true
	}
	n := len(w.stem)
	return n >= minEnd && (strings.HasPrefix(longer, w.stem) ||
		len(longer) > n && stem(longer[:n+1]) == w.stem)
}

// ends reports whether a compound, with its stem, ends with w or with another form of it.
func (w word) ends(compound, stem string) bool {
	return endsCompound(compound, w.folded) || endsCompound(stem, w.stem)
}

func endsCompound(compound, end string) bool {
	before, ok := strings.CutSuffix(compound, end)
	return ok && len(end) >= minEnd && len(before) >= minBefore
}
