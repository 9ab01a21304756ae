package agenda

import (
	"slices"
	"strings"
)

// Sort orders projects by fields, one after the other, as a reader has the
// alphabet. A field with a minus sign in front is ordered backwards; a project
// without a value comes last either way.
func (a *Agenda) Sort(matches []Match, by []Order) {
	keys := map[*Project][]string{}
	for _, m := range matches {
		row := make([]string, len(by))
		for i, o := range by {
			var shorts []string
			for _, v := range o.Field.Values(a, m.Project) {
				shorts = append(shorts, o.Field.Short(a, v))
			}
			if o.Field.Key == "looptijd" {
				shorts = m.Project.Looptijd.sortable()
			}
			if shorts != nil {
				row[i] = alphabetical(strings.Join(shorts, ", "))
			}
		}
		keys[m.Project] = row
	}
	slices.SortStableFunc(matches, func(m, n Match) int {
		left, right := keys[m.Project], keys[n.Project]
		for i, o := range by {
			l, r := left[i], right[i]
			switch {
			case l == "" && r == "":
				continue
			case l == "":
				return 1
			case r == "":
				return -1
			}
			if c := strings.Compare(l, r); c != 0 {
				if o.Backwards {
					return -c
				}
				return c
			}
		}
		return 0
	})
}

// Order is a field to sort by.
type Order struct {
	Field     *Field
	Backwards bool
}

// otherLetters are letters that fold leaves as they are, beside those that a
// reader looks for them by.
var otherLetters = strings.NewReplacer("æ", "ae", "œ", "oe", "ø", "o", "ß", "ss", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i")

// maxDigits is the longest number that sorts by its value.
const maxDigits = 20

// alphabetical returns a text that sorts by its bytes as a reader has the
// alphabet: é beside e, case ignored, 9 before 10. Texts that are then the same
// sort by their own bytes. It is not x/text/collate, whose tables for all
// languages are a sixth of the program.
func alphabetical(s string) string {
	folded := otherLetters.Replace(fold(s))
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
