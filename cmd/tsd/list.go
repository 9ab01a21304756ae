package main

import (
	"github.com/spf13/cobra"

	"tsd/cmd/tsd/internal/answer"
)

type listOptions struct {
	selection
	arrangement
}

func newList(s streams) *cobra.Command {
	o := &listOptions{selection: newSelection(s)}
	cmd := &cobra.Command{
		Use:   "list [opties]",
		Short: "Projecten, één per regel",
		Long: `list toont de projecten van de agenda, per lijn. Met opties kiest u welke: met
meerdere waarden voor één veld alle projecten die er een van hebben, met
meerdere velden de projecten die aan alle voldoen. De waarde onbekend vraagt
naar wat de bron niet zegt.`,
		Example: `  tsd list --jaar 2027
  tsd list --lijn LIJN --inspectie INSPECTIE,INSPECTIE -o projecten.ods
  tsd list --columns id,titel,looptijd --sort titel
  tsd list --thema THEMA -o ids`,
		SuggestFor:        []string{"lijst", "ls", "projecten", "projects", "export"},
		Args:              o.noWords,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(*cobra.Command, []string) error { return o.run() },
	}
	o.addSelectionFlags(cmd)
	o.addArrangementFlags(cmd, &o.input, "id,titel,lijn")
	o.addDataFlag(cmd)
	o.addAnswerFlags(cmd, formats...)
	return cmd
}

func (o *listOptions) run() error {
	found, err := o.selected()
	if err != nil {
		return err
	}
	if err := o.sorted(found); err != nil {
		return err
	}
	a, err := answer.List(found, o.columns.value, o.sort.value != "")
	if err != nil {
		return err
	}
	return o.reply(found, a, count(found))
}
