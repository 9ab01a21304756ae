package datafile

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/text"
)

// The parser accepts what is well formed and wrongly built. The keys of its nodes show that,
// and are put where they were most likely meant, so that no other fault follows.

// namesIn returns the names in a record.
func namesIn(n *yaml.Node) []string {
	all := make([]string, 0, len(n.Content)/2)
	for name := range pairs(n) {
		all = append(all, name.Value)
	}
	return all
}

// strayKeys returns the names in a record that are not among keys.
func strayKeys(n *yaml.Node, keys []key) []string {
	var stray []string
	for name := range pairs(n) {
		if keyNamed(keys, name.Value) == nil {
			stray = append(stray, name.Value)
		}
	}
	return stray
}

// isWhole reports whether a node is a record with keys that it can have, and with all that
// it must have.
func isWhole(n *yaml.Node, keys []key) bool {
	return n.Kind == yaml.MappingNode && strayKeys(n, keys) == nil &&
		!slices.ContainsFunc(keys, func(k key) bool { return k.required && valueOf(n, k.name) == nil })
}

// homesOf returns the names of the lists, among those that mayBe allows, in which a node is a
// whole record.
func homesOf(n *yaml.Node, mayBe func(k key) bool) []string {
	var homes []string
	for _, k := range fileKeys() {
		if k.multiple && mayBe(k) && isWhole(n, k.keys) {
			homes = append(homes, k.name)
		}
	}
	return homes
}

// restoreLists puts the records of a list that lost its key in a list of that key. They are at
// the end of the list above.
func (l *loader) restoreLists(root *yaml.Node) {
	isAbsent := func(k key) bool { return valueOf(root, k.name) == nil }
	for i := 0; i < len(root.Content); i += 2 {
		own, list := keyNamed(fileKeys(), root.Content[i].Value), root.Content[i+1]
		if own == nil || !own.multiple || list.Kind != yaml.SequenceNode {
			continue
		}
		for j, item := range list.Content {
			if isWhole(item, own.keys) {
				continue
			}
			if homes := homesOf(item, isAbsent); homes != nil {
				l.faultOf(l.startOf(item.Line), path{}, missingLine(homes[0]))
				rest := *list
				list.Content, rest.Content = slices.Clip(list.Content[:j]), list.Content[j:]
				root.Content = slices.Insert(root.Content, i+2, nameNode(homes[0], item), &rest)
				break
			}
		}
	}
}

// nameNode returns the name of a key that is not in the file, at a place in it.
func nameNode(name string, at *yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: name, Line: at.Line, Column: at.Column}
}

// missingLine is the fault of a list or a group that lost the line with its key.
func missingLine(name string) Diagnostic {
	return Diagnostic{Code: "sleutel-ontbreekt", Message: fmt.Sprintf("hierboven ontbreekt de regel “%s:”", name),
		Cure: fmt.Sprintf("Zet “%s:” op een eigen regel hierboven.", name)}
}

// startOf returns where a line begins, after its indentation.
func (l *loader) startOf(number int) span {
	line := l.source.line(number)
	return span{number, len(line) - len(strings.TrimLeft(line, " ")) + 1, 1}
}

// gather puts the stray keys of a record in the first group above that can have them all, or in
// the last record of such a list: they are not indented as they should be. If there is none,
// the line of a group is lost.
func (l *loader) gather(n *yaml.Node, keys []key, at path) {
	stray := strayKeys(n, keys)
	if stray == nil {
		return
	}
	first, _ := find(n, stray[0])
	for _, k := range keys {
		group := valueOf(n, k.name)
		isLost := group == nil
		switch {
		case isLost:
			group = &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Line: first.Line, Column: first.Column}
		case k.multiple && len(group.Content) > 0:
			group = group.Content[len(group.Content)-1]
		}
		if k.multiple && (isLost || group.Kind != yaml.MappingNode) || group.Line > first.Line || !canHave(group, k.keys, stray) {
			continue
		}
		if isLost {
			l.faultAt(first, at, missingLine(k.name))
			n.Content = append(n.Content, nameNode(k.name, first), group)
		} else {
			l.faultAt(first, at, Diagnostic{Code: "inspringen", Message: fmt.Sprintf("sleutel %s hoort bij %s, en springt niet ver genoeg in", agenda.Quote(first.Value), k.name),
				Cure: fmt.Sprintf("Laat de sleutels van %s verder inspringen dan %s zelf.", k.name, k.name)})
		}
		move(n, group, stray)
		return
	}
}

// canHave reports whether a group, which may be empty, can have keys of these names besides
// those that it has.
func canHave(group *yaml.Node, keys []key, more []string) bool {
	isGroup := group.Kind == yaml.MappingNode || group.Tag == "!!null"
	return isGroup && !slices.ContainsFunc(more, func(name string) bool {
		return keyNamed(keys, name) == nil || valueOf(group, name) != nil
	})
}

// move moves keys of a record to a group in it.
func move(n, group *yaml.Node, stray []string) {
	var rest []*yaml.Node
	for name, value := range pairs(n) {
		if slices.Contains(stray, name.Value) {
			group.Content = append(group.Content, name, value)
		} else {
			rest = append(rest, name, value)
		}
	}
	group.Kind, group.Tag = yaml.MappingNode, "!!map"
	n.Content = rest
}

// ownRecords returns the records of a list, each in an item of its own: with a dash that
// is missing, without one that is too many, and without a record of another list.
func (l *loader) ownRecords(items []*yaml.Node, k *key) []*yaml.Node {
	records := make([]*yaml.Node, 0, len(items))
	before := &yaml.Node{}
	for _, item := range items {
		var homes []string
		if strayKeys(item, k.keys) != nil {
			homes = homesOf(item, func(key) bool { return true })
		}
		switch {
		case homes != nil:
			l.faultOf(l.startOf(item.Line), path{}, Diagnostic{Code: "sleutel-onbekend", Message: fmt.Sprintf("dit record staat bij %s, en heeft de sleutels van %s", k.name, text.OrList(homes)),
				Cure: "Zet het in de lijst waar het hoort."})
		case continues(item, before, k.keys):
			l.faultOf(l.startOf(item.Line), path{}, Diagnostic{Code: "streepje", Message: "hier staat een streepje te veel: deze sleutels horen bij het record erboven",
				Cure: "Haal het streepje weg, en laat de sleutels even ver inspringen.", edits: []edit{l.editOf(item.Line, withoutDash)}})
			before.Content = append(before.Content, item.Content...)
		case isBegunTwice(item, before):
			l.faultOf(l.startOf(item.Line), path{}, l.doubled(before.Content[0], item.Content[0]))
			records[len(records)-1], before = item, item
		default:
			records = append(records, l.split(item)...)
			before = records[len(records)-1]
		}
	}
	return records
}

// belongTogether reports whether two items of a list can be one record, or the same one.
func belongTogether(before, item *yaml.Node, keys []key) bool {
	return continues(item, before, keys) || isBegunTwice(item, before)
}

// continues reports whether an item has keys of the record before it, which that one lacks,
// and no id.
func continues(item, before *yaml.Node, keys []key) bool {
	return item.Kind == yaml.MappingNode && len(item.Content) > 0 && valueOf(item, "id") == nil &&
		before.Kind == yaml.MappingNode && canHave(before, keys, namesIn(item))
}

// isBegunTwice reports whether the record before an item is nothing but its first line.
func isBegunTwice(item, before *yaml.Node) bool {
	id := valueOf(item, "id")
	return id != nil && len(before.Content) == 2 && before.Content[1].Value == id.Value
}

// split returns a record that holds several, because others lost their dash, as those: one
// begins where two of the keys or more come again.
func (l *loader) split(item *yaml.Node) []*yaml.Node {
	records := []*yaml.Node{item}
	all, names, start := item.Content, namesIn(item), 0
	for i := 1; i < len(names); i++ {
		isAgain := func(name string) bool { return slices.Contains(names[start:i], name) }
		if !isAgain(names[i]) || !slices.ContainsFunc(names[i+1:], isAgain) {
			continue
		}
		name, above := all[2*i], all[2*i-2]
		if l.source.line(name.Line) == l.source.line(above.Line) {
			continue // the line is there twice
		}
		first := records[len(records)-1]
		second := *first
		first.Content, second.Content = slices.Clip(all[2*start:2*i]), all[2*i:]
		second.Line, second.Column = name.Line, name.Column
		d := Diagnostic{Code: "streepje", Message: "hier begint een ander record, maar er staat geen streepje met id", Cure: "Een record begint met een streepje en een spatie: - id: …",
			Related: l.related(spanOf(first), second.Line, "Zo staat het op regel %d:")}
		if name.Value == "id" {
			d.Message, d.Cure = "hier begint een ander record, maar er staat geen streepje", "Een record begint met een streepje en een spatie."
			d.edits = []edit{l.editOf(second.Line, withDash)}
		} else {
			l.reported[&second] = true // its id was lost with its line
		}
		l.faultAt(name, path{}, d)
		records, start = append(records, &second), i
	}
	return records
}

// reportSwallowed reports a text in quotation marks that holds a key which the record lacks,
// because it is not closed where it should be.
func (l *loader) reportSwallowed(n *yaml.Node, keys []key, at path) {
	for i := 1; i < len(n.Content) && n.Style&yaml.FlowStyle == 0; i += 2 {
		value, end := n.Content[i], len(l.source.all())+1
		if value.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) == 0 {
			continue
		}
		if i+1 < len(n.Content) {
			end = n.Content[i+1].Line
		}
		for number := value.Line + 1; number < end; number++ {
			line, start := l.source.line(number), l.startOf(number)
			if line != "" && start.column < n.Column {
				break
			}
			name, _, ok := strings.Cut(strings.TrimSpace(line), ":")
			if !ok || keyNamed(keys, name) == nil || valueOf(n, name) != nil {
				continue
			}
			l.faultOf(span{value.Line, value.Column, 1}, at, Diagnostic{Code: "aanhalingsteken",
				Message: fmt.Sprintf("dit aanhalingsteken sluit pas achter een andere sleutel: %q is zo een deel van deze tekst", name),
				Cure:    "Sluit de tekst hier met hetzelfde aanhalingsteken.",
				Related: l.related(span{number, start.column, len(name)}, value.Line, "Dat is op regel %d:")})
			l.reported[n] = true
			return
		}
	}
}

// doubled returns the fault of a key that a record has already.
func (l *loader) doubled(first, name *yaml.Node) Diagnostic {
	if l.source.line(first.Line) == l.source.line(name.Line) {
		return Diagnostic{Code: "sleutel-dubbel", Message: "deze regel staat er twee keer", Cure: "Haal er één weg.",
			Related: l.related(spanOf(first), name.Line, "Eerder, op regel %d:")}
	}
	return Diagnostic{Code: "sleutel-dubbel",
		Message: fmt.Sprintf("sleutel %s staat hier voor de tweede keer; de eerste staat op regel %d", agenda.Quote(name.Value), first.Line),
		Related: l.related(spanOf(first), name.Line, "Eerder, op regel %d:")}
}
