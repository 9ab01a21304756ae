package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
)

func newOverview(a *app) *cobra.Command {
	var selected selection
	var per string
	cmd := &cobra.Command{
		Use:   "overview [opties]",
		Short: "Het overzicht van de agenda, of aantallen per veld",
		Long: `overview toont het overzicht van de agenda zoals het document dat heeft: per
lijn de projecten, met hun soort en per jaar een teken voor de herkomst.
Met --per telt het de projecten per veld, of per twee velden tegen elkaar. Een
project met meer waarden telt bij elke waarde mee, en één keer in het totaal.`,
		Example: `tsd overview
tsd overview --lijn verdiepen
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
			loaded, matches, err := a.loadSelected(selected)
			if err != nil {
				return err
			}
			var projects []*agenda.Project
			for _, m := range matches {
				projects = append(projects, m.Project)
			}
			if len(projects) == 0 {
				a.tellNothing()
			}
			if per == "" {
				return a.print(overviewAnswer(loaded, projects))
			}
			return a.print(countsAnswer(loaded, loaded.Count(projects, by, across)))
		},
	}
	selected = a.addSelection(cmd)
	cmd.Flags().Var(named{"VELD", &per}, "per", "tel de projecten per veld, of per twee velden tegen elkaar: VELD,VELD")
	mustComplete(cmd, "per", completeFields(func(f *agenda.Field) bool { return f.Kind != agenda.Prose }))
	a.addFailEmpty(cmd)
	return cmd
}

// parsePer reads the value of --per: one field, or two.
func parsePer(per string) (by, across *agenda.Field, err error) {
	if per == "" {
		return nil, nil, nil
	}
	list, err := fields(per)
	if err != nil {
		return nil, nil, err
	}
	for _, f := range list {
		if f.Kind == agenda.Prose {
			return nil, nil, fmt.Errorf("--per telt niet per %s: daarvan heeft elk project zijn eigen", f.Name)
		}
	}
	switch len(list) {
	case 1:
		return list[0], nil, nil
	case 2:
		return list[0], list[1], nil
	}
	return nil, nil, errors.New("--per telt per één veld of per twee, niet per meer")
}

// signs stand for the herkomsten of an agenda, in their order.
var signs = []string{"●", "○", "◆", "◇", "■", "□", "▲", "△"}

// unknownSign stands for a year of which the source does not say whether the
// project still runs.
const unknownSign = "?"

func sign(a *agenda.Agenda, herkomst string) string {
	for i, t := range a.Herkomsten {
		if t.ID == herkomst {
			return signs[i%len(signs)]
		}
	}
	return signs[0]
}

// overviewRow is a row of the overview for programs.
type overviewRow struct {
	ID       string            `json:"id" yaml:"id"`
	Titel    string            `json:"titel" yaml:"titel"`
	Lijn     string            `json:"lijn" yaml:"lijn"`
	Soort    string            `json:"soort,omitempty" yaml:"soort,omitempty"`
	Herkomst string            `json:"herkomst" yaml:"herkomst"`
	Jaren    map[string]string `json:"jaren" yaml:"jaren"` // for each year the herkomst, or "?" if the source does not say
}

func overviewAnswer(a *agenda.Agenda, projects []*agenda.Project) *answer {
	rows := []overviewRow{}
	for _, l := range a.Lijnen {
		for _, p := range projects {
			if p.Lijn != l.ID {
				continue
			}
			r := overviewRow{p.ID, p.OverviewTitel(), p.Lijn, p.Soort, p.Herkomst, map[string]string{}}
			for _, jaar := range a.Jaren() {
				switch p.Looptijd.InYear(jaar) {
				case agenda.Runs:
					r.Jaren[strconv.Itoa(jaar)] = p.Herkomst
				case agenda.Unknown:
					r.Jaren[strconv.Itoa(jaar)] = unknownSign
				}
			}
			rows = append(rows, r)
		}
	}
	ans := &answer{
		title: a.Werkagenda.Titel,
		about: &a.Werkagenda,
		value: rows,
		site:  func() []block { return site(a, projects) },
	}
	for _, r := range rows {
		ans.ids = append(ans.ids, r.ID)
	}
	ans.grid = func() grid {
		g := grid{head: []string{"id", "titel", "lijn", "soort"}}
		for _, jaar := range a.Jaren() {
			g.head = append(g.head, strconv.Itoa(jaar))
		}
		for _, r := range rows {
			cells := []cell{{r.ID}, {r.Titel}, {r.Lijn}, {r.Soort}}
			for _, jaar := range a.Jaren() {
				cells = append(cells, cell{r.Jaren[strconv.Itoa(jaar)]})
			}
			g.rows = append(g.rows, cells)
		}
		return g
	}
	ans.page = func() []block { return overviewPage(a, rows, projects) }
	return ans
}

func overviewPage(a *agenda.Agenda, rows []overviewRow, projects []*agenda.Project) []block {
	if len(rows) == 0 {
		return nil
	}
	soort := mustField("soort")
	wide := table{columns: []column{{title: "Soort"}, {title: "Project", head: true}}}
	narrow := table{columns: []column{{title: "Project", head: true}}}
	for _, jaar := range a.Jaren() {
		c := column{title: strconv.Itoa(jaar), mark: true}
		wide.columns, narrow.columns = append(wide.columns, c), append(narrow.columns, c)
	}
	unknown := false
	lijn := ""
	for _, r := range rows {
		if r.Lijn != lijn {
			lijn = r.Lijn
			group := row{group: str(clean(lijnTitle(a, lijn)))}
			wide.rows, narrow.rows = append(wide.rows, group), append(narrow.rows, group)
		}
		kind, project := clean(soort.Short(a, r.Soort)), clean(r.Titel)
		both := str(project)
		if kind != "" {
			both = append(both, span{text: "\n" + kind, style: faint})
		}
		var years []text
		for _, jaar := range a.Jaren() {
			s := r.Jaren[strconv.Itoa(jaar)]
			unknown = unknown || s == unknownSign
			if s != "" && s != unknownSign {
				s = sign(a, s)
			}
			years = append(years, str(s))
		}
		wide.rows = append(wide.rows, row{cells: append([]text{str(kind), str(project)}, years...)})
		narrow.rows = append(narrow.rows, row{cells: append([]text{both}, years...)})
	}
	wide.narrow = &narrow
	w := a.Werkagenda
	return []block{
		heading{level: 1, text: str(clean(w.Titel + " – " + w.Uitgever))},
		wide,
		paragraph{str(strings.Join(legend(a, unknown), "\n"))},
		paragraph{str(overviewTotals(a, projects) + derivedNote(projects)).in(faint)},
	}
}

// legend says what the signs stand for.
func legend(a *agenda.Agenda, unknown bool) []string {
	var lines []string
	for _, h := range a.Herkomsten {
		lines = append(lines, sign(a, h.ID)+" "+clean(h.Naam))
	}
	if unknown {
		lines = append(lines, unknownSign+" einde "+absent)
	}
	return lines
}

func lijnTitle(a *agenda.Agenda, id string) string {
	for _, r := range a.Find(id) {
		return title(r)
	}
	return id
}

// overviewTotals sums the overview up in a line.
func overviewTotals(a *agenda.Agenda, projects []*agenda.Project) string {
	counts := a.Count(projects, mustField("herkomst"), nil)
	var parts []string
	for _, r := range counts.Rows {
		parts = append(parts, fmt.Sprintf("%d %s", r.Aantal, r.Value))
	}
	return capital(number(counts.Total.Aantal, "project", "projecten")) + ": " + strings.Join(parts, ", ") + "."
}

// derivedNote says which of what the overview shows is derived for some project.
func derivedNote(projects []*agenda.Project) string {
	var names []string
	for _, key := range []string{"lijn", "soort", "herkomst", "looptijd"} {
		if slices.ContainsFunc(projects, func(p *agenda.Project) bool { return slices.Contains(p.Afgeleid, key) }) {
			names = append(names, key)
		}
	}
	if names == nil {
		return ""
	}
	return "\nAfgeleid, niet letterlijk in de bron: " + strings.Join(names, ", ") + "."
}
