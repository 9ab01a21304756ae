package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
)

// What can be typed next. A shell asks for it at every press of Tab, so it is
// silent: if the agenda cannot be read there is nothing to complete.

const (
	// inOrder offers what there is in its own order, and no files.
	inOrder = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	// goesOn is for a word that more can be typed behind.
	goesOn = inOrder | cobra.ShellCompDirectiveNoSpace
)

// nothing completes what has no values that are known.
func nothing(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveNoFileComp
}

// dataFiles completes the name of a data file.
func dataFiles(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return []cobra.Completion{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
}

// inUseOrNil returns the agenda that the command being typed would read, or
// nil. Standard input is not there yet.
func (a *app) inUseOrNil() *agenda.Agenda {
	if a.inUse() == "-" {
		return nil
	}
	loaded, err := a.load()
	if err != nil {
		return nil
	}
	return loaded
}

// completeRecords completes the id of a record that was not typed before.
func (a *app) completeRecords(_ *cobra.Command, typed []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	loaded := a.inUseOrNil()
	if loaded == nil {
		return nil, inOrder
	}
	var projects, others []cobra.Completion
	for r := range loaded.Records() {
		switch {
		case slices.Contains(typed, r.ID):
		case r.Key == "projecten":
			projects = append(projects, offer(r.ID, r.Naam))
		default:
			others = append(others, offer(r.ID, title(r)))
		}
	}
	return append(projects, others...), inOrder
}

// completeValues completes the values of a field, with commas between them.
func (a *app) completeValues(f *agenda.Field) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return items(typed, a.valuesOf(f, ",")), goesOn
	}
}

// valuesOf offers the values of a field, but not those of running text. One
// that holds any of these characters has quotes.
func (a *app) valuesOf(f *agenda.Field, special string) []cobra.Completion {
	loaded := a.inUseOrNil()
	if loaded == nil || f.Kind != agenda.Closed && f.Kind != agenda.Open && f.Key != "jaar" {
		return nil
	}
	var values []cobra.Completion
	for _, t := range f.Known(loaded) {
		about := t.Naam
		if about == t.ID {
			about = ""
		}
		value := t.ID
		if strings.ContainsAny(value, special) {
			value = `"` + value + `"`
		}
		values = append(values, offer(value, about))
	}
	return values
}

// completeQuery completes a word of a query: the name of a field, and behind
// its colon the values.
func (a *app) completeQuery(_ *cobra.Command, before []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if name, list, ok := strings.Cut(typed, ":"); ok {
		f, err := agenda.FieldByName(name)
		if err != nil {
			return nil, inOrder
		}
		var words []cobra.Completion
		for _, item := range items(list, a.valuesOf(f, ", ()")) {
			words = append(words, name+":"+item)
		}
		return words, goesOn
	}
	var words []cobra.Completion
	for _, f := range agenda.Fields {
		words = append(words, offer(f.Name+":", f.Help))
	}
	if len(before) > 0 && typed != "" && strings.HasPrefix("OF", typed) {
		return []cobra.Completion{offer("OF", "een van beide komt voor")}, inOrder
	}
	if typed != "" && strings.HasPrefix("NIET", typed) {
		return []cobra.Completion{offer("NIET", "het komt niet voor")}, inOrder
	}
	return words, goesOn
}

// completeFields completes names of fields with commas between them, those for
// which keep says so, and these others.
func completeFields(keep func(*agenda.Field) bool, others ...cobra.Completion) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		var names []cobra.Completion
		for _, f := range agenda.Fields {
			if keep(f) {
				names = append(names, offer(f.Name, f.Help))
			}
		}
		return items(typed, append(names, others...)), goesOn
	}
}

// completeCommands completes the name of a command.
func completeCommands(cmd *cobra.Command, before []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(before) > 0 {
		return nil, inOrder
	}
	var names []cobra.Completion
	for _, c := range cmd.Root().Commands() {
		if c.IsAvailableCommand() {
			names = append(names, offer(c.Name(), c.Short))
		}
	}
	return names, inOrder
}

// items completes the last item of a list with commas: what was typed before
// it stays, and is not offered again. A minus sign in front of the item stays.
func items(typed string, offered []cobra.Completion) []cobra.Completion {
	end := strings.LastIndexByte(typed, ',') + 1
	done := strings.Split(typed[:end], ",")
	sign := ""
	if strings.HasPrefix(typed[end:], "-") {
		sign = "-"
	}
	var completed []cobra.Completion
	for _, o := range offered {
		value, _, _ := strings.Cut(o, "\t")
		if !slices.Contains(done, value) && !slices.Contains(done, "-"+value) {
			completed = append(completed, typed[:end]+sign+o)
		}
	}
	return completed
}

// offer is a word to complete to, and what is said of it.
func offer(word, about string) cobra.Completion {
	if about == "" {
		return clean(word)
	}
	return cobra.CompletionWithDesc(clean(word), clean(about))
}

// mustComplete sets how the value of a flag is completed.
func mustComplete(cmd *cobra.Command, flag string, complete cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err) // there is no such flag, or it is completed already
	}
}
