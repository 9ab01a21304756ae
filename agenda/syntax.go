package agenda

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// The YAML parser often names a line far from the fault: a key that is
// indented wrong 40,000 lines down is reported on line 1. So the line is found
// by parsing: first ever smaller blocks of the file by themselves, then the
// lines of the smallest block that fails, one more at a time.

// syntaxFault is where a file stops being YAML.
type syntaxFault struct {
	line, column, width int // from 1, in characters
	kind                syntaxKind
}

// syntaxKind says in the user's words what the parser says in its own.
type syntaxKind struct {
	says    string // part of the parser's message
	code    string
	message string
	cure    string
	at      string // a regular expression for what is wrong, in the line; "": its first character
}

var syntaxKinds = []syntaxKind{
	{"cannot start any token", "tab", "hier staat een tab; YAML springt in met spaties",
		"Vervang de tab door spaties.", `^\s*?(\t+)`},
	{"tab character", "tab", "hier staat een tab; YAML springt in met spaties",
		"Vervang de tab door spaties.", `^\s*?(\t+)`},
	{"cannot start any token", "yaml-teken", "zo kan een waarde niet beginnen",
		"Zet aanhalingstekens om de hele waarde.", "(?:: |- |^ *|[\\[,] *)([@`%])"},
	{"mapping values are not allowed", "dubbele-punt", "deze dubbele punt kan hier niet staan",
		"Zet aanhalingstekens om de hele waarde als de dubbele punt erbij hoort; klopt het inspringen?",
		`:(?: |$).*?(:)(?: |$)`},
	{"mapping values are not allowed", "inspringen", "deze regel springt te ver in, of de regel ervoor is geen sleutel met een waarde",
		"Laat sleutels van hetzelfde record even ver inspringen.", ""},
	{"unexpected end of stream", "aanhalingsteken", "dit aanhalingsteken wordt niet gesloten",
		"Zet aan het einde van de waarde hetzelfde aanhalingsteken.", `(?:: |- |^ *|[\[{,] *)(["'])`},
	{"did not find expected key", "haak", "deze haak sluit niets",
		"Haal de haak weg.", `^[^\[]*\[[^\[\]]*\]\s*(\])`},
	{"did not find expected key", "na-aanhaling", "achter het aanhalingsteken staat nog tekst",
		"Zet de aanhalingstekens om de hele waarde.", `: (?:"[^"]*"|'[^']*') *([^ #,\]}].*)`},
	{"expected node content", "haak", "deze haak wordt niet gesloten, of er ontbreekt een waarde",
		"Sluit de lijst met ] of de groep met }.", `([\[{])[^\]}]*$`},
	{"expected node content", "haak", "hier hoort een waarde te staan",
		"Kijk of de haken bij elkaar passen.", ""},
	{"unknown escape character", "backslash", "tussen dubbele aanhalingstekens heeft een backslash een eigen betekenis, en deze kent YAML niet",
		"Schrijf \\\\ voor een backslash, of gebruik enkele aanhalingstekens.", `(\\[^0abtnvfre "/\\N_LPxuU])`},
	{"expected ',' or ']'", "haak", "deze haak wordt niet gesloten, of er ontbreekt een komma",
		"Sluit de lijst met ] en zet komma's tussen de items.", `(\[)`},
	{"expected ',' or '}'", "haak", "deze haak wordt niet gesloten, of er ontbreekt een komma",
		"Sluit de groep met } en zet komma's tussen de sleutels.", `(\{)`},
	{"could not find expected ':'", "sleutel-vorm", "dit is geen sleutel met een waarde",
		"Zet een dubbele punt en een spatie achter de sleutel, of spring de regel verder in als zij bij de vorige hoort.", ""},
	{"block sequence entries are not allowed", "inspringen", "hier kan geen streepje staan",
		"Zet een lijst onder haar sleutel, verder ingesprongen.", `(-)`},
	{"did not find expected", "inspringen", "deze regel is niet goed ingesprongen, of hoort hier niet",
		"Laat de regel even ver inspringen als de andere sleutels van hetzelfde record.", ""},
	{"exceeded max depth", "te-diep", "hier zijn te veel lijsten of groepen in elkaar gezet", "", ""},
	{"", "yaml", "vanaf hier is het bestand niet te lezen als YAML",
		"Let op het inspringen, op aanhalingstekens en haken, en op een dubbele punt in een waarde.", ""},
}

var unknownAnchor = pattern(`unknown anchor '(.*)' referenced`)

// pattern returns a regular expression that is compiled when it is first
// needed, which for most files is never.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

// parseError returns what the parser has against some lines, or nil. That an
// alias has no anchor is nothing against them: the anchor may stand elsewhere.
func parseError(lines [][]byte, closers string) error {
	var node yaml.Node
	text := append(bytes.Join(lines, []byte("\n")), closers...)
	err := yaml.NewDecoder(bytes.NewReader(text)).Decode(&node)
	if err == nil || errors.Is(err, io.EOF) || unknownAnchor().MatchString(err.Error()) {
		return nil
	}
	return err
}

// findSyntaxFault finds the first fault in lines that the parser refuses.
func findSyntaxFault(lines [][]byte) syntaxFault {
	start, end := narrow(lines)
	block := lines[start:end]
	good := longestGood(block)
	if good == len(block) {
		good-- // it fails only with what comes before it
	}
	err := parseError(block[:good+1], "")
	at := good
	if open, openErr := lastOpen(block, good); open > good {
		at, err = open, openErr
	}
	if err == nil {
		err = parseError(lines, "")
	}
	if err == nil {
		err = errors.New("")
	}
	return newSyntaxFault(start+at, string(lines[start+at]), err)
}

// narrow returns the smallest range of lines that can be told to fail by
// itself: a key with what belongs to it, or an item of a list.
func narrow(lines [][]byte) (start, end int) {
	start, end = 0, len(lines)
	for {
		blocks := split(lines[start:end])
		if len(blocks) == 1 && holdsLines(lines[start]) {
			// One key or item: look at what belongs to it, without its first line,
			// unless what is wrong is how the two stand to each other.
			under := start + 1
			for under < end-1 && indent(lines[under]) < 0 {
				under++
			}
			if end-start > 1 && parseError(lines[start:under+1], "") == nil && parseError(lines[start+1:end], "") != nil {
				start++
				continue
			}
			return start, end
		}
		failed := false
		for i, b := range blocks {
			if parseError(lines[start+b:start+next(blocks, i, end-start)], "") != nil {
				end = start + next(blocks, i, end-start)
				start += b
				failed = len(blocks) > 1
				break
			}
		}
		if !failed {
			return start, end
		}
	}
}

func next(blocks []int, i, end int) int {
	if i+1 < len(blocks) {
		return blocks[i+1]
	}
	return end
}

// split returns the lines at which blocks begin: those that are indented least,
// and those before the first of them.
func split(lines [][]byte) []int {
	least := -1
	for _, l := range lines {
		if n := indent(l); n >= 0 && (least < 0 || n < least) {
			least = n
		}
	}
	// Items of a list that stand as far to the left as the key that they belong
	// to are no blocks of their own.
	blocks, underKey := []int{0}, false
	for i, l := range lines {
		if indent(l) != least {
			continue
		}
		item := bytes.HasPrefix(bytes.TrimLeft(l, " "), []byte("-"))
		if i > 0 && !(item && underKey) {
			blocks = append(blocks, i)
		}
		underKey = underKey || !item
	}
	if len(blocks) > 1 && allBlank(lines[:blocks[1]]) {
		blocks = append(blocks[:1], blocks[2:]...)
	}
	return blocks
}

func allBlank(lines [][]byte) bool {
	for _, l := range lines {
		if indent(l) >= 0 {
			return false
		}
	}
	return true
}

// indent returns how many spaces a line begins with, or -1 for one that has
// nothing but a comment.
func indent(line []byte) int {
	rest := bytes.TrimLeft(line, " ")
	if trimmed := bytes.TrimSpace(rest); len(trimmed) == 0 || trimmed[0] == '#' {
		return -1
	}
	return len(line) - len(rest)
}

// holdsLines says whether the lines under a line may be looked at without it:
// not if they are text that it begins.
func holdsLines(line []byte) bool {
	s := string(bytes.TrimSpace(line))
	return strings.HasSuffix(s, ":") || strings.HasPrefix(s, "- ") && keyLine().MatchString(s) && !blockText().MatchString(s)
}

var (
	keyLine   = pattern(`^\s*(?:- +)*[\p{L}\p{N}_-]+:(?: |$)`)
	blockText = pattern(`[|>][+-]?[0-9]?[+-]?$|["'\[{][^\]}"']*$`)
)

// maxPrefixes bounds how many lines of a block are tried one by one.
const maxPrefixes = 2000

// longestGood returns how many lines of a block the parser takes.
func longestGood(block [][]byte) int {
	low := 0
	if len(block) > maxPrefixes {
		// Too many to try them all: find by halves where it goes wrong for good.
		high := len(block)
		for high-low > maxPrefixes {
			if middle := (low + high) / 2; parseError(block[:middle], "") == nil {
				low = middle
			} else {
				high = middle
			}
		}
		block = block[:high]
	}
	for n := len(block); n > low; n-- {
		if parseError(block[:n], "") == nil {
			return n
		}
	}
	return low
}

// closing is what can be missing at the end of a value of several lines.
var closing = []string{"]", "}", "]}", "}]", `"`, `'`, `"]`, `']`, `"}`, `'}`}

// lastOpen follows a value that opens on a line and runs over the next ones,
// and returns the line at which it can no longer be closed, with the error. If
// that line is a key of its own, or there is none, the fault is that the value
// is not closed where it should be, so it returns the line that it opens on.
func lastOpen(block [][]byte, first int) (int, error) {
	for n := first; n < len(block) && n < first+maxPrefixes; n++ {
		open := false
		for _, c := range closing {
			open = open || parseError(block[:n+1], c) == nil
		}
		if !open {
			if n > first && !keyLine().Match(block[n]) {
				return n, parseError(block[:n+1], "")
			}
			break
		}
	}
	return first, nil
}

// newSyntaxFault says what is wrong with a line, from what the parser says.
func newSyntaxFault(line int, text string, err error) syntaxFault {
	fault := syntaxFault{line: line + 1, column: 1, width: 1}
	for _, k := range syntaxKinds {
		if !strings.Contains(err.Error(), k.says) {
			continue
		}
		at := []int{len(text) - len(strings.TrimLeft(text, " ")), 0}
		at[1] = len(strings.TrimRight(text, " \t\r"))
		if k.at != "" {
			found := regexp.MustCompile(k.at).FindStringSubmatchIndex(text)
			if found == nil {
				continue
			}
			at = found[2:4]
		}
		fault.kind = k
		fault.column = utf8.RuneCountInString(text[:at[0]]) + 1
		fault.width = max(1, utf8.RuneCountInString(text[at[0]:max(at[0], at[1])]))
		return fault
	}
	panic(fmt.Sprintf("no kind of fault for %q", err))
}
