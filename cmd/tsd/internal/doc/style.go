package doc

import (
	"slices"
	"strings"
)

// escapes turn the styles on that a screen has. None is a color, because no color of the
// sixteen of a terminal can be read on a dark, a light and a Solarized background.
var escapes = map[Style]string{Strong: "\x1b[1m", Hit: "\x1b[1;4m"}

// escaped returns the text with escape sequences for its styles.
func (t Text) escaped() string {
	var b strings.Builder
	on := ""
	for _, s := range append(slices.Clip(t), Span{}) { // the last one turns all off
		if escape := escapes[s.Style]; escape != on {
			if on != "" {
				b.WriteString("\x1b[0m")
			}
			b.WriteString(escape)
			on = escape
		}
		b.WriteString(s.Text)
	}
	return b.String()
}

// strong returns the text with the pieces strong that have no style.
func (t Text) strong() Text {
	strong := slices.Clone(t)
	for i := range strong {
		if strong[i].Style == Plain {
			strong[i].Style = Strong
		}
	}
	return strong
}

// changeSigns are put before what was added and removed.
var changeSigns = map[Style]string{Added: "[+", Removed: "[-"}

// onScreen returns what a cell shows on a screen, on which changes can be seen without
// colors too.
func onScreen(c Cell) Text {
	t := c.text()
	for i, s := range t {
		if sign := changeSigns[s.Style]; sign != "" {
			t[i] = Span{Text: sign + s.Text + "]", Style: Strong}
		}
	}
	return t
}
