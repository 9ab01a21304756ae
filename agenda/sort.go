package agenda

import (
	"slices"
	"strings"

	"tsd/agenda/text"
)

// Sort sorts projects by fields, the first one first, in alphabetical order and
// periods in the order of time. A project without a value comes last, also
// backwards.
func (a *Agenda) Sort(matches []Match, by []Order) {
	keys := map[*Project][]string{}
	for _, m := range matches {
		row := make([]string, len(by))
		for i, o := range by {
			if o.Field.Kind == Period {
				row[i] = m.Project.Looptijd.sortKey()
				continue
			}
			var names []string
			for _, v := range o.Field.items(m.Project) {
				names = append(names, o.Field.Short(a, v))
			}
			if names != nil {
				row[i] = text.SortKey(strings.Join(names, ", "))
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
