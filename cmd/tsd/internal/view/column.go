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
	key    string                         // its name in --columns and in a header for programs
	values func(m agenda.Match) page.Cell // for programs: ids, and dates as in the file
	text   func(m agenda.Match) page.Text // for a reader: names, with what was searched for marked
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
		columns[hits] = newHitsColumn(shown)
	}
	return columns, nil
}

func fieldColumn(a *agenda.Agenda, f *agenda.Field) column {
	isID := f.Kind == agenda.ID
	least := 0
	if isID || f.Kind == agenda.Title || f.Kind == agenda.Prose {
		least = 16
	}
	return column{
		Column: page.Column{Title: page.Str(f.Label), Whole: isID, Head: isID, Least: least},
		key:    f.Key,
		values: func(m agenda.Match) page.Cell { return f.Values(a, m.Project) },
		text: func(m agenda.Match) page.Text {
			var items []page.Text
			for _, v := range shownValues(a, f, m.Project) {
				items = append(items, highlight(v, hitsIn(m.Hits, f, v)))
			}
			t := page.Join(items, ", ")
			if isID {
				t = t.To(m.Project.ID)
			}
			return t
		},
	}
}

// shownValues returns a field's values for a reader.
func shownValues(a *agenda.Agenda, f *agenda.Field, p *agenda.Project) []string {
	var shown []string
	for _, v := range f.Values(a, p) {
		shown = append(shown, shownValue(a, f, v))
	}
	return shown
}

// shownValue returns one of a field's values for a reader: names for ids.
func shownValue(a *agenda.Agenda, f *agenda.Field, value string) string {
	if f.Kind == agenda.Period {
		if l, err := agenda.ParseLooptijd(value); err == nil {
			return shortLooptijd(l)
		}
	}
	return f.Short(a, value)
}
