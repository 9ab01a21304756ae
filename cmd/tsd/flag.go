package main

import (
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/pflag"
)

var errNoValue = errors.New("hier hoort een waarde te staan")

// argument is the value of an option that can be any text but an empty one.
type argument struct {
	kind  string // what it is, in the help
	value string // "" if not given
}

func (a *argument) String() string { return a.value }

func (a *argument) Type() string { return a.kind }

func (a *argument) Set(s string) error {
	if strings.TrimSpace(s) == "" {
		return errNoValue
	}
	a.value = s
	return nil
}

// addSwitch adds an option that is on or off. pflag's own has [=true|false] in the help.
func addSwitch(flags *pflag.FlagSet, on *bool, name, usage string) {
	flags.BoolFunc(name, usage, func(s string) error {
		var err error
		*on, err = strconv.ParseBool(s)
		return err
	})
}
