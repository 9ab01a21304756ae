package datafile

import (
	"strings"

	"tsd/agenda/text"
)

const (
	dashCure   = "Typ een streepje en een spatie."
	quoteAll   = "Zet aanhalingstekens om de hele waarde."
	valueMark  = `^` + blank + `*(?:-` + blank + `+)*(?:[\pL\d_/-]+` + blank + `*:` + blank + `+)?(.*)$`
	indentCure = "Laat sleutels van hetzelfde record even ver inspringen, en een tekst of een lijst verder dan haar sleutel. Is het een opmerking, zet er dan # voor."
	bracketsIn = "Sluit een lijst met ] en een groep met }, en zet komma's tussen de items."
)

// rules are the rules that propose how a line was meant: by itself, in ways, or with the lines
// around it, in changes. Of two proposals that are as good, that of the first rule wins, so
// what is more precise comes first.
var rules = []rule{
	{code: "conflict", message: "hier staat een onopgelost samenvoegconflict van git", cure: "Kies welke regels blijven, en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
		changes: conflict, silent: true, sure: true},
	{code: "tweede-document", message: "hier begint een tweede document; een databestand heeft er één", cure: "Haal de regel weg, of maak een eigen bestand van wat erachter komt.",
		changes: withoutSecondDocument, silent: true, sure: true},
	{code: "html", message: "dit is een regel HTML", cure: "Haal de regel weg, of houd alleen de tekst over.",
		ways: replace(`^( *)(</?[A-Za-z!].*)$`, "$1# $2"), everywhere: true, sure: true},
	{code: "tab", message: "hier staat een tab; YAML springt in met spaties", cure: "Vervang de tab door spaties.",
		ways: plainBlanks(isTab), changes: movedIf(isTab), everywhere: true, sure: true, mark: `\t+`},
	{code: "spatie", message: "hier staat een bijzondere spatie (%U), waar YAML een gewone wil", cure: "Typ een gewone spatie; kopiëren uit Word of een webpagina geeft vaak zulke.",
		ways: plainBlanks(text.IsOddBlank), changes: movedIf(text.IsOddBlank), everywhere: true, sure: true, mark: `[^\PZ ]+`},
	{code: "streepje", message: "hier staat een gedachtestreepje in plaats van een streepje", cure: "Vervang «– » door «- »; Word maakt er zelf een langer van.",
		ways: dash(`[` + text.Dashes + `]`), everywhere: true, mark: `[` + text.Dashes + `]`},
	{code: "streepje", message: "hier staat een opsommingsteken of een nummer in plaats van een streepje", cure: dashCure,
		ways: dash(`[` + text.Bullets + `*+]|\d+[.)]`), everywhere: true, mark: `[^ ]+`},
	{code: "streepje", message: "achter dit streepje ontbreekt een spatie", cure: dashCure,
		ways: replace(`^( *(?:- +)*)-([^\s-])`, "$1- $2")},
	{code: "streepje", message: "hier staat een streepje te veel", cure: "Haal het weg.",
		ways: surplusDash},
	{code: "streepje", message: "hier ontbreekt een streepje", cure: dashCure,
		ways: missingDash},
	{code: "sleutel-vorm", message: "achter deze sleutel horen een dubbele punt en een spatie", cure: "Schrijf een sleutel zo: sleutel: waarde",
		ways: colon, mark: `^[ -]*[\pL\d_/]+(?:-[\pL\d]+)*(.?)`},
	{code: "sleutel-vorm", message: "hier staan twee sleutels op één regel", cure: "Zet elke sleutel op een eigen regel.",
		ways: twoKeys},
	{code: "sleutel-vorm", message: "hier staat een teken te veel", cure: "Haal het weg.",
		ways: replace(`^( *)[^\pL\d\s"'#-]([\pL_]+:(?: .*)?)$`, "$1$2"), mark: `[^\s]`},
	{code: "yaml", message: "een databestand heeft geen regel met een procentteken vooraan", cure: "Haal de regel weg.",
		ways: replace(`^(%.*)$`, "# $1"), sure: true},
	{code: "sleutel-vorm", message: "zo begint geen opmerking", cure: "Een opmerking begint met #.",
		ways: replace(`^( *)(?://+|--|;)( ?.*)$`, "$1#$2"), sure: true},
	{code: "aanhalingsteken", message: "een apostrof vooraan leest YAML als het begin van een tekst tussen aanhalingstekens", cure: quoteAll,
		ways: each(quotedIf(apostrophe), quotedItems(apostrophe)), mark: `'[a-z][ -][^,\]}]*`, sure: true},
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
		ways: quotedItems("^[@`%&*!|>?:\"'#-]|: "), mark: "[\\[{,] *(?:[\\pL_]+: +)?([@`%&*!|>?:-].*)"},
	{code: "dubbele-punt", message: "deze dubbele punt kan hier niet staan", cure: quoteAll,
		ways: quotedIf(`:(?: |$)`), mark: `:(?: |$).*?(:)(?: |$)`},
	{code: "dubbele-punt", message: "hier begint een tekst van meer regels met een dubbele punt erin", cure: "Zet >- achter de sleutel, en begin de tekst op de volgende regel.",
		changes: fold},
	{code: "backslash", message: "tussen dubbele aanhalingstekens heeft een backslash een eigen betekenis, en deze kent YAML niet", cure: `Schrijf \\ voor een backslash, of gebruik enkele aanhalingstekens.`,
		ways: replace(`^(.*?)\\([^0abtnvfre "/\\N_LPxuU].*)$`, `$1\\$2`), mark: `(\\[^0abtnvfre "/\\N_LPxuU])`},
	{code: "haak", message: "deze haak wordt niet gesloten, of er ontbreekt een komma", cure: bracketsIn,
		ways: value(closeBracket), mark: `[\[{]`},
	{code: "haak", message: "deze haak sluit niets", cure: bracketsIn,
		ways: value(openBracket), mark: `([\]})])[^\]})]*$`},
	{code: "haak", message: "hier ontbreekt een komma, of staat er een te veel", cure: bracketsIn,
		ways: value(replace(`,\s*,\s*|([^,{\[\s])\s+([\pL_]+: )`, "$1, $2")), mark: `[\[{].*`},
	{code: "inspringen", message: "deze regel springt niet goed in", cure: indentCure,
		changes: indented},
	{code: "inspringen", message: "deze regel springt niet goed in, met de regels eronder", cure: indentCure,
		changes: indentedBlock},
	{code: "sleutel-ontbreekt", message: "hierboven ontbreekt de sleutel van deze regels", cure: "Zet hem op een eigen regel hierboven.",
		ways: missingKey, adds: 2},
	{code: "sleutel-vorm", message: "dit is een rij uit een tabel, zoals van Excel", cure: "Schrijf elke waarde op een eigen regel, achter haar sleutel.",
		ways: replace(`^( *)([^\t]+\t[^\t]+\t.*)$`, "$1# $2"), comments: true},
	{code: "sleutel-vorm", message: "dit is geen sleutel met een waarde", cure: "Haal de regel weg, zet er # voor, of spring hem in als hij bij de tekst erboven hoort.",
		ways: replace(`^( *)(\S.*)$`, "$1# $2"), comments: true},
}

// apostrophe matches what begins with 's, 't, 'n or 'k.
const apostrophe = `^'[a-z][ -]`

var gitMark = lazy(`^(?:<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)`)

// conflict proposes the first side of a conflict that git left.
func conflict(m *mended, at int) []change {
	if !gitMark().MatchString(m.lines[at]) {
		return nil
	}
	find := func(mark string, step int) int {
		for i := at; 0 <= i && i < len(m.lines) && max(i-at, at-i) < maxDistance; i += step {
			if strings.HasPrefix(m.lines[i], mark) {
				return i
			}
		}
		return at
	}
	from, to := find("<<<<<<<", -1), find(">>>>>>>", 1)+1
	c := change{from: from, blame: from}
	first := true
	for _, line := range m.lines[from:to] {
		isMark := gitMark().MatchString(line)
		first = first && !(isMark && (line[0] == '=' || line[0] == '|'))
		if isMark || !first {
			line = ""
		}
		c.lines = append(c.lines, line)
	}
	return []change{c}
}

// withoutSecondDocument proposes a text without the line that begins a second document, or
// without that document.
func withoutSecondDocument(m *mended, at int) []change {
	if !isMarker(m.lines[at]) {
		return nil
	}
	return []change{{from: at, lines: []string{""}, blame: at}, {from: at, lines: make([]string, len(m.lines)-at), blame: at}}
}

// dash proposes a dash for other signs that a line begins with.
func dash(signs string) func(line string) []string {
	return replace(`^( *(?:- +)*)(?:`+signs+`)`+blank+`+`, "$1- ")
}

// surplusDash proposes a line without its dash, with what is behind it in the place of the
// dash or where it is.
func surplusDash(line string) []string {
	if partsOf(line).dashes == "" {
		return nil
	}
	return []string{strings.Replace(line, "- ", "", 1), withoutDash(line)}
}

// missingDash proposes a dash before what a line has, which stays where it is or moves.
func missingDash(line string) []string {
	p := partsOf(line)
	if p.dashes != "" {
		return nil
	}
	return []string{withDash(line), p.indent + "- " + p.content()}
}

var keyWithoutColon = lazy(`^( *(?:- +)*)([\pL_]+)\s*(?:[:=;]+|\s)\s*(.*)$`)

// colon proposes a colon and a space behind a key.
func colon(line string) []string {
	m := keyWithoutColon().FindStringSubmatch(line + " ")
	if m == nil || !keyNames()[m[2]] {
		return nil
	}
	return []string{strings.TrimRight(m[1]+m[2]+": "+m[3], " ")}
}

var anotherKey = lazy(` +(?:- )?([\pL_]+):`)

// twoKeys proposes a line for each of the keys on a line.
func twoKeys(line string) []string {
	p := partsOf(line)
	var ways []string
	for _, m := range anotherKey().FindAllStringSubmatchIndex(p.value, -1) {
		if !keyNames()[p.value[m[2]:m[3]]] {
			continue
		}
		first, second := p.before()+p.value[:m[0]], strings.TrimSpace(p.value[m[0]:])
		column := p.column()
		if second[0] == '-' {
			column -= len("- ")
		}
		ways = append(ways, first+"\n"+strings.Repeat(" ", max(0, column))+second)
	}
	return ways
}

// missingKey proposes the key that is missing above an indented line: that of a group or a
// list that its key belongs to.
func missingKey(line string) []string {
	p := partsOf(line)
	if p.key == "" || p.indent == "" {
		return nil
	}
	var ways []string
	var add func(keys []key)
	add = func(keys []key) {
		for _, k := range keys {
			if keyNamed(k.keys, p.key) != nil && (p.dashes != "") == k.multiple {
				ways = append(ways, p.indent[:max(0, len(p.indent)-2)]+k.name+":\n"+line)
			}
			add(k.keys)
		}
	}
	add(fileKeys())
	return ways
}
