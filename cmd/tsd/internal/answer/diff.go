package answer

import (
	"fmt"
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/agenda/text"
	"tsd/cmd/tsd/internal/doc"
)

// What can have happened to a record, for programs.
const (
	isNew     = "nieuw"
	isChanged = "gewijzigd"
	isGone    = "weg"
)

// kindOf returns what happened to a record.
func kindOf(c agenda.Change) string {
	switch {
	case c.Old.Value == nil:
		return isNew
	case c.New.Value == nil:
		return isGone
	}
	return isChanged
}

// Diff returns the answer that shows what changed between two agendas.
func Diff(old, new *agenda.Agenda) doc.Answer {
	a := newAnswer(new, diffTitle(old, new))
	a.Rows.Head = []string{"id", "wijziging", "veld", "was", "nu"}
	values := []doc.Record{}
	changes := map[string][]agenda.Change{} // by kind
	for _, c := range agenda.Diff(old, new) {
		kind := kindOf(c)
		changes[kind] = append(changes[kind], c)
		a.IDs = append(a.IDs, c.Record().ID)
		rows, value := changeForPrograms(c, kind)
		a.Rows.Cells = append(a.Rows.Cells, rows...)
		values = append(values, value)
	}
	a.Value = values
	if len(values) == 0 {
		a.Closing = []string{"Er is niets gewijzigd."}
		return a
	}
	changed, hasProse := changesTable(old, new, changes[isChanged])
	if hasProse {
		a.Wording = wording(new)
	}
	a.Blocks = []doc.Block{doc.Heading{Level: 1, Cell: doc.Str(a.Title)}, doc.Paragraph{Cell: doc.Str(changeCounts(changes))}}
	part := func(title string, t doc.Table) {
		if t.Rows != nil {
			t.Name = title
			a.Blocks = append(a.Blocks, doc.Heading{Level: 2, Cell: doc.Str(title)}, t)
		}
	}
	part("Nieuw", recordsTable(new, changes[isNew]))
	part("Gewijzigd", changed)
	part(text.Capital(noLonger), recordsTable(old, changes[isGone]))
	return a
}

// changeForPrograms returns a change as rows and as a value: of a new or a gone record its
// title or name, and the whole of it.
func changeForPrograms(c agenda.Change, kind string) ([][]string, doc.Record) {
	r := c.Record()
	value := doc.Record{Members: []doc.Member{{Key: "id", Value: r.ID}, {Key: "lijst", Value: r.List.Key}, {Key: "wijziging", Value: kind}}}
	if kind != isChanged {
		value.Members = append(value.Members, doc.Member{Key: "record", Value: r.Value})
		return [][]string{{r.ID, kind, "", c.Old.Naam, c.New.Naam}}, value
	}
	var rows [][]string
	var fields []doc.Record
	for _, f := range c.Fields {
		was, nu := forPrograms(f.Old), forPrograms(f.New)
		rows = append(rows, []string{r.ID, kind, f.Key, plain(was), plain(nu)})
		fields = append(fields, doc.Record{Members: []doc.Member{{Key: "veld", Value: f.Key}, {Key: "was", Value: was}, {Key: "nu", Value: nu}}})
	}
	value.Members = append(value.Members, doc.Member{Key: "velden", Value: fields})
	return rows, value
}

// noLonger says of a record that it is gone.
const noLonger = "niet meer op de agenda"

func diffTitle(old, new *agenda.Agenda) string {
	if old.Werkagenda.Titel == new.Werkagenda.Titel {
		return "Wijzigingen in " + new.Werkagenda.Titel
	}
	return "Wijzigingen van " + old.Werkagenda.Titel + " naar " + new.Werkagenda.Titel
}

// changeCounts says of each list how many records are new, changed and gone.
func changeCounts(changes map[string][]agenda.Change) string {
	var lists []string
	for _, l := range slices.Backward(agenda.Lists) {
		var counts []string
		for _, kind := range []string{isNew, isChanged, isGone} {
			n := 0
			for _, c := range changes[kind] {
				if c.Record().List == l {
					n++
				}
			}
			if kind == isGone {
				kind = noLonger
			}
			if n > 0 {
				counts = append(counts, fmt.Sprintf("%d %s", n, kind))
			}
		}
		if counts != nil {
			lists = append(lists, l.Plural+": "+strings.Join(counts, ", "))
		}
	}
	return text.Capital(strings.Join(lists, "; ")) + "."
}

// recordsTable lists records that are new or gone: projects with their line, their period
// and what became of them.
func recordsTable(a *agenda.Agenda, changes []agenda.Change) doc.Table {
	t := doc.Table{Details: "Stand", Columns: []doc.Column{{Title: "Titel", Kind: doc.Title}}}
	isProject := func(c agenda.Change) bool { return c.Record().List == agenda.Projecten }
	if slices.ContainsFunc(changes, isProject) {
		t.Columns = append(t.Columns, doc.Column{Title: "Lijn"}, doc.Column{Title: "Looptijd"})
	}
	for _, c := range changes {
		row := doc.Row{Cells: make([]doc.Cell, len(t.Columns))}
		row.Cells[0].Items = []doc.Text{titleAndID(c.Record())}
		if p, ok := c.Record().Value.(*agenda.Project); ok {
			field := func(key string) doc.Cell { return fieldCell(a, agenda.MustField(key), p, nil) }
			row.Cells[1], row.Cells[2] = field("lijn"), field("looptijd")
			if !p.Stand.IsZero() {
				row.Detail = []doc.Fact{{Name: "Stand", Cell: field("stand")}}
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func titleAndID(r agenda.Record) doc.Text { return doc.Text{{Text: Title(r) + " (" + r.ID + ")"}} }

// changesTable shows what changed in records, and reports whether that includes running
// text. Those in which the same changed are shown together.
func changesTable(old, new *agenda.Agenda, changes []agenda.Change) (t doc.Table, hasProse bool) {
	t = doc.Table{Groups: "Titel", Columns: []doc.Column{{Title: "Veld", Kind: doc.Title}, {Title: "Was"}, {Title: "Nu"}}}
	groups := map[string]*doc.Heading{} // by what changed
	for _, c := range changes {
		before, after := details(old, c.Old), details(new, c.New)
		var rows []doc.Row
		for _, f := range c.Fields {
			was, nu := changedDetail(before, f.Key, f.Old), changedDetail(after, f.Key, f.New)
			rows = append(rows, changedRow(was, nu))
			hasProse = hasProse || nu.prose
		}
		same := fmt.Sprintf("%#v", rows)
		if groups[same] == nil {
			groups[same] = &doc.Heading{Level: 3, Anchor: c.New.ID}
			t.Rows = append(append(t.Rows, doc.Row{Group: groups[same]}), rows...)
		}
		groups[same].Cell.Items = append(groups[same].Cell.Items, titleAndID(c.New))
	}
	return t, hasProse
}

// changedDetail returns a key that changed, which is one of the details of its record, its id
// or an order. Its cell is empty if it is not known and would not be shown for that.
func changedDetail(list []detail, key string, value any) detail {
	i := slices.IndexFunc(list, func(d detail) bool { return d.key == key })
	if i < 0 {
		return newDetail(key, value)
	}
	d := list[i]
	if !d.isShown() {
		d.cell = doc.Cell{}
	}
	return d
}

// changedRow shows a field before and after, with what only one of the two has set apart.
func changedRow(before, after detail) doc.Row {
	was, nu := before.cell, after.cell
	if was.String() == nu.String() { // ids of records with the same name
		was, nu = doc.Str(plain(before.value)), doc.Str(plain(after.value))
	}
	readsSame := text.Reading(was.String()) == text.Reading(nu.String())
	was, nu = compared(was, nu)
	if after.prose {
		for _, t := range slices.Concat(was.Items, nu.Items) {
			around(t)
		}
	}
	if last := len(nu.Items) - 1; readsSame && last >= 0 {
		nu.Items[last] = append(nu.Items[last], doc.Span{Text: " (dezelfde tekst in andere tekens)"})
	}
	return doc.Row{Cells: []doc.Cell{doc.Str(after.label), was, nu}}
}
