package datafile

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/internal/yamlfault"
	"tsd/agenda/text"
)

// form is a kind of value: how it is read from a node, what a schema says of it, and
// which keys it has. Reading reports what is wrong, and then returns the zero value. The
// schema is made when asked for, because reading a file needs none.
type form[V any] struct {
	read   func(*loader, *yaml.Node, path) V
	schema func() schema
	keys   func() []keyAbout // of a group or of each record of a list; nil for a single value
}

var (
	idForm   = form[string]{(*loader).id, func() schema { return schema{Ref: "#/$defs/id"} }, nil}
	textForm = form[string]{(*loader).text, func() schema {
		return schema{Type: "string", Pattern: `\S`, Wrong: "Hier hoort een tekst te staan. Zet aanhalingstekens om een getal, een datum, true en false."}
	}, nil}
	nameForm   = form[string]{(*loader).name, textForm.schema, nil}
	numberForm = form[int]{(*loader).number, func() schema {
		return schema{Type: "integer", Minimum: new(int), Wrong: "Hier hoort een geheel getal te staan."}
	}, nil}
	boolForm   = form[bool]{(*loader).bool, func() schema { return schema{Type: "boolean", Wrong: "Hier hoort true of false te staan."} }, nil}
	datumForm  = form[agenda.Datum]{(*loader).datum, func() schema { return schema{Ref: "#/$defs/datum"} }, nil}
	dagForm    = form[agenda.Datum]{(*loader).dag, func() schema { return schema{Ref: "#/$defs/dag"} }, nil}
	periodForm = form[agenda.Looptijd]{(*loader).looptijd, periodSchema,
		func() []keyAbout { return describe(looptijdKeys) }}
	yearsForm = form[agenda.Looptijd]{(*loader).agendaYears, yearsSchema,
		func() []keyAbout { return describe(yearsKeys) }}
	fieldForm   = form[string]{(*loader).fieldName, referenceForm(agenda.MustField("afgeleid")).schema, nil}
	bronForm    = groupForm(bronKeys)
	standForm   = form[agenda.Stand]{(*loader).stand, groupForm(standKeys).schema, groupForm(standKeys).keys}
	resultsForm = form[[]agenda.Resultaat]{(*loader).resultaten, resultsSchema,
		func() []keyAbout { return describe(resultaatKeys) }}
	programForm = groupForm(programmaKeys)
)

// resultsSchema returns the schema of a list of results.
func resultsSchema() schema {
	item := objectSchema(resultaatKeys)
	item.Title, item.Description = "Resultaat", "Een resultaat."
	return schema{Type: "array", Items: &item, MinItems: 1, Wrong: "Hier hoort een lijst te staan, met een streepje voor elk resultaat."}
}

// wrongPeriod is what an editor says of a period that is none.
const wrongPeriod = "Schrijf een looptijd met haar begin, haar einde of allebei, zoals {van: 2030, tot: 2031}, of met alleen een jaar waarin het project zeker loopt: {in: 2030}."

// periodSchema returns the schema of a period: one key at least, and none beside in. It
// says so with the keywords of which editors show our own message.
func periodSchema() schema {
	s := objectSchema(looptijdKeys)
	for _, k := range looptijdKeys {
		s.AnyOf = append(s.AnyOf, schema{Required: []string{k.name}, Wrong: wrongPeriod})
	}
	s.If = &schema{Required: []string{inKey.name}}
	s.Then = &schema{Names: &schema{Enum: []string{inKey.name}, Wrong: wrongPeriod}}
	s.Wrong = wrongPeriod
	return s
}

// yearsSchema returns the schema of the years of an agenda.
func yearsSchema() schema {
	s := objectSchema(yearsKeys)
	s.Wrong = "Schrijf de jaren van de agenda met hun begin en einde, zoals {van: 2030, tot: 2031}."
	return s
}

// groupForm is the form of a group of keys.
func groupForm[V any](keys []key[V]) form[V] {
	return form[V]{
		read: func(l *loader, n *yaml.Node, at path) (v V) {
			mapping(l, n, at, keys, &v)
			return v
		},
		schema: func() schema { return objectSchema(keys) },
		keys:   func() []keyAbout { return describe(keys) },
	}
}

// recordsForm is the form of a list of records.
func recordsForm[T any](list *agenda.List, about string, keys []key[T]) form[[]T] {
	return form[[]T]{
		read: func(l *loader, n *yaml.Node, at path) []T {
			if !l.expect(n, at, yaml.SequenceNode) {
				return nil
			}
			records := make([]T, len(n.Content))
			for i, item := range n.Content {
				mapping(l, item, path{record: named(list.Name, i, item)}, keys, &records[i])
			}
			return records
		},
		schema: func() schema { return recordsSchema(list, about, keys) },
		keys:   func() []keyAbout { return describe(keys) },
	}
}

// listForm is the form of a list without duplicates.
func listForm(item form[string]) form[[]string] {
	return form[[]string]{
		read: func(l *loader, n *yaml.Node, at path) []string { return l.list(n, at, item) },
		schema: func() schema {
			of := item.schema()
			return schema{Type: "array", Items: &of, MinItems: 1, UniqueItems: true, Wrong: "Hier hoort een lijst te staan, zoals [een, twee]."}
		},
	}
}

// referenceForm is the form of an id in a Closed field.
func referenceForm(f *agenda.Field) form[string] {
	return form[string]{
		read: func(l *loader, n *yaml.Node, at path) string { return l.reference(n, at, f) },
		schema: func() schema {
			if f.List != nil {
				return idForm.schema()
			}
			s := choices(f, nil) // the same in every file
			s.EnumNames, s.EnumNamesMarkdown = nil, nil
			return s
		},
	}
}

var nodeKinds = map[yaml.Kind]string{
	yaml.ScalarNode:   "een tekst",
	yaml.SequenceNode: "een lijst",
	yaml.MappingNode:  "een groep sleutels met waarden",
}

// expect reports whether a node is of the kind that it must be. If not, the
// fault is reported.
func (l *loader) expect(n *yaml.Node, at path, want yaml.Kind) bool {
	switch {
	case n.Kind == yaml.AliasNode:
		l.fault(n, at, Problem{Code: "alias", Message: yamlfault.AliasMessage, Cure: yamlfault.QuoteCure})
	case n.Anchor != "":
		l.fault(n, at, Problem{Code: "anker", Message: "ankers met & horen niet in een databestand; laat ze weg", Cure: yamlfault.QuoteCure})
	case n.Style&yaml.TaggedStyle != 0:
		l.fault(n, at, Problem{Code: "tag", Message: "aanduidingen met ! horen niet in een databestand; laat ze weg"})
	case n.Kind == yaml.ScalarNode && n.Tag == "!!null":
		l.fault(n, at, Problem{Code: "leeg", Message: "hier ontbreekt een waarde",
			Cure: "Vul de waarde in, of haal de sleutel weg als de bron er niets over zegt."})
	case n.Kind != want:
		p := Problem{Code: "type", Message: fmt.Sprintf("hier hoort %s te staan, geen %s", nodeKinds[want], strings.TrimPrefix(nodeKinds[n.Kind], "een "))}
		if want == yaml.SequenceNode && n.Kind == yaml.ScalarNode {
			p.Edits = l.plainDashes(n)
			p.Cure = fmt.Sprintf("Schrijf een lijst tussen blokhaken: %s: [%s]", at.field, agenda.Shorten(n.Value))
		}
		if meant := meantLooptijd(n.Value); want == yaml.MappingNode && n.Kind == yaml.ScalarNode && at.field == looptijdKey && meant != "" {
			p.Suggestion = meant
		}
		l.fault(n, at, p)
	case n.Kind == yaml.SequenceNode && len(n.Content) == 0:
		l.fault(n, at, Problem{Code: "leeg", Message: "deze lijst is leeg",
			Cure: "Vul de lijst, of haal de sleutel weg als de bron er niets over zegt."})
	default:
		return true
	}
	return false
}

// text reads a text with at least one visible character.
func (l *loader) text(n *yaml.Node, at path) string {
	l.remarkOnCurlyQuotes(n, at)
	return l.readText(n, at, false)
}

// name reads a text of one line: a title or a name.
func (l *loader) name(n *yaml.Node, at path) string {
	l.remarkOnCurlyQuotes(n, at)
	return l.readText(n, at, true)
}

func (l *loader) readText(n *yaml.Node, at path, oneLine bool) string {
	if !l.expect(n, at, yaml.ScalarNode) {
		return ""
	}
	if n.Tag != "!!str" {
		l.fault(n, at, Problem{Code: "type",
			Message: fmt.Sprintf("hier hoort een tekst te staan; %s leest YAML als iets anders", agenda.Shorten(n.Value)),
			Cure:    "Zet er aanhalingstekens om: " + agenda.Quote(n.Value),
			Edits:   l.quoted(n)})
		return ""
	}
	if strings.TrimSpace(n.Value) == "" {
		l.fault(n, at, Problem{Code: "leeg", Message: "deze tekst is leeg"})
		return ""
	}
	if r, ok := firstInvisible(n.Value); ok {
		l.reportInvisibleIn(n, at, r)
		return ""
	}
	if n.Style == 0 && n.LineComment != "" {
		l.reportCutOff(n, at)
	}
	if l.checking {
		l.remarkOnText(n, at)
		l.remarkOnSpaces(n, at, oneLine)
	}
	// White space around a text says nothing, and yaml.v3 writes a text that
	// begins with it in a form that it does not read back.
	return strings.TrimSpace(n.Value)
}

// word reads a text that may also be written as a number: an id may be 2023.
func (l *loader) word(n *yaml.Node, at path) string {
	if n.Kind == yaml.ScalarNode && n.Style == 0 && n.Tag == "!!int" {
		return n.Value
	}
	return l.readText(n, at, false)
}

// id reads the id of a record, which no other record may have.
func (l *loader) id(n *yaml.Node, at path) string {
	id := l.word(n, at)
	switch first, taken := l.ids[id]; {
	case id == "":
	case !isSlug(id):
		p := Problem{Code: "id-vorm", Message: agenda.Quote(id) + " kan geen id zijn", Suggestion: meantID(id),
			Cure: "Een id bestaat uit kleine letters, cijfers en losse streepjes."}
		if slug := slugOf(at.record.title()); slug != "" {
			p.Cure += " Uit de titel of naam volgt bijvoorbeeld: " + slug
		}
		if meant := sameID(id); meant != "" {
			p.Edits = l.rewrite(n, meant)
		}
		l.fault(n, at, p)
	case taken:
		l.fault(n, at, Problem{Code: "id-dubbel", Message: fmt.Sprintf("id %s is al van een ander record, op regel %d", agenda.Quote(id), first.line),
			Second: l.place(first, n.Line, "Eerder, op regel %d:")})
	default:
		l.ids[id] = spanOf(n)
	}
	return id
}

// reference reads the id of a record in a Closed field.
func (l *loader) reference(n *yaml.Node, at path, f *agenda.Field) string {
	id := l.word(n, at)
	if id == "" || l.vocabulary.has(f, id) || l.vocabulary.lacking[f] {
		return id
	}
	p := Problem{Code: "verwijzing", Message: f.Unknown(id).Error()}
	if l.vocabulary.isEmpty(f) {
		if l.has[f.List.Key] {
			return id // the fault is that of the list, and reported there
		}
		p.Message += fmt.Sprintf(": dit bestand heeft geen %s", f.List.Key)
		p.Cure = fmt.Sprintf("Zet een lijst %s in het bestand, of haal de sleutel %s hier weg.", f.List.Key, f.Key)
	}
	if len(l.faults.kept) < maxSuggested {
		p.Known, p.Suggestion = l.vocabulary.suggest(f, id)
		if meant := l.vocabulary.sameTerm(f, id); meant != "" {
			p.Edits = l.rewrite(n, meant)
		}
	}
	l.fault(n, at, p)
	return id
}

// fieldName reads the key of a field that can be derived.
func (l *loader) fieldName(n *yaml.Node, at path) string {
	key := l.readText(n, at, false)
	var known []string
	for _, t := range agenda.MustField("afgeleid").Terms(nil) {
		known = append(known, t.ID)
	}
	if key != "" && !slices.Contains(known, key) {
		l.fault(n, at, Problem{Code: "verwijzing", Message: "veld " + agenda.Quote(key) + " is onbekend",
			Known: known, Suggestion: text.Nearest(key, known)})
	}
	return key
}

// list reads a list without duplicates.
func (l *loader) list(n *yaml.Node, at path, item form[string]) []string {
	if !l.expect(n, at, yaml.SequenceNode) {
		return nil
	}
	list := make([]string, len(n.Content))
	before := len(l.faults.kept)
	for i, c := range n.Content {
		list[i] = item.read(l, c, at)
	}
	l.joinNames(n, at, list, before)
	for i, first := range duplicates(list) {
		l.fault(n.Content[i], at, Problem{Code: "item-dubbel",
			Message: fmt.Sprintf("%s staat al in deze lijst, op regel %d", agenda.Quote(list[i]), n.Content[first].Line),
			Second:  l.place(spanOf(n.Content[first]), n.Content[i].Line, "Eerder, op regel %d:")})
	}
	return list
}

// joinNames makes one fault of those from an index on, if each is of a name or an
// abbreviation in the place of an id.
func (l *loader) joinNames(n *yaml.Node, at path, list []string, from int) {
	names := l.faults.kept[from:]
	if len(names) < 2 {
		return
	}
	ids := slices.Clone(list)
	for _, p := range names {
		i := slices.IndexFunc(n.Content, func(c *yaml.Node) bool { return c.Line == p.Line && c.Column == p.Column })
		if i < 0 || p.Code != "verwijzing" || !l.vocabulary.isName(list[i], p.Suggestion) {
			return
		}
		ids[i] = p.Suggestion
	}
	first := &names[0]
	for _, p := range names[1:] {
		first.Edits = append(first.Edits, p.Edits...)
	}
	first.Message = fmt.Sprintf("hier staan %d namen of afkortingen; in deze lijst horen ids", len(names))
	first.Suggestion = "[" + strings.Join(ids, ", ") + "]"
	if last := names[len(names)-1]; last.Line == first.Line && last.Source == first.Source {
		first.Width = last.At + last.Width - first.At
	}
	l.faults.kept = l.faults.kept[:from+1]
}

// maxShort is how many items a list has at most to be searched item by item,
// which is faster than a map.
const maxShort = 16

// duplicates yields the index of each item that a list has had before, and the
// index of its first occurrence. Empty items do not count.
func duplicates(list []string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		first := func(item string) int { return slices.Index(list, item) }
		if len(list) > maxShort {
			indexes := make(map[string]int, len(list))
			for i, item := range slices.Backward(list) {
				indexes[item] = i
			}
			first = func(item string) int { return indexes[item] }
		}
		for i, item := range list {
			if j := first(item); j < i && item != "" && !yield(i, j) {
				return
			}
		}
	}
}

func (l *loader) number(n *yaml.Node, at path) int {
	if !l.expect(n, at, yaml.ScalarNode) {
		return 0
	}
	i, err := strconv.Atoi(n.Value)
	if err != nil || n.Tag != "!!int" || i < 0 {
		l.fault(n, at, Problem{Code: "type", Message: "hier hoort een geheel getal te staan, niet " + agenda.Quote(n.Value)})
	}
	return i
}

func (l *loader) bool(n *yaml.Node, at path) bool {
	if !l.expect(n, at, yaml.ScalarNode) {
		return false
	}
	if n.Value != "true" && n.Value != "false" || n.Tag != "!!bool" {
		p := Problem{Code: "type", Message: "hier hoort true of false te staan, niet " + agenda.Quote(n.Value)}
		if meant := sameBool(n.Value); meant != "" && n.Style == 0 {
			p.Edits = l.rewrite(n, meant)
		}
		l.fault(n, at, p)
	}
	return n.Value == "true"
}

func (l *loader) datum(n *yaml.Node, at path) agenda.Datum {
	return l.readDatum(n, at, agenda.ToMonth)
}

// dag reads a date that may be a day.
func (l *loader) dag(n *yaml.Node, at path) agenda.Datum { return l.readDatum(n, at, agenda.ToDay) }

func (l *loader) readDatum(n *yaml.Node, at path, finest agenda.Precision) agenda.Datum {
	if !l.expect(n, at, yaml.ScalarNode) {
		return agenda.Datum{}
	}
	d, err := agenda.ParseDatum(n.Value, finest)
	if err != nil {
		p := Problem{Code: "datum", Message: err.Error(), Suggestion: meantDatum(n.Value)}
		switch {
		case at.field == looptijdKey+".tot" && isOpenEnd(n.Value):
			p.Cure = "Laat tot weg als het einde niet bekend is."
		case p.Suggestion == "":
			p.Cure = "Schrijf het jaar en de maand in cijfers, zoals 2027-03, of alleen het jaar."
		}
		if same := sameDatum(n.Value); same != "" {
			p.Edits = l.rewrite(n, same)
		}
		l.fault(n, at, p)
	}
	return d
}

// stand reads what became of a project, which is more than a word.
func (l *loader) stand(n *yaml.Node, at path) (s agenda.Stand) {
	if n.Kind == yaml.ScalarNode && slices.Contains(agenda.Standen, n.Value) {
		l.fault(n, at, Problem{Code: "type", Message: "hier hoort ook te staan per wanneer dat zo was",
			Cure: fmt.Sprintf("Schrijf: stand: {is: %s, per: JJJJ-MM-DD}", n.Value)})
		return s
	}
	mapping(l, n, at, standKeys, &s)
	return s
}

// resultaten reads a list of results.
func (l *loader) resultaten(n *yaml.Node, at path) []agenda.Resultaat {
	if !l.expect(n, at, yaml.SequenceNode) {
		return nil
	}
	list := make([]agenda.Resultaat, len(n.Content))
	for i, item := range n.Content {
		mapping(l, item, at, resultaatKeys, &list[i])
	}
	return list
}

// looptijd reads a period: van, tot or both, or in alone, that does not end before it
// begins.
func (l *loader) looptijd(n *yaml.Node, at path) agenda.Looptijd {
	var t agenda.Looptijd
	mapping(l, n, at, looptijdKeys, &t)
	l.reportMixed(n, at)
	if t.IsReversed() {
		tot := valueOf(n, "tot")
		l.fault(tot, at.key("tot"), Problem{Code: "looptijd",
			Message: fmt.Sprintf("deze looptijd eindigt (%s) voordat zij begint (%s)", t.Tot, t.Van),
			Second:  l.place(spanOf(valueOf(n, "van")), tot.Line, "Het begin, op regel %d:"),
			Cure:    "Verander een van beide, of draai ze om als ze zijn verwisseld."})
	}
	return t
}

// reportMixed reports a period without van, tot and in, or with in beside another.
func (l *loader) reportMixed(n *yaml.Node, at path) {
	in := valueOf(n, "in")
	switch {
	case n.Kind != yaml.MappingNode || hasUnknown(n, looptijdKeys):
	case len(n.Content) == 0:
		l.fault(n, at, Problem{Code: "looptijd", Message: "deze looptijd is leeg", Cure: howLooptijd + " Is niets bekend, laat looptijd dan weg."})
	case in != nil && len(n.Content) > 2:
		l.fault(in, at.key("in"), Problem{Code: "looptijd", Message: "in staat alleen, zonder van en tot", Cure: howLooptijd})
	}
}

// howLooptijd says how a period is written.
const howLooptijd = "Schrijf van, tot of allebei als begin of einde bekend is, of alleen in: een jaar waarin het project zeker loopt."

// maxYears is how many years a werkagenda can last, because each has a column in
// the overview.
const maxYears = 50

// agendaYears reads the looptijd of the werkagenda, of which begin and end are known.
func (l *loader) agendaYears(n *yaml.Node, at path) agenda.Looptijd {
	var t agenda.Looptijd
	mapping(l, n, at, yearsKeys, &t)
	if years := t.Tot.Jaar - t.Van.Jaar + 1; years > maxYears && !t.Van.IsZero() {
		l.fault(n, at, Problem{Code: "looptijd", Message: fmt.Sprintf("een agenda loopt niet %d jaar", years)})
	}
	return t
}

// within remarks on a project that certainly lies outside the agenda's years.
func (l *loader) within(n *yaml.Node, at path, t, whole agenda.Looptijd) {
	if whole.IsOpen() || t.IsReversed() || !t.IsOutside(whole) {
		return // another fault, which is reported, or none
	}
	l.remarkIfSound(spanOf(n), at, Problem{Code: "looptijd-buiten",
		Message: fmt.Sprintf("dit project loopt niet in de jaren van de agenda (%s tot en met %s)", whole.Van, whole.Tot),
		Cure:    "Klopt dat, dan kan het zo blijven staan; anders verandert u een van beide looptijden."})
}

// reportCutOff reports a text that ends at a # which may be meant as part of it.
func (l *loader) reportCutOff(n *yaml.Node, at path) {
	line := []rune(l.line(n.Line))
	column := n.Column
	for i := n.Column; i < len(line); i++ {
		if line[i] == '#' && line[i-1] == ' ' {
			column = i + 1
			break
		}
	}
	l.faultAt(span{n.Line, column, len(line)}, at, Problem{Code: "afgekapt",
		Message: "hier houdt de tekst op: wat achter # staat leest YAML als opmerking",
		Cure:    "Zet aanhalingstekens om de hele tekst als het erbij hoort, of zet de opmerking op een eigen regel."})
}
