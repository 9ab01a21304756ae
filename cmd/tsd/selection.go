package main

import (
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/answer"
	"tsd/cmd/tsd/internal/doc"
)

// selection is the options of a command that answers about selected projects.
type selection struct {
	input
	output
	values    []*values
	failEmpty bool
}

func newSelection(s streams) selection {
	return selection{input: input{stdin: s.in}, output: newOutput(s)}
}

// values is the value of an option that selects by a field. It can be given more than
// once.
type values struct {
	field *agenda.Field
	lists []string
}

func (v *values) String() string { return strings.Join(v.lists, ",") }

func (v *values) Type() string { return strings.ToUpper(v.field.Name) }

func (v *values) Set(s string) error {
	if strings.TrimSpace(s) == "" {
		return errNoValue
	}
	v.lists = append(v.lists, s)
	return nil
}

// addSelectionFlags adds the options that select projects of an agenda.
func (s *selection) addSelectionFlags(cmd *cobra.Command) {
	for _, f := range agenda.Fields {
		if f.Flag {
			v := &values{field: f}
			s.values = append(s.values, v)
			cmd.Flags().Var(v, f.Name, f.Help)
			mustComplete(cmd, f.Name, s.completeValues(f))
		}
	}
	addSwitch(cmd.Flags(), &s.failEmpty, "fail-empty", "eindig met status 1 als er niets is gevonden")
}

// given reports whether one of the options that select was given.
func (s *selection) given() bool {
	for _, v := range s.values {
		if v.lists != nil {
			return true
		}
	}
	return false
}

// conditions returns what the options ask for: one of the values of each.
func (s *selection) conditions(a *agenda.Agenda) ([]agenda.Condition, error) {
	var conditions []agenda.Condition
	for _, v := range s.values {
		if v.lists == nil {
			continue
		}
		c, err := a.Where(v.field, v.lists...)
		if err != nil {
			return nil, err
		}
		conditions = append(conditions, c)
	}
	return conditions, nil
}

// selected loads the agenda, and selects the projects that the options and a query ask
// for. A query of no words asks for nothing.
func (s *selection) selected(words ...string) (answer.Selection, error) {
	loaded, err := s.load()
	if err != nil {
		return answer.Selection{}, err
	}
	conditions, err := s.conditions(loaded)
	if err != nil {
		return answer.Selection{}, err
	}
	typed := strings.Join(words, " ")
	var query agenda.Query
	if len(words) > 0 {
		if query, err = loaded.ParseQuery(typed); err != nil {
			return answer.Selection{}, err
		}
	}
	return answer.Select(loaded, conditions, typed, query), nil
}

// reply writes the answer about the selected projects, and returns how the command ends.
func (s *selection) reply(found answer.Selection, a doc.Answer, about string) error {
	if err := s.print(a, about, s.files); err != nil {
		return err
	}
	if s.failEmpty && len(found.Matches) == 0 {
		return errNo
	}
	return nil
}

// count says how many projects a selection has.
func count(found answer.Selection) string {
	return answer.Number(len(found.Matches), "project", "projecten")
}

// listing is the options of a command that lists selected projects: list and filter.
type listing struct {
	selection
	columns, sort argument
}

func newListing(s streams) *listing { return &listing{selection: newSelection(s)} }

// addFlags adds the options of a listing. usual are the columns without --columns; others
// are those that are not fields.
func (l *listing) addFlags(cmd *cobra.Command, usual string, others ...cobra.Completion) {
	l.addSelectionFlags(cmd)
	l.columns.kind, l.sort.kind = "VELDEN", "VELDEN"
	cmd.Flags().Var(&l.columns, "columns", "toon deze velden, en niet "+usual+"; +VELD en -VELD vullen die aan")
	cmd.Flags().Var(&l.sort, "sort", "sorteer op deze velden; -VELD keert de volgorde om")
	every := func(*agenda.Field) bool { return true }
	mustComplete(cmd, "columns", l.completeFields(every, others...))
	mustComplete(cmd, "sort", l.completeFields(every))
	l.addDataFlag(cmd)
	l.addAnswerFlags(cmd, formats...)
}

// run selects and sorts projects, and writes the answer that lists them.
func (l *listing) run(words []string, list func(answer.Selection) (doc.Answer, error)) error {
	found, err := l.selected(words...)
	if err != nil {
		return err
	}
	if err := l.sorted(found); err != nil {
		return err
	}
	a, err := list(found)
	if err != nil {
		return err
	}
	return l.reply(found, a, count(found))
}

// sorted sorts the selected projects as was asked.
func (l *listing) sorted(found answer.Selection) error {
	if l.sort.value == "" {
		return nil
	}
	var orders []agenda.Order
	for name := range strings.SplitSeq(l.sort.value, ",") {
		name, backwards := strings.CutPrefix(strings.TrimSpace(name), "-")
		f, err := found.Agenda.Field(name)
		if err != nil {
			return err
		}
		orders = append(orders, agenda.Order{Field: f, Backwards: backwards})
	}
	found.Agenda.Sort(found.Matches, orders)
	return nil
}
