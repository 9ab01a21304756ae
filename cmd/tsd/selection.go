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
	shared
	values    map[*agenda.Field]*argument // of the options that select by a field
	failEmpty bool
}

func newSelection(s *streams) selection {
	return selection{shared: newShared(s), values: map[*agenda.Field]*argument{}}
}

// addSelectionFlags adds the options that select projects of an agenda.
func (s *selection) addSelectionFlags(cmd *cobra.Command) {
	for _, f := range agenda.Fields {
		if f.Flag {
			s.values[f] = &argument{}
			addArgument(cmd, s.values[f], f.Name, strings.ToUpper(f.Name), f.Help,
				completeList(func() []cobra.Completion { return s.valuesOf(f, ",") }))
		}
	}
	addSwitch(cmd.Flags(), &s.failEmpty, "fail-empty", "eindig met status 1 als er niets is gevonden")
}

// selected loads the agenda, and selects the projects that the options and a query ask
// for: one of the values of each option. A query of no words asks for nothing.
func (s *selection) selected(words ...string) (found answer.Selection, err error) {
	loaded, err := s.load(s.inUse())
	if err != nil {
		return found, err
	}
	var conditions []agenda.Condition
	for _, f := range agenda.Fields {
		if v := s.values[f]; v != nil && v.given != nil {
			c, err := loaded.Where(f, v.given...)
			if err != nil {
				return found, err
			}
			conditions = append(conditions, c)
		}
	}
	typed := strings.Join(words, " ")
	var query agenda.Query
	if len(words) > 0 {
		if query, err = loaded.ParseQuery(typed); err != nil {
			return found, err
		}
	}
	return answer.Select(loaded, conditions, typed, query), nil
}

// reply writes the answer about the selected projects, and returns how the command ends.
func (s *selection) reply(found answer.Selection, a doc.Answer, about string) error {
	if err := s.print(a, about); err != nil {
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

// addFlags adds the options of a listing. usual are the columns without --columns; others
// are those that are not fields.
func (l *listing) addFlags(cmd *cobra.Command, usual string, others ...cobra.Completion) {
	l.addSelectionFlags(cmd)
	addArgument(cmd, &l.columns, "columns", "VELDEN", "toon deze velden, en niet "+usual+"; +VELD en -VELD vullen die aan",
		completeList(func() []cobra.Completion { return append(offerFields(l.fields()), others...) }))
	addArgument(cmd, &l.sort, "sort", "VELDEN", "sorteer op deze velden; -VELD keert de volgorde om",
		completeList(func() []cobra.Completion { return offerFields(l.fields()) }))
	l.addDataFlag(cmd)
	l.addAnswerFlags(cmd, doc.Formats()...)
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
	if l.sort.given == nil {
		return nil
	}
	var orders []agenda.Order
	for name := range strings.SplitSeq(l.sort.last(), ",") {
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
