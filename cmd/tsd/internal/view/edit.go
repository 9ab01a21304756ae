package view

import (
	"slices"
	"strings"
	"unicode"

	"tsd/agenda/text"
)

// ReadsSame reports whether a reader sees no difference between two texts: they
// differ at most in characters that do not show, in kinds of spaces, quotes and
// dashes, and in whether a letter and its accent are one character.
func ReadsSame(one, other string) bool {
	return one == other || text.Reading(one) == text.Reading(other)
}

// Edit is a run of words that two texts share, or that only one of them has.
type Edit struct {
	Kind EditKind
	Text string // words with one space between them; a line break is a word of its own
}

// EditKind says which of two texts has the words of an Edit.
type EditKind int

const (
	Kept    EditKind = iota // both have them
	Removed                 // only the old one has them
	Added                   // only the new one has them
)

// Edits returns the edits by words that make the new text out of the old one. A word
// that reads the same is kept, as it is in the new one.
// Removed words come before the added ones that replace them. A short unchanged
// run between two long changes is folded into them, so that the result reads as
// phrases and not as single words.
func Edits(old, new string) []Edit {
	oldWords, newWords := words(old), words(new)
	before, after := readings(oldWords), readings(newWords)
	var runs []run
	start := 0
	for start < len(before) && start < len(after) && before[start] == after[start] {
		start++
	}
	end := 0
	for end < len(before)-start && end < len(after)-start && before[len(before)-1-end] == after[len(after)-1-end] {
		end++
	}
	runs = append(runs, run{kept: before[:start]})
	runs = append(runs, runsOf(before[start:len(before)-end], after[start:len(after)-end])...)
	runs = append(runs, run{kept: before[len(before)-end:]})
	var edits []Edit
	add := func(kind EditKind, words []string) {
		if len(words) == 0 {
			return
		}
		if last := len(edits) - 1; last >= 0 && edits[last].Kind == kind {
			edits[last].Text += " " + strings.Join(words, " ")
			return
		}
		edits = append(edits, Edit{kind, strings.Join(words, " ")})
	}
	// The runs are of readings, in the order of both texts; what is returned is words.
	take := func(from *[]string, n int) []string {
		taken := (*from)[:n]
		*from = (*from)[n:]
		return taken
	}
	for _, r := range inPhrases(runs) {
		take(&oldWords, len(r.kept))
		add(Kept, take(&newWords, len(r.kept)))
		add(Removed, take(&oldWords, len(r.removed)))
		add(Added, take(&newWords, len(r.added)))
	}
	return edits
}

// words divides a text at white space, and keeps its line breaks as words.
func words(s string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(s, "\n", " \n "), func(r rune) bool { return r != '\n' && unicode.IsSpace(r) })
}

// readings returns words as a reader sees them. Those that do not show are "".
func readings(words []string) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = text.Reading(w)
	}
	return list
}

// run is words that both texts have, followed by words that were removed and
// words that were added.
type run struct{ kept, removed, added []string }

// maxEdits is how many words may differ before two texts count as wholly
// different: time and memory grow with the square of that number.
const maxEdits = 1000

// runsOf finds a shortest edit script, by Myers' greedy algorithm ("An O(ND)
// Difference Algorithm and Its Variations", 1986).
func runsOf(before, after []string) []run {
	// furthest[k] is how far into before a path with a number of edits reaches on
	// diagonal k (words of before minus words of after). trace keeps it for each
	// number of edits.
	var trace [][]int
	limit := min(len(before)+len(after), maxEdits)
	furthest := make([]int, 2*limit+3)
	middle := limit + 1
	for edits := 0; edits <= limit; edits++ {
		trace = append(trace, append([]int(nil), furthest[middle-edits:middle+edits+1]...))
		for k := -edits; k <= edits; k += 2 {
			x := furthest[middle+k-1] + 1
			if k == -edits || k != edits && furthest[middle+k-1] < furthest[middle+k+1] {
				x = furthest[middle+k+1]
			}
			for x < len(before) && x-k < len(after) && before[x] == after[x-k] {
				x++
			}
			furthest[middle+k] = x
			if x >= len(before) && x-k >= len(after) {
				return backtrack(before, after, trace)
			}
		}
	}
	return []run{{removed: before, added: after}}
}

// backtrack follows the path that was found back to its beginning, and returns
// its runs.
func backtrack(before, after []string, trace [][]int) []run {
	keptOld, keptNew := make([]bool, len(before)), make([]bool, len(after))
	x, y := len(before), len(after)
	for edits, reached := range slices.Backward(trace) {
		fromX, fromY := 0, 0
		if edits > 0 {
			furthest := func(k int) int { return reached[k+edits] }
			k := x - y
			from := k - 1
			if k == -edits || k != edits && furthest(k-1) < furthest(k+1) {
				from = k + 1
			}
			fromX, fromY = furthest(from), furthest(from)-from
		}
		for x > fromX && y > fromY {
			x, y = x-1, y-1
			keptOld[x], keptNew[y] = true, true
		}
		x, y = fromX, fromY
	}
	var runs []run
	for x, y = 0, 0; x < len(before) || y < len(after); {
		var r run
		for x < len(before) && y < len(after) && keptOld[x] && keptNew[y] {
			r.kept = append(r.kept, before[x])
			x, y = x+1, y+1
		}
		for ; x < len(before) && !keptOld[x]; x++ {
			r.removed = append(r.removed, before[x])
		}
		for ; y < len(after) && !keptNew[y]; y++ {
			r.added = append(r.added, after[y])
		}
		runs = append(runs, r)
	}
	return runs
}

// inPhrases joins two runs if less is kept between them than changed on
// either side.
func inPhrases(runs []run) []run {
	var joined []run
	for _, r := range runs {
		last := len(joined) - 1
		if last < 0 || size(r.kept) > min(joined[last].changed(), r.changed()) {
			joined = append(joined, r)
			continue
		}
		joined[last].removed = slices.Concat(joined[last].removed, r.kept, r.removed)
		joined[last].added = slices.Concat(joined[last].added, r.kept, r.added)
	}
	return joined
}

// changed returns the size of the longer of the two sides.
func (r run) changed() int { return max(size(r.removed), size(r.added)) }

// size returns the number of bytes in words.
func size(words []string) int {
	n := 0
	for _, w := range words {
		n += len(w)
	}
	return n
}
