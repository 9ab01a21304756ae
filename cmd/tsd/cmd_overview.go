package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/view"
)

func newOverview(e *env) *cobra.Command {
	var selected selection
	var per string
	cmd := &cobra.Command{
		Use:     "overview [opties]",
		Aliases: []string{"overzicht"},
		Short:   "Het overzicht van de agenda, of aantallen per veld",
		Long: `overview toont het overzicht van de agenda: per lijn de projecten, met hun soort
en wanneer ze lopen. De lijn van een balk geeft de herkomst aan.
Met --per telt het de projecten per veld, of per twee velden tegen elkaar. Een
project met meerdere waarden telt bij elke waarde mee, en één keer in het totaal. Een
project telt in een jaar als bekend is dat het dan loopt.

Velden: VELDEN. Uitleg: tsd help velden`,
		Example: `tsd overview
tsd overview --lijn LIJN
tsd overview --per inspectie
tsd overview --per lijn,herkomst
tsd overview --per thema -o csv`,
		Args:              noArguments,
		ValidArgsFunction: nothing,
		RunE: func(*cobra.Command, []string) error {
			by, across, err := parsePer(per)
			if err != nil {
				return err
			}
			found, err := e.loadSelected(selected)
			if err != nil {
				return err
			}
			for _, f := range []*agenda.Field{by, across} {
				if f == nil {
					continue
				}
				if _, err := found.Agenda.Field(f.Key); err != nil {
					return err
				}
			}
			e.reportEmpty(found)
			if per == "" {
				return e.print(view.Overview(found))
			}
			return e.print(view.Counts(found, found.Agenda.Count(found.Projects(), by, across)))
		},
	}
	selected = e.addSelection(cmd)
	cmd.Flags().Var(named{"VELD", &per}, "per", "tel de projecten per veld, of per twee velden tegen elkaar: VELD,VELD")
	mustComplete(cmd, "per", e.completeFields(countable))
	e.addFailEmpty(cmd)
	return cmd
}

// parsePer parses the value of --per: one field, or two.
func parsePer(per string) (by, across *agenda.Field, err error) {
	if per == "" {
		return nil, nil, nil
	}
	list, err := parseFields(per)
	if err != nil {
		return nil, nil, err
	}
	for _, f := range list {
		if !countable(f) {
			why := "dat is vrije tekst"
			if f.Kind == agenda.ID {
				why = "elk project heeft een eigen id"
			}
			return nil, nil, fmt.Errorf("op %s valt niet te tellen: %s", f.Name, why)
		}
	}
	switch len(list) {
	case 1:
		return list[0], nil, nil
	case 2:
		return list[0], list[1], nil
	}
	return nil, nil, errors.New("achter --per horen één of twee velden")
}

// countable reports whether projects can share a value of a field.
func countable(f *agenda.Field) bool {
	return f.Kind != agenda.ID && f.Kind != agenda.Title && f.Kind != agenda.Prose
}
