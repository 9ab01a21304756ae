package answer

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/doc"
)

// HitsKey is the name of the column and of the JSON key that say in which fields a
// project has what was looked for.
const HitsKey = "treffers"

// List returns the answer that lists the selected projects. columns names fields with
// commas between them, or is "" for the usual ones: those that a reader sees then are
// in groups by line, unless the projects are in another order than that of the document.
func List(s Selection, columns string, sorted bool) (doc.Answer, error) {
	return projects(s, columns, []string{"id", "titel", "lijn"}, !sorted)
}

// Filter returns the answer that lists the projects that a query finds, with why.
func Filter(s Selection, columns string) (doc.Answer, error) {
	s.filtered = true
	a, err := projects(s, columns, []string{"id", "titel", HitsKey}, false)
	if err != nil {
		return a, err
	}
	a.Opening = namings(s)
	a.Closing = append(a.Closing, s.notFound()...)
	return a, nil
}

// column is a column of projects.
type column struct {
	doc.Column
	key   string
	value func(agenda.Match) any      // for programs
	cell  func(agenda.Match) doc.Cell // for a reader
}

func projects(s Selection, list string, usual []string, grouped bool) (doc.Answer, error) {
	names, err := columnNames(list, usual)
	if err != nil {
		return doc.Answer{}, err
	}
	shown, err := s.columns(names)
	if err != nil {
		return doc.Answer{}, err
	}
	a := newAnswer(s.Agenda, s.titled("Projecten"))
	a.Rows, a.Value = rowsOf(s.Matches, shown), columnRecords(s, shown)
	a.IDs = s.ids()
	a.Closing = s.closing()
	if list == "" {
		a.Value, shown = projectRecords(s), s.readersColumns()
	}
	if len(s.Matches) > 0 {
		a.Blocks = []doc.Block{s.table(shown, grouped && list == "", s.Typed != "" && list == "")}
	}
	return a, nil
}

// columnNames returns the names of the columns that a list asks for: those that it
// names, or the usual ones with those added and taken away that it has a + or - before.
func columnNames(list string, usual []string) ([]string, error) {
	if list == "" {
		return usual, nil
	}
	signed := func(name string) bool { return strings.HasPrefix(name, "+") || strings.HasPrefix(name, "-") }
	var names []string
	changes := signed(strings.TrimSpace(list))
	if changes {
		names = slices.Clone(usual)
	}
	for name := range strings.SplitSeq(list, ",") {
		name = strings.TrimSpace(name)
		if signed(name) != changes {
			return nil, fmt.Errorf("zet in %q voor elk veld een + of een -, of voor geen enkel", list)
		}
		key := columnKey(strings.TrimLeft(name, "+-"))
		if strings.HasPrefix(name, "-") {
			names = slices.DeleteFunc(names, func(n string) bool { return n == key })
		} else if !slices.Contains(names, key) {
			names = append(names, key)
		}
	}
	if len(names) == 0 {
		return nil, errors.New("zo blijft er geen kolom over")
	}
	return names, nil
}

// columnKey returns the key of a field by its name, or a name that is not of a field
// as it is.
func columnKey(name string) string {
	if f, err := agenda.FieldByName(name); err == nil {
		return f.Key
	}
	return strings.ToLower(name)
}

// columns returns the columns with these names.
func (s Selection) columns(names []string) ([]column, error) {
	var columns []column
	for _, name := range names {
		if name == HitsKey && s.filtered {
			columns = append(columns, s.hitsColumn())
			continue
		}
		f, err := s.Agenda.Field(name)
		if err != nil {
			if name == HitsKey {
				err = fmt.Errorf("de kolom %s is er alleen bij filter: die noemt de velden waarin iets is gevonden", HitsKey)
			}
			return nil, err
		}
		columns = append(columns, s.fieldColumn(f))
	}
	return columns, nil
}

// fieldColumn returns the column of a field.
func (s Selection) fieldColumn(f *agenda.Field) column {
	kind := doc.Words
	switch {
	case f.Kind == agenda.ID:
		kind = doc.ID
	case f.Key == "titel":
		kind = doc.Title
	}
	return column{
		Column: doc.Column{Title: f.Label, Kind: kind},
		key:    f.Key,
		value:  func(m agenda.Match) any { return fieldValue(f, m.Project) },
		cell:   func(m agenda.Match) doc.Cell { return fieldCell(s.Agenda, f, m.Project, m.Hits) },
	}
}

// hitsColumn returns the column that names the fields in which a project has what was
// looked for.
func (s Selection) hitsColumn() column {
	return column{
		Column: doc.Column{Title: "Treffers"},
		key:    HitsKey,
		value:  func(m agenda.Match) any { return hitFields(m) },
		cell:   func(m agenda.Match) doc.Cell { return doc.Str(strings.Join(hitFields(m), ", ")) },
	}
}

// readersColumns returns the columns that a reader gets without asking: the title, the
// id, and what was selected on but the line, which heads the groups.
func (s Selection) readersColumns() []column {
	shown := []column{s.fieldColumn(agenda.MustField("titel")), s.fieldColumn(agenda.MustField("id"))}
	for _, c := range s.Conditions {
		if c.Field.Key != "lijn" || s.filtered {
			shown = append(shown, s.fieldColumn(c.Field))
		}
	}
	return shown
}

// table returns the selected projects in columns, in groups by line if that is asked,
// and with the texts in which something was found.
func (s Selection) table(shown []column, grouped, hits bool) doc.Table {
	t := doc.Table{Name: "Projecten", Details: "Treffer", Bare: len(shown) == 2 && shown[0].key == "titel" && shown[1].key == "id"}
	for _, c := range shown {
		t.Columns = append(t.Columns, c.Column)
	}
	add := func(m agenda.Match) {
		row := doc.Row{}
		for _, c := range shown {
			row.Cells = append(row.Cells, c.cell(m))
		}
		if hits {
			row.Detail = excerpts(m)
		}
		t.Rows = append(t.Rows, row)
	}
	if !grouped {
		for _, m := range s.Matches {
			add(m)
		}
		return t
	}
	t.Groups = "Lijn"
	for _, line := range s.lines() {
		heading := lineHeading(line.Lijn)
		heading.Anchor = "" // what has it is the line itself, where a page has that
		link(heading.Cell.Items[0], "#"+line.ID)
		t.Rows = append(t.Rows, doc.Row{Group: &heading})
		for _, m := range line.matches {
			add(m)
		}
	}
	return t
}

// line is a line of the agenda with its selected projects.
type line struct {
	*agenda.Lijn
	matches []agenda.Match
}

// lines returns the lines that have selected projects.
func (s Selection) lines() []line {
	byLine := map[string][]agenda.Match{}
	for _, m := range s.Matches {
		byLine[m.Project.Lijn] = append(byLine[m.Project.Lijn], m)
	}
	var lines []line
	for i := range s.Agenda.Lijnen {
		l := &s.Agenda.Lijnen[i]
		if matches := byLine[l.ID]; matches != nil {
			lines = append(lines, line{l, matches})
		}
	}
	return lines
}

// lineHeading returns the heading of a line, above its projects.
func lineHeading(l *agenda.Lijn) doc.Heading {
	return doc.Heading{Level: 2, Cell: doc.Str(Title(l.Record())), Anchor: l.ID}
}
