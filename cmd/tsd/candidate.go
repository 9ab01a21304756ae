package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
	"tsd/cmd/tsd/internal/view"
)

// A candidate is what can be typed next. A shell asks for candidates at every
// press of Tab, so nothing is said of a file that cannot be read: there are none.

const (
	// inOrder offers what there is in its own order, and no files.
	inOrder = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	// goesOn is for a word that can go on, so that no space follows.
	goesOn = inOrder | cobra.ShellCompDirectiveNoSpace
)

// nothing completes an argument without known values.
func nothing(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveNoFileComp
}

// dataFiles completes the name of a data file.
func dataFiles(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return []cobra.Completion{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
}

// inUseOrNil returns the agenda that the command being typed would read, or nil.
// Standard input cannot be read yet.
func (e *env) inUseOrNil() *agenda.Agenda {
	if e.inUse() == "-" {
		return nil
	}
	loaded, err := e.load()
	if err != nil {
		return nil
	}
	return loaded
}

// completeRecords completes the id of a record that was not typed before.
func (e *env) completeRecords(_ *cobra.Command, typed []string, begun string) ([]cobra.Completion, cobra.ShellCompDirective) {
	loaded := e.inUseOrNil()
	if loaded == nil {
		return nil, inOrder
	}
	var projects, others []cobra.Completion
	for _, r := range loaded.Records() {
		switch {
		case slices.Contains(typed, r.ID):
		case r.List == agenda.Projecten:
			projects = append(projects, inCaseOf(begun, offer(r.ID, r.Naam)))
		default:
			others = append(others, inCaseOf(begun, offer(r.ID, view.RecordTitle(r))))
		}
	}
	return append(projects, others...), inOrder
}

// completeValues completes the values of a field, with commas between them.
func (e *env) completeValues(f *agenda.Field) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return items(typed, e.valuesOf(f, ",")), goesOn
	}
}

// valuesOf offers the values of a field, if they are not running text. A value
// with any of the special characters is quoted.
func (e *env) valuesOf(f *agenda.Field, special string) []cobra.Completion {
	loaded := e.inUseOrNil()
	if loaded == nil || !hasChoices(f) {
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
	if f.CanBeUnknown() {
		values = append(values, offer(agenda.UnknownName, "de bron zegt het niet"))
	}
	return values
}

// hasChoices reports whether the values of a field can be listed.
func hasChoices(f *agenda.Field) bool {
	return f.Kind == agenda.Closed || f.Kind == agenda.Open || f.Kind == agenda.Source || f.Kind == agenda.Year
}

// completeQuery completes a word of a query: the name of a field, and after
// its colon the values.
func (e *env) completeQuery(_ *cobra.Command, before []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if name, list, ok := strings.Cut(typed, ":"); ok {
		f, err := agenda.FieldByName(name)
		if err != nil {
			return nil, inOrder
		}
		var words []cobra.Completion
		for _, item := range items(list, e.valuesOf(f, ", ()")) {
			words = append(words, name+":"+item)
		}
		return words, goesOn
	}
	var words []cobra.Completion
	for _, f := range e.fieldsInUse() {
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

// fieldsInUse returns the fields of the agenda that the command being typed would
// read, or all fields if it cannot be read.
func (e *env) fieldsInUse() []*agenda.Field {
	if loaded := e.inUseOrNil(); loaded != nil {
		return loaded.Fields()
	}
	return agenda.Fields
}

// completeFields completes names of fields with commas between them, those for
// which keep says so, and these others.
func (e *env) completeFields(keep func(*agenda.Field) bool, others ...cobra.Completion) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		var names []cobra.Completion
		for _, f := range e.fieldsInUse() {
			if keep(f) {
				names = append(names, offer(f.Name, f.Help))
			}
		}
		return items(typed, append(names, others...)), goesOn
	}
}

// completeHelp completes the name of a command or of a topic.
func completeHelp(cmd *cobra.Command, before []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(before) > 0 {
		return nil, inOrder
	}
	var names []cobra.Completion
	for _, c := range cmd.Root().Commands() {
		if c.IsAvailableCommand() {
			names = append(names, offer(c.Name(), c.Short))
		}
	}
	for _, t := range topics {
		names = append(names, offer(t.name, t.about))
	}
	return names, inOrder
}

// items completes the last item of a list with commas: what was typed before
// it stays, and is not offered again. A + or - before the item stays.
func items(typed string, offered []cobra.Completion) []cobra.Completion {
	end := strings.LastIndexByte(typed, ',') + 1
	done := strings.Split(typed[:end], ",")
	sign := ""
	if strings.HasPrefix(typed[end:], "-") || strings.HasPrefix(typed[end:], "+") {
		sign = typed[end : end+1]
	}
	var completed []cobra.Completion
	for _, o := range offered {
		value, _, _ := strings.Cut(o, "\t")
		if !slices.ContainsFunc(done, func(d string) bool { return strings.TrimLeft(d, "+-") == value }) {
			completed = append(completed, typed[:end]+sign+inCaseOf(typed[end+len(sign):], o))
		}
	}
	return completed
}

// inCaseOf returns a candidate that begins as what was typed in another case, with the
// beginning as typed: a shell takes only words that begin so, and tsd takes both.
func inCaseOf(typed, candidate string) string {
	n := len(typed)
	if n == 0 || n > len(candidate) || strings.HasPrefix(candidate, typed) || !strings.EqualFold(candidate[:n], typed) {
		return candidate
	}
	word, about, described := strings.Cut(candidate, "\t")
	rest := word[n:]
	if typed == strings.ToUpper(typed) {
		rest = strings.ToUpper(rest)
	}
	if described {
		return typed + rest + "\t" + about
	}
	return typed + rest
}

// offer returns a word to complete to, with a description.
func offer(word, about string) cobra.Completion {
	word = strings.TrimPrefix(word, "_activeHelp_") // by which a shell knows the program's own words
	if about == "" {
		return page.Clean(word)
	}
	return cobra.CompletionWithDesc(page.Clean(word), page.Clean(about))
}

// mustComplete sets the completion of a flag.
func mustComplete(cmd *cobra.Command, flag string, complete cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err) // the flag does not exist, or has a completion
	}
}
