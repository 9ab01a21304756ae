package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tsd/agenda"
)

// argument is the value of an option that can be any text but an empty one.
type argument struct {
	kind  string   // what it is, in the help
	given []string // what was typed, each time that the option was given
}

func (a *argument) String() string { return strings.Join(a.given, ",") }

func (a *argument) Type() string { return a.kind }

func (a *argument) Set(s string) error {
	if isMissing(s) {
		return errNoValue
	}
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

// mustComplete sets the completion of an option.
func mustComplete(cmd *cobra.Command, flag string, complete cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err) // the option does not exist, or has a completion
	}
}

// flagError returns pflag's error in Dutch.
func flagError(cmd *cobra.Command, err error) error {
	if !cmd.HasParent() && cmd.Flags().NArg() > 0 {
		// The options are unknown because the command is.
		return unknownCommand(cmd, cmd.Flags().Arg(0))
	}
	var notExist *pflag.NotExistError
	var required *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &notExist):
		return unknownOption(cmd, notExist)
	case errors.As(err, &required):
		return noValue(cmd, required.GetFlag())
	case errors.As(err, &invalid):
		return invalidValue(cmd, invalid.GetFlag(), errors.Unwrap(invalid))
	case errors.As(err, &syntax):
		return withHints(fmt.Errorf("%q is geen optie", syntax.GetSpecifiedFlag()), "De opties staan in: "+cmd.CommandPath()+" --help")
	}
	return err
}

// invalidValue is the error for an option with a value that it cannot have.
func invalidValue(cmd *cobra.Command, f *pflag.Flag, why error) error {
	_, isUnknown := errors.AsType[*agenda.UnknownError](why)
	switch {
	case errors.Is(why, errNoValue):
		return noValue(cmd, f)
	case isUnknown, f.Name == "output":
		return why
	case f.NoOptDefVal != "":
		return fmt.Errorf("achter --%s hoort geen waarde", f.Name)
	}
	return fmt.Errorf("--%s: %w", f.Name, why)
}

// noValue is the error for an option without its value. It says which values there are.
func noValue(cmd *cobra.Command, f *pflag.Flag) error {
	err := fmt.Errorf("achter --%s ontbreekt een waarde", f.Name)
	complete, ok := cmd.GetFlagCompletionFunc(f.Name)
	if !ok {
		return err
	}
	completions, directive := complete(cmd, nil, "")
	if directive&cobra.ShellCompDirectiveFilterFileExt != 0 {
		return withHints(err, "Hier hoort de naam van een bestand te staan.")
	}
	var known []string
	for _, c := range completions {
		value, _, _ := strings.Cut(c, "\t")
		known = append(known, value)
	}
	return withHints(err, agenda.Possible("waarden", known))
}

// unknownOption is the error for an option that a command does not have.
func unknownOption(cmd *cobra.Command, err *pflag.NotExistError) error {
	unknown := &agenda.UnknownError{What: "optie", Typed: "--" + err.GetSpecifiedName(), Plural: "opties"}
	letters := err.GetSpecifiedShortnames()
	if letters != "" {
		unknown.Typed = "-" + letters
	}
	cmd.Flags().VisitAll(func(f *pflag.Flag) { unknown.Known = append(unknown.Known, "--"+f.Name) })
	if cmd.Name() == "filter" && letters != "" {
		return withHints(unknown, "Uitsluiten doet u met: NIET "+letters)
	}
	return unknown
}
