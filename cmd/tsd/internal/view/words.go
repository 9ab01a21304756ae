package view

import (
	"slices"
	"strings"

	"tsd/cmd/tsd/internal/page"
)

// editContext is how many words are shown on either side of changed words.
const editContext = 4

// changedWords returns a long text before and after, for a reader: the changed
// words with a sign, and some around them. A text that was rewritten is shown
// whole.
func changedWords(old, new string) (was, now page.Text) {
	edits := Edits(old, new)
	switch {
	case sameWords(edits):
		return page.Str(old), page.Lines(page.Str(new), page.Styled("(alleen de indeling is anders)", page.Faint))
	case rewritten(edits):
		return page.Str(old), page.Str(new)
	}
	var before, after []page.Text
	for i, e := range edits {
		switch {
		case e.Kind != Kept && !visible(e.Text):
		case e.Kind == Kept:
			kept := page.Str(shortened(e.Text, i == 0, i == len(edits)-1, editContext))
			before, after = append(before, kept), append(after, kept)
		case e.Kind == Removed:
			before = append(before, page.Styled("[−"+e.Text+"]", page.Removed))
		case e.Kind == Added:
			after = append(after, page.Styled("[+"+e.Text+"]", page.Added))
		}
	}
	return page.Join(before, " "), page.Join(after, " ")
}

// visible reports whether words are more than line breaks.
func visible(words string) bool { return strings.TrimSpace(words) != "" }

// sameWords reports whether no word of a text changed.
func sameWords(edits []Edit) bool {
	return !slices.ContainsFunc(edits, func(e Edit) bool { return e.Kind != Kept && visible(e.Text) })
}

// rewritten reports whether no word of a text was kept.
func rewritten(edits []Edit) bool {
	return !slices.ContainsFunc(edits, func(e Edit) bool { return e.Kind == Kept && visible(e.Text) })
}

// shortened returns the kept words next to changed ones: those at both ends of
// the run, but not at the beginning and the end of the text.
func shortened(s string, first, last bool, context int) string {
	words := strings.Fields(s)
	head, tail := words[:min(context, len(words))], words[max(0, len(words)-context):]
	switch {
	case first && last || !first && !last && len(words) <= 2*context:
		return strings.Join(words, " ")
	case first && len(words) > context:
		return "… " + strings.Join(tail, " ")
	case last && len(words) > context:
		return strings.Join(head, " ") + " …"
	case first || last:
		return strings.Join(words, " ")
	}
	return strings.Join(head, " ") + " … " + strings.Join(tail, " ")
}

// replacement is what a text had before and has now. One of the two is "" if whole
// sentences were added or removed.
type replacement struct{ was, now string }

const (
	maxQuote     = 40 // words of a changed sentence that is quoted whole
	quoteContext = 3  // words around a change in a longer one
)

// replacements returns the replacements in a text: of whole sentences, or of words with
// a few around them if those are long.
func replacements(edits []Edit) []replacement {
	var all []replacement
	for _, part := range sentencesOf(edits) {
		var was, now []string
		different := false
		for _, e := range part {
			if e.Kind != Added {
				was = append(was, strings.Fields(e.Text)...)
			}
			if e.Kind != Removed {
				now = append(now, strings.Fields(e.Text)...)
			}
			different = different || e.Kind != Kept && visible(e.Text)
		}
		switch {
		case !different:
		case min(len(was), len(now)) > maxQuote:
			all = append(all, replacementsInContext(part)...)
		default:
			all = append(all, newReplacement(strings.Join(was, " "), strings.Join(now, " ")))
		}
	}
	return all
}

// newReplacement returns the replacement of sentences, or what was added to or removed
// from them if the others stayed.
func newReplacement(was, now string) replacement {
	if rest, ok := moreThan(now, was); ok {
		return replacement{now: rest}
	}
	if rest, ok := moreThan(was, now); ok {
		return replacement{was: rest}
	}
	return replacement{was, now}
}

// moreThan returns what a text has before or after another one, if it has all of that
// and whole sentences more.
func moreThan(text, other string) (string, bool) {
	if other == "" {
		return text, true
	}
	if rest, ok := strings.CutPrefix(text, other+" "); ok && endsSentence(other) {
		return rest, true
	}
	rest, ok := strings.CutSuffix(text, " "+other)
	return rest, ok && endsSentence(rest)
}

// sentencesOf divides edits after each kept word that ends a sentence.
func sentencesOf(edits []Edit) [][]Edit {
	parts := [][]Edit{nil}
	put := func(e Edit) {
		if e.Text != "" {
			parts[len(parts)-1] = append(parts[len(parts)-1], e)
		}
	}
	for _, e := range edits {
		if e.Kind != Kept {
			put(e)
			continue
		}
		var kept []string
		for _, word := range strings.Fields(e.Text) {
			if kept = append(kept, word); endsSentence(word) {
				put(Edit{Kind: Kept, Text: strings.Join(kept, " ")})
				parts, kept = append(parts, nil), nil
			}
		}
		put(Edit{Kind: Kept, Text: strings.Join(kept, " ")})
	}
	return parts
}

// replacementsInContext returns the replacements in a long sentence.
func replacementsInContext(edits []Edit) []replacement {
	var all []replacement
	for i := 0; i < len(edits); i++ {
		if edits[i].Kind == Kept {
			continue
		}
		before, after := "", ""
		if i > 0 {
			words := strings.Fields(edits[i-1].Text)
			before = strings.Join(words[max(0, len(words)-quoteContext):], " ")
		}
		var old, new string
		for ; i < len(edits) && edits[i].Kind != Kept; i++ {
			if edits[i].Kind == Removed {
				old = edits[i].Text
			} else {
				new = edits[i].Text
			}
		}
		if i < len(edits) {
			words := strings.Fields(edits[i].Text)
			after = strings.Join(words[:min(quoteContext, len(words))], " ")
		}
		around := func(s string) string { return strings.Join(strings.Fields(before+" "+s+" "+after), " ") }
		if visible(old) || visible(new) {
			all = append(all, replacement{around(old), around(new)})
		}
	}
	return all
}
