package text

import "strings"

// Nearest returns the candidate that was most likely meant by what was typed,
// or "" if none is near: the one at the least edit distance, up to a quarter of the
// letters typed, else the only one that contains what was typed.
func Nearest(typed string, candidates []string) string {
	want := []rune(Fold(typed))
	best, bestDistance := "", max(1, len(want)/4)+1
	var containing []string
	for _, c := range candidates {
		folded := Fold(c)
		if d := distance(want, []rune(folded)); d < bestDistance && d < len(want) {
			best, bestDistance = c, d
		}
		if len(want) >= 3 && strings.Contains(folded, string(want)) {
			containing = append(containing, c)
		}
	}
	if best == "" && len(containing) == 1 {
		return containing[0]
	}
	return best
}

// minShared is the length of the shortest word that two names can share.
const minShared = 5

// Shared returns how many letters of what was typed are whole words of a name: 18 for
// onderwijsinspectie and Inspectie van het Onderwijs. Short words do not count.
func Shared(typed, name string) int {
	want := Fold(typed)
	n := 0
	for word := range strings.FieldsFuncSeq(Fold(name), func(r rune) bool { return r == ' ' || r == '-' || r == ',' }) {
		if len(word) >= minShared && strings.Contains(want, word) {
			n += len(word)
		}
	}
	return n
}

// distance is the optimal string alignment distance: Levenshtein's, with the
// swap of two neighbours as one edit.
func distance(a, b []rune) int {
	before, above := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(row[j-1]+1, above[j]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above = above, row
	}
	return above[len(b)]
}
