package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/answer"
	"tsd/cmd/tsd/internal/doc"
)

func newShow(s *streams) *cobra.Command {
	o := newShared(s)
	cmd := &cobra.Command{
		Use:   "show NAAM… [opties]",
		Short: "Eén project, lijn, inspectie of thema, of de agenda zelf",
		Long: `show toont alles wat de agenda over een project zegt. Van een lijn, inspectie,
soort, herkomst of thema, en van de agenda zelf (werkagenda), toont het ook de
projecten. Een id, een naam, een afkorting, het nummer van een lijn of het begin
van een id, naam of titel is genoeg.

Met de naam van een lijst toont het die: inspecties, lijnen, soorten, herkomsten
of themas.`,
		Example: `  tsd show PROJECT
  tsd show inspecties
  tsd show werkagenda
  tsd show PROJECT -o project.html`,
		SuggestFor:        []string{"toon", "bekijk", "get", "view", "cat"},
		Args:              someName,
		ValidArgsFunction: o.completeRecords,
		RunE:              func(_ *cobra.Command, words []string) error { return runShow(&o, words) },
	}
	o.addDataFlag(cmd)
	o.addAnswerFlags(cmd, doc.Formats()...)
	return cmd
}

func someName(_ *cobra.Command, words []string) error {
	if len(words) == 0 {
		return withHints(errors.New("wat wilt u zien? Geef een id"), "De ids van de projecten staan in: tsd list")
	}
	return nil
}

func runShow(o *shared, words []string) error {
	loaded, err := o.load(o.inUse())
	if err != nil {
		return err
	}
	if lists := listsNamed(loaded, words); lists != nil {
		return showLists(o, loaded, lists)
	}
	var found []agenda.Record
	var missing []error
	for _, name := range words {
		r, err := findRecord(loaded, name)
		if err != nil {
			missing = append(missing, err)
			continue
		}
		found = append(found, r)
	}
	if missing != nil {
		whole := strings.Join(words, " ")
		if _, err := loaded.Find(whole); err == nil {
			missing = []error{withHints(fmt.Errorf("dit zijn %d woorden van één naam", len(words)),
				"Zet de naam tussen aanhalingstekens: tsd show "+shellQuoted(whole))}
		}
		return errors.Join(append(missing, errNo)...)
	}
	about := answer.Title(found[0])
	if len(found) > 1 {
		about = fmt.Sprintf("%d onderdelen van de agenda", len(found))
	}
	return o.print(answer.Show(loaded, found), about)
}

// showLists shows whole lists. The projects are listed as list does.
func showLists(o *shared, loaded *agenda.Agenda, lists []*agenda.List) error {
	if len(lists) == 1 && lists[0] == agenda.Projecten {
		all := answer.Select(loaded, nil, "", nil)
		a, err := answer.List(all, "", false)
		if err != nil {
			return err
		}
		return o.print(a, count(all))
	}
	return o.print(answer.ShowLists(loaded, lists), lists[0].Plural)
}

// listsNamed returns the lists that words name, or nil if some word names none.
func listsNamed(a *agenda.Agenda, words []string) []*agenda.List {
	var lists []*agenda.List
	for _, w := range words {
		i := slices.IndexFunc(agenda.Lists, func(l *agenda.List) bool {
			return l != agenda.Werkagendas && strings.EqualFold(l.Key, w) && len(l.Records(a)) > 0
		})
		if i < 0 {
			return nil
		}
		lists = append(lists, agenda.Lists[i])
	}
	return lists
}

// findRecord returns the one record that a name means. If there is none, the error says
// what to do.
func findRecord(a *agenda.Agenda, name string) (agenda.Record, error) {
	r, err := a.Find(name)
	if _, ok := errors.AsType[*agenda.UnknownError](err); !ok {
		return r, err
	}
	if name == "" {
		return r, withHints(err, "De ids van de projecten staan in: tsd list")
	}
	return r, withHints(err, "Zoeken op een woord doet u met: tsd filter "+shellQuoted(name))
}
