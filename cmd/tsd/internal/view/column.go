package view

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// column is a column of a table of projects: a field, or the hits of a search.
type column struct {
	page.Column
	key    string                           // its name in --columns and in a header for programs
	items  func(m agenda.Match) page.Cell   // for programs: ids, and dates as in the file
	member func(m agenda.Match) page.Member // the same as a key with its value
	// For readers: the title and the cells, with the marks that they show added.
	set func(*agenda.Agenda, []agenda.Match, *legend) (page.Text, []page.Text)
}

// HitsColumn is the name of the column that shows why a project was found.
const HitsColumn = "treffer"

// columnNames returns the names of the columns that a list asks for: those that it
// names, or the standard ones with those added and taken away that it has a + or -
// before. It also reports whether the list gives their order.
func columnNames(list, standard string) (names []string, ordered bool, err error) {
	if list == "" {
		return strings.Split(standard, ","), false, nil
	}
	var asked []string
	for name := range strings.SplitSeq(list, ",") {
		if name = strings.TrimSpace(name); !slices.Contains(asked, name) {
			asked = append(asked, name)
		}
	}
	signed := func(name string) bool { return strings.HasPrefix(name, "+") || strings.HasPrefix(name, "-") }
	if !slices.ContainsFunc(asked, signed) {
		return asked, true, nil
	}
	names = strings.Split(standard, ",")
	for _, name := range asked {
		if !signed(name) {
			return nil, false, fmt.Errorf("zet in %q voor elk veld een + of een -, of voor geen enkel", list)
		}
		key := columnKey(name[1:])
		names = slices.DeleteFunc(names, func(n string) bool { return n == key })
		if name[0] == '+' {
			names = append(names, key)
		}
	}
	if len(names) == 0 {
		return nil, false, errors.New("zo blijft er geen kolom over")
	}
	return names, false, nil
}

// titleFirst returns columns in the order for a screen, if there is a title to put
// first: the ids, which are there to be copied, are faint and come last, or under the
// titles where there is no room for that.
func titleFirst(columns []column) []column {
	at := func(key string) int {
		return slices.IndexFunc(columns, func(c column) bool { return c.key == key })
	}
	if at("titel") < 0 || at("id") < 0 {
		return columns
	}
	title, id := columns[at("titel")], columns[at("id")]
	title.Head, title.Least = true, titleWidth
	id.Head, id.Under = false, true
	set := id.set
	id.set = func(a *agenda.Agenda, matches []agenda.Match, marks *legend) (page.Text, []page.Text) {
		heading, cells := set(a, matches, marks)
		for i, cell := range cells {
			cells[i] = cell.In(page.Faint)
		}
		return heading, cells
	}
	rest := slices.DeleteFunc(slices.Clone(columns), func(c column) bool { return c.key == "titel" || c.key == "id" })
	return slices.Concat([]column{title}, rest, []column{id})
}

// titleWidth is the least width of a column of titles that has others beside it.
const titleWidth = 40

// columnKey returns the key of a field by its name, or a name that is not of a field
// as it is.
func columnKey(name string) string {
	if f, err := agenda.FieldByName(name); err == nil {
		return f.Key
	}
	return strings.ToLower(name)
}

// columns returns the columns with these names.
func columns(a *agenda.Agenda, names []string, hasHits bool) ([]column, error) {
	var columns []column
	var shown []*agenda.Field // the fields that have a column
	hits := -1
	for _, name := range names {
		if strings.EqualFold(name, HitsColumn) && hasHits {
			hits = len(columns)
			columns = append(columns, column{})
			continue
		}
		f, err := a.Field(name)
		if err != nil {
			var unknown *agenda.UnknownError
			switch {
			case strings.EqualFold(name, HitsColumn):
				return nil, fmt.Errorf("de kolom %s is er alleen bij filter: daar staat waarom een project is gevonden", HitsColumn)
			case errors.As(err, &unknown) && hasHits:
				unknown.Known = append(unknown.Known, HitsColumn)
			}
			return nil, err
		}
		shown = append(shown, f)
		columns = append(columns, fieldColumn(a, f))
	}
	if hits >= 0 {
		columns[hits] = newHitsColumn(a, shown)
	}
	return columns, nil
}

// statusColumns returns a column for each of some fields that are partly derived,
// which says for which projects.
func statusColumns(a *agenda.Agenda, projects []*agenda.Project, fields []*agenda.Field) []column {
	var columns []column
	for _, f := range partlyDerived(a, projects, fields) {
		columns = append(columns, column{
			key: f.Key,
			set: func(a *agenda.Agenda, matches []agenda.Match, marks *legend) (page.Text, []page.Text) {
				var cells []page.Text
				for _, m := range matches {
					cell := page.Str("genoemd")
					if f.Of(a, m.Project).Status == agenda.Derived {
						cell, marks.derived = page.Styled(derivedTag, page.Faint), true
					}
					cells = append(cells, cell)
				}
				return page.Str(Capital(f.Name)), cells
			},
		})
	}
	return columns
}

func fieldColumn(a *agenda.Agenda, f *agenda.Field) column {
	isID := f.Kind == agenda.ID
	least := 0
	if isID || f.Kind == agenda.Title || f.Kind == agenda.Prose {
		least = 16
	}
	return column{
		Column: page.Column{Whole: isID, Head: isID, Least: least},
		key:    f.Key,
		items:  func(m agenda.Match) page.Cell { return programCell(f.Of(a, m.Project)) },
		member: func(m agenda.Match) page.Member { return fieldMember(a, f, m.Project) },
		set: func(a *agenda.Agenda, matches []agenda.Match, marks *legend) (page.Text, []page.Text) {
			values := make([]agenda.Value, len(matches))
			for i, m := range matches {
				values[i] = f.Of(a, m.Project)
				marks.add(values[i])
			}
			cells, marked := make([]page.Text, len(matches)), allDerived(values)
			for i, m := range matches {
				cells[i] = inCell(a, values[i], m.Hits, marked)
				if isID {
					cells[i] = cells[i].To(m.Project.ID)
				}
			}
			return headed(f.Label, values), cells
		},
	}
}
