package main

import (
	"fmt"

	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/view"
)

// checkMessages returns the messages of what check found. Remarks of one kind are one
// message: of a file that is written in another way than most, every project can have
// the same one, and the others would be lost among them.
func checkMessages(problems datafile.Problems) message {
	type kind struct{ code, message, cure string }
	var all message
	groups := map[kind]datafile.Problems{}
	for _, p := range problems {
		if p.Remark {
			of := kind{p.Code, p.Message, p.Cure}
			groups[of] = append(groups[of], p)
		}
	}
	for _, p := range problems {
		of := kind{p.Code, p.Message, p.Cure}
		if p.Remark && groups[of] == nil {
			continue // it is in the message of an earlier one
		}
		if all != nil {
			all.add("")
		}
		all = append(all, problemMessage(p)...)
		if p.Remark {
			all.places(groups[of][1:])
			delete(groups, of)
		}
	}
	return all
}

// maxPlaces is how many places the message of a group of remarks lists.
const maxPlaces = 10

// places adds the places of the other remarks of a kind.
func (m *message) places(others datafile.Problems) {
	if len(others) == 0 {
		return
	}
	m.add(fmt.Sprintf("  Zo ook op %s:", view.Number(len(others), "andere plaats", "andere plaatsen")))
	for _, p := range others[:min(len(others), maxPlaces)] {
		m.add(fmt.Sprintf("    %s:%d:%d  %s", p.File, p.Line, p.Column, p.Where()))
	}
	if more := len(others) - maxPlaces; more > 0 {
		m.add(fmt.Sprintf("    en nog %d; alle plaatsen geeft -o tsv", more))
	}
}
