// Package search finds a Dutch word in texts: the word itself, its inflections,
// and the words that it is a part of.
package search

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"tsd/agenda/text"
)

const (
	// minBeginning is how many letters a word must have to match the beginnings of
	// other words: vo is not meant to find voorkomen.
	minBeginning = 4
	// minPart is how many it must have to match inside them.
	minPart = 5
)

// Form is how a word in a text relates to the word that was looked for.
type Form int

const (
	Same       Form = iota // the word itself, but for case, accents and hyphens
	Inflection             // its plural, for example
	Part                   // a word that begins with it, or a compound with it
)

// Word is a word to look for. Equal words are equal values.
type Word struct {
	folded string
	stem   string
	closed string // the stem, spelled as in a compound
	root   string // every word that matches contains it, after a separator if it is short
	count  int    // of letters
}

// Parse returns what was typed as a word to look for. It returns false if that is
// not one word, apart from quotes and the like around it.
func Parse(typed string) (Word, bool) {
	var ix Index
	ix.Add(typed)
	if len(ix.entries) == 0 || ix.more {
		return Word{}, false
	}
	w := Word{folded: string(ix.joined[ix.entries[0].at:ix.entries[0].end]), stem: ix.stem(0)}
	w.count = utf8.RuneCountInString(w.folded)
	w.closed = closed(w.stem, w.folded)
	w.root = root(w.stem)
	if w.count < minPart {
		w.root = separator + w.root
	}
	return w, true
}

// String returns the word without regard to case, accents and hyphens.
func (w Word) String() string { return w.folded }

// Index is the words of some texts, made for looking up many words.
type Index struct {
	// joined is every word, folded and after a separator, so that one search in it
	// finds the few that may match.
	joined  []byte
	text    string // joined, when Find was called
	entries []entry
	texts   int
	more    bool // than one word, hyphenated or not
}

const separator = "\n" // in no folded word

// entry is a word, a part of a word with hyphens, or all of one without its hyphens.
type entry struct {
	at, end     int // in joined, after the separator
	text        int
	start, stop int  // in the text
	plural      bool // written with 's
	stem        string
}

// Match is a word of a text that matches.
type Match struct {
	Text       int // its number, in the order of Add
	text.Range     // of the whole word
	Form       Form
}

// Reset removes all texts, and keeps the memory for others.
func (ix *Index) Reset() {
	*ix = Index{joined: ix.joined[:0], entries: ix.entries[:0]}
}

// Add splits a text into words and adds them.
func (ix *Index) Add(text string) {
	first := len(ix.entries)
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		if !isLetter(r) {
			at += n
			continue
		}
		ix.more = ix.more || len(ix.entries) > first
		at = ix.addWord(text, at)
	}
	ix.texts++
}

// addWord adds the word that begins at a place in a text, and returns where it ends.
// A hyphen or an apostrophe between two letters is within a word.
func (ix *Index) addWord(s string, start int) int {
	var hyphens []text.Range
	at := start
	for at < len(s) {
		if isASCIILetter(s[at]) {
			at++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[at:])
		if !isLetter(r) && !unicode.In(r, unicode.Mn, unicode.Cf) {
			mark := text.Plain(r)
			next, _ := utf8.DecodeRuneInString(s[at+n:])
			if mark != '-' && mark != '\'' || !isLetter(next) {
				break
			}
			if mark == '-' {
				hyphens = append(hyphens, text.Range{Start: at, End: at + n})
			}
		}
		at += n
	}
	if hyphens == nil {
		ix.begin(start, at)
		ix.put(s[start:at])
		ix.finish()
		return at
	}
	hyphens = append(hyphens, text.Range{Start: at, End: at})
	ix.begin(start, at)
	from := start
	for _, h := range hyphens {
		ix.put(s[from:h.Start])
		from = h.End
	}
	ix.finish()
	from = start
	for _, h := range hyphens {
		ix.begin(from, h.Start)
		ix.put(s[from:h.Start])
		ix.finish()
		from = h.End
	}
	return at
}

// isLetter reports whether a word can begin or end with r.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

func isASCIILetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func (ix *Index) begin(start, stop int) {
	ix.joined = append(ix.joined, separator...)
	ix.entries = append(ix.entries, entry{at: len(ix.joined), text: ix.texts, start: start, stop: stop})
}

// put adds letters to the last word.
func (ix *Index) put(letters string) {
	from := len(ix.joined)
	for i := range len(letters) {
		c := letters[i]
		if c >= utf8.RuneSelf {
			ix.joined = append(ix.joined[:from], text.Fold(letters)...)
			return
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		ix.joined = append(ix.joined, c)
	}
}

// finish ends the last word. The apostrophe of a plural is left out: thema's, themas.
func (ix *Index) finish() {
	e := &ix.entries[len(ix.entries)-1]
	if n := len(ix.joined); n-e.at > 2 && string(ix.joined[n-2:]) == "'s" {
		ix.joined = append(ix.joined[:n-2], 's')
		e.plural = true
	}
	e.end = len(ix.joined)
}

// stem returns the stem of a word. Most words are never asked for theirs.
func (ix *Index) stem(i int) string {
	e := &ix.entries[i]
	if e.stem == "" {
		word := string(ix.joined[e.at:e.end])
		if e.plural {
			word = word[:len(word)-1]
		}
		e.stem = stem(word)
	}
	return e.stem
}

// Find returns the words that match, in the order of the texts. Of a word with
// hyphens it is the part that matches, if one does.
func (ix *Index) Find(w Word) []Match {
	if len(ix.text) < len(ix.joined) {
		ix.text = string(ix.joined)
	}
	var found []Match
	for at := 0; ; {
		i := strings.Index(ix.text[at:], w.root)
		if i < 0 {
			return found
		}
		at += i
		n := sort.Search(len(ix.entries), func(n int) bool { return ix.entries[n].end > at })
		e := ix.entries[n]
		at = e.end
		form, ok := ix.match(n, w)
		if !ok {
			continue
		}
		m := Match{e.text, text.Range{Start: e.start, End: e.stop}, form}
		if last := len(found) - 1; last >= 0 && found[last].Text == m.Text && m.Start < found[last].End {
			// A part, of a word that matches as a whole as well.
			if found[last].Form == Same {
				continue
			}
			found = found[:last]
		}
		found = append(found, m)
	}
}

// match holds a word of the index against the word that is looked for.
func (ix *Index) match(i int, w Word) (Form, bool) {
	word := ix.text[ix.entries[i].at:ix.entries[i].end]
	switch {
	case word == w.folded:
		return Same, true
	case ix.stem(i) == w.stem:
		return Inflection, true
	case w.count >= minBeginning && strings.HasPrefix(word, w.folded):
		return Part, true
	case w.count < minPart:
	case strings.Contains(word, w.folded), within(word, w.stem), within(word, w.closed), within(ix.stem(i), w.stem):
		return Part, true
	}
	return 0, false
}

// within reports whether a stem that is long enough is in a word.
func within(word, stem string) bool {
	return len(stem) >= minPart && strings.Contains(word, stem)
}
