// Package search finds words in Dutch texts: a word itself, its inflections, and the
// longer words that begin or end with it.
package search

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"tsd/agenda/text"
)

// Form is how a word in a text relates to the word that was looked for.
type Form int

const (
	Same       Form = iota // the word itself, but for case, accents and hyphens; a phrase too
	Inflection             // its plural, for example
	Part                   // a longer word that begins or ends with it
)

// Match is a place in a text where something was found.
type Match struct {
	Text       int // its number, in the order of Add
	text.Range     // of the whole word, or of the phrase from its first to its last word
	Form       Form
}

// Index is the words of some texts, made for looking up many terms.
type Index struct {
	// joined is every word, folded and after a separator, so that one search in it
	// finds the few that may match.
	joined  []byte
	words   string // joined, when Find was called
	entries []entry
	texts   int
	places  int // of the words in all texts; between two texts one stays free
}

// entry is a word, all of one with hyphens, a part of that, or what comes before 's.
type entry struct {
	text.Range         // of what is marked in the text
	text        int    // its number
	place, next int    // its own place, and that of the word behind it
	at, end     int    // in joined, after the separator
	stem        string // empty until it is needed
}

// Reset removes all texts, and keeps the memory for others.
func (ix *Index) Reset() {
	*ix = Index{joined: ix.joined[:0], entries: ix.entries[:0]}
}

// Add splits a text into words and adds them. A word with hyphens it adds as a whole too.
func (ix *Index) Add(s string) {
	at := 0
	for word := range text.Words(s) {
		at += strings.Index(s[at:], word)
		parts := []string{word}
		if strings.ContainsFunc(word, text.IsHyphen) {
			parts = strings.FieldsFunc(word, text.IsHyphen)
			ix.addWord(word, at, len(parts))
		}
		for _, part := range parts {
			at += strings.Index(s[at:], part)
			ix.addWord(part, at, 1)
			ix.places++
			at += len(part)
		}
	}
	ix.texts++
	ix.places++
}

// addWord adds what takes a number of places: thema's as themas and as thema.
func (ix *Index) addWord(written string, start, places int) {
	e := entry{Range: text.Range{Start: start, End: start + len(written)}, text: ix.texts, place: ix.places, next: ix.places + places}
	folded := []string{fold(written)}
	if before, ok := strings.CutSuffix(folded[0], "'s"); ok {
		folded = []string{before + "s", before}
	}
	for _, word := range folded {
		e.at = len(ix.joined) + len(separator)
		ix.joined = append(append(ix.joined, separator...), word...)
		e.end = len(ix.joined)
		ix.entries = append(ix.entries, e)
	}
}

// word returns the word of an entry.
func (ix *Index) word(n int) string { return ix.words[ix.entries[n].at:ix.entries[n].end] }

// stem returns the stem of an entry. Most words are never asked for theirs.
func (ix *Index) stem(n int) string {
	e := &ix.entries[n]
	if e.stem == "" {
		e.stem = stem(ix.word(n))
	}
	return e.stem
}

// Find returns, of each text that has all the words, the places where they are: in the
// order of the texts and, within a text, from its beginning to its end.
func (ix *Index) Find(t Terms) []Match {
	if len(ix.words) < len(ix.joined) {
		ix.words = string(ix.joined)
	}
	var found []Match
	has := make([]int, ix.texts) // how many of the words each text has, counted from the first
	for i, w := range t.words {
		for n, ok := ix.containing(w.root, 0); ok; n, ok = ix.containing(w.root, ix.entries[n].end) {
			if m, ok := ix.match(n, w); ok && has[m.Text] >= i {
				has[m.Text] = i + 1
				found = append(found, m)
			}
		}
	}
	found = slices.DeleteFunc(found, func(m Match) bool { return has[m.Text] < len(t.words) })
	slices.SortFunc(found, func(m, n Match) int {
		return cmp.Or(m.Text-n.Text, m.Start-n.Start, n.End-m.End)
	})
	return apart(found)
}

// containing returns the first entry that contains a root, from a place in joined on.
func (ix *Index) containing(root string, from int) (n int, ok bool) {
	i := strings.Index(ix.words[from:], root)
	if i < 0 {
		return 0, false
	}
	return sort.Search(len(ix.entries), func(n int) bool { return ix.entries[n].end > from+i }), true
}

// match compares an entry with a word.
func (ix *Index) match(n int, w word) (m Match, ok bool) {
	e, found := ix.entries[n], ix.word(n)
	m = Match{Text: e.text, Range: e.Range}
	switch {
	case found == w.folded:
		m.Form = Same
		m.End, ok = ix.follow(n, w.behind)
		return m, ok
	case w.exact:
		return m, false
	case ix.stem(n) == w.stem:
		m.Form = Inflection
		return m, true
	}
	m.Form = Part
	return m, w.begins(found) || w.ends(found, ix.stem(n))
}

// follow returns where the last of some words ends that follow each other behind an entry.
func (ix *Index) follow(n int, words []string) (end int, ok bool) {
	for _, word := range words {
		next := ix.entries[n].next
		for n < len(ix.entries) && (ix.entries[n].place < next || ix.entries[n].place == next && ix.word(n) != word) {
			n++
		}
		if n == len(ix.entries) || ix.entries[n].place > next {
			return 0, false
		}
	}
	return ix.entries[n].End, true
}

// apart returns matches in their order without those that overlap. Of two it keeps the
// better form or else the second, which is a part of a word with hyphens.
func apart(matches []Match) []Match {
	var kept []Match
	for _, m := range matches {
		switch last := len(kept) - 1; {
		case last < 0 || kept[last].Text != m.Text || kept[last].End <= m.Start:
			kept = append(kept, m)
		case kept[last].Form != Same && m.Form <= kept[last].Form:
			kept[last] = m
		}
	}
	return kept
}
