package main

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
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

func newOverview(s *streams) *cobra.Command {
	o := &overviewOptions{selection: newSelection(s)}
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
	addArgument(cmd, &o.per, "per", "VELD", "tel de projecten per veld, of per twee velden: VELD,VELD",
		completeList(func() []cobra.Completion { return offerFields(countableFields(o.fields())) }))
	cmd.Flags().Func("url", "`ADRES` waar de webpagina staat of komt", o.setURL)
	cmd.Flags().Func("datum", "datum (`JJJJ-MM-DD`) van de laatste wijziging van de webpagina", o.setDate)
	o.addDataFlag(cmd)
	o.addAnswerFlags(cmd, doc.Formats()...)
	return cmd
}

func (o *overviewOptions) run() error {
	if (o.asked.URL != "" || !o.asked.Date.IsZero()) && o.format() != doc.HTML {
		return withHints(errors.New("--url en --datum zijn voor een webpagina"), "Die schrijft u met: -o naam.html")
	}
	found, err := o.selected()
	if err != nil {
		return err
	}
	fields, err := o.countedFields(found.Agenda)
	if err != nil {
		return err
	}
	a, about := answer.Overview(found), count(found)
	switch {
	case len(fields) == 1:
		a, about = answer.Counts(found, fields[0], nil), "aantallen van "+about
	case len(fields) == 2:
		a, about = answer.Counts(found, fields[0], fields[1]), "aantallen van "+about
	case o.format() == doc.HTML && len(found.Matches) > 0:
		a.More = answer.Page(found)
	}
	return o.reply(found, a, about)
}

// countedFields returns the fields that --per names: none, one or two.
func (o *overviewOptions) countedFields(a *agenda.Agenda) ([]*agenda.Field, error) {
	if o.per.given == nil {
		return nil, nil
	}
	var fields []*agenda.Field
	for name := range strings.SplitSeq(o.per.last(), ",") {
		f, err := a.Field(strings.TrimSpace(name))
		if err != nil {
			return nil, err
		}
		if !countable(f) {
			var others []string
			for _, f := range countableFields(a.Fields()) {
				others = append(others, f.Name)
			}
			return nil, withHints(fmt.Errorf("op %s valt niet te tellen", f.Name), "Wel op: "+strings.Join(others, ", "))
		}
		fields = append(fields, f)
	}
	switch {
	case len(fields) > 2:
		return nil, errors.New("achter --per horen één of twee velden")
	case len(fields) == 2 && fields[0] == fields[1]:
		return nil, errors.New("achter --per horen twee verschillende velden")
	}
	return fields, nil
}

// countableFields returns those fields of which projects can share a value.
func countableFields(fields []*agenda.Field) []*agenda.Field {
	return slices.DeleteFunc(slices.Clone(fields), func(f *agenda.Field) bool { return !countable(f) })
}

// setURL sets the address of a page.
func (o *overviewOptions) setURL(s string) error {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" || u.Host == "" || u.Fragment != "" { // an anchor is put behind it
		return fmt.Errorf("%q is geen adres van de vorm https://www.voorbeeld.nl/werkagenda", s)
	}
	o.asked.URL = s
	return nil
}

// setDate sets when a page was last changed, as a reader has it.
func (o *overviewOptions) setDate(s string) (err error) {
	if o.asked.Date, err = time.Parse(time.DateOnly, s); err != nil {
		return fmt.Errorf("%q is geen datum van de vorm JJJJ-MM-DD", s)
	}
	return nil
}
