package agenda

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Load reads a data file; name is what messages call it. The agenda that it
// returns is whole and consistent: every reference has a record. If anything
// is wrong with the file the error is a Problems with every fault, and there
// is no agenda.
func Load(name string, data []byte) (*Agenda, error) {
	l := &loader{file: name, data: data, ids: map[string]*yaml.Node{}}
	a := l.load()
	if len(l.problems) > 0 {
		l.problems.sort()
		return nil, l.problems
	}
	return a, nil
}

// loader walks the nodes of a file and collects what is wrong with them. It
// walks nodes and does not decode into structs because only a node knows its
// place, and because decoding lets wrong types pass: 2023 as a text, no value
// as an empty one.
type loader struct {
	file     string
	data     []byte
	lines    [][]byte // data by line; made when the first problem needs it
	problems Problems

	record string // the record being read, for messages
	field  string // the key being read, for messages
	ids    map[string]*yaml.Node
	refs   []reference
}

// reference is an id that a record with that id must exist for; that can be
// known only when all has been read.
type reference struct {
	node          *yaml.Node
	record, field string
	to            *Field
}

// key is a key that a record can have, and how its value is read.
type key[T any] struct {
	name     string
	required bool
	read     func(*loader, *yaml.Node, *T)
}

var agendaKeys = []key[Agenda]{
	{"werkagenda", true, func(l *loader, n *yaml.Node, a *Agenda) {
		l.record, l.field = "werkagenda", ""
		mapping(l, n, werkagendaKeys, &a.Werkagenda)
		l.record = ""
	}},
	{"inspecties", true, func(l *loader, n *yaml.Node, a *Agenda) {
		a.Inspecties = records(l, n, "inspectie", inspectieKeys)
	}},
	{"lijnen", true, func(l *loader, n *yaml.Node, a *Agenda) { a.Lijnen = records(l, n, "lijn", lijnKeys) }},
	{"soorten", true, func(l *loader, n *yaml.Node, a *Agenda) { a.Soorten = records(l, n, "soort", termKeys) }},
	{"herkomsten", true, func(l *loader, n *yaml.Node, a *Agenda) {
		a.Herkomsten = records(l, n, "herkomst", termKeys)
	}},
	{"themas", true, func(l *loader, n *yaml.Node, a *Agenda) { a.Themas = records(l, n, "thema", termKeys) }},
	{"projecten", true, func(l *loader, n *yaml.Node, a *Agenda) {
		a.Projecten = records(l, n, "project", projectKeys)
	}},
}

var werkagendaKeys = []key[Werkagenda]{
	{"id", true, func(l *loader, n *yaml.Node, w *Werkagenda) { w.ID = l.id(n) }},
	{"titel", true, func(l *loader, n *yaml.Node, w *Werkagenda) { w.Titel = l.text(n) }},
	{"uitgever", true, func(l *loader, n *yaml.Node, w *Werkagenda) { w.Uitgever = l.text(n) }},
	{"gepubliceerd", false, func(l *loader, n *yaml.Node, w *Werkagenda) { w.Gepubliceerd = l.datum(n) }},
	{"looptijd", true, func(l *loader, n *yaml.Node, w *Werkagenda) {
		w.Looptijd = l.looptijd(n)
		if w.Looptijd.Tot.IsZero() && !w.Looptijd.IsZero() {
			l.problem(n, "sleutel-ontbreekt", `verplichte sleutel "tot" ontbreekt: een werkagenda heeft een einde`)
		}
	}},
	{"voorganger", false, func(l *loader, n *yaml.Node, w *Werkagenda) { w.Voorganger = l.text(n) }},
	{"programma", false, func(l *loader, n *yaml.Node, w *Werkagenda) { mapping(l, n, programmaKeys, &w.Programma) }},
	{"website", false, func(l *loader, n *yaml.Node, w *Werkagenda) { w.Website = l.text(n) }},
	{"samenvatting", false, func(l *loader, n *yaml.Node, w *Werkagenda) { w.Samenvatting = l.text(n) }},
}

var programmaKeys = []key[Programma]{
	{"titel", true, func(l *loader, n *yaml.Node, p *Programma) { p.Titel = l.text(n) }},
	{"url", false, func(l *loader, n *yaml.Node, p *Programma) { p.URL = l.text(n) }},
}

var lijnKeys = []key[Lijn]{
	{"id", true, func(l *loader, n *yaml.Node, r *Lijn) { r.ID = l.id(n) }},
	{"nummer", true, func(l *loader, n *yaml.Node, r *Lijn) { r.Nummer = l.number(n) }},
	{"naam", true, func(l *loader, n *yaml.Node, r *Lijn) { r.Naam = l.text(n) }},
	{"motto", false, func(l *loader, n *yaml.Node, r *Lijn) { r.Motto = l.text(n) }},
	{"samenvatting", false, func(l *loader, n *yaml.Node, r *Lijn) { r.Samenvatting = l.text(n) }},
}

var termKeys = []key[Term]{
	{"id", true, func(l *loader, n *yaml.Node, t *Term) { t.ID = l.id(n) }},
	{"naam", true, func(l *loader, n *yaml.Node, t *Term) { t.Naam = l.text(n) }},
}

var inspectieKeys = append(termKeys[:len(termKeys):len(termKeys)],
	key[Term]{"afkorting", false, func(l *loader, n *yaml.Node, t *Term) { t.Afkorting = l.text(n) }})

var projectKeys = []key[Project]{
	{"id", true, func(l *loader, n *yaml.Node, p *Project) { p.ID = l.id(n) }},
	{"titel", true, func(l *loader, n *yaml.Node, p *Project) { p.Titel = l.text(n) }},
	{"overzichtstitel", false, func(l *loader, n *yaml.Node, p *Project) { p.Overzichtstitel = l.text(n) }},
	{"lijn", true, func(l *loader, n *yaml.Node, p *Project) { p.Lijn = l.ref(n) }},
	{"soort", false, func(l *loader, n *yaml.Node, p *Project) { p.Soort = l.ref(n) }},
	{"herkomst", true, func(l *loader, n *yaml.Node, p *Project) { p.Herkomst = l.ref(n) }},
	{"looptijd", false, func(l *loader, n *yaml.Node, p *Project) { p.Looptijd = l.looptijd(n) }},
	{"inspecties", false, func(l *loader, n *yaml.Node, p *Project) { p.Inspecties = l.list(n, l.ref) }},
	{"partners", false, func(l *loader, n *yaml.Node, p *Project) { p.Partners = l.list(n, l.text) }},
	{"doelgroepen", false, func(l *loader, n *yaml.Node, p *Project) { p.Doelgroepen = l.list(n, l.text) }},
	{"themas", false, func(l *loader, n *yaml.Node, p *Project) { p.Themas = l.list(n, l.ref) }},
	{"aanleiding", false, func(l *loader, n *yaml.Node, p *Project) { p.Aanleiding = l.text(n) }},
	{"vraag", false, func(l *loader, n *yaml.Node, p *Project) { p.Vraag = l.text(n) }},
	{"aanpak", false, func(l *loader, n *yaml.Node, p *Project) { p.Aanpak = l.text(n) }},
	{"opbrengst", false, func(l *loader, n *yaml.Node, p *Project) { p.Opbrengst = l.text(n) }},
	{"producten", false, func(l *loader, n *yaml.Node, p *Project) { p.Producten = l.list(n, l.text) }},
	{"afgeleid", false, func(l *loader, n *yaml.Node, p *Project) { p.Afgeleid = l.list(n, l.ref) }},
	{"bron", true, func(l *loader, n *yaml.Node, p *Project) { mapping(l, n, bronKeys, &p.Bron) }},
}

var looptijdKeys = []key[Looptijd]{
	{"van", true, func(l *loader, n *yaml.Node, t *Looptijd) { t.Van = l.datum(n) }},
	{"tot", false, func(l *loader, n *yaml.Node, t *Looptijd) { t.Tot = l.datum(n) }},
}

var bronKeys = []key[Bron]{
	{"paragraaf", false, func(l *loader, n *yaml.Node, b *Bron) { b.Paragraaf = l.text(n) }},
	{"overzicht", true, func(l *loader, n *yaml.Node, b *Bron) { b.Overzicht = l.truth(n) }},
}

func (l *loader) load() *Agenda {
	if !utf8.Valid(l.data) {
		l.notUTF8()
		return nil
	}
	decoder := yaml.NewDecoder(bytes.NewReader(l.data))
	var document yaml.Node
	if err := decoder.Decode(&document); err != nil {
		l.syntax(err)
		return nil
	}
	var second yaml.Node
	if err := decoder.Decode(&second); err == nil {
		l.problem(&second, "tweede-document", "hier begint een tweede document; een databestand heeft er één")
	}
	var a Agenda
	mapping(l, document.Content[0], agendaKeys, &a)
	l.resolve(&a)
	return &a
}

// mapping reads a record's keys into v.
func mapping[T any](l *loader, n *yaml.Node, keys []key[T], v *T) {
	if !l.kind(n, yaml.MappingNode) {
		return
	}
	outer := l.field
	seen := make(map[string]*yaml.Node, len(keys))
	for i := 0; i < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		l.field = outer
		if name.Kind != yaml.ScalarNode || name.Tag == "!!merge" || name.Anchor != "" {
			l.problem(name, "sleutel", "dit is geen gewone sleutel")
			continue
		}
		if first := seen[name.Value]; first != nil {
			l.problem(name, "sleutel-dubbel", fmt.Sprintf("sleutel %s staat hier voor de tweede keer; de eerste staat op regel %d", quote(name.Value), first.Line))
			continue
		}
		seen[name.Value] = name
		at := find(keys, name.Value)
		if at < 0 {
			p := l.problem(name, "sleutel-onbekend", "onbekende sleutel "+quote(name.Value))
			for _, k := range keys {
				p.Known = append(p.Known, k.name)
			}
			p.Suggestion = Nearest(name.Value, p.Known)
			continue
		}
		l.field = name.Value
		if outer != "" {
			l.field = outer + "." + name.Value
		}
		keys[at].read(l, value, v)
	}
	l.field = outer
	for _, k := range keys {
		if k.required && seen[k.name] == nil {
			l.problem(n, "sleutel-ontbreekt", fmt.Sprintf("verplichte sleutel %q ontbreekt", k.name))
		}
	}
}

func find[T any](keys []key[T], name string) int {
	for i := range keys {
		if keys[i].name == name {
			return i
		}
	}
	return -1
}

// records reads a list of records; noun is what one is called.
func records[T any](l *loader, n *yaml.Node, noun string, keys []key[T]) []T {
	if !l.kind(n, yaml.SequenceNode) {
		return nil
	}
	list := make([]T, len(n.Content))
	for i, item := range n.Content {
		l.record, l.field = called(noun, i, item), ""
		mapping(l, item, keys, &list[i])
	}
	l.record, l.field = "", ""
	return list
}

// called names a record for messages: by its id, or by its place in the list.
func called(noun string, i int, n *yaml.Node) string {
	if n.Kind == yaml.MappingNode {
		for j := 0; j < len(n.Content); j += 2 {
			if n.Content[j].Value == "id" && n.Content[j+1].Value != "" {
				return noun + " " + quote(n.Content[j+1].Value)
			}
		}
	}
	return noun + " " + strconv.Itoa(i+1)
}

var kindNames = map[yaml.Kind]string{
	yaml.ScalarNode:   "een tekst",
	yaml.SequenceNode: "een lijst",
	yaml.MappingNode:  "een groep sleutels met waarden",
}

// kind says whether a node is of the kind that belongs here, and reports a
// problem if not.
func (l *loader) kind(n *yaml.Node, want yaml.Kind) bool {
	switch {
	case n.Kind == yaml.AliasNode:
		l.problem(n, "alias", "verwijzingen met * horen niet in een databestand; schrijf de waarde uit")
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
			p.Cure = fmt.Sprintf("Schrijf een lijst tussen blokhaken: %s: [%s]", l.field, n.Value)
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
		p := l.problem(n, "type", fmt.Sprintf("hier hoort een tekst te staan; %s leest YAML als iets anders", n.Value))
		p.Cure = fmt.Sprintf("Zet er aanhalingstekens om: %q", n.Value)
		return ""
	}
	if strings.TrimSpace(n.Value) == "" {
		l.problem(n, "leeg", "deze tekst is leeg")
		return ""
	}
	for _, r := range n.Value {
		if r != '\n' && r != '\t' && invisible(r) {
			l.problem(n, "teken", fmt.Sprintf("in deze tekst staat een onzichtbaar teken: U+%04X", r))
			return ""
		}
	}
	return strings.TrimRight(n.Value, "\n")
}

// invisible says whether a character is one that no text needs, and that could
// act on a terminal or hide what stands there: a control character, or one that
// changes the direction of the text or has no width.
func invisible(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Bidi_Control) || r == '\u2028' || r == '\u2029' ||
		'\u200b' <= r && r <= '\u200f' || '\u2060' <= r && r <= '\u206f' || r == '\ufeff'
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
	switch first := l.ids[id]; {
	case id == "":
	case !isSlug(id):
		p := l.problem(n, "id-vorm", quote(id)+" kan geen id zijn")
		p.Cure = "Een id bestaat uit kleine letters, cijfers en losse streepjes: preventie-suicide"
	case first != nil:
		l.problem(n, "id-dubbel", fmt.Sprintf("id %s is al van een ander record, op regel %d", quote(id), first.Line))
	default:
		l.ids[id] = n
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
	if id != "" {
		to, _ := FieldByName(l.field)
		l.refs = append(l.refs, reference{n, l.record, l.field, to})
	}
	return id
}

// resolve reports every reference for which there is no record.
func (l *loader) resolve(a *Agenda) {
	known := map[*Field]map[string]int{}
	for _, r := range l.refs {
		if known[r.to] == nil {
			known[r.to] = index(r.to.terms(a), func(t Term) string { return t.ID })
		}
		if _, ok := known[r.to][r.node.Value]; ok {
			continue
		}
		l.record, l.field = r.record, r.field
		err := r.to.unknown(a, r.node.Value).(*UnknownError)
		p := l.problem(r.node, "verwijzing", err.Error())
		p.Known, p.Suggestion = err.Known, ""
		if meant := err.Suggestion(); meant != "" {
			for _, t := range r.to.terms(a) {
				if t.named(fold(meant)) {
					p.Suggestion = t.ID
				}
			}
		}
	}
}

// list reads a list without doubles.
func (l *loader) list(n *yaml.Node, item func(*yaml.Node) string) []string {
	if !l.kind(n, yaml.SequenceNode) {
		return nil
	}
	list := make([]string, 0, len(n.Content))
	seen := make(map[string]*yaml.Node, len(n.Content))
	for _, c := range n.Content {
		v := item(c)
		if first := seen[v]; first != nil && v != "" {
			l.problem(c, "item-dubbel", fmt.Sprintf("%s staat al in deze lijst, op regel %d", quote(v), first.Line))
		}
		seen[v] = c
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

// problem records a fault at a node and returns it, to be filled in further
// before the next one is recorded.
func (l *loader) problem(n *yaml.Node, code, message string) *Problem {
	width := utf8.RuneCountInString(n.Value)
	switch {
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0, n.Kind != yaml.ScalarNode:
		width = 1
	case n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0:
		width += 2
	}
	return l.problemAt(n.Line, n.Column, width, code, message)
}

func (l *loader) problemAt(line, column, width int, code, message string) *Problem {
	if l.lines == nil {
		l.lines = bytes.Split(l.data, []byte("\n"))
	}
	p := Problem{File: l.file, Line: line, Column: column, Record: l.record, Field: l.field, Code: code, Message: message}
	if 1 <= line && line <= len(l.lines) {
		p.Source = strings.TrimSuffix(strings.ToValidUTF8(string(l.lines[line-1]), "\uFFFD"), "\r")
		p.Width = max(1, min(width, utf8.RuneCountInString(p.Source)-column+1))
	}
	l.problems = append(l.problems, p)
	return &l.problems[len(l.problems)-1]
}

// notUTF8 reports the first byte that is not part of a character.
func (l *loader) notUTF8() {
	line, column := 1, 1
	for rest := l.data; len(rest) > 0; {
		r, n := utf8.DecodeRune(rest)
		if r == utf8.RuneError && n == 1 {
			p := l.problemAt(line, column, 1, "utf-8", fmt.Sprintf("byte 0x%02X is geen UTF-8", rest[0]))
			p.Cure = "Sla het bestand op met de codering UTF-8."
			return
		}
		column++
		if r == '\n' {
			line, column = line+1, 1
		}
		rest = rest[n:]
	}
}

// syntax reports that the file cannot be read as YAML at all.
func (l *loader) syntax(err error) {
	if err.Error() == "EOF" {
		l.problems = append(l.problems, Problem{File: l.file, Code: "leeg", Message: "dit bestand bevat geen gegevens"})
		return
	}
	line := 1
	if _, scanErr := fmt.Sscanf(err.Error(), "yaml: line %d:", &line); scanErr != nil {
		line = 1
	}
	p := l.problemAt(line, 1, 1, "yaml", "hier of kort hiervoor is de opmaak niet te lezen als YAML")
	p.Cure = "Let op het inspringen, op aanhalingstekens en haken die niet sluiten, en op een dubbele punt in een tekst zonder aanhalingstekens."
}
