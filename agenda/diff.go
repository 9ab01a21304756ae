package agenda

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"tsd/agenda/text"
)

// Change is what happened to a record between two agendas.
type Change struct {
	Old, New Record        // Value is nil in Old if the record is new, and in New if it is gone
	Fields   []FieldChange // of a record that both agendas have, in the order of the data model
}

// FieldChange is a key of a record with the value that it had and the one that it has.
type FieldChange struct {
	Key      string
	Old, New any // as in the record; of OrderKey a []Record
}

// OrderKey is the key of the order of the projects that a line has in both agendas, and of
// the werkagenda that of the records of another list.
const OrderKey = "volgorde"

// Diff returns the changes that make the new agenda out of the old one: those of the
// projects first, and of the werkagenda last. In a list they are in the order of the new
// agenda, what is gone last.
//
// Two records are the same if they have the same id or else, if neither id is in the other
// agenda, the same naam or titel and no other such record has that. References follow a
// record to its new id, which is not a change of the records that refer to it.
func Diff(old, new *Agenda) []Change {
	d := differ{}
	pairs := map[*List][]Change{}
	for _, l := range Lists {
		pairs[l] = pair(l.Records(old), l.Records(new))
		d[l] = map[string]string{}
		for _, c := range pairs[l] {
			if c.isOfBoth() {
				d[l][c.Old.ID] = c.New.ID
			}
		}
	}
	orders := map[string][]FieldChange{} // by new id
	for _, l := range Lists {
		d.addOrders(orders, l, old, new)
	}
	var changes []Change
	for _, l := range slices.Backward(Lists) {
		for _, c := range pairs[l] {
			if c.isOfBoth() {
				c.Fields = append(d.fields(c.Old.Value, c.New.Value), orders[c.New.ID]...)
				if c.Fields == nil {
					continue
				}
			}
			changes = append(changes, c)
		}
	}
	return changes
}

// isOfBoth reports whether both agendas have the record.
func (c Change) isOfBoth() bool { return c.Old.Value != nil && c.New.Value != nil }

// Record returns the record as it is now or, if it is gone, as it was.
func (c Change) Record() Record {
	if c.New.Value == nil {
		return c.Old
	}
	return c.New
}

// pair returns the records of two lists, each with the one that is the same.
func pair(old, new []Record) []Change {
	id := func(r Record) string { return r.ID }
	oldIDs, newIDs := index(old, id), index(new, id)
	oldNames, newNames := byName(old, newIDs), byName(new, oldIDs)
	var pairs []Change
	isPaired := map[string]bool{} // by old id
	for _, r := range new {
		c := Change{New: r}
		was, is := oldNames[nameOf(r)], newNames[nameOf(r)]
		if at, ok := oldIDs[r.ID]; ok {
			c.Old = old[at]
		} else if len(was) == 1 && len(is) == 1 {
			c.Old = was[0]
		}
		isPaired[c.Old.ID] = true
		pairs = append(pairs, c)
	}
	for _, r := range old {
		if !isPaired[r.ID] {
			pairs = append(pairs, Change{Old: r})
		}
	}
	return pairs
}

// byName returns by name the records whose ids the other agenda does not have.
func byName(records []Record, other map[string]int) map[string][]Record {
	found := map[string][]Record{}
	for _, r := range records {
		if _, ok := other[r.ID]; !ok {
			found[nameOf(r)] = append(found[nameOf(r)], r)
		}
	}
	return found
}

// nameOf returns the name by which a record is recognised without its id. There is only
// one werkagenda, whatever it is called.
func nameOf(r Record) string {
	if r.List == Werkagendas {
		return ""
	}
	return text.Fold(r.Naam)
}

// differ has the new ids of the records that both agendas have, by list and old id.
type differ map[*List]map[string]string

// now returns the id that a record has in the new agenda; its old one if it is gone.
func (d differ) now(l *List, id string) string { return cmp.Or(d[l][id], id) }

// fields compares two records of the same type, key by key.
func (d differ) fields(old, new any) []FieldChange {
	before, after := reflect.ValueOf(old).Elem(), reflect.ValueOf(new).Elem()
	var changes []FieldChange
	for i := range before.NumField() {
		was, is := before.Field(i), after.Field(i)
		isSame := was.Comparable() && was.Equal(is)
		if isSame || was.Kind() == reflect.Slice && was.Len()+is.Len() == 0 {
			continue
		}
		key, _, _ := strings.Cut(before.Type().Field(i).Tag.Get("yaml"), ",")
		f := FieldChange{key, was.Interface(), is.Interface()}
		if !reflect.DeepEqual(d.followed(key, f.Old), f.New) {
			changes = append(changes, f)
		}
	}
	return changes
}

// followed returns the value of a key with the new ids of the records that it refers to.
func (d differ) followed(key string, value any) any {
	i := slices.IndexFunc(Fields, func(f *Field) bool { return f.Key == key && f.List != nil })
	if i < 0 {
		return value
	}
	switch v := value.(type) {
	case string:
		return d.now(Fields[i].List, v)
	case []string:
		ids := slices.Clone(v)
		for j, id := range ids {
			ids[j] = d.now(Fields[i].List, id)
		}
		return ids
	}
	return value
}

// addOrders adds the changes of order in a list to those of what the records are in.
func (d differ) addOrders(changes map[string][]FieldChange, l *List, old, new *Agenda) {
	before, after := d.rows(l, old), d.rows(l, new)
	for in, row := range after {
		was, is := d.common(before[in], row)
		if !slices.EqualFunc(was, is, func(r, s Record) bool { return d.now(l, r.ID) == s.ID }) {
			changes[in] = append(changes[in], FieldChange{OrderKey, was, is})
		}
	}
}

// rows returns the records of a list by what a reader sees them in: projects in their line,
// other records in the werkagenda. They are by the new id of that.
func (d differ) rows(l *List, a *Agenda) map[string][]Record {
	rows := map[string][]Record{}
	for _, r := range l.Records(a) {
		in := d.now(Werkagendas, a.Werkagenda.ID)
		if p, ok := r.Value.(*Project); ok {
			in = d.now(Lijnen, p.Lijn)
		}
		rows[in] = append(rows[in], r)
	}
	return rows
}

// common returns the records that are in both rows.
func (d differ) common(old, new []Record) (was, is []Record) {
	inOld, inNew := map[string]bool{}, map[string]bool{} // by new id
	for _, r := range old {
		inOld[d.now(r.List, r.ID)] = true
	}
	for _, r := range new {
		inNew[r.ID] = true
	}
	was = slices.DeleteFunc(slices.Clone(old), func(r Record) bool { return !inNew[d.now(r.List, r.ID)] })
	is = slices.DeleteFunc(slices.Clone(new), func(r Record) bool { return !inOld[r.ID] })
	return was, is
}
