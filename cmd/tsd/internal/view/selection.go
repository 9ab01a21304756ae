package view

import (
	"fmt"
	"slices"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// Selection is projects of an agenda, what they were asked for by, and what the
// source leaves open of that.
type Selection struct {
	Agenda   *agenda.Agenda
	Matches  []agenda.Match
	Title    string // "Projecten met thema Jeugd"
	Whole    bool   // nothing was asked: these are all projects
	HasHits  bool   // each project can say why it was found
	LeftOpen []agenda.Undecided
	Years    []int             // that were asked for
	Words    []agenda.Mentions // that were looked for in all texts
	Fields   []*agenda.Field   // that were asked for, if the answer does not show their values

	// Command returns the command that shows the projects of which the source does
	// not say what these fields are.
	Command func([]*agenda.Field) string
}

// Projects returns the selected projects.
func (s Selection) Projects() []*agenda.Project {
	projects := make([]*agenda.Project, len(s.Matches))
	for i, m := range s.Matches {
		projects[i] = m.Project
	}
	return projects
}

// SelectionTitle returns the title of the projects that conditions select.
func SelectionTitle(a *agenda.Agenda, conditions []agenda.Condition) string {
	var with []string
	in := ""
	for _, c := range conditions {
		var names []string
		for _, v := range c.Values {
			names = append(names, itemName(a, c.Field, v))
		}
		switch {
		case c.Field.Kind == agenda.Year && len(names) == 1 && names[0] == agenda.UnknownName:
			with = append(with, "onbekend einde")
		case c.Field.Kind == agenda.Year:
			years := slices.DeleteFunc(names, func(n string) bool { return n == agenda.UnknownName })
			in = " in " + OrList(years)
			if len(years) < len(c.Values) {
				in += " of met onbekend einde"
			}
		case len(names) == 1 && names[0] == agenda.UnknownName:
			with = append(with, c.Field.UnknownPhrase())
		default:
			with = append(with, c.Field.Name+" "+OrList(names))
		}
	}
	title := "Projecten"
	if with != nil {
		title += " met " + AndList(with)
	}
	return title + in
}

// pageTitle returns the title of a page that shows the selection as the document's
// overview does.
func (s Selection) pageTitle() string {
	if s.Whole {
		return s.Agenda.Werkagenda.Titel + " – " + s.Agenda.Werkagenda.Uitgever
	}
	return s.Title
}

// count returns how many projects were selected, in a sentence.
func (s Selection) count() string {
	all := len(s.Agenda.Projecten)
	if s.Whole {
		return Capital(Number(all, "project", "projecten")) + "."
	}
	return fmt.Sprintf("%s: %d van de %d.", s.Title, len(s.Matches), all)
}

// openLines says what the source leaves open of what was asked, and which of the
// years asked for the agenda does not cover. On a terminal it also says how to see
// the projects that are left open.
func (s Selection) openLines(terminal bool) []page.Text {
	var lines []page.Text
	jaren := s.Agenda.Jaren()
	for _, jaar := range s.Years {
		if !slices.Contains(jaren, jaar) {
			lines = append(lines, page.Str(fmt.Sprintf("%d valt buiten deze agenda, die loopt van %d tot en met %d.", jaar, jaren[0], jaren[len(jaren)-1])))
		}
	}
	for _, group := range byFields(s.LeftOpen) {
		sentence := s.openSentence(group)
		if terminal && s.Command != nil {
			sentence += " (" + s.Command(group[0].Fields) + ")"
		}
		lines = append(lines, page.Str(sentence+"."))
	}
	return lines
}

// emptyLines says of an empty answer which words were most likely meant, and where
// else the words are that no project has.
func (s Selection) emptyLines() []page.Text {
	if len(s.Matches) > 0 {
		return nil
	}
	var lines []page.Text
	if len(s.Words) > 0 {
		where := "Gezocht is in de titels en teksten van de projecten."
		if s.Agenda.CitesSource() {
			where = "Gezocht is in de titels en teksten van de projecten; die teksten zijn in andere woorden dan het document."
		}
		lines = append(lines, page.Str(where))
	}
	for _, word := range s.Words[:min(len(s.Words), maxWords)] {
		if len(s.Agenda.Select(word)) > 0 {
			continue // it is in a project
		}
		elsewhere := s.Agenda.Elsewhere(word)
		for _, r := range elsewhere {
			lines = append(lines, page.Str(fmt.Sprintf("“%s” komt wel voor bij %s: tsd show %s", word, RecordTitle(r), r.ID)))
		}
		if elsewhere != nil {
			continue
		}
		if near := s.Agenda.Nearest(word); near != "" {
			lines = append(lines, page.Str(fmt.Sprintf("“%s” komt in geen project voor. Bedoelde u: %s?", word, near)))
		}
	}
	return lines
}

// maxWords is how many words of an empty answer are looked for elsewhere.
const maxWords = 5

// byFields groups undecided projects by the fields that leave them so.
func byFields(list []agenda.Undecided) [][]agenda.Undecided {
	var groups [][]agenda.Undecided
	for _, u := range list {
		same := func(group []agenda.Undecided) bool { return slices.Equal(group[0].Fields, u.Fields) }
		if i := slices.IndexFunc(groups, same); i >= 0 {
			groups[i] = append(groups[i], u)
		} else {
			groups = append(groups, []agenda.Undecided{u})
		}
	}
	return groups
}

// openSentence says that projects may belong to the selection. If they are all of
// which the source does not say what was asked, it counts them among all projects.
func (s Selection) openSentence(group []agenda.Undecided) string {
	fields := group[0].Fields
	if len(fields) == 1 && len(unknownProjects(s.Agenda, fields[0])) == len(group) {
		return unknownSentence(s.Agenda, fields[0])
	}
	var nouns []string
	for _, f := range fields {
		nouns = append(nouns, unknownNoun(f, group))
	}
	verb := "horen"
	if len(group) == 1 {
		verb = "hoort"
	}
	says := "de bron geen " + OrList(nouns) + " noemt"
	if slices.ContainsFunc(fields, func(f *agenda.Field) bool { return neverStated(s.Agenda, f) }) {
		says = "uit de bron geen " + OrList(nouns) + " is af te leiden"
	}
	return fmt.Sprintf("Misschien %s er nog %s bij waarbij %s", verb, Number(len(group), "project", "projecten"), says)
}

// unknownSentence says of how many projects the source does not say what a field is,
// without a full stop.
func unknownSentence(a *agenda.Agenda, f *agenda.Field) string {
	unknown := unknownProjects(a, f)
	noun := unknownNoun(f, unknown)
	says := "noemt de bron geen " + noun
	if neverStated(a, f) {
		says = "is uit de bron geen " + noun + " af te leiden"
	}
	return fmt.Sprintf("Bij %d van de %d projecten %s", len(unknown), len(a.Projecten), says)
}

// neverStated reports whether the source states a field of no project, so that all
// that is known of it is derived.
func neverStated(a *agenda.Agenda, f *agenda.Field) bool {
	all := make([]*agenda.Project, len(a.Projecten))
	for i := range all {
		all[i] = &a.Projecten[i]
	}
	return allDerived(valuesOf(a, f, all))
}

// unknownProjects returns the projects of which the source does not say what a
// field is or, of a period, when it ends.
func unknownProjects(a *agenda.Agenda, f *agenda.Field) []agenda.Undecided {
	var unknown []agenda.Undecided
	for i := range a.Projecten {
		p := &a.Projecten[i]
		if v := f.Of(a, p); v.Status == agenda.Unknown || v.Open() {
			unknown = append(unknown, agenda.Undecided{Project: p, Fields: []*agenda.Field{f}})
		}
	}
	return unknown
}

// unknownNoun returns what the source does not name of projects: thema, einde.
func unknownNoun(f *agenda.Field, group []agenda.Undecided) string {
	switch {
	case f.Kind != agenda.Period && f.Kind != agenda.Year:
		return f.Name
	case slices.ContainsFunc(group, func(u agenda.Undecided) bool { return u.Project.Looptijd.IsZero() }):
		return "looptijd of einde"
	}
	return "einde"
}
