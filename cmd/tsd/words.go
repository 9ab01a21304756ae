package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tsd/agenda"
	"tsd/agenda/text"
)

// noWords refuses words after a command that takes none, and says what was most likely
// meant.
func (in *input) noWords(cmd *cobra.Command, words []string) error {
	if len(words) == 0 {
		return nil
	}
	return withHints(fmt.Errorf("%s kan niets met het woord %q", cmd.Name(), words[0]), in.instead(cmd, words[0]))
}

// instead says what to type instead of a word after a command that takes none.
func (in *input) instead(cmd *cobra.Command, word string) string {
	if first, _ := utf8.DecodeRuneInString(word); strings.ContainsRune(text.Dashes, first) {
		return "Typ gewone streepjes: --" + strings.TrimLeft(word, text.Dashes+"-")
	}
	if ending := strings.ToLower(filepath.Ext(word)); extensions[ending] != "" {
		option := "-o"
		switch {
		case ending != ".yaml" && ending != ".yml":
		case cmd.Flags().Lookup("from") != nil:
			option = "--from"
		default:
			option = "--data"
		}
		return fmt.Sprintf("Een bestand noemt u met: tsd %s %s %s", cmd.Name(), option, shellQuoted(word))
	}
	if loaded := in.loadedOrNil(); loaded != nil {
		if option := optionFor(cmd, loaded, word); option != "" {
			return fmt.Sprintf("Bedoelde u: tsd %s %s", cmd.Name(), option)
		}
		if r, err := loaded.Find(word); err == nil {
			return "Bedoelde u: tsd show " + r.ID
		}
	}
	return "Zoeken op een woord doet u met: tsd filter " + shellQuoted(word)
}

// optionFor returns the option of a command with which a word selects projects, or "".
func optionFor(cmd *cobra.Command, a *agenda.Agenda, word string) string {
	if cmd.Flags().Lookup("lijn") == nil {
		return ""
	}
	for _, f := range agenda.Fields {
		if !f.Flag || f.Kind == agenda.Open {
			continue
		}
		if _, err := a.Where(f, `"`+word+`"`); err == nil {
			return "--" + f.Name + " " + shellQuoted(word)
		}
	}
	return ""
}

// checkValues wraps the check of the words after a command. It refuses an option without
// its value, which took the next option for that.
func checkValues(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, words []string) error {
		var err error
		cmd.Flags().Visit(func(f *pflag.Flag) {
			for value := range strings.SplitSeq(f.Value.String(), ",") {
				name, isOption := strings.CutPrefix(value, "--")
				if isOption && cmd.Flags().Lookup(name) != nil {
					err = noValue(cmd, f)
				}
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
		known = append(known, strings.TrimSuffix(value, ":"))
	}
	return withHints(err, agenda.Possible("waarden", known))
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
		f := invalid.GetFlag()
		if errors.Is(err, errNoValue) {
			return noValue(cmd, f)
		}
		_, unknown := errors.AsType[*agenda.UnknownError](err)
		switch {
		case unknown, f.Name == "output":
			return errors.Unwrap(invalid)
		case strings.HasPrefix(f.Value.Type(), "bool"):
			return fmt.Errorf("achter --%s hoort geen waarde", f.Name)
		}
		return fmt.Errorf("--%s: %w", f.Name, errors.Unwrap(invalid))
	case errors.As(err, &syntax):
		return withHints(fmt.Errorf("%q is geen optie", syntax.GetSpecifiedFlag()), "De opties staan in: "+cmd.CommandPath()+" --help")
	}
	return err
}

// unknownOption is the error for an option that a command does not have.
func unknownOption(cmd *cobra.Command, err *pflag.NotExistError) error {
	unknown := &agenda.UnknownError{What: "optie", Typed: "--" + err.GetSpecifiedName(), Plural: "opties"}
	if letters := err.GetSpecifiedShortnames(); letters != "" {
		unknown.Typed = "-" + letters
	}
	cmd.Flags().VisitAll(func(f *pflag.Flag) { unknown.Known = append(unknown.Known, "--"+f.Name) })
	if cmd.Name() == "filter" && err.GetSpecifiedShortnames() != "" {
		return withHints(unknown, "Uitsluiten doet u met: NIET "+err.GetSpecifiedShortnames())
	}
	return unknown
}
