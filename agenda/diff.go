package agenda

import (
	"reflect"
	"slices"
	"strings"
)

// Change is what happened to one record between two agendas: it came, went, or
// changed.
type Change struct {
	Old, New Record        // before and after; one that came has no Old.Value, one that went no New.Value
	Fields   []FieldChange // of a record that changed, in the order of the data model

	// The place in its list, counted from 1: From of a record that went, To of
	// one that came, both of one that moved. Records without a place stay in
	// the order that they had.
	From, To int
}

// FieldChange is what happened to a key of a record.
type FieldChange struct {
	Key        string
	Old, New   any      // as the record has them; the zero value if it has none
	Came, Went []string // of a list: the items that only one of the two has, as it has them
}

// Diff returns what makes the new agenda out of the old one. Records are the
// same if they have the same id; else, if no other has that name, the same
// naam or titel. References follow a record that has another id now: that is no
// change of the records that refer to it. The changes are in the order of the new agenda, those of a
// list together, with the records that went behind the others.
func Diff(old, new *Agenda) []Change {
	before, after := byList(old), byList(new)
	pairs := map[string][]pair{}
	renamed := map[string]map[string]string{} // by list, the new id of an old one
	for _, key := range listKeys {
		pairs[key] = match(before[key], after[key])
		renamed[key] = map[string]string{}
		for _, p := range pairs[key] {
			if p.old >= 0 && p.new >= 0 {
				renamed[key][before[key][p.old].ID] = after[key][p.new].ID
			}
		}
	}
	var changes []Change
	for _, key := range listKeys {
		moved := moves(pairs[key])
		for i, p := range pairs[key] {
			var c Change
			if p.old >= 0 {
				c.Old = before[key][p.old]
			}
			if p.new >= 0 {
				c.New = after[key][p.new]
			}
			switch {
			case p.new < 0:
				c.From = p.old + 1
			case p.old < 0:
				c.To = p.new + 1
			default:
				c.Fields = fieldChanges(c.Old.Value, c.New.Value, renamed)
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

// listKeys are the keys of the lists of records, in the order of the data
// model; the werkagenda is a list of one.
var listKeys = []string{"werkagenda", "lijnen", "inspecties", "soorten", "herkomsten", "themas", "projecten"}

func byList(a *Agenda) map[string][]Record {
	lists := map[string][]Record{}
	for r := range a.Records() {
		lists[r.Key] = append(lists[r.Key], r)
	}
	return lists
}

// pair is where one record stands in the old list and in the new one, -1 for
// nowhere.
type pair struct{ old, new int }

// match finds for each record of a list the same one in the other. The pairs
// are in the order of the new list; records of the old one only come last.
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
	// What is left may have another id now. Of a werkagenda there is only one.
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

// nameOf returns what tells that a record with another id is the same one.
func nameOf(r Record) string {
	if r.Key == "werkagenda" {
		return ""
	}
	return fold(r.Naam)
}

// moves says which pairs stand elsewhere among the others than they did. As
// few as can be: those outside the longest row of pairs that is still in order.
func moves(pairs []pair) []bool {
	moved := make([]bool, len(pairs))
	previous := make([]int, len(pairs)) // the pair before each in the longest row that it ends
	var ends []int                      // by length, the pair that ends such a row with the least old place
	for i, p := range pairs {
		if p.old < 0 || p.new < 0 {
			continue
		}
		moved[i] = true
		at, _ := slices.BinarySearchFunc(ends, p.old, func(j, place int) int { return pairs[j].old - place })
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

// fieldChanges compares two records of the same type, key by key.
func fieldChanges(old, new any, renamed map[string]map[string]string) []FieldChange {
	before, after := reflect.ValueOf(old).Elem(), reflect.ValueOf(new).Elem()
	var changes []FieldChange
	for i := range before.NumField() {
		key, _, _ := strings.Cut(before.Type().Field(i).Tag.Get("yaml"), ",")
		c := FieldChange{Key: key, Old: before.Field(i).Interface(), New: after.Field(i).Interface()}
		was := c.Old
		if f, err := FieldByName(key); err == nil && f.list != "" {
			was = follow(was, renamed[f.list])
		}
		if reflect.DeepEqual(was, c.New) {
			continue
		}
		if list, ok := c.New.([]string); ok {
			old, followed := c.Old.([]string), was.([]string)
			for i, item := range old {
				if !slices.Contains(list, followed[i]) {
					c.Went = append(c.Went, item)
				}
			}
			for _, item := range list {
				if !slices.Contains(followed, item) {
					c.Came = append(c.Came, item)
				}
			}
		}
		changes = append(changes, c)
	}
	return changes
}

// follow returns a reference, or a list of them, to records by their new ids.
func follow(reference any, renamed map[string]string) any {
	to := func(id string) string {
		if now, ok := renamed[id]; ok {
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
