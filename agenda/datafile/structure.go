package datafile

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
)

// What is well formed and wrongly built, the parser accepts. It is told from the keys of
// the nodes, which are then put where they were most likely meant, so that no other fault
// follows from it.

// strayKeys returns the indexes of the keys of a mapping that are not among keys.
func strayKeys(n *yaml.Node, keys []key) []int {
	var stray []int
	for i := 0; i < len(n.Content); i += 2 {
		if keyNamed(keys, n.Content[i].Value) == nil {
			stray = append(stray, i)
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

// rehome returns the file with the records of a list that lost its key in that list.
func (l *loader) rehome(root *yaml.Node) *yaml.Node {
	file := *root
	file.Content = slices.Clone(root.Content)
	keys := fileKeys()
	for i := 0; i < len(file.Content); i += 2 {
		own, list := keyNamed(keys, file.Content[i].Value), file.Content[i+1]
		if own == nil || own.kind != recordsKind || list.Kind != yaml.SequenceNode {
			continue
		}
		for j, item := range list.Content {
			if isWhole(item, own.keys) {
				continue
			}
			home := slices.IndexFunc(keys, func(k key) bool {
				return k.kind == recordsKind && isWhole(item, k.keys) && (valueOf(&file, k.name) == nil || item.Kind == yaml.MappingNode && strayKeys(item, own.keys) != nil)
			})
			if home < 0 {
				continue
			}
			name := keys[home].name
			if valueOf(&file, name) != nil {
				l.faultOf(l.dashOf(item), path{}, Diagnostic{Code: "sleutel-onbekend", Message: fmt.Sprintf("dit record staat bij %s, en heeft de sleutels van %s", own.name, name),
					Cure: fmt.Sprintf("Zet het onder “%s:”.", name)})
				l.joined[item] = true
				continue
			}
			l.faultOf(l.dashOf(item), path{}, missingLine(name))
			front, rest := *list, *list
			front.Content, rest.Content = list.Content[:j], list.Content[j:]
			file.Content[i+1] = &front
			file.Content = slices.Insert(file.Content, i+2, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: name, Line: item.Line, Column: 1}, &rest)
			break
		}
	}
	return &file
}

// dashOf returns where the line of an item begins.
func (l *loader) dashOf(item *yaml.Node) span {
	line := l.source.line(item.Line)
	return span{item.Line, len(line) - len(strings.TrimLeft(line, " ")) + 1, 1}
}

// missingLine is the fault of what lost the line with its key.
func missingLine(name string) Diagnostic {
	return Diagnostic{Code: "sleutel-ontbreekt", Message: fmt.Sprintf("hierboven ontbreekt de regel “%s:”", name),
		Cure: fmt.Sprintf("Zet “%s:” op een eigen regel hierboven.", name)}
}

// looseKeys reports the keys of a record that are at the margin, as keys of the file.
func (l *loader) looseKeys(root *yaml.Node) {
	for _, i := range strayKeys(root, fileKeys()) {
		name := root.Content[i]
		for j := i - 2; j >= 0; j -= 2 {
			above := keyNamed(fileKeys(), root.Content[j].Value)
			if above == nil {
				continue
			}
			if above.list && keyNamed(above.keys, name.Value) != nil {
				l.loose[name.Value] = true
				l.faultAt(name, path{}, Diagnostic{Code: "inspringen", Message: fmt.Sprintf("sleutel %s springt niet in, en hoort bij een record", agenda.Quote(name.Value)),
					Cure: "Laat de regel even ver inspringen als de andere sleutels van het record."})
			}
			break
		}
	}
}

// gather returns a record with its stray keys in the only group that has them all, and that
// lacks them in the record.
func (l *loader) gather(n *yaml.Node, keys []key, at path) *yaml.Node {
	stray := strayKeys(n, keys)
	if stray == nil {
		return n
	}
	i := slices.IndexFunc(keys, func(k key) bool {
		group := valueOf(n, k.name)
		return k.keys != nil && !k.list && (group == nil || group.Tag == "!!null" || group.Kind == yaml.MappingNode) &&
			!slices.ContainsFunc(stray, func(i int) bool {
				name := n.Content[i].Value
				return keyNamed(k.keys, name) == nil || group != nil && valueOf(group, name) != nil
			})
	})
	if i < 0 {
		return n
	}
	name := keys[i].name
	first := n.Content[stray[0]]
	within := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Line: first.Line, Column: first.Column}
	if group := valueOf(n, name); group == nil {
		l.faultAt(first, at, missingLine(name))
	} else {
		l.faultAt(first, at, Diagnostic{Code: "inspringen", Message: fmt.Sprintf("sleutel %s hoort bij %s, en springt niet verder in", agenda.Quote(first.Value), name),
			Cure: fmt.Sprintf("Laat de sleutels van %s twee spaties verder inspringen dan %s zelf.", name, name)})
		within.Content = slices.Clone(group.Content)
	}
	record := *n
	record.Content = nil
	for i := 0; i < len(n.Content); i += 2 {
		switch {
		case slices.Contains(stray, i):
			within.Content = append(within.Content, n.Content[i], n.Content[i+1])
		case n.Content[i].Value != name:
			record.Content = append(record.Content, n.Content[i], n.Content[i+1])
		}
	}
	group := *first
	group.Value = name
	record.Content = append(record.Content, &group, within)
	return &record
}

// splitRecords returns the records of a list, each in an item of its own: with a dash that
// is missing, and without one that is too many.
func (l *loader) splitRecords(items []*yaml.Node, keys []key) []*yaml.Node {
	var records []*yaml.Node
	for _, item := range items {
		if l.joined[item] {
			continue
		}
		if item.Kind != yaml.MappingNode {
			records = append(records, item)
			continue
		}
		if last := len(records) - 1; last >= 0 && records[last].Kind == yaml.MappingNode && len(item.Content) > 0 {
			before := records[last]
			switch {
			case continues(item, before, keys):
				l.faultOf(l.dashOf(item), path{}, Diagnostic{Code: "streepje", Message: "hier staat een streepje te veel: deze sleutels horen bij het record erboven",
					Cure: "Haal het streepje weg, en laat de sleutels even ver inspringen.", edits: []edit{l.editOf(item.Line, withoutDash)}})
				joined := *before
				joined.Content = slices.Concat(before.Content, item.Content)
				records[last] = &joined
				continue
			case len(before.Content) == 2 && valueOf(item, "id") != nil && before.Content[1].Value == valueOf(item, "id").Value:
				l.faultOf(l.dashOf(item), path{}, l.doubled(before.Content[0], item.Content[0]))
				records[last] = item
				continue
			}
		}
		records = append(records, l.split(item)...)
	}
	return records
}

// belongTogether reports whether two items of a list can be one record, or the same one.
func belongTogether(before, item *yaml.Node, keys []key) bool {
	return item.Kind == yaml.MappingNode && before.Kind == yaml.MappingNode &&
		(continues(item, before, keys) || len(before.Content) == 2)
}

// continues reports whether an item has keys of the record before it, which that one lacks,
// and no id.
func continues(item, before *yaml.Node, keys []key) bool {
	if valueOf(item, "id") != nil || keyNamed(keys, "id") == nil || strayKeys(item, keys) != nil {
		return false
	}
	for i := 0; i < len(item.Content); i += 2 {
		if valueOf(before, item.Content[i].Value) != nil {
			return false
		}
	}
	return true
}

// split returns a record that holds two, because the second one lost its dash: from where
// its keys come again.
func (l *loader) split(item *yaml.Node) []*yaml.Node {
	// hasBefore reports whether the key at an index comes before another index too.
	hasBefore := func(i, end int) bool {
		for j := 0; j < end; j += 2 {
			if item.Content[j].Value == item.Content[i].Value {
				return true
			}
		}
		return false
	}
	for i := 2; i < len(item.Content); i += 2 {
		if !hasBefore(i, i) {
			continue
		}
		name, again := item.Content[i].Value, 0
		for j := i; j < len(item.Content); j += 2 {
			if hasBefore(j, i) {
				again++
			}
		}
		if again < 2 || l.source.line(item.Content[i].Line) == l.source.line(item.Content[max(0, i-2)].Line) {
			continue
		}
		first, second := *item, *item
		first.Content, second.Content = item.Content[:i], item.Content[i:]
		second.Line, second.Column = item.Content[i].Line, item.Content[i].Column
		d := Diagnostic{Code: "streepje", Message: "hier begint een ander record, maar er staat geen streepje met id", Cure: "Een record begint met een streepje en een spatie: - id: …",
			Related: l.related(spanOf(item), second.Line, "Zo staat het op regel %d:")}
		l.partial[&second] = name != "id" // its id was lost with its line
		if name == "id" {
			d.Message, d.Cure = "hier begint een ander record, maar er staat geen streepje", "Een record begint met een streepje en een spatie."
			d.edits = []edit{l.editOf(second.Line, withDash)}
		}
		l.faultAt(item.Content[i], path{}, d)
		return append([]*yaml.Node{&first}, l.split(&second)...)
	}
	return []*yaml.Node{item}
}

// swallowed reports the keys that a record lacks because a text over several lines holds
// them: its closing quotation mark is missing, or they spring too far in.
func (l *loader) swallowed(n *yaml.Node, e *entries, at path) {
	lacks := slices.ContainsFunc(e.keys, func(k key) bool { return k.required && !e.has(k.name) })
	for i := 1; i < len(n.Content) && n.Style&yaml.FlowStyle == 0; i += 2 {
		value := n.Content[i]
		isText := value.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0
		if value.Kind != yaml.ScalarNode || isText && !lacks {
			continue
		}
		end := 0 // the line of the next key
		if i+1 < len(n.Content) {
			end = n.Content[i+1].Line
		}
		if end > 0 && end <= value.Line+1 {
			continue
		}
		quoted := value.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0
		for number := value.Line + 1; number != end && number <= len(l.source.all()); number++ {
			line := l.source.line(number)
			content := strings.TrimLeft(line, " ")
			// Only within quotation marks can a text go on at the column of its key.
			if inner := len(line) - len(content) - n.Content[i-1].Column + 1; content != "" && (inner < 0 || inner == 0 && !quoted) {
				break
			}
			own := keyNamed(e.keys, n.Content[i-1].Value)
			if own != nil && (own.kind.isShort() || own.kind == nameKind && l.partly) && value.Style == 0 && content != "" && content[0] != '#' {
				l.faultOf(span{number, len(line) - len(content) + 1, utf8.RuneCountInString(content)}, at, Diagnostic{Code: "inspringen",
					Message: fmt.Sprintf("zo hoort deze regel bij de waarde van %s", own.name), Cure: "Haal de regel weg, zet er # voor, of laat hem even ver inspringen als de andere sleutels."})
				l.joined[value] = true
				break
			}
			name, _, ok := strings.Cut(content, ":")
			k := indexOfKey(e.keys, name)
			if !ok || k < 0 || e.names[k] != nil || !(quoted || e.keys[k].required) {
				continue
			}
			e.names[k] = value
			where, other := span{number, len(line) - len(content) + 1, len(name)}, spanOf(value)
			d := Diagnostic{Code: "inspringen", Message: fmt.Sprintf("deze regel springt te ver in: zo hoort sleutel %q bij de tekst van %s", name, n.Content[i-1].Value),
				Cure: "Laat sleutels van hetzelfde record even ver inspringen."}
			if quoted {
				d = Diagnostic{Code: "aanhalingsteken", Message: fmt.Sprintf("dit aanhalingsteken sluit pas achter een andere sleutel: %q is zo een deel van deze tekst", name),
					Cure: "Sluit de tekst hier met hetzelfde aanhalingsteken."}
				where, other = spanOf(value), where
				where.width = 1
			}
			d.Related = l.related(other, where.line, "Dat is op regel %d:")
			l.faultOf(where, at, d)
		}
	}
}

// doubled returns the fault of a key that a record has already.
func (l *loader) doubled(first, name *yaml.Node) Diagnostic {
	d := Diagnostic{Code: "sleutel-dubbel",
		Message: fmt.Sprintf("sleutel %s staat hier voor de tweede keer; de eerste staat op regel %d", agenda.Quote(name.Value), first.Line),
		Related: l.related(spanOf(first), name.Line, "Eerder, op regel %d:")}
	if l.source.line(first.Line) == l.source.line(name.Line) {
		d.Message, d.Cure = "deze regel staat er twee keer", "Haal er één weg."
	}
	return d
}
