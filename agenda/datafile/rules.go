package datafile

import (
	"regexp"
	"strings"
	"sync"

	"tsd/agenda/text"
)

const (
	dashCure   = "Typ een streepje en een spatie."
	quoteAll   = "Zet aanhalingstekens om de hele waarde."
	valueMark  = `^` + blank + `*(?:-` + blank + `+)*(?:[\pL\d_/-]+` + blank + `*:` + blank + `+)?(.*)$`
	indentCure = "Laat sleutels van hetzelfde record even ver inspringen, en een tekst of een lijst verder dan haar sleutel. Is het een opmerking, zet er dan # voor."
	bracketsIn = "Sluit een lijst met ] en een groep met }, en zet komma's tussen de items."
)

// rulesThat returns some of the rules.
func rulesThat(are func(*rule) bool) []*rule {
	var some []*rule
	for i := range rules {
		if are(&rules[i]) {
			some = append(some, &rules[i])
		}
	}
	return some
}

// rules are the rules that propose how a line was meant. Of two that are as good, the first
// one wins.
var rules = []rule{
	{code: "conflict", message: "hier staat een onopgelost samenvoegconflict van git", cure: "Kies welke regels blijven, en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
		ways: conflict, silent: true, sure: true},
	{code: "tweede-document", message: "hier begint een tweede document; een databestand heeft er één", cure: "Haal de regel weg, of maak een eigen bestand van wat erachter komt.",
		ways: secondDocument, silent: true, sure: true},
	{code: "html", message: "dit is een regel HTML", cure: "Haal de regel weg, of houd alleen de tekst over.",
		lines: replace(`^( *)(</?[A-Za-z!].*)$`, "$1# $2"), sure: true},
	{code: "tab", message: "hier staat een tab; YAML springt in met spaties", cure: "Vervang de tab door spaties.",
		ways: movedBlanks('\t'), lines: plainBlanks('\t'), sure: true, mark: `\t+`},
	{code: "spatie", message: "hier staat een bijzondere spatie (%U), waar YAML een gewone wil", cure: "Typ een gewone spatie; kopiëren uit Word of een webpagina geeft vaak zulke.",
		ways: movedBlanks('\u00a0'), lines: plainBlanks('\u00a0'), sure: true, mark: `[^\PZ ]+`},
	{code: "streepje", message: "hier staat een gedachtestreepje in plaats van een streepje", cure: "Vervang «– » door «- »; Word maakt er zelf een langer van.",
		lines: dash(`[` + text.Dashes + `]`), mark: `[` + text.Dashes + `]`},
	{code: "streepje", message: "hier staat een opsommingsteken of een nummer in plaats van een streepje", cure: dashCure,
		lines: dash(`[` + text.Bullets + `*+]|\d+[.)]`), mark: `[^ ]+`},
	{code: "streepje", message: "achter dit streepje ontbreekt een spatie", cure: dashCure,
		ways: rewrite(`^( *(?:- +)*)-([^\s-])`, "$1- $2")},
	{code: "streepje", message: "hier staat een streepje te veel", cure: "Haal het weg.",
		ways: surplusDash},
	{code: "streepje", message: "hier ontbreekt een streepje", cure: dashCure,
		ways: missingDash},
	{code: "sleutel-vorm", message: "achter deze sleutel horen een dubbele punt en een spatie", cure: "Schrijf een sleutel zo: sleutel: waarde",
		ways: colon, mark: `^[ -]*[\pL\d_/]+(?:-[\pL\d]+)*(.?)`},
	{code: "sleutel-vorm", message: "hier staan twee sleutels op één regel", cure: "Zet elke sleutel op een eigen regel.",
		ways: twoKeys},
	{code: "sleutel-vorm", message: "hier staat een teken te veel", cure: "Haal het weg.",
		ways: rewrite(`^( *)[^\pL\d\s"'#-]([\pL_]+:(?: .*)?)$`, "$1$2"), mark: `[^\s]`},
	{code: "yaml", message: "een databestand heeft geen regel met een procentteken vooraan", cure: "Haal de regel weg.",
		ways: rewrite(`^(%.*)$`, "# $1"), sure: true},
	{code: "sleutel-vorm", message: "zo begint geen opmerking", cure: "Een opmerking begint met #.",
		ways: rewrite(`^( *)(?://+|--|;)( ?.*)$`, "$1#$2"), sure: true},
	{code: "aanhalingsteken", message: "een apostrof vooraan leest YAML als het begin van een tekst tussen aanhalingstekens", cure: quoteAll,
		ways: apostrophe, mark: `'[a-z][ -][^,\]}]*`, sure: true},
	{code: "aanhalingsteken", message: "dit aanhalingsteken wordt niet gesloten", cure: "Zet aan het einde van de waarde hetzelfde aanhalingsteken.",
		ways: closeQuote, mark: `(?:: +|- +|^ *|[\[{,] *)(["'])`},
	{code: "na-aanhaling", message: "dit aanhalingsteken sluit de tekst, maar er komt nog meer", cure: quoteAll,
		ways: value(quotePair), mark: `^[^"']*(?:"[^"]*(")|'[^']*('))`},
	{code: "aanhalingsteken", message: "gekrulde aanhalingstekens zijn voor YAML gewone letters", cure: "Zet rechte aanhalingstekens om de hele waarde; de gekrulde kunnen erbinnen blijven staan.",
		ways: quotedIf(`^[` + text.Quotes + `]`), mark: `[` + text.Quotes + `]`},
	{code: "yaml-teken", message: "achter > of | kan op dezelfde regel geen tekst staan", cure: "Begin de tekst op de volgende regel.",
		ways: textBehindFold, mark: valueMark},
	{code: "yaml-teken", message: "dit is een link zoals in Markdown", cure: "Schrijf alleen het adres, of zet aanhalingstekens om het geheel.",
		ways: quotedIf(`^\[[^\]]*\]\(\S*\)`), mark: valueMark},
	{code: "yaml-teken", message: "zo kan een waarde niet beginnen", cure: quoteAll,
		ways: quotedIf("^[-?:,\\[\\]{}#&*!|>'\"%@`]"), mark: valueMark},
	{code: "yaml-teken", message: "zo kan een item van een lijst niet beginnen", cure: "Zet aanhalingstekens om het item.",
		ways: quotedItems, mark: "[\\[{,] *(?:[\\pL_]+: +)?([@`%&*!|>?:-].*)"},
	{code: "dubbele-punt", message: "deze dubbele punt kan hier niet staan", cure: quoteAll,
		ways: quotedIf(`:(?: |$)`), mark: `:(?: |$).*?(:)(?: |$)`},
	{code: "dubbele-punt", message: "hier begint een tekst van meer regels met een dubbele punt erin", cure: "Zet >- achter de sleutel, en begin de tekst op de volgende regel.",
		ways: fold},
	{code: "backslash", message: "tussen dubbele aanhalingstekens heeft een backslash een eigen betekenis, en deze kent YAML niet", cure: `Schrijf \\ voor een backslash, of gebruik enkele aanhalingstekens.`,
		ways: rewrite(`^(.*?)\\([^0abtnvfre "/\\N_LPxuU].*)$`, `$1\\$2`), mark: `(\\[^0abtnvfre "/\\N_LPxuU])`},
	{code: "haak", message: "deze haak wordt niet gesloten, of er ontbreekt een komma", cure: bracketsIn,
		ways: value(closeBracket), mark: `[\[{]`},
	{code: "haak", message: "deze haak sluit niets", cure: bracketsIn,
		ways: value(openBracket), mark: `([\]})])[^\]})]*$`},
	{code: "haak", message: "hier ontbreekt een komma, of staat er een te veel", cure: bracketsIn,
		ways: value(commas), mark: `[\[{].*`},
	{code: "inspringen", message: "deze regel springt niet goed in", cure: indentCure,
		ways: indented},
	{code: "inspringen", message: "deze regel springt niet goed in, met de regels eronder", cure: indentCure,
		ways: indentedBlock},
	{code: "sleutel-ontbreekt", message: "hierboven ontbreekt de sleutel van deze regels", cure: "Zet hem op een eigen regel hierboven.",
		ways: missingKey, adds: 1},
	{code: "sleutel-vorm", message: "dit is een rij uit een tabel, zoals van Excel", cure: "Schrijf elke waarde op een eigen regel, achter haar sleutel.",
		ways: rewrite(`^( *)([^\t]+\t[^\t]+\t.*)$`, "$1# $2"), last: true},
	{code: "sleutel-vorm", message: "dit is geen sleutel met een waarde", cure: "Haal de regel weg, zet er # voor, of spring hem in als hij bij de tekst erboven hoort.",
		ways: rewrite(`^( *)(\S.*)$`, "$1# $2"), last: true},
}

// conflict proposes the first side of a conflict that git left.
func conflict(m *mended, at int) []change {
	isMarker := func(line string) bool {
		return strings.HasPrefix(line, "<<<<<<<") || strings.HasPrefix(line, ">>>>>>>") || strings.HasPrefix(line, "=======") || strings.HasPrefix(line, "|||||||")
	}
	if !isMarker(m.lines[at]) {
		return nil
	}
	from, to := at, at+1
	for i := at; i >= 0 && i > at-maxWindow; i-- {
		if strings.HasPrefix(m.lines[i], "<<<<<<<") {
			from = i
			break
		}
	}
	for i := at; i < len(m.lines) && i < at+maxWindow; i++ {
		if strings.HasPrefix(m.lines[i], ">>>>>>>") {
			to = i + 1
			break
		}
	}
	c := change{from: from, to: to, blame: from}
	ours := true
	for _, line := range m.lines[from:to] {
		if isMarker(line) {
			ours = ours && !strings.HasPrefix(line, "=======") && !strings.HasPrefix(line, "|||||||") || to == from+1
			line = ""
		} else if !ours {
			line = ""
		}
		c.lines = append(c.lines, line)
	}
	return []change{c}
}

// secondDocument proposes a text without the line that begins a second document, or without
// that document.
func secondDocument(m *mended, at int) []change {
	if !isMarker(m.lines[at]) {
		return nil
	}
	return []change{one(at, ""), {from: at, to: len(m.lines), lines: make([]string, len(m.lines)-at), blame: at}}
}

// dash returns the way of a line that begins with other signs than a dash.
func dash(signs string) func(string) []string {
	return replace(`^( *(?:- +)*)(?:`+signs+`)`+blank+`+`, "$1- ")
}

func surplusDash(m *mended, at int) []change {
	line := m.lines[at]
	if p := partsOf(line); p.dashes == "" {
		return nil
	}
	return []change{one(at, strings.Replace(line, "- ", "", 1)), one(at, withoutDash(line))}
}

func missingDash(m *mended, at int) []change {
	line := m.lines[at]
	p := partsOf(line)
	if p.dashes != "" {
		return nil
	}
	return []change{one(at, withDash(line)), one(at, p.indent+"- "+p.content())}
}

var keyWithout = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^( *(?:- +)*)([\pL_]+)\s*(?:[:=;]+|\s)\s*(.*)$`)
})

// colon proposes a colon and a space behind a key.
func colon(m *mended, at int) []change {
	line := m.lines[at]
	if m := keyWithout().FindStringSubmatch(line + " "); m != nil && keyNames()[m[2]] {
		if fixed := strings.TrimRight(m[1]+m[2]+": "+m[3], " "); fixed != line {
			return []change{one(at, fixed)}
		}
	}
	return nil
}

// twoKeys proposes a line for each of the keys on a line.
func twoKeys(m *mended, at int) []change {
	p := partsOf(m.lines[at])
	var all []change
	for i, c := range p.value {
		if c != ' ' {
			continue
		}
		rest := strings.TrimSpace(p.value[i:])
		name, _, ok := strings.Cut(strings.TrimPrefix(rest, "- "), ":")
		if !ok || !keyNames()[name] {
			continue
		}
		column := p.column()
		if strings.HasPrefix(rest, "- ") {
			column -= len("- ")
		}
		all = append(all, one(at, p.before()+strings.TrimRight(p.value[:i], " "), strings.Repeat(" ", max(0, column))+rest))
	}
	return all
}
