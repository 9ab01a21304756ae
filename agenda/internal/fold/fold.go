// Package fold compares texts as a reader does: without regard to case,
// diacritics and typography, in alphabetical order, and with an eye for typing
// errors.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Range is a range of bytes in a text.
type Range struct{ Start, End int }

// String returns s without case, diacritics, Unicode form, kinds of quotes and
// dashes, and amount of white space.
func String(s string) string {
	folded, _ := foldAt(s, false)
	return folded
}

// Text is a text to look for things in. It is folded once, when it is first needed.
type Text struct {
	s      string
	folded string
	origin []Range // of each byte of folded; nil until something is found
	ready  bool
}

// NewText returns s as a text to look for things in.
func NewText(s string) *Text { return &Text{s: s} }

// Find returns where the folded needle occurs in the text. Each range holds whole
// characters.
func (t *Text) Find(needle string) []Range {
	if !t.ready {
		t.folded, t.ready = String(t.s), true
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

// foldAt folds s. With track it also returns, for each byte of the result, the
// range of s that the byte comes from.
func foldAt(s string, track bool) (string, []Range) {
	var b strings.Builder
	b.Grow(len(s))
	var origin []Range
	space := true // also at the beginning, so that leading white space is dropped
	put := func(r rune, from Range) {
		switch {
		case unicode.IsSpace(r):
			if space {
				return
			}
			r, space = ' ', true
		case unicode.In(r, unicode.Mn, unicode.Cf):
			return
		default:
			r, space = Plain(unicode.ToLower(r)), false
		}
		n, _ := b.WriteRune(r)
		for ; track && n > 0; n-- {
			origin = append(origin, from)
		}
	}
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf && (i+1 == len(s) || s[i+1] < utf8.RuneSelf) {
			put(rune(s[i]), Range{i, i + 1})
			i++
			continue
		}
		// A character outside ASCII, or one that a combining mark may follow, is
		// decomposed, so that its diacritics can be dropped.
		var it norm.Iter
		it.InitString(norm.NFKD, s[i:])
		base := i
		for !it.Done() {
			start := base + it.Pos()
			segment := it.Next()
			end := base + it.Pos()
			for len(segment) > 0 {
				r, n := utf8.DecodeRune(segment)
				put(r, Range{start, end})
				segment = segment[n:]
			}
			i = end
			if i < len(s) && s[i] < utf8.RuneSelf {
				break
			}
		}
	}
	return strings.TrimSuffix(b.String(), " "), origin
}

// Plain returns the character on a keyboard for a typographic one.
func Plain(r rune) rune {
	switch r {
	case '‘', '’', '‚', 'ʼ', '′':
		return '\''
	case '“', '”', '„', '″':
		return '"'
	case '‐', '‑', '–', '—', '−':
		return '-'
	}
	return r
}
