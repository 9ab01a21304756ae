package main

import "github.com/spf13/cobra"

func newData(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "data [opties]",
		Short: "Het databestand zelf, zoals het is",
		Long: `data schrijft het databestand dat in gebruik is, met zijn opmerkingen: dat van
--data of $TSD_DATA, en anders het bestand dat in het programma zit. Bewaar het om
er zelf mee verder te gaan:

  tsd data > agenda.yaml

Wat er in een databestand hoort te staan, zegt dat van: tsd new`,
		Example:           `tsd data`,
		Args:              noArguments,
		ValidArgsFunction: nothing,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := e.onlyYAML(cmd); err != nil {
				return err
			}
			_, content, err := e.read(e.inUse())
			if err != nil {
				return err
			}
			return e.write(string(content))
		},
	}
}
