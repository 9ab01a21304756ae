package text

import "strings"

// maxDigits is the length of the longest number that sorts by its value.
const maxDigits = 20

// otherLetters maps letters that Unicode does not decompose to the letters they
// sort under.
var otherLetters = strings.NewReplacer("æ", "ae", "œ", "oe", "ø", "o", "ß", "ss", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i")

// SortKey returns a text whose bytes sort in alphabetical order: é with e, case
// ignored, 9 before 10. Texts that are equal in that order sort by their own
// bytes. The tables of x/text/collate would do the same, for a sixth of the
// size of the program.
func SortKey(s string) string {
	folded := otherLetters.Replace(Fold(s))
	var b strings.Builder
	for i := 0; i < len(folded); {
		end := i
		for end < len(folded) && '0' <= folded[end] && folded[end] <= '9' {
			end++
		}
		if end > i {
			b.WriteString(strings.Repeat("0", max(0, maxDigits-(end-i))) + folded[i:end])
			i = end
			continue
		}
		b.WriteByte(folded[i])
		i++
	}
	return b.String() + "\x00" + s
}
