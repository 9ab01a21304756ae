package main

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"

	"tsd/agenda"
)

// style is how a piece of text looks on a terminal.
type style int

const (
	plain style = iota
	strong
	faint
	marked // what was searched for
	came   // what an agenda did not have before
	went   // what it does not have any more
)

// escapes turns each style on. They are attributes and one colour that read
// well on a light and on a dark ground alike.
var escapes = [...]string{plain: "", strong: "\x1b[1m", faint: "\x1b[2m", marked: "\x1b[1;31m", came: "\x1b[32m", went: "\x1b[31m"}

// span is a piece of text in one style.
type span struct {
	text  string
	style style
	to    string // the anchor in the page of what it names, for a format with links
}

// text is what a reader sees in one place: a cell, a heading, a paragraph.
type text []span

func str(s string) text { return text{{text: s}} }

// String returns the text without its styles.
func (t text) String() string {
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.text)
	}
	return b.String()
}

// ansi returns the text with its styles as escape sequences, if color says so.
func (t text) ansi(color bool) string {
	if !color {
		return t.String()
	}
	var b strings.Builder
	current := plain
	turn := func(to style) {
		if current == to {
			return
		}
		if current != plain {
			b.WriteString("\x1b[0m")
		}
		b.WriteString(escapes[to])
		current = to
	}
	for _, s := range t {
		if s.text != "" {
			turn(s.style)
			b.WriteString(s.text)
		}
	}
	turn(plain)
	return b.String()
}

// in returns the text with every plain piece in a style.
func (t text) in(s style) text {
	styled := make(text, len(t))
	for i, piece := range t {
		styled[i] = piece
		if piece.style == plain {
			styled[i].style = s
		}
	}
	return styled
}

// width returns the columns that the text takes on one line.
func (t text) width() int {
	n := 0
	for _, s := range t {
		n += displaywidth.String(s.text)
	}
	return n
}

// word is a text without a space in it. Its pieces may differ in style.
type word struct {
	text
	width int
	ends  bool // the line ends behind it
}

func (t text) words() []word {
	var words []word
	var current text
	end := func(line bool) {
		if current != nil {
			words = append(words, word{current, current.width(), false})
			current = nil
		}
		if line && len(words) > 0 {
			words[len(words)-1].ends = true
		}
	}
	for _, s := range t {
		for rest := s.text; rest != ""; {
			i := strings.IndexAny(rest, " \t\n")
			if i < 0 {
				current = append(current, span{rest, s.style, s.to})
				break
			}
			if i > 0 {
				current = append(current, span{rest[:i], s.style, s.to})
			}
			end(rest[i] == '\n')
			rest = rest[i+1:]
		}
	}
	end(false)
	return words
}

// longest returns the width of the widest word: the narrowest column that the
// text fits in with no word broken.
func (t text) longest() int {
	n := 0
	for _, w := range t.words() {
		n = max(n, w.width)
	}
	return n
}

// wrap breaks the text into lines of at most width columns, between words, and
// within a word only if it is wider than a line. A width of 0 is no limit.
// Nothing is lost but the white space at a break.
func (t text) wrap(width int) []text {
	var lines []text
	var line text
	used := 0
	flush := func() {
		lines = append(lines, line)
		line, used = nil, 0
	}
	for _, w := range t.words() {
		if line != nil && width > 0 && used+1+w.width > width {
			flush()
		}
		if line != nil {
			line = append(line, span{text: " ", style: between(line, w.text)})
			used++
		}
		if width > 0 && w.width > width {
			for _, piece := range w.split(width) {
				if line != nil {
					flush()
				}
				line, used = piece, piece.width()
			}
		} else {
			line = append(line, w.text...)
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

// between is the style of a space between two words: theirs, if they share one.
func between(left, right text) style {
	if s := left[len(left)-1].style; s == right[0].style {
		return s
	}
	return plain
}

// split breaks a word into pieces of at most width columns, between what a
// reader sees as characters.
func (w word) split(width int) []text {
	var pieces []text
	var piece text
	used := 0
	for _, s := range w.text {
		graphemes := displaywidth.StringGraphemes(s.text)
		for graphemes.Next() {
			if n := graphemes.Width(); used+n > width && used > 0 {
				pieces = append(pieces, piece)
				piece, used = nil, 0
			}
			piece = append(piece, span{graphemes.Value(), s.style, s.to})
			used += graphemes.Width()
		}
	}
	return append(pieces, piece)
}

// clean makes a text from outside safe for a terminal, and what is in it
// visible: control characters, escape sequences and characters that change the
// direction of the text or have no width come out as a sign of their own. A line
// break and a tab become a space.
func clean(s string) string {
	if strings.IndexFunc(s, unclean) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			b.WriteByte(' ')
		case unclean(r):
			b.WriteRune(unicode.ReplacementChar)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unclean takes in the sign itself, which stands for bytes that are no text.
func unclean(r rune) bool { return r == unicode.ReplacementChar || agenda.Invisible(r) }
