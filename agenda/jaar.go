package agenda

import "strconv"

// Jaren returns the years that the agenda covers, in order.
func (a *Agenda) Jaren() []int {
	var jaren []int
	for jaar := a.Werkagenda.Looptijd.Van.Jaar; jaar <= a.Werkagenda.Looptijd.Tot.Jaar; jaar++ {
		jaren = append(jaren, jaar)
	}
	return jaren
}

// jarenOf returns the years of the agenda in which a project runs; one with an
// unknown end is taken to run on.
func (a *Agenda) jarenOf(p *Project) []string {
	var jaren []string
	for _, jaar := range a.Jaren() {
		if p.Looptijd.Touches(jaar) {
			jaren = append(jaren, strconv.Itoa(jaar))
		}
	}
	return jaren
}
