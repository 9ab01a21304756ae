package answer

import (
	"cmp"
	"fmt"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/doc"
)

// Overview returns the answer that shows the selected projects as the overview of the
// document does: by line, each with its kind and a bar for when it is planned.
func Overview(s Selection) doc.Answer {
	w := &s.Agenda.Werkagenda
	a := newAnswer(s.Agenda, s.titled(w.Titel+" – "+w.Uitgever))
	a.IDs = s.ids()
	a.Lead = overviewLead(s.Agenda)
	a.Closing = s.closing()
	a.Rows, a.Value = overviewRows(s), overviewRecords(s)
	a.Blocks = []doc.Block{doc.Heading{Level: 1, Cell: doc.Str(a.Title)}}
	if len(s.Matches) > 0 {
		a.Blocks = append(a.Blocks, overviewTable(s))
	}
	return a
}

// overviewLead says when the document was published and in whose words this is. It is
// short, so that a phone shows the first project.
func overviewLead(a *agenda.Agenda) string {
	lead := "Document"
	if w := a.Werkagenda; !w.Gepubliceerd.IsZero() {
		lead += " van " + datum(w.Gepubliceerd)
	}
	if a.CitesSource() {
		lead += ", in andere woorden"
	}
	return lead + "."
}

func overviewTable(s Selection) doc.Table {
	shown := []column{s.overviewTitleColumn(), s.periodColumn()}
	for _, key := range []string{"stand", "soort", "inspecties", "herkomst"} {
		f := agenda.MustField(key)
		if !f.UsedBy(s.Agenda) {
			continue
		}
		c := s.fieldColumn(f)
		c.Spare = key == "inspecties" || key == "herkomst"
		if key == "inspecties" {
			c.cell = s.allOf(f)
		}
		shown = append(shown, c)
	}
	t := s.tableByLine(shown)
	t.Legend = legend(t)
	return t
}

// overviewTitleColumn returns the column of the titles that projects have in the
// overview.
func (s Selection) overviewTitleColumn() column {
	c := s.fieldColumn(agenda.MustField("titel"))
	c.Title = "Project"
	title := c.cell
	c.cell = func(m agenda.Match) doc.Cell {
		cell := title(m)
		if m.Project.Overzichtstitel != "" {
			cell = fieldCell(s.Agenda, agenda.MustField("overzichtstitel"), m.Project, nil)
		}
		link(cell.Items[0], "#"+m.Project.ID)
		return cell
	}
	return c
}

// periodColumn returns the column of the periods, each with a bar along the years of the
// agenda.
func (s Selection) periodColumn() column {
	c := s.fieldColumn(agenda.MustField("looptijd"))
	c.Scale = &doc.Scale{Years: s.Agenda.Jaren()}
	period := c.cell
	c.cell = func(m agenda.Match) doc.Cell {
		cell := period(m)
		cell.Bar = bar(m.Project.Looptijd, c.Scale.Years[0], len(c.Scale.Years))
		return cell
	}
	return c
}

// bar returns a period as a bar, in months since the begin of the first of some years:
// solid where it certainly runs, and dashed on a side whose end the source does not give.
func bar(l agenda.Looptijd, first, years int) *doc.Bar {
	from, to := l.Certain()
	within := func(year, month int) int { return min(max(12*(year-first)+month, 0), 12*years) }
	b := &doc.Bar{Solid: within(from.Jaar, max(from.Maand, 1)-1), SolidEnd: within(to.Jaar, cmp.Or(to.Maand, 12)), End: 12 * years}
	if !l.Van.IsZero() {
		b.Begin = b.Solid
	}
	if !l.Tot.IsZero() {
		b.End = b.SolidEnd
	}
	return b
}

// legend says what the parts of the bars mean that occur in a table.
func legend(t doc.Table) []doc.Sign {
	solid, dashed := false, false
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			if b := c.Bar; b != nil {
				solid = solid || b.SolidEnd > b.Solid
				dashed = dashed || b.Begin < b.Solid || b.End > b.SolidEnd
			}
		}
	}
	var signs []doc.Sign
	if solid {
		signs = append(signs, doc.Sign{Bar: doc.Bar{SolidEnd: 12, End: 12}, Text: "gepland"})
	}
	if dashed {
		signs = append(signs, doc.Sign{Bar: doc.Bar{End: 12}, Text: "begin of einde niet bekend"})
	}
	return signs
}

// allOf returns the cells of a field of several values, that say so if a project has all
// values of a longer list.
func (s Selection) allOf(f *agenda.Field) func(agenda.Match) doc.Cell {
	all := len(f.Known(s.Agenda))
	return func(m agenda.Match) doc.Cell {
		c := fieldCell(s.Agenda, f, m.Project, nil)
		if len(c.Items) == all && all > 2 {
			c.Items = []doc.Text{{{Text: fmt.Sprintf("alle %d", all)}}}
		}
		return c
	}
}

// overviewRows returns the overview for tsv and csv.
func overviewRows(s Selection) doc.Rows {
	rows := doc.Rows{Head: []string{"id", "overzichtstitel", "lijn", "soort", "herkomst", "looptijd"}}
	for _, p := range s.projects() {
		rows.Cells = append(rows.Cells, []string{p.ID, cmp.Or(p.Overzichtstitel, p.Titel), p.Lijn, p.Soort, p.Herkomst, p.Looptijd.String()})
	}
	return rows
}

// overviewRecords returns the overview for json and yaml: the projects, for json with the
// years in which they are known to run.
func overviewRecords(s Selection) []doc.Record {
	records := projectRecords(s)
	jaar := agenda.MustField("jaar")
	for i, p := range s.projects() {
		records[i].Members = append(records[i].Members, doc.Member{Key: "jaren", Value: jaar.Of(p).Items})
	}
	return records
}
