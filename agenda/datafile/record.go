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

// record reads the keys of a record into v.
func (l *loader) record(n *yaml.Node, keys []key, v reflect.Value, at path) {
	if !l.expect(n, yaml.MappingNode, at) {
		return
	}
	partial := l.partial[n]
	n = l.gather(n, keys, at)
	had := map[string]*yaml.Node{} // the keys of the record, also those that it should not have
	values := map[*key]*yaml.Node{}
	var unknown []*yaml.Node
	odd := false // a key is not a word, so it may be any that is missing
	for i := 0; i < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		if name.Kind != yaml.ScalarNode || name.Tag == "!!merge" || name.Anchor != "" {
			l.faultAt(name, at, Diagnostic{Code: "sleutel", Message: "dit is geen gewone sleutel", Cure: "Schrijf elke sleutel als één woord, met een dubbele punt erachter."})
			odd = true
			continue
		}
		k := keyNamed(keys, name.Value)
		if plain := strings.TrimFunc(name.Value, isBlank); k == nil && keyNamed(keys, plain) != nil {
			name = l.plainName(name, plain, at)
			k = keyNamed(keys, plain)
		}
		switch first := had[name.Value]; {
		case first != nil:
			l.faultAt(name, at, l.doubled(first, name))
			if k != nil && values[k] != nil && values[k].Tag == "!!null" {
				values[k] = value
			}
		case k != nil:
			values[k] = value
		case !l.loose[name.Value] || at.noun != "":
			unknown = append(unknown, name)
		}
		if had[name.Value] == nil {
			had[name.Value] = name
		}
	}
	l.swallowed(n, had, keys, at)
	for i := range keys {
		if k := &keys[i]; values[k] != nil && !l.joined[values[k]] {
			l.value(values[k], k, fieldOf(v, k), at.key(k.name))
		}
	}
	var missing []string
	for i := range keys {
		if k := &keys[i]; k.required && had[k.name] == nil && !odd && !l.loose[k.name] && !(at.noun == "" && l.faulty[k.name]) {
			missing = append(missing, k.name)
		}
	}
	for _, name := range unknown {
		meant := l.meantKey(name.Value, keys, had)
		if meant == "" && len(unknown) == 1 && len(missing) == 1 {
			meant = missing[0] // the one for the other
		}
		missing = slices.DeleteFunc(missing, func(m string) bool { return m == meant })
		if at.noun == "" && at.field == "" && meant != "" {
			l.faulty[meant] = true
		}
		cure := agenda.DidYouMean(meant)
		if meant == "" {
			cure = agenda.Possible("sleutels", names(keys))
		}
		l.faultAt(name, at, Diagnostic{Code: "sleutel-onbekend", Message: "onbekende sleutel " + agenda.Quote(name.Value), Cure: cure})
	}
	if at.noun == "" && at.field == "" {
		for _, name := range missing {
			l.faulty[name] = true // what refers to it is no second fault
		}
	}
	if len(missing) > 0 && !partial && !l.mended.lacks(n) {
		message := fmt.Sprintf("verplichte sleutel %q ontbreekt", missing[0])
		if last := len(missing) - 1; last > 0 {
			message = fmt.Sprintf("verplichte sleutels \"%s\" en %q ontbreken", strings.Join(missing[:last], `", "`), missing[last])
		}
		l.faultAt(n, at, Diagnostic{Code: "sleutel-ontbreekt", Message: message})
	}
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

// meantKey returns the key that was most likely meant by a name that is none: one that is
// spelled nearly so, or means the same, and that the record does not have; else "".
func (l *loader) meantKey(name string, keys []key, had map[string]*yaml.Node) string {
	var candidates []string
	for _, k := range keys {
		if had[k.name] == nil {
			candidates = append(candidates, k.name)
		}
	}
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
