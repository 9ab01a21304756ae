package page

import (
	"slices"
	"strings"
)

// Style is how a piece of text looks.
type Style int

const (
	Plain Style = iota
	Strong
	Faint
	Highlight // what was searched for
	Added     // what an agenda did not have before
	Removed   // what it no longer has
	Wrong     // what is not as it should be
	Doubtful  // what may not be
	First     // of two things that are told apart, also by their signs
	Second    // the other of them
)

// Span is a piece of text in one style. It is made by the functions below, which
// clean it, so that no text from outside can be shown as it is.
type Span struct {
	text  string // or lineBreak
	style Style
	to    string // what it links to: an anchor on the page, or an address
	whole bool   // it is never broken, and its spaces are kept
	named string // what a link is called where it is read apart from its place, or ""

	// In a cell of a spreadsheet:
	newLine bool // it is a line break there
	number  bool // it is a number
}

const lineBreak = "\n"

// String returns the span without its style.
func (s Span) String() string { return s.text }

// Style returns the style of the span.
func (s Span) Style() Style { return s.style }

// Named returns what a link is called apart from its place, or "".
func (s Span) Named() string { return s.named }

// Break reports whether the span is a line break.
func (s Span) Break() bool { return s.text == lineBreak }

// Text is what a reader sees in one place: a cell, a heading, a paragraph.
type Text []Span

// Str returns a plain text.
func Str(s string) Text { return Styled(s, Plain) }

// Styled returns a text in one style. Its line breaks are spaces, but in a
// spreadsheet they are kept.
func Styled(s string, style Style) Text {
	var t Text
	for line := range strings.SplitSeq(s, "\n") {
		if t != nil {
			t = append(t, Span{text: " ", style: style, newLine: true})
		}
		t = append(t, Span{text: Clean(line), style: style})
	}
	return t
}

// Concat puts texts together.
func Concat(texts ...Text) Text { return slices.Concat(texts...) }

// Join puts texts together with a separator between them.
func Join(texts []Text, separator string) Text { return join(texts, Span{text: Clean(separator)}) }

// Items puts the items of a list together with a separator between them or, in a
// spreadsheet, under each other.
func Items(texts []Text, separator string) Text {
	return join(texts, Span{text: Clean(separator), newLine: true})
}

// Lines puts texts under each other.
func Lines(texts ...Text) Text { return join(texts, Span{text: lineBreak}) }

func join(texts []Text, between Span) Text {
	var joined Text
	for i, t := range texts {
		if i > 0 {
			joined = append(joined, between)
		}
		joined = append(joined, t...)
	}
	return joined
}

// In returns the text with every plain piece in a style.
func (t Text) In(style Style) Text {
	styled := slices.Clone(t)
	for i := range styled {
		if styled[i].style == Plain {
			styled[i].style = style
		}
	}
	return styled
}

// To returns the text as a link: to the anchor with that name, if the page has
// it, or to an address that begins with https:.
func (t Text) To(target string) Text {
	linked := slices.Clone(t)
	for i := range linked {
		linked[i].to = target
	}
	return linked
}

// Unbroken returns the text as one that is never broken and keeps its spaces.
func (t Text) Unbroken() Text {
	unbroken := slices.Clone(t)
	for i := range unbroken {
		unbroken[i].whole = true
	}
	return unbroken
}

// Named returns the text as a link with a name for who hears it apart from its
// place. The name must begin with the text.
func (t Text) Named(name string) Text {
	named := slices.Clone(t)
	for i := range named {
		named[i].named = Clean(name)
	}
	return named
}

// Runs divides the text at the beginnings and ends of links.
func (t Text) Runs() []Text {
	var runs []Text
	for i, s := range t {
		if i > 0 && s.to == t[i-1].to && !s.Break() && !t[i-1].Break() {
			runs[len(runs)-1] = append(runs[len(runs)-1], s)
		} else {
			runs = append(runs, Text{s})
		}
	}
	return runs
}

// Number returns the text as a number, in a spreadsheet.
func (t Text) Number() Text {
	numbers := slices.Clone(t)
	for i := range numbers {
		numbers[i].number = true
	}
	return numbers
}

// String returns the text without its styles.
func (t Text) String() string {
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.text)
	}
	return b.String()
}

// escapes turn each style on. They are attributes, and those of the sixteen colours of
// a terminal that can be read on a light and a dark background.
var escapes = [...]string{
	Plain: "", Strong: "\x1b[1m", Faint: "\x1b[2m", Highlight: "\x1b[1;31m", Added: "\x1b[32m", Removed: "\x1b[31m",
	Wrong: "\x1b[31m", Doubtful: "\x1b[33m", First: "\x1b[94m", Second: "\x1b[35m",
}

// ansi returns the text with its styles as escape sequences, if color is set.
func (t Text) ansi(color bool) string {
	if !color {
		return t.String()
	}
	var b strings.Builder
	current := Plain
	turn := func(to Style) {
		if current == to {
			return
		}
		if current != Plain {
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
	turn(Plain)
	return b.String()
}
