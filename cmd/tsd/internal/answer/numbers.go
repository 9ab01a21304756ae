package answer

import (
	"fmt"
	"strconv"

	"tsd/agenda"
	"tsd/agenda/text"
	"tsd/cmd/tsd/internal/doc"
)

// numbers is what is said of how many projects have each value of a field: nothing, if
// there is no field.
type numbers struct {
	columns []doc.Column   // how many projects, and for how many of these the value is derived if it is for some
	derived map[string]int // for how many each value is derived
	unknown string         // for how many none is known, as a sentence; "" if there are none
}

// numbersPer returns the numbers of the selected projects.
func (s Selection) numbersPer(f *agenda.Field) numbers {
	if f == nil {
		return numbers{}
	}
	n := numbers{derived: map[string]int{}, columns: []doc.Column{{Title: "Projecten", Kind: doc.Numbers}}}
	without := 0
	for _, p := range s.projects() {
		v := f.Of(p)
		if v.IsUnknown() {
			without++
		}
		if v.Status == agenda.Derived {
			for _, item := range v.Items {
				n.derived[item]++
			}
		}
	}
	if len(n.derived) > 0 {
		n.columns = append(n.columns, doc.Column{Title: "waarvan afgeleid", Kind: doc.Numbers})
	}
	if without > 0 {
		n.unknown = fmt.Sprintf("%s %s: bij %d van de %s.", text.Capital(f.Name), absent(s.Agenda), without, Number(len(s.Matches), "project", "projecten"))
	}
	return n
}

// cells returns the cells in the columns for a value that so many projects have. Without a
// value there is nothing that is derived.
func (n numbers) cells(value string, projects int) []doc.Cell {
	cells := []doc.Cell{number(projects), {}}
	if value != "" {
		cells[1] = number(n.derived[value])
	}
	return cells[:len(n.columns)]
}

// number returns a cell with a number.
func number(n int) doc.Cell {
	c := doc.Str(strconv.Itoa(n))
	c.Number = true
	return c
}
