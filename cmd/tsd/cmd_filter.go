package main

import (
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/view"
)

const filterColumns = "id,titel," + view.HitsColumn

func newFilter(e *env) *cobra.Command {
	var columns, sort string
	cmd := &cobra.Command{
		Use:   "filter ZOEKVRAAG… [opties]",
		Short: "Projecten waarin iets voorkomt",
		Long: `filter zoekt projecten. Alle woorden moeten voorkomen, waar dan ook in het
project of in een naam waarnaar het verwijst. Hoofdletters, accenten en
streepjes maken niet uit.

  woord                 het woord komt voor, ook verbogen: leraar vindt leraren
  "twee woorden"        de letters staan er zo, achter elkaar
  lijn:verbreden        het veld heeft die waarde
  thema:zorg,jeugd      het veld heeft een van die waarden
  a OF b                een van beide komt voor
  NIET a                het komt niet voor
  ( )                   om te groeperen
  soort:onbekend        de bron zegt het niet

Zet de zoekvraag tussen enkele aanhalingstekens als er haakjes of dubbele
aanhalingstekens in staan.

Een woord van vier letters of meer vindt ook woorden die zo beginnen, en een
van vijf of meer ook samenstellingen: opvang vindt asielopvang. Projecten met
een treffer in de titel komen eerst, en daarbinnen die met het woord zelf.

Velden: ` + fieldNames() + `.`,
		Example: `tsd filter suicide
tsd filter gemeenten lijn:verbreden
tsd filter thema:zorg,jeugd NIET lijn:verbreden
tsd filter 'inspectie:IGJ (meldcode OF experimenten)'
tsd filter '"Ter Apel" OF werkdruk'
tsd filter afgeleid:themas -o ids`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &hintError{errNoQuery, "Bijvoorbeeld: tsd filter suicide"}
			}
			return nil
		},
		ValidArgsFunction: e.completeQuery,
		RunE: func(_ *cobra.Command, args []string) error {
			loaded, err := e.load()
			if err != nil {
				return err
			}
			q, err := loaded.ParseQuery(strings.Join(args, " "))
			if err != nil {
				return err
			}
			found := newSelection(loaded, q)
			found.Title = "Gevonden projecten voor “" + strings.Join(args, " ") + "”"
			found.Command = func(unknown []*agenda.Field) string {
				var asked []string
				for _, f := range unknown {
					asked = append(asked, f.Name+":"+agenda.UnknownName)
				}
				return "tsd filter " + strings.Join(asked, " ")
			}
			agenda.Rank(found.Matches)
			return e.printProjects(found, columns, sort)
		},
	}
	addArrangement(cmd, &columns, &sort, filterColumns)
	e.addFailEmpty(cmd)
	return cmd
}
