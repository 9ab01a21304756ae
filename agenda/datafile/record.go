package datafile

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/text"
)

// readRoot reads all of an agenda but its projects, and returns the list of those. They
// are read last, wherever they are in the file, because they refer to what the rest holds.
func (l *loader) readRoot(root *yaml.Node, a *agenda.Agenda) (projects *yaml.Node) {
	l.agenda = a
	if !l.expect(root, yaml.MappingNode, path{}) {
		return nil
	}
	l.restoreLists(root)
	l.record(root, fileKeys(), reflect.ValueOf(a).Elem(), path{})
	return valueOf(root, agenda.Projecten.Key)
}

// readProjects reads projects, and adds them to those of the agenda.
func (l *loader) readProjects(items []*yaml.Node, a *agenda.Agenda) {
	k := keyNamed(fileKeys(), agenda.Projecten.Key)
	l.years = a.Werkagenda.Looptijd
	for _, item := range l.ownRecords(items, k) {
		var p agenda.Project
		at := path{noun: agenda.Projecten.Name, index: len(a.Projecten) + 1, record: item}
		l.record(item, k.keys, reflect.ValueOf(&p).Elem(), at)
		l.remarkOnProject(item, at, &p)
		l.applyDefaults(&p)
		a.Projecten = append(a.Projecten, p)
	}
}

// applyDefaults marks the fields that are derived in every project as derived in a project
// that has them, before those that the project names itself.
func (l *loader) applyDefaults(p *agenda.Project) {
	var all []string
	for _, key := range l.defaults["afgeleid"] {
		if f, err := agenda.FieldByName(key); err == nil && f.Of(p).Status == agenda.Stated {
			all = append(all, key)
		}
	}
	if all != nil {
		p.Afgeleid = append(all, p.Afgeleid...)
	}
}

// record reads the keys of a record into v.
func (l *loader) record(n *yaml.Node, keys []key, v reflect.Value, at path) {
	if !l.expect(n, yaml.MappingNode, at) {
		return
	}
	l.gather(n, keys, at)
	l.reportSwallowed(n, keys, at)
	var unknown []*yaml.Node
	for name, again := range pairs(n) {
		if name.Kind != yaml.ScalarNode || name.Tag == "!!merge" || name.Anchor != "" {
			l.faultAt(name, at, Diagnostic{Code: "sleutel", Message: "dit is geen gewone sleutel", Cure: "Schrijf elke sleutel als één woord, met een dubbele punt erachter."})
			l.reported[n] = true // it can be any key that is missing
			continue
		}
		k := l.keyOf(name, keys, at)
		first, value := find(n, name.Value)
		switch {
		case first != name:
			l.faultAt(name, at, l.doubled(first, name))
			if k != nil && k.list != nil && again.Kind == yaml.SequenceNode {
				l.ownRecords(again.Content, k) // which may be of another list: then that is the key
			}
		case k == nil:
			unknown = append(unknown, name)
		default:
			if value.Tag == "!!null" {
				value = filled(n, name.Value)
			}
			l.value(value, k, fieldOf(v, k), at.key(k.name))
		}
	}
	missing := l.reportUnknown(n, keys, unknown, at)
	if len(missing) == 0 || l.reported[n] || l.mended.lacks(n) {
		return
	}
	message := fmt.Sprintf("verplichte sleutel %q ontbreekt", missing[0])
	if last := len(missing) - 1; last > 0 {
		message = fmt.Sprintf("verplichte sleutels \"%s\" en %q ontbreken", strings.Join(missing[:last], `", "`), missing[last])
	}
	l.faultAt(n, at, Diagnostic{Code: "sleutel-ontbreekt", Message: message})
}

// filled returns the first value of a key that is not empty, in a record that can have the key
// twice, or else the last.
func filled(n *yaml.Node, key string) (value *yaml.Node) {
	for name, v := range pairs(n) {
		if name.Value == key && (value == nil || value.Tag == "!!null") {
			value = v
		}
	}
	return value
}

// keyOf returns the key with a name, or nil. A blank beside the name that looks like a space is
// reported, and taken away.
func (l *loader) keyOf(name *yaml.Node, keys []key, at path) *key {
	k := keyNamed(keys, name.Value)
	i := strings.IndexFunc(name.Value, text.IsOddBlank)
	if k != nil || i < 0 {
		return k
	}
	odd, _ := utf8.DecodeRuneInString(name.Value[i:])
	plain := strings.TrimFunc(name.Value, isBlank)
	if k = keyNamed(keys, plain); k == nil {
		return nil
	}
	l.faultOf(span{name.Line, name.Column + utf8.RuneCountInString(name.Value[:i]), 1}, at, Diagnostic{Code: "spatie",
		Message: fmt.Sprintf("hier staat een bijzondere spatie (%U) bij de sleutel", odd),
		Cure:    "Haal haar weg; kopiëren uit Word of een webpagina geeft vaak zulke.",
		edits:   []edit{l.editOf(name.Line, func(line string) string { return strings.Replace(line, name.Value, plain, 1) })}})
	name.Value = plain
	return k
}

// reportUnknown reports the keys that a record should not have, and returns those that it
// lacks. What was meant by the one is not missing.
func (l *loader) reportUnknown(n *yaml.Node, keys []key, unknown []*yaml.Node, at path) (missing []string) {
	isFile := at == path{}
	var lacking []string // also what is not required
	for _, k := range keys {
		if valueOf(n, k.name) != nil {
			continue
		}
		lacking = append(lacking, k.name)
		if k.required && !(isFile && l.faulty[k.name]) {
			missing = append(missing, k.name)
		}
	}
	faulty := slices.Clone(missing)
	for _, name := range unknown {
		meant := meantKey(name.Value, lacking)
		if meant == "" && len(unknown) == 1 && len(missing) == 1 {
			meant = missing[0]
		}
		missing = slices.DeleteFunc(missing, func(m string) bool { return m == meant })
		cure := agenda.DidYouMean(meant)
		if meant == "" {
			cure = agenda.Possible("sleutels", names(keys))
		}
		l.faultAt(name, at, Diagnostic{Code: "sleutel-onbekend", Message: "onbekende sleutel " + agenda.Quote(name.Value), Cure: cure})
		faulty = append(faulty, meant)
	}
	if isFile {
		for _, name := range faulty {
			l.faulty[name] = true // what refers to it is not a second fault
		}
	}
	return missing
}

// otherNames are keys by words that mean the same.
var otherNames = map[string]string{
	"status": "stand", "voortgang": "stand", "naam": "titel", "title": "titel", "projectnaam": "titel", "titel": "naam", "name": "naam",
	"start": looptijdKey, "begin": looptijdKey, "einde": looptijdKey, "eind": looptijdKey, "planning": looptijdKey, "periode": looptijdKey, "jaar": looptijdKey, "jaren": looptijdKey, "datum": looptijdKey,
	"url": "resultaten", "link": "resultaten", "rapport": "resultaten", "resultaat": "resultaten", "publicatie": "resultaten",
	"thema": "themas", "organisatie": "partners", "onderzoeksvraag": "vraag", "nr": "nummer", "code": "id",
	"startdatum": "van", "einddatum": "tot", "t/m": "tot", "adres": "url",
}

// meantKey returns the key that was most likely meant by an unknown name, of those that a record
// lacks: one that is spelled nearly so, or means the same; else "".
func meantKey(name string, lacking []string) string {
	if near := text.Nearest(name, lacking); near != "" {
		return near
	}
	if other := otherNames[text.Fold(name)]; slices.Contains(lacking, other) {
		return other
	}
	return ""
}

// fieldOf returns the place of a key in a struct, which is not valid if it has none.
func fieldOf(v reflect.Value, k *key) reflect.Value {
	if k.index == nil {
		return reflect.Value{}
	}
	return v.FieldByIndex(k.index)
}

// term reads an id or a word that a field can have.
func (l *loader) term(n *yaml.Node, k *key, at path) string {
	f := k.field
	id := l.text(n, k, at)
	known := l.vocabulary(f)
	if id == "" || known[id] || known[""] || l.partly && f.List != nil { // a record without an id can be the one that is meant
		return id
	}
	unknown := f.Unknown(id)
	if f.Key == "afgeleid" {
		unknown.What = "veld"
	}
	d := Diagnostic{Code: "verwijzing", Message: unknown.Error()}
	first, isOther := l.ids[id]
	switch {
	case f.List != nil && len(known) == 0 && l.faulty[f.List.Key]:
		return id // the fault is that of the list, and reported there
	case f.List != nil && len(known) == 0 && isOther:
		l.faulty[f.List.Key] = true
		l.faultOf(first, path{}, missingLine(f.List.Key))
		return id
	case f.List != nil && len(known) == 0:
		d.Message += ": dit bestand heeft geen " + f.List.Key
		d.Cure = fmt.Sprintf("Zet een lijst %s in het bestand, of haal de sleutel %s hier weg.", f.List.Key, f.Key)
	case len(l.faults) < maxSuggested:
		d.Cure = l.termCure(f, id)
	}
	if isOther {
		d.Related = l.related(first, n.Line, "Dit id is van een ander record, op regel %d:")
	}
	l.faultAt(n, at, d)
	return id
}

// maxSuggested is the number of faults from which on nothing is suggested any
// more, because looking for what was meant takes time.
const maxSuggested = 1000

// termCure says which id was most likely meant, and which there are.
func (l *loader) termCure(f *agenda.Field, typed string) string {
	known := l.vocabulary(f)
	ids := strings.FieldsFunc(typed, func(r rune) bool { return isBlank(r) || strings.ContainsRune(",;."+text.Quotes, r) })
	switch areIDs := !slices.ContainsFunc(ids, func(id string) bool { return !known[id] }); {
	case areIDs && len(ids) == 1:
		return "Schrijf het id zonder komma, punt of aanhalingstekens: " + ids[0]
	case areIDs && len(ids) > 1:
		return "Zet een komma tussen de ids: " + strings.Join(ids, ", ")
	}
	unknown := f.UnknownIn(l.agenda, typed)
	meant := unknown.Suggestion()
	for _, t := range f.Known(l.agenda) {
		if t.Named(meant) {
			meant = t.ID
		}
	}
	return sentences(agenda.DidYouMean(meant), agenda.Possible("waarden", unknown.Known))
}

// vocabulary returns the ids or words that a field can have. It has "" if a record of the
// list has no id.
func (l *loader) vocabulary(f *agenda.Field) map[string]bool {
	if l.terms[f] == nil {
		l.terms[f] = map[string]bool{}
		for _, t := range f.Known(l.agenda) {
			l.terms[f][t.ID] = true
		}
	}
	return l.terms[f]
}
