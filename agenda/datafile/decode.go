package datafile

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/text"
)

// value reads the value of a key into v, the place in its struct, which is not valid if
// it has none. A value with a fault leaves v as it is.
func (l *loader) value(n *yaml.Node, k *key, v reflect.Value, at path) {
	switch {
	case k.list == agenda.Projecten: // see readRoot
	case k.keys != nil && k.multiple:
		l.records(n, k, v, at)
	case k.keys != nil:
		l.group(n, k, v, at)
	case k.multiple:
		items := l.items(n, k, at)
		if v.IsValid() {
			v.Set(reflect.ValueOf(items))
		} else {
			l.defaults[k.name] = items
		}
	case !l.expect(n, yaml.ScalarNode, at):
	case k.kind == numberKind:
		v.SetInt(int64(l.number(n, at)))
	case k.kind == boolKind:
		v.SetBool(l.boolean(n, at))
	case k.kind == monthKind:
		v.Set(reflect.ValueOf(l.datum(n, at, agenda.ToMonth)))
	case k.kind == dayKind:
		v.Set(reflect.ValueOf(l.datum(n, at, agenda.ToDay)))
	default:
		v.SetString(l.word(n, k, at))
	}
	if k.same != "" {
		l.remarkOnSecond(n, k, at)
	}
}

// word reads a scalar that is a text.
func (l *loader) word(n *yaml.Node, k *key, at path) string {
	switch k.kind {
	case idKind:
		return l.id(n, k, at)
	case termKind:
		return l.term(n, k, at)
	}
	return l.text(n, k, at)
}

// group reads a group of keys.
func (l *loader) group(n *yaml.Node, k *key, v reflect.Value, at path) {
	if k.list == agenda.Werkagendas {
		at = path{noun: k.name, record: n}
	}
	if meant := meantGroup(n, k); meant != "" {
		l.faultAt(n, at, Diagnostic{Code: "type", Message: "hier hoort een groep sleutels met waarden te staan, geen tekst", Cure: agenda.DidYouMean(meant)})
		return
	}
	before := len(l.faults)
	l.record(n, k.keys, v, at)
	if looptijd, ok := v.Interface().(agenda.Looptijd); ok && n.Kind == yaml.MappingNode && len(l.faults) == before {
		l.period(n, k, looptijd, at)
	}
}

// meantGroup returns the group that was most likely meant by a text, or "".
func meantGroup(n *yaml.Node, k *key) string {
	first := k.keys[0]
	switch {
	case n.Kind != yaml.ScalarNode || n.Tag == "!!null":
		return ""
	case k.kind == periodKind || k.kind == yearsKind:
		return meantLooptijd(n.Value)
	case first.kind == termKind:
		return fmt.Sprintf("{%s: %s}", first.name, n.Value)
	}
	return ""
}

// howLooptijd says how a period is written.
const howLooptijd = "Schrijf van, tot of allebei als begin of einde bekend is, of alleen in: een jaar waarin het project zeker loopt."

// maxYears is how many years a werkagenda can last, because each has a column in
// the overview.
const maxYears = 50

// period reports what is wrong with a looptijd as a whole, whose keys are right.
func (l *loader) period(n *yaml.Node, k *key, t agenda.Looptijd, at path) {
	in := valueOf(n, "in")
	switch {
	case len(n.Content) == 0:
		l.faultAt(n, at, Diagnostic{Code: "looptijd", Message: "deze looptijd is leeg", Cure: howLooptijd + " Is niets bekend, laat looptijd dan weg."})
	case in != nil && len(n.Content) > 2:
		l.faultAt(in, at.key("in"), Diagnostic{Code: "looptijd", Message: "in staat alleen, zonder van en tot", Cure: howLooptijd})
	case t.IsReversed():
		tot := valueOf(n, "tot")
		l.faultAt(tot, at.key("tot"), Diagnostic{Code: "looptijd",
			Message: fmt.Sprintf("deze looptijd eindigt (%s) voordat zij begint (%s)", t.Tot, t.Van),
			Related: l.related(spanOf(valueOf(n, "van")), tot.Line, "Het begin, op regel %d:"),
			Cure:    "Verander een van beide, of draai ze om als ze zijn verwisseld."})
	case k.kind == yearsKind && t.Tot.Jaar-t.Van.Jaar >= maxYears:
		l.faultAt(n, at, Diagnostic{Code: "looptijd", Message: fmt.Sprintf("een agenda loopt niet %d jaar", t.Tot.Jaar-t.Van.Jaar+1)})
	default:
		l.remarkOnPeriod(n, at, t)
	}
}

// records reads a list of records.
func (l *loader) records(n *yaml.Node, k *key, v reflect.Value, at path) {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!str" {
		l.faultAt(n, at, Diagnostic{Code: "type", Message: "hier hoort een lijst van records te staan, geen tekst",
			Cure: fmt.Sprintf("Begin elk record op een eigen regel met een streepje: - %s: … Mogelijke sleutels: %s.", k.keys[0].name, strings.Join(names(k.keys), ", "))})
		return
	}
	if !l.expect(n, yaml.SequenceNode, at) {
		l.faulty[k.name] = true
		return
	}
	items := n.Content
	if k.list != nil {
		items = l.ownRecords(items, k)
	}
	list := reflect.MakeSlice(v.Type(), len(items), len(items))
	for i, item := range items {
		within := at
		if k.list != nil {
			within = path{noun: k.list.Name, index: i + 1, record: item}
		}
		l.record(item, k.keys, list.Index(i), within)
	}
	v.Set(list)
}

// items reads a list of texts or ids without duplicates.
func (l *loader) items(n *yaml.Node, k *key, at path) []string {
	if !l.expect(n, yaml.SequenceNode, at) {
		return nil
	}
	list := make([]string, len(n.Content))
	first := map[string]*yaml.Node{}
	for i, item := range n.Content {
		if l.expect(item, yaml.ScalarNode, at) {
			list[i] = l.word(item, k, at)
		}
		had := first[list[i]]
		switch {
		case list[i] == "":
		case had != nil:
			l.faultAt(item, at, Diagnostic{Code: "item-dubbel",
				Message: fmt.Sprintf("%s staat al in deze lijst, op regel %d", agenda.Quote(list[i]), had.Line),
				Related: l.related(spanOf(had), item.Line, "Eerder, op regel %d:")})
		default:
			first[list[i]] = item
		}
	}
	if k.kind == textKind {
		l.remarkOnList(n, at)
	}
	return list
}

var nodeKinds = map[yaml.Kind]string{
	yaml.ScalarNode:   "een tekst",
	yaml.SequenceNode: "een lijst",
	yaml.MappingNode:  "een groep sleutels met waarden",
}

// quoteCure is what to do with a sign of YAML that is part of a text.
const quoteCure = "Zet aanhalingstekens om de hele waarde als het teken bij de tekst hoort."

// expect reports whether a node is of the kind that it must be. If not, the
// fault is reported.
func (l *loader) expect(n *yaml.Node, want yaml.Kind, at path) bool {
	d := Diagnostic{Code: "type"}
	switch {
	case n.Kind == yaml.AliasNode:
		d = Diagnostic{Code: "alias", Message: "verwijzingen met * horen niet in een databestand; schrijf de waarde uit", Cure: quoteCure}
	case n.Anchor != "":
		d = Diagnostic{Code: "anker", Message: "ankers met & horen niet in een databestand; laat ze weg", Cure: quoteCure}
	case n.Style&yaml.TaggedStyle != 0:
		d = Diagnostic{Code: "tag", Message: "aanduidingen met ! horen niet in een databestand; laat ze weg", Cure: quoteCure}
	case n.Kind == yaml.ScalarNode && n.Tag == "!!null" && n.Value == "" && l.commentBehind(n) != "":
		d = Diagnostic{Code: "afgekapt", Message: "hier ontbreekt een waarde: wat achter # staat leest YAML als opmerking",
			Cure: "Zet aanhalingstekens om de hele waarde als # erbij hoort."}
	case n.Kind == yaml.ScalarNode && n.Tag == "!!null":
		d = Diagnostic{Code: "leeg", Message: "hier ontbreekt een waarde",
			Cure: "Vul de waarde in, of haal de sleutel weg als de bron er niets over zegt."}
	case n.Kind != want:
		d.Message = fmt.Sprintf("hier hoort %s te staan, geen %s", nodeKinds[want], strings.TrimPrefix(nodeKinds[n.Kind], "een "))
		switch {
		case want == yaml.SequenceNode && n.Kind == yaml.ScalarNode:
			d.Cure = listCure(n, at)
		case want == yaml.ScalarNode && n.Kind == yaml.MappingNode && n.Style == 0:
			d.Cure = "Hoort de dubbele punt bij de tekst, zet dan aanhalingstekens om de hele waarde."
		}
	case n.Kind == yaml.SequenceNode && len(n.Content) == 0:
		d = Diagnostic{Code: "leeg", Message: "deze lijst is leeg",
			Cure: "Vul de lijst, of haal de sleutel weg als de bron er niets over zegt."}
	default:
		return true
	}
	l.faultAt(n, at, d)
	return false
}

// itemSign matches a text that begins as an item of a list does in another program.
var itemSign = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[*+` + text.Bullets + text.Dashes + `]|\d+[.)])\s`)
})

// listCure says how a list is written, with the items of a text that was meant as one.
func listCure(n *yaml.Node, at path) string {
	s := strings.Trim(n.Value, "[]")
	if itemSign().MatchString(s) {
		return "Begin elk item van de lijst op een eigen regel, met een gewoon streepje en een spatie."
	}
	if strings.ContainsAny(s, ":#") || n.Style != 0 && s == n.Value {
		s = agenda.Quote(s)
	}
	field := at.field[strings.LastIndexByte(at.field, '.')+1:]
	return fmt.Sprintf("Schrijf een lijst tussen blokhaken: %s: [%s]", field, agenda.Shorten(s))
}

// text reads a text with at least one visible character.
func (l *loader) text(n *yaml.Node, k *key, at path) string {
	isName := k.kind == idKind || k.kind == termKind // which can be a number, and has no # in it
	switch {
	case n.Tag != "!!str" && !(isName && n.Tag == "!!int" && n.Style == 0):
		l.faultAt(n, at, Diagnostic{Code: "type",
			Message: fmt.Sprintf("hier hoort een tekst te staan; %s leest YAML als iets anders", agenda.Shorten(n.Value)),
			Cure:    "Zet er aanhalingstekens om: " + agenda.Quote(n.Value)})
		return ""
	case strings.TrimSpace(n.Value) == "":
		l.faultAt(n, at, Diagnostic{Code: "leeg", Message: "deze tekst is leeg"})
		return ""
	}
	if r, ok := firstInvisible(n.Value); ok && !l.invisible[r] { // written as an escape
		l.faultAt(n, at, Diagnostic{Code: "teken", Message: fmt.Sprintf("in deze tekst staat een onzichtbaar teken (U+%04X)", r), Cure: "Haal het weg."})
	}
	if k.kind != textKind && !(k.kind == nameKind && !l.partly) && l.goesOn(n) {
		l.faultOf(l.startOf(n.Line+1), at, Diagnostic{Code: "inspringen", Message: fmt.Sprintf("zo hoort deze regel bij de waarde van %s", k.name),
			Cure: "Haal de regel weg, zet er # voor, of laat hem even ver inspringen als de andere sleutels."})
		return ""
	}
	if !isName {
		l.reportCutOff(n, at)
		l.remarkOnText(n, k, at)
	}
	// White space around a text says nothing, and yaml.v3 writes a text that
	// begins with it in a form that it does not read back.
	return strings.TrimSpace(n.Value)
}

// goesOn reports whether a text without quotation marks goes on on the next line.
func (l *loader) goesOn(n *yaml.Node) bool {
	if n.Style != 0 || !strings.Contains(n.Value, " ") || l.mended.changes(n.Line) {
		return false
	}
	_, from := l.source.split(n.Line, n.Column)
	return !strings.HasPrefix(string(from), n.Value)
}

// reportCutOff reports a text that ends at a # which may be meant as part of it. Behind
// the comma or the bracket of a list it is a comment.
func (l *loader) reportCutOff(n *yaml.Node, at path) {
	if n.Style != 0 || n.LineComment == "" {
		return
	}
	if comment := l.commentBehind(n); comment != "" {
		width := utf8.RuneCountInString(comment)
		column := utf8.RuneCountInString(l.source.line(n.Line)) - width + 1
		l.faultOf(span{n.Line, column, width}, at, Diagnostic{Code: "afgekapt",
			Message: "hier houdt de tekst op: wat achter # staat leest YAML als opmerking",
			Cure:    "Zet aanhalingstekens om de hele tekst als het erbij hoort, of zet de opmerking op een eigen regel."})
	}
}

// commentBehind returns the comment right behind a value, to the end of its line, or "".
func (l *loader) commentBehind(n *yaml.Node) string {
	_, from := l.source.split(n.Line, n.Column)
	rest, ok := strings.CutPrefix(string(from), n.Value)
	if comment := strings.TrimLeft(rest, " "); ok && strings.HasPrefix(comment, "#") {
		return comment
	}
	return ""
}

// id reads the id of a record, which no other record may have.
func (l *loader) id(n *yaml.Node, k *key, at path) string {
	id := l.text(n, k, at)
	switch first, taken := l.ids[id]; {
	case id == "":
	case !isSlug(id):
		d := Diagnostic{Code: "id-vorm", Message: agenda.Quote(id) + " kan geen id zijn",
			Cure: sentences(agenda.DidYouMean(meantID(id)), "Een id bestaat uit kleine letters, cijfers en losse streepjes.")}
		if slug := slugOf(at.value("titel") + at.value("naam")); slug != "" {
			d.Cure = sentences(d.Cure, "Uit de titel of naam volgt bijvoorbeeld: "+slug)
		}
		l.faultAt(n, at, d)
		return "" // so that a reference to it is not a second fault
	case taken:
		l.faultAt(n, at, Diagnostic{Code: "id-dubbel", Message: fmt.Sprintf("id %s is al van een ander record, op regel %d", agenda.Quote(id), first.line),
			Related: l.related(first, n.Line, "Eerder, op regel %d:")})
	default:
		l.ids[id] = spanOf(n)
	}
	return id
}

// number reads an integer that is not negative.
func (l *loader) number(n *yaml.Node, at path) int {
	i, err := strconv.Atoi(n.Value)
	if err != nil || n.Tag != "!!int" || i < 0 {
		l.faultAt(n, at, Diagnostic{Code: "type", Message: "hier hoort een geheel getal te staan, niet " + agenda.Quote(n.Value)})
		return 0
	}
	return i
}

// boolean reads true or false.
func (l *loader) boolean(n *yaml.Node, at path) bool {
	if n.Value != "true" && n.Value != "false" || n.Tag != "!!bool" {
		l.faultAt(n, at, Diagnostic{Code: "type", Message: "hier hoort true of false te staan, niet " + agenda.Quote(n.Value), Cure: agenda.DidYouMean(meantBool(n.Value))})
	}
	return n.Value == "true"
}

// datum reads a date that is no finer than finest.
func (l *loader) datum(n *yaml.Node, at path, finest agenda.Precision) agenda.Datum {
	d, err := agenda.ParseDatum(n.Value, finest)
	if err != nil {
		l.faultAt(n, at, Diagnostic{Code: "datum", Message: err.Error(), Cure: datumCure(n.Value, finest, at.field)})
		return agenda.Datum{}
	}
	l.remarkOnDate(n, at, d)
	return d
}
