package agenda

import (
	"reflect"
	"slices"
	"strings"

	"tsd/agenda/internal/fold"
)

// Change is what happened to one record between two agendas: it was added,
// removed or changed.
type Change struct {
	Old, New Record        // before and after; Value is nil in Old if it was added, in New if it was removed
	Fields   []FieldChange // of a changed record, in the order of the data model

	// The place in its list, counted from 1: From if the record was removed, To
	// if it was added, both if it moved. The other records kept their order.
	From, To int
}

// FieldChange is what happened to a key of a record.
type FieldChange struct {
	Key            string
	Old, New       any      // as in the record; the zero value if it has none
	Added, Removed []string // of a list: the items that only the new or only the old one has
}

// Diff returns the changes that make the new agenda out of the old one. Two
// records are the same if they have the same id, or else the same naam or titel
// if no other record has it. References follow a record to its new id, which is
// no change of the records that refer to it. The changes are list by list, in
// the order of the new agenda, the removed records of a list last.
func Diff(old, new *Agenda) []Change {
	pairs := map[*List][]pair{}
	newIDs := map[*List]map[string]string{} // by old id
	before, after := map[*List][]Record{}, map[*List][]Record{}
	for _, l := range Lists {
		before[l], after[l] = l.Records(old), l.Records(new)
		pairs[l] = match(before[l], after[l])
		newIDs[l] = map[string]string{}
		for _, p := range pairs[l] {
			if p.old >= 0 && p.new >= 0 {
				newIDs[l][before[l][p.old].ID] = after[l][p.new].ID
			}
		}
	}
	var changes []Change
	for _, l := range Lists {
		moved := moves(pairs[l])
		for i, p := range pairs[l] {
			var c Change
			if p.old >= 0 {
				c.Old = before[l][p.old]
			}
			if p.new >= 0 {
				c.New = after[l][p.new]
			}
			switch {
			case p.new < 0:
				c.From = p.old + 1
			case p.old < 0:
				c.To = p.new + 1
			default:
				c.Fields = fieldChanges(c.Old.Value, c.New.Value, newIDs)
				if moved[i] {
					c.From, c.To = p.old+1, p.new+1
				}
				if c.Fields == nil && !moved[i] {
					continue
				}
			}
			changes = append(changes, c)
		}
	}
	return changes
}

// pair is the index of one record in the old list and in the new one, -1 where
// it is absent.
type pair struct{ old, new int }

// match pairs the records of two lists. The pairs are in the order of the new
// list, with the records of the old one only last.
func match(old, new []Record) []pair {
	pairs := make([]pair, len(new))
	byID := index(old, func(r Record) string { return r.ID })
	taken := make([]bool, len(old))
	for i, r := range new {
		pairs[i] = pair{-1, i}
		if at, ok := byID[r.ID]; ok {
			pairs[i].old = at
			taken[at] = true
		}
	}
	// The records that are left may have a new id, and are paired by name.
	var oldNames, newNames = map[string][]int{}, map[string][]int{}
	for i, r := range old {
		if !taken[i] {
			oldNames[nameOf(r)] = append(oldNames[nameOf(r)], i)
		}
	}
	for i, r := range new {
		if pairs[i].old < 0 {
			newNames[nameOf(r)] = append(newNames[nameOf(r)], i)
		}
	}
	for name, at := range newNames {
		if was := oldNames[name]; len(was) == 1 && len(at) == 1 {
			pairs[at[0]].old = was[0]
			taken[was[0]] = true
		}
	}
	for i := range old {
		if !taken[i] {
			pairs = append(pairs, pair{i, -1})
		}
	}
	return pairs
}

// nameOf returns the name by which a record is recognised without its id. There
// is only one werkagenda, whatever it is called.
func nameOf(r Record) string {
	if r.List == Werkagendas {
		return ""
	}
	return fold.String(r.Naam)
}

// moves marks the records that moved: all but a longest increasing subsequence
// of old positions.
func moves(pairs []pair) []bool {
	moved := make([]bool, len(pairs))
	previous := make([]int, len(pairs)) // the pair before each in the longest subsequence that it ends
	var ends []int                      // by length, the pair that ends such a subsequence at the least old position
	for i, p := range pairs {
		if p.old < 0 || p.new < 0 {
			continue
		}
		moved[i] = true
		at, _ := slices.BinarySearchFunc(ends, p.old, func(j, position int) int { return pairs[j].old - position })
		previous[i] = -1
		if at > 0 {
			previous[i] = ends[at-1]
		}
		if at == len(ends) {
			ends = append(ends, i)
		} else {
			ends[at] = i
		}
	}
	if len(ends) > 0 {
		for i := ends[len(ends)-1]; i >= 0; i = previous[i] {
			moved[i] = false
		}
	}
	return moved
}

// fieldChanges compares two records of the same type, key by key. References in
// the old one are read by the new ids of what they refer to.
func fieldChanges(old, new any, newIDs map[*List]map[string]string) []FieldChange {
	before, after := reflect.ValueOf(old).Elem(), reflect.ValueOf(new).Elem()
	var changes []FieldChange
	for i := range before.NumField() {
		key, _, _ := strings.Cut(before.Type().Field(i).Tag.Get("yaml"), ",")
		c := FieldChange{Key: key, Old: before.Field(i).Interface(), New: after.Field(i).Interface()}
		followed := c.Old
		if f, err := FieldByName(key); err == nil && f.List != nil {
			followed = follow(followed, newIDs[f.List])
		}
		if reflect.DeepEqual(followed, c.New) {
			continue
		}
		if list, ok := c.New.([]string); ok {
			old, followed := c.Old.([]string), followed.([]string)
			for i, item := range old {
				if !slices.Contains(list, followed[i]) {
					c.Removed = append(c.Removed, item)
				}
			}
			for _, item := range list {
				if !slices.Contains(followed, item) {
					c.Added = append(c.Added, item)
				}
			}
		}
		changes = append(changes, c)
	}
	return changes
}

// follow returns a reference, or a list of them, with the new ids.
func follow(reference any, newIDs map[string]string) any {
	to := func(id string) string {
		if now, ok := newIDs[id]; ok {
			return now
		}
		return id
	}
	switch v := reference.(type) {
	case string:
		return to(v)
	case []string:
		followed := slices.Clone(v)
		for i, id := range followed {
			followed[i] = to(id)
		}
		return followed
	}
	return reference
}
