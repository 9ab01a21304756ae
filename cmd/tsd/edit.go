package main

import (
	"slices"
	"strings"

	"tsd/agenda"
)

// editContext is how many words are shown on either side of words that changed.
const editContext = 4

// changedWords returns what a reader sees of a long text before and after: the
// words that changed, with a sign, and some around them. A text that was
// written anew is shown whole.
func changedWords(old, new string) (was, now text) {
	edits := agenda.Edits(old, new)
	switch {
	case sameWords(edits):
		return str(clean(old)), append(str(clean(new)), span{text: "\n(" + otherLayout + ")", style: faint})
	case rewritten(edits):
		return str(clean(old)), str(clean(new))
	}
	for i, e := range edits {
		if i > 0 {
			was, now = append(was, span{text: " "}), append(now, span{text: " "})
		}
		switch {
		case e.Kind != agenda.Same && !visible(e.Text):
		case e.Kind == agenda.Same:
			same := str(clean(excerptSame(e.Text, i == 0, i == len(edits)-1, editContext)))
			was, now = append(was, same...), append(now, same...)
		case e.Kind == agenda.Went:
			was = append(was, span{text: "[−" + clean(e.Text) + "]", style: went})
		case e.Kind == agenda.Came:
			now = append(now, span{text: "[+" + clean(e.Text) + "]", style: came})
		}
	}
	return was, now
}

// otherLayout is said of a text in which no word changed.
const otherLayout = "alleen de indeling is anders"

// visible says whether there is more to words than the ends of lines.
func visible(words string) bool { return strings.TrimSpace(words) != "" }

// sameWords says whether no word of a text changed.
func sameWords(edits []agenda.Edit) bool {
	return !slices.ContainsFunc(edits, func(e agenda.Edit) bool { return e.Kind != agenda.Same && visible(e.Text) })
}

// rewritten says whether no word of a text stayed.
func rewritten(edits []agenda.Edit) bool {
	return !slices.ContainsFunc(edits, func(e agenda.Edit) bool { return e.Kind == agenda.Same && visible(e.Text) })
}

// excerptSame shortens words that stayed to those next to words that changed,
// which stand on both sides of them but at the beginning and the end of a text.
func excerptSame(s string, first, last bool, context int) string {
	words := strings.Fields(s)
	end, start := words[:min(context, len(words))], words[max(0, len(words)-context):]
	switch {
	case first && last || !first && !last && len(words) <= 2*context:
		return strings.Join(words, " ")
	case first && len(words) > context:
		return "… " + strings.Join(start, " ")
	case last && len(words) > context:
		return strings.Join(end, " ") + " …"
	case first || last:
		return strings.Join(words, " ")
	}
	return strings.Join(end, " ") + " … " + strings.Join(start, " ")
}

// replacement is words of a text and those that stand there now, each with a
// few words around them.
type replacement struct{ was, now string }

// quoteContext is how many words around a replacement are quoted.
const quoteContext = 3

// replacements returns what changed in a text.
func replacements(edits []agenda.Edit) []replacement {
	var all []replacement
	for i := 0; i < len(edits); i++ {
		if edits[i].Kind == agenda.Same {
			continue
		}
		before, after := "", ""
		if i > 0 {
			words := strings.Fields(edits[i-1].Text)
			before = strings.Join(words[max(0, len(words)-quoteContext):], " ")
		}
		var went, came string
		for ; i < len(edits) && edits[i].Kind != agenda.Same; i++ {
			if edits[i].Kind == agenda.Went {
				went = edits[i].Text
			} else {
				came = edits[i].Text
			}
		}
		if i < len(edits) {
			words := strings.Fields(edits[i].Text)
			after = strings.Join(words[:min(quoteContext, len(words))], " ")
		}
		around := func(s string) string { return clean(strings.Join(strings.Fields(before+" "+s+" "+after), " ")) }
		if visible(went) || visible(came) {
			all = append(all, replacement{around(went), around(came)})
		}
	}
	return all
}
