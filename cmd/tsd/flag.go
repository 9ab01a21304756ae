package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
)

// choice is the value of a flag with a few possible values, from which its
// validation, help and completion are made.
type choice struct {
	flag    string // the flag, for messages
	name    string // its value in the help
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
	return &agenda.UnknownError{What: "waarde voor --" + c.flag, Typed: s, Known: c.options, Plural: "waarden"}
}

// complete offers the options.
func (c *choice) complete(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return c.options, inOrder
}

// named is the value of a flag that can be any text. Its name is used in the help.
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

// minWidth is the least width of a table.
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
