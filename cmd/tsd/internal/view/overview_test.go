package view

import (
	"fmt"
	"strings"
	"testing"

	"tsd/agenda"
)

// There are eight signs; the ninth herkomst has the first one again.
func TestSigns(t *testing.T) {
	a := &agenda.Agenda{}
	for i := range 10 {
		a.Herkomsten = append(a.Herkomsten, agenda.Term{ID: fmt.Sprintf("h%d", i+1)})
	}
	var got []string
	for _, h := range a.Herkomsten {
		got = append(got, sign(a, h.ID))
	}
	if s := strings.Join(got, " "); s != "● ○ ◆ ◇ ■ □ ▲ △ ● ○" {
		t.Errorf("the signs are %s", s)
	}
}
