package answer

import (
	"fmt"
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/agenda/text"
	"tsd/cmd/tsd/internal/doc"
)

// Selection is projects of an agenda with what was asked.
type Selection struct {
	Agenda  *agenda.Agenda
	Matches []agenda.Match

	conditions []agenda.Condition // of the flags
	typed      string             // the query of filter, as it was typed; or ""
	query      agenda.Query       // all of it
	open       []agenda.Undecided
	filtered   bool // it is the answer of filter, which says why a project was found
}

// Select asks an agenda for projects. The query may be nil.
func Select(a *agenda.Agenda, conditions []agenda.Condition, typed string, query agenda.Query) Selection {
	var all agenda.All
	if query != nil {
		all = append(all, query)
	}
	for _, c := range conditions {
		all = append(all, c)
	}
	s := Selection{Agenda: a, conditions: conditions, typed: typed, query: all}
	s.Matches, s.open = a.Select(all)
	if query != nil {
		agenda.Rank(s.Matches)
	}
	return s
}

// projects returns the selected projects.
func (s Selection) projects() []*agenda.Project {
	projects := make([]*agenda.Project, len(s.Matches))
	for i, m := range s.Matches {
		projects[i] = m.Project
	}
	return projects
}

// ids returns the ids of the selected projects; not nil, so that json has a list.
func (s Selection) ids() []string {
	ids := make([]string, len(s.Matches))
	for i, m := range s.Matches {
		ids[i] = m.Project.ID
	}
	return ids
}

// asked says what was asked: inspectie IGJ of IvhO, in 2024.
func (s Selection) asked() string {
	var parts []string
	if s.typed != "" {
		parts = append(parts, "“"+s.typed+"”")
	}
	for _, c := range s.conditions {
		names := make([]string, len(c.Values))
		for i, v := range c.Values {
			names[i] = reading(s.Agenda, c.Field, v)
			if v == agenda.UnknownName {
				names[i] = absent(s.Agenda)
			}
		}
		what := c.Field.Name
		if c.Field.Kind == agenda.Year && !slices.Contains(c.Values, agenda.UnknownName) {
			what = "in"
			if agenda.MustField("stand").UsedBy(s.Agenda) {
				what = "gepland in"
			}
		}
		parts = append(parts, what+" "+text.OrList(names))
	}
	return strings.Join(parts, ", ")
}

// titled returns a title with what was asked behind it.
func (s Selection) titled(title string) string {
	if asked := s.asked(); asked != "" {
		return title + ": " + asked
	}
	return title
}

// closing says how many projects were selected by what, and what is left open.
func (s Selection) closing() []string {
	all := Number(len(s.Agenda.Projecten), "project", "projecten")
	count := all + "."
	if asked := s.asked(); asked != "" {
		count = fmt.Sprintf("%d van de %s (%s).", len(s.Matches), all, asked)
	}
	lines := []string{count}
	if open := s.leftOpen(); open != "" {
		lines = append(lines, open)
	}
	return lines
}

// leftOpen says for how many projects the source says too little to select them, and how
// often each thing is missing. It is "" if there are none.
func (s Selection) leftOpen() string {
	if len(s.open) == 0 {
		return ""
	}
	var lacks []string
	times := map[string]int{}
	for _, u := range s.open {
		for _, l := range u.Lacks {
			if times[l]++; times[l] == 1 {
				lacks = append(lacks, l)
			}
		}
	}
	for i, l := range lacks {
		lacks[i] = fmt.Sprintf("%s %d", l, times[l])
	}
	others, them := "andere", "ze"
	if len(s.open) == 1 {
		others, them = "ander", "het"
	}
	return fmt.Sprintf("Bij %d %s zegt de bron te weinig om %s te kiezen (%s).", len(s.open), others, them, strings.Join(lacks, ", "))
}

// absent is what readers see for what the agenda does not say.
func absent(a *agenda.Agenda) string {
	if a.CitesSource() {
		return agenda.NotInSource
	}
	return "niet bekend"
}

// newAnswer returns an answer about an agenda, with what a page says of where it comes
// from.
func newAnswer(a *agenda.Agenda, title string) doc.Answer {
	w := &a.Werkagenda
	lead := "Bron: " + w.Titel + ", " + w.Uitgever
	if !w.Gepubliceerd.IsZero() {
		lead += ", " + datum(w.Gepubliceerd)
	}
	return doc.Answer{Title: title, Source: w.Titel + " – " + w.Uitgever, Lead: lead + ".", Absent: absent(a)}
}

// wording says whose words the texts are, if the agenda was made from a document.
func wording(a *agenda.Agenda) string {
	if !a.CitesSource() {
		return ""
	}
	return "Titels, namen en motto’s zijn letterlijk; de andere teksten zijn in andere woorden en niet van " + a.Werkagenda.Uitgever + "."
}
