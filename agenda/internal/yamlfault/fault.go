// Package yamlfault finds where and why a text is not YAML. The parser often
// names a line far from the fault: a key with the wrong indentation, 40,000
// lines down, is reported on line 1. So the line is found by parsing: first
// smaller and smaller blocks of the text on their own, then the lines of the
// smallest block that fails, one more at a time.
package yamlfault

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Fault is where and why a text is not YAML.
type Fault struct {
	Line, Column, Width int // from 1; column and width in characters
	Code                string
	Message             string // what is wrong, in Dutch
	Cure                string // what to do about it
}

var unknownAnchor = pattern(`unknown anchor '(.*)' referenced`)

// pattern returns a regular expression that is compiled when first needed: for
// most files, never.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

// parseError returns the parser's error for some lines with closers after them,
// or nil. An alias without an anchor is not an error: the anchor may be in other
// lines.
func parseError(lines [][]byte, closers string) error {
	var node yaml.Node
	text := append(bytes.Join(lines, []byte("\n")), closers...)
	err := yaml.NewDecoder(bytes.NewReader(text)).Decode(&node)
	if err == nil || errors.Is(err, io.EOF) || unknownAnchor().MatchString(err.Error()) {
		return nil
	}
	return err
}

// Find finds the first fault in lines that the parser refuses with an error.
func Find(lines [][]byte, refusal error) Fault {
	if m := unknownAnchor().FindStringSubmatch(refusal.Error()); m != nil {
		if fault, ok := findAlias(lines, m[1]); ok {
			return fault
		}
	}
	return findSyntax(lines)
}

// findAlias finds an alias that has no anchor.
func findAlias(lines [][]byte, name string) (Fault, bool) {
	for i, line := range lines {
		if at := aliasAt(string(line), name); at >= 0 {
			return Fault{Line: i + 1, Column: utf8.RuneCount(line[:at]) + 1, Width: len(name) + 1, Code: "alias", Message: AliasMessage, Cure: QuoteCure}, true
		}
	}
	return Fault{}, false
}

// AliasMessage is said of every alias, also of one with an anchor.
const AliasMessage = "verwijzingen met * horen niet in een databestand; schrijf de waarde uit"

// QuoteCure is what to do if a mark that YAML knows is meant as part of a text.
const QuoteCure = "Zet aanhalingstekens om de hele waarde als het teken bij de tekst hoort."

// aliasAt returns where an alias is in a line, outside comments and texts, or -1.
func aliasAt(line, name string) int {
	for at := 0; at < len(line); at++ {
		begins := at == 0 || strings.IndexByte(" \t[{,", line[at-1]) >= 0
		switch {
		case begins && line[at] == '#':
			return -1
		case begins && strings.HasPrefix(line[at:], "*"+name):
			return at
		}
	}
	return -1
}

func findSyntax(lines [][]byte) Fault {
	start, end := narrow(lines)
	block := lines[start:end]
	good := longestGood(block)
	if good == len(block) {
		good-- // it fails only with the lines before it
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
	return newFault(start+at, string(lines[start+at]), err)
}
