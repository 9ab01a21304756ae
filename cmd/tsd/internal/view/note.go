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
	gone           map[*agenda.List]map[string]bool // the ids of the removed records
	added, removed map[*agenda.List][]agenda.Record
	changed        map[*agenda.List][]story
	fated          map[any]string // by project, which of the fates it has that it had not
	order          page.Bullets
	told           map[string]bool // the full names that were given
}

func newNote(cs changes) note {
	n := note{
		changes: cs,
		gone:    cs.gone(),
		added:   map[*agenda.List][]agenda.Record{},
		removed: map[*agenda.List][]agenda.Record{},
		changed: map[*agenda.List][]story{},
		fated:   map[any]string{},
		order:   cs.orderSentences(),
		told:    map[string]bool{},
	}
	for _, c := range cs.list {
		switch kind, r := kindOf(c); kind {
		case added:
			n.added[r.List] = append(n.added[r.List], r)
		case removed:
			n.removed[r.List] = append(n.removed[r.List], r)
		case changed:
			if fate := newFate(c); fate != "" {
				n.fated[r.Value] = fate
			}
			if s := n.story(c); s.sentences != nil {
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
	return Capital(l.Plural)
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

// summary says what became of projects, and in a sentence what else happened to the
// records of each list.
func (n note) summary() string {
	first := n.fateSummary()
	rest := n.otherSummary()
	if first == "" || rest == "" {
		return cmp.Or(first, rest)
	}
	return first + " " + rest
}

// otherSummary says in a sentence what happened to the records of each list. Of the
// projects whose fate is told it says nothing.
func (n note) otherSummary() string {
	var parts []string
	others := false // whether it is of changed projects beside those whose fate is told
	add := func(one, more string, count func(*agenda.List) int) {
		var each []string
		total := 0
		for _, l := range reportOrder {
			if c := count(l); c > 0 && l != agenda.Werkagendas {
				one, more := l.Name, l.Plural
				if others && l == agenda.Projecten {
					one, more = "ander "+one, "andere "+more
				}
				each = append(each, countInWords(c, one, more))
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
	changed := len(n.changed[agenda.Projecten]) - len(n.fated)
	if carried := len(n.carriedOver()); n.nextEdition() && carried > 0 {
		told := countInWords(carried, "project loopt", "projecten lopen") + " door"
		switch {
		case changed > 0 && changed == carried:
			told += ", met wijzigingen"
		case changed > 0:
			told += ", waarvan " + countInWords(changed, "met wijzigingen", "met wijzigingen")
		}
		parts, changed = append(parts, told), 0
	}
	others = len(n.fated) > 0
	add("is gewijzigd", "zijn gewijzigd", func(l *agenda.List) int {
		if l == agenda.Projecten {
			return changed
		}
		return len(n.changed[l])
	})
	others = false
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
	case len(n.fated) > 0:
		return ""
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

// carriedOver returns the projects that both agendas have, as they are now, but not those
// whose fate is told.
func (n note) carriedOver() []agenda.Record {
	isNew := map[any]bool{}
	for _, r := range n.added[agenda.Projecten] {
		isNew[r.Value] = true
	}
	return slices.DeleteFunc(agenda.Projecten.Records(n.new), func(r agenda.Record) bool { return isNew[r.Value] || n.fated[r.Value] != "" })
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
		lines = append(lines, page.Concat(n.linked(r, page.Str(withShort(r.Term))), page.Str(" is nieuw.")))
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
		lines = append(lines, page.Str(withShort(r.Term)+" staat niet meer op de agenda."))
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

// maxMoves is how many projects of a line are told to have moved one by one.
const maxMoves = 3

// orderSentences says which projects moved, those that stand together in one sentence.
// Of many, and of other records, it is enough that their order changed.
func (cs changes) orderSentences() page.Bullets {
	var bullets page.Bullets
	for _, l := range reportOrder {
		moved := map[string][]agenda.Change{} // by line
		var lines []string                    // in the order of the changes
		for _, c := range cs.list {
			if c.New.List != l || c.Move == nil {
				continue
			}
			line := ""
			if p, ok := c.New.Value.(*agenda.Project); ok {
				line = agenda.MustField("lijn").Short(cs.new, p.Lijn)
			}
			if moved[line] == nil {
				lines = append(lines, line)
			}
			moved[line] = append(moved[line], c)
		}
		for _, line := range lines {
			switch list := moved[line]; {
			case l != agenda.Projecten:
				bullets = append(bullets, page.Str("De volgorde van de "+l.Plural+" is gewijzigd."))
			case len(list) > maxMoves:
				bullets = append(bullets, page.Str(line+": de volgorde van de projecten is gewijzigd."))
			default:
				bullets = append(bullets, moveSentences(line, list)...)
			}
		}
	}
	return bullets
}

// moveSentences says of projects of a line that moved where they are now.
func moveSentences(line string, moved []agenda.Change) page.Bullets {
	var bullets page.Bullets
	for len(moved) > 0 {
		m := moved[0].Move
		var titles []string
		for len(moved) > 0 && *moved[0].Move == *m {
			titles = append(titles, quoted(moved[0].New.Naam))
			moved = moved[1:]
		}
		verb := "staat"
		if len(titles) > 1 {
			verb = "staan"
		}
		bullets = append(bullets, page.Str(fmt.Sprintf("%s: %s %s nu %s.", line, AndList(titles), verb, beside(m, quoted(m.Beside.Naam)))))
	}
	return bullets
}
