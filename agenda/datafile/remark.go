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

// A remark is about something that can be right, but mostly is not. Load accepts
// it. Each says how to write it so that the remark goes away.

// textRemark remarks on how a text is written: it returns no message if all is well.
type textRemark struct {
	code string
	odd  bool // only texts with other characters than those of ASCII can have it
	of   func(l *loader, n *yaml.Node, oneLine bool) (message, cure string)
}

var textRemarks = []textRemark{
	{"unicode-vorm", true, func(_ *loader, n *yaml.Node, _ bool) (string, string) {
		if norm.NFC.IsNormalString(n.Value) {
			return "", ""
		}
		return "in deze tekst staan letters met een los accent erachter",
			"Schrijf de letter met accent als één teken (Unicode-vorm NFC); kopiëren uit een pdf geeft vaak de losse vorm."
	}},
	{"harde-spatie", true, func(l *loader, n *yaml.Node, _ bool) (string, string) {
		if i := strings.IndexFunc(n.Value, text.IsOddBlank); l.oddBlanks && i >= 0 {
			r, _ := utf8.DecodeRuneInString(n.Value[i:])
			return fmt.Sprintf("in deze tekst staat een bijzondere spatie (U+%04X)", r),
				"Vervang haar door een gewone spatie; kopiëren uit Word of een webpagina geeft vaak zulke."
		}
		return "", ""
	}},
	{"aanhalingsteken-recht", false, func(l *loader, n *yaml.Node, _ bool) (string, string) {
		if i := straightQuote(n.Value); l.curlyQuotes && i >= 0 {
			return fmt.Sprintf("hier staat een recht aanhalingsteken (%c); elders in het bestand staan gekrulde", n.Value[i]),
				"Gebruik ‘ en ’, of “ en ”."
		}
		return "", ""
	}},
	{"aanhalingsteken-gekruld", true, func(_ *loader, n *yaml.Node, _ bool) (string, string) {
		if n.Style != 0 || !isCurled(n.Value) {
			return "", ""
		}
		return "om deze waarde staan gekrulde aanhalingstekens, en die leest YAML als deel van de tekst",
			"Haal ze weg. Horen ze bij de tekst, zet dan rechte aanhalingstekens om het geheel."
	}},
	{"spaties", false, func(_ *loader, n *yaml.Node, oneLine bool) (string, string) {
		s := n.Value
		if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
			s = strings.TrimRight(s, "\n")
		}
		if strings.TrimSpace(s) == s && !(oneLine && (strings.Contains(s, "  ") || strings.Contains(s, "\t"))) {
			return "", ""
		}
		return "hier staan dubbele spaties, een tab, of spaties aan het begin of het einde", agenda.DidYouMean(strings.Join(strings.Fields(n.Value), " "))
	}},
	{"tekencode", true, func(_ *loader, n *yaml.Node, _ bool) (string, string) {
		if garbled := garbled(n.Value); garbled != "" {
			return fmt.Sprintf("“%s” is waarschijnlijk “%s”, gelezen in de verkeerde codering", garbled, ungarbled(garbled)),
				"Typ het woord opnieuw, en sla het bestand op als UTF-8."
		}
		return "", ""
	}},
	{"opsomming", false, func(_ *loader, n *yaml.Node, _ bool) (string, string) {
		if n.Style&yaml.LiteralStyle != 0 || !strings.ContainsAny(n.Value, text.Bullets) || !bullets().MatchString(n.Value) {
			return "", ""
		}
		return "in deze tekst staat een opsomming, die op één regel komt",
			"Schrijf er zinnen van, of gebruik | in plaats van >- om de regels te houden."
	}},
	{"beslis", false, func(_ *loader, n *yaml.Node, _ bool) (string, string) {
		if !strings.Contains(n.Value, "BESLIS") {
			return "", ""
		}
		return "hier staat nog BESLIS", "Beslis, en haal het woord weg."
	}},
	{"uitroepteken", false, func(l *loader, n *yaml.Node, _ bool) (string, string) {
		if n.Style != 0 {
			return "", ""
		}
		if _, from := l.source.split(n.Line, n.Column); len(from) < 2 || from[0] != '!' || from[1] != ' ' {
			return "", ""
		}
		return "het uitroepteken ervoor leest YAML niet als tekst", "Zet aanhalingstekens om de hele waarde: " + agenda.Quote("! "+n.Value)
	}},
}

// remarkOnText remarks on how a text is written.
func (l *loader) remarkOnText(n *yaml.Node, k *key, at path) {
	plain := isASCII(n.Value)
	for _, r := range textRemarks {
		if r.odd && plain {
			continue
		}
		if message, cure := r.of(l, n, k.kind == nameKind); message != "" {
			l.remarkAt(n, at, Diagnostic{Code: r.code, Message: message, Cure: cure})
		}
	}
	if k.name == "url" {
		l.remarkOnAddress(n, at)
	}
}

var address = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^https?://[^\s<>"]+$`) })

// remarkOnAddress remarks on an address that a browser does not know as one.
func (l *loader) remarkOnAddress(n *yaml.Node, at path) {
	if address().MatchString(n.Value) {
		return
	}
	cure := "Schrijf een adres zo: https://www.example.org/pagina"
	if bare := strings.Trim(n.Value, "<> "); address().MatchString("https://" + bare) {
		cure = "Schrijf: https://" + bare
	}
	l.remarkAt(n, at, Diagnostic{Code: "adres", Message: "dit is geen adres dat met https:// begint", Cure: cure})
}

var bullets = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|\s)[` + text.Bullets + `]\s.*\s[` + text.Bullets + `]\s`)
})

var garbledLetter = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("[ÂÃ][\u0080-\u00bf]|â€[\u0080-\u00bf\u2018-\u2122œžŸ]|├[\u2500-\u25ff»½¼║«®]")
})

// garbled returns the first letter of a text that is UTF-8 read in another encoding, or "".
func garbled(s string) string {
	return garbledLetter().FindString(s)
}

// ungarbled returns the letter that a garbled one was, or "…" if that is not known.
func ungarbled(s string) string {
	var b []byte
	for _, r := range s {
		if r > 0xff {
			return "…"
		}
		b = append(b, byte(r))
	}
	if !utf8.Valid(b) {
		return "…"
	}
	return string(b)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

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

// remarkOnSecond remarks on a value that another record has too.
func (l *loader) remarkOnSecond(n *yaml.Node, at path, v unique) {
	first, had := l.firsts[v]
	if !had {
		l.firsts[v] = spanOf(n)
		return
	}
	l.remarkAt(n, at, Diagnostic{Code: "dubbel",
		Message: fmt.Sprintf("%s heeft ook een ander record, op regel %d", v.same, first.line),
		Related: l.related(first, n.Line, "Eerder, op regel %d:"),
		Cure:    "Is het twee keer hetzelfde record? Haal er dan één weg."})
}

// remarkOnList remarks on items of a free list that are written another way elsewhere, and on
// one that a comma cuts.
func (l *loader) remarkOnList(n *yaml.Node, at path) {
	for i, item := range n.Content {
		first, had := l.spellings[text.Fold(item.Value)]
		switch {
		case !had:
			l.spellings[text.Fold(item.Value)] = spelling{item.Value, spanOf(item)}
		case first.item != item.Value:
			l.remarkAt(item, at, Diagnostic{Code: "schrijfwijze",
				Message: fmt.Sprintf("%s is op regel %d anders geschreven", agenda.Quote(item.Value), first.at.line),
				Related: l.related(first.at, item.Line, "Eerder, op regel %d:"),
				Cure:    sentences(agenda.DidYouMean(first.item), "Schrijf hetzelfde overal gelijk, dan is het in een lijst één waarde.")})
		}
		if n.Style&yaml.FlowStyle != 0 && i+1 < len(n.Content) {
			l.remarkOnCut(item, n.Content[i+1], at)
		}
	}
}

// remarkOnCut remarks on a comma that cuts an item in two: between marks that belong
// together, or before what cannot begin a name.
func (l *loader) remarkOnCut(item, next *yaml.Node, at path) {
	open := func(s string) bool {
		return strings.Count(s, "(") > strings.Count(s, ")") || strings.Count(s, "“") > strings.Count(s, "”") || strings.Count(s, "‘") > strings.Count(s, "’")
	}
	word, _, _ := strings.Cut(next.Value, " ")
	name := strings.Contains(item.Value, " ") && (slices.Contains([]string{"en", "of", "van", "voor"}, word) || strings.Contains(next.Value, " en "))
	if item.Style != 0 || next.Style != 0 || !open(item.Value) && !name {
		return
	}
	l.remarkAt(item, at, Diagnostic{Code: "komma", Message: "door de komma hierachter zijn dit twee items",
		Cure: fmt.Sprintf("Is het één item, zet er dan aanhalingstekens om: %s. Zijn het er twee, zet ze dan elk tussen aanhalingstekens.", agenda.Quote(item.Value+", "+next.Value))})
}

// remarkOnProject remarks on what the fields of a project say together.
func (l *loader) remarkOnProject(n *yaml.Node, at path, p *agenda.Project) {
	if whole := l.agenda.Werkagenda.Looptijd; !whole.IsOpen() && !p.Looptijd.IsReversed() {
		l.remarkOnDates(n, at, p, whole)
	}
	if p.ID != "" && bytes.Contains(example, []byte("  - id: "+p.ID+"\n    titel: "+p.Titel+"\n")) {
		l.remarkIfSound(cmp.Or(valueOf(n, "titel"), n), at.key("titel"), Diagnostic{Code: "voorbeeld", Message: "dit is nog een voorbeeld van tsd new",
			Cure: "Vervang het door een eigen project, of haal het weg."})
	}
	if marked := valueOf(n, "afgeleid"); marked != nil {
		for _, item := range marked.Content {
			if f, err := agenda.FieldByName(item.Value); err == nil && f.Key == item.Value && valueOf(n, f.Key) == nil {
				l.remarkIfSound(item, at.key("afgeleid"), Diagnostic{Code: "afgeleid-leeg",
					Message: fmt.Sprintf("%q is als afgeleid gemerkt, maar het project heeft dat veld niet", f.Key),
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

// farYears is how many years a date can be from the agenda before it is remarked on.
const farYears = 15

// remarkOnDates remarks on a looptijd that certainly lies outside the agenda, and on dates
// that are far from it.
func (l *loader) remarkOnDates(n *yaml.Node, at path, p *agenda.Project, whole agenda.Looptijd) {
	far := func(d agenda.Datum) bool {
		return !d.IsZero() && (d.Jaar < whole.Van.Jaar-farYears || d.Jaar > whole.Tot.Jaar+farYears)
	}
	remark := func(of *yaml.Node, key string, d agenda.Datum) bool {
		if of == nil || !far(d) {
			return false
		}
		l.remarkIfSound(of, at.key(key), Diagnostic{Code: "datum-ver", Message: fmt.Sprintf("%s ligt ver van de jaren van de agenda (%s tot en met %s)", d, whole.Van, whole.Tot),
			Cure: "Klopt het jaar?"})
		return true
	}
	period, stand, results := valueOf(n, looptijdKey), valueOf(n, "stand"), valueOf(n, "resultaten")
	if period != nil {
		found := remark(valueOf(period, "van"), looptijdKey+".van", p.Looptijd.Van)
		found = remark(valueOf(period, "tot"), looptijdKey+".tot", p.Looptijd.Tot) || found
		found = remark(valueOf(period, "in"), looptijdKey+".in", p.Looptijd.In) || found
		if !found && p.Looptijd.IsOutside(whole) {
			l.remarkIfSound(period, at.key(looptijdKey), Diagnostic{Code: "looptijd-buiten",
				Message: fmt.Sprintf("dit project loopt niet in de jaren van de agenda (%s tot en met %s)", whole.Van, whole.Tot),
				Cure:    "Klopt dat, dan kan het zo blijven staan; anders verandert u een van beide looptijden."})
		}
	}
	if stand != nil {
		remark(valueOf(stand, "per"), "stand.per", p.Stand.Per)
	}
	if results != nil {
		for i, r := range p.Resultaten {
			remark(valueOf(results.Content[i], "datum"), "resultaten.datum", r.Datum)
		}
	}
}

// remarkOnUnstated remarks on the fields of a project without a section that
// only a section could state.
func (l *loader) remarkOnUnstated(n *yaml.Node, at path, p *agenda.Project) {
	for _, f := range agenda.Fields {
		value := valueOf(n, f.Key)
		if !f.FromSection || value == nil || slices.Contains(p.Afgeleid, f.Key) ||
			slices.Contains(l.defaults["overzicht"], f.Key) || slices.Contains(l.defaults["afgeleid"], f.Key) || titleStates(p, value) {
			continue
		}
		l.remarkIfSound(value, at.key(f.Key), Diagnostic{Code: "niet-afgeleid",
			Message: "dit staat in geen paragraaf van de bron, en is niet als afgeleid gemerkt",
			Cure:    "Noem de paragraaf in bron, of zet het veld in afgeleid. Voor alle projecten tegelijk: zet het veld in overzicht of afgeleid van werkagenda."})
	}
}

// hasProse reports whether a project has running text.
func hasProse(p *agenda.Project) bool {
	return slices.ContainsFunc(agenda.Fields, func(f *agenda.Field) bool {
		text, ok := f.In(p).(*string)
		return f.Kind == agenda.Prose && ok && *text != ""
	})
}

// titleStates reports whether the titles of a project state every item of a list.
func titleStates(p *agenda.Project, list *yaml.Node) bool {
	titles := text.Fold(p.Titel + " " + p.Overzichtstitel)
	return list.Kind == yaml.SequenceNode && !slices.ContainsFunc(list.Content, func(item *yaml.Node) bool {
		return !strings.Contains(titles, text.Fold(item.Value))
	})
}

// remarkOnAgenda remarks on what the records of an agenda without faults say together: on
// projects without a field that the others have, on kinds that no project has, and on what
// tsd new left to decide.
func (l *loader) remarkOnAgenda(a *agenda.Agenda) {
	for _, f := range agenda.Fields {
		used := map[string]bool{}
		var without []string
		for i := range a.Projecten {
			p := &a.Projecten[i]
			items := f.Of(p).Items
			for _, v := range items {
				used[v] = true
			}
			if f.Expected && len(items) == 0 {
				without = append(without, p.ID)
			}
		}
		if len(without) < len(a.Projecten) {
			for _, id := range without {
				l.remarkOnID(agenda.Projecten.Name, id, Diagnostic{Code: "niet-overal",
					Message: fmt.Sprintf("dit project heeft geen %s, en andere projecten wel", f.Key),
					Cure:    fmt.Sprintf("Zet %s erbij als de bron het zegt of het eruit volgt.", f.Key)})
			}
		}
		// Themes are the areas that a document names, and need not all have a project.
		if f.List == agenda.Soorten {
			for _, t := range f.Terms(a) {
				if !used[t.ID] {
					l.remarkOnID(f.Name, t.ID, Diagnostic{Code: "ongebruikt", Message: "geen project heeft deze " + f.Name,
						Cure: "Haal de soort weg, of laat haar staan als dat klopt."})
				}
			}
		}
	}
	for i, line := range l.source.all() {
		if at := strings.Index(line, "BESLIS:"); at >= 0 && strings.HasPrefix(strings.TrimLeft(line, " "), "#") {
			l.remark(span{i + 1, utf8.RuneCountInString(line[:at]) + 1, len(line) - at}, Diagnostic{Code: "beslis",
				Message: "hier is nog iets te beslissen", Cure: "Beslis, en haal deze opmerking weg."})
		}
	}
}

func (l *loader) remarkOnID(noun, id string, d Diagnostic) {
	if at, ok := l.ids[id]; ok {
		d.Where = noun + " " + agenda.Quote(id)
		l.remark(at, d)
	}
}
