package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/view"
)

func newShow(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "show ID… [opties]",
		Aliases: []string{"toon"},
		Short:   "Eén project, lijn, inspectie, soort, herkomst of thema, of de agenda zelf",
		Long: `show toont alles wat de agenda over een project zegt. Van een lijn, inspectie,
soort, herkomst of thema, en van de agenda zelf, toont het ook de projecten.
Een naam, een afkorting, het nummer van een lijn of het begin van een id, naam of
titel is genoeg. Achter wat niet letterlijk in de bron staat maar eruit volgt, staat
"(afgeleid)".`,
		Example: `tsd show PROJECT
tsd show BEGIN
tsd show LIJN
tsd show INSPECTIE -o json
tsd show AGENDA`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &hintError{errors.New("wat wilt u zien? Geef een id"), "De ids van de projecten staan in: tsd list"}
			}
			return nil
		},
		ValidArgsFunction: e.completeRecords,
		RunE: func(_ *cobra.Command, args []string) error {
			loaded, err := e.load()
			if err != nil {
				return err
			}
			var found []agenda.Record
			var missing []error
			for _, name := range args {
				r, err := findRecord(loaded, name)
				if err != nil {
					missing = append(missing, err)
					continue
				}
				found = append(found, r)
			}
			if missing == nil {
				return e.print(view.Records(loaded, found))
			}
			whole := strings.Join(args, " ")
			if _, err := loaded.Find(whole); err == nil && len(args) > 1 {
				return &noError{&commandError{
					&hintError{fmt.Errorf("dit zijn %d woorden van één naam", len(args)), "Zet de naam tussen aanhalingstekens:"},
					"tsd show " + shellQuoted(whole),
				}}
			}
			return &noError{errors.Join(missing...)}
		},
	}
}

// findRecord returns the one record that a name means. If there is none, the error says
// what to do.
func findRecord(a *agenda.Agenda, name string) (agenda.Record, error) {
	r, err := a.Find(name)
	var unknown *agenda.UnknownError
	switch {
	case !errors.As(err, &unknown):
		return r, err
	case name == "":
		return r, &hintError{err, "De ids van de projecten staan in: tsd list"}
	}
	return r, &hintError{err, "Zoeken op een woord doet u met: tsd filter " + shellQuoted(name)}
}
