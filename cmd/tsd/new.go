package main

import (
	"errors"
	"time"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/doc"
)

type newOptions struct {
	shared
	from     argument
	van, tot agenda.Datum // zero if not given
}

func newNew(s *streams) *cobra.Command {
	o := &newOptions{shared: newShared(s)}
	o.onlyNew = true
	cmd := &cobra.Command{
		Use:   "new [opties]",
		Short: "Een databestand met uitleg om in te vullen, of de volgende agenda",
		Long: `new schrijft een databestand om een agenda mee te beginnen. Het is ook de
beschrijving van zo'n bestand: elke sleutel heeft een voorbeeld, en een
opmerking die zegt wat er hoort te staan en of dat verplicht is.

Met --from schrijft het de volgende agenda. Die sluit aan op de vorige en duurt
even lang. Wat volgens stand, of anders volgens looptijd, niet is afgelopen,
gaat mee, met de herkomst die dat zegt. Onderaan staat wat is weggelaten, en
waarom. Waar BESLIS staat, beslist u. De rest blijft zoals het was geschreven.

Zonder --from en zonder jaren is het een agenda van twee jaar vanaf dit jaar.`,
		Example: `  tsd new -o agenda.yaml
  tsd new --van 2027 --tot 2028 -o agenda.yaml
  tsd new --from vorig.yaml -o nieuw.yaml
  tsd new --from vorig.yaml --van 2025-09 --tot 2026-08 -o nieuw.yaml`,
		SuggestFor:        []string{"nieuw", "init", "create", "template", "maak"},
		Args:              o.noWords,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(*cobra.Command, []string) error { return o.run() },
	}
	addArgument(cmd, &o.from, "from", "BESTAND", "maak de agenda na die in dit bestand (- is de standaardinvoer)", dataFiles)
	cmd.Flags().Func("van", "eerste `JAAR` van de agenda, of met --from JAAR-MAAND", func(s string) error { return setDatum(&o.van, s) })
	cmd.Flags().Func("tot", "laatste `JAAR` van de agenda, of met --from JAAR-MAAND", func(s string) error { return setDatum(&o.tot, s) })
	o.addOutputFlag(cmd, "schrijf in dit bestand: naam.yaml", doc.YAML)
	return cmd
}

func (o *newOptions) run() error {
	if o.from.given == nil {
		return o.runSkeleton()
	}
	name, content, err := o.readFile(o.from.last())
	if err != nil {
		return err
	}
	next, err := datafile.Next(name, content, o.van, o.tot)
	if err != nil {
		return err
	}
	return o.write(next, "de agenda na die in "+name)
}

// runSkeleton writes an agenda that begins from nothing, of two years if not both are given.
func (o *newOptions) runSkeleton() error {
	van, tot := o.van, o.tot
	switch {
	case van.Maand != 0 || tot.Maand != 0:
		return errors.New("een maand in --van of --tot kan alleen met --from")
	case van.IsZero() && tot.IsZero():
		van.Jaar = time.Now().Year()
		tot.Jaar = van.Jaar + 1
	case van.IsZero():
		van.Jaar = tot.Jaar - 1
	case tot.IsZero():
		tot.Jaar = van.Jaar + 1
	}
	if err := datafile.CheckPeriod(agenda.Looptijd{Van: van, Tot: tot}); err != nil {
		return err
	}
	return o.write(datafile.Skeleton(van.Jaar, tot.Jaar), "een agenda om in te vullen")
}

func setDatum(d *agenda.Datum, s string) (err error) {
	*d, err = agenda.ParseDatum(s, agenda.ToMonth)
	return err
}
