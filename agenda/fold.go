package agenda

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold returns s as a reader compares it: without regard to case, diacritics,
// Unicode form, kinds of quotes and dashes, and amount of white space.
func fold(s string) string {
	folded, _ := foldAt(s, false)
	return folded
}

// foldAt folds s, and if asked returns for each byte of the result the range
// of s that it came from.
func foldAt(s string, track bool) (string, []span) {
	var b strings.Builder
	b.Grow(len(s))
	var from []span
	space := true // so that leading white space goes
	put := func(r rune, at span) {
		switch {
		case unicode.IsSpace(r):
			if space {
				return
			}
			r, space = ' ', true
		case unicode.In(r, unicode.Mn, unicode.Cf):
			return
		default:
			r, space = plain(unicode.ToLower(r)), false
		}
		n, _ := b.WriteRune(r)
		for ; track && n > 0; n-- {
			from = append(from, at)
		}
	}
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf && (i+1 == len(s) || s[i+1] < utf8.RuneSelf) {
			put(rune(s[i]), span{i, i + 1})
			i++
			continue
		}
		var it norm.Iter
		it.InitString(norm.NFKD, s[i:])
		base := i
		for !it.Done() {
			start := base + it.Pos()
			segment := it.Next()
			end := base + it.Pos()
			for len(segment) > 0 {
				r, n := utf8.DecodeRune(segment)
				put(r, span{start, end})
				segment = segment[n:]
			}
			i = end
			if i < len(s) && s[i] < utf8.RuneSelf {
				break
			}
		}
	}
	return strings.TrimSuffix(b.String(), " "), from
}

// plain gives the mark that a keyboard has for a typographic one.
func plain(r rune) rune {
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

// span is a range of bytes in a text.
type span struct{ start, end int }

// locate returns where the folded needle occurs in s, as ranges of s that hold
// whole characters.
func locate(s, needle string) []span {
	if needle == "" || !strings.Contains(fold(s), needle) {
		return nil
	}
	folded, from := foldAt(s, true)
	var found []span
	for at := 0; ; {
		i := strings.Index(folded[at:], needle)
		if i < 0 {
			return found
		}
		first, last := at+i, at+i+len(needle)-1
		found = append(found, span{from[first].start, from[last].end})
		at = last + 1
	}
}
