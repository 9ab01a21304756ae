package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tsd/agenda"
)

// flagError returns pflag's error in Dutch.
func flagError(cmd *cobra.Command, err error) error {
	if !cmd.HasParent() && cmd.Flags().NArg() > 0 {
		// The flags are unknown because the command is.
		return unknownCommand(cmd, cmd.Flags().Arg(0))
	}
	var notExist *pflag.NotExistError
	var noValue *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &notExist):
		typed := "--" + notExist.GetSpecifiedName()
		if letters := notExist.GetSpecifiedShortnames(); letters != "" {
			typed = "-" + letters
		}
		unknown := &agenda.UnknownError{What: "onbekende optie", Typed: typed, Plural: "opties"}
		cmd.Flags().VisitAll(func(f *pflag.Flag) { unknown.Known = append(unknown.Known, "--"+f.Name) })
		return unknown
	case errors.As(err, &noValue):
		return &hintError{fmt.Errorf("achter --%s ontbreekt een waarde", noValue.GetFlag().Name), optionsHint(cmd)}
	case errors.As(err, &invalid):
		var unknown *agenda.UnknownError
		if errors.As(err, &unknown) {
			return unknown
		}
		if f := invalid.GetFlag(); f.Value.Type() == "bool" {
			return fmt.Errorf("achter --%s hoort geen waarde", f.Name)
		}
		return fmt.Errorf("--%s: %w", invalid.GetFlag().Name, errors.Unwrap(invalid))
	case errors.As(err, &syntax):
		return &hintError{fmt.Errorf("%q is geen optie", syntax.GetSpecifiedFlag()), optionsHint(cmd)}
	}
	return err
}

func optionsHint(cmd *cobra.Command) string {
	return fmt.Sprintf("De opties staan in: %s --help", cmd.CommandPath())
}
