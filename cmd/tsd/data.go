package main

import (
	"github.com/spf13/cobra"

	"tsd/cmd/tsd/internal/doc"
)

func newData(s *streams) *cobra.Command {
	o := newShared(s)
	o.onlyNew = true
	cmd := &cobra.Command{
		Use:   "data [opties]",
		Short: "Het databestand zelf, zoals het is",
		Long: `data schrijft het databestand dat in gebruik is, met zijn opmerkingen: dat van
--data of $TSD_DATA, en anders het bestand dat in het programma zit. Bewaar het
om er zelf mee verder te gaan. Wat er in zo'n bestand hoort te staan, zegt dat
van tsd new.`,
		Example: `  tsd data -o agenda.yaml
  tsd data | head`,
		SuggestFor:        []string{"source", "raw", "dump"},
		Args:              o.noWords,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(*cobra.Command, []string) error { return runData(&o) },
	}
	o.addDataFlag(cmd)
	o.addOutputFlag(cmd, "schrijf in dit bestand: naam.yaml", doc.YAML)
	return cmd
}

func runData(o *shared) error {
	_, content, err := o.readFile(o.inUse())
	if err != nil {
		return err
	}
	return o.write(content, "het databestand")
}
