package main

import (
	"errors"
	"strings"

	"tsd/agenda"
)

// projectColumn is a column of a table of projects: a field, or the hits of a
// search.
type projectColumn struct {
	column
	key    string                    // its name in --columns and in a header for programs
	values func(m agenda.Match) cell // for programs: ids, dates as the file has them
	text   func(m agenda.Match) text // for a reader: names, what was searched for marked
}

// hitsColumn is the name of the column that shows why a project was found.
const hitsColumn = "treffer"

// parseColumns reads the value of --columns.
func parseColumns(a *agenda.Agenda, list string) ([]projectColumn, error) {
	var columns []projectColumn
	var shown []*agenda.Field // fields with a column of their own
	hits := -1
	for name := range strings.SplitSeq(list, ",") {
		name = strings.TrimSpace(name)
		if strings.EqualFold(name, hitsColumn) {
			hits = len(columns)
			columns = append(columns, projectColumn{})
			continue
		}
		f, err := agenda.FieldByName(name)
		if err != nil {
			var unknown *agenda.UnknownError
			if errors.As(err, &unknown) {
				unknown.Known = append(unknown.Known, hitsColumn)
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

func fieldColumn(a *agenda.Agenda, f *agenda.Field) projectColumn {
	least := 0
	if f.Kind == agenda.Prose {
		least = 16
	}
	return projectColumn{
		column: column{title: f.Label, whole: f.Key == "id", head: f.Key == "id", least: least},
		key:    f.Key,
		values: func(m agenda.Match) cell { return f.Values(a, m.Project) },
		text: func(m agenda.Match) text {
			var t text
			for i, v := range shownValues(a, f, m.Project) {
				if i > 0 {
					t = append(t, span{text: ", "})
				}
				t = append(t, mark(v, hitsIn(m.Hits, f, v))...)
			}
			if f.Key == "id" {
				for i := range t {
					t[i].to = m.Project.ID
				}
			}
			return t
		},
	}
}

// shownValues returns a field's values as a reader has them.
func shownValues(a *agenda.Agenda, f *agenda.Field, p *agenda.Project) []string {
	var shown []string
	for _, v := range f.Values(a, p) {
		shown = append(shown, shownValue(a, f, v))
	}
	return shown
}

// shownValue returns one of a field's values as a reader has it.
func shownValue(a *agenda.Agenda, f *agenda.Field, value string) string {
	if f.Key == "looptijd" {
		if l, err := agenda.ParseLooptijd(value); err == nil {
			return shortLooptijd(l)
		}
	}
	return clean(f.Short(a, value))
}
