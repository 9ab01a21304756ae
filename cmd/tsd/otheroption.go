package main

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tsd/agenda"
	"tsd/agenda/text"
)

// unknownOption is the error for an option, as it was typed, that a command does not
// have.
func (e *env) unknownOption(cmd *cobra.Command, typed string) error {
	name := strings.TrimLeft(typed, "-")
	unknown := &agenda.UnknownError{What: "optie", Typed: typed, Plural: "opties"}
	if own := ownOption(cmd, name); own != "" {
		return &hintError{unknown, meant(own)}
	}
	if here := otherOption(name, e.valueOf(typed)); here != "" {
		return &hintError{unknown, here}
	}
	loaded := e.mistaken(cmd)
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if v, selects := f.Value.(*values); selects && loaded != nil && !v.field.UsedBy(loaded) {
			return
		}
		unknown.Known = append(unknown.Known, "--"+f.Name)
	})
	return unknown
}

// ownOption returns the option of a command that is called so but for capitals, or
// that chooses by the field of that name, or "".
func ownOption(cmd *cobra.Command, name string) string {
	name = strings.ToLower(name)
	if f := fieldCalled(name); f != nil {
		name = f.Name
	}
	if cmd.Flags().Lookup(name) == nil {
		return ""
	}
	return "--" + name
}

// fieldCalled returns the field with a key or name, or that refers to the list with that
// key, or nil.
func fieldCalled(name string) *agenda.Field {
	for _, f := range agenda.Fields {
		if name == f.Key || name == f.Name || f.List != nil && name == f.List.Key {
			return f
		}
	}
	return nil
}

// valueOf returns the value that the user gave to an option, or "".
func (e *env) valueOf(option string) string {
	for i, arg := range e.args {
		if name, value, ok := strings.Cut(arg, "="); ok && name == option {
			return value
		}
		if arg == option && i+1 < len(e.args) && !strings.HasPrefix(e.args[i+1], "-") {
			return e.args[i+1]
		}
	}
	return ""
}

// mistaken returns the agenda that a command with a mistake in its options would have
// read, or nil. The mistake can come before --data.
func (e *env) mistaken(cmd *cobra.Command) *agenda.Agenda {
	flags := cmd.Root().PersistentFlags()
	flags.ParseErrorsAllowlist.UnknownFlags = true
	_ = flags.Parse(e.args) // what is wrong is told already
	return e.inUseOrNil()
}

// plainDashes wraps the check of the words after a command. It refuses an option that
// begins with the dash of a word processor, and so was read as a word.
func plainDashes(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, words []string) error {
		for _, w := range words {
			name, _, _ := strings.Cut(strings.TrimLeft(w, text.Dashes+"-"), "=")
			if r, _ := utf8.DecodeRuneInString(w); !strings.ContainsRune(text.Dashes, r) {
				continue
			}
			if option := optionNamed(cmd, name); option != "" {
				return &hintError{&agenda.UnknownError{What: "optie", Typed: w}, "Typ gewone streepjes: " + option}
			}
		}
		return check(cmd, words)
	}
}

// optionNamed returns the option that a word is the name of, with its dashes: of the
// command, or of any if no command was given. If there is none, it returns "".
func optionNamed(cmd *cobra.Command, name string) string {
	if len(name) == 1 && cmd.Flags().ShorthandLookup(name) != nil {
		return "-" + name
	}
	commands := []*cobra.Command{cmd}
	if !cmd.HasParent() {
		commands = append(commands, cmd.Commands()...)
	}
	i := slices.IndexFunc(commands, func(c *cobra.Command) bool { return ownOption(c, name) != "" })
	if i < 0 {
		return ""
	}
	return ownOption(commands[i], name)
}
