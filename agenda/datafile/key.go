package datafile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/text"
)

// key is a key that a record of type T can have.
type key[T any] struct {
	name     string
	title    string // what it is called, if not by its name
	about    string // what it holds, in a sentence
	required bool
	read     func(*loader, *yaml.Node, path, *T)
	schema   func() schema
	keys     func() []keyAbout // see form
}

// keyOf returns a key whose value is put where in says.
func keyOf[T, V any](name, about string, f form[V], in func(*T) *V) key[T] {
	return key[T]{name: name, about: about, schema: f.schema, keys: f.keys, read: func(l *loader, n *yaml.Node, at path, record *T) {
		*in(record) = f.read(l, n, at)
	}}
}

// heading returns what the key is called.
func (k key[T]) heading() string {
	if k.title != "" {
		return k.title
	}
	return capital(k.name)
}

// must returns the key as a required one.
func (k key[T]) must() key[T] {
	k.required = true
	return k
}

const aboutID = "Kenmerk, uniek in het hele bestand."

var agendaKeys = []key[agenda.Agenda]{
	{name: agenda.Werkagendas.Key, about: "Het document zelf.", required: true,
		schema: func() schema { return objectSchema(werkagendaKeys) },
		keys:   func() []keyAbout { return describe(werkagendaKeys) },
		read: func(l *loader, n *yaml.Node, _ path, a *agenda.Agenda) {
			mapping(l, n, path{record: recordName{noun: agenda.Werkagendas.Key, node: n}}, werkagendaKeys, &a.Werkagenda)
		}},
	termsKey(agenda.Inspecties, "De inspecties die samenwerken.", "Een inspectie.", inspectieKeys),
	keyOf(agenda.Lijnen.Key, "De lijnen, op volgorde.", recordsForm(agenda.Lijnen, "Een lijn.", lijnKeys),
		func(a *agenda.Agenda) *[]agenda.Lijn { return &a.Lijnen }).must(),
	termsKey(agenda.Soorten, "De soorten projecten.", "Een soort project.", termKeys),
	termsKey(agenda.Herkomsten, "Waar de projecten vandaan komen.", "Een herkomst.", termKeys),
	termsKey(agenda.Themas, "De thema's.", "Een thema.", termKeys),
	// The projects are read when all else has been: see readAgenda.
	{name: agenda.Projecten.Key, about: "De projecten, in de volgorde van het overzicht.", required: true,
		schema: func() schema { return recordsSchema(agenda.Projecten, "Een project.", projectKeys()) },
		keys:   func() []keyAbout { return describe(projectKeys()) },
		read:   func(*loader, *yaml.Node, path, *agenda.Agenda) {}},
}

// termsKey returns the key of a list of Terms.
func termsKey(list *agenda.List, about, aboutItem string, keys []key[agenda.Term]) key[agenda.Agenda] {
	return keyOf(list.Key, about, recordsForm(list, aboutItem, keys), list.Terms)
}

var werkagendaKeys = []key[agenda.Werkagenda]{
	keyOf("id", aboutID, idForm, func(w *agenda.Werkagenda) *string { return &w.ID }).must(),
	keyOf("titel", "Titel, letterlijk zoals in het document.", nameForm, func(w *agenda.Werkagenda) *string { return &w.Titel }).must(),
	keyOf("uitgever", "Wie het document uitgeeft.", textForm, func(w *agenda.Werkagenda) *string { return &w.Uitgever }).must(),
	keyOf("gepubliceerd", "Datum van uitgave: JJJJ, JJJJ-MM of JJJJ-MM-DD.", dagForm, func(w *agenda.Werkagenda) *agenda.Datum { return &w.Gepubliceerd }),
	keyOf(looptijdKey, "De jaren waarvoor de agenda geldt.", yearsForm, func(w *agenda.Werkagenda) *agenda.Looptijd { return &w.Looptijd }).must(),
	keyOf("voorganger", "Titel van de vorige agenda.", textForm, func(w *agenda.Werkagenda) *string { return &w.Voorganger }),
	keyOf("programma", "Het programma dat de agenda uitwerkt.", programForm, func(w *agenda.Werkagenda) *agenda.Programma { return &w.Programma }),
	keyOf("website", "Waar wijzigingen staan.", textForm, func(w *agenda.Werkagenda) *string { return &w.Website }),
	keyOf("samenvatting", "Inleiding en slot van het document, in eigen woorden.", textForm, func(w *agenda.Werkagenda) *string { return &w.Samenvatting }),
	fieldsKey("overzicht", "De namen van de velden die het overzicht van het document noemt, zoals inspecties; die hoeven niet in een paragraaf te staan of te zijn afgeleid.",
		func(e *everywhere) *[]string { return &e.overzicht }),
	fieldsKey("afgeleid", "De namen van de velden die bij elk project zijn afgeleid, zoals themas; een project noemt in afgeleid alleen wat daar bij komt.",
		func(e *everywhere) *[]string { return &e.afgeleid }),
}

// everywhere is what the werkagenda says once of fields of all projects, by their
// keys. The agenda does not keep it, because it says how the file is written and not
// what is planned: what it says of a project is in the project, so that two files
// that say the same compare as equal.
type everywhere struct {
	overzicht []string // the document's overview states them, so that they need no section
	afgeleid  []string // they are derived, wherever a project has them
}

// fieldsKey returns a key of the werkagenda that names fields of projects.
func fieldsKey(name, about string, in func(*everywhere) *[]string) key[agenda.Werkagenda] {
	names := listForm(fieldForm)
	return key[agenda.Werkagenda]{name: name, about: about, schema: names.schema,
		read: func(l *loader, n *yaml.Node, at path, _ *agenda.Werkagenda) {
			*in(&l.everywhere) = names.read(l, n, at)
		}}
}

// apply marks the fields that are derived everywhere as derived in a project that has
// them, before those that the project names itself.
func (e everywhere) apply(p *agenda.Project) {
	var all []string
	for _, key := range e.afgeleid {
		if f, err := agenda.FieldByName(key); err == nil && f.Of(p).Status == agenda.Stated {
			all = append(all, key)
		}
	}
	if all != nil {
		p.Afgeleid = append(all, p.Afgeleid...)
	}
}

var programmaKeys = []key[agenda.Programma]{
	keyOf("titel", "Titel van het programma.", textForm, func(p *agenda.Programma) *string { return &p.Titel }).must(),
	keyOf("url", "Adres van het programma op internet.", textForm, func(p *agenda.Programma) *string { return &p.URL }),
}

var lijnKeys = []key[agenda.Lijn]{
	keyOf("id", aboutID, idForm, func(r *agenda.Lijn) *string { return &r.ID }).must(),
	keyOf("nummer", "Nummer van de lijn.", onceForm("hetzelfde nummer", numberForm), func(r *agenda.Lijn) *int { return &r.Nummer }).must(),
	keyOf("naam", "Naam.", nameForm, func(r *agenda.Lijn) *string { return &r.Naam }).must(),
	keyOf("kop", "Kop boven de lijn, als die anders is dan “Lijn”, het nummer en de naam.", nameForm, func(r *agenda.Lijn) *string { return &r.Kop }),
	keyOf("motto", "Motto, letterlijk zoals in het document.", nameForm, func(r *agenda.Lijn) *string { return &r.Motto }),
	keyOf("samenvatting", "Waarom deze lijn er is, in eigen woorden.", textForm, func(r *agenda.Lijn) *string { return &r.Samenvatting }),
}

var termIDKey = keyOf("id", aboutID, idForm, func(t *agenda.Term) *string { return &t.ID }).must()

var termKeys = []key[agenda.Term]{
	termIDKey,
	keyOf("naam", "Naam.", nameForm, func(t *agenda.Term) *string { return &t.Naam }).must(),
}

var inspectieKeys = []key[agenda.Term]{
	termIDKey,
	keyOf("naam", "Volledige naam.", nameForm, func(t *agenda.Term) *string { return &t.Naam }).must(),
	keyOf("afkorting", "Afkorting of korte naam.", onceForm("dezelfde afkorting", nameForm), func(t *agenda.Term) *string { return &t.Afkorting }),
}

const looptijdKey = "looptijd"

var (
	vanKey = keyOf("van", "Begin, als dat bekend is: JJJJ of JJJJ-MM.", datumForm, func(t *agenda.Looptijd) *agenda.Datum { return &t.Van })
	totKey = keyOf("tot", "Laatste jaar of maand, als die bekend is: JJJJ of JJJJ-MM.", datumForm, func(t *agenda.Looptijd) *agenda.Datum { return &t.Tot })
	inKey  = keyOf("in", "Alleen als begin en einde niet bekend zijn: een jaar of maand waarin het project zeker loopt.", datumForm,
		func(t *agenda.Looptijd) *agenda.Datum { return &t.In })

	looptijdKeys = []key[agenda.Looptijd]{vanKey, totKey, inKey}
	yearsKeys    = []key[agenda.Looptijd]{vanKey.must(), totKey.must()}
)

var bronKeys = []key[agenda.Bron]{
	keyOf("paragraaf", "Kopje van de paragraaf; laat weg als het project er geen heeft.", nameForm, func(b *agenda.Bron) *string { return &b.Paragraaf }),
	keyOf("overzicht", "Of het project in het overzicht staat.", boolForm, func(b *agenda.Bron) *bool { return &b.Overzicht }).must(),
}

// standWords names what can become of a project.
func standWords() string {
	last := len(agenda.Standen) - 1
	return strings.Join(agenda.Standen[:last], ", ") + " of " + agenda.Standen[last]
}

var standKeys = []key[agenda.Stand]{
	keyOf("is", "Wat ervan is geworden: "+standWords()+".", referenceForm(agenda.MustField("stand")), func(s *agenda.Stand) *string { return &s.Is }).must(),
	keyOf("per", "Op welke datum dat zo was: JJJJ, JJJJ-MM of JJJJ-MM-DD.", dagForm, func(s *agenda.Stand) *agenda.Datum { return &s.Per }).must(),
	keyOf("bron", "Waar het staat: een titel, of een adres op internet.", nameForm, func(s *agenda.Stand) *string { return &s.Bron }),
}

var resultaatKeys = []key[agenda.Resultaat]{
	keyOf("titel", "Titel, letterlijk.", nameForm, func(r *agenda.Resultaat) *string { return &r.Titel }).must(),
	keyOf("datum", "Wanneer het verscheen: JJJJ, JJJJ-MM of JJJJ-MM-DD.", dagForm, func(r *agenda.Resultaat) *agenda.Datum { return &r.Datum }),
	keyOf("url", "Adres op internet.", nameForm, func(r *agenda.Resultaat) *string { return &r.URL }),
}

// projectKeys returns the keys of a project, which are made from agenda.Fields.
var projectKeys = sync.OnceValue(func() []key[agenda.Project] {
	var keys []key[agenda.Project]
	for _, f := range agenda.Fields {
		switch f.In(new(agenda.Project)).(type) {
		case nil: // a view of other fields
		case *string:
			value := textFormOf(f)
			if f.Kind == agenda.Title && f.Required {
				value = onceForm("dezelfde titel", value)
			}
			keys = append(keys, fieldKey(f, value))
		case *[]string:
			list := listForm(textFormOf(f))
			if f.Kind == agenda.Open {
				list = freeForm(list)
			}
			keys = append(keys, fieldKey(f, list))
		case *agenda.Looptijd:
			keys = append(keys, fieldKey(f, periodForm))
		case *agenda.Bron:
			keys = append(keys, fieldKey(f, bronForm))
		case *agenda.Stand:
			keys = append(keys, fieldKey(f, standForm))
		case *[]agenda.Resultaat:
			keys = append(keys, fieldKey(f, resultsForm))
		default:
			panic(fmt.Sprintf("there is no form for the field %s", f.Key))
		}
	}
	return keys
})

// fieldKey returns the key of a field whose value has the type V.
func fieldKey[V any](f *agenda.Field, value form[V]) key[agenda.Project] {
	k := keyOf(f.Key, f.About, value, func(p *agenda.Project) *V { return f.In(p).(*V) })
	k.title, k.required = f.Label, f.Required
	return k
}

// textFormOf returns the form of one value of a field that holds texts.
func textFormOf(f *agenda.Field) form[string] {
	switch f.Kind {
	case agenda.ID:
		return idForm
	case agenda.Title:
		return nameForm
	case agenda.Closed:
		return referenceForm(f)
	}
	return textForm
}

// mapping reads the keys of a record into it.
func mapping[T any](l *loader, n *yaml.Node, at path, keys []key[T], record *T) {
	if !l.expect(n, at, yaml.MappingNode) {
		return
	}
	had := make([]*yaml.Node, len(keys)) // each key that the record has
	var unknown map[string]*yaml.Node    // the keys that it should not have
	var meant []string                   // what was probably meant by those
	var last *Problem                    // the fault of the last of them
	odd := false                         // a key is not a word, so it may be any that is missing
	for i := 0; i < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		if name.Kind != yaml.ScalarNode || name.Tag == "!!merge" || name.Anchor != "" {
			l.fault(name, at, Problem{Code: "sleutel", Message: "dit is geen gewone sleutel"})
			odd = true
			continue
		}
		k := slices.IndexFunc(keys, func(k key[T]) bool { return k.name == name.Value })
		first := unknown[name.Value]
		if k >= 0 {
			first = had[k]
		}
		switch {
		case first != nil:
			l.fault(name, at, Problem{Code: "sleutel-dubbel",
				Message: fmt.Sprintf("sleutel %s staat hier voor de tweede keer; de eerste staat op regel %d", agenda.Quote(name.Value), first.Line),
				Second:  l.place(spanOf(first), name.Line, "Eerder, op regel %d:")})
		case k >= 0:
			had[k] = name
			keys[k].read(l, value, at.key(name.Value), record)
		default:
			if unknown == nil {
				unknown = map[string]*yaml.Node{}
			}
			unknown[name.Value] = name
			p := Problem{Code: "sleutel-onbekend", Message: "onbekende sleutel " + agenda.Quote(name.Value), Known: names(keys)}
			p.Suggestion = text.Nearest(name.Value, p.Known)
			meant = append(meant, p.Suggestion)
			if k := sameKey(name.Value, p.Known); k != "" && valueOf(n, k) == nil {
				p.Edits = l.rewrite(name, k)
			}
			if blanks := blanksOfKey(name.Value); blanks != name.Value {
				p.Edits = l.rewrite(name, blanks)
			}
			l.fault(name, at, p)
			last = &l.faults.kept[len(l.faults.kept)-1]
		}
	}
	var missing []string
	for i, k := range keys {
		if k.required && had[i] == nil && !odd && !slices.Contains(meant, k.name) {
			missing = append(missing, strconv.Quote(k.name))
		}
	}
	if len(unknown) == 1 && len(missing) == 1 && last.Suggestion == "" {
		last.Suggestion = strings.Trim(missing[0], `"`) // the one for the other
		return
	}
	switch end := len(missing) - 1; {
	case end < 0 || l.mended.lacks(n):
	case end == 0:
		l.fault(n, at, Problem{Code: "sleutel-ontbreekt", Message: fmt.Sprintf("verplichte sleutel %s ontbreekt", missing[0])})
	default:
		l.fault(n, at, Problem{Code: "sleutel-ontbreekt",
			Message: fmt.Sprintf("verplichte sleutels %s en %s ontbreken", strings.Join(missing[:end], ", "), missing[end])})
	}
}

// hasUnknown reports whether a record has a key that it should not have, which can be
// meant as any other.
func hasUnknown[T any](record *yaml.Node, keys []key[T]) bool {
	for i := 0; i < len(record.Content); i += 2 {
		if !slices.ContainsFunc(keys, func(k key[T]) bool { return k.name == record.Content[i].Value }) {
			return true
		}
	}
	return false
}

func names[T any](keys []key[T]) []string {
	list := make([]string, len(keys))
	for i, k := range keys {
		list[i] = k.name
	}
	return list
}
