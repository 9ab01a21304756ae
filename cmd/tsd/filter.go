package main

import (
	"errors"

	"github.com/spf13/cobra"

	"tsd/cmd/tsd/internal/answer"
	"tsd/cmd/tsd/internal/doc"
)

func newFilter(s *streams) *cobra.Command {
	o := &listing{selection: newSelection(s)}
	cmd := &cobra.Command{
		Use:   "filter ZOEKVRAAG… [opties]",
		Short: "Projecten waarin iets voorkomt",
		Long: `filter zoekt projecten. Alle woorden moeten voorkomen: in de titels, teksten en
lijsten van het project (zoals doelgroepen), in zijn id of in de namen van zijn
thema's. Hoofdletters, accenten en streepjes maken niet uit, en leestekens
evenmin, zodat u een titel kunt plakken.

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
aanhalingstekens in staan. De velden staan in: tsd help velden

Een woord van vier letters of meer vindt ook woorden die zo beginnen, en een van
vijf of meer ook samenstellingen die zo eindigen: kamer vindt slaapkamer.
Projecten met een treffer in de titel komen eerst. Is een woord de naam van
bijvoorbeeld een inspectie, dan zegt filter hoe u de projecten daarvan ziet.`,
		Example: `  tsd filter WOORD
  tsd filter WOORD NIET lijn:LIJN
  tsd filter 'lijn:LIJN (WOORD OF "twee woorden")'
  tsd filter looptijd:2027 -o gevonden.html`,
		SuggestFor:        []string{"zoek", "zoeken", "search", "find", "grep", "query"},
		Args:              o.someQuery,
		ValidArgsFunction: o.completeQuery,
		RunE: func(_ *cobra.Command, words []string) error {
			return o.run(words, func(found answer.Selection) (doc.Answer, error) { return answer.Filter(found, o.columns.last()) })
		},
	}
	o.addFlags(cmd, "id,titel,"+answer.HitsKey, offer(answer.HitsKey, "waarin het is gevonden"))
	return cmd
}

// someQuery refuses to find everything.
func (l *listing) someQuery(_ *cobra.Command, words []string) error {
	for _, v := range l.values {
		if v.given != nil {
			return nil
		}
	}
	if len(words) == 0 {
		return withHints(errors.New("wat zoekt u? Geef een woord of een veld met een waarde"), "Bijvoorbeeld: tsd filter WOORD", "Alle projecten geeft: tsd list")
	}
	return nil
}
