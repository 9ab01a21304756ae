package main

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/answer"
	"tsd/cmd/tsd/internal/doc"
)

type overviewOptions struct {
	selection
	per argument
}

func newOverview(s streams) *cobra.Command {
	o := &overviewOptions{selection: newSelection(s), per: argument{kind: "VELD"}}
	cmd := &cobra.Command{
		Use:   "overview [opties]",
		Short: "Het overzicht van de agenda, of aantallen per veld",
		Long: `overview toont het overzicht van de agenda: per lijn de projecten, met hun soort
en wanneer ze zijn gepland. Als webpagina (-o html) is het de hele agenda.

Met --per telt het de projecten per veld, of per twee velden tegen elkaar. Een
project met meerdere waarden telt bij elke waarde mee, en één keer in het
totaal. Een project telt in een jaar als bekend is dat het dan loopt.`,
		Example: `  tsd overview
  tsd overview --per inspectie
  tsd overview --per lijn,herkomst -o aantallen.ods
  tsd overview -o werkagenda.html`,
		SuggestFor:        []string{"overzicht", "summary", "count", "stats", "tel"},
		Args:              o.noWords,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(*cobra.Command, []string) error { return o.run() },
	}
	o.addSelectionFlags(cmd)
	cmd.Flags().Var(&o.per, "per", "tel de projecten per veld, of per twee velden: VELD,VELD")
	cmd.Flags().Func("url", "`ADRES` waar de webpagina staat of komt", o.setURL)
	cmd.Flags().Func("datum", "datum (`JJJJ-MM-DD`) van de laatste wijziging van de webpagina", o.setDate)
	mustComplete(cmd, "per", o.completeFields(countable))
	o.addDataFlag(cmd)
	o.addAnswerFlags(cmd, formats...)
	return cmd
}

func (o *overviewOptions) run() error {
	if (o.url != "" || !o.date.IsZero()) && o.format() != doc.HTML {
		return withHints(errors.New("--url en --datum zijn voor een webpagina"), "Die schrijft u met: -o naam.html")
	}
	found, err := o.selected()
	if err != nil {
		return err
	}
	by, across, err := countedFields(found.Agenda, o.per.value)
	if err != nil {
		return err
	}
	a, about := answer.Overview(found), count(found)
	switch {
	case by != nil:
		a, about = answer.Counts(found, by, across), "aantallen van "+count(found)
	case o.format() == doc.HTML && len(found.Matches) > 0:
		a.More = answer.Page(found)
	}
	return o.reply(found, a, about)
}

// countedFields returns the fields that --per names: none, one or two.
func countedFields(a *agenda.Agenda, per string) (by, across *agenda.Field, err error) {
	if per == "" {
		return nil, nil, nil
	}
	var fields []*agenda.Field
	for name := range strings.SplitSeq(per, ",") {
		f, err := a.Field(strings.TrimSpace(name))
		if err != nil {
			return nil, nil, err
		}
		if !countable(f) {
			return nil, nil, withHints(fmt.Errorf("op %s valt niet te tellen", f.Name), "Wel op: "+strings.Join(countableNames(a), ", "))
		}
		fields = append(fields, f)
	}
	switch {
	case len(fields) == 1:
		return fields[0], nil, nil
	case len(fields) > 2:
		return nil, nil, errors.New("achter --per horen één of twee velden")
	case fields[0] == fields[1]:
		return nil, nil, errors.New("achter --per horen twee verschillende velden")
	}
	return fields[0], fields[1], nil
}

// countableNames returns the names of the fields on which the projects of the agenda can be
// counted.
func countableNames(a *agenda.Agenda) []string {
	var names []string
	for _, f := range a.Fields() {
		if countable(f) {
			names = append(names, f.Name)
		}
	}
	return names
}

// setURL sets the address of a page.
func (o *overviewOptions) setURL(s string) error {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" || u.Host == "" || u.Fragment != "" { // an anchor is put behind it
		return fmt.Errorf("%q is geen adres van de vorm https://www.voorbeeld.nl/werkagenda", s)
	}
	o.url = s
	return nil
}

// setDate sets when a page was last changed, as a reader has it.
func (o *overviewOptions) setDate(s string) error {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return fmt.Errorf("%q is geen datum van de vorm JJJJ-MM-DD", s)
	}
	o.date = t
	return nil
}
