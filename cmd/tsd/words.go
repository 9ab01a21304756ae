package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/agenda/text"
	"tsd/cmd/tsd/internal/doc"
)

// noWords refuses words after a command that takes none, and says what was most likely
// meant.
func (in *input) noWords(cmd *cobra.Command, words []string) error {
	if len(words) == 0 {
		return nil
	}
	return withHints(fmt.Errorf("%s kan niets met het woord %q", cmd.Name(), words[0]), in.instead(cmd, words[0]))
}

// instead says what to type instead of a word after a command that takes none: an option
// of the command, or another command.
func (in *input) instead(cmd *cobra.Command, word string) string {
	if first, _ := utf8.DecodeRuneInString(word); strings.ContainsRune(text.Dashes, first) {
		return "Typ gewone streepjes: --" + strings.TrimLeft(word, text.Dashes+"-")
	}
	quoted := shellQuoted(word)
	if format := doc.FormatOf(word); format != "" {
		option := "-o"
		switch {
		case format == doc.YAML && cmd.Flags().Lookup("from") != nil:
			option = "--from"
		case format == doc.YAML:
			option = "--data"
		}
		return fmt.Sprintf("Een bestand noemt u met: tsd %s %s %s", cmd.Name(), option, quoted)
	}
	if loaded := in.loadedOrNil(); loaded != nil {
		for _, f := range agenda.Fields {
			if f.Kind == agenda.Open || cmd.Flags().Lookup(f.Name) == nil {
				continue
			}
			if _, err := loaded.Where(f, `"`+word+`"`); err == nil {
				return fmt.Sprintf("Bedoelde u: tsd %s --%s %s", cmd.Name(), f.Name, quoted)
			}
		}
		if r, err := loaded.Find(word); err == nil {
			return "Bedoelde u: tsd show " + r.ID
		}
	}
	return "Zoeken op een woord doet u met: tsd filter " + quoted
}
