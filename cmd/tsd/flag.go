package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
)

// choice is the value of a flag that has a few possible ones. One value gives
// the validation, the help and the completion.
type choice struct {
	flag    string // the flag, for messages
	name    string // what its value is called in the help
	options []string
	value   string // "" if not given
}

func (c *choice) String() string { return c.value }

func (c *choice) Type() string { return c.name }

func (c *choice) Set(s string) error {
	for _, o := range c.options {
		if o == strings.ToLower(s) {
			c.value = o
			return nil
		}
	}
	return &agenda.UnknownError{What: "onbekende waarde voor --" + c.flag + ":", Typed: s, Known: c.options, Plural: "waarden"}
}

// complete offers the options.
func (c *choice) complete(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return c.options, inOrder
}

// named is the value of a flag that is any text; its name is what it is called
// in the help.
type named struct {
	name  string
	value *string
}

func (n named) String() string {
	if n.value == nil {
		return ""
	}
	return *n.value
}

func (n named) Type() string { return n.name }

func (n named) Set(s string) error {
	*n.value = s
	return nil
}

// width is the value of --width: a number of columns, 0 if not given.
type width int

// minWidth is the narrowest table that still reads as one.
const minWidth = 20

func (w *width) String() string { return strconv.Itoa(int(*w)) }

func (w *width) Type() string { return "KOLOMMEN" }

func (w *width) Set(s string) error {
	n, err := strconv.ParseUint(s, 10, 16)
	if err != nil || n < minWidth {
		return fmt.Errorf("%q is geen breedte; geef een aantal kolommen van %d tot en met %d", s, minWidth, math.MaxUint16)
	}
	*w = width(n)
	return nil
}

// values is the value of a flag that selects on a field: every time that it is
// given adds to it.
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

// selection is the flags that select projects, one per field that has one.
type selection map[*agenda.Field]*values

func (a *app) addSelection(cmd *cobra.Command) selection {
	s := selection{}
	for _, f := range agenda.Fields {
		if f.Flag {
			s[f] = &values{field: f}
			cmd.Flags().Var(s[f], f.Name, f.Help)
			mustComplete(cmd, f.Name, a.completeValues(f))
		}
	}
	return s
}

// String says in words what the flags ask for: lijn: verbreden; jaar: 2024.
func (s selection) String() string {
	var parts []string
	for _, f := range agenda.Fields {
		if s[f] != nil && s[f].lists != nil {
			parts = append(parts, f.Name+": "+strings.ReplaceAll(s[f].String(), ",", ", "))
		}
	}
	return strings.Join(parts, "; ")
}

// query returns what the flags ask for: one of the values of each, all of them
// together.
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

// loadSelected reads the agenda, and the projects in it that the flags select.
func (a *app) loadSelected(s selection) (*agenda.Agenda, []agenda.Match, error) {
	loaded, err := a.load()
	if err != nil {
		return nil, nil, err
	}
	q, err := s.query(loaded)
	if err != nil {
		return nil, nil, err
	}
	return loaded, loaded.Select(q), nil
}
