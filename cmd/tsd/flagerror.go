package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tsd/agenda"
)

// flagError returns pflag's error in Dutch.
func (e *env) flagError(cmd *cobra.Command, err error) error {
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
		typed, letters := "--"+notExist.GetSpecifiedName(), notExist.GetSpecifiedShortnames()
		if letters != "" {
			typed = "-" + letters
		}
		if letters != "" && cmd.Name() == "filter" {
			return &hintError{&agenda.UnknownError{What: "optie", Typed: typed}, "Uitsluiten doet u met: NIET " + letters}
		}
		return e.unknownOption(cmd, typed)
	case errors.As(err, &noValue):
		return &hintError{fmt.Errorf("achter --%s ontbreekt een waarde", noValue.GetFlag().Name), optionsHint(cmd)}
	case errors.As(err, &invalid):
		if unknown, ok := errors.AsType[*agenda.UnknownError](err); ok {
			if to := otherFormats[strings.ToLower(unknown.Typed)]; to != "" && invalid.GetFlag().Name == "output" {
				return &hintError{errors.New(unknown.Error()), otherFormat(to)}
			}
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

// otherOption returns what does here what an option of that name, with that value if it
// is known, does elsewhere or at another command, in a sentence, or "".
func otherOption(name, value string) string {
	name = strings.ToLower(name)
	for _, f := range formats {
		if f.name == name {
			return "Het formaat kiest u met: -o " + name
		}
	}
	if to := otherFormats[name]; to != "" {
		return otherFormat(to)
	}
	switch name {
	case "format", "formaat", "out", "uitvoer":
		return "Het formaat kiest u met: -o FORMAAT"
	case "file", "bestand", "input":
		return "Een ander bestand leest u met: --data BESTAND"
	case "limit", "max", "head":
		return "De eerste vijf krijgt u met: tsd list | head -5"
	case "year":
		return "Een jaar kiest u met: --jaar JAAR"
	case "per", "group-by", "groupby", "by", "count":
		return "Aantallen geeft: tsd overview --per " + valueOr(value, "VELD")
	case "reverse", "desc":
		return "Omgekeerd sorteert u met een minteken: --sort -VELD"
	}
	switch f := fieldCalled(name); {
	case f == nil:
		return ""
	case f.Flag:
		return "Projecten kiest u met: tsd list --" + f.Name + " " + valueOr(value, "WAARDE")
	default:
		return "Op dit veld zoekt u met: tsd filter " + f.Name + ":WAARDE"
	}
}

// valueOr returns a value as it is typed in a shell, or if there is none what stands
// for it.
func valueOr(value, name string) string {
	if value == "" {
		return name
	}
	return shellQuoted(value)
}

// otherFormats are names of formats and programs that -o does not know, with the
// format to take instead.
var otherFormats = map[string]string{
	"excel": "ods", "xlsx": "ods", "xls": "ods", "calc": "ods", "spreadsheet": "ods",
	"word": "html", "docx": "html", "doc": "html", "odt": "html", "web": "html", "page": "html", "pdf": "html",
	"md": "markdown", "text": "table", "txt": "table", "tabel": "table", "yml": "yaml", "id": "ids", "tab": "tsv", "jsonl": "json",
}

// otherFormat says which format to take instead of one that -o does not know.
func otherFormat(to string) string {
	open := map[string]string{"ods": "; Excel en LibreOffice openen dat", "html": "; Word en een browser openen dat"}
	return "Neem daarvoor: -o " + to + open[to]
}

func optionsHint(cmd *cobra.Command) string {
	return fmt.Sprintf("De opties staan in: %s --help", cmd.CommandPath())
}
