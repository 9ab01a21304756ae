// Package invisible says which characters no text needs: those that could act
// on a terminal, or hide or reorder what a reader sees. A data file may not
// hold them, and no output shows them.
package invisible

import "unicode"

// Is reports whether r is a control character, a line or paragraph separator,
// one that changes the direction of text, or one without width.
func Is(r rune) bool {
	if ' ' <= r && r < 0x7f {
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Bidi_Control) || r == '\u00ad' ||
		'\u200b' <= r && r <= '\u200f' || '\u2060' <= r && r <= '\u206f' || r == '\ufeff' || '\U000e0000' <= r && r <= '\U000e007f'
}
