package answer

import (
	"cmp"
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
	layout := s.tableByLine
	if sorted {
		layout = s.table
	}
	return projects(s, columns, "id,titel,lijn", layout)
}

// Filter returns the answer that lists the projects that a query finds, with why.
func Filter(s Selection, columns string) (doc.Answer, error) {
	s.filtered = true
	a, err := projects(s, columns, "id,titel,"+HitsKey, s.tableWithHits)
	a.Opening = namings(s)
	a.Closing = append(a.Closing, s.notFound()...)
	return a, err
}

// projects returns the answer that lists the selected projects: in the columns that a list
// names or, if it names none, whole for programs and in a layout of its own for a reader.
func projects(s Selection, list, usual string, layout func([]column) doc.Table) (doc.Answer, error) {
	shown, err := s.columns(list, usual)
	if err != nil {
		return doc.Answer{}, err
	}
	a := newAnswer(s.Agenda, s.titled("Projecten"))
	a.Rows, a.Value = s.valuesIn(shown)
	a.IDs = s.ids()
	a.Closing = s.closing()
	if list == "" {
		a.Value, shown = projectRecords(s), s.readersColumns()
	} else {
		layout = s.table
	}
	if len(s.Matches) > 0 {
		a.Blocks = []doc.Block{layout(shown)}
	}
	return a, nil
}

// column is a column of projects.
type column struct {
	doc.Column
	key   string
	value func(agenda.Match) any      // for programs
	cell  func(agenda.Match) doc.Cell // for a reader
}

// columns returns the columns that a list names, each once, or the usual ones with those
// added and taken away that it has a + or - before.
func (s Selection) columns(list, usual string) ([]column, error) {
	list = strings.TrimSpace(cmp.Or(list, usual))
	isSigned := func(name string) bool { return strings.HasPrefix(name, "+") || strings.HasPrefix(name, "-") }
	var shown []column
	if isSigned(list) {
		var err error
		if shown, err = s.columns(usual, ""); err != nil {
			return nil, err
		}
	}
	for name := range strings.SplitSeq(list, ",") {
		name = strings.TrimSpace(name)
		if isSigned(name) != isSigned(list) {
			return nil, fmt.Errorf("zet in %q voor elk veld een + of een -, of voor geen enkel", list)
		}
		c, err := s.column(strings.TrimLeft(name, "+-"))
		if err != nil {
			return nil, err
		}
		isSame := func(other column) bool { return other.key == c.key }
		if strings.HasPrefix(name, "-") {
			shown = slices.DeleteFunc(shown, isSame)
		} else if !slices.ContainsFunc(shown, isSame) {
			shown = append(shown, c)
		}
	}
	if len(shown) == 0 {
		return nil, errors.New("zo blijft er geen kolom over")
	}
	return shown, nil
}

// column returns the column with a name: of a field, or of where something was found.
func (s Selection) column(name string) (column, error) {
	name = strings.ToLower(name)
	if name == HitsKey && !s.filtered {
		return column{}, fmt.Errorf("de kolom %s is er alleen bij filter: die noemt de velden waarin iets is gevonden", HitsKey)
	}
	if name == HitsKey {
		return column{
			Column: doc.Column{Title: "Treffers"},
			key:    HitsKey,
			value:  func(m agenda.Match) any { return hitFields(m) },
			cell:   func(m agenda.Match) doc.Cell { return doc.Str(strings.Join(hitFields(m), ", ")) },
		}, nil
	}
	f, err := s.Agenda.Field(name)
	if err != nil {
		return column{}, err
	}
	return s.fieldColumn(f), nil
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

// valuesIn returns the selected projects in columns for programs, as rows and as records.
func (s Selection) valuesIn(shown []column) (doc.Rows, []doc.Record) {
	var rows doc.Rows
	for _, c := range shown {
		rows.Head = append(rows.Head, c.key)
	}
	records := make([]doc.Record, len(s.Matches))
	for i, m := range s.Matches {
		var row []string
		for _, c := range shown {
			value := c.value(m)
			row = append(row, plain(value))
			records[i].Members = append(records[i].Members, doc.Member{Key: c.key, Value: value})
		}
		rows.Cells = append(rows.Cells, row)
	}
	return rows, records
}

// projectRecords returns the selected projects for json and yaml: whole, and of a search with
// the fields in which it found something.
func projectRecords(s Selection) []doc.Record {
	records := make([]doc.Record, len(s.Matches))
	used := s.Agenda.Fields()
	for i, m := range s.Matches {
		records[i] = projectRecord(m.Project, used)
		if s.filtered {
			records[i].Members = append(records[i].Members, doc.Member{Key: HitsKey, Value: hitFields(m)})
		}
	}
	return records
}

// titleAndIDColumns returns what a reader always sees of projects.
func (s Selection) titleAndIDColumns() []column {
	return []column{s.fieldColumn(agenda.MustField("titel")), s.fieldColumn(agenda.MustField("id"))}
}

// readersColumns returns the columns that a reader gets without asking: the title, the
// id, and what was selected on but the line, which heads the groups.
func (s Selection) readersColumns() []column {
	shown := s.titleAndIDColumns()
	for _, c := range s.conditions {
		if c.Field.Key != "lijn" || s.filtered {
			shown = append(shown, s.fieldColumn(c.Field))
		}
	}
	return shown
}

// table returns the selected projects in columns.
func (s Selection) table(shown []column) doc.Table {
	t := doc.Table{Name: "Projecten", Bare: len(shown) == 2 && shown[0].key == "titel" && shown[1].key == "id"}
	for _, c := range shown {
		t.Columns = append(t.Columns, c.Column)
	}
	for _, m := range s.Matches {
		row := doc.Row{}
		for _, c := range shown {
			row.Cells = append(row.Cells, c.cell(m))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// tableWithHits returns the selected projects in columns, with the texts in which words
// were found.
func (s Selection) tableWithHits(shown []column) doc.Table {
	t := s.table(shown)
	if s.typed == "" {
		return t
	}
	t.Details = "Treffer"
	for i, m := range s.Matches {
		t.Rows[i].Detail = excerpts(m)
	}
	return t
}

// tableByLine returns the selected projects in columns and in groups by line.
func (s Selection) tableByLine(shown []column) doc.Table {
	t := Selection{}.table(shown)
	t.Groups = "Lijn"
	for _, l := range s.lines() {
		heading := lineHeading(l.Lijn)
		heading.Anchor = "" // what has it is the line itself, where a page has that
		link(heading.Cell.Items[0], "#"+l.ID)
		t.Rows = append(append(t.Rows, doc.Row{Group: &heading}), l.table(shown).Rows...)
	}
	return t
}

// line is a line of the agenda with the selected projects of it.
type line struct {
	*agenda.Lijn
	Selection
}

// lines returns the lines that have selected projects.
func (s Selection) lines() []line {
	var lines []line
	for i := range s.Agenda.Lijnen {
		l := line{&s.Agenda.Lijnen[i], s}
		l.Matches = slices.DeleteFunc(slices.Clone(s.Matches), func(m agenda.Match) bool { return m.Project.Lijn != l.ID })
		if len(l.Matches) > 0 {
			lines = append(lines, l)
		}
	}
	return lines
}

// lineHeading returns the heading of a line, above its projects.
func lineHeading(l *agenda.Lijn) doc.Heading {
	return doc.Heading{Level: 2, Cell: doc.Str(Title(l.Record())), Anchor: l.ID}
}
