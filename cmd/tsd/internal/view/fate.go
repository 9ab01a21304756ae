package view

import (
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// goneProjects says what became of projects that the agenda no longer has. Of several
// that ended as planned it says so once.
func (n note) goneProjects(list []agenda.Record) []page.Block {
	var gone, ended page.Bullets
	for _, r := range list {
		line := agenda.MustField("lijn").Short(n.old, r.Value.(*agenda.Project).Lijn)
		name := page.Concat(page.Styled(r.Naam, page.Strong), page.Str(" ("+line+")"))
		if until := n.ended(r); until != "" && strings.HasPrefix(n.fate(r), until) {
			ended = append(ended, page.Concat(name, page.Str(" "+until+".")))
			continue
		}
		told := ": de looptijd was " + period(n.old, r)
		if fate := n.fate(r); fate != "" {
			told = " " + fate
		}
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

// fate says what became of a record that the agenda no longer has, or "" if all that is
// known is that it is gone.
func (cs changes) fate(r agenda.Record) string {
	if p, ok := r.Value.(*agenda.Project); ok {
		switch p.Stand.Is {
		case agenda.Afgerond, agenda.Vervallen:
			return standVerb[p.Stand.Is] + inBrackets(datum(p.Stand.Per))
		case agenda.Uitgesteld:
			return "was uitgesteld" + inBrackets(datum(p.Stand.Per))
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

// fates are the standen of which a message tells first, in that order.
var fates = []string{agenda.Vervallen, agenda.Uitgesteld, agenda.Afgerond}

// newFate returns which of the fates a changed project has that it had not, or "".
func newFate(c agenda.Change) string {
	now, isNow := c.New.Value.(*agenda.Project)
	was, wasThen := c.Old.Value.(*agenda.Project)
	if !isNow || !wasThen || now.Stand.Is == was.Stand.Is || !slices.Contains(fates, now.Stand.Is) {
		return ""
	}
	return now.Stand.Is
}

// fateSummary says in a sentence how many projects have each of the fates now, or
// nothing if none has.
func (n note) fateSummary() string {
	var parts []string
	for _, fate := range fates {
		count := 0
		for _, is := range n.fated {
			if is == fate {
				count++
			}
		}
		one, more := "is "+fate, "zijn "+fate
		if parts == nil {
			one, more = "project "+one, "projecten "+more
		}
		if count > 0 {
			parts = append(parts, countInWords(count, one, more))
		}
	}
	if parts == nil {
		return ""
	}
	return sentence(AndList(parts))
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
		at := slices.IndexFunc(old, func(was agenda.Resultaat) bool { return ReadsSame(was.Titel, r.Titel) })
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
		if slices.ContainsFunc(now, func(r agenda.Resultaat) bool { return ReadsSame(r.Titel, titel) }) {
			continue
		}
		bullets = append(bullets, page.Str("Niet meer genoemd als resultaat: "+quoted(titel)+"."))
	}
	return bullets
}
