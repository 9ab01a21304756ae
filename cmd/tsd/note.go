package main

import (
	"fmt"
	"strings"

	"tsd/agenda"
)

const changesTitle = "Wijzigingen in de werkagenda"

// note tells the changes as a message to publish: in sentences, by what
// happened and to what.
func (d diff) note() []block {
	page := []block{
		heading{level: 1, text: str(changesTitle)},
		paragraph{str(d.editions())},
		paragraph{str(d.summary())},
	}
	projects := recordLists[0]
	if came := d.in(projects, erbij); came != nil {
		page = append(page, heading{level: 2, text: str("Nieuwe projecten")}, d.bullets(d.new, came))
	}
	if went := d.in(projects, weg); went != nil {
		page = append(page, heading{level: 2, text: str("Vervallen projecten")}, d.bullets(d.old, went))
	}
	if changed := d.in(projects, gewijzigd); changed != nil {
		page = append(page, heading{level: 2, text: str("Gewijzigde projecten")})
		page = append(page, d.sections(changed)...)
	}
	for _, list := range recordLists[1:] {
		came, went, changed := d.in(list, erbij), d.in(list, weg), d.in(list, gewijzigd)
		if came == nil && went == nil && changed == nil {
			continue
		}
		page = append(page, heading{level: 2, text: str(capital(list.more))})
		var lines bullets
		for _, c := range came {
			lines = append(lines, str("Nieuw: "+clean(c.New.Naam)+"."))
		}
		for _, c := range went {
			lines = append(lines, str("Vervallen: "+clean(c.Old.Naam)+"."))
		}
		if lines != nil {
			page = append(page, lines)
		}
		page = append(page, d.sections(changed)...)
	}
	return page
}

// editions says what is compared.
func (d diff) editions() string {
	old, new := d.old.Werkagenda, d.new.Werkagenda
	if old.Titel == new.Titel {
		return clean(new.Titel + ", " + new.Uitgever)
	}
	return clean(fmt.Sprintf("Van %s naar %s, %s", old.Titel, new.Titel, new.Uitgever))
}

// summary says in a sentence what happened to the projects.
func (d diff) summary() string {
	if d.changes == nil {
		return "Er is niets gewijzigd."
	}
	projects := recordLists[0]
	var parts []string
	add := func(kind, one, more string) {
		if n := len(d.in(projects, kind)); n > 0 {
			parts = append(parts, number(n, "project "+one, "projecten "+more))
		}
	}
	add(erbij, "is nieuw", "zijn nieuw")
	add(weg, "is vervallen", "zijn vervallen")
	add(gewijzigd, "is gewijzigd", "zijn gewijzigd")
	if parts == nil {
		return "De projecten zijn niet gewijzigd."
	}
	return enList(parts) + "."
}

// bullets tells of projects that came or went what they are.
func (d diff) bullets(a *agenda.Agenda, changes []agenda.Change) bullets {
	var list bullets
	for _, c := range changes {
		_, record := kind(c)
		var facts []string
		var question text
		for _, detail := range details(a, record) {
			switch {
			case detail.values == nil:
			case detail.key == "lijn" || detail.key == "looptijd" || detail.key == "inspecties":
				facts = append(facts, strings.ToLower(detail.label)+": "+detail.text.String())
			case detail.key == "vraag":
				question = append(str(" "), detail.text...)
			}
		}
		line := append(str(clean(record.Naam)).in(strong), span{text: " (" + strings.Join(facts, "; ") + ")."})
		list = append(list, append(line, question...))
	}
	return list
}

// sections tells of each record that changed what did.
func (d diff) sections(changes []agenda.Change) []block {
	var page []block
	for _, c := range changes {
		page = append(page, heading{level: 3, text: str(clean(title(c.New)))}, d.sentences(c))
	}
	return page
}

func (d diff) sentences(c agenda.Change) bullets {
	var list bullets
	for _, f := range d.fields(c) {
		for _, s := range d.tell(f) {
			list = append(list, str(s))
		}
	}
	if c.To > 0 {
		list = append(list, str(fmt.Sprintf("De plaats in de lijst is nu %d; dat was %d.", c.To, c.From)))
	}
	return list
}

// phrases is what fields are called in a sentence; any other is "de" and its
// label.
var phrases = map[string]string{
	"id":           "het id",
	"nummer":       "het nummer",
	"motto":        "het motto",
	"programma":    "het programma",
	"gepubliceerd": "de datum van publicatie",
	"bron":         "de bronvermelding",
}

func phrase(key, label string) string {
	if p := phrases[key]; p != "" {
		return p
	}
	return "de " + strings.ToLower(label)
}

// tell tells a change of a field in sentences.
func (d diff) tell(f changedField) []string {
	what := phrase(f.key, f.label)
	old, new := f.old.text.String(), f.new.text.String()
	switch f.key {
	case "titel", "overzichtstitel", "naam", "motto":
		old, new = quoted(old), quoted(new)
	}
	prose := f.old.prose || f.new.prose
	switch {
	case f.key == "afgeleid":
		return tellDerived(f)
	case f.list:
		return []string{d.tellList(what, f)}
	case f.old.values == nil && prose:
		return []string{fmt.Sprintf("%s is toegevoegd: %s", capital(what), quoted(new))}
	case f.old.values == nil:
		return []string{fmt.Sprintf("%s is toegevoegd: %s.", capital(what), new)}
	case f.new.values == nil && prose:
		return []string{fmt.Sprintf("%s is vervallen. Er stond: %s", capital(what), quoted(old))}
	case f.new.values == nil:
		return []string{fmt.Sprintf("%s is vervallen; dat was %s.", capital(what), old)}
	case prose:
		return tellWords(what, f.old.values[0], f.new.values[0])
	}
	return []string{fmt.Sprintf("%s is nu %s; dat was %s.", capital(what), new, old)}
}

// tellList tells which items of a list came and went.
func (d diff) tellList(what string, f changedField) string {
	came, went := names(d.new, f.key, f.Came), names(d.old, f.key, f.Went)
	if field, err := agenda.FieldByName(f.key); err == nil && field.Kind == agenda.Open {
		came, went = quotedAll(came), quotedAll(went)
	}
	var parts []string
	switch len(came) {
	case 0:
	case 1:
		parts = append(parts, "komt "+came[0]+" erbij")
	default:
		parts = append(parts, "komen "+enList(came)+" erbij")
	}
	switch len(went) {
	case 0:
	case 1:
		parts = append(parts, "vervalt "+went[0])
	default:
		parts = append(parts, "vervallen "+enList(went))
	}
	if parts == nil {
		return "De volgorde van " + what + " is gewijzigd."
	}
	return "Bij " + what + " " + enList(parts) + "."
}

// tellDerived tells which fields are derived now, and which no longer.
func tellDerived(f changedField) []string {
	var sentences []string
	tell := func(keys []string, one, more string) {
		if keys == nil {
			return
		}
		var named []string
		for _, key := range keys {
			field, err := agenda.FieldByName(key)
			if err != nil {
				panic(err) // the loader lets no other name in
			}
			named = append(named, phrase(key, field.Label))
		}
		verb := one
		if len(named) > 1 || strings.HasSuffix(keys[0], "s") || strings.HasSuffix(keys[0], "en") {
			verb = more
		}
		sentences = append(sentences, capital(enList(named))+" "+verb)
	}
	tell(f.Came, "staat niet letterlijk in de bron, maar is daaruit afgeleid.", "staan niet letterlijk in de bron, maar zijn daaruit afgeleid.")
	tell(f.Went, "is niet langer afgeleid.", "zijn niet langer afgeleid.")
	if sentences == nil {
		sentences = []string{"De volgorde van de afgeleide velden is gewijzigd."}
	}
	return sentences
}

// maxReplacements is how many changes of words in a text are told one by one.
const maxReplacements = 3

// tellWords tells what changed in a long text.
func tellWords(what, old, new string) []string {
	edits := agenda.Edits(old, new)
	all := replacements(edits)
	if sameWords(edits) {
		return []string{fmt.Sprintf("Van %s is alleen de indeling anders.", what)}
	}
	if rewritten(edits) || len(all) > maxReplacements {
		return []string{
			fmt.Sprintf("%s is herschreven. Er staat nu: %s", capital(what), quoted(clean(new))),
			fmt.Sprintf("Eerst stond er: %s", quoted(clean(old))),
		}
	}
	var sentences []string
	for _, r := range all {
		sentences = append(sentences, fmt.Sprintf("In %s staat nu %s in plaats van %s.", what, quoted(r.now), quoted(r.was)))
	}
	return sentences
}
