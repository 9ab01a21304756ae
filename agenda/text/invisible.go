package text

import "unicode"

// IsInvisible reports whether no text needs r, and it could act on a terminal, or hide
// or reorder what a reader sees: a control character, a line or paragraph separator,
// one that changes the direction of text, one without width, or a noncharacter.
func IsInvisible(r rune) bool {
	if ' ' <= r && r < 0x7f {
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Bidi_Control) || r == '\u00ad' ||
		'\u200b' <= r && r <= '\u200f' || '\u2060' <= r && r <= '\u206f' || r == '\ufeff' || '\U000e0000' <= r && r <= '\U000e007f' || IsNoncharacter(r)
}

// IsNoncharacter reports whether r is a code that Unicode keeps for no character.
func IsNoncharacter(r rune) bool { return r&0xfffe == 0xfffe || 0xfdd0 <= r && r <= 0xfdef }
