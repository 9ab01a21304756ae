package view

import (
	"slices"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// Projects returns the answer that lists projects in columns, which are fields
// or HitsColumn with commas between them. An unknown column is an error. The
// title, and what the projects were asked for by, are for a page.
func Projects(a *agenda.Agenda, matches []agenda.Match, list, title, asked string) (*Answer, error) {
	shown, err := columns(a, list)
	if err != nil {
		return nil, err
	}
	found := make([]*agenda.Project, len(matches))
	for i, m := range matches {
		found[i] = m.Project
	}
	return &Answer{
		Title: title,
		About: &a.Werkagenda,
		Value: found,
		IDs:   ids(found),
		Grid: func() page.Grid {
			var g page.Grid
			for _, c := range shown {
				g.Head = append(g.Head, c.key)
			}
			for _, m := range matches {
				var r []page.Cell
				for _, c := range shown {
					r = append(r, c.values(m))
				}
				g.Rows = append(g.Rows, r)
			}
			return g
		},
		Page: func() []page.Block {
			if len(matches) == 0 {
				return nil
			}
			t := projectTable(matches, shown)
			caption := Number(len(matches), "project", "projecten")
			if asked != "" {
				caption += ": " + asked
			}
			t.Caption = page.Str(caption)
			return []page.Block{t}
		},
	}, nil
}

func ids(projects []*agenda.Project) []string {
	list := make([]string, len(projects))
	for i, p := range projects {
		list[i] = p.ID
	}
	return list
}

func projectTable(matches []agenda.Match, shown []column) page.Table {
	var t page.Table
	for _, c := range shown {
		t.Columns = append(t.Columns, c.Column)
	}
	if !slices.ContainsFunc(t.Columns, func(c page.Column) bool { return c.Head }) {
		t.Columns[0].Head = true
	}
	for _, m := range matches {
		var r page.Row
		for _, c := range shown {
			r.Cells = append(r.Cells, c.text(m))
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}
