package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/view"
)

// listColumns are the columns if the user names none: those that fit a terminal of
// 80 columns.
const listColumns = "id,titel,lijn"

func newList(e *env) *cobra.Command {
	var selected selection
	var columns, sort string
	cmd := &cobra.Command{
		Use:     "list [opties]",
		Aliases: []string{"lijst"},
		Short:   "Projecten, één per regel",
		Long: `list toont de projecten van de agenda, één per regel. Met opties kiest u welke:
met meerdere waarden voor één veld alle projecten die er een van hebben, met
meerdere velden de projecten die aan alle voldoen. Met de waarde onbekend vraagt
u naar wat de bron niet zegt. Op een terminal komt de titel eerst en het id laatst;
--columns bepaalt zelf de volgorde.

Velden: VELDEN. Uitleg: tsd help velden`,
		Example: `tsd list
tsd list --lijn LIJN
tsd list --inspectie INSPECTIE,INSPECTIE2 --jaar JAAR
tsd list --herkomst HERKOMST --columns id,titel,lijn
tsd list --thema THEMA -o ids`,
		Args:              noArguments,
		ValidArgsFunction: nothing,
		RunE: func(*cobra.Command, []string) error {
			found, err := e.loadSelected(selected)
			if err != nil {
				return err
			}
			return e.printProjects(found, columns, listColumns, sort)
		},
	}
	selected = e.addSelection(cmd)
	e.addArrangement(cmd, &columns, &sort, listColumns)
	e.addFailEmpty(cmd)
	return cmd
}

// noArguments refuses words after a command that takes none.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := "Zoeken op een woord doet u met: tsd filter " + shellQuoted(args[0])
	split := ""
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if list := f.Value.String(); strings.HasSuffix(list, ",") {
			split = "Zet geen spatie achter de komma: --" + f.Name + " " + list + args[0]
		}
	})
	switch ext := filepath.Ext(args[0]); {
	case split != "":
		hint = split
	case ext == ".yaml" || ext == ".yml":
		option := "--data"
		if cmd.Flags().Lookup("from") != nil {
			option = "--from"
		}
		hint = fmt.Sprintf("Een ander bestand leest u met: tsd %s %s %s", cmd.Name(), option, shellQuoted(args[0]))
	}
	return &hintError{fmt.Errorf("%s kan niets met het woord %q", cmd.Name(), args[0]), hint}
}

// addArrangement adds the flags for the columns and the order of projects.
func (e *env) addArrangement(cmd *cobra.Command, columns, sort *string, standard string, others ...cobra.Completion) {
	cmd.Flags().Var(named{"VELDEN", columns}, "columns", "toon deze velden, door komma's gescheiden, in plaats van "+standard+"; +VELD en -VELD vullen die aan")
	cmd.Flags().Var(named{"VELDEN", sort}, "sort", "sorteer op deze velden, door komma's gescheiden; een minteken ervoor keert de volgorde om")
	every := func(*agenda.Field) bool { return true }
	mustComplete(cmd, "columns", e.completeFields(every, others...))
	mustComplete(cmd, "sort", e.completeFields(every))
}

func (e *env) addFailEmpty(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&e.failEmpty, "fail-empty", false, "eindig met status 1 als er niets is gevonden")
}

// printProjects prints the selected projects in the columns asked for or the standard
// ones, sorted as --sort says.
func (e *env) printProjects(s view.Selection, columns, standard, sort string) error {
	if sort != "" {
		by, err := parseOrders(s.Agenda, sort)
		if err != nil {
			return err
		}
		s.Agenda.Sort(s.Matches, by)
	}
	answer, err := view.Projects(s, columns, standard)
	if err != nil {
		return err
	}
	e.reportEmpty(s)
	return e.print(answer)
}

// reportEmpty sets the status that --fail-empty asks for if nothing was found. To a
// person whose answer goes elsewhere it says so.
func (e *env) reportEmpty(s view.Selection) {
	if len(s.Matches) > 0 {
		return
	}
	if isTerminal(e.stderr) && !isTerminal(e.stdout) {
		e.tell(view.NothingFound)
	}
	if e.failEmpty {
		e.status = statusNo
	}
}
