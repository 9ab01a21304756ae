package datafile

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"tsd/agenda"
	"tsd/agenda/text"
)

// kind is what the value of a key is.
type kind int

const (
	idKind     kind = iota // a slug, unique in the file
	textKind               // a text of several lines
	nameKind               // a text of one line
	numberKind             // an integer, not negative
	boolKind               // true or false
	monthKind              // a date: JJJJ or JJJJ-MM
	dayKind                // a date: JJJJ, JJJJ-MM or JJJJ-MM-DD
	termKind               // an id or a word that the field of the key can have
	groupKind              // a group of keys, or a record
	periodKind             // a looptijd, which is a group with rules of its own
	yearsKind              // the looptijd of the agenda, with its begin and end
)

// key is a key that a record can have. From the keys of the file come its decoding, its
// schema and its skeleton.
type key struct {
	name     string
	kind     kind
	multiple bool // its value is a list of values of the kind
	required bool
	about    string        // what it holds, in a sentence
	keys     []key         // of a group, or of each record of a list
	list     *agenda.List  // the list that the key holds, if it is one of the agenda's
	field    *agenda.Field // the field that the key holds, or whose values a term can have
	same     string        // "dezelfde titel", if no two records should have the same value
	index    []int         // where the struct has the value; nil if it has none
}

// heading returns what the key is called.
func (k *key) heading() string {
	if k.field != nil && k.field.Key == k.name {
		return k.field.Label
	}
	return text.Capital(k.name)
}

// recordName returns what a record of the list is called that the key holds.
func (k *key) recordName() string {
	if k.list != nil {
		return k.list.Name
	}
	return k.field.Name
}

const looptijdKey = "looptijd"

// fileKeys returns the keys of a data file.
var fileKeys = sync.OnceValue(func() []key {
	id := key{name: "id", kind: idKind, required: true, about: "Kenmerk, uniek in het hele bestand."}
	naam := key{name: "naam", kind: nameKind, required: true, about: "Naam."}
	term := []key{id, naam}
	list := func(of *agenda.List, required bool, about string, keys []key) key {
		return key{name: of.Key, kind: groupKind, multiple: true, required: required, about: about, keys: keys, list: of}
	}
	derivable := agenda.MustField("afgeleid")
	keys := []key{
		{name: agenda.Werkagendas.Key, kind: groupKind, required: true, about: "Het document zelf.", list: agenda.Werkagendas, keys: []key{
			id,
			{name: "titel", kind: nameKind, required: true, about: "Titel, letterlijk zoals in het document."},
			{name: "uitgever", kind: textKind, required: true, about: "Wie het document uitgeeft."},
			{name: "gepubliceerd", kind: dayKind, about: "Datum van uitgave: JJJJ, JJJJ-MM of JJJJ-MM-DD."},
			{name: looptijdKey, kind: yearsKind, required: true, about: "De jaren waarvoor de agenda geldt.", keys: []key{
				{name: "van", kind: monthKind, required: true, about: "Eerste jaar of maand: JJJJ of JJJJ-MM."},
				{name: "tot", kind: monthKind, required: true, about: "Laatste jaar of maand: JJJJ of JJJJ-MM."},
			}},
			{name: "voorganger", kind: textKind, about: "Titel van de vorige agenda."},
			{name: "programma", kind: groupKind, about: "Het programma dat de agenda uitwerkt.", keys: []key{
				{name: "titel", kind: textKind, required: true, about: "Titel van het programma."},
				{name: "url", kind: textKind, about: "Adres van het programma op internet."},
			}},
			{name: "website", kind: textKind, about: "Waar wijzigingen staan."},
			{name: "samenvatting", kind: textKind, about: "Inleiding en slot van het document, in eigen woorden."},
			{name: "overzicht", kind: termKind, multiple: true, field: derivable, about: "De namen van de velden die het overzicht van het document noemt, zoals inspecties; die hoeven niet in een paragraaf te staan of te zijn afgeleid."},
			{name: "afgeleid", kind: termKind, multiple: true, field: derivable, about: "De namen van de velden die bij elk project zijn afgeleid, zoals themas; een project noemt in afgeleid alleen wat daar bij komt."},
		}},
		list(agenda.Inspecties, false, "De inspecties die samenwerken.", []key{
			id,
			{name: "naam", kind: nameKind, required: true, about: "Volledige naam."},
			{name: "afkorting", kind: nameKind, same: "dezelfde afkorting", about: "Afkorting of korte naam."},
		}),
		list(agenda.Lijnen, true, "De lijnen, op volgorde.", []key{
			id,
			{name: "nummer", kind: numberKind, required: true, same: "hetzelfde nummer", about: "Nummer van de lijn."},
			naam,
			{name: "kop", kind: nameKind, about: "Kop boven de lijn, als die anders is dan “Lijn”, het nummer en de naam."},
			{name: "motto", kind: nameKind, about: "Motto, letterlijk zoals in het document."},
			{name: "samenvatting", kind: textKind, about: "Waarom deze lijn er is, in eigen woorden."},
		}),
		list(agenda.Soorten, false, "De soorten projecten.", term),
		list(agenda.Herkomsten, false, "Waar de projecten vandaan komen.", term),
		list(agenda.Themas, false, "De thema's.", term),
		list(agenda.Projecten, true, "De projecten, in de volgorde van het overzicht.", projectKeys()),
	}
	return bound(keys, reflect.TypeFor[agenda.Agenda]())
})

// projectKeys returns the keys of a project, which are the fields that have a place in it.
func projectKeys() []key {
	var keys []key
	for _, f := range agenda.Fields {
		k := key{name: f.Key, required: f.Required, about: f.About, field: f}
		switch value := f.In(new(agenda.Project)).(type) {
		case nil: // a view of other fields
			continue
		case *string, *[]string:
			_, k.multiple = value.(*[]string)
			k.kind = kindOf(f)
			if f.Kind == agenda.Title && f.Required {
				k.same = "dezelfde titel"
			}
		case *agenda.Looptijd:
			k.kind, k.keys = periodKind, []key{
				{name: "van", kind: monthKind, about: "Begin, als dat bekend is: JJJJ of JJJJ-MM."},
				{name: "tot", kind: monthKind, about: "Laatste jaar of maand, als die bekend is: JJJJ of JJJJ-MM."},
				{name: "in", kind: monthKind, about: "Alleen als begin en einde niet bekend zijn: een jaar of maand waarin het project zeker loopt."},
			}
		case *agenda.Bron:
			k.kind, k.keys = groupKind, []key{
				{name: "paragraaf", kind: nameKind, about: "Kopje van de paragraaf; laat weg als het project er geen heeft."},
				{name: "overzicht", kind: boolKind, required: true, about: "Of het project in het overzicht staat."},
			}
		case *agenda.Stand:
			k.kind, k.keys = groupKind, []key{
				{name: "is", kind: termKind, required: true, field: f, about: "Wat ervan is geworden: " + text.OrList(agenda.Standen) + "."},
				{name: "per", kind: dayKind, about: "Op welke datum dat zo was: JJJJ, JJJJ-MM of JJJJ-MM-DD."},
				{name: "bron", kind: nameKind, about: "Waar het staat: een titel, of een adres op internet."},
			}
		case *[]agenda.Resultaat:
			k.kind, k.multiple, k.keys = groupKind, true, []key{
				{name: "titel", kind: nameKind, required: true, about: "Titel, letterlijk."},
				{name: "datum", kind: dayKind, about: "Wanneer het verscheen: JJJJ, JJJJ-MM of JJJJ-MM-DD."},
				{name: "url", kind: nameKind, about: "Adres op internet."},
			}
		default:
			panic("no kind of key for the field " + f.Key)
		}
		keys = append(keys, k)
	}
	return keys
}

// kindOf returns the kind of one value of a field that holds texts.
func kindOf(f *agenda.Field) kind {
	switch f.Kind {
	case agenda.ID:
		return idKind
	case agenda.Title:
		return nameKind
	case agenda.Closed:
		return termKind
	}
	return textKind
}

// bound returns keys with the places of their values in a struct, whose fields have the
// same names.
func bound(keys []key, of reflect.Type) []key {
	keys = slices.Clone(keys)
	for i := range keys {
		k := &keys[i]
		f, ok := of.FieldByNameFunc(func(name string) bool { return strings.EqualFold(name, k.name) })
		if !ok {
			continue // it says how the file is written, and not what is planned
		}
		k.index = f.Index
		value := f.Type
		if k.multiple {
			value = value.Elem()
		}
		if k.keys != nil {
			k.keys = bound(k.keys, value)
		}
	}
	return keys
}

// keyNamed returns the key with a name, or nil.
func keyNamed(keys []key, name string) *key {
	for i := range keys {
		if keys[i].name == name {
			return &keys[i]
		}
	}
	return nil
}

// names returns the names of keys.
func names(keys []key) []string {
	list := make([]string, len(keys))
	for i, k := range keys {
		list[i] = k.name
	}
	return list
}

// namesOf returns the names of those keys of a file, at any depth, that have something.
func namesOf(has func(key) bool) map[string]bool {
	all := map[string]bool{}
	var add func([]key)
	add = func(keys []key) {
		for _, k := range keys {
			if has(k) {
				all[k.name] = true
			}
			add(k.keys)
		}
	}
	add(fileKeys())
	return all
}

// keyNames are the names of the keys that a file can have, and textKeys of those with a text.
var (
	keyNames = sync.OnceValue(func() map[string]bool { return namesOf(func(key) bool { return true }) })
	textKeys = sync.OnceValue(func() map[string]bool { return namesOf(func(k key) bool { return k.kind == textKind && !k.multiple }) })
)
