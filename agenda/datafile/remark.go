package datafile

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/text"
)

// A remark is about something that may be right but usually is not. Load accepts
// it. Each says how to write it so that the remark goes away.

// remarkOnText remarks on how a text is written.
func (l *loader) remarkOnText(n *yaml.Node, k *key, at path) {
	if !l.checking {
		return
	}
	s := n.Value
	remark := func(code, message, cure string) {
		l.remarkAt(n, at, Diagnostic{Code: code, Message: message, Cure: cure})
	}
	if i := straightQuote(s); l.curlyQuotes && i >= 0 {
		remark("aanhalingsteken-recht", fmt.Sprintf("hier staat een recht aanhalingsteken (%c); elders in het bestand staan gekrulde", s[i]), "Gebruik ‘ en ’, of “ en ”.")
	}
	if hasExtraBlanks(n, k) {
		remark("spaties", "hier staan dubbele spaties, een tab, of spaties aan het begin of het einde", agenda.DidYouMean(strings.Join(strings.Fields(s), " ")))
	}
	if strings.Contains(s, "BESLIS") {
		remark("beslis", "hier staat nog BESLIS", "Beslis, en haal het woord weg.")
	}
	if n.Style == 0 && l.isBehindMark(n) {
		remark("uitroepteken", "het uitroepteken ervoor leest YAML niet als tekst", "Zet aanhalingstekens om de hele waarde: "+agenda.Quote("! "+s))
	}
	if n.Style&yaml.LiteralStyle == 0 && strings.ContainsAny(s, text.Bullets) && bullets().MatchString(s) {
		remark("opsomming", "in deze tekst staat een opsomming, die op één regel komt", "Schrijf er zinnen van, of gebruik | in plaats van >- om de regels te houden.")
	}
	if k.name == "url" && !address().MatchString(s) {
		cure := "Schrijf een adres zo: https://www.example.org/pagina"
		if bare := strings.Trim(s, "<> "); address().MatchString("https://" + bare) {
			cure = "Schrijf: https://" + bare
		}
		remark("adres", "dit is geen adres dat met https:// begint", cure)
	}
	if utf8.RuneCountInString(s) == len(s) {
		return // it is ASCII
	}
	if !norm.NFC.IsNormalString(s) {
		remark("unicode-vorm", "in deze tekst staan letters met een los accent erachter",
			"Schrijf de letter met accent als één teken (Unicode-vorm NFC); kopiëren uit een pdf geeft vaak de losse vorm.")
	}
	if i := strings.IndexFunc(s, text.IsOddBlank); l.oddBlanks && i >= 0 {
		r, _ := utf8.DecodeRuneInString(s[i:])
		remark("harde-spatie", fmt.Sprintf("in deze tekst staat een bijzondere spatie (U+%04X)", r),
			"Vervang haar door een gewone spatie; kopiëren uit Word of een webpagina geeft vaak zulke.")
	}
	if n.Style == 0 && isCurled(s) {
		remark("aanhalingsteken-gekruld", "om deze waarde staan gekrulde aanhalingstekens, en die leest YAML als deel van de tekst",
			"Haal ze weg. Horen ze bij de tekst, zet dan rechte aanhalingstekens om het geheel.")
	}
	if letter := garbledLetter().FindString(s); letter != "" {
		remark("tekencode", fmt.Sprintf("“%s” is waarschijnlijk “%s”, gelezen in de verkeerde codering", letter, ungarbled(letter)),
			"Typ het woord opnieuw, en sla het bestand op als UTF-8.")
	}
}

// straightQuote returns where a straight quotation mark is, or -1. One between
// two letters is an apostrophe: foto's.
func straightQuote(s string) int {
	for i, r := range s {
		if r != '\'' && r != '"' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+1:])
		if !unicode.IsLetter(before) || !unicode.IsLetter(after) {
			return i
		}
	}
	return -1
}

// hasExtraBlanks reports whether a text has blanks around it or, if it is a name, more than one
// between words.
func hasExtraBlanks(n *yaml.Node, k *key) bool {
	s := n.Value
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		s = strings.TrimRight(s, "\n")
	}
	return strings.TrimSpace(s) != s || k.kind == nameKind && (strings.Contains(s, "  ") || strings.Contains(s, "\t"))
}

// isBehindMark reports whether a lone exclamation mark is before a text.
func (l *loader) isBehindMark(n *yaml.Node) bool {
	_, from := l.source.split(n.Line, n.Column)
	return len(from) > 1 && from[0] == '!' && from[1] == ' '
}

var bullets = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|\s)[` + text.Bullets + `]\s.*\s[` + text.Bullets + `]\s`)
})

var address = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^https?://[^\s<>"]+$`) })

// isCurled reports whether a text is wholly between typographic quotation marks.
func isCurled(s string) bool {
	for _, pair := range text.QuotePairs {
		if inner, ok := strings.CutPrefix(s, pair[0]); ok {
			if inner, ok = strings.CutSuffix(inner, pair[1]); ok && !strings.ContainsAny(inner, pair[0]+pair[1]) {
				return true
			}
		}
	}
	return false
}

// garbledLetter matches a letter in UTF-8 that was read in another encoding.
var garbledLetter = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("[ÂÃ][\u0080-\u00bf]|â€[\u0080-\u00bf\u2018-\u2122œžŸ]|├[\u2500-\u25ff»½¼║«®]")
})

// ungarbled returns the letter that a garbled one was, or "…" if that is not known.
func ungarbled(s string) string {
	var b []byte
	for _, r := range s {
		if r > 0xff {
			return "…"
		}
		b = append(b, byte(r))
	}
	return string(b)
}

// seen returns the first occurrence of what a node has, by a key. It reports false if the node
// is the first.
func (l *loader) seen(n *yaml.Node, key string) (first occurrence, had bool) {
	first, had = l.firsts[key]
	if !had {
		l.firsts[key] = occurrence{n.Value, spanOf(n)}
	}
	return first, had
}

// remarkOnSecond remarks on a value that another record has too.
func (l *loader) remarkOnSecond(n *yaml.Node, k *key, at path) {
	if !l.checking {
		return
	}
	if first, had := l.seen(n, k.same+" "+n.Value); had {
		l.remarkAt(n, at, Diagnostic{Code: "dubbel",
			Message: fmt.Sprintf("%s heeft ook een ander record, op regel %d", k.same, first.at.line),
			Related: l.related(first.at, n.Line, "Eerder, op regel %d:"),
			Cure:    "Is het twee keer hetzelfde record? Haal er dan één weg."})
	}
}

// remarkOnList remarks on items of a free list that are written another way elsewhere, and on
// one that a comma cuts.
func (l *loader) remarkOnList(n *yaml.Node, at path) {
	if !l.checking {
		return
	}
	for i, item := range n.Content {
		if first, had := l.seen(item, "item "+text.Fold(item.Value)); had && first.value != item.Value {
			l.remarkAt(item, at, Diagnostic{Code: "schrijfwijze",
				Message: fmt.Sprintf("%s is op regel %d anders geschreven", agenda.Quote(item.Value), first.at.line),
				Related: l.related(first.at, item.Line, "Eerder, op regel %d:"),
				Cure:    sentences(agenda.DidYouMean(first.value), "Schrijf hetzelfde overal gelijk, dan is het in een lijst één waarde.")})
		}
		if n.Style&yaml.FlowStyle != 0 && i+1 < len(n.Content) {
			l.remarkOnCut(item, n.Content[i+1], at)
		}
	}
}

// remarkOnCut remarks on a comma that cuts an item in two: between marks that belong
// together, or before what cannot begin a name.
func (l *loader) remarkOnCut(item, next *yaml.Node, at path) {
	isOpen := func(open, close string) bool {
		return strings.Count(item.Value, open) > strings.Count(item.Value, close)
	}
	word, _, _ := strings.Cut(next.Value, " ")
	isName := strings.Contains(item.Value, " ") && (slices.Contains([]string{"en", "of", "van", "voor"}, word) || strings.Contains(next.Value, " en "))
	if item.Style != 0 || next.Style != 0 || !isOpen("(", ")") && !isOpen("“", "”") && !isOpen("‘", "’") && !isName {
		return
	}
	l.remarkAt(item, at, Diagnostic{Code: "komma", Message: "door de komma hierachter zijn dit twee items",
		Cure: fmt.Sprintf("Is het één item, zet er dan aanhalingstekens om: %s. Zijn het er twee, zet ze dan elk tussen aanhalingstekens.", agenda.Quote(item.Value+", "+next.Value))})
}

// farYears is how many years a date can be from the agenda before it is remarked on.
const farYears = 15

// isFar reports whether a date of a project is far from the years of the agenda.
func (l *loader) isFar(d agenda.Datum) bool {
	return !l.years.IsOpen() && !d.IsZero() && (d.Jaar < l.years.Van.Jaar-farYears || d.Jaar > l.years.Tot.Jaar+farYears)
}

// remarkOnDate remarks on a date that is far from the years of the agenda.
func (l *loader) remarkOnDate(n *yaml.Node, at path, d agenda.Datum) {
	if l.isFar(d) {
		l.remarkIfSound(n, at, Diagnostic{Code: "datum-ver",
			Message: fmt.Sprintf("%s ligt ver van de jaren van de agenda (%s tot en met %s)", d, l.years.Van, l.years.Tot),
			Cure:    "Klopt het jaar?"})
	}
}

// remarkOnPeriod remarks on a looptijd that certainly lies outside the agenda.
func (l *loader) remarkOnPeriod(n *yaml.Node, at path, t agenda.Looptijd) {
	if !l.years.IsOpen() && t.IsOutside(l.years) && !l.isFar(t.Van) && !l.isFar(t.Tot) && !l.isFar(t.In) {
		l.remarkIfSound(n, at, Diagnostic{Code: "looptijd-buiten",
			Message: fmt.Sprintf("dit project loopt niet in de jaren van de agenda (%s tot en met %s)", l.years.Van, l.years.Tot),
			Cure:    "Klopt dat, dan kan het zo blijven staan; anders verandert u een van beide looptijden."})
	}
}

// remarkOnProject remarks on what the fields of a project say together.
func (l *loader) remarkOnProject(n *yaml.Node, at path, p *agenda.Project) {
	if !l.checking {
		return
	}
	if p.ID != "" && bytes.Contains(example, []byte("  - id: "+p.ID+"\n    titel: "+p.Titel+"\n")) {
		l.remarkIfSound(cmp.Or(valueOf(n, "titel"), n), at.key("titel"), Diagnostic{Code: "voorbeeld", Message: "dit is nog een voorbeeld van tsd new",
			Cure: "Vervang het door een eigen project, of haal het weg."})
	}
	if derived := valueOf(n, "afgeleid"); derived != nil {
		for _, item := range derived.Content {
			if valueOf(n, item.Value) == nil {
				l.remarkIfSound(item, at.key("afgeleid"), Diagnostic{Code: "afgeleid-leeg",
					Message: fmt.Sprintf("%q is als afgeleid gemerkt, maar het project heeft dat veld niet", item.Value),
					Cure:    "Vul het veld in, of haal het hier weg."})
			}
		}
	}
	bron := valueOf(n, "bron")
	switch {
	case bron == nil:
	case p.Bron.Paragraaf == "":
		l.remarkOnUnstated(n, at, p)
	case !hasProse(p):
		l.remarkIfSound(bron, at.key("bron").key("paragraaf"), Diagnostic{Code: "paragraaf-zonder-tekst",
			Message: "dit project heeft een paragraaf in de bron, maar geen aanleiding, vraag, aanpak of opbrengst",
			Cure:    "Zet de paragraaf in andere woorden in die velden."})
	}
}

// remarkOnUnstated remarks on the fields of a project without a section that
// only a section could state.
func (l *loader) remarkOnUnstated(n *yaml.Node, at path, p *agenda.Project) {
	elsewhere := slices.Concat(p.Afgeleid, l.defaults["overzicht"], l.defaults["afgeleid"])
	for _, f := range agenda.Fields {
		value := valueOf(n, f.Key)
		if f.FromSection && value != nil && !slices.Contains(elsewhere, f.Key) && !titleStates(p, value) {
			l.remarkIfSound(value, at.key(f.Key), Diagnostic{Code: "niet-afgeleid",
				Message: "dit staat in geen paragraaf van de bron, en is niet als afgeleid gemerkt",
				Cure:    "Noem de paragraaf in bron, of zet het veld in afgeleid. Voor alle projecten tegelijk: zet het veld in overzicht of afgeleid van werkagenda."})
		}
	}
}

// hasProse reports whether a project has running text.
func hasProse(p *agenda.Project) bool {
	return slices.ContainsFunc(agenda.Fields, func(f *agenda.Field) bool { return f.Kind == agenda.Prose && f.Of(p).Items != nil })
}

// titleStates reports whether the titles of a project state every item of a list.
func titleStates(p *agenda.Project, list *yaml.Node) bool {
	titles := text.Fold(p.Titel + " " + p.Overzichtstitel)
	return list.Kind == yaml.SequenceNode && !slices.ContainsFunc(list.Content, func(item *yaml.Node) bool {
		return !strings.Contains(titles, text.Fold(item.Value))
	})
}

// remarkOnAgenda remarks on what the records of an agenda without faults say together: on
// projects without a field that others have, on kinds that no project has, and on what
// tsd new left to decide.
func (l *loader) remarkOnAgenda(a *agenda.Agenda) {
	for _, f := range agenda.Fields {
		lacks := func(p agenda.Project) bool { return f.Of(&p).Items == nil }
		if !f.Expected || !slices.ContainsFunc(a.Projecten, func(p agenda.Project) bool { return !lacks(p) }) {
			continue
		}
		for _, p := range a.Projecten {
			if lacks(p) {
				l.remarkOnID(agenda.Projecten.Name, p.ID, Diagnostic{Code: "niet-overal",
					Message: fmt.Sprintf("dit project heeft geen %s, en andere projecten wel", f.Key),
					Cure:    fmt.Sprintf("Zet %s erbij als de bron het zegt of het eruit volgt.", f.Key)})
			}
		}
	}
	// Themes are the areas that a document names, and need not all have a project.
	for _, soort := range a.Soorten {
		if !slices.ContainsFunc(a.Projecten, func(p agenda.Project) bool { return p.Soort == soort.ID }) {
			l.remarkOnID(agenda.Soorten.Name, soort.ID, Diagnostic{Code: "ongebruikt", Message: "geen project heeft deze soort",
				Cure: "Haal de soort weg, of laat haar staan als dat klopt."})
		}
	}
	for i, line := range l.source.all() {
		if at := strings.Index(line, "BESLIS:"); at >= 0 && strings.HasPrefix(strings.TrimLeft(line, " "), "#") {
			l.remark(span{i + 1, utf8.RuneCountInString(line[:at]) + 1, utf8.RuneCountInString(line[at:])}, Diagnostic{Code: "beslis",
				Message: "hier is nog iets te beslissen", Cure: "Beslis, en haal deze opmerking weg."})
		}
	}
}

// remarkOnID remarks on the record with an id.
func (l *loader) remarkOnID(noun, id string, d Diagnostic) {
	d.Where = noun + " " + agenda.Quote(id)
	l.remark(l.ids[id], d)
}
