package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"tsd/agenda"
)

// listColumns are the columns of a list of projects if the user names none.
// They are those that fit 80 columns with no word broken.
const listColumns = "id,titel,lijn"

func newList(a *app) *cobra.Command {
	var selected selection
	var columns, sort string
	cmd := &cobra.Command{
		Use:   "list [opties]",
		Short: "Projecten, één per regel",
		Long: `list toont de projecten van de agenda, één per regel. De opties kiezen welke:
bij meer waarden voor één veld telt elk project dat er een van heeft, bij meer
velden moet een project aan alle voldoen.`,
		Example: `tsd list
tsd list --lijn verbreden
tsd list --inspectie IGJ,IvhO --jaar 2024
tsd list --herkomst doorloop --columns id,titel,soort
tsd list --thema jeugd -o ids`,
		Args:              noArguments,
		ValidArgsFunction: nothing,
		RunE: func(*cobra.Command, []string) error {
			loaded, matches, err := a.loadSelected(selected)
			if err != nil {
				return err
			}
			if err := sortMatches(loaded, matches, sort); err != nil {
				return err
			}
			for i := range matches {
				matches[i].Hits = nil // a list shows what there is, not why
			}
			return a.printMatches(loaded, matches, columns, "Projecten", selected.String())
		},
	}
	selected = a.addSelection(cmd)
	addArrangement(cmd, &columns, &sort, listColumns)
	a.addFailEmpty(cmd)
	return cmd
}

// noArguments refuses words behind a command that takes none.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return &hintError{
		fmt.Errorf("%s begrijpt het woord %q niet", cmd.Name(), args[0]),
		fmt.Sprintf("Zoeken op een woord doet u met: tsd filter %q", args[0]),
	}
}

func addArrangement(cmd *cobra.Command, columns, sort *string, standard string) {
	*columns = standard
	cmd.Flags().Var(named{"VELDEN", columns}, "columns", "toon deze velden, door komma's gescheiden (anders "+standard+")")
	cmd.Flags().Var(named{"VELDEN", sort}, "sort", "sorteer op deze velden, door komma's gescheiden; met - ervoor omgekeerd")
	every := func(*agenda.Field) bool { return true }
	mustComplete(cmd, "columns", completeFields(every, offer(hitsColumn, "waarom een project is gevonden")))
	mustComplete(cmd, "sort", completeFields(every))
}

func (a *app) addFailEmpty(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&a.failNone, "fail-empty", false, "eindig met status 1 als er niets is gevonden")
}

// sortMatches orders matches as --sort says; an empty sort leaves them as they are.
func sortMatches(a *agenda.Agenda, matches []agenda.Match, sort string) error {
	if sort == "" {
		return nil
	}
	by, err := orders(sort)
	if err != nil {
		return err
	}
	a.Sort(matches, by)
	return nil
}

// printMatches prints projects, in columns where the format has them. The title
// and what they were asked for by are for a page.
func (a *app) printMatches(from *agenda.Agenda, matches []agenda.Match, columns, title, asked string) error {
	shown, err := parseColumns(from, columns)
	if err != nil {
		return err
	}
	found := make([]*agenda.Project, len(matches))
	for i, m := range matches {
		found[i] = m.Project
	}
	if len(found) == 0 {
		a.tellNothing()
	}
	return a.print(&answer{
		title: title,
		about: &from.Werkagenda,
		value: found,
		ids:   ids(found),
		grid: func() grid {
			g := grid{}
			for _, c := range shown {
				g.head = append(g.head, c.key)
			}
			for _, m := range matches {
				var r []cell
				for _, c := range shown {
					r = append(r, c.values(m))
				}
				g.rows = append(g.rows, r)
			}
			return g
		},
		page: func() []block {
			if len(matches) == 0 {
				return nil
			}
			t := projectTable(matches, shown)
			t.caption = number(len(matches), "project", "projecten")
			if asked != "" {
				t.caption += ": " + clean(asked)
			}
			return []block{t}
		},
	})
}

func ids(projects []*agenda.Project) []string {
	list := make([]string, len(projects))
	for i, p := range projects {
		list[i] = p.ID
	}
	return list
}

// nothingFound is what is said of an empty answer.
const nothingFound = "Geen projecten gevonden."

// tellNothing tells a person who is looking that the answer is empty, and
// sets the status that --fail-empty asks for.
func (a *app) tellNothing() {
	if isTerminal(a.stderr) {
		fmt.Fprintln(a.stderr, nothingFound)
	}
	if a.failNone {
		a.status = statusNo
	}
}

func projectTable(matches []agenda.Match, shown []projectColumn) table {
	var t table
	for _, c := range shown {
		t.columns = append(t.columns, c.column)
	}
	if !slices.ContainsFunc(t.columns, func(c column) bool { return c.head }) {
		t.columns[0].head = true
	}
	for _, m := range matches {
		var r row
		for _, c := range shown {
			r.cells = append(r.cells, c.text(m))
		}
		t.rows = append(t.rows, r)
	}
	return t
}
