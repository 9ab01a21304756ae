package main

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tsd/agenda"
	"tsd/data"
)

// The exit status, as grep and diff have it.
const (
	statusAnswer  = 0 // an answer, also an empty one
	statusNo      = 1 // the answer is no: not found, faults found, something changed
	statusTrouble = 2 // wrong use, bad data, output that could not be written
)

// run is the whole program. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr}
	root := newRoot(a)
	root.SetArgs(args)
	err := root.Execute()
	if err == nil || err == errDone || errors.Is(err, syscall.EPIPE) {
		return a.status
	}
	report(stderr, err)
	var no *noError
	if errors.As(err, &no) {
		return statusNo
	}
	return statusTrouble
}

// app is what the commands share: the streams, and the options of every one.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	status         int // if there is no error

	file     string
	output   choice
	color    choice
	width    width
	header   bool
	noHeader bool
	failNone bool
}

// errDone ends a command that has been answered before it ran.
var errDone = errors.New("done")

// noError is an answer that is no. It ends the program with statusNo.
type noError struct{ error }

func (e *noError) Unwrap() error { return e.error }

func newRoot(a *app) *cobra.Command {
	cobra.EnableCommandSorting = false
	var version bool
	root := &cobra.Command{
		Use:   "tsd <opdracht> [opties]",
		Short: "Vraag de werkagenda van Toezicht Sociaal Domein op.",
		Long: `tsd toont de werkagenda van Toezicht Sociaal Domein (TSD), waarin vier inspecties
samen toezicht houden: welke projecten er lopen, wie meedoet en wat er is gepland.
De werkagenda 2023-2024 zit in het programma; met --data leest u een ander bestand.`,
		Example: `tsd overview
tsd list --lijn verbreden
tsd show geweld-afhankelijkheidsrelaties
tsd filter suicide`,
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
			if a.header && a.noHeader {
				return errors.New("--header en --no-header gaan niet samen")
			}
			if !version {
				return nil
			}
			text, err := versionText()
			if err != nil {
				return err
			}
			if err := a.write(text); err != nil {
				return err
			}
			return errDone
		},
	}
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.SetFlagErrorFunc(flagError)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		if !cmd.HasParent() && cmd.Flags().NArg() > 0 {
			report(a.stderr, unknownCommand(cmd, cmd.Flags().Arg(0)))
			a.status = statusTrouble
			return
		}
		// Help has no error of its own to return; what goes wrong with writing it
		// is told here.
		if err := a.write(helpText(cmd, a.screen())); err != nil && !errors.Is(err, syscall.EPIPE) {
			report(a.stderr, err)
			a.status = statusTrouble
		}
	})
	root.SetHelpCommand(&cobra.Command{
		Use:   "help [opdracht]",
		Short: "Uitleg bij een opdracht",
		Long:  "help geeft uitleg bij een opdracht, net als --help achter die opdracht.",
		Example: `tsd help filter
tsd filter --help`,
		ValidArgsFunction: completeCommands,
		RunE: func(cmd *cobra.Command, args []string) error {
			about := cmd.Root()
			if len(args) > 0 {
				found, rest, err := about.Find(args)
				if err != nil || len(rest) > 0 {
					return unknownCommand(about, append(rest, args...)[0])
				}
				about = found
			}
			return about.Help()
		},
	})

	flags := root.PersistentFlags()
	flags.SortFlags = false
	a.output = choice{flag: "output", name: "FORMAAT", options: formatNames()}
	a.color = choice{flag: "color", name: "WANNEER", options: []string{"auto", "always", "never"}}
	flags.Var(named{"BESTAND", &a.file}, "data", "lees de agenda uit dit bestand (- is de standaardinvoer); anders uit $TSD_DATA, anders de agenda in het programma")
	flags.VarP(&a.output, "output", "o", "schrijf als "+orList(a.output.options)+"; op een terminal table, anders tsv")
	flags.Var(&a.color, "color", "kleur: "+orList(a.color.options)+"; auto is alleen op een terminal en niet als NO_COLOR is gezet")
	flags.Var(&a.width, "width", "maak tabellen zo breed, in plaats van zo breed als de terminal")
	flags.BoolVar(&a.header, "header", false, "met een regel met kolomnamen (tsv heeft die anders niet)")
	flags.BoolVar(&a.noHeader, "no-header", false, "zonder regel met kolomnamen")
	flags.BoolP("help", "h", false, "toon deze uitleg")
	flags.BoolVar(&version, "version", false, "toon de versie")
	mustComplete(root, "data", dataFiles)
	mustComplete(root, "output", a.output.complete)
	mustComplete(root, "color", a.color.complete)
	mustComplete(root, "width", nothing)

	root.AddCommand(newList(a), newShow(a), newFilter(a), newOverview(a), newDiff(a), newCheck(a), newSchema(a), newCompletion(a))
	for _, cmd := range root.Commands() {
		cmd.Flags().SortFlags = false
		needs := cmd.Args
		cmd.Args = func(cmd *cobra.Command, args []string) error {
			if version || needs == nil {
				return nil
			}
			return needs(cmd, args)
		}
	}
	return root
}

// versionText tells the version and the commit, as far as they were known where
// the program was built, and the edition of the agenda in it.
func versionText() (string, error) {
	embedded, err := agenda.Load(data.Name, data.Werkagenda)
	if err != nil {
		return "", err
	}
	version, commit := "(devel)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" {
			version = info.Main.Version
		}
		for _, s := range info.Settings {
			switch {
			case s.Key == "vcs.revision":
				commit = "commit " + s.Value + commit + "\n"
			case s.Key == "vcs.modified" && s.Value == "true":
				commit = strings.TrimSuffix(commit, "\n") + ", gewijzigd\n"
			}
		}
	}
	w := embedded.Werkagenda
	return fmt.Sprintf("tsd %s\n%sagenda %s (%s)\n", version, commit, w.Titel, w.ID), nil
}

// unknownCommand is the error for a command that does not exist.
func unknownCommand(root *cobra.Command, typed string) error {
	err := &agenda.UnknownError{What: "onbekende opdracht", Typed: typed, Plural: "opdrachten"}
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() {
			err.Known = append(err.Known, cmd.Name())
		}
	}
	return err
}

// flagError says in Dutch what pflag says in English.
func flagError(cmd *cobra.Command, err error) error {
	if !cmd.HasParent() && cmd.Flags().NArg() > 0 {
		// The flags are unknown because the command is.
		return unknownCommand(cmd, cmd.Flags().Arg(0))
	}
	var notExist *pflag.NotExistError
	var noValue *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &notExist):
		typed := "--" + notExist.GetSpecifiedName()
		if letters := notExist.GetSpecifiedShortnames(); letters != "" {
			typed = "-" + letters
		}
		unknown := &agenda.UnknownError{What: "onbekende optie", Typed: typed, Plural: "opties"}
		cmd.Flags().VisitAll(func(f *pflag.Flag) { unknown.Known = append(unknown.Known, "--"+f.Name) })
		return unknown
	case errors.As(err, &noValue):
		return &hintError{fmt.Errorf("achter --%s ontbreekt een waarde", noValue.GetFlag().Name), optionsHint(cmd)}
	case errors.As(err, &invalid):
		var unknown *agenda.UnknownError
		if errors.As(err, &unknown) {
			return unknown
		}
		if f := invalid.GetFlag(); f.Value.Type() == "bool" {
			return fmt.Errorf("achter --%s hoort geen waarde", f.Name)
		}
		return fmt.Errorf("--%s: %w", invalid.GetFlag().Name, errors.Unwrap(invalid))
	case errors.As(err, &syntax):
		return &hintError{fmt.Errorf("%q is geen optie", syntax.GetSpecifiedFlag()), optionsHint(cmd)}
	}
	return err
}

func optionsHint(cmd *cobra.Command) string {
	return fmt.Sprintf("De opties staan in: %s --help", cmd.CommandPath())
}

// write writes text to standard output, all of it or an error.
func (a *app) write(text string) error {
	if _, err := io.WriteString(a.stdout, text); err != nil {
		return fmt.Errorf("de uitvoer kan niet worden geschreven: %w", &translated{reason(err), err})
	}
	return nil
}
