package main

import (
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
)

// values is the value of a flag that selects by a field. It can be given more than
// once.
type values struct {
	field *agenda.Field
	lists []string
}

func (v *values) String() string { return strings.Join(v.lists, ",") }

func (v *values) Type() string { return strings.ToUpper(v.field.Name) }

func (v *values) Set(s string) error {
	v.lists = append(v.lists, s)
	return nil
}

// selection is the flags that select projects, by field.
type selection map[*agenda.Field]*values

// addSelection adds the flags that select projects to a command.
func (e *env) addSelection(cmd *cobra.Command) selection {
	s := selection{}
	for _, f := range agenda.Fields {
		if f.Flag {
			s[f] = &values{field: f}
			cmd.Flags().Var(s[f], f.Name, f.Help)
			mustComplete(cmd, f.Name, e.completeValues(f))
		}
	}
	return s
}

// String returns what the flags ask for: lijn: verbreden; jaar: 2024.
func (s selection) String() string {
	var parts []string
	for _, f := range agenda.Fields {
		if s[f] != nil && s[f].lists != nil {
			parts = append(parts, f.Name+": "+strings.ReplaceAll(s[f].String(), ",", ", "))
		}
	}
	return strings.Join(parts, "; ")
}

// query returns the query for one of the values of each flag.
func (s selection) query(a *agenda.Agenda) (agenda.Query, error) {
	var all agenda.All
	for _, f := range agenda.Fields {
		if s[f] == nil || s[f].lists == nil {
			continue
		}
		q, err := a.Where(f, s[f].lists...)
		if err != nil {
			return nil, err
		}
		all = append(all, q)
	}
	return all, nil
}

// loadSelected loads the agenda, and selects the projects that the flags ask for.
func (e *env) loadSelected(s selection) (*agenda.Agenda, []agenda.Match, error) {
	loaded, err := e.load()
	if err != nil {
		return nil, nil, err
	}
	q, err := s.query(loaded)
	if err != nil {
		return nil, nil, err
	}
	return loaded, loaded.Select(q), nil
}
