package agenda

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"tsd/agenda/text"
)

// Change is what happened to one record between two agendas: it was added,
// removed, changed or moved.
type Change struct {
	Old, New Record        // before and after; Value is nil in Old if it was added, in New if it was removed
	Fields   []FieldChange // of a changed record, in the order of the data model
	Move     *Move         // of a moved record, which may have changed as well
}

// FieldChange is what happened to a key of a record.
type FieldChange struct {
	Key            string
	Old, New       any      // as in the record; the zero value if it has none
	Added, Removed []string // of a list: the items that only the new or only the old one has; of resultaten, their titles
}

// Move is where a record is now, among those that kept their order.
type Move struct {
	Before bool   // it is now before Beside, and was after it; else it is now after it, and was before it
	Beside Record // the nearest record that kept its place, as it is in the new agenda
}

// Diff returns the changes that make the new agenda out of the old one. They are
// list by list, in the order of the new agenda, the removed records of a list last.
//
// Two records are the same if they have the same id, or else the same naam or titel
// if no other record has it, or else, of a list that projects refer to, if the same
// projects refer to them and to no other such record. References follow a record to
// its new id, which is no change of the records that refer to it.
//
// The order of projects is that of the projects of a line: a reader sees no other.
// A project that went to another line did not move.
func Diff(old, new *Agenda) []Change {
	d := newDiff(old, new)
	var changes []Change
	for _, l := range Lists {
		moves := d.moves(l)
		for i, p := range d.pairs[l] {
			var c Change
			if p.old >= 0 {
				c.Old = d.before[l][p.old]
			}
			if p.new >= 0 {
				c.New = d.after[l][p.new]
			}
			if p.both() {
				c.Fields, c.Move = d.fields(c.Old.Value, c.New.Value), moves[i]
				if c.Fields == nil && c.Move == nil {
					continue
				}
			}
			changes = append(changes, c)
		}
	}
	return changes
}

// differ is two agendas, with the records of both that are the same.
type differ struct {
	before, after map[*List][]Record
	pairs         map[*List][]pair
	newIDs        map[*List]map[string]string // by old id
	keys          map[reflect.Type][]recordKey
}

func newDiff(old, new *Agenda) *differ {
	d := &differ{map[*List][]Record{}, map[*List][]Record{}, map[*List][]pair{}, map[*List]map[string]string{}, map[reflect.Type][]recordKey{}}
	for _, l := range Lists {
		d.before[l], d.after[l] = l.Records(old), l.Records(new)
		d.pairs[l] = match(d.before[l], d.after[l])
	}
	for _, l := range Lists {
		d.matchByProjects(l)
		d.newIDs[l] = map[string]string{}
		for _, p := range d.pairs[l] {
			if p.both() {
				d.newIDs[l][d.before[l][p.old].ID] = d.after[l][p.new].ID
			}
		}
	}
	return d
}

// pair is the index of one record in the old list and in the new one, -1 where
// it is absent.
type pair struct{ old, new int }

// both reports whether both lists have the record.
func (p pair) both() bool { return p.old >= 0 && p.new >= 0 }

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
	return text.Fold(r.Naam)
}

// matchByProjects pairs the records of a list that have neither their id nor their
// name in common, but to which the same projects refer. A line that was given another
// name and id is still the line of its projects.
func (d *differ) matchByProjects(l *List) {
	pairs := d.pairs[l]
	if !slices.ContainsFunc(pairs, func(p pair) bool { return p.old < 0 }) || !slices.ContainsFunc(pairs, func(p pair) bool { return p.new < 0 }) {
		return
	}
	referring := func(records []Record, project func(pair) int) map[string]string { // the places of the projects, by id
		places := map[string][]byte{}
		for at, p := range d.pairs[Projecten] {
			if p.both() {
				for _, id := range references(l, records[project(p)].Value.(*Project)) {
					places[id] = append(strconv.AppendInt(places[id], int64(at), 10), ' ')
				}
			}
		}
		projects := make(map[string]string, len(places))
		for id, list := range places {
			projects[id] = string(list)
		}
		return projects
	}
	was := referring(d.before[Projecten], func(p pair) int { return p.old })
	is := referring(d.after[Projecten], func(p pair) int { return p.new })
	gone := map[string][]int{} // the pairs of removed records, by their projects
	came := map[string][]int{}
	for i, p := range pairs {
		switch {
		case p.both():
		case p.new < 0:
			gone[was[d.before[l][p.old].ID]] = append(gone[was[d.before[l][p.old].ID]], i)
		default:
			came[is[d.after[l][p.new].ID]] = append(came[is[d.after[l][p.new].ID]], i)
		}
	}
	for projects, at := range came {
		if projects != "" && len(at) == 1 && len(gone[projects]) == 1 {
			from := gone[projects][0]
			pairs[at[0]].old, pairs[from].old = pairs[from].old, -1
		}
	}
	d.pairs[l] = slices.DeleteFunc(pairs, func(p pair) bool { return p == pair{-1, -1} })
}

// references returns the ids of the records of a list that a project refers to.
func references(l *List, p *Project) []string {
	for _, f := range Fields {
		if f.List != l {
			continue
		}
		switch v := f.In(p).(type) {
		case *string:
			return []string{*v}
		case *[]string:
			return *v
		}
	}
	return nil
}

// moves returns the moves of the pairs of a list, by their place in it.
func (d *differ) moves(l *List) map[int]*Move {
	rows := map[string][]int{} // the pairs of which a reader sees the order, by line
	for i, p := range d.pairs[l] {
		if !p.both() {
			continue
		}
		line := ""
		if l == Projecten {
			line = d.after[l][p.new].Value.(*Project).Lijn
			if was := d.before[l][p.old].Value.(*Project).Lijn; d.newIDs[Lijnen][was] != line {
				continue
			}
		}
		rows[line] = append(rows[line], i)
	}
	moves := map[int]*Move{}
	for _, row := range rows {
		places := make([]int, len(row))
		for i, at := range row {
			places[i] = d.pairs[l][at].old
		}
		kept := longestIncreasing(places)
		for i, at := range row {
			if kept[i] {
				continue
			}
			// A record before which one stayed that it was behind came forward. Of any
			// other one stayed behind it that it was before, or it would be kept.
			next := i + 1
			for next < len(row) && !kept[next] {
				next++
			}
			if next < len(row) && places[next] < places[i] {
				moves[at] = &Move{Before: true, Beside: d.after[l][d.pairs[l][row[next]].new]}
				continue
			}
			previous := i - 1
			for !kept[previous] {
				previous--
			}
			moves[at] = &Move{Beside: d.after[l][d.pairs[l][row[previous]].new]}
		}
	}
	return moves
}

// longestIncreasing marks a longest increasing subsequence of different numbers.
func longestIncreasing(numbers []int) []bool {
	marked := make([]bool, len(numbers))
	previous := make([]int, len(numbers)) // the index before each in the longest subsequence that it ends
	var ends []int                        // by length, the index that ends such a subsequence at the least number
	for i, n := range numbers {
		at, _ := slices.BinarySearchFunc(ends, n, func(j, n int) int { return numbers[j] - n })
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
			marked[i] = true
		}
	}
	return marked
}

// fields compares two records of the same type, key by key. References in the old
// one are read by the new ids of what they refer to.
func (d *differ) fields(old, new any) []FieldChange {
	before, after := reflect.ValueOf(old).Elem(), reflect.ValueOf(new).Elem()
	var changes []FieldChange
	for i, key := range d.keysOf(before.Type()) {
		was, is := before.Field(i), after.Field(i)
		if key.list == nil && was.Comparable() && was.Equal(is) {
			continue
		}
		c := FieldChange{Key: key.name, Old: was.Interface(), New: is.Interface()}
		followed := c.Old
		if key.list != nil {
			followed = follow(followed, d.newIDs[key.list])
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
		if results, ok := c.New.([]Resultaat); ok {
			was, is := titelsOf(c.Old.([]Resultaat)), titelsOf(results)
			c.Added = slices.DeleteFunc(slices.Clone(is), func(t string) bool { return slices.Contains(was, t) })
			c.Removed = slices.DeleteFunc(was, func(t string) bool { return slices.Contains(is, t) })
		}
		changes = append(changes, c)
	}
	return changes
}

// recordKey is a key of a record.
type recordKey struct {
	name string
	list *List // the records that its values refer to, if they do
}

// keysOf returns the keys of a type of records, in the order of its fields.
func (d *differ) keysOf(t reflect.Type) []recordKey {
	if keys, ok := d.keys[t]; ok {
		return keys
	}
	keys := make([]recordKey, t.NumField())
	for i := range keys {
		keys[i].name, _, _ = strings.Cut(t.Field(i).Tag.Get("yaml"), ",")
		if f, err := FieldByName(keys[i].name); err == nil && t == reflect.TypeFor[Project]() {
			keys[i].list = f.List
		}
	}
	d.keys[t] = keys
	return keys
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
