package agenda

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Load reads a data file; name is what messages call it. The agenda that it
// returns is whole and consistent: every reference has a record. If anything
// is wrong with the file the error is a Problems with every fault, and there
// is no agenda.
func Load(name string, data []byte) (*Agenda, error) {
	l := newLoader(name, data)
	a := l.load()
	if len(l.problems) > 0 {
		return nil, l.finish()
	}
	return a, nil
}

// Check returns all that there is to say of a data file: every fault for which
// Load refuses it, and remarks, which are no reason to.
func Check(name string, data []byte) Problems {
	l := newLoader(name, data)
	l.remarking = true
	if a := l.load(); a != nil && !l.faulty() {
		l.remarks(a)
	}
	return l.finish()
}

// faulty says whether a problem was found that is more than a remark.
func (l *loader) faulty() bool {
	return slices.ContainsFunc(l.problems, func(p Problem) bool { return !p.Remark })
}

func newLoader(name string, data []byte) *loader {
	return &loader{file: name, data: data, ids: map[string]*yaml.Node{}}
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
	untold   int    // how many more there are than can be told
	cursor   cursor // where the last problem stands

	remarking bool         // remarks are wanted too
	curly     answer       // whether the file has curly quotation marks
	projects  []*yaml.Node // of the projects, for remarks on them
	invisible []place      // of invisible characters, in order

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
		l.projects = n.Content
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

// load reads the file. It returns nil if that is not YAML, else an agenda that
// is as whole as the file.
func (l *loader) load() *Agenda {
	if !l.characters() {
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
	} else if !errors.Is(err, io.EOF) {
		l.syntax(err)
	}
	var a Agenda
	mapping(l, document.Content[0], agendaKeys, &a)
	l.resolve(&a)
	l.within(&a)
	l.leftInvisible()
	return &a
}

// mapping reads a record's keys into v.
func mapping[T any](l *loader, n *yaml.Node, keys []key[T], v *T) {
	if !l.kind(n, yaml.MappingNode) {
		return
	}
	outer := l.field
	seen := make(map[string]*yaml.Node, len(keys))
	var meant []string // keys that were probably meant by unknown ones
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
			if p.Suggestion != "" && seen[p.Suggestion] == nil {
				meant = append(meant, p.Suggestion)
			}
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
		if k.required && seen[k.name] == nil && !slices.Contains(meant, k.name) {
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
		if _, ok := known[r.to][r.node.Value]; ok || len(known[r.to]) == 0 {
			continue // without any record the fault is in their list, and told there
		}
		l.record, l.field = r.record, r.field
		p := l.problem(r.node, "verwijzing", r.to.unknown(r.node.Value).Error())
		if len(l.problems) > maxSuggested {
			continue
		}
		err := r.to.unknownIn(a, r.node.Value)
		p.Known = err.Known
		if meant := err.Suggestion(); meant != "" {
			for _, t := range r.to.terms(a) {
				if t.named(fold(meant)) {
					p.Suggestion = t.ID
				}
			}
		}
	}
}

// maxSuggested is the number of problems from which on nothing is suggested
// any more: looking for what was meant takes time.
const maxSuggested = 1000

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
	if len(l.problems) >= maxProblems {
		l.untold++
		return new(Problem)
	}
	p := Problem{File: l.file, Line: line, Column: column, Record: l.record, Field: l.field, Code: code, Message: message}
	p.Source, p.At = l.around(line, column)
	p.Width = max(1, min(width, utf8.RuneCountInString(p.Source)-p.At))
	l.problems = append(l.problems, p)
	return &l.problems[len(l.problems)-1]
}

// maxProblems bounds how many problems of a file are told, so that a file of
// nothing but faults does not take more memory than it is worth.
const maxProblems = 10000

// finish puts the problems in the order of the file, and says how many more
// there are.
func (l *loader) finish() Problems {
	l.problems.sort()
	if l.untold > 0 {
		l.problems = append(l.problems, Problem{File: l.file, Code: "meer", Message: fmt.Sprintf("en nog %d fouten of opmerkingen; los deze eerst op", l.untold)})
	}
	return l.problems
}

// cursor is a place in the file. Problems mostly come one behind the other, so
// the place of the next is looked for from that of the last, and a long line
// with many is not read over and over.
type cursor struct{ line, column, offset int }

// maxAround is how many characters of a line are given before a fault, and how
// many from it on.
const maxAround = 60

// around returns a line, or of a long one what is around a column, and the
// character of that at which the column is.
func (l *loader) around(line, column int) (string, int) {
	lines := l.allLines()
	if line < 1 || line > len(lines) {
		return "", 0
	}
	text := lines[line-1]
	if l.cursor.line != line || l.cursor.column > column {
		l.cursor = cursor{line: line, column: 1}
	}
	for l.cursor.column < column && l.cursor.offset < len(text) {
		_, n := utf8.DecodeRune(text[l.cursor.offset:])
		l.cursor.offset += n
		l.cursor.column++
	}
	start, at := l.cursor.offset, 0
	for start > 0 && at < maxAround {
		_, n := utf8.DecodeLastRune(text[:start])
		start -= n
		at++
	}
	end := l.cursor.offset
	for n := 0; end < len(text) && n < 2*maxAround; n++ {
		_, size := utf8.DecodeRune(text[end:])
		end += size
	}
	source := strings.ToValidUTF8(string(text[start:end]), "\uFFFD")
	if start > 0 {
		source = "…" + source
		at++
	}
	if end < len(text) {
		source += "…"
	}
	return source, at
}

// within reports every project that runs wholly outside the agenda's years.
func (l *loader) within(a *Agenda) {
	whole := a.Werkagenda.Looptijd
	if whole.Van.IsZero() || whole.Tot.IsZero() {
		return
	}
	for i, p := range a.Projecten {
		n := valueOf(l.projects[i], "looptijd")
		if n == nil || p.Looptijd.Van.IsZero() {
			continue
		}
		if whole.Tot.endsBefore(p.Looptijd.Van) || !p.Looptijd.Tot.IsZero() && p.Looptijd.Tot.endsBefore(whole.Van) {
			l.record, l.field = called("project", i, l.projects[i]), "looptijd"
			l.problem(n, "looptijd-buiten", fmt.Sprintf("dit project loopt niet in de jaren van de werkagenda (%s tot en met %s)", whole.Van, whole.Tot))
		}
	}
}

// valueOf returns the value of a key in a record, or nil.
func valueOf(record *yaml.Node, key string) *yaml.Node {
	if record.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i < len(record.Content); i += 2 {
		if record.Content[i].Value == key {
			return record.Content[i+1]
		}
	}
	return nil
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
	p := l.problemAt(n.Line, column, len(line), "afgekapt", "hier houdt de tekst op: wat achter # staat leest YAML als opmerking")
	p.Cure = "Zet aanhalingstekens om de hele tekst als het erbij hoort, of zet de opmerking op een eigen regel."
}

// allLines returns the lines of the file, without the characters that end them.
func (l *loader) allLines() [][]byte {
	if l.lines == nil {
		l.lines = bytes.Split(bytes.TrimPrefix(l.data, []byte(bom)), []byte("\n"))
		for i, line := range l.lines {
			l.lines[i] = bytes.TrimSuffix(line, []byte("\r"))
		}
	}
	return l.lines
}

// line returns a line of the file, from 1, or "" if there is no such line.
func (l *loader) line(n int) string {
	if lines := l.allLines(); 1 <= n && n <= len(lines) {
		return strings.ToValidUTF8(string(lines[n-1]), "\uFFFD")
	}
	return ""
}

// syntax reports that the file cannot be read as YAML at all.
func (l *loader) syntax(err error) {
	if errors.Is(err, io.EOF) {
		l.problems = append(l.problems, Problem{File: l.file, Code: "leeg", Message: "dit bestand bevat geen gegevens"})
		return
	}
	if m := unknownAnchor.FindStringSubmatch(err.Error()); m != nil {
		for i := range l.allLines() {
			if at := strings.Index(l.line(i+1), "*"+m[1]); at >= 0 {
				l.problemAt(i+1, utf8.RuneCountInString(l.line(i + 1)[:at])+1, len(m[1])+1, "alias", aliasMessage)
				return
			}
		}
	}
	fault := findSyntaxFault(l.allLines())
	p := l.problemAt(fault.line, fault.column, fault.width, fault.kind.code, fault.kind.message)
	p.Cure = fault.kind.cure
}
