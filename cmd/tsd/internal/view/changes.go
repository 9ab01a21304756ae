package view

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// What can have happened to a record, for programs.
const (
	added   = "erbij"
	removed = "weg"
	changed = "gewijzigd"
	moved   = "verplaatst" // and not changed otherwise
)

// kindOf returns what happened to a record, and the record as it is now, or as it
// was if it is gone.
func kindOf(c agenda.Change) (string, agenda.Record) {
	switch {
	case c.Old.Value == nil:
		return added, c.New
	case c.New.Value == nil:
		return removed, c.Old
	case c.Fields == nil:
		return moved, c.New
	}
	return changed, c.New
}

// changeValue is a change for programs.
type changeValue struct {
	ID        string       `json:"id" yaml:"id"`
	Lijst     string       `json:"lijst" yaml:"lijst"` // the key of the list that the record is in
	Wijziging string       `json:"wijziging" yaml:"wijziging"`
	Volgorde  *moveValue   `json:"volgorde,omitempty" yaml:"volgorde,omitempty"` // if it moved
	Velden    []fieldValue `json:"velden,omitempty" yaml:"velden,omitempty"`
	Record    any          `json:"record,omitempty" yaml:"record,omitempty"` // if it was added or removed
}

// moveValue is where a record is now, among those that kept their order: the id of the
// one that it is now before, or the one that it is now after.
type moveValue struct {
	Voor string `json:"voor,omitempty" yaml:"voor,omitempty"`
	Na   string `json:"na,omitempty" yaml:"na,omitempty"`
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

// Message is what the user says of a message of changes.
type Message struct {
	Old, New agenda.Datum // the dates of the two agendas, if not those that they were published on
	Address  string       // of the page of the new agenda, made by overview; or ""
}

// Changes returns the answer that shows what changed between two agendas.
func Changes(old, new *agenda.Agenda, list []agenda.Change, m Message) *Answer {
	cs := changes{old, new, list, m}
	ans := &Answer{
		Title: cs.title(),
		Name:  "Wijzigingen",
		Links: true,
		Value: cs.values,
		Grid:  cs.grid,
		Page:  cs.page,
		Note:  func() []page.Block { return newNote(cs).blocks() },
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
	if _, number := v.(int); number {
		return v // 0 is a value
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
	Message
}

// gone returns the ids of the records that were removed, by their list.
func (cs changes) gone() map[*agenda.List]map[string]bool {
	gone := map[*agenda.List]map[string]bool{}
	for _, c := range cs.list {
		if kind, r := kindOf(c); kind == removed {
			if gone[r.List] == nil {
				gone[r.List] = map[string]bool{}
			}
			gone[r.List][r.ID] = true
		}
	}
	return gone
}

// values returns the changes for programs.
func (cs changes) values() any {
	values := []changeValue{}
	for _, c := range cs.list {
		kind, record := kindOf(c)
		v := changeValue{ID: record.ID, Lijst: record.List.Key, Wijziging: kind}
		switch kind {
		case added, removed:
			v.Record = record.Value
		}
		switch {
		case c.Move == nil:
		case c.Move.Before:
			v.Volgorde = &moveValue{Voor: c.Move.Beside.ID}
		default:
			v.Volgorde = &moveValue{Na: c.Move.Beside.ID}
		}
		for _, f := range c.Fields {
			v.Velden = append(v.Velden, fieldValue{f.Key, present(f.Old), present(f.New), f.Added, f.Removed})
		}
		values = append(values, v)
	}
	return values
}

// grid has a row for each changed field, and one for each added, removed or moved
// record.
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
			row(f.Key, f.old.cell(), f.new.cell(), page.ListCell(f.Added), page.ListCell(f.Removed))
		}
		if c.Move != nil {
			row("volgorde", page.Cell{}, page.Cell{beside(c.Move, c.Move.Beside.ID)}, page.Cell{}, page.Cell{})
		}
	}
	return g
}

// beside says where a moved record is now. name is of the record that it is beside.
func beside(m *agenda.Move, name string) string {
	if m.Before {
		return "voor " + name
	}
	return "na " + name
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
	fields := make([]changedField, len(c.Fields))
	for i, f := range c.Fields {
		fields[i] = changedField{f, detailOf(cs.old, c.Old, f.Key), detailOf(cs.new, c.New, f.Key)}
		switch f.New.(type) {
		case agenda.Stand, []agenda.Resultaat: // of which all can have changed
			fields[i].old.values, fields[i].new.values = wholeCell(f.Old), wholeCell(f.New)
		}
	}
	return fields
}

// wholeCell returns all that is said of what became of a project.
func wholeCell(v any) page.Cell {
	var cell page.Cell
	add := func(parts ...string) {
		cell = append(cell, strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", "))
	}
	switch v := v.(type) {
	case agenda.Stand:
		if !v.IsZero() {
			add(v.Is, v.Per.String(), v.Bron)
		}
	case []agenda.Resultaat:
		for _, r := range v {
			add(r.Titel, r.Datum.String(), r.URL)
		}
	}
	return cell
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

// readsSame reports whether a reader sees no difference between the values before and
// after.
func (f changedField) readsSame() bool {
	if _, results := f.New.([]agenda.Resultaat); results || f.new.prose {
		return ReadsSame(f.old.values.String(), f.new.values.String())
	}
	return ReadsSame(f.old.bare.String(), f.new.bare.String())
}

// items returns the names of the items of a list that were added and removed. One that
// came in the place of one that reads the same is neither.
func (cs changes) items(f changedField) (added, removed []string) {
	removed = itemNames(cs.old, f.Key, f.Removed)
	for _, name := range itemNames(cs.new, f.Key, f.Added) {
		if at := slices.IndexFunc(removed, func(was string) bool { return ReadsSame(was, name) }); at >= 0 {
			removed = slices.Delete(removed, at, at+1)
			continue
		}
		added = append(added, name)
	}
	return added, removed
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
	moved:   {"~", page.Plain},
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
		switch kind {
		case removed:
			if fate := cs.fate(record); fate != "" {
				name = page.Concat(name, page.Str(": "+fate))
			}
			fallthrough
		case added:
			whole = append(whole, name)
			continue
		}
		t.Rows = append(t.Rows, page.Row{Group: name})
		for _, f := range cs.fields(c) {
			marks.derived = marks.derived || f.old.derived || f.new.derived
			was, now := cs.wasAndNow(f)
			t.Rows = append(t.Rows, page.Row{Cells: []page.Text{f.label(), was, now}})
		}
		if c.Move != nil {
			t.Rows = append(t.Rows, page.Row{Cells: []page.Text{page.Str("Volgorde"), nil, page.Str(beside(c.Move, RecordTitle(c.Move.Beside)))}})
		}
	}
	var blocks []page.Block
	if whole != nil {
		blocks = append(blocks, page.Paragraph{Text: page.Lines(whole...)})
	}
	if t.Rows != nil {
		blocks = append(blocks, t)
	}
	return append(blocks, notes(append([]page.Text{page.Str("+ erbij, − weg, ~ gewijzigd of verplaatst"), page.Str(cs.totals())}, marks.lines()...))...)
}

// sheet returns the changes with a row for each changed field, and one for each
// added, removed or moved record.
func (cs changes) sheet() []page.Block {
	t := page.Table{}
	for _, title := range []string{"Id", "Titel of naam", "Lijst", "Wijziging", "Veld", "Was", "Nu"} {
		t.Columns = append(t.Columns, page.Column{Title: page.Str(title)})
	}
	for _, c := range cs.list {
		kind, record := kindOf(c)
		row := func(field string, was, now page.Text) {
			t.Rows = append(t.Rows, page.Row{Cells: []page.Text{
				page.Str(record.ID), page.Str(record.Naam), page.Str(Capital(record.List.Plural)), page.Str(kind), page.Str(field), was, now,
			}})
		}
		switch kind {
		case added:
			row("", nil, nil)
		case removed:
			row("", page.Str(cs.fate(record)), nil)
		}
		for _, f := range cs.fields(c) {
			row(f.new.label, f.old.text, f.new.text)
		}
		if c.Move != nil {
			row("Volgorde", nil, page.Str(beside(c.Move, RecordTitle(c.Move.Beside))))
		}
	}
	n := newNote(cs)
	return append(append([]page.Block{t}, n.intro()...), page.Paragraph{Text: page.Lines(n.provenance([]page.Block{t})...)})
}

// wasAndNow returns a field before and after, for a reader: of a list the items
// that were removed and added, of a long text the changed words with some around
// them.
func (cs changes) wasAndNow(f changedField) (was, now page.Text) {
	switch same := f.readsSame(); {
	case same && !ReadsSame(f.old.values.String(), f.new.values.String()): // ids of which the names read the same
		return page.Str(f.old.values.String()), page.Str(f.new.values.String())
	case same:
		return f.old.text, page.Concat(f.new.text, page.Styled(" (dezelfde tekst in andere tekens)", page.Faint))
	case f.Added != nil || f.Removed != nil:
		came, went := cs.items(f)
		was, now = signed(removed, went), signed(added, came)
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
		for _, kind := range []string{added, removed, changed, moved} {
			if n := len(cs.in(list, kind)); n > 0 {
				each = append(each, fmt.Sprintf("%d %s", n, kind))
			}
		}
		if each != nil {
			parts = append(parts, list.Plural+": "+strings.Join(each, ", "))
		}
	}
	return Capital(strings.Join(parts, "; ")) + "."
}
