package view

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// What can have happened to a record, for programs.
const (
	added   = "erbij"
	removed = "weg"
	changed = "gewijzigd"
)

// kindOf returns what happened to a record, and the record as it is now, or as it
// was if it is gone.
func kindOf(c agenda.Change) (string, agenda.Record) {
	switch {
	case c.Old.Value == nil:
		return added, c.New
	case c.New.Value == nil:
		return removed, c.Old
	}
	return changed, c.New
}

// changeValue is a change for programs.
type changeValue struct {
	ID        string       `json:"id" yaml:"id"`
	Lijst     string       `json:"lijst" yaml:"lijst"` // the key of the list that the record is in
	Wijziging string       `json:"wijziging" yaml:"wijziging"`
	Plaats    *placesValue `json:"plaats,omitempty" yaml:"plaats,omitempty"`
	Velden    []fieldValue `json:"velden,omitempty" yaml:"velden,omitempty"`
	Record    any          `json:"record,omitempty" yaml:"record,omitempty"` // if it was added or removed
}

// placesValue is the places of a record in its list, from 1. An added record has
// no old place and a removed one no new place; one that did not move has neither.
type placesValue struct {
	Oud   int `json:"oud,omitempty" yaml:"oud,omitempty"`
	Nieuw int `json:"nieuw,omitempty" yaml:"nieuw,omitempty"`
}

// fieldValue is a changed field for programs. Oud and Nieuw are omitted where the
// file has no value.
type fieldValue struct {
	Veld  string   `json:"veld" yaml:"veld"`
	Oud   any      `json:"oud,omitempty" yaml:"oud,omitempty"`
	Nieuw any      `json:"nieuw,omitempty" yaml:"nieuw,omitempty"`
	Erbij []string `json:"erbij,omitempty" yaml:"erbij,omitempty"`
	Weg   []string `json:"weg,omitempty" yaml:"weg,omitempty"`
}

// Changes returns the answer that shows what changed between two agendas.
func Changes(old, new *agenda.Agenda, list []agenda.Change) *Answer {
	cs := changes{old, new, list}
	ans := &Answer{
		Title: changesTitle,
		Name:  "Wijzigingen",
		About: &new.Werkagenda,
		Value: cs.values,
		Grid:  cs.grid,
		Page:  cs.page,
		Note:  cs.note,
		Sheet: cs.sheet,
	}
	for _, c := range list {
		_, record := kindOf(c)
		ans.IDs = append(ans.IDs, record.ID)
	}
	return ans
}

// present returns nil for a value that a file does not have.
func present(v any) any {
	switch v.(type) {
	case int, agenda.Bron:
		return v // 0 and false are values
	}
	if reflect.ValueOf(v).IsZero() {
		return nil
	}
	return v
}

// changes is two agendas and the changes between them.
type changes struct {
	old, new *agenda.Agenda
	list     []agenda.Change
}

// values returns the changes for programs.
func (cs changes) values() any {
	values := []changeValue{}
	for _, c := range cs.list {
		kind, record := kindOf(c)
		v := changeValue{ID: record.ID, Lijst: record.List.Key, Wijziging: kind}
		if kind != changed {
			v.Record = record.Value
		}
		if c.From > 0 || c.To > 0 {
			v.Plaats = &placesValue{c.From, c.To}
		}
		for _, f := range c.Fields {
			v.Velden = append(v.Velden, fieldValue{f.Key, present(f.Old), present(f.New), f.Added, f.Removed})
		}
		values = append(values, v)
	}
	return values
}

// grid has a row for each changed field, and one for each added or removed record.
func (cs changes) grid() page.Grid {
	g := page.Grid{Head: []string{"id", "lijst", "wijziging", "veld", "oud", "nieuw", "erbij", "weg"}}
	for _, c := range cs.list {
		kind, record := kindOf(c)
		row := func(field string, rest ...page.Cell) {
			g.Rows = append(g.Rows, append([]page.Cell{{record.ID}, {record.List.Key}, {kind}, {field}}, rest...))
		}
		switch kind {
		case added:
			row("", page.Cell{}, page.Cell{record.Naam}, page.Cell{}, page.Cell{})
		case removed:
			row("", page.Cell{record.Naam}, page.Cell{}, page.Cell{}, page.Cell{})
		}
		for _, f := range cs.fields(c) {
			row(f.Key, f.old.values, f.new.values, f.Added, f.Removed)
		}
		if kind == changed && c.To > 0 {
			row("plaats", page.Cell{strconv.Itoa(c.From)}, page.Cell{strconv.Itoa(c.To)}, page.Cell{}, page.Cell{})
		}
	}
	return g
}

// changedField is a field that changed, with its values before and after.
type changedField struct {
	agenda.FieldChange
	old, new detail
}

// fields returns the changed fields of a record.
func (cs changes) fields(c agenda.Change) []changedField {
	if c.Fields == nil {
		return nil
	}
	before, after := withID(cs.old, c.Old), withID(cs.new, c.New)
	var fields []changedField
	for _, f := range c.Fields {
		at := slices.IndexFunc(after, func(d detail) bool { return d.key == f.Key })
		fields = append(fields, changedField{f, before[at], after[at]})
	}
	return fields
}

// label returns the label of the field, with the mark of a derived value if the
// new or, without one, the old value is derived and does not show it itself.
func (f changedField) label() page.Text {
	inParts := f.Added != nil || f.Removed != nil || f.new.prose && f.old.values != nil && f.new.values != nil
	if inParts && f.derived() {
		return page.Str(f.new.label + " " + derivedTag)
	}
	return page.Str(f.new.label)
}

// derived reports whether the new value or, without one, the old one is derived.
func (f changedField) derived() bool { return f.new.derived || f.new.values == nil && f.old.derived }

// withID returns every field of a record, its id included.
func withID(a *agenda.Agenda, r agenda.Record) []detail {
	return append([]detail{newDetail("id", "Id", "het id", r.ID)}, details(a, r)...)
}

// itemNames returns the names of items of a list of a project, for a reader.
func itemNames(a *agenda.Agenda, key string, items []string) []string {
	f := agenda.MustField(key) // only projects have lists
	names := make([]string, len(items))
	for i, v := range items {
		names[i] = f.Short(a, v)
	}
	return names
}

// changeSigns are the signs of what happened to a record or an item.
var changeSigns = map[string]struct {
	text  string
	style page.Style
}{
	added:   {"+", page.Added},
	removed: {"−", page.Removed},
	changed: {"~", page.Plain},
}

// page returns the changes for a terminal.
func (cs changes) page() []page.Block {
	if cs.list == nil {
		return nil
	}
	t := page.Table{Columns: []page.Column{
		{Title: page.Str("Veld"), Head: true},
		{Title: page.Str("Was"), Least: 20},
		{Title: page.Str("Nu"), Least: 20},
	}}
	var whole []page.Text // the added and removed records
	var marks legend
	for _, c := range cs.list {
		kind, record := kindOf(c)
		sign := changeSigns[kind]
		name := page.Styled(sign.text+" "+RecordTitle(record)+" ("+record.ID+")", sign.style)
		if kind != changed {
			whole = append(whole, name)
			continue
		}
		t.Rows = append(t.Rows, page.Row{Group: name})
		for _, f := range cs.fields(c) {
			marks.derived = marks.derived || f.old.derived || f.new.derived
			was, now := cs.wasAndNow(f)
			t.Rows = append(t.Rows, page.Row{Cells: []page.Text{f.label(), was, now}})
		}
		if c.To > 0 {
			t.Rows = append(t.Rows, page.Row{Cells: []page.Text{page.Str("Plaats"), page.Str(strconv.Itoa(c.From)), page.Str(strconv.Itoa(c.To))}})
		}
	}
	var blocks []page.Block
	if whole != nil {
		blocks = append(blocks, page.Paragraph{Text: page.Lines(whole...)})
	}
	if t.Rows != nil {
		blocks = append(blocks, t)
	}
	return append(blocks, notes(append([]page.Text{page.Str("+ erbij, − weg, ~ gewijzigd"), page.Str(cs.totals())}, marks.lines()...))...)
}

// sheet returns the changes with a row for each changed field, and one for each
// added or removed record.
func (cs changes) sheet() []page.Block {
	t := page.Table{}
	for _, title := range []string{"Id", "Titel of naam", "Lijst", "Wijziging", "Veld", "Was", "Nu"} {
		t.Columns = append(t.Columns, page.Column{Title: page.Str(title)})
	}
	for _, c := range cs.list {
		kind, record := kindOf(c)
		row := func(field string, was, now page.Text) {
			t.Rows = append(t.Rows, page.Row{Cells: []page.Text{
				page.Str(record.ID), page.Str(record.Naam), page.Str(capital(record.List.Plural)), page.Str(kind), page.Str(field), was, now,
			}})
		}
		if kind != changed {
			row("", nil, nil)
		}
		for _, f := range cs.fields(c) {
			row(f.new.label, f.old.text, f.new.text)
		}
		if kind == changed && c.To > 0 {
			row("Plaats", page.Str(strconv.Itoa(c.From)).Number(), page.Str(strconv.Itoa(c.To)).Number())
		}
	}
	return append([]page.Block{t}, cs.intro()...)
}

// wasAndNow returns a field before and after, for a reader: of a list the items
// that were removed and added, of a long text the changed words with some around
// them.
func (cs changes) wasAndNow(f changedField) (was, now page.Text) {
	switch {
	case f.Added != nil || f.Removed != nil:
		was, now = signed(removed, itemNames(cs.old, f.Key, f.Removed)), signed(added, itemNames(cs.new, f.Key, f.Added))
		if f.old.values == nil {
			was = f.old.text
		}
		if f.new.values == nil {
			now = f.new.text
		}
		return was, now
	case f.new.prose && f.old.values != nil && f.new.values != nil:
		return changedWords(f.old.values[0], f.new.values[0])
	}
	return f.old.text, f.new.text
}

// signed returns items under each other, each after the sign of what happened.
func signed(kind string, items []string) page.Text {
	sign := changeSigns[kind]
	var lines []page.Text
	for _, item := range items {
		lines = append(lines, page.Styled(sign.text+" "+item, sign.style))
	}
	return page.Lines(lines...)
}

// reportOrder is the lists in the order in which their changes are reported: the
// projects, and then as in the file.
var reportOrder = append([]*agenda.List{agenda.Projecten}, slices.DeleteFunc(slices.Clone(agenda.Lists), func(l *agenda.List) bool { return l == agenda.Projecten })...)

// in returns the changes of one kind in a list.
func (cs changes) in(list *agenda.List, wanted string) []agenda.Change {
	var found []agenda.Change
	for _, c := range cs.list {
		if kind, record := kindOf(c); kind == wanted && record.List == list {
			found = append(found, c)
		}
	}
	return found
}

// totals counts what happened to the records of each list.
func (cs changes) totals() string {
	var parts []string
	for _, list := range reportOrder {
		var each []string
		for _, kind := range []string{added, removed, changed} {
			if n := len(cs.in(list, kind)); n > 0 {
				each = append(each, fmt.Sprintf("%d %s", n, kind))
			}
		}
		if each != nil {
			parts = append(parts, list.Plural+": "+strings.Join(each, ", "))
		}
	}
	return capital(strings.Join(parts, "; ")) + "."
}
