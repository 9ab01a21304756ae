package doc

import (
	"strings"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// Wrap breaks a text between words into lines of at most room columns; 0 is no
// limit.
func Wrap(s string, room int) []string {
	if room == 0 {
		return []string{s}
	}
	var lines []string
	for _, l := range (Text{{Text: s}}).wrap(room) {
		lines = append(lines, l.String())
	}
	return lines
}

// Width returns the columns that a text takes on a screen. tablewriter measures in the same
// way, so that a cell that fits here fits there.
func Width(s string) int { return twwidth.WidthWithOptions(s, twwidth.Options{}) }

// word is a piece of a text up to and with a space. It is never broken, and its spans may
// differ in style.
type word struct {
	Text
	width int // without the space
}

// words divides the text behind its spaces.
func (t Text) words() []word {
	var words []word
	ended := true // the last word has its space
	for _, s := range t {
		for piece := range strings.SplitAfterSeq(s.Text, " ") {
			if piece == "" {
				continue
			}
			if ended {
				words = append(words, word{})
			}
			last := &words[len(words)-1]
			last.Text = append(last.Text, Span{Text: piece, Style: s.Style})
			piece, ended = strings.CutSuffix(piece, " ")
			last.width += Width(piece)
		}
	}
	return words
}

// wrap breaks the text between words into lines of at most room columns. A word that is
// wider has a line of its own. There is at least one line.
func (t Text) wrap(room int) []Text {
	lines := []Text{nil}
	last, used := &lines[0], 0
	for _, w := range t.words() {
		if used > 0 && used+w.width > room {
			lines = append(lines, nil)
			last, used = &lines[len(lines)-1], 0
		}
		*last = append(*last, w.Text...)
		used += w.width + 1
	}
	for _, l := range lines {
		if len(l) > 0 {
			end := &l[len(l)-1]
			end.Text = strings.TrimSuffix(end.Text, " ")
		}
	}
	return lines
}
