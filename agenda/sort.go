package agenda

import (
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Sort orders projects by fields, one after the other, as a reader has the
// alphabet. A field with a minus sign in front is ordered backwards; a project
// without a value comes last either way.
func (a *Agenda) Sort(matches []Match, by []Order) {
	order := newCollator()
	var buffer collate.Buffer
	keys := map[*Project][][]byte{}
	for _, m := range matches {
		row := make([][]byte, len(by))
		for i, o := range by {
			var shorts []string
			for _, v := range o.Field.Values(a, m.Project) {
				shorts = append(shorts, o.Field.Short(a, v))
			}
			if o.Field.Key == "looptijd" {
				shorts = m.Project.Looptijd.sortable()
			}
			if shorts != nil {
				row[i] = order.KeyFromString(&buffer, strings.Join(shorts, ", "))
			}
		}
		keys[m.Project] = row
	}
	slices.SortStableFunc(matches, func(m, n Match) int {
		left, right := keys[m.Project], keys[n.Project]
		for i, o := range by {
			l, r := left[i], right[i]
			switch {
			case l == nil && r == nil:
				continue
			case l == nil:
				return 1
			case r == nil:
				return -1
			}
			if c := strings.Compare(string(l), string(r)); c != 0 {
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

// newCollator returns the alphabet of Dutch: é beside e, case ignored but for
// words that are otherwise the same.
func newCollator() *collate.Collator { return collate.New(language.Dutch, collate.Numeric) }
