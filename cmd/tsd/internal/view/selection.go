package view

import (
	"fmt"
	"slices"
	"strings"

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
	Words    []agenda.Mentions // that were looked for in all texts
	Fields   []*agenda.Field   // that were asked for, if the answer does not show their values
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
		case c.Field.Kind == agenda.Year && !slices.Contains(names, agenda.UnknownName):
			in = " in " + OrList(names)
		case len(names) == 1 && names[0] == agenda.UnknownName:
			with = append(with, unknownPhrase(c.Field))
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

// openLines says in a line, if there is anything to say, of how many projects the
// source leaves open whether they are selected, and by what it does not say.
func (s Selection) openLines() []page.Text {
	if len(s.LeftOpen) == 0 {
		return nil
	}
	var lacks []string
	numbers := map[string]int{}
	for _, u := range s.LeftOpen {
		for _, lack := range u.Lacks {
			if numbers[lack] == 0 {
				lacks = append(lacks, lack)
			}
			numbers[lack]++
		}
	}
	for i, lack := range lacks {
		lacks[i] = fmt.Sprintf("%s %d", lack, numbers[lack])
	}
	others, them := "andere", "ze"
	if len(s.LeftOpen) == 1 {
		others, them = "ander", "het"
	}
	return []page.Text{page.Str(fmt.Sprintf("Bij %d %s zegt de bron te weinig om %s te kiezen (%s).", len(s.LeftOpen), others, them, strings.Join(lacks, ", ")))}
}

// Of the words that were looked for, an answer tells at most so many that name a
// record, and if it is empty, of so many where they are.
const (
	maxNamed = 3
	maxWords = 12
)

// namedLines says of which records the words that were looked for are the name, and how
// to see the projects that refer to them.
func (s Selection) namedLines() []page.Text {
	var lines []page.Text
	for _, word := range s.Words {
		for _, r := range s.Agenda.NamedBy(word) {
			if len(lines) < maxNamed {
				lines = append(lines, page.Str(s.namedSentence(r)))
			}
		}
	}
	return lines
}

// namedSentence says how many projects refer to a record, and how to see them.
func (s Selection) namedSentence(r agenda.Record) string {
	f := r.Field()
	referring, _ := s.Agenda.Select(f.Has(r.ID))
	n, name := len(referring), r.Short()
	command := fmt.Sprintf("tsd list --%s %s", f.Name, r.ID)
	switch {
	case r.List == agenda.Inspecties:
		return fmt.Sprintf("%s %s doet mee aan %d: %s", r.List.Name, name, n, command)
	case n == 1:
		return fmt.Sprintf("1 project heeft %s %s: %s", r.List.Name, name, command)
	}
	return fmt.Sprintf("%d projecten hebben %s %s: %s", n, r.List.Name, name, command)
}

// emptyLines says of an empty answer in how many projects each word is that was looked
// for, and where else it is or, if it is nowhere, which word was most likely meant.
func (s Selection) emptyLines() []page.Text {
	if len(s.Matches) > 0 || len(s.Words) == 0 {
		return nil
	}
	where := "Gezocht is in de titels en teksten van de projecten."
	if s.Agenda.CitesSource() {
		where = "Gezocht is in de titels en teksten van de projecten; die teksten zijn in andere woorden dan het document."
	}
	lines := []page.Text{page.Str(where)}
	for _, word := range s.Words[:min(len(s.Words), maxWords)] {
		lines = append(lines, page.Str(s.wordSentence(word)))
	}
	if more := len(s.Words) - maxWords; more > 0 {
		lines = append(lines, page.Str("En nog "+Number(more, "woord", "woorden")+"."))
	}
	return lines
}

// wordSentence says in how many projects a word is, and how to see where else.
func (s Selection) wordSentence(word agenda.Mentions) string {
	found, _ := s.Agenda.Select(word)
	projects, also := Number(len(found), "project", "projecten"), "en ook"
	if len(found) == 0 {
		projects, also = "geen project", "wel"
	}
	is := fmt.Sprintf("“%s” staat in %s", word, projects)
	command := "tsd show"
	elsewhere := s.Agenda.Elsewhere(word)
	for _, r := range elsewhere {
		command += " " + r.ID
	}
	if elsewhere != nil {
		return fmt.Sprintf("%s, %s in: %s", is, also, command)
	}
	if near := s.Agenda.Nearest(word); len(found) == 0 && near != "" {
		return is + ". Bedoelde u: " + near + "?"
	}
	return is + "."
}

// absentLine says of how many of the projects the source does not say what each of
// some fields is, or nothing if it always does.
func absentLine(a *agenda.Agenda, projects []*agenda.Project, fields []*agenda.Field) []page.Text {
	var parts []string
	for _, f := range fields {
		n := 0
		for _, v := range valuesOf(a, f, projects) {
			if v.Status == agenda.Unknown {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%s (bij %d)", f.Name, n))
		}
	}
	if parts == nil {
		return nil
	}
	return []page.Text{page.Str(Capital(absent) + ": " + strings.Join(parts, ", ") + ".")}
}
