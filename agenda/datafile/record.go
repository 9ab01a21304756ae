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

// entries are what a record has, each at the index of its key: the name and the value.
type entries struct {
	keys          []key
	names, values []*yaml.Node
	unknown       []*yaml.Node // the names of keys that it should not have
	odd           bool         // a name is not a word, so it can be any that is missing
}

// has reports whether the record has a key.
func (e *entries) has(name string) bool {
	i := indexOfKey(e.keys, name)
	return i >= 0 && e.names[i] != nil
}

// record reads the keys of a record into v.
func (l *loader) record(n *yaml.Node, keys []key, v reflect.Value, at path) {
	if !l.expect(n, yaml.MappingNode, at) {
		return
	}
	lost := l.partial[n]
	n = l.gather(n, keys, at)
	e := l.entries(n, keys, at)
	l.swallowed(n, e, at)
	for i, value := range e.values {
		if value != nil && !l.joined[value] {
			l.value(value, &keys[i], fieldOf(v, &keys[i]), at.key(keys[i].name))
		}
	}
	missing := l.misfits(e, at)
	if len(missing) == 0 || lost || l.mended.lacks(n) {
		return
	}
	message := fmt.Sprintf("verplichte sleutel %q ontbreekt", missing[0])
	if last := len(missing) - 1; last > 0 {
		message = fmt.Sprintf("verplichte sleutels \"%s\" en %q ontbreken", strings.Join(missing[:last], `", "`), missing[last])
	}
	l.faultAt(n, at, Diagnostic{Code: "sleutel-ontbreekt", Message: message})
}

// entries returns what a record has, and reports what is not a key, and what is there twice.
func (l *loader) entries(n *yaml.Node, keys []key, at path) *entries {
	e := &entries{keys: keys, names: make([]*yaml.Node, len(keys)), values: make([]*yaml.Node, len(keys))}
	for i := 0; i < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		if name.Kind != yaml.ScalarNode || name.Tag == "!!merge" || name.Anchor != "" {
			l.faultAt(name, at, Diagnostic{Code: "sleutel", Message: "dit is geen gewone sleutel", Cure: "Schrijf elke sleutel als één woord, met een dubbele punt erachter."})
			e.odd = true
			continue
		}
		k := indexOfKey(keys, name.Value)
		if plain := strings.TrimFunc(name.Value, isBlank); k < 0 && plain != name.Value && keyNamed(keys, plain) != nil {
			name = l.plainName(name, plain, at)
			k = indexOfKey(keys, plain)
		}
		first := slices.IndexFunc(e.unknown, func(n *yaml.Node) bool { return n.Value == name.Value })
		switch {
		case k >= 0 && e.names[k] != nil:
			l.faultAt(name, at, l.doubled(e.names[k], name))
			if e.values[k].Tag == "!!null" {
				e.values[k] = value
			}
		case k >= 0:
			e.names[k], e.values[k] = name, value
		case first >= 0:
			l.faultAt(name, at, l.doubled(e.unknown[first], name))
		case !l.loose[name.Value] || at.noun != "":
			e.unknown = append(e.unknown, name)
		}
	}
	return e
}

// misfits reports the keys that a record should not have, and returns those that it lacks.
// What was meant by the one is not missing.
func (l *loader) misfits(e *entries, at path) (missing []string) {
	isFile := at.noun == "" && at.field == ""
	for i, k := range e.keys {
		if k.required && e.names[i] == nil && !e.odd && !l.loose[k.name] && !(at.noun == "" && l.faulty[k.name]) {
			missing = append(missing, k.name)
		}
	}
	for _, name := range e.unknown {
		meant := e.meant(name.Value)
		if meant == "" && len(e.unknown) == 1 && len(missing) == 1 {
			meant = missing[0]
		}
		missing = slices.DeleteFunc(missing, func(m string) bool { return m == meant })
		if isFile && meant != "" {
			l.faulty[meant] = true
		}
		cure := agenda.DidYouMean(meant)
		if meant == "" {
			cure = agenda.Possible("sleutels", names(e.keys))
		}
		l.faultAt(name, at, Diagnostic{Code: "sleutel-onbekend", Message: "onbekende sleutel " + agenda.Quote(name.Value), Cure: cure})
	}
	if isFile {
		for _, name := range missing {
			l.faulty[name] = true // what refers to it is no second fault
		}
	}
	return missing
}

// plainName reports a key with a blank beside it that looks like a space, and returns the key.
func (l *loader) plainName(name *yaml.Node, plain string, at path) *yaml.Node {
	r, _ := utf8.DecodeRuneInString(strings.ReplaceAll(name.Value, plain, ""))
	where := spanOf(name)
	if odd, _, ok := strings.Cut(name.Value, string(r)); ok {
		where = span{name.Line, name.Column + utf8.RuneCountInString(odd), 1}
	}
	l.faultOf(where, at, Diagnostic{Code: "spatie", Message: fmt.Sprintf("hier staat een bijzondere spatie (%U) bij de sleutel", r), Cure: "Haal haar weg; kopiëren uit Word of een webpagina geeft vaak zulke.",
		edits: []edit{l.editOf(name.Line, func(line string) string { return strings.Replace(line, name.Value, plain, 1) })}})
	word := *name
	word.Value = plain
	return &word
}

// fieldOf returns the place of a key in a struct, which is not valid if it has none.
func fieldOf(v reflect.Value, k *key) reflect.Value {
	if k.index == nil {
		return reflect.Value{}
	}
	return v.FieldByIndex(k.index)
}

// otherNames are keys by words that mean the same.
var otherNames = map[string]string{
	"status": "stand", "voortgang": "stand", "naam": "titel", "title": "titel", "projectnaam": "titel", "titel": "naam", "name": "naam",
	"start": looptijdKey, "begin": looptijdKey, "einde": looptijdKey, "eind": looptijdKey, "planning": looptijdKey, "periode": looptijdKey, "jaar": looptijdKey, "jaren": looptijdKey, "datum": looptijdKey,
	"url": "resultaten", "link": "resultaten", "rapport": "resultaten", "resultaat": "resultaten", "publicatie": "resultaten",
	"thema": "themas", "organisatie": "partners", "onderzoeksvraag": "vraag", "nr": "nummer", "code": "id",
	"van": "van", "startdatum": "van", "tot": "tot", "einddatum": "tot", "t/m": "tot", "adres": "url",
}

// meant returns the key that was most likely meant by a name that is none: one that is
// spelled nearly so, or means the same, and that the record does not have; else "".
func (e *entries) meant(name string) string {
	candidates := slices.DeleteFunc(names(e.keys), e.has)
	if near := text.Nearest(strings.TrimFunc(name, isBlank), candidates); near != "" {
		return near
	}
	if other := otherNames[text.Fold(name)]; slices.Contains(candidates, other) {
		return other
	}
	return ""
}

// term reads an id or a word that a field can have.
func (l *loader) term(n *yaml.Node, f *agenda.Field, at path) string {
	id := l.text(n, &key{kind: termKind}, at)
	known := l.vocabulary(f)
	if id == "" || known[id] || known[""] || l.partly && f.List != nil { // a record without an id can be the one that is meant
		return id
	}
	unknown := f.Unknown(id)
	if f.Key == "afgeleid" {
		unknown.What = "veld"
	}
	d := Diagnostic{Code: "verwijzing", Message: unknown.Error()}
	if f.List != nil && len(known) == 0 {
		if l.faulty[f.List.Key] {
			return id // the fault is that of the list, and reported there
		}
		d.Message += ": dit bestand heeft geen " + f.List.Key
		d.Cure = fmt.Sprintf("Zet een lijst %s in het bestand, of haal de sleutel %s hier weg.", f.List.Key, f.Key)
		if first, ok := l.ids[id]; ok {
			l.faulty[f.List.Key] = true
			l.faultOf(first, path{}, Diagnostic{Code: "sleutel-ontbreekt", Message: fmt.Sprintf("hierboven ontbreekt de regel “%s:”", f.List.Key),
				Cure: fmt.Sprintf("Zet “%s:” op een eigen regel boven het eerste record van die lijst.", f.List.Key)})
			return id
		}
	} else if len(l.faults) < maxSuggested {
		d.Cure = l.termCure(f, id)
	}
	if first, ok := l.ids[id]; ok {
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
	unknown := f.UnknownIn(l.agenda, typed)
	known := l.vocabulary(f)
	parts := strings.FieldsFunc(typed, func(r rune) bool { return isBlank(r) || r == ';' || r == ',' })
	if len(parts) > 1 && !slices.ContainsFunc(parts, func(p string) bool { return !known[p] }) {
		return sentences(fmt.Sprintf("Zet een komma tussen de ids: %s", strings.Join(parts, ", ")))
	}
	if bare := strings.TrimRight(typed, ",;."); bare != typed && known[bare] {
		return fmt.Sprintf("Haal de komma of de punt aan het einde weg: %s", bare)
	}
	meant := unknown.Suggestion()
	if plain := strings.Map(text.Plain, strings.Trim(typed, text.Quotes)); known[plain] {
		meant = plain
	}
	for _, t := range f.Terms(l.agenda) {
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
		for _, t := range f.Terms(l.agenda) {
			l.terms[f][t.ID] = true
		}
	}
	return l.terms[f]
}

// readRoot reads all of an agenda but its projects, and returns the list of those. They
// are read last, wherever they are in the file, because they refer to what the rest holds.
func (l *loader) readRoot(root *yaml.Node, a *agenda.Agenda) (projects *yaml.Node) {
	l.agenda = a
	keys := fileKeys()
	at := path{}
	if !l.expect(root, yaml.MappingNode, at) {
		return nil
	}
	root = l.rehome(root)
	l.looseKeys(root)
	projects = valueOf(root, agenda.Projecten.Key)
	l.record(root, keys, reflect.ValueOf(a).Elem(), at)
	return projects
}

// readProjects reads projects, and adds them to those of the agenda.
func (l *loader) readProjects(items []*yaml.Node, a *agenda.Agenda) {
	keys := keyNamed(fileKeys(), agenda.Projecten.Key).keys
	for _, item := range l.splitRecords(items, keys) {
		var p agenda.Project
		at := path{noun: agenda.Projecten.Name, index: len(a.Projecten) + 1, record: item}
		l.record(item, keys, reflect.ValueOf(&p).Elem(), at)
		if l.checking && item.Kind == yaml.MappingNode {
			l.remarkOnProject(item, at, &p)
		}
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
