package main

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"tsd/agenda/datafile"
)

func newNew(e *env) *cobra.Command {
	var from fileName
	var van, tot year
	cmd := &cobra.Command{
		Use:     "new [opties]",
		Aliases: []string{"nieuw"},
		Short:   "Een databestand om mee te beginnen, of voor de volgende agenda",
		Long: `new schrijft een databestand om een agenda mee te beginnen: elke sleutel met een
voorbeeld, en een opmerking die zegt wat er hoort te staan en of dat verplicht is.

Met --from schrijft het de volgende agenda: met de titel, de looptijd en de
voorganger die daarbij horen, de lijsten van de vorige, en de projecten die nog
lopen, met de herkomst die dat zegt. Wat is afgelopen, staat in opmerkingen aan
het einde. Waarvan niet bekend is of het nog loopt, blijft staan, met BESLIS
erboven.

  tsd new > agenda.yaml
  tsd new --from vorig.yaml > nieuw.yaml

Zonder --van en --tot is het een agenda van twee jaar vanaf dit jaar, en met --from
een die aansluit op de vorige en even lang duurt.`,
		Example: `tsd new
tsd new --van 2027 --tot 2028
tsd new --from vorig.yaml
tsd data | tsd new --from -`,
		Args:              noArguments,
		ValidArgsFunction: nothing,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := e.onlyYAML(cmd); err != nil {
				return err
			}
			if from == "" {
				return e.writeSkeleton(int(van), int(tot))
			}
			name, content, err := e.read(string(from))
			if err != nil {
				return err
			}
			made, err := datafile.Next(name, content, int(van), int(tot))
			if err != nil {
				return err
			}
			return e.write(string(made))
		},
	}
	cmd.Flags().Var(&from, "from", "maak de agenda na die in dit bestand (- is de standaardinvoer)")
	cmd.Flags().Var(&van, "van", "eerste jaar van de agenda")
	cmd.Flags().Var(&tot, "tot", "laatste jaar van de agenda")
	mustComplete(cmd, "from", dataFiles)
	mustComplete(cmd, "van", nothing)
	mustComplete(cmd, "tot", nothing)
	return cmd
}

// writeSkeleton writes a data file to begin an agenda with. A year that is 0 was not
// given.
func (e *env) writeSkeleton(van, tot int) error {
	if e.file != "" {
		return &hintError{errors.New("new leest het bestand van --data niet"), "De volgende agenda maakt u met: tsd new --from " + shellQuoted(string(e.file))}
	}
	switch {
	case van == 0 && tot == 0:
		van = time.Now().Year()
		tot = van + 1
	case van == 0:
		van = tot - 1
	case tot == 0:
		tot = van + 1
	}
	if err := datafile.CheckYears(van, tot); err != nil {
		return err
	}
	return e.write(string(datafile.Skeleton(van, tot)))
}

// onlyYAML refuses a format that a command does not write.
func (e *env) onlyYAML(cmd *cobra.Command) error {
	if f := e.output.value; f != "" && f != "yaml" {
		return fmt.Errorf("%s schrijft een databestand, en dat is altijd YAML; laat -o %s weg", cmd.Name(), f)
	}
	return nil
}

// year is the value of a flag that is a year, 0 if not given.
type year int

func (y *year) String() string { return strconv.Itoa(int(*y)) }

func (y *year) Type() string { return "JAAR" }

// firstYear is the first year of an agenda that new makes. The years of its examples,
// which are before and after it, have four digits too.
const firstYear = 1900

func (y *year) Set(s string) error {
	n, err := strconv.ParseUint(s, 10, 16)
	switch {
	case err != nil || n < 1000 || n > 9999:
		return fmt.Errorf("%q is geen jaar van vier cijfers", s)
	case n < firstYear:
		return fmt.Errorf("een agenda begint niet voor %d", firstYear)
	}
	*y = year(n)
	return nil
}
