package datafile

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"tsd/agenda/internal/outline"
)

// Edit is a change of the text of a file: its bytes from Start to End become Text.
type Edit struct {
	Start, End int
	Text       string
}

// apply returns the text with edits made in it. Of edits that overlap only the first
// one is made.
func apply(text []byte, edits []Edit) []byte {
	edits = slices.SortedStableFunc(slices.Values(edits), func(a, b Edit) int { return cmp.Compare(a.Start, b.Start) })
	var b bytes.Buffer
	at := 0
	for _, e := range edits {
		if e.Start < at {
			continue
		}
		b.Write(text[at:e.Start])
		b.WriteString(e.Text)
		at = e.End
	}
	b.Write(text[at:])
	return b.Bytes()
}

// extent returns where the text of a scalar is in the file: between its quotation
// marks, or under the sign of a block. It reports false if that cannot be found.
func (l *loader) extent(n *yaml.Node) (start, end int, ok bool) {
	start = l.offset(n.Line, n.Column)
	rest := l.data[start:]
	if n.Kind != yaml.ScalarNode || len(rest) == 0 {
		return 0, 0, false
	}
	switch {
	case n.Style&yaml.SingleQuotedStyle != 0 && rest[0] == '\'', n.Style&yaml.DoubleQuotedStyle != 0 && rest[0] == '"':
		end = outline.QuoteEnd(rest)
	case n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0:
		return 0, 0, false
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		first, length := blockLines(rest)
		return start + first, start + first + length, length > 0
	default:
		end = plainEnd(rest, n.Value)
		return start, start + end, end > 0
	}
	return start + 1, start + end, end > 0
}

// plainEnd returns the offset of the end of a scalar without quotes, of which the
// lines can be folded, or 0.
func plainEnd(text []byte, value string) int {
	at := 0
	for word := range strings.FieldsFuncSeq(value, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }) {
		at += len(text[at:]) - len(bytes.TrimLeft(text[at:], " \t\r\n"))
		if !bytes.HasPrefix(text[at:], []byte(word)) {
			return 0
		}
		at += len(word)
	}
	return at
}

// blockLines returns the offset of the lines of a block scalar, and their length. It
// is 0 if the block says itself how far its lines are indented.
func blockLines(text []byte) (first, length int) {
	header, _, _ := bytes.Cut(text, []byte("\n"))
	first = min(len(header)+1, len(text))
	if bytes.ContainsAny(header[:min(3, len(header))], "123456789") {
		return first, 0
	}
	indent := 0
	for length < len(text)-first {
		line, next := lineAt(text, first+length)
		spaces := len(line) - len(bytes.TrimLeft(line, " "))
		if len(bytes.TrimSpace(line)) > 0 {
			if indent == 0 {
				indent = spaces
			}
			if spaces < indent || spaces == 0 {
				break
			}
		}
		length = next - first
	}
	return first, length
}

// rewrite returns the edit that puts other text in the place of a scalar. It keeps
// the scalar's quotation marks.
func (l *loader) rewrite(n *yaml.Node, text string) []Edit {
	start, end, ok := l.extent(n)
	if !ok || n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		return nil
	}
	return []Edit{{start, end, text}}
}

// reword returns the edit of a text that a function makes of how the file has it, if
// the text stays one of the same kind.
func (l *loader) reword(n *yaml.Node, mend func(string) string) []Edit {
	start, end, ok := l.extent(n)
	if !ok {
		return nil
	}
	old := string(l.data[start:end])
	mended := mend(old)
	if mended == old || n.Style == 0 && !isPlainScalar(mended) {
		return nil
	}
	return []Edit{{start, end, mended}}
}

// isPlainScalar reports whether YAML reads all of a text as a string without quotes.
func isPlainScalar(text string) bool {
	n := parseAll([]byte("- " + text))
	if n == nil || n.Kind != yaml.SequenceNode || len(n.Content) != 1 {
		return false
	}
	s := n.Content[0]
	return s.Kind == yaml.ScalarNode && s.Style == 0 && s.Tag == "!!str" && s.LineComment == "" && plainEnd([]byte(text), s.Value) == len(text)
}
