package view

import (
	"fmt"
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

const changesTitle = "Wijzigingen in de werkagenda"

// note returns the changes as a message to publish: in sentences, by what
// happened and to what.
func (cs changes) note() []page.Block {
	blocks := append([]page.Block{page.Heading{Level: 1, Text: page.Str(changesTitle)}}, cs.intro()...)
	if list := cs.in(agenda.Projecten, added); list != nil {
		blocks = append(blocks, page.Heading{Level: 2, Text: page.Str("Nieuwe projecten")}, cs.bullets(cs.new, list))
	}
	if list := cs.in(agenda.Projecten, removed); list != nil {
		blocks = append(blocks, page.Heading{Level: 2, Text: page.Str("Niet meer op de agenda")}, cs.bullets(cs.old, list))
	}
	if list := cs.in(agenda.Projecten, changed); list != nil {
		blocks = append(blocks, page.Heading{Level: 2, Text: page.Str("Gewijzigde projecten")})
		blocks = append(blocks, cs.sections(list)...)
	}
	for _, l := range agenda.Lists {
		if l == agenda.Projecten {
			continue
		}
		blocks = append(blocks, cs.otherRecords(l)...)
	}
	return blocks
}

// intro says what is compared, and what happened to the projects.
func (cs changes) intro() []page.Block {
	var blocks []page.Block
	if old, new := cs.old.Werkagenda.Titel, cs.new.Werkagenda.Titel; old != new {
		blocks = append(blocks, page.Paragraph{Text: page.Str("Van " + old + " naar " + new + ".")})
	}
	return append(blocks, page.Paragraph{Text: page.Str(cs.summary())})
}

// otherRecords returns the changes in a list other than the projects.
func (cs changes) otherRecords(l *agenda.List) []page.Block {
	var lines page.Bullets
	for _, c := range cs.in(l, added) {
		lines = append(lines, page.Str("Nieuw: "+c.New.Naam+"."))
	}
	for _, c := range cs.in(l, removed) {
		lines = append(lines, page.Str("Niet meer in de agenda: "+c.Old.Naam+"."))
	}
	edited := cs.in(l, changed)
	if lines == nil && edited == nil {
		return nil
	}
	blocks := []page.Block{page.Heading{Level: 2, Text: page.Str(capital(l.Plural))}}
	if lines != nil {
		blocks = append(blocks, lines)
	}
	return append(blocks, cs.sections(edited)...)
}

// summary says in a sentence what happened to the projects.
func (cs changes) summary() string {
	if cs.list == nil {
		return "Er is niets gewijzigd."
	}
	var parts []string
	add := func(kind, one, more string) {
		if n := len(cs.in(agenda.Projecten, kind)); n > 0 {
			parts = append(parts, Number(n, "project "+one, "projecten "+more))
		}
	}
	add(added, "is nieuw", "zijn nieuw")
	add(removed, "staat niet meer op de agenda", "staan niet meer op de agenda")
	add(changed, "is gewijzigd", "zijn gewijzigd")
	if parts == nil {
		return "De projecten zijn niet gewijzigd."
	}
	return AndList(parts) + "."
}

// bullets says of added or removed projects what they are.
func (cs changes) bullets(a *agenda.Agenda, list []agenda.Change) page.Bullets {
	var bullets page.Bullets
	for _, c := range list {
		_, record := kindOf(c)
		var facts []string
		var question page.Text
		for _, d := range details(a, record) {
			switch {
			case d.key == "lijn" || d.key == "looptijd" || d.key == "inspecties":
				facts = append(facts, strings.ToLower(d.label)+": "+d.text.String())
			case d.key == "vraag" && d.values != nil:
				question = page.Concat(page.Str(" "), d.text)
			}
		}
		bullets = append(bullets, page.Concat(page.Styled(record.Naam, page.Strong), page.Str(" ("+strings.Join(facts, "; ")+")."), question))
	}
	return bullets
}

// sections says of each changed record what changed.
func (cs changes) sections(list []agenda.Change) []page.Block {
	var blocks []page.Block
	for _, c := range list {
		blocks = append(blocks, page.Heading{Level: 3, Text: page.Str(RecordTitle(c.New))}, cs.sentences(c))
	}
	return blocks
}

// sentences says what changed in a record.
func (cs changes) sentences(c agenda.Change) page.Bullets {
	var bullets page.Bullets
	for _, f := range cs.fields(c) {
		if p, ok := c.New.Value.(*agenda.Project); ok && f.Key == afgeleid.Key {
			// Of a value that is gone there is no more to say.
			removed := len(f.Removed)
			f.Removed = slices.DeleteFunc(slices.Clone(f.Removed), func(key string) bool {
				return len(agenda.MustField(key).Of(cs.new, p).Items) == 0
			})
			if removed > 0 && len(f.Removed) == 0 && len(f.Added) == 0 {
				continue
			}
		}
		for _, s := range cs.fieldSentences(f) {
			bullets = append(bullets, page.Str(s))
		}
	}
	if c.To > 0 {
		bullets = append(bullets, page.Str(fmt.Sprintf("De plaats in de lijst is nu %d; dat was %d.", c.To, c.From)))
	}
	return bullets
}

// fieldSentences says what changed in a field.
func (cs changes) fieldSentences(f changedField) []string {
	d := f.new
	what := capital(d.phrase)
	old, new := f.old.inSentence(), f.new.inSentence()
	_, list := f.New.([]string)
	switch {
	case f.Key == afgeleid.Key:
		return marksSentences(f)
	case list && f.new.values == nil:
		return []string{fmt.Sprintf("De agenda noemt geen %s meer; dat was %s.", strings.ToLower(d.label), old)}
	case list:
		return []string{cs.listSentence(f)}
	case f.old.values == nil && d.prose:
		return []string{fmt.Sprintf("%s is toegevoegd: %s", what, new)}
	case f.old.values == nil:
		return []string{fmt.Sprintf("%s is toegevoegd: %s.", what, new)}
	case f.new.values == nil:
		return []string{fmt.Sprintf("De agenda noemt geen %s meer; dat was %s.", strings.ToLower(d.label), old)}
	case d.prose:
		return textSentences(f.phrase(), f.old.values[0], f.new.values[0])
	}
	return []string{fmt.Sprintf("%s is nu %s; dat was %s.", what, new, old)}
}

// inSentence returns the values for a sentence, titles and running text in quotes.
func (d detail) inSentence() string {
	switch {
	case d.values == nil || !d.name && !d.prose:
		return d.text.String()
	case d.derived:
		return quoted(d.bare.String()) + " " + derivedTag
	}
	return quoted(d.bare.String())
}

// phrase returns what the field is called in a sentence that does not give its whole
// value, with the mark of a derived one.
func (f changedField) phrase() string {
	if f.derived() {
		return f.new.phrase + " " + derivedTag
	}
	return f.new.phrase
}

// listSentence says which items of a list were added and removed.
func (cs changes) listSentence(f changedField) string {
	added, removed := itemNames(cs.new, f.Key, f.Added), itemNames(cs.old, f.Key, f.Removed)
	if agenda.MustField(f.Key).Kind == agenda.Open {
		added, removed = quotedAll(added), quotedAll(removed)
	}
	var parts []string
	switch len(added) {
	case 0:
	case 1:
		parts = append(parts, "komt "+added[0]+" erbij")
	default:
		parts = append(parts, "komen "+AndList(added)+" erbij")
	}
	switch len(removed) {
	case 0:
	case 1:
		parts = append(parts, "vervalt "+removed[0])
	default:
		parts = append(parts, "vervallen "+AndList(removed))
	}
	if parts == nil {
		return "De volgorde van " + f.phrase() + " is gewijzigd."
	}
	return "Bij " + f.phrase() + " " + AndList(parts) + "."
}

// marksSentences says which fields are derived now, and which no longer are.
func marksSentences(f changedField) []string {
	var sentences []string
	say := func(keys []string, one, more string) {
		if len(keys) == 0 {
			return
		}
		var phrases []string
		plural := len(keys) > 1
		for _, key := range keys {
			field := agenda.MustField(key)
			phrases = append(phrases, field.Phrase())
			plural = plural || field.Multiple()
		}
		verb := one
		if plural {
			verb = more
		}
		sentences = append(sentences, capital(AndList(phrases))+" "+verb)
	}
	say(f.Added, "staat niet letterlijk in de bron, maar is daaruit afgeleid.", "staan niet letterlijk in de bron, maar zijn daaruit afgeleid.")
	say(f.Removed, "is niet langer afgeleid, maar staat nu letterlijk in de bron.", "zijn niet langer afgeleid, maar staan nu letterlijk in de bron.")
	if sentences == nil {
		sentences = []string{"De volgorde van de afgeleide velden is gewijzigd."}
	}
	return sentences
}

// maxReplacements is how many replacements in a text are reported one by one.
const maxReplacements = 3

// textSentences says what changed in a long text.
func textSentences(what, old, new string) []string {
	edits := agenda.Edits(old, new)
	all := replacements(edits)
	if sameWords(edits) {
		return []string{fmt.Sprintf("Van %s is alleen de indeling anders.", what)}
	}
	if rewritten(edits) || len(all) > maxReplacements {
		return []string{
			fmt.Sprintf("%s is herschreven. Er staat nu: %s", capital(what), quoted(new)),
			fmt.Sprintf("Eerst stond er: %s", quoted(old)),
		}
	}
	var sentences []string
	for _, r := range all {
		sentences = append(sentences, fmt.Sprintf("In %s staat nu %s in plaats van %s.", what, quoted(r.now), quoted(r.was)))
	}
	return sentences
}
