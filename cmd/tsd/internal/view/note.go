package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// note is what a message to publish tells of changes. What a reader does not see, such
// as an id or the kind of a space, is not in it.
type note struct {
	changes
	added, removed map[*agenda.List][]agenda.Record
	changed        map[*agenda.List][]story
	order          page.Bullets
}

// story is what there is to tell of a changed record.
type story struct {
	record    agenda.Record
	sentences page.Bullets
	renamed   string // a sentence that says so, if that is all
}

func newNote(cs changes) note {
	n := note{cs, map[*agenda.List][]agenda.Record{}, map[*agenda.List][]agenda.Record{}, map[*agenda.List][]story{}, cs.orderSentences()}
	for _, c := range cs.list {
		switch kind, r := kindOf(c); kind {
		case added:
			n.added[r.List] = append(n.added[r.List], r)
		case removed:
			n.removed[r.List] = append(n.removed[r.List], r)
		case changed:
			if s := cs.story(c); s.sentences != nil {
				n.changed[r.List] = append(n.changed[r.List], s)
			}
		}
	}
	return n
}

// title names the agenda that changed, or the two if one follows the other.
func (cs changes) title() string {
	if cs.nextEdition() {
		return "Van " + cs.old.Werkagenda.Titel + " naar " + cs.new.Werkagenda.Titel
	}
	return "Wijzigingen in " + cs.new.Werkagenda.Titel
}

// nextEdition reports whether the new agenda is of later years, and not a revision of
// the old one.
func (cs changes) nextEdition() bool {
	return cs.old.Werkagenda.Looptijd.Van.EndsBefore(cs.new.Werkagenda.Looptijd.Van)
}

// blocks returns the message: in sentences, by what happened and to what.
func (n note) blocks() []page.Block {
	blocks := append([]page.Block{page.Heading{Level: 1, Text: page.Str(n.title())}}, n.intro()...)
	section := func(title string, content ...page.Block) {
		blocks = append(append(blocks, page.Heading{Level: 2, Text: page.Str(title)}), content...)
	}
	projects := agenda.Projecten
	if list := n.added[projects]; list != nil {
		section("Nieuwe projecten", n.newProjects(list))
	}
	if list := n.carriedOver(); list != nil && n.nextEdition() {
		section("Projecten die doorlopen", n.byLine(list))
	}
	if list := n.changed[projects]; list != nil {
		section("Gewijzigde projecten", n.stories(list)...)
	}
	if list := n.removed[projects]; list != nil {
		section("Niet meer op de agenda", n.goneProjects(list)...)
	}
	if n.order != nil {
		section("Volgorde", n.order)
	}
	for _, l := range agenda.Lists {
		if l == projects {
			continue
		}
		if content := n.otherRecords(l); content != nil {
			section(listTitle(l), content...)
		}
	}
	section("Over dit bericht", page.Paragraph{Text: page.Lines(n.provenance(blocks)...)})
	return blocks
}

// listTitle returns what a reader calls a list.
func listTitle(l *agenda.List) string {
	if l == agenda.Werkagendas {
		return "De agenda zelf"
	}
	return capital(l.Plural)
}

// intro says what happened, and what is compared.
func (n note) intro() []page.Block {
	return []page.Block{page.Paragraph{Text: page.Str(n.summary())}, page.Paragraph{Text: page.Str(n.compared())}}
}

// provenance says what a message is made from.
func (n note) provenance(blocks []page.Block) []page.Text {
	dated := *n.new
	dated.Werkagenda.Gepubliceerd = n.published()
	return provenance(&dated, page.Mentions(blocks, derivedTag))
}

// compared names the two agendas, with their dates as far as they are known.
func (cs changes) compared() string {
	old, new := cs.old.Werkagenda, cs.new.Werkagenda
	was, is := or(cs.Old, old.Gepubliceerd), cs.published()
	dated := func(titel string, d agenda.Datum) string {
		if d.IsZero() {
			return titel
		}
		return titel + " van " + datum(d)
	}
	switch {
	case old.Titel != new.Titel:
		return fmt.Sprintf("Dit bericht vergelijkt %s met %s.", dated(new.Titel, is), dated(old.Titel, was))
	case was == is, was.IsZero():
		return fmt.Sprintf("Dit bericht vergelijkt %s met de vorige versie.", dated(new.Titel, is))
	}
	return fmt.Sprintf("Dit bericht vergelijkt %s met de versie van %s.", dated(new.Titel, is), datum(was))
}

// or returns a date, or another if it is not known.
func or(d, other agenda.Datum) agenda.Datum {
	if d.IsZero() {
		return other
	}
	return d
}

// summary says in a sentence what happened to the records of each list.
func (n note) summary() string {
	var parts []string
	add := func(one, more string, count func(*agenda.List) int) {
		var each []string
		total := 0
		for _, l := range reportOrder {
			if c := count(l); c > 0 && l != agenda.Werkagendas {
				each = append(each, countInWords(c, l.Name, l.Plural))
				total += c
			}
		}
		verb := more
		if total == 1 {
			verb = one
		}
		if each != nil {
			parts = append(parts, AndList(each)+" "+verb)
		}
	}
	add("is nieuw", "zijn nieuw", func(l *agenda.List) int { return len(n.added[l]) })
	changed := len(n.changed[agenda.Projecten])
	if carried := len(n.carriedOver()); n.nextEdition() && carried > 0 {
		told := countInWords(carried, "project loopt", "projecten lopen") + " door"
		if changed > 0 {
			told += ", waarvan " + countInWords(changed, "met wijzigingen", "met wijzigingen")
		}
		parts, changed = append(parts, told), 0
	}
	add("is gewijzigd", "zijn gewijzigd", func(l *agenda.List) int {
		if l == agenda.Projecten {
			return changed
		}
		return len(n.changed[l])
	})
	add("staat niet meer op de agenda", "staan niet meer op de agenda", func(l *agenda.List) int { return len(n.removed[l]) })
	if n.order != nil {
		parts = append(parts, "de volgorde is gewijzigd")
	}
	if n.changed[agenda.Werkagendas] != nil {
		parts = append(parts, "de gegevens van de agenda zelf zijn gewijzigd")
	}
	switch {
	case slices.ContainsFunc(parts, func(s string) bool { return strings.Contains(s, " en ") || strings.Contains(s, ",") }):
		return sentence(strings.Join(parts, "; "))
	case parts != nil:
		return sentence(AndList(parts))
	case n.list != nil:
		return "Er is niets gewijzigd in wat een lezer ziet."
	}
	return "Er is niets gewijzigd."
}

// newProjects says what projects are.
func (n note) newProjects(list []agenda.Record) page.Bullets {
	var bullets page.Bullets
	for _, r := range list {
		var facts []string
		var question page.Text
		for _, d := range details(n.new, r) {
			switch {
			case d.optional && d.values == nil:
			case d.key == "lijn" || d.key == "inspecties":
				facts = append(facts, strings.ToLower(d.label)+": "+d.text.String())
			case d.key == looptijdKey:
				facts = append(facts, strings.ToLower(d.label)+": "+period(n.new, r))
			case d.key == "vraag" && d.values != nil:
				question = page.Concat(page.Str(" "), d.text)
			}
		}
		bullets = append(bullets, page.Concat(n.named(r).In(page.Strong), page.Str(" ("+strings.Join(facts, "; ")+")."), question))
	}
	return bullets
}

// goneProjects says what became of projects that the agenda no longer has. Of several
// that ended as planned it says so once.
func (n note) goneProjects(list []agenda.Record) []page.Block {
	var gone, ended page.Bullets
	for _, r := range list {
		line := agenda.MustField("lijn").Short(n.old, r.Value.(*agenda.Project).Lijn)
		name := page.Concat(page.Styled(r.Naam, page.Strong), page.Str(" ("+line+") "))
		if until := n.ended(r); until != "" && strings.HasPrefix(n.fate(r), until) {
			ended = append(ended, page.Concat(name, page.Str(until+".")))
			continue
		}
		told := cmp.Or(n.fate(r), "staat niet meer op de agenda; de looptijd was "+period(n.old, r))
		gone = append(gone, page.Concat(name, page.Str(told+".")))
	}
	var blocks []page.Block
	if gone != nil {
		blocks = append(blocks, gone)
	}
	if ended != nil {
		blocks = append(blocks, page.Paragraph{Text: page.Str("Volgens planning ten einde:")}, ended)
	}
	return blocks
}

// standSentence says what became of a project.
func standSentence(s agenda.Stand) page.Text {
	told := page.Str("Het project " + standVerb[s.Is] + " (stand van " + datum(s.Per))
	if s.Bron != "" {
		told = page.Concat(told, page.Str(", bron: "), sourceText(s.Bron))
	}
	return page.Concat(told, page.Str(")."))
}

// standVerb is what is said of a project with each stand.
var standVerb = map[string]string{
	agenda.Gepland:    "is gepland",
	agenda.Loopt:      "loopt",
	agenda.Uitgesteld: "is uitgesteld",
	agenda.Afgerond:   "is afgerond",
	agenda.Vervallen:  "is vervallen",
}

// resultSentences says which results a project has that it had not, and which it no
// longer has.
func resultSentences(f changedField, now []agenda.Resultaat) page.Bullets {
	var bullets page.Bullets
	old, _ := f.Old.([]agenda.Resultaat)
	for _, r := range now {
		title := page.Concat(page.Str("“"), page.Str(r.Titel).To(r.URL), page.Str("”"+inBrackets(datum(r.Datum))))
		at := slices.IndexFunc(old, func(was agenda.Resultaat) bool { return agenda.ReadsSame(was.Titel, r.Titel) })
		switch {
		case at < 0:
			bullets = append(bullets, page.Concat(page.Str("Nieuw resultaat: "), title, page.Str(".")))
		case old[at].Datum != r.Datum:
			bullets = append(bullets, page.Concat(page.Str("De datum van een resultaat is gewijzigd: "), title, page.Str(".")))
		case old[at].URL != r.URL:
			bullets = append(bullets, page.Concat(page.Str("Het adres van een resultaat is gewijzigd: "), title, page.Str(".")))
		}
	}
	for _, titel := range f.Removed {
		if slices.ContainsFunc(now, func(r agenda.Resultaat) bool { return agenda.ReadsSame(r.Titel, titel) }) {
			continue
		}
		bullets = append(bullets, page.Str("Niet meer genoemd als resultaat: "+quoted(titel)+"."))
	}
	return bullets
}

// fate says what became of a record that the agenda no longer has, or "" if all that is
// known is that it is gone.
func (cs changes) fate(r agenda.Record) string {
	if p, ok := r.Value.(*agenda.Project); ok {
		switch p.Stand.Is {
		case agenda.Afgerond, agenda.Vervallen:
			return standVerb[p.Stand.Is] + inBrackets(datum(p.Stand.Per))
		case agenda.Uitgesteld:
			return "was uitgesteld en staat niet meer op de agenda"
		}
	}
	if until := cs.ended(r); until != "" {
		return until + ", zoals gepland"
	}
	return ""
}

// ended says until when a project ran that had its end before the new agenda began, or
// "" if it had not.
func (cs changes) ended(r agenda.Record) string {
	p, ok := r.Value.(*agenda.Project)
	if !ok || p.Looptijd.Tot.IsZero() || !p.Looptijd.Tot.EndsBefore(cs.begin()) {
		return ""
	}
	verb := "liep"
	if published := cs.published(); !published.IsZero() && !p.Looptijd.Tot.EndsBefore(published) {
		verb = "loopt" // the next agenda is published before the end of this one
	}
	told := verb + " tot en met " + datum(p.Looptijd.Tot)
	if looptijd.Of(cs.old, p).Status == agenda.Derived {
		told += " " + derivedTag
	}
	return told
}

// published returns the date of the new agenda, if it is known.
func (cs changes) published() agenda.Datum { return or(cs.New, cs.new.Werkagenda.Gepubliceerd) }

// begin returns the date from which on the new agenda tells what is planned, or a date
// before all others if that is not known.
func (cs changes) begin() agenda.Datum {
	if cs.nextEdition() {
		return cs.new.Werkagenda.Looptijd.Van
	}
	return cs.published()
}

// carriedOver returns the projects that both agendas have, as they are now.
func (n note) carriedOver() []agenda.Record {
	isNew := map[any]bool{}
	for _, r := range n.added[agenda.Projecten] {
		isNew[r.Value] = true
	}
	return slices.DeleteFunc(agenda.Projecten.Records(n.new), func(r agenda.Record) bool { return isNew[r.Value] })
}

// byLine names projects, those of a line in one sentence.
func (n note) byLine(list []agenda.Record) page.Bullets {
	var bullets page.Bullets
	for i := range n.new.Lijnen {
		l := n.new.Lijnen[i].Record()
		var titles []page.Text
		for _, r := range list {
			if r.Value.(*agenda.Project).Lijn == l.ID {
				titles = append(titles, n.named(r))
			}
		}
		if titles != nil {
			bullets = append(bullets, page.Concat(n.named(l).In(page.Strong), page.Str(": "), page.Join(titles, "; "), page.Str(".")))
		}
	}
	return bullets
}

// otherRecords returns what there is to tell of a list other than the projects.
func (n note) otherRecords(l *agenda.List) []page.Block {
	var lines page.Bullets
	for _, r := range n.added[l] {
		lines = append(lines, page.Concat(n.named(r), page.Str(" is nieuw.")))
	}
	var stories []story
	for _, s := range n.changed[l] {
		switch {
		case s.renamed != "":
			lines = append(lines, page.Str(s.renamed))
		case l == agenda.Werkagendas: // there is one
			lines = append(lines, s.sentences...)
		default:
			stories = append(stories, s)
		}
	}
	for _, r := range n.removed[l] {
		lines = append(lines, page.Str(r.Naam+" staat niet meer op de agenda."))
	}
	var blocks []page.Block
	if lines != nil {
		blocks = append(blocks, lines)
	}
	return append(blocks, n.stories(stories)...)
}

// stories says of each changed record what changed.
func (n note) stories(list []story) []page.Block {
	var blocks []page.Block
	for _, s := range list {
		blocks = append(blocks, page.Heading{Level: 3, Text: n.named(s.record)}, s.sentences)
	}
	return blocks
}

// named returns the name of a record of the new agenda.
func (cs changes) named(r agenda.Record) page.Text {
	t := page.Str(r.Naam)
	if p, ok := r.Value.(*agenda.Project); ok {
		t = withMark(t, agenda.MustField("titel").Of(cs.new, p))
	}
	return cs.linked(r, t)
}

// linked returns a text as a link to a record of the new agenda, if there is a page of
// that.
func (cs changes) linked(r agenda.Record, t page.Text) page.Text {
	if cs.Address == "" {
		return t
	}
	return t.To(cs.Address + "#" + r.ID)
}

// orderSentences says which records moved, those of a list or line that stand together in
// one sentence. Of a list that is not of projects it is enough that its order changed.
func (cs changes) orderSentences() page.Bullets {
	var bullets page.Bullets
	for _, l := range reportOrder {
		var moved []agenda.Change
		for _, c := range cs.list {
			if c.New.List == l && c.Move != nil {
				moved = append(moved, c)
			}
		}
		if l != agenda.Projecten && moved != nil {
			bullets = append(bullets, page.Str("De volgorde van de "+l.Plural+" is gewijzigd."))
			continue
		}
		for len(moved) > 0 {
			together := 1
			for together < len(moved) && *moved[together].Move == *moved[0].Move {
				together++
			}
			bullets = append(bullets, cs.moveSentence(moved[:together]))
			moved = moved[together:]
		}
	}
	return bullets
}

// moveSentence says of projects that moved to one place where they are now.
func (cs changes) moveSentence(moved []agenda.Change) page.Text {
	var titles []string
	for _, c := range moved {
		titles = append(titles, quoted(c.New.Naam))
	}
	verb := "staat"
	if len(moved) > 1 {
		verb = "staan"
	}
	line := agenda.MustField("lijn").Short(cs.new, moved[0].New.Value.(*agenda.Project).Lijn)
	m := moved[0].Move
	return page.Str(fmt.Sprintf("%s: %s %s nu %s.", line, AndList(titles), verb, beside(m, quoted(m.Beside.Naam))))
}

// story says what changed in a record that a reader sees.
func (cs changes) story(c agenda.Change) story {
	s := story{record: c.New}
	fields := slices.DeleteFunc(cs.fields(c), func(f changedField) bool { return cs.untold(c, f) })
	for _, f := range fields {
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
		for _, sentence := range cs.fieldSentences(f) {
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
func (cs changes) untold(c agenda.Change, f changedField) bool {
	list := c.New.List
	switch {
	case f.Key == "id", f.readsSame():
		return true
	case f.Key == "gepubliceerd": // which is in the first sentence
		return true
	case f.Added == nil && f.Removed != nil && cs.goneItems(f):
		return true
	case !cs.nextEdition():
		return false
	case list == agenda.Werkagendas:
		return slices.Contains([]string{"titel", looptijdKey, "voorganger", "samenvatting"}, f.Key)
	}
	// That a project comes from the old agenda is what the message tells.
	return list == agenda.Herkomsten || f.Key == "herkomst"
}

// goneItems reports whether the items that went are of records that went as well, which
// is told once. Of a list that has nothing left it is told that it has not.
func (cs changes) goneItems(f changedField) bool {
	field := agenda.MustField(f.Key)
	return field.List != nil && f.new.values != nil && !slices.ContainsFunc(f.Removed, func(id string) bool {
		return !slices.ContainsFunc(cs.list, func(c agenda.Change) bool {
			return c.New.Value == nil && c.Old.List == field.List && c.Old.ID == id
		})
	})
}

// fieldSentences says what changed in a field.
func (cs changes) fieldSentences(f changedField) []string {
	d := f.new
	what := capital(d.phrase)
	old, new := f.old.inSentence(), f.new.inSentence()
	if was, ok := f.Old.(agenda.Looptijd); ok {
		old, new = periodInSentence(was, f.old.derived), periodInSentence(f.New.(agenda.Looptijd), f.new.derived)
	}
	_, list := f.New.([]string)
	switch {
	case f.Key == afgeleid.Key:
		return marksSentences(f)
	case list && f.new.values == nil:
		return []string{fmt.Sprintf("De agenda noemt geen %s meer; dat was %s", strings.ToLower(d.label), old)}
	case list:
		return []string{cs.listSentence(f)}
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
func (cs changes) listSentence(f changedField) string {
	added, removed := cs.items(f)
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
		return "De volgorde van " + f.phrase() + " is gewijzigd"
	}
	return "Bij " + f.phrase() + " " + AndList(parts)
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
		return []string{fmt.Sprintf("Van %s is alleen de indeling anders", what)}
	}
	if rewritten(edits) || len(all) > maxReplacements {
		return []string{
			fmt.Sprintf("%s is herschreven. Er staat nu: %s", capital(what), quoted(new)),
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

// periodInSentence writes a period for a message, with the mark of a derived one.
func periodInSentence(l agenda.Looptijd, derived bool) string {
	switch {
	case l.IsZero():
		return "niet bekend"
	case !derived:
		return periodInWords(l)
	case l.Tot.IsZero(): // that it runs then follows; that it began then does not
		return "in elk geval in " + datum(l.Van) + ", het einde is niet bekend " + derivedTag
	}
	return periodInWords(l) + " " + derivedTag
}

// period writes the period of a project for a message.
func period(a *agenda.Agenda, r agenda.Record) string {
	v := looptijd.Of(a, r.Value.(*agenda.Project))
	return periodInSentence(v.Period, v.Status == agenda.Derived)
}

const looptijdKey = "looptijd"

// looptijd is the field of the period in which a project runs.
var looptijd = agenda.MustField(looptijdKey)
