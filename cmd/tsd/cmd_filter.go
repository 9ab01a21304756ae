package main

import (
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/view"
)

const filterColumns = "id,titel," + view.HitsColumn

func newFilter(e *env) *cobra.Command {
	var selected selection
	var columns, sort string
	cmd := &cobra.Command{
		Use:     "filter ZOEKVRAAG… [opties]",
		Aliases: []string{"zoek"},
		Short:   "Projecten waarin iets voorkomt",
		Long: `filter zoekt projecten. Alle woorden moeten voorkomen: in de titels en teksten van
het project, in zijn id of in de namen van zijn thema's. Hoofdletters, accenten en
streepjes maken niet uit, en leestekens evenmin, zodat u een titel kunt plakken.

  woord             het woord komt voor, ook verbogen: boek vindt boeken
  "twee woorden"    deze woorden staan er zo, heel en achter elkaar
  veld:waarde       het veld heeft die waarde
  veld:a,b          het veld heeft een van die waarden
  veld:a veld:b     beide waarden
  a OF b            een van beide komt voor
  NIET a            a komt niet voor
  ( )               om te groeperen
  veld:onbekend     de bron zegt het niet

Zet de zoekvraag tussen enkele aanhalingstekens als er haakjes of dubbele
aanhalingstekens in staan.

Een woord van vier letters of meer vindt ook woorden die zo beginnen, en een
van vijf of meer ook samenstellingen die zo eindigen: kamer vindt slaapkamer.
Projecten met een treffer in de titel komen eerst, en daarbinnen die met het woord
zelf. Is een woord de naam van bijvoorbeeld een inspectie, dan zegt filter boven
het antwoord hoe u de projecten daarvan ziet.

Velden: VELDEN. Uitleg: tsd help velden`,
		Example: `tsd filter WOORD
tsd filter WOORD lijn:LIJN
tsd filter lijn:LIJN,LIJN2 NIET WOORD2
tsd filter 'inspectie:INSPECTIE (WOORD OF WOORD2)'
tsd filter '"ZIN" OF WOORD'
tsd filter looptijd:JAAR thema:THEMA -o ids
tsd filter afgeleid:AFGELEID -o ids`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 && !selected.given() {
				return &hintError{errNoQuery, "Bijvoorbeeld: tsd filter " + e.examples().value("WOORD")}
			}
			return nil
		},
		ValidArgsFunction: e.completeQuery,
		RunE: func(_ *cobra.Command, args []string) error {
			loaded, err := e.load()
			if err != nil {
				return err
			}
			conditions, err := selected.conditions(loaded)
			if err != nil {
				return err
			}
			var query agenda.All
			title := "Gevonden projecten"
			if len(args) > 0 {
				typed := strings.Join(args, " ")
				q, err := loaded.ParseQuery(typed)
				if err != nil {
					return err
				}
				query = append(query, q)
				title += " voor “" + typed + "”"
			}
			for _, c := range conditions {
				query = append(query, c)
			}
			found := newSelection(loaded, query)
			found.HasHits = true
			found.Title = title + strings.TrimPrefix(view.SelectionTitle(loaded, conditions), "Projecten")
			agenda.Rank(found.Matches)
			return e.printProjects(found, columns, filterColumns, sort)
		},
	}
	selected = e.addSelection(cmd)
	e.addArrangement(cmd, &columns, &sort, filterColumns, offer(view.HitsColumn, "waarom een project is gevonden"))
	e.addFailEmpty(cmd)
	return cmd
}
