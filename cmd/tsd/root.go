package main

import (
	"errors"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/view"
)

func newRoot(e *env) *cobra.Command {
	cobra.EnableCommandSorting = false
	root := &cobra.Command{
		Use:   "tsd <opdracht> [opties]",
		Short: "Vraag een agenda van inspecties op.",
		Long: `tsd toont een agenda van inspecties: welke projecten er lopen, wie meedoet en wat
er is gepland. Er zit één agenda in het programma; met --data leest u een ander
bestand.`,
		Example: `tsd overview
tsd list --lijn LIJN
tsd show PROJECT
tsd filter WOORD`,
		Args:              cobra.ArbitraryArgs,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			return cmd.Help()
		},
		PersistentPreRunE: func(*cobra.Command, []string) error {
			if e.header && e.noHeader {
				return errors.New("--header en --no-header gaan niet samen")
			}
			return nil
		},
	}
	root.SetOut(e.stdout)
	root.SetErr(e.stderr)
	root.SetFlagErrorFunc(e.flagError)
	root.SetHelpFunc(e.help)
	root.SetHelpCommand(newHelp(e))
	e.addGlobalFlags(root)
	root.AddCommand(newList(e), newShow(e), newFilter(e), newOverview(e), newDiff(e), newCheck(e), newNew(e), newData(e), newSchema(e), newCompletion(e))
	root.Args = plainDashes(root.Args)
	for _, cmd := range root.Commands() {
		cmd.Flags().SortFlags = false
		cmd.Args = plainDashes(cmd.Args)
	}
	return root
}

// addGlobalFlags adds the options of every command.
func (e *env) addGlobalFlags(root *cobra.Command) {
	e.output = choice{flag: "output", name: "FORMAAT", options: formatNames()}
	e.color = choice{flag: "color", name: "WANNEER", options: []string{"auto", "always", "never"}}
	flags := root.PersistentFlags()
	flags.SortFlags = false
	flags.Var(&e.file, "data", "lees de agenda uit dit bestand (- is de standaardinvoer); anders uit $TSD_DATA, anders de agenda in het programma")
	flags.VarP(&e.output, "output", "o", "schrijf als "+view.OrList(e.output.options)+"; zonder deze optie op een terminal table, anders tsv")
	flags.Var(&e.color, "color", "gebruik kleur: "+view.OrList(e.color.options)+"; auto doet dat alleen op een terminal, en niet als NO_COLOR is gezet")
	flags.Var(&e.width, "width", "maak tabellen zo breed, in plaats van zo breed als de terminal")
	flags.BoolVar(&e.header, "header", false, "met een regel met kolomnamen (tsv heeft die anders niet)")
	flags.BoolVar(&e.noHeader, "no-header", false, "zonder regel met kolomnamen")
	flags.BoolVar(&e.noPager, "no-pager", false, "toon een lang antwoord in één keer, en blader er niet door met $TSD_PAGER, $PAGER of less")
	flags.Var(&e.url, "url", "adres waar de webpagina van de hele agenda staat of komt, voor de koppelingen in een pagina")
	flags.Var(&e.datum, "datum", "datum van de laatste wijziging van de webpagina, JJJJ-MM-DD")
	flags.BoolP("help", "h", false, "toon deze uitleg")
	flags.Bool("version", false, "toon de versie")
	mustComplete(root, "data", dataFiles)
	mustComplete(root, "output", e.output.complete)
	mustComplete(root, "color", e.color.complete)
	mustComplete(root, "width", nothing)
	mustComplete(root, "url", nothing)
	mustComplete(root, "datum", nothing)
}

// help writes the help of a command. It has no error to return, so it reports
// what goes wrong itself.
func (e *env) help(cmd *cobra.Command, _ []string) {
	var text string
	var err error
	if !cmd.HasParent() && cmd.Flags().NArg() > 0 {
		err = unknownCommand(cmd, cmd.Flags().Arg(0))
	} else if text, err = helpText(cmd, e.examples(), e.screen()); err == nil {
		err = e.write(text)
	}
	if err != nil && !errors.Is(err, syscall.EPIPE) {
		e.report(err)
		e.status = statusTrouble
	}
}

// otherCommands are names that commands have elsewhere, with what does that here.
var otherCommands = map[string]string{
	"ls": "list", "projecten": "list", "projects": "list", "all": "list",
	"get": "show ID", "view": "show ID", "cat": "show ID", "bekijk": "show ID",
	"search": "filter WOORD", "find": "filter WOORD", "grep": "filter WOORD", "query": "filter WOORD", "zoeken": "filter WOORD",
	"count": "overview --per VELD", "stats": "overview --per VELD", "tel": "overview --per VELD", "summary": "overview",
	"compare": "diff OUD NIEUW", "vergelijk": "diff OUD NIEUW",
	"validate": "check", "lint": "check", "valideer": "check", "version": "--version", "versie": "--version",
	"export": "list -o csv",
	"init":   "new", "create": "new", "template": "new", "skeleton": "new", "maak": "new", "source": "data", "raw": "data", "dump": "data",
}

// unknownCommand is the error for a command that does not exist.
func unknownCommand(root *cobra.Command, typed string) error {
	err := &agenda.UnknownError{What: "opdracht", Typed: typed, Plural: "opdrachten"}
	if here := otherCommands[strings.ToLower(typed)]; here != "" {
		return &hintError{err, "Dat doet u met: tsd " + here}
	}
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() {
			err.Known = append(err.Known, cmd.Name())
		}
	}
	return err
}
