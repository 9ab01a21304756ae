package main

import (
	"fmt"
	"io"
	"runtime/debug"

	"github.com/spf13/cobra"

	"tsd/data"
)

func newRoot(s *streams) *cobra.Command {
	cobra.EnableCommandSorting = false
	cobra.MousetrapHelpText = "tsd is een programma voor de opdrachtregel.\n\nOpen een venster met opdrachten (cmd), ga naar de map met tsd.exe, en typ: tsd help\n"
	var version bool
	root := &cobra.Command{
		Use:   "tsd OPDRACHT [opties]",
		Short: "Vraag een agenda van inspecties op.",
		Long: `tsd toont een agenda van inspecties: welke projecten er zijn, wie meedoet en wat
is gepland. Er zit één agenda in het programma; --data of $TSD_DATA leest een
ander bestand. Elk antwoord kan naar een bestand: tsd list -o projecten.ods

Achter wat niet letterlijk in de bron staat maar eruit volgt, staat *. Een – is
wat de bron niet zegt; daarnaar vraagt u met de waarde onbekend.

De status is 0 bij een antwoord, ook een leeg; 1 als het antwoord nee is (een id
dat er niet is, een fout, een verschil); en 2 als er iets misgaat.`,
		Args:                       cobra.ArbitraryArgs,
		SuggestionsMinimumDistance: 2,
		SilenceErrors:              true,
		SilenceUsage:               true,
		CompletionOptions:          cobra.CompletionOptions{DisableDefaultCmd: true},
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case version:
				return printVersion(cmd.OutOrStdout())
			case len(args) > 0:
				return unknownCommand(cmd, args[0])
			}
			return cmd.Help()
		},
	}
	addSwitch(root.Flags(), &version, "version", "toon de versie")
	root.PersistentFlags().BoolP("help", "h", false, "")
	root.PersistentFlags().Lookup("help").Hidden = true
	root.SetFlagErrorFunc(flagError)
	root.SetUsageTemplate(usageTemplate)
	root.SetHelpTemplate(helpTemplate)
	root.SetHelpCommand(newHelp(s))
	root.AddCommand(newList(s), newShow(s), newFilter(s), newOverview(s), newDiff(s), newCheck(s), newNew(s), newData(s), newSchema(s), newCompletion(s))
	for _, cmd := range root.Commands() {
		cmd.Flags().SortFlags = false
		cmd.Args = checkValues(cmd.Args)
	}
	return root
}

// printVersion prints the version, as far as it was known where the program was built, and
// which agenda is in it.
func printVersion(out io.Writer) error {
	version := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		version = info.Main.Version
	}
	_, err := fmt.Fprintf(out, "tsd %s\nagenda %s\n", version, data.Name)
	return err
}
