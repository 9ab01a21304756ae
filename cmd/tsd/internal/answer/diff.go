package answer

import (
	"fmt"
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/agenda/text"
	"tsd/cmd/tsd/internal/doc"
)

// Diff returns the answer that shows what changed between two agendas.
func Diff(old, new *agenda.Agenda) doc.Answer {
	a := newAnswer(new, diffTitle(old, new))
	a.Rows.Head = []string{"id", "wijziging", "veld", "was", "nu"}
	values := []doc.Record{}
	changes := map[string][]change{} // by kind
	for _, c := range agenda.Diff(old, new) {
		c := newChange(old, new, c)
		changes[c.kind] = append(changes[c.kind], c)
		a.IDs = append(a.IDs, c.Record().ID)
		a.Rows.Cells = append(a.Rows.Cells, c.rows()...)
		values = append(values, c.value())
	}
	a.Value = values
	if len(values) == 0 {
		a.Closing = []string{"Er is niets gewijzigd."}
		return a
	}
	if slices.ContainsFunc(changes[isChanged], change.hasProse) {
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
	part("Gewijzigd", changesTable(changes[isChanged]))
	part(text.Capital(noLonger), recordsTable(old, changes[isGone]))
	return a
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
func changeCounts(changes map[string][]change) string {
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
func recordsTable(a *agenda.Agenda, changes []change) doc.Table {
	t := doc.Table{Details: "Stand", Columns: []doc.Column{{Title: "Titel", Kind: doc.Title}}}
	isProject := func(c change) bool { return c.Record().List == agenda.Projecten }
	if slices.ContainsFunc(changes, isProject) {
		t.Columns = append(t.Columns, doc.Column{Title: "Lijn"}, doc.Column{Title: "Looptijd"})
	}
	for _, c := range changes {
		row := doc.Row{Cells: make([]doc.Cell, len(t.Columns))}
		row.Cells[0].Items = []doc.Text{titleAndID(c.Record())}
		if isProject(c) {
			list := details(a, c.Record())
			row.Cells[1], row.Cells[2] = detailOf(list, "lijn").cell, detailOf(list, "looptijd").cell
			if stand := detailOf(list, "stand"); stand.known() {
				row.Detail = []doc.Fact{{Name: stand.label, Cell: stand.cell}}
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func titleAndID(r agenda.Record) doc.Text { return doc.Text{{Text: Title(r) + " (" + r.ID + ")"}} }

// changesTable shows what changed in records. Those in which the same changed are shown
// together.
func changesTable(changes []change) doc.Table {
	t := doc.Table{Groups: "Titel", Columns: []doc.Column{{Title: "Veld", Kind: doc.Title}, {Title: "Was"}, {Title: "Nu"}}}
	groups := map[string]*doc.Heading{} // by what changed
	for _, c := range changes {
		var rows []doc.Row
		for _, f := range c.fields {
			rows = append(rows, f.row())
		}
		same := fmt.Sprintf("%#v", rows)
		if groups[same] == nil {
			groups[same] = &doc.Heading{Level: 3, Anchor: c.New.ID}
			t.Rows = append(append(t.Rows, doc.Row{Group: groups[same]}), rows...)
		}
		groups[same].Cell.Items = append(groups[same].Cell.Items, titleAndID(c.New))
	}
	return t
}

// change is what happened to a record.
type change struct {
	agenda.Change
	kind   string
	fields []changedField
}

// What can have happened to a record, for programs.
const (
	isNew     = "nieuw"
	isChanged = "gewijzigd"
	isGone    = "weg"
)

// changedField is a field of a record as it was and as it is.
type changedField struct {
	key     string
	was, nu detail
}

func newChange(old, new *agenda.Agenda, c agenda.Change) change {
	switch {
	case c.Old.Value == nil:
		return change{c, isNew, nil}
	case c.New.Value == nil:
		return change{c, isGone, nil}
	}
	changed := change{c, isChanged, nil}
	before, after := details(old, c.Old), details(new, c.New)
	for _, f := range c.Fields {
		var was, nu detail
		switch f.Key {
		case "id":
			was, nu = newDetail(f.Key, "Id", c.Old.ID), newDetail(f.Key, "Id", c.New.ID)
		case agenda.OrderKey:
			was, nu = orderDetail(f.Old.([]agenda.Record)), orderDetail(f.New.([]agenda.Record))
		default:
			was, nu = detailOf(before, f.Key), detailOf(after, f.Key)
		}
		changed.fields = append(changed.fields, changedField{f.Key, was, nu})
	}
	return changed
}

// detailOf returns the field with a key. Its cell is empty if it is not known and would not
// be shown for that.
func detailOf(list []detail, key string) detail {
	d := list[slices.IndexFunc(list, func(d detail) bool { return d.key == key })]
	if d.optional && !d.known() {
		d.cell = doc.Cell{}
	}
	return d
}

// orderDetail returns the order of records.
func orderDetail(records []agenda.Record) detail {
	d := detail{key: agenda.OrderKey, label: "Volgorde", text: doc.JoinItems(recordIDs(records))}
	for _, r := range records {
		d.cell.Items = append(d.cell.Items, doc.Text{{Text: Title(r)}})
	}
	return d
}

func (c change) hasProse() bool {
	return slices.ContainsFunc(c.fields, func(f changedField) bool { return f.nu.prose })
}

// rows returns the change for tsv and csv: of a new or a gone record its title or name.
func (c change) rows() [][]string {
	r := c.Record()
	if c.kind != isChanged {
		return [][]string{{r.ID, c.kind, "", c.Old.Naam, c.New.Naam}}
	}
	var rows [][]string
	for _, f := range c.fields {
		rows = append(rows, []string{r.ID, c.kind, f.key, f.was.text, f.nu.text})
	}
	return rows
}

// value returns the change for json and yaml: of a new or a gone record the whole of it.
func (c change) value() doc.Record {
	r := c.Record()
	v := doc.Record{Members: []doc.Member{{Key: "id", Value: r.ID}, {Key: "lijst", Value: r.List.Key}, {Key: "wijziging", Value: c.kind}}}
	if c.kind != isChanged {
		v.Members = append(v.Members, doc.Member{Key: "record", Value: r.Value})
		return v
	}
	var fields []doc.Record
	for _, f := range c.Fields {
		was, nu := f.Old, f.New
		if f.Key == agenda.OrderKey {
			was, nu = recordIDs(f.Old.([]agenda.Record)), recordIDs(f.New.([]agenda.Record))
		}
		fields = append(fields, doc.Record{Members: []doc.Member{{Key: "veld", Value: f.Key}, {Key: "was", Value: was}, {Key: "nu", Value: nu}}})
	}
	v.Members = append(v.Members, doc.Member{Key: "velden", Value: fields})
	return v
}

// row shows a field before and after, with what only one of the two has set apart.
func (f changedField) row() doc.Row {
	was, nu := f.was.cell, f.nu.cell
	if was.String() == nu.String() { // ids of records with the same name
		was, nu = doc.Str(f.was.text), doc.Str(f.nu.text)
	}
	readsSame := text.Reading(was.String()) == text.Reading(nu.String())
	was, nu = compared(was, nu)
	if f.nu.prose {
		for _, t := range slices.Concat(was.Items, nu.Items) {
			around(t)
		}
	}
	if last := len(nu.Items) - 1; readsSame && last >= 0 {
		nu.Items[last] = append(nu.Items[last], doc.Span{Text: " (dezelfde tekst in andere tekens)"})
	}
	return doc.Row{Cells: []doc.Cell{doc.Str(f.nu.label), was, nu}}
}
