package main

import (
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// argument is the value of an option that can be any text but an empty one.
type argument struct {
	kind  string   // what it is, in the help
	given []string // what was typed, each time that the option was given
}

func (a *argument) String() string { return strings.Join(a.given, ",") }

func (a *argument) Type() string { return a.kind }

func (a *argument) Set(s string) error {
	a.given = append(a.given, s)
	return nil
}

// last returns what was given last, which counts for an option with one value, or "".
func (a *argument) last() string {
	if len(a.given) == 0 {
		return ""
	}
	return a.given[len(a.given)-1]
}

var errNoValue = errors.New("hier hoort een waarde te staan")

// isMissing reports whether what is behind an option is not its value: nothing, or the next
// option.
func isMissing(s string) bool { return strings.TrimSpace(s) == "" || strings.HasPrefix(s, "--") }

// addSwitch adds an option that is on or off. pflag's own has [=true|false] in the help.
func addSwitch(flags *pflag.FlagSet, on *bool, name, usage string) {
	flags.BoolFunc(name, usage, func(s string) error {
		var err error
		*on, err = strconv.ParseBool(s)
		return err
	})
}

// addArgument adds an option with a value, which a shell completes.
func addArgument(cmd *cobra.Command, a *argument, name, kind, usage string, complete cobra.CompletionFunc) {
	a.kind = kind
	cmd.Flags().Var(a, name, usage)
	mustComplete(cmd, name, complete)
}

// dataFiles completes the name of a data file.
func dataFiles(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return []cobra.Completion{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
}

// mustComplete sets the completion of an option.
func mustComplete(cmd *cobra.Command, flag string, complete cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err) // the option does not exist, or has a completion
	}
}
