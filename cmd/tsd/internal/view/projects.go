package view

import (
	"slices"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// Projects returns the answer that lists the selected projects in columns. The list
// names fields, or HitsColumn if the selection has hits, with commas between them; if
// each name has a + or - before it, they are added to and taken from the standard
// list, and without a list the standard one is shown. An unknown column is an error.
// A list also chooses the keys of each project for programs; without one they get all.
func Projects(s Selection, list, standard string) (*Answer, error) {
	names, ordered, err := columnNames(list, standard)
	if err != nil {
		return nil, err
	}
	shown, err := columns(s.Agenda, names, s.HasHits)
	if err != nil {
		return nil, err
	}
	found := s.Projects()
	hidden := slices.DeleteFunc(slices.Clone(s.Fields), func(f *agenda.Field) bool {
		return slices.ContainsFunc(shown, func(c column) bool { return c.key == f.Key })
	})
	asked := derivedLines(s.Agenda, found, hidden)
	read := append(slices.Clone(shown), statusColumns(s.Agenda, found, hidden)...)
	return &Answer{
		Title: s.Title,
		Name:  "Projecten",
		Lead:  s.count(),
		About: s.Agenda,
		IDs:   ids(found),
		Value: func() any {
			records, used := make([]page.Record, len(found)), s.Agenda.Fields()
			for i, m := range s.Matches {
				if list == "" {
					records[i] = projectRecord(s.Agenda, m.Project, used)
					continue
				}
				for _, c := range shown {
					records[i].Members = append(records[i].Members, c.member(m))
				}
			}
			return records
		},
		Grid: func() page.Grid {
			var g page.Grid
			for _, c := range shown {
				g.Head = append(g.Head, c.key)
			}
			for _, m := range s.Matches {
				var r []page.Cell
				for _, c := range shown {
					r = append(r, c.items(m))
				}
				g.Rows = append(g.Rows, r)
			}
			return g
		},
		Page: func() []page.Block {
			onScreen := read
			if !ordered {
				onScreen = titleFirst(read)
			}
			below := slices.Concat([]page.Text{page.Str(s.count())}, asked, s.emptyLines(), s.openLines())
			return slices.Concat(notes(s.namedLines()), projectTable(s, onScreen), notes(below))
		},
		Note: func() []page.Block {
			return slices.Concat(notes(s.namedLines()), projectTable(s, read), notes(slices.Concat(asked, s.emptyLines(), s.openLines())))
		},
		Site: func() []page.Block {
			return slices.Concat(notes(s.namedLines()), webTable(s, read, list != ""), notes(slices.Concat(asked, s.emptyLines(), s.openLines())))
		},
		Sheet: func() []page.Block {
			isID := func(c column) bool { return c.key == "id" }
			first := fieldColumn(s.Agenda, agenda.MustField("id"))
			return projectSheet(s, append([]column{first}, slices.DeleteFunc(slices.Clone(read), isID)...), slices.Concat(s.namedLines(), asked, s.emptyLines()))
		},
	}, nil
}

// webTable returns the selected projects in columns for a web page: each headed by its
// title, which links to the project where there is a page of it. The ids have a column
// only if they were asked for.
func webTable(s Selection, shown []column, ids bool) []page.Block {
	if !ids {
		shown = slices.DeleteFunc(slices.Clone(shown), func(c column) bool { return c.key == "id" })
	}
	var fields []*agenda.Field // that have a column
	for _, c := range shown {
		if f, err := agenda.FieldByName(c.key); err == nil {
			fields = append(fields, f)
		}
	}
	web := make([]column, len(shown))
	for i, c := range shown {
		c.Head, c.Least = c.key == "titel", 0
		set := c.set
		switch c.key {
		case HitsColumn:
			c.set = setHits(fields, false)
		case "titel":
			c.set = func(a *agenda.Agenda, matches []agenda.Match, marks *legend) (page.Text, []page.Text) {
				title, cells := set(a, matches, marks)
				for i, m := range matches {
					cells[i] = cells[i].To(m.Project.ID)
				}
				return title, cells
			}
		}
		web[i] = c
	}
	blocks := projectTable(s, web)
	for i, b := range blocks {
		if t, ok := b.(page.Table); ok {
			t.Caption = page.Str(Number(len(s.Matches), "project", "projecten"))
			blocks[i] = t
		}
	}
	return blocks
}

// projectSheet returns the selected projects in columns, and what there is to say
// of them.
func projectSheet(s Selection, shown []column, lines []page.Text) []page.Block {
	t, marks := newProjectTable(s, shown)
	marks.derived = false // a page with that mark explains it at the top
	return append([]page.Block{t}, notes(slices.Concat(marks.lines(), lines, s.openLines()))...)
}

func ids(projects []*agenda.Project) []string {
	list := make([]string, len(projects))
	for i, p := range projects {
		list[i] = p.ID
	}
	return list
}

// projectTable returns the selected projects in columns, and what the marks in
// them mean. Without projects there is no table.
func projectTable(s Selection, shown []column) []page.Block {
	if len(s.Matches) == 0 {
		return nil
	}
	t, marks := newProjectTable(s, shown)
	return append([]page.Block{t}, notes(marks.lines())...)
}

// newProjectTable returns the selected projects in columns, and the marks in them.
func newProjectTable(s Selection, shown []column) (t page.Table, marks legend) {
	t.Caption, t.Spaced = page.Str("Projecten"), true
	heads := slices.ContainsFunc(shown, func(c column) bool { return c.Head })
	t.Rows = make([]page.Row, len(s.Matches))
	for i, c := range shown {
		title, cells := c.set(s.Agenda, s.Matches, &marks)
		if c.key == HitsColumn && len(shown) > 1 && !slices.ContainsFunc(cells, func(t page.Text) bool { return t.String() != "" }) {
			continue // what was asked for is that something is not so
		}
		c.Title = title
		c.Head = c.Head || !heads && i == 0
		t.Columns = append(t.Columns, c.Column)
		for j, cell := range cells {
			t.Rows[j].Cells = append(t.Rows[j].Cells, cell)
		}
	}
	return t, marks
}

// notes returns lines under a table as a paragraph, if there are any.
func notes(lines []page.Text) []page.Block {
	if len(lines) == 0 {
		return nil
	}
	return []page.Block{page.Paragraph{Text: page.Lines(lines...).In(page.Faint)}}
}
