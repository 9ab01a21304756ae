package main

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/view"
)

func newDiff(e *env) *cobra.Command {
	var message view.Message
	cmd := &cobra.Command{
		Use:     "diff OUD NIEUW [opties]",
		Aliases: []string{"verschil"},
		Short:   "Wat er is gewijzigd tussen twee bestanden",
		Long: `diff vergelijkt twee databestanden: welke projecten en andere records erbij
kwamen, wegvielen of zijn gewijzigd, en per veld wat er stond en wat er nu staat.
Een record met een nieuw id maar dezelfde titel of naam telt als gewijzigd, en zo
ook een lijn of thema met een ander id en een andere naam, maar dezelfde projecten.
De volgorde is die van de projecten van een lijn. De volgorde van de sleutels en de
opmaak van het bestand doen er niet toe.
Een van beide mag - zijn, de standaardinvoer. Met -o markdown of -o html maakt u
een bericht om te publiceren: zonder ids, en zonder wat een lezer niet ziet.
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
			message.Address = string(e.url)
			return e.print(view.Changes(loaded[0], loaded[1], changes, message))
		},
	}
	cmd.Flags().Var((*dates)(&message), "gepubliceerd", "datums van OUD en NIEUW in het bericht, in plaats van die in de bestanden")
	mustComplete(cmd, "gepubliceerd", cobra.NoFileCompletions)
	return cmd
}

// dates is the value of --gepubliceerd: the dates of both files.
type dates view.Message

func (d *dates) String() string {
	if d.Old.IsZero() && d.New.IsZero() {
		return ""
	}
	return d.Old.String() + "," + d.New.String()
}

func (d *dates) Type() string { return "OUD,NIEUW" }

func (d *dates) Set(s string) error {
	old, new, found := strings.Cut(s, ",")
	if !found {
		return fmt.Errorf("%q is geen tweetal datums met een komma ertussen, zoals 2022-12,2023-06", s)
	}
	var err error
	if d.Old, err = parseDag(old); err == nil {
		d.New, err = parseDag(new)
	}
	return err
}

// parseDag parses a date, or "" for one that is not given.
func parseDag(s string) (agenda.Datum, error) {
	if s = strings.TrimSpace(s); s == "" {
		return agenda.Datum{}, nil
	}
	return agenda.ParseDatum(s, agenda.ToDay)
}
