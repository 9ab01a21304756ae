package agenda

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

var kindNames = map[yaml.Kind]string{
	yaml.ScalarNode:   "een tekst",
	yaml.SequenceNode: "een lijst",
	yaml.MappingNode:  "een groep sleutels met waarden",
}

const aliasMessage = "verwijzingen met * horen niet in een databestand; schrijf de waarde uit"

// kind says whether a node is of the kind that belongs here, and reports a
// problem if not.
func (l *loader) kind(n *yaml.Node, want yaml.Kind) bool {
	switch {
	case n.Kind == yaml.AliasNode:
		l.problem(n, "alias", aliasMessage)
	case n.Anchor != "":
		l.problem(n, "anker", "ankers met & horen niet in een databestand; laat ze weg")
	case n.Style&yaml.TaggedStyle != 0:
		l.problem(n, "tag", "aanduidingen met ! horen niet in een databestand; laat ze weg")
	case n.Kind == yaml.ScalarNode && n.Tag == "!!null":
		p := l.problem(n, "leeg", "hier ontbreekt een waarde")
		p.Cure = "Vul de waarde in, of haal de sleutel weg als de bron er niets over zegt."
	case n.Kind != want:
		p := l.problem(n, "type", fmt.Sprintf("hier hoort %s te staan, geen %s", kindNames[want], strings.TrimPrefix(kindNames[n.Kind], "een ")))
		if want == yaml.SequenceNode && n.Kind == yaml.ScalarNode {
			p.Cure = fmt.Sprintf("Schrijf een lijst tussen blokhaken: %s: [%s]", l.field, shorten(n.Value))
		}
	case n.Kind == yaml.SequenceNode && len(n.Content) == 0:
		p := l.problem(n, "leeg", "deze lijst is leeg")
		p.Cure = "Vul de lijst, of haal de sleutel weg als de bron er niets over zegt."
	default:
		return true
	}
	return false
}

// text reads a text of at least one visible character.
func (l *loader) text(n *yaml.Node) string {
	if !l.kind(n, yaml.ScalarNode) {
		return ""
	}
	if n.Tag != "!!str" {
		p := l.problem(n, "type", fmt.Sprintf("hier hoort een tekst te staan; %s leest YAML als iets anders", shorten(n.Value)))
		p.Cure = "Zet er aanhalingstekens om: " + quote(n.Value)
		return ""
	}
	if strings.TrimSpace(n.Value) == "" {
		l.problem(n, "leeg", "deze tekst is leeg")
		return ""
	}
	if r := firstInvisible(n.Value); r != 0 {
		l.invisibleIn(n, r)
		return ""
	}
	if n.Style == 0 && n.LineComment != "" {
		l.cutOff(n)
	}
	if l.remarking {
		l.textRemarks(n)
	}
	// White space around a text says nothing, and yaml.v3 writes a text that
	// begins with it in a form that it does not read back.
	return strings.TrimSpace(n.Value)
}

// isSlug says whether s is small letters and digits, in parts that single
// hyphens divide.
func isSlug(s string) bool {
	for part := range strings.SplitSeq(s, "-") {
		if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

// id reads the id of a record, which no other record may have.
func (l *loader) id(n *yaml.Node) string {
	id := l.word(n)
	switch first, taken := l.ids[id]; {
	case id == "":
	case !isSlug(id):
		p := l.problem(n, "id-vorm", quote(id)+" kan geen id zijn")
		p.Cure = "Een id bestaat uit kleine letters, cijfers en losse streepjes: preventie-suicide"
	case taken:
		l.problem(n, "id-dubbel", fmt.Sprintf("id %s is al van een ander record, op regel %d", quote(id), first.line))
	default:
		l.ids[id] = markOf(n)
	}
	return id
}

// word reads a text for which a number will do as well: an id may be 2023.
func (l *loader) word(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode && n.Style == 0 && n.Tag == "!!int" {
		return n.Value
	}
	return l.text(n)
}

// ref reads the id of another record.
func (l *loader) ref(n *yaml.Node) string {
	id := l.word(n)
	known := l.terms[l.field]
	// Without any record the fault is in their list, and told there.
	if _, ok := known.ids[id]; !ok && id != "" && len(known.ids) > 0 {
		l.dangling = append(l.dangling, reference{id, markOf(n), l.record, l.field, known.field})
	}
	return id
}

// maxShort is how many items a list has at most that is searched item by item.
const maxShort = 16

// list reads a list without doubles.
func (l *loader) list(n *yaml.Node, item func(*yaml.Node) string) []string {
	if !l.kind(n, yaml.SequenceNode) {
		return nil
	}
	list := make([]string, 0, len(n.Content))
	var seen map[string]int // where each item of a long list stands
	if len(n.Content) > maxShort {
		seen = make(map[string]int, len(n.Content))
	}
	for i, c := range n.Content {
		v := item(c)
		first, double := seen[v]
		if seen == nil {
			first = slices.Index(list, v)
			double = first >= 0
		} else if !double {
			seen[v] = i
		}
		if double && v != "" {
			l.problem(c, "item-dubbel", fmt.Sprintf("%s staat al in deze lijst, op regel %d", quote(v), n.Content[first].Line))
		}
		list = append(list, v)
	}
	return list
}

func (l *loader) number(n *yaml.Node) int {
	if !l.kind(n, yaml.ScalarNode) {
		return 0
	}
	i, err := strconv.Atoi(n.Value)
	if err != nil || n.Tag != "!!int" || i < 0 {
		l.problem(n, "type", "hier hoort een geheel getal te staan, niet "+quote(n.Value))
	}
	return i
}

func (l *loader) truth(n *yaml.Node) bool {
	if !l.kind(n, yaml.ScalarNode) {
		return false
	}
	if n.Value != "true" && n.Value != "false" || n.Tag != "!!bool" {
		l.problem(n, "type", "hier hoort true of false te staan, niet "+quote(n.Value))
	}
	return n.Value == "true"
}

func (l *loader) datum(n *yaml.Node) Datum {
	if !l.kind(n, yaml.ScalarNode) {
		return Datum{}
	}
	d, err := ParseDatum(n.Value)
	if err != nil {
		l.problem(n, "datum", err.Error())
	}
	return d
}

func (l *loader) looptijd(n *yaml.Node) Looptijd {
	var t Looptijd
	mapping(l, n, looptijdKeys, &t)
	if !t.Van.IsZero() && !t.Tot.IsZero() && t.Tot.endsBefore(t.Van) {
		l.problem(n, "looptijd", fmt.Sprintf("deze looptijd eindigt (%s) voordat zij begint (%s)", t.Tot, t.Van))
	}
	return t
}

// cutOff reports a text that ends at a # which may have been meant as part of it.
func (l *loader) cutOff(n *yaml.Node) {
	line := []rune(l.line(n.Line))
	column := n.Column
	for i := n.Column; i < len(line); i++ {
		if line[i] == '#' && line[i-1] == ' ' {
			column = i + 1
			break
		}
	}
	p := l.problemAt(mark{n.Line, column, len(line)}, "afgekapt", "hier houdt de tekst op: wat achter # staat leest YAML als opmerking")
	p.Cure = "Zet aanhalingstekens om de hele tekst als het erbij hoort, of zet de opmerking op een eigen regel."
}
