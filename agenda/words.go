package agenda

import (
	"slices"
	"strings"
)

// Edit is a run of words that two texts share, or that only one of them has.
type Edit struct {
	Kind EditKind
	Text string // words with one space between them; "\n" is a word of its own
}

// EditKind says which of two texts has the words of an Edit.
type EditKind int

const (
	Same EditKind = iota // both
	Went                 // only the old one
	Came                 // only the new one
)

// Edits returns what makes the new text out of the old one, in words. Words
// that went stand before those that came in their place. A few words that
// stayed between many that did not are told with those, because nobody reads
// a text of snippets.
func Edits(old, new string) []Edit {
	before, after := words(old), words(new)
	var runs []run
	start := 0
	for start < len(before) && start < len(after) && before[start] == after[start] {
		start++
	}
	end := 0
	for end < len(before)-start && end < len(after)-start && before[len(before)-1-end] == after[len(after)-1-end] {
		end++
	}
	runs = append(runs, run{same: before[:start]})
	runs = append(runs, runsOf(before[start:len(before)-end], after[start:len(after)-end])...)
	runs = append(runs, run{same: before[len(before)-end:]})
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
	for _, r := range readable(runs) {
		add(Same, r.same)
		add(Went, r.went)
		add(Came, r.came)
	}
	return edits
}

func words(s string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(s, "\n", " \n "), func(r rune) bool { return r == ' ' || r == '\t' })
}

// run is words that stayed, and behind them words that went and came.
type run struct{ same, went, came []string }

// maxEdits is how many words may differ before two texts are taken as wholly
// different: finding the fewest takes time and memory by its square.
const maxEdits = 1000

// runsOf finds the fewest words that differ, by Myers' greedy algorithm
// ("An O(ND) Difference Algorithm and Its Variations", 1986).
func runsOf(before, after []string) []run {
	// furthest[k] is how far into before a path with a number of edits comes on
	// diagonal k (words of before minus words of after); trace holds it for each
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
	return []run{{went: before, came: after}}
}

// backtrack goes back along the path that was found, and returns its runs.
func backtrack(before, after []string, trace [][]int) []run {
	stayed, stayedNew := make([]bool, len(before)), make([]bool, len(after))
	x, y := len(before), len(after)
	for edits := len(trace) - 1; edits >= 0; edits-- {
		fromX, fromY := 0, 0
		if edits > 0 {
			furthest := func(k int) int { return trace[edits][k+edits] }
			k := x - y
			from := k - 1
			if k == -edits || k != edits && furthest(k-1) < furthest(k+1) {
				from = k + 1
			}
			fromX, fromY = furthest(from), furthest(from)-from
		}
		for x > fromX && y > fromY {
			x, y = x-1, y-1
			stayed[x], stayedNew[y] = true, true
		}
		x, y = fromX, fromY
	}
	var runs []run
	for x, y = 0, 0; x < len(before) || y < len(after); {
		var r run
		for x < len(before) && y < len(after) && stayed[x] && stayedNew[y] {
			r.same = append(r.same, before[x])
			x, y = x+1, y+1
		}
		for ; x < len(before) && !stayed[x]; x++ {
			r.went = append(r.went, before[x])
		}
		for ; y < len(after) && !stayedNew[y]; y++ {
			r.came = append(r.came, after[y])
		}
		runs = append(runs, r)
	}
	return runs
}

// readable joins runs between which less stayed than changed on either side.
func readable(runs []run) []run {
	var joined []run
	for _, r := range runs {
		last := len(joined) - 1
		if last < 0 || letters(r.same) > min(joined[last].changed(), r.changed()) {
			joined = append(joined, r)
			continue
		}
		joined[last].went = slices.Concat(joined[last].went, r.same, r.went)
		joined[last].came = slices.Concat(joined[last].came, r.same, r.came)
	}
	return joined
}

// changed returns the letters of the longer of what went and what came.
func (r run) changed() int { return max(letters(r.went), letters(r.came)) }

func letters(words []string) int {
	n := 0
	for _, w := range words {
		n += len(w)
	}
	return n
}
