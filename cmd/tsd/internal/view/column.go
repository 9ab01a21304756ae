package view

import (
	"errors"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// column is a column of a table of projects: a field, or the hits of a search.
type column struct {
	page.Column
	key   string                         // its name in --columns and in a header for programs
	items func(m agenda.Match) page.Cell // for programs: ids, and dates as in the file
	// For readers: the title and the cells, with the marks that they show added.
	set func(*agenda.Agenda, []agenda.Match, *legend) (page.Text, []page.Text)
}

// HitsColumn is the name of the column that shows why a project was found.
const HitsColumn = "treffer"

// columns parses the names of columns, with commas between them.
func columns(a *agenda.Agenda, list string) ([]column, error) {
	var columns []column
	var shown []*agenda.Field // the fields that have a column
	hits := -1
	for name := range strings.SplitSeq(list, ",") {
		name = strings.TrimSpace(name)
		if strings.EqualFold(name, HitsColumn) {
			hits = len(columns)
			columns = append(columns, column{})
			continue
		}
		f, err := agenda.FieldByName(name)
		if err != nil {
			var unknown *agenda.UnknownError
			if errors.As(err, &unknown) {
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

// titleColumn returns a column with the titles of projects, and after each which of
// some fields are derived.
func titleColumn(fields []*agenda.Field) column {
	return column{
		Column: page.Column{Least: 16},
		set: func(a *agenda.Agenda, matches []agenda.Match, _ *legend) (page.Text, []page.Text) {
			projects := Selection{Matches: matches}.Projects()
			var cells []page.Text
			for _, p := range projects {
				cells = append(cells, page.Concat(page.Str(p.Titel), rowMark(a, p, projects, fields)))
			}
			return page.Str(agenda.MustField("titel").Label), cells
		},
	}
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
		items:  func(m agenda.Match) page.Cell { return f.Of(a, m.Project).Items },
		set: func(a *agenda.Agenda, matches []agenda.Match, marks *legend) (page.Text, []page.Text) {
			values := make([]agenda.Value, len(matches))
			for i, m := range matches {
				values[i] = f.Of(a, m.Project)
				marks.add(values[i])
			}
			cells := make([]page.Text, len(matches))
			for i, m := range matches {
				cells[i] = inCell(a, values[i], m.Hits, allDerived(values))
				if isID {
					cells[i] = cells[i].To(m.Project.ID)
				}
			}
			return headed(f.Label, values), cells
		},
	}
}
