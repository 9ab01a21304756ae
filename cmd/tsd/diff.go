package main

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"tsd/agenda"
)

func newDiff(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "diff OUD NIEUW [opties]",
		Short: "Wat er is gewijzigd tussen twee bestanden",
		Long: `diff vergelijkt twee databestanden: welke projecten en andere records erbij
kwamen, wegvielen of zijn gewijzigd, en per veld wat er stond en wat er nu staat.
Een record met een nieuw id maar dezelfde titel of naam telt als gewijzigd. De
volgorde van de sleutels en de opmaak van het bestand doen er niet toe.
Een van beide mag - zijn, de standaardinvoer. Met -o markdown of -o html maakt u
een bericht om te publiceren.
De status is 0 als er niets is gewijzigd, 1 als er iets is gewijzigd, en 2 als
een bestand niet te lezen is of fouten bevat.`,
		Example: `tsd diff vorig.yaml nieuw.yaml
tsd diff vorig.yaml nieuw.yaml -o markdown
git show HEAD~1:data/werkagenda-2023-2024.yaml | tsd diff - data/werkagenda-2023-2024.yaml`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 {
				return &hintError{fmt.Errorf("diff vergelijkt twee bestanden, en kreeg er %d", len(args)), "Bijvoorbeeld: tsd diff vorig.yaml nieuw.yaml"}
			}
			return a.fileArguments(cmd, args)
		},
		ValidArgsFunction: dataFiles,
		RunE: func(_ *cobra.Command, args []string) error {
			var loaded [2]*agenda.Agenda
			var wrong [2]error
			var both sync.WaitGroup
			for i, file := range args {
				both.Go(func() {
					name, content, err := a.read(file)
					if err == nil {
						loaded[i], err = agenda.Load(name, content)
					}
					wrong[i] = err
				})
			}
			both.Wait()
			if err := errors.Join(wrong[:]...); err != nil {
				return err
			}
			d := diff{loaded[0], loaded[1], agenda.Diff(loaded[0], loaded[1])}
			if d.changes != nil {
				a.status = statusNo
			} else if isTerminal(a.stderr) {
				fmt.Fprintln(a.stderr, "Er is niets gewijzigd.")
			}
			return a.print(d.answer())
		},
	}
}

// diff is two agendas and what makes the one out of the other.
type diff struct {
	old, new *agenda.Agenda
	changes  []agenda.Change
}

// What can have happened to a record, for programs.
const (
	erbij     = "erbij"
	weg       = "weg"
	gewijzigd = "gewijzigd"
)

// kind returns what happened to a record, and the record as it is now, or was
// if it is gone.
func kind(c agenda.Change) (string, agenda.Record) {
	switch {
	case c.Old.Value == nil:
		return erbij, c.New
	case c.New.Value == nil:
		return weg, c.Old
	}
	return gewijzigd, c.New
}

// changeValue is a change for programs.
type changeValue struct {
	ID        string       `json:"id" yaml:"id"`
	Lijst     string       `json:"lijst" yaml:"lijst"` // the key of the list that the record stands in
	Wijziging string       `json:"wijziging" yaml:"wijziging"`
	Plaats    *placesValue `json:"plaats,omitempty" yaml:"plaats,omitempty"`
	Velden    []fieldValue `json:"velden,omitempty" yaml:"velden,omitempty"`
	Record    any          `json:"record,omitempty" yaml:"record,omitempty"` // that came, or went
}

// placesValue is the places of a record in its list, from 1. One that came has
// no old place, one that went no new one; one that did not move has neither.
type placesValue struct {
	Oud   int `json:"oud,omitempty" yaml:"oud,omitempty"`
	Nieuw int `json:"nieuw,omitempty" yaml:"nieuw,omitempty"`
}

// fieldValue is a changed field for programs; absent is what the file does not
// have.
type fieldValue struct {
	Veld  string   `json:"veld" yaml:"veld"`
	Oud   any      `json:"oud,omitempty" yaml:"oud,omitempty"`
	Nieuw any      `json:"nieuw,omitempty" yaml:"nieuw,omitempty"`
	Erbij []string `json:"erbij,omitempty" yaml:"erbij,omitempty"`
	Weg   []string `json:"weg,omitempty" yaml:"weg,omitempty"`
}

func (d diff) answer() *answer {
	values := []changeValue{}
	ans := &answer{
		title: changesTitle,
		about: &d.new.Werkagenda,
		grid:  d.grid,
		page:  d.page,
		note:  d.note,
	}
	for _, c := range d.changes {
		kind, record := kind(c)
		v := changeValue{ID: record.ID, Lijst: record.Key, Wijziging: kind}
		if kind != gewijzigd {
			v.Record = record.Value
		}
		if c.From > 0 || c.To > 0 {
			v.Plaats = &placesValue{c.From, c.To}
		}
		for _, f := range c.Fields {
			v.Velden = append(v.Velden, fieldValue{f.Key, present(f.Old), present(f.New), f.Came, f.Went})
		}
		values = append(values, v)
		ans.ids = append(ans.ids, record.ID)
	}
	ans.value = values
	return ans
}

// present returns nil for a value that a file does not have.
func present(v any) any {
	switch v.(type) {
	case int, agenda.Bron:
		return v // 0 and no are values
	}
	if reflect.ValueOf(v).IsZero() {
		return nil
	}
	return v
}

// grid has a row for each field that changed, and one for each record that
// came or went.
func (d diff) grid() grid {
	g := grid{head: []string{"id", "lijst", "wijziging", "veld", "oud", "nieuw", "erbij", "weg"}}
	for _, c := range d.changes {
		kind, record := kind(c)
		row := func(field string, rest ...cell) {
			g.rows = append(g.rows, append([]cell{{record.ID}, {record.Key}, {kind}, {field}}, rest...))
		}
		switch kind {
		case erbij:
			row("", cell{}, cell{record.Naam}, cell{}, cell{})
		case weg:
			row("", cell{record.Naam}, cell{}, cell{}, cell{})
		}
		for _, f := range d.fields(c) {
			row(f.key, f.old.values, f.new.values, f.Came, f.Went)
		}
		if kind == gewijzigd && c.To > 0 {
			row("plaats", cell{strconv.Itoa(c.From)}, cell{strconv.Itoa(c.To)}, cell{}, cell{})
		}
	}
	return g
}

// changedField is a field that changed, with what a reader sees of it.
type changedField struct {
	agenda.FieldChange
	key, label string
	old, new   detail
	list       bool
}

// fields returns the fields of a record that changed.
func (d diff) fields(c agenda.Change) []changedField {
	if c.Fields == nil {
		return nil
	}
	before, after := details(d.old, c.Old), details(d.new, c.New)
	var fields []changedField
	for _, f := range c.Fields {
		if f.Key == "id" {
			old, new := textDetail("id", "Id", c.Old.ID), textDetail("id", "Id", c.New.ID)
			fields = append(fields, changedField{FieldChange: f, key: "id", label: "Id", old: old, new: new})
			continue
		}
		at := slices.IndexFunc(after, func(d detail) bool { return d.key == f.Key })
		_, list := f.New.([]string)
		fields = append(fields, changedField{f, f.Key, after[at].label, before[at], after[at], list})
	}
	return fields
}

// names returns what a reader calls items of a list.
func names(a *agenda.Agenda, key string, items []string) []string {
	f, err := agenda.FieldByName(key)
	if err != nil {
		panic(err) // only projects have lists
	}
	named := make([]string, len(items))
	for i, v := range items {
		named[i] = clean(f.Short(a, v))
	}
	return named
}

// The signs of what happened to a record or an item.
var changeSigns = map[string]span{
	erbij:     {text: "+", style: came},
	weg:       {text: "−", style: went},
	gewijzigd: {text: "~"},
}

// page shows the changes on a terminal.
func (d diff) page() []block {
	if d.changes == nil {
		return nil
	}
	t := table{columns: []column{{title: "Veld", head: true}, {title: "Was", least: 20}, {title: "Nu", least: 20}}}
	var whole paragraph
	for _, c := range d.changes {
		kind, record := kind(c)
		sign := changeSigns[kind]
		name := text{sign, {text: " " + clean(title(record)) + " (" + record.ID + ")", style: sign.style}}
		if kind != gewijzigd {
			if whole.text != nil {
				whole.text = append(whole.text, span{text: "\n"})
			}
			whole.text = append(whole.text, name...)
			continue
		}
		t.rows = append(t.rows, row{group: name})
		for _, f := range d.fields(c) {
			was, now := d.wasAndNow(f)
			t.rows = append(t.rows, row{cells: []text{str(f.label), was, now}})
		}
		if c.To > 0 {
			t.rows = append(t.rows, row{cells: []text{str("Plaats"), str(strconv.Itoa(c.From)), str(strconv.Itoa(c.To))}})
		}
	}
	var page []block
	if whole.text != nil {
		page = append(page, whole)
	}
	if t.rows != nil {
		page = append(page, t)
	}
	return append(page, paragraph{str("+ erbij, − weg, ~ gewijzigd\n" + d.totals()).in(faint)})
}

// wasAndNow returns what a reader sees of a field before and after: of a list
// the items that went and came, of a long text what is around the words that
// did.
func (d diff) wasAndNow(f changedField) (was, now text) {
	switch {
	case f.Came != nil || f.Went != nil:
		was = signed(changeSigns[weg], names(d.old, f.key, f.Went))
		now = signed(changeSigns[erbij], names(d.new, f.key, f.Came))
		return was, now
	case (f.old.prose || f.new.prose) && f.old.values != nil && f.new.values != nil:
		return changedWords(f.old.values[0], f.new.values[0])
	}
	was, now = f.old.text, f.new.text
	if f.old.values == nil {
		was = str(absent).in(faint)
	}
	if f.new.values == nil {
		now = str(absent).in(faint)
	}
	return was, now
}

// signed writes items under each other, each behind a sign.
func signed(sign span, items []string) text {
	var t text
	for i, item := range items {
		if i > 0 {
			t = append(t, span{text: "\n"})
		}
		t = append(t, sign, span{text: " " + item, style: sign.style})
	}
	return t
}

// recordList is a list of records, by its key and in words.
type recordList struct{ key, one, more string }

// recordLists are the lists of records, in the order in which changes are told.
var recordLists = []recordList{
	{"projecten", "project", "projecten"},
	{"werkagenda", "werkagenda", "werkagenda"},
	{"lijnen", "lijn", "lijnen"},
	{"inspecties", "inspectie", "inspecties"},
	{"soorten", "soort", "soorten"},
	{"herkomsten", "herkomst", "herkomsten"},
	{"themas", "thema", "thema's"},
}

// in returns what happened in a list: the changes of one kind.
func (d diff) in(list recordList, wanted string) []agenda.Change {
	var found []agenda.Change
	for _, c := range d.changes {
		if kind, record := kind(c); kind == wanted && record.Key == list.key {
			found = append(found, c)
		}
	}
	return found
}

// totals counts what happened to the records of each list.
func (d diff) totals() string {
	var parts []string
	for _, list := range recordLists {
		var each []string
		for _, kind := range []string{erbij, weg, gewijzigd} {
			if n := len(d.in(list, kind)); n > 0 {
				each = append(each, fmt.Sprintf("%d %s", n, kind))
			}
		}
		if each != nil {
			parts = append(parts, list.more+": "+strings.Join(each, ", "))
		}
	}
	return capital(strings.Join(parts, "; ")) + "."
}
