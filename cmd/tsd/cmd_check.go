package main

import (
	"errors"

	"github.com/spf13/cobra"

	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/page"
)

func newCheck(e *env) *cobra.Command {
	var strict, plain bool
	cmd := &cobra.Command{
		Use:     "check [BESTAND…] [opties]",
		Aliases: []string{"controleer"},
		Short:   "Elke fout in een databestand",
		Long: `check leest databestanden na en noemt elke fout, met de plaats en wat u eraan
kunt doen. Zonder BESTAND is dat het bestand in gebruik. Een opmerking noemt iets
dat goed kan zijn, maar meestal niet is.
De status is 0 als er geen fouten zijn, 1 als die er zijn, en 2 als een bestand
niet te lezen is.`,
		Example: `tsd check
tsd check -o json`,
		Args:              e.fileArguments,
		ValidArgsFunction: dataFiles,
		RunE: func(_ *cobra.Command, files []string) error {
			if e.output.value == idsFormat {
				return errors.New("check heeft geen ids; kies een ander formaat")
			}
			if e.output.value == "" {
				e.output.value = terminalFormat // the lines of a compiler, also in a pipe
			}
			if len(files) == 0 {
				files = []string{e.inUse()}
			}
			var problems datafile.Problems
			var unread []error
			for _, f := range files {
				name, content, err := e.read(f)
				if err != nil {
					unread = append(unread, err)
					continue
				}
				problems = append(problems, datafile.Check(name, content)...)
			}
			found := checked{files: len(files), problems: problems}
			if faults, remarks := found.count(); faults > 0 || strict && remarks > 0 {
				e.status = statusNo
			}
			if err := e.print(found.answer(plain)); err != nil || unread != nil {
				return errors.Join(append(unread, err)...)
			}
			if isTerminal(e.stderr) {
				e.tell(message{page.Str(found.summary())})
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&plain, "plain", false, "toon de regels zelf niet, met hun ^ eronder; dat leest een schermlezer beter voor")
	cmd.Flags().BoolVar(&strict, "strict", false, "eindig ook bij opmerkingen met status 1")
	return cmd
}
