package answer

import (
	"fmt"
	"strconv"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/doc"
)

// numbers is what is said of how many projects have each value of a field. Without a field
// it is nothing.
type numbers struct {
	field   *agenda.Field
	derived map[string]int // for how many each is derived
	unknown string         // for how many none is known, as a sentence; "" if there are none
}

// numbersPer returns the numbers of the selected projects.
func (s Selection) numbersPer(f *agenda.Field) numbers {
	if f == nil {
		return numbers{}
	}
	n := numbers{field: f, derived: derivedPer(s, f)}
	without := 0
	for _, p := range s.Projects() {
		if f.Of(s.Agenda, p).IsUnknown() {
			without++
		}
	}
	if without > 0 {
		n.unknown = fmt.Sprintf("%s %s: bij %d van de %s.", Capital(f.Name), absent(s.Agenda), without, Number(len(s.Matches), "project", "projecten"))
	}
	return n
}

// columns returns the columns of the numbers.
func (n numbers) columns() []doc.Column {
	if n.field == nil {
		return nil
	}
	columns := []doc.Column{{Title: "Projecten", Kind: doc.Numbers}}
	if len(n.derived) > 0 {
		columns = append(columns, doc.Column{Title: "waarvan afgeleid", Kind: doc.Numbers})
	}
	return columns
}

// cells returns the cells in those columns for a value that so many projects have.
func (n numbers) cells(value string, projects int) []doc.Cell {
	if n.field == nil {
		return nil
	}
	cells := []doc.Cell{number(projects)}
	if len(n.derived) > 0 {
		cells = append(cells, number(n.derived[value]))
	}
	return cells
}

// derivedPer returns for each value of a field for how many projects it is derived.
func derivedPer(s Selection, f *agenda.Field) map[string]int {
	derived := map[string]int{}
	for _, p := range s.Projects() {
		if v := f.Of(s.Agenda, p); v.Status == agenda.Derived {
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
