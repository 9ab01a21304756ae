package answer

import (
	"strings"

	"github.com/aymanbagabas/go-udiff/lcs"

	"tsd/cmd/tsd/internal/doc"
)

// compared returns the value of a field before and after, with what only one of them has
// set apart: items of a list, or the words of an item that came in the place of another.
func compared(was, nu doc.Cell) (doc.Cell, doc.Cell) {
	before, after := itemsOf(was), itemsOf(nu)
	was.Items, nu.Items = nil, nil
	for _, r := range runs(before, after) {
		was.Items, nu.Items = appendItems(was.Items, r.both, doc.Plain), appendItems(nu.Items, r.both, doc.Plain)
		if len(r.was) != len(r.nu) {
			was.Items, nu.Items = appendItems(was.Items, r.was, doc.Removed), appendItems(nu.Items, r.nu, doc.Added)
			continue
		}
		for i := range r.was {
			w, n := comparedWords(r.was[i], r.nu[i])
			was.Items, nu.Items = append(was.Items, w), append(nu.Items, n)
		}
	}
	return was, nu
}

// itemsOf returns the items of a cell. A paragraph break, which a cell of a table cannot
// have, becomes a sign.
func itemsOf(c doc.Cell) []string {
	items := make([]string, len(c.Items))
	for i, item := range c.Items {
		items[i] = strings.ReplaceAll(item.String(), "\n", " ¶ ")
	}
	return items
}

func appendItems(list []doc.Text, items []string, style doc.Style) []doc.Text {
	for _, item := range items {
		list = append(list, doc.Text{{Text: item, Style: style}})
	}
	return list
}

// comparedWords returns two texts with the words set apart that only one of them has: all
// words, if they do not share more than half of those of the shorter one.
func comparedWords(before, after string) (was, nu doc.Text) {
	words, newWords := strings.Split(before, " "), strings.Split(after, " ")
	shared := 0
	for _, r := range runs(words, newWords) {
		if len(r.both) > 0 {
			shared += len(r.both)
			was, nu = appendWords(was, r.both, doc.Plain), appendWords(nu, r.both, doc.Plain)
		}
		if len(r.was)+len(r.nu) > 0 {
			was, nu = appendWords(was, r.was, doc.Removed), appendWords(nu, r.nu, doc.Added)
		}
	}
	if 2*shared <= min(len(words), len(newWords)) {
		return doc.Text{{Text: before, Style: doc.Removed}}, doc.Text{{Text: after, Style: doc.Added}}
	}
	return was, nu
}

// appendWords appends words to a text. Where only the other text has words, an empty span
// keeps the place of the change.
func appendWords(t doc.Text, words []string, style doc.Style) doc.Text {
	if len(words) == 0 {
		return append(t, doc.Span{})
	}
	if t.String() != "" {
		t = append(t, doc.Span{Text: " "})
	}
	return append(t, doc.Span{Text: strings.Join(words, " "), Style: style})
}

// run is what two lists share, followed by what only one of them has.
type run struct{ both, was, nu []string }

// runs compares two lists. If they differ in more than some fifty places, it takes parts that
// they share for different.
func runs(was, nu []string) []run {
	var list []run
	at := 0
	for _, d := range lcs.DiffLines(was, nu) {
		list = append(list, run{was[at:d.Start], was[d.Start:d.End], nu[d.ReplStart:d.ReplEnd]})
		at = d.End
	}
	return append(list, run{both: was[at:]})
}
