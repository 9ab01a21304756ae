package page

import (
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// Width returns the columns that the text takes on one line.
func (t Text) Width() int {
	n := 0
	for _, s := range t {
		n += displaywidth.String(s.text)
	}
	return n
}

// word is a text without spaces, or one that is never broken. Its spans may differ
// in style.
type word struct {
	Text
	width int
	whole bool // it is never broken
	ends  bool // a line break follows
}

func (t Text) words() []word {
	var words []word
	var current Text
	end := func(line bool) {
		if current != nil {
			whole := slices.ContainsFunc(current, func(s Span) bool { return s.whole })
			words = append(words, word{current, current.Width(), whole, false})
			current = nil
		}
		if line && len(words) > 0 {
			words[len(words)-1].ends = true
		}
	}
	for _, s := range t {
		if s.whole && s.text != lineBreak {
			current = append(current, s)
			continue
		}
		for rest := s.text; rest != ""; {
			i := strings.IndexAny(rest, " "+lineBreak)
			if i < 0 {
				current = append(current, Span{text: rest, style: s.style, to: s.to})
				break
			}
			if i > 0 {
				current = append(current, Span{text: rest[:i], style: s.style, to: s.to})
			}
			end(rest[i:i+1] == lineBreak)
			rest = rest[i+1:]
		}
	}
	end(false)
	return words
}

// extent returns the widths of the widest line and of the widest word: those of a
// column that the text fits in without wrapping, and without breaking a word.
func (t Text) extent() (line, word int) {
	used := 0
	for _, w := range t.words() {
		if used > 0 {
			used++ // a space
		}
		used += w.width
		line, word = max(line, used), max(word, w.width)
		if w.ends {
			used = 0
		}
	}
	return line, word
}

// longest returns the width of the widest word.
func (t Text) longest() int {
	_, word := t.extent()
	return word
}

// unbroken returns the width of the widest word that is never broken.
func (t Text) unbroken() int {
	n := 0
	for _, w := range t.words() {
		if w.whole {
			n = max(n, w.width)
		}
	}
	return n
}

// Wrap breaks the text into lines of at most width columns, between words, and
// within a word only if it is wider than a line and may be broken. A width of 0 means no
// limit. Only the white space at a break is lost.
func (t Text) Wrap(width int) []Text { return t.wrap(width, width) }

// hang wraps the text with its lines after the first indented, unless that would break
// a word. What is never broken stays where it is.
func (t Text) hang(width int) []Text {
	rest := width - len(indentation)
	if slices.ContainsFunc(t.words(), func(w word) bool { return w.width > rest && !w.whole }) {
		return t.Wrap(width)
	}
	lines := t.wrap(width, rest)
	for i, l := range lines[1:] {
		if !l[0].whole {
			lines[i+1] = Concat(Str(indentation), l)
		}
	}
	return lines
}

// wrap is Wrap with another width for the lines after the first.
func (t Text) wrap(width, rest int) []Text {
	var lines []Text
	var line Text
	used := 0
	flush := func() {
		lines = append(lines, line)
		line, used, width = nil, 0, rest
	}
	for _, w := range t.words() {
		if line != nil && width > 0 && used+1+w.width > width {
			flush()
		}
		if line != nil {
			line = append(line, Span{text: " ", style: between(line, w.Text)})
			used++
		}
		if width > 0 && w.width > width && !w.whole {
			for _, piece := range w.Split(width) {
				if line != nil {
					flush()
				}
				line, used = piece, piece.Width()
			}
		} else {
			line = append(line, w.Text...)
			used += w.width
		}
		if w.ends {
			flush()
		}
	}
	if line != nil || lines == nil {
		flush()
	}
	return lines
}

// between returns the style of a space between two words: theirs, if they share
// one.
func between(left, right Text) Style {
	if s := left[len(left)-1].style; s == right[0].style {
		return s
	}
	return Plain
}

// Split breaks a text into pieces of at most width columns, between grapheme
// clusters.
func (t Text) Split(width int) []Text {
	var pieces []Text
	var piece Text
	used := 0
	for _, s := range t {
		graphemes := displaywidth.StringGraphemes(s.text)
		for graphemes.Next() {
			if n := graphemes.Width(); used+n > width && used > 0 {
				pieces = append(pieces, piece)
				piece, used = nil, 0
			}
			piece = append(piece, Span{text: graphemes.Value(), style: s.style, to: s.to})
			used += graphemes.Width()
		}
	}
	return append(pieces, piece)
}
