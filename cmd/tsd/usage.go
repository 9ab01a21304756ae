package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tsd/agenda"
	"tsd/agenda/text"
)

// unknownCommand is the error for a command that does not exist.
func unknownCommand(root *cobra.Command, typed string) error {
	err := fmt.Errorf("opdracht %s is onbekend", agenda.Quote(typed))
	// cobra offers a command twice that is near and is also named in SuggestFor.
	if near := slices.Compact(root.SuggestionsFor(typed)); len(near) > 0 {
		return withHints(err, "Bedoelde u "+text.OrList(near)+"?")
	}
	return withHints(err, "Zoeken op een woord doet u met: tsd filter "+shellQuoted(typed), "De opdrachten staan in: tsd help")
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

// checkValues wraps the check of the words behind a command. It refuses an option without
// its value, after all options are read: which values there are depends on --data.
func checkValues(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, words []string) error {
		var err error
		cmd.Flags().Visit(func(f *pflag.Flag) {
			if a, ok := f.Value.(*argument); ok && slices.ContainsFunc(a.given, isMissing) {
				err = noValue(cmd, f)
			}
		})
		if err != nil {
			return err
		}
		return check(cmd, words)
	}
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
