package datafile

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"tsd/agenda/text"
)

// rule proposes how a line that the parser refuses was meant.
type rule struct {
	code, message, cure string
	ways                func(m *mended, at int) []change
	lines               func(line string) []string // ways of a line by itself, which are also tried on all lines at once
	mark                string                     // a pattern of what to point at in the line; "" is all of it
	sure                bool                       // nothing else can be meant
	last                bool                       // it is tried only if no other rule helps
	adds                int                        // how many keys it adds that are not in the text
	silent              bool                       // what was meant cannot be shown
}

// place returns what to point at in a line.
func (r *rule) place(line string) (start, end int) {
	if r.mark != "" {
		if m := regexp.MustCompile(r.mark).FindStringSubmatchIndex(line); m != nil {
			if m = slices.DeleteFunc(m, func(i int) bool { return i < 0 }); len(m) > 2 {
				return m[2], m[3]
			}
			return m[0], m[1]
		}
	}
	return len(line) - len(strings.TrimLeftFunc(line, isBlank)), len(line)
}

// replace returns what a pattern makes of a line.
func replace(pattern, by string) func(line string) []string {
	re := sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
	return func(line string) []string {
		if !re().MatchString(line) {
			return nil
		}
		return []string{re().ReplaceAllString(line, by)}
	}
}

// rewrite proposes what a pattern makes of a line.
func rewrite(pattern, by string) func(*mended, int) []change {
	ways := replace(pattern, by)
	return func(m *mended, at int) []change {
		var all []change
		for _, way := range ways(m.lines[at]) {
			all = append(all, one(at, way))
		}
		return all
	}
}

// value proposes what can be meant by the value of a line.
func value(meant func(value string) []string) func(*mended, int) []change {
	return func(m *mended, at int) []change {
		p := partsOf(m.lines[at])
		var all []change
		for _, v := range meant(strings.TrimRightFunc(p.value, isBlank)) {
			all = append(all, one(at, p.before()+v))
		}
		return all
	}
}

// quoted returns a text between quotation marks, with nothing taken away.
func quoted(s string) string {
	switch {
	case !strings.ContainsAny(s, `"\`):
		return `"` + s + `"`
	case !strings.Contains(s, "'"):
		return "'" + s + "'"
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}

// quotedIf proposes quotation marks around a value that fits a pattern.
func quotedIf(pattern string) func(*mended, int) []change {
	re := sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
	return value(func(v string) []string {
		if !re().MatchString(v) || isFlow(v) {
			return nil
		}
		return []string{quoted(v)}
	})
}

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
	{code: "streepje", message: "hier staat een opsommingsteken in plaats van een streepje", cure: dashCure,
		lines: dash(`[` + text.Bullets + `*+]|\d+[.)]|[a-z][.)]`), mark: `[^ ]+`},
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

// tabWidths is how many spaces a tab can stand for.
var tabWidths = []int{2, 4, 8}

// plainBlanks returns the ways of a line with odd blanks where YAML wants spaces: tabs, or
// those that look like a space.
func plainBlanks(kind rune) func(string) []string {
	isOdd := func(r rune) bool { return r == kind || kind != '\t' && text.IsOddBlank(r) }
	return func(line string) []string {
		p := partsOf(line)
		value := strings.TrimLeftFunc(p.value, isOdd)
		begin := strings.TrimSuffix(line, value)
		if !strings.ContainsFunc(begin, isOdd) {
			return nil
		}
		var all []string
		for _, width := range tabWidths {
			plain := strings.ReplaceAll(p.indent, "\t", strings.Repeat(" ", width)) + strings.ReplaceAll(strings.TrimPrefix(begin, p.indent), "\t", " ")
			all = append(all, strings.Map(plainBlank, plain)+value)
		}
		return all
	}
}

// plainBlank returns a space for a blank that looks like one.
func plainBlank(r rune) rune {
	if text.IsOddBlank(r) {
		return ' '
	}
	return r
}

// movedBlanks proposes the columns at which a line with odd blanks in its indentation can
// begin.
func movedBlanks(kind rune) func(*mended, int) []change {
	return func(m *mended, at int) []change {
		if odd := strings.Trim(partsOf(m.lines[at]).indent, " "); odd == "" || strings.ContainsRune(odd, '\t') != (kind == '\t') {
			return nil
		}
		return m.moves(at)
	}
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

// closeQuote proposes the quotation mark that a value lacks, at its end or before what
// closes a list.
func closeQuote(m *mended, at int) []change {
	line := strings.TrimRight(m.lines[at], " ")
	if !opensQuote(line) {
		return nil
	}
	v := strings.TrimLeft(partsOf(line).value, "[{ ")
	mark := v[:1]
	all := []change{one(at, line+mark)}
	if mark == "'" {
		begin := strings.TrimSuffix(line, v)
		all = append(all, one(at, begin+quoted(v)))
	}
	for i, c := range v {
		if strings.ContainsRune(",]}", c) {
			begin := line[:len(line)-len(v)+i]
			all = append(all, one(at, begin+mark+v[i:]))
		}
	}
	// The text can go on over the lines that spring in further.
	end := at + 1
	for end < len(m.lines) && m.lines[end] != "" && len(partsOf(m.lines[end]).indent) > len(partsOf(line).indent) && partsOf(m.lines[end]).key == "" {
		end++
	}
	if end > at+1 {
		lines := slices.Clone(m.lines[at:end])
		lines[len(lines)-1] += mark
		all = append(all, change{from: at, to: end, lines: lines, blame: at})
	}
	return all
}

var apostropheWord = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^'[a-z][ -]`) })

// apostrophe proposes quotation marks around what begins with 's, 't, 'n or 'k: a value, or
// an item of a list in brackets.
func apostrophe(m *mended, at int) []change {
	p := partsOf(m.lines[at])
	items, list := []string{p.value}, strings.HasPrefix(p.value, "[")
	if list {
		items = strings.SplitAfter(p.value, ",")
	}
	found := false
	for i, item := range items {
		item = strings.Trim(item, "[], ")
		if apostropheWord().MatchString(item) {
			found = true
			items[i] = strings.Replace(items[i], item, quoted(item), 1)
		}
	}
	if !found {
		return nil
	}
	return []change{one(at, p.before()+strings.Join(items, ""))}
}

// quotePair proposes what can be meant by a value with quotation marks that are no pair.
func quotePair(v string) []string {
	if v == "" || v[0] != '"' && v[0] != '\'' {
		return nil
	}
	mark, inner := v[:1], strings.TrimPrefix(v, v[:1])
	all := []string{quoted(v)}
	if !strings.HasSuffix(inner, mark) || strings.Count(inner, mark) == 1 {
		return all
	}
	inner = strings.TrimSuffix(inner, mark)
	next := strings.Index(inner, mark)
	escaped := mark + strings.ReplaceAll(inner, mark, map[string]string{`"`: `\"`, "'": "''"}[mark]) + mark
	if before := inner[:next]; before == "" || strings.HasSuffix(before, " ") || strings.HasSuffix(before, "(") || mark == "'" {
		return []string{escaped} // the second mark opens a word, or is an apostrophe
	}
	return all
}

// textBehindFold proposes the text behind a fold mark on a line of its own.
func textBehindFold(m *mended, at int) []change {
	p := partsOf(m.lines[at])
	rest := strings.TrimLeft(p.value, ">|-+")
	mark := strings.TrimSuffix(p.value, rest)
	if p.key == "" || mark == "" || !strings.HasPrefix(rest, " ") {
		return nil
	}
	return []change{one(at, p.before()+mark, strings.Repeat(" ", p.column()+2)+strings.TrimSpace(rest))}
}

var flowItem = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`([\[{,] *(?:[\pL_]+: +)?)([^\s"',\]}][^,\]}]*|["'][^"',\]}]*)`)
})

// quotedItems proposes quotation marks around the items of a list or a group in brackets
// that begin with a sign of YAML, or have a colon in them.
func quotedItems(m *mended, at int) []change {
	p := partsOf(m.lines[at])
	if !isFlow(p.value) {
		return nil
	}
	quotes := flowItem().ReplaceAllStringFunc(p.value, func(s string) string {
		m := flowItem().FindStringSubmatch(s)
		item := strings.TrimSpace(m[2])
		if strings.Contains("@`%&*!|>-?:\"'#", item[:1]) || strings.Contains(item, ": ") && m[1] != "{" {
			return m[1] + quoted(item)
		}
		return s
	})
	return []change{one(at, p.before()+quotes)}
}

// isFlow reports whether a value is a list or a group in brackets.
func isFlow(v string) bool {
	return len(v) > 1 && brackets[v[0]] == v[len(v)-1]
}

// fold proposes a fold mark for a text of several lines.
func fold(m *mended, at int) []change {
	for i := at; i >= 0 && i >= at-maxWindow; i-- {
		p := partsOf(m.lines[i])
		if p.key == "" || i < at && p.column() >= len(partsOf(m.lines[at]).indent) {
			continue
		}
		under := i+1 < len(m.lines) && len(partsOf(m.lines[i+1]).indent) > p.column() && partsOf(m.lines[i+1]).dashes == ""
		if !under || !textKeys()[p.key] || p.value != "" && strings.Contains("[{>|\"'", p.value[:1]) {
			return nil
		}
		lines := []string{p.indent + p.dashes + p.key + ": >-"}
		if p.value != "" {
			lines = append(lines, strings.Repeat(" ", p.column()+2)+p.value)
		}
		return []change{{from: i, to: i + 1, lines: lines, blame: i}}
	}
	return nil
}

var brackets = map[byte]byte{'[': ']', '{': '}'}

// closeBracket proposes the bracket that a value lacks at its end.
func closeBracket(v string) []string {
	var open []byte
	for i := range len(v) {
		switch c := v[i]; c {
		case '[', '{':
			open = append(open, brackets[c])
		case ']', '}':
			if len(open) > 0 && open[len(open)-1] == c {
				open = open[:len(open)-1]
			}
		}
	}
	if len(open) == 0 {
		return nil
	}
	slices.Reverse(open)
	closed := []string{v + string(open), strings.TrimRight(v, ",;") + string(open)}
	if last := len(v) - 1; strings.IndexByte("]})", v[last]) >= 0 {
		closed = append(closed, v[:last]+string(open))
	}
	return closed
}

// openBracket proposes a value without a bracket that closes nothing, or with the one that
// it closes.
func openBracket(v string) []string {
	if v == "" || strings.IndexByte("]})", v[len(v)-1]) < 0 {
		return nil
	}
	body, shut := v[:len(v)-1], v[len(v)-1]
	if body == "" {
		return []string{"]", "}"} // of a list over several lines
	}
	for open, shuts := range brackets {
		if shut == shuts && strings.Count(v, string(shut)) > strings.Count(v, string(open)) {
			return []string{body, string(open) + v}
		}
	}
	return nil
}

var (
	doubleComma = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`,\s*,`) })
	noComma     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`([^,{\[\s])\s+([\pL_]+: )`) })
	quotesApart = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(["'])\s+(["'])`) })
)

// commas proposes a comma that a list or a group lacks, and one instead of two.
func commas(v string) []string {
	if v == "" || brackets[v[0]] == 0 {
		return nil
	}
	return []string{
		doubleComma().ReplaceAllString(v, ","), noComma().ReplaceAllString(v, "$1, $2"), quotesApart().ReplaceAllString(v, "$1, $2"),
		strings.ReplaceAll(v, ";", ","),
	}
}

// columns returns the columns at which a line can begin: those of the lines around it, and
// two further than these.
func (m *mended) columns(at int) []int {
	all := []int{0}
	add := func(column int) {
		if column >= 0 && !slices.Contains(all, column) {
			all = append(all, column)
		}
	}
	around := func(i int) bool {
		p := partsOf(m.lines[i])
		if p.content() == "" || strings.HasPrefix(p.value, "#") || strings.ContainsFunc(p.indent, func(r rune) bool { return r != ' ' }) {
			return false
		}
		add(p.column())
		add(len(p.indent))
		add(p.column() + 2)
		return true
	}
	for i, n := at-1, 0; i >= 0 && i > at-maxWindow; i-- {
		begins := m.begins(i)
		if (begins || n < 4) && around(i) {
			n++
		}
		if begins {
			break
		}
	}
	for i, n := at+1, 0; i < len(m.lines) && n < 2 && i < at+maxWindow; i++ {
		if around(i) {
			n++
		}
	}
	return all
}

// moves returns a line at the columns at which it can begin.
func (m *mended) moves(at int) []change {
	var all []change
	for _, column := range m.columns(at) {
		all = append(all, one(at, strings.Repeat(" ", column)+partsOf(m.lines[at]).content()))
	}
	return all
}

// indented proposes the columns at which a line can begin.
func indented(m *mended, at int) []change {
	if strings.Trim(partsOf(m.lines[at]).indent, " ") != "" {
		return nil
	}
	return m.moves(at)
}

// indentedBlock proposes the columns at which a line can begin with what is under it.
func indentedBlock(m *mended, at int) []change {
	indent := len(partsOf(m.lines[at]).indent)
	end := at + 1
	for end < len(m.lines) && end < at+maxWindow && !m.begins(end) && (strings.TrimSpace(m.lines[end]) == "" || len(partsOf(m.lines[end]).indent) > indent) {
		end++
	}
	if end == at+1 {
		return nil
	}
	var all []change
	for _, column := range m.columns(at) {
		c := change{from: at, to: end, blame: at}
		for _, line := range m.lines[at:end] {
			if strings.TrimSpace(line) != "" {
				line = strings.Repeat(" ", max(0, len(partsOf(line).indent)+column-indent)) + partsOf(line).content()
			}
			c.lines = append(c.lines, line)
		}
		all = append(all, c)
	}
	return all
}

// missingKey proposes the key that is missing above lines that spring in: of the group that
// the first of them belongs to, or of the file.
func missingKey(m *mended, at int) []change {
	p := partsOf(m.lines[at])
	var all []change
	var add func(keys []key)
	add = func(keys []key) {
		for _, k := range keys {
			if k.keys == nil {
				continue
			}
			if keyNamed(k.keys, p.key) != nil && (p.dashes != "") == k.list {
				column := max(0, len(p.indent)-2)
				all = append(all, change{from: at, to: at + 1, lines: []string{strings.Repeat(" ", column) + k.name + ":", m.lines[at]}, blame: at})
			}
			add(k.keys)
		}
	}
	if p.key != "" && p.indent != "" {
		add(fileKeys())
	}
	return all
}

// change is a proposal: what comes in the place of some lines.
type change struct {
	from, to int // indexes of the first line and the one after the last
	lines    []string
	rule     *rule
	blame    int // the index of the line that is to blame
}

// one returns the change of one line.
func one(at int, lines ...string) change {
	return change{from: at, to: at + 1, lines: lines, blame: at}
}
