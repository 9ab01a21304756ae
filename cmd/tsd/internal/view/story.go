package view

import (
	"fmt"
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// story is what there is to tell of a changed record.
type story struct {
	record    agenda.Record
	sentences page.Bullets
	renamed   string // a sentence that says so, if that is all
}

// story says what changed in a record that a reader sees.
func (n note) story(c agenda.Change) story {
	s := story{record: c.New}
	fields := slices.DeleteFunc(n.fields(c), func(f changedField) bool { return n.untold(c, f) })
	for _, f := range fields {
		if p, ok := c.New.Value.(*agenda.Project); ok && f.Key == afgeleid.Key {
			// Of a value that is gone there is no more to say.
			removed := len(f.Removed)
			f.Removed = slices.DeleteFunc(slices.Clone(f.Removed), func(key string) bool {
				return len(agenda.MustField(key).Of(n.new, p).Items) == 0
			})
			if removed > 0 && len(f.Removed) == 0 && len(f.Added) == 0 {
				continue
			}
		}
		switch now := f.New.(type) {
		case []agenda.Resultaat:
			s.sentences = append(s.sentences, resultSentences(f, now)...)
			continue
		case agenda.Stand:
			if !now.IsZero() { // which is more than when it will be
				s.sentences = append(page.Bullets{standSentence(now)}, s.sentences...)
				continue
			}
		}
		for _, sentence := range n.fieldSentences(f) {
			s.sentences = append(s.sentences, page.Str(ended(sentence)))
		}
	}
	switch {
	case len(fields) != 1 || fields[0].Key != "naam":
	case c.Old.ID != c.New.ID && !c.Old.Named(c.New.Naam):
		s.renamed = ended(c.New.Naam + " komt in de plaats van " + c.Old.Naam)
	default:
		s.renamed = ended(c.Old.Naam + " heet nu " + c.New.Naam)
	}
	return s
}

// untold reports whether a message does not tell of a changed field: a reader does not
// see it, or knows it from the message itself.
func (n note) untold(c agenda.Change, f changedField) bool {
	list := c.New.List
	switch {
	case f.Key == "id", f.readsSame():
		return true
	case f.Key == "gepubliceerd": // the message has both dates
		return true
	case n.goneWith(f):
		return true
	case !n.nextEdition():
		return false
	case list == agenda.Werkagendas:
		return slices.Contains([]string{"titel", looptijdKey, "voorganger", "samenvatting"}, f.Key)
	}
	// That a project comes from the old agenda is what the message tells, and the source
	// is another document.
	return list == agenda.Herkomsten || slices.Contains([]string{"herkomst", "afgeleid", "bron"}, f.Key)
}

// goneWith reports whether all that changed is that the field no longer refers to
// records that are gone, which is told once. Of a list that has nothing left it is told
// that it has not.
func (n note) goneWith(f changedField) bool {
	field, err := agenda.FieldByName(f.Key)
	switch {
	case err != nil || field.List == nil:
		return false
	case field.Multiple():
		return f.Added == nil && f.Removed != nil && f.new.values != nil &&
			!slices.ContainsFunc(f.Removed, func(id string) bool { return !n.gone[field.List][id] })
	}
	return f.new.values == nil && n.gone[field.List][f.old.values[0]]
}

// fieldSentences says what changed in a field.
func (n note) fieldSentences(f changedField) []string {
	d := f.new
	what := Capital(d.phrase)
	old, new := f.old.inSentence(), f.new.inSentence()
	_, list := f.New.([]string)
	if list && f.new.values == nil && agenda.MustField(f.Key).Kind == agenda.Closed {
		old = AndList(n.inFull(f.Key, itemNames(n.old, f.Key, f.Removed)))
		if f.old.derived {
			old += " " + derivedTag
		}
	}
	switch {
	case f.Key == afgeleid.Key:
		return marksSentences(f)
	case list && f.new.values == nil:
		return []string{fmt.Sprintf("De agenda noemt geen %s meer; dat was %s", strings.ToLower(d.label), old)}
	case list:
		return []string{n.listSentence(f)}
	case f.old.values == nil:
		return []string{fmt.Sprintf("%s is toegevoegd: %s", what, new)}
	case f.new.values == nil:
		return []string{fmt.Sprintf("De agenda noemt geen %s meer; dat was %s", strings.ToLower(d.label), old)}
	case d.prose:
		return textSentences(f.phrase(), f.old.values[0], f.new.values[0])
	}
	return []string{fmt.Sprintf("%s is nu %s; dat was %s", what, new, old)}
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
func (n note) listSentence(f changedField) string {
	added, removed := n.items(f)
	if agenda.MustField(f.Key).Kind == agenda.Open {
		added, removed = quotedAll(added), quotedAll(removed)
	} else {
		added, removed = n.inFull(f.Key, added), n.inFull(f.Key, removed)
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
		return "De volgorde van " + f.phrase() + " is gewijzigd"
	}
	return "Bij " + f.phrase() + " " + AndList(parts)
}

// inFull returns names as readers see them, each with the full name before it where the
// message names it first: Inspectie Bodem (IBG).
func (n note) inFull(key string, names []string) []string {
	full := slices.Clone(names)
	field := agenda.MustField(key)
	for i, name := range names {
		for _, t := range slices.Concat(field.Terms(n.old), field.Terms(n.new)) {
			if t.Short() == name && !n.told[t.Naam] {
				n.told[t.Naam] = true
				full[i] = withShort(t)
			}
		}
	}
	return full
}

// withShort returns the name of a record with its short one, if it has another.
func withShort(t agenda.Term) string {
	if t.Short() == t.Naam {
		return t.Naam
	}
	return t.Naam + " (" + t.Short() + ")"
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
			phrases = append(phrases, phraseOf(field))
			plural = plural || field.Multiple()
		}
		verb := one
		if plural {
			verb = more
		}
		sentences = append(sentences, Capital(AndList(phrases))+" "+verb)
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
	edits := Edits(old, new)
	all := replacements(edits)
	if sameWords(edits) {
		return []string{fmt.Sprintf("Van %s is alleen de indeling anders", what)}
	}
	if rewritten(edits) || len(all) > maxReplacements {
		return []string{
			fmt.Sprintf("%s is herschreven. Er staat nu: %s", Capital(what), quoted(new)),
			fmt.Sprintf("Eerst stond er: %s", quoted(old)),
		}
	}
	var sentences []string
	for _, r := range all {
		switch {
		case r.was == "":
			sentences = append(sentences, fmt.Sprintf("Aan %s is toegevoegd: %s", what, quoted(r.now)))
		case r.now == "":
			sentences = append(sentences, fmt.Sprintf("Uit %s is geschrapt: %s", what, quoted(r.was)))
		default:
			sentences = append(sentences, fmt.Sprintf("In %s staat nu %s in plaats van %s", what, quoted(r.now), quoted(r.was)))
		}
	}
	return sentences
}
