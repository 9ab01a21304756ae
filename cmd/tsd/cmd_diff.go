package main

import (
	"errors"
	"fmt"
	"sync"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/view"
)

func newDiff(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "diff OUD NIEUW [opties]",
		Aliases: []string{"verschil"},
		Short:   "Wat er is gewijzigd tussen twee bestanden",
		Long: `diff vergelijkt twee databestanden: welke projecten en andere records erbij
kwamen, wegvielen of zijn gewijzigd, en per veld wat er stond en wat er nu staat.
Een record met een nieuw id maar dezelfde titel of naam telt als gewijzigd. De
volgorde van de sleutels en de opmaak van het bestand doen er niet toe.
Een van beide mag - zijn, de standaardinvoer. Met -o markdown of -o html maakt u
een bericht om te publiceren.
De status is 0 als er niets is gewijzigd, 1 als er iets is gewijzigd, en 2 als
een bestand niet te lezen is of fouten bevat.`,
		Example: `tsd diff vorig.yaml nieuw.yaml
tsd diff vorig.yaml nieuw.yaml -o markdown
git show HEAD~1:nieuw.yaml | tsd diff - nieuw.yaml`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 {
				return &hintError{fmt.Errorf("diff vergelijkt twee bestanden, en kreeg er %d", len(args)), "Bijvoorbeeld: tsd diff vorig.yaml nieuw.yaml"}
			}
			return e.fileArguments(cmd, args)
		},
		ValidArgsFunction: dataFiles,
		RunE: func(_ *cobra.Command, args []string) error {
			var loaded [2]*agenda.Agenda
			var wrong [2]error
			var both sync.WaitGroup
			for i, file := range args {
				both.Go(func() { loaded[i], wrong[i] = e.loadFile(file) })
			}
			both.Wait()
			if err := errors.Join(wrong[:]...); err != nil {
				return err
			}
			changes := agenda.Diff(loaded[0], loaded[1])
			if changes != nil {
				e.status = statusNo
			} else if isTerminal(e.stderr) {
				e.tell("Er is niets gewijzigd.")
			}
			return e.print(view.Changes(loaded[0], loaded[1], changes))
		},
	}
}
