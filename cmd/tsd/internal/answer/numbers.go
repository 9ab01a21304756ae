package answer

import (
	"fmt"
	"strconv"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/doc"
)

// numbers is what is said of how many projects have each value of a field: nothing, if
// there is no field.
type numbers struct {
	columns []doc.Column   // how many projects, and for how many of them it is derived if it is for some
	derived map[string]int // for how many each value is derived
	unknown string         // for how many none is known, as a sentence; "" if there are none
}

// numbersPer returns the numbers of the selected projects.
func (s Selection) numbersPer(f *agenda.Field) numbers {
	if f == nil {
		return numbers{}
	}
	n := numbers{derived: derivedPer(s, f), columns: []doc.Column{{Title: "Projecten", Kind: doc.Numbers}}}
	if len(n.derived) > 0 {
		n.columns = append(n.columns, doc.Column{Title: "waarvan afgeleid", Kind: doc.Numbers})
	}
	without := 0
	for _, p := range s.Projects() {
		if f.Of(p).IsUnknown() {
			without++
		}
	}
	if without > 0 {
		n.unknown = fmt.Sprintf("%s %s: bij %d van de %s.", Capital(f.Name), absent(s.Agenda), without, Number(len(s.Matches), "project", "projecten"))
	}
	return n
}

// cells returns the cells in the columns for a value that so many projects have.
func (n numbers) cells(value string, projects int) []doc.Cell {
	return []doc.Cell{number(projects), number(n.derived[value])}[:len(n.columns)]
}

// derivedPer returns for each value of a field for how many projects it is derived.
func derivedPer(s Selection, f *agenda.Field) map[string]int {
	derived := map[string]int{}
	for _, p := range s.Projects() {
		if v := f.Of(p); v.Status == agenda.Derived {
			for _, item := range v.Items {
				derived[item]++
			}
		}
	}
	return derived
}

// number returns a cell with a number.
func number(n int) doc.Cell {
	c := doc.Str(strconv.Itoa(n))
	c.Number = true
	return c
}
