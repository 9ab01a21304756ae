package datafile_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"gopkg.in/yaml.v3"

	"tsd/agenda/datafile"
	"tsd/data"
)

// score is how many mutants there are, how many of them have no fault, and of the
// others how many have the first message on a guilty line, how many on the one
// before or after as well, and how many have no other message.
type score struct{ mutants, sound, faults, exact, near, alone int }

func (s *score) add(t score) {
	s.mutants += t.mutants
	s.sound += t.sound
	s.faults += t.faults
	s.exact += t.exact
	s.near += t.near
	s.alone += t.alone
}

func (s score) String() string {
	return fmt.Sprintf("%7d %5d %6d %5.1f %5.1f %5.1f", s.mutants, s.sound, s.faults, percent(s.exact, s.faults), percent(s.near, s.faults), percent(s.alone, s.faults))
}

func percent(n, of int) float64 {
	if of == 0 {
		return 100
	}
	return 100 * float64(n) / float64(of)
}

// missed is a mutant whose first message is not on a guilty line.
type missed struct {
	mutant mutant
	first  datafile.Diagnostic
}

// scoreOf scores mutants of one kind, those that are not YAML and the others.
func scoreOf(mutants []mutant) (syntax, rest score, misses []missed) {
	for _, m := range mutants {
		problems := slices.DeleteFunc(datafile.Check("mutant", []byte(m.text)).Grouped(), func(p datafile.Diagnostic) bool { return p.Remark })
		s := &rest
		if yaml.Unmarshal([]byte(m.text), new(yaml.Node)) != nil {
			s = &syntax
		}
		s.mutants++
		if len(problems) == 0 {
			s.sound++
			continue
		}
		s.faults++
		if len(problems) == 1 {
			s.alone++
		}
		off := func(by int) bool {
			return slices.ContainsFunc(m.guilty, func(g int) bool { return max(g-problems[0].Line, problems[0].Line-g) <= by })
		}
		if off(0) {
			s.exact++
		} else {
			misses = append(misses, missed{m, problems[0]})
		}
		if off(1) {
			s.near++
		}
	}
	return syntax, rest, misses
}

// usualExact is the share of the mutants of a kind, of a hundred, that is told on
// the guilty line at least, if the kind does not say so itself.
const usualExact = 80

// A mistake is told on the line where it was made. Of every kind of mistake at
// least the share of the table is, and of all together what a keeper may expect.
func TestTrueLine(t *testing.T) {
	each := 4
	if testing.Verbose() {
		each = 20
	}
	kinds := mutantsOf(string(data.Werkagenda), each)
	type result struct {
		syntax, rest score
		misses       []missed
	}
	results := make([]result, len(kinds))
	var wait sync.WaitGroup
	for k, mutants := range kinds {
		wait.Add(1)
		go func() {
			defer wait.Done()
			r := &results[k]
			r.syntax, r.rest, r.misses = scoreOf(mutants)
			datafile.CheckRepair(t, mutants[0].text)
		}()
	}
	wait.Wait()
	var table strings.Builder
	row := func(name string, s score) { fmt.Fprintf(&table, "%-40s %v\n", name, s) }
	fmt.Fprintf(&table, "%-40s mutants sound faults exact  near alone\n", "")
	var syntax, rest, apart score
	for k, m := range mutations {
		both := results[k].syntax
		both.add(results[k].rest)
		row(m.name, both)
		if m.exact == 0 {
			m.exact = usualExact
		}
		if got := percent(both.exact, both.faults); testing.Verbose() && got < float64(m.exact) {
			t.Errorf("%s: %.1f %% is told on the guilty line, want %d", m.name, got, m.exact)
		}
		if m.apart {
			apart.add(both)
			continue
		}
		syntax.add(results[k].syntax)
		rest.add(results[k].rest)
	}
	row("NOT YAML", syntax)
	row("REST", rest)
	row("NO ONE LINE", apart)
	t.Logf("\n%s", table.String())
	for _, tt := range []struct {
		name               string
		got                score
		exact, near, alone float64
	}{
		{"not YAML", syntax, 97, 98, 96},
		{"the rest", rest, 97, 98, 96},
	} {
		if tt.got.faults < 15*each || percent(tt.got.exact, tt.got.faults) < tt.exact || percent(tt.got.near, tt.got.faults) < tt.near || percent(tt.got.alone, tt.got.faults) < tt.alone {
			t.Errorf("of what is %s: %v", tt.name, tt.got)
		}
	}
	if n := syntax.mutants + rest.mutants + apart.mutants; n < 75*each || len(mutations) < 30 {
		t.Errorf("only %d mutants of %d kinds", n, len(mutations))
	}
	if testing.Verbose() {
		for k, m := range mutations {
			for _, miss := range results[k].misses {
				t.Logf("%s: %v: %v", m.name, miss.mutant.guilty, miss.first)
			}
		}
	}
}
