package main

import (
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/doc"
)

type newOptions struct {
	input
	destination
	from     argument
	van, tot int // 0 if not given
}

func newNew(s streams) *cobra.Command {
	o := &newOptions{input: input{stdin: s.in}, destination: destination{streams: s, onlyNew: true}, from: argument{kind: "BESTAND"}}
	cmd := &cobra.Command{
		Use:   "new [opties]",
		Short: "Een databestand om mee te beginnen, of voor de volgende agenda",
		Long: `new schrijft een databestand om een agenda mee te beginnen: elke sleutel met een
voorbeeld, en een opmerking die zegt wat er hoort te staan en of dat verplicht
is.

Met --from schrijft het de volgende agenda: met de titel, de looptijd en de
voorganger die daarbij horen, de lijsten van de vorige, en de projecten die nog
lopen, met de herkomst die dat zegt. Wat is afgelopen, staat in opmerkingen aan
het einde. Waarvan niet bekend is of het nog loopt, blijft staan, met BESLIS
erboven.

Zonder --van en --tot is het een agenda van twee jaar vanaf dit jaar, en met
--from een die aansluit op de vorige en even lang duurt.`,
		Example: `  tsd new -o agenda.yaml
  tsd new --van 2027 --tot 2028 -o agenda.yaml
  tsd new --from vorig.yaml -o nieuw.yaml`,
		SuggestFor:        []string{"nieuw", "init", "create", "template", "maak"},
		Args:              o.noWords,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(*cobra.Command, []string) error { return o.run() },
	}
	cmd.Flags().Var(&o.from, "from", "maak de agenda na die in dit bestand (- is de standaardinvoer)")
	cmd.Flags().Func("van", "eerste `JAAR` van de agenda", func(s string) error { return setYear(&o.van, s) })
	cmd.Flags().Func("tot", "laatste `JAAR` van de agenda", func(s string) error { return setYear(&o.tot, s) })
	mustComplete(cmd, "from", dataFiles)
	o.addOutputFlag(cmd, "schrijf in dit bestand: naam.yaml", doc.YAML)
	return cmd
}

func (o *newOptions) run() error {
	if o.from.value == "" {
		van, tot := o.years()
		if err := datafile.CheckYears(van, tot); err != nil {
			return err
		}
		return o.write(datafile.Skeleton(van, tot), "een agenda om in te vullen", nil)
	}
	name, content, err := o.read(o.from.value)
	if err != nil {
		return err
	}
	next, err := datafile.Next(name, content, o.van, o.tot)
	if err != nil {
		return err
	}
	return o.write(next, "de agenda na die in "+name, o.files)
}

// years returns the years of an agenda that begins from nothing.
func (o *newOptions) years() (van, tot int) {
	switch {
	case o.van == 0 && o.tot == 0:
		van = time.Now().Year()
		return van, van + 1
	case o.van == 0:
		return o.tot - 1, o.tot
	case o.tot == 0:
		return o.van, o.van + 1
	}
	return o.van, o.tot
}

// firstYear is the first year of an agenda that new makes. The years of its examples,
// which are before and after it, have four digits too.
const firstYear = 1900

func setYear(year *int, s string) error {
	n, err := strconv.ParseUint(s, 10, 16)
	switch {
	case err != nil || n < 1000 || n > 9999:
		return fmt.Errorf("%q is geen jaar van vier cijfers", s)
	case n < firstYear:
		return fmt.Errorf("een agenda begint niet voor %d", firstYear)
	}
	*year = int(n)
	return nil
}
