package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/answer"
	"tsd/cmd/tsd/internal/doc"
)

// A shell asks what can be typed next at every press of Tab, so nothing is said of a file
// that cannot be read: there is nothing to offer.

const (
	// inOrder offers what there is in its own order, and no files.
	inOrder = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	// goesOn is for a word that can go on, so that no space follows.
	goesOn = inOrder | cobra.ShellCompDirectiveNoSpace
)

// loadedOrNil returns the agenda that the command being typed would read, or nil.
// Standard input cannot be read yet.
func (in *input) loadedOrNil() *agenda.Agenda {
	if in.inUse() == "-" {
		return nil
	}
	loaded, _ := in.load(in.inUse())
	return loaded
}

// completeRecords completes the id of a record that was not typed before, projects first.
func (in *input) completeRecords(_ *cobra.Command, typed []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var ids []cobra.Completion
	if loaded := in.loadedOrNil(); loaded != nil {
		for _, l := range slices.Backward(agenda.Lists) {
			for _, r := range l.Records(loaded) {
				if !slices.Contains(typed, r.ID) {
					ids = append(ids, offer(r.ID, answer.Title(r)))
				}
			}
		}
	}
	return ids, inOrder
}

// completeList completes a list with commas between its items.
func completeList(offered func() []cobra.Completion) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if strings.Contains(typed, " ") {
			return items(typed, offered()), inOrder // the script of fish keeps no space off a value with one
		}
		return items(typed, offered()), goesOn
	}
}

// valuesOf offers the values of a field, if they are not running text. A value
// with any of the special characters is quoted.
func (in *input) valuesOf(f *agenda.Field, special string) []cobra.Completion {
	loaded := in.loadedOrNil()
	if loaded == nil || !countable(f) || f.Kind == agenda.Period {
		return nil
	}
	var values []cobra.Completion
	for _, t := range f.Known(loaded) {
		value, about := t.ID, t.Naam
		if about == value {
			about = ""
		}
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

// countable reports whether projects can share a value of a field.
func countable(f *agenda.Field) bool {
	return f.Kind != agenda.ID && f.Kind != agenda.Title && f.Kind != agenda.Prose
}

// completeQuery completes a word of a query: the name of a field, and after
// its colon the values.
func (in *input) completeQuery(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var words []cobra.Completion
	name, list, hasColon := strings.Cut(typed, ":")
	if !hasColon {
		for _, f := range in.fields() {
			words = append(words, offer(f.Name+":", f.Help))
		}
		return words, goesOn
	}
	if f, err := agenda.FieldByName(name); err == nil {
		for _, item := range items(list, in.valuesOf(f, ", ()")) {
			words = append(words, name+":"+item)
		}
	}
	return words, goesOn
}

// fields returns the fields of the agenda that the command being typed would read, or all
// fields if it cannot be read.
func (in *input) fields() []*agenda.Field {
	if loaded := in.loadedOrNil(); loaded != nil {
		return loaded.Fields()
	}
	return agenda.Fields
}

// offerFields offers the names of fields.
func offerFields(fields []*agenda.Field) []cobra.Completion {
	var names []cobra.Completion
	for _, f := range fields {
		names = append(names, offer(f.Name, f.Help))
	}
	return names
}

// items completes the last item of a list with commas: what was typed before
// it stays, and is not offered again. A + or - before the item stays. After a comma there
// are no descriptions: with them the script of bash compares \, with what was typed.
func items(typed string, offered []cobra.Completion) []cobra.Completion {
	end := strings.LastIndexByte(typed, ',') + 1
	done := strings.Split(typed[:end], ",")
	if strings.HasPrefix(typed[end:], "-") || strings.HasPrefix(typed[end:], "+") {
		end++
	}
	var completed []cobra.Completion
	for _, o := range offered {
		value, _, _ := strings.Cut(o, "\t")
		if len(done) > 1 {
			o = value
		}
		if !slices.ContainsFunc(done, func(d string) bool { return strings.TrimLeft(d, "+-") == value }) {
			completed = append(completed, typed[:end]+o)
		}
	}
	return completed
}

// offer returns a word to complete to, with a description.
func offer(word, about string) cobra.Completion {
	word = doc.Clean(word)
	if about == "" {
		return word
	}
	return cobra.CompletionWithDesc(word, doc.Clean(about))
}
