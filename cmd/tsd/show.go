package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
)

// absent is what is said of what the source does not say.
const absent = "niet in de bron"

func newShow(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "show ID… [opties]",
		Short: "Eén project, lijn, inspectie, soort, herkomst of thema, of de agenda zelf",
		Long: `show toont alles wat de agenda van een project weet. Van een lijn, inspectie,
soort, herkomst of thema, en van de agenda zelf, toont het ook de projecten.
Een naam, een afkorting of het begin van een id is genoeg. Wat niet letterlijk in
de bron staat maar eruit volgt, heeft "(afgeleid)" achter zich.`,
		Example: `tsd show geweld-afhankelijkheidsrelaties
tsd show geweld
tsd show verbreden
tsd show IGJ -o json
tsd show werkagenda-2023-2024`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &hintError{errors.New("wat wilt u zien? Geef een id"), "De ids van de projecten staan in: tsd list"}
			}
			return nil
		},
		ValidArgsFunction: a.completeRecords,
		RunE: func(_ *cobra.Command, args []string) error {
			loaded, err := a.load()
			if err != nil {
				return err
			}
			var found []agenda.Record
			var missing []error
			for _, name := range args {
				r, err := findRecord(loaded, name)
				if err != nil {
					missing = append(missing, err)
					continue
				}
				found = append(found, r)
			}
			if missing != nil {
				return &noError{errors.Join(missing...)}
			}
			return a.print(showAnswer(loaded, found))
		},
	}
}

// findRecord finds the one record that a name means.
func findRecord(a *agenda.Agenda, name string) (agenda.Record, error) {
	found := a.Find(name)
	switch len(found) {
	case 0:
		err := &agenda.UnknownError{What: "onbekend id", Typed: name, Plural: "ids"}
		for r := range a.Records() {
			err.Known = append(err.Known, r.ID)
		}
		return agenda.Record{}, err
	case 1:
		return found[0], nil
	}
	ids := make([]string, len(found))
	for i, r := range found {
		ids[i] = r.ID
	}
	return agenda.Record{}, &hintError{fmt.Errorf("%q kan meer dan één record zijn", clean(name)), "Kies uit: " + strings.Join(ids, ", ")}
}

func showAnswer(a *agenda.Agenda, records []agenda.Record) *answer {
	ans := &answer{title: a.Werkagenda.Titel, about: &a.Werkagenda}
	if len(records) == 1 {
		ans.title = title(records[0])
	}
	values := make([]any, len(records))
	for i, r := range records {
		values[i] = recordValue(a, r)
		ans.ids = append(ans.ids, r.ID)
	}
	ans.value = values
	if len(values) == 1 {
		ans.value = values[0]
	}
	ans.grid = func() grid {
		g := grid{head: []string{"id", "veld", "waarde"}}
		for _, r := range records {
			for _, d := range details(a, r) {
				g.rows = append(g.rows, []cell{{r.ID}, {d.key}, d.values})
			}
			if r.Key != "projecten" {
				g.rows = append(g.rows, []cell{{r.ID}, {"projecten"}, ids(projectsOf(a, r))})
			}
		}
		return g
	}
	ans.page = func() []block {
		var page []block
		for i, r := range records {
			if i > 0 {
				page = append(page, rule{})
			}
			page = append(page, card(a, r)...)
		}
		return page
	}
	return ans
}

// recordValue returns a record for programs: with its keys as in the file, and
// if it is no project the ids of its projects.
func recordValue(a *agenda.Agenda, r agenda.Record) any {
	projects := ids(projectsOf(a, r))
	switch v := r.Value.(type) {
	case *agenda.Lijn:
		return struct {
			agenda.Lijn `yaml:",inline"`
			Projecten   []string `json:"projecten" yaml:"projecten"`
		}{*v, projects}
	case *agenda.Term:
		return struct {
			agenda.Term `yaml:",inline"`
			Projecten   []string `json:"projecten" yaml:"projecten"`
		}{*v, projects}
	case *agenda.Werkagenda:
		return struct {
			agenda.Werkagenda `yaml:",inline"`
			Projecten         []string `json:"projecten" yaml:"projecten"`
		}{*v, projects}
	}
	return r.Value
}

// projectsOf returns the projects that refer to a record, or all of them for
// the agenda itself.
func projectsOf(a *agenda.Agenda, r agenda.Record) []*agenda.Project {
	var query agenda.Query = agenda.All{}
	if f := r.Field(); f != nil {
		query = f.Holds(r.ID)
	}
	var projects []*agenda.Project
	for _, m := range a.Select(query) {
		projects = append(projects, m.Project)
	}
	return projects
}

// detail is one field of a record.
type detail struct {
	key, label string
	values     cell // for programs
	text       text // for a reader
	prose      bool // running text, with a heading of its own
	derived    bool
}

// details returns every field of a record in the order of the data model, but
// its id. One without values is not in the source.
func details(a *agenda.Agenda, r agenda.Record) []detail {
	switch v := r.Value.(type) {
	case *agenda.Project:
		return projectDetails(a, v)
	case *agenda.Lijn:
		return []detail{
			textDetail("naam", "Naam", v.Naam),
			textDetail("nummer", "Nummer", fmt.Sprint(v.Nummer)),
			textDetail("motto", "Motto", v.Motto),
			proseDetail("samenvatting", "Samenvatting", v.Samenvatting),
		}
	case *agenda.Term:
		list := []detail{textDetail("naam", "Naam", v.Naam)}
		if r.Key == "inspecties" {
			list = append(list, textDetail("afkorting", "Afkorting", v.Afkorting))
		}
		return list
	case *agenda.Werkagenda:
		gepubliceerd := textDetail("gepubliceerd", "Gepubliceerd", v.Gepubliceerd.String())
		if !v.Gepubliceerd.IsZero() {
			gepubliceerd.text = str(datum(v.Gepubliceerd))
		}
		programma := textDetail("programma", "Programma", v.Programma.Titel, v.Programma.URL)
		if n := len(programma.text); n > 0 {
			programma.text[n-1].to = v.Programma.URL
		}
		looptijd := textDetail("looptijd", "Looptijd", v.Looptijd.String())
		looptijd.text = str(shortLooptijd(v.Looptijd))
		return []detail{
			textDetail("titel", "Titel", v.Titel),
			textDetail("uitgever", "Uitgever", v.Uitgever),
			gepubliceerd,
			looptijd,
			textDetail("voorganger", "Voorganger", v.Voorganger),
			programma,
			textDetail("website", "Website", v.Website),
			proseDetail("samenvatting", "Samenvatting", v.Samenvatting),
		}
	}
	panic(fmt.Sprintf("no details for a %T", r.Value))
}

func textDetail(key, label string, values ...string) detail {
	d := detail{key: key, label: label}
	for _, v := range values {
		if v != "" {
			d.values = append(d.values, v)
		}
	}
	for i, v := range d.values {
		if i > 0 {
			d.text = append(d.text, span{text: ", "})
		}
		d.text = append(d.text, span{text: clean(v)})
	}
	return d
}

func proseDetail(key, label, value string) detail {
	d := textDetail(key, label, value)
	d.prose = true
	return d
}

func projectDetails(a *agenda.Agenda, p *agenda.Project) []detail {
	var list []detail
	for _, f := range agenda.Fields {
		if f.Key == "id" || f.Key == "jaar" {
			continue
		}
		d := textDetail(f.Key, f.Label, shownValues(a, f, p)...)
		d.values = f.Values(a, p)
		d.derived = slices.Contains(p.Afgeleid, f.Key)
		switch f.Key {
		case "titel", "overzichtstitel", "afgeleid":
		case "looptijd":
			if p.Looptijd.Tot.IsZero() && !p.Looptijd.IsZero() {
				d.text = str("vanaf " + datum(p.Looptijd.Van) + ", einde " + absent)
			}
		case "bron":
			d.text = bronText(p.Bron)
		default:
			if f.Kind == agenda.Prose && d.values != nil {
				d.prose = true
			}
			if f.Kind == agenda.Closed {
				for i, id := range d.values {
					d.text[2*i].to = id // a comma stands between two
				}
			}
		}
		list = append(list, d)
	}
	return list
}

// bronText says where in the document a project is found.
func bronText(b agenda.Bron) text {
	switch {
	case b.Paragraaf == "" && !b.Overzicht:
		return nil
	case b.Paragraaf == "":
		return str("alleen het overzicht")
	case !b.Overzicht:
		return str("paragraaf “" + clean(b.Paragraaf) + "”")
	}
	return str("paragraaf “" + clean(b.Paragraaf) + "” en het overzicht")
}

// card sets a record as a page: its title, all that is known of it, and the
// projects that refer to it.
func card(a *agenda.Agenda, r agenda.Record) []block {
	page := append([]block{heading{level: 1, text: str(clean(title(r)))}}, body(a, r)...)
	if r.Key == "projecten" {
		return page
	}
	projects := projectsOf(a, r)
	page = append(page, heading{level: 2, text: str(fmt.Sprintf("Projecten (%d)", len(projects)))})
	if len(projects) == 0 {
		return append(page, paragraph{str("geen")})
	}
	matches := make([]agenda.Match, len(projects))
	for i, p := range projects {
		matches[i].Project = p
	}
	columns, err := parseColumns(a, "id,titel")
	if err != nil {
		panic(err) // those are fields
	}
	t := projectTable(matches, columns)
	t.caption = "Projecten: " + clean(r.Naam)
	return append(page, t)
}

// body is all that is known of a record but its title: its facts, and its
// running text.
func body(a *agenda.Agenda, r agenda.Record) []block {
	list := facts{{name: "Id", value: str(r.ID), whole: true}}
	var prose []block
	for _, d := range details(a, r) {
		switch {
		case d.key == "titel" || d.key == "naam" || d.key == "afgeleid":
		case d.key == "overzichtstitel" && d.values == nil:
		case d.values == nil:
			list = append(list, fact{name: d.label, value: str(absent).in(faint)})
		case d.prose:
			prose = append(prose, heading{level: 2, text: derived(str(d.label), d)})
			prose = append(prose, paragraphs(d.values[0])...)
		default:
			list = append(list, fact{name: d.label, value: derived(d.text, d)})
		}
	}
	return append([]block{list}, prose...)
}

func derived(t text, d detail) text {
	if !d.derived {
		return t
	}
	return append(t, span{text: " "}, span{text: "(afgeleid)", style: faint})
}

// title is the heading of a record's card.
func title(r agenda.Record) string {
	switch v := r.Value.(type) {
	case *agenda.Lijn:
		return fmt.Sprintf("Toezichtlijn %d: %s", v.Nummer, v.Naam)
	case *agenda.Term:
		if f := r.Field(); r.Key != "inspecties" {
			return capital(f.Name) + ": " + v.Naam
		}
	}
	return r.Naam
}
