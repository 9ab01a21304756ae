package agenda

// Jaren returns the years that the agenda covers, in order.
func (a *Agenda) Jaren() []int {
	var jaren []int
	for jaar := a.Werkagenda.Looptijd.Van.Jaar; jaar <= a.Werkagenda.Looptijd.Tot.Jaar; jaar++ {
		jaren = append(jaren, jaar)
	}
	return jaren
}
