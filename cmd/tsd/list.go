package main

import (
	"github.com/spf13/cobra"

	"tsd/cmd/tsd/internal/answer"
	"tsd/cmd/tsd/internal/doc"
)

func newList(s *streams) *cobra.Command {
	o := &listing{selection: newSelection(s)}
	cmd := &cobra.Command{
		Use:   "list [opties]",
		Short: "Projecten, één per regel",
		Long: `list toont de projecten van de agenda, per lijn. Met opties kiest u welke: met
meerdere waarden voor één veld alle projecten die er een van hebben, met
meerdere velden de projecten die aan alle voldoen.`,
		Example: `  tsd list --jaar 2027
  tsd list --lijn LIJN --inspectie INSPECTIE,INSPECTIE -o projecten.ods
  tsd list --columns id,titel,looptijd --sort titel
  tsd list --thema THEMA -o ids`,
		SuggestFor:        []string{"lijst", "ls", "projecten", "projects", "export"},
		Args:              o.noWords,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			return o.run(nil, func(found answer.Selection) (doc.Answer, error) {
				return answer.List(found, o.columns.last(), o.sort.given != nil)
			})
		},
	}
	o.addFlags(cmd, "id,titel,lijn")
	return cmd
}
