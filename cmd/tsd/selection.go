package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/view"
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

// given reports whether one of the flags was given.
func (s selection) given() bool {
	for _, v := range s {
		if v.lists != nil {
			return true
		}
	}
	return false
}

// conditions returns what the flags ask for: one of the values of each.
func (s selection) conditions(a *agenda.Agenda) ([]agenda.Condition, error) {
	var conditions []agenda.Condition
	for _, f := range agenda.Fields {
		if s[f] == nil || s[f].lists == nil {
			continue
		}
		c, err := a.Where(f, s[f].lists...)
		if err != nil {
			return nil, err
		}
		conditions = append(conditions, c)
	}
	return conditions, nil
}

// shellQuoted quotes a value for a shell, if it must be.
func shellQuoted(s string) string {
	if strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-,.") == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// loadSelected loads the agenda, and selects the projects that the flags ask for.
func (e *env) loadSelected(s selection) (view.Selection, error) {
	loaded, err := e.load()
	if err != nil {
		return view.Selection{}, err
	}
	conditions, err := s.conditions(loaded)
	if err != nil {
		return view.Selection{}, err
	}
	var query agenda.All
	var fields []*agenda.Field
	for _, c := range conditions {
		query = append(query, c)
		if !slices.Equal(c.Values, []string{agenda.UnknownName}) {
			fields = append(fields, c.Field)
		}
	}
	selected := newSelection(loaded, query)
	selected.Fields = fields
	selected.Title = view.SelectionTitle(loaded, conditions)
	selected.Whole = conditions == nil
	for i := range selected.Matches {
		selected.Matches[i].Hits = nil // that a project has what every one of them has says nothing
	}
	return selected, nil
}

// newSelection selects the projects that a query asks for.
func newSelection(a *agenda.Agenda, q agenda.Query) view.Selection {
	matches, open := a.Select(q)
	return view.Selection{Agenda: a, Matches: matches, LeftOpen: open, Words: agenda.MentionsIn(q)}
}
