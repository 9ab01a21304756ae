package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"tsd/cmd/tsd/internal/answer"
	"tsd/cmd/tsd/internal/doc"
)

func newDiff(s *streams) *cobra.Command {
	o := newShared(s)
	cmd := &cobra.Command{
		Use:   "diff OUD NIEUW [opties]",
		Short: "Wat er is gewijzigd tussen twee bestanden",
		Long: `diff vergelijkt twee databestanden: welke projecten en andere records erbij
kwamen, wegvielen of zijn gewijzigd, en per veld wat er stond en wat er nu
staat. Een record met een nieuw id maar dezelfde titel of naam telt als
gewijzigd. De volgorde van de sleutels en de opmaak van het bestand doen er niet
toe. Een van beide mag - zijn, de standaardinvoer.`,
		Example: `  tsd diff vorig.yaml nieuw.yaml
  tsd diff vorig.yaml nieuw.yaml -o wijzigingen.html`,
		SuggestFor:        []string{"verschil", "compare", "vergelijk"},
		Args:              twoFiles,
		ValidArgsFunction: dataFiles,
		RunE:              func(_ *cobra.Command, files []string) error { return runDiff(&o, files[0], files[1]) },
	}
	o.addAnswerFlags(cmd, doc.Formats()...)
	return cmd
}

func twoFiles(_ *cobra.Command, files []string) error {
	if len(files) != 2 {
		return withHints(fmt.Errorf("diff vergelijkt twee bestanden, en kreeg er %d", len(files)), "Bijvoorbeeld: tsd diff vorig.yaml nieuw.yaml")
	}
	return checkNames(files)
}

func runDiff(o *shared, oldFile, newFile string) error {
	old, wrong := o.load(oldFile)
	new, err := o.load(newFile)
	if err := errors.Join(wrong, err); err != nil {
		return err
	}
	a := answer.Diff(old, new)
	if err := o.print(a, "de wijzigingen"); err != nil {
		return err
	}
	if len(a.IDs) > 0 {
		return errNo
	}
	return nil
}
