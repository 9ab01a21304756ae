package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line as its beginning shows it: indentation, dashes, a key.
type line struct {
	text   string
	indent int    // characters of white space
	start  int    // the offset of the first character that is none
	dashes int    // how many "- " it begins with
	begin  int    // the offset of what follows them
	word   string // the word that follows them, which may be a key
	mark   string // what separates it from the value: ":" of a key
	value  string
}

// isKey reports whether a line has a key, as YAML has it.
func (l *line) isKey() bool {
	return l.mark == ":" || l.mark == ": "
}

// isBlank reports whether a line is empty or a comment.
func (l *line) isBlank() bool { return l.start == len(l.text) || l.text[l.start] == '#' }

// IsMarker reports whether a line can begin or end a document.
func IsMarker[T string | []byte](line T) bool {
	begin := string(line[:min(3, len(line))])
	return begin == "---" || begin == "..." || strings.HasPrefix(begin, "%")
}

// isPlain reports whether a line is indented with spaces.
func (l *line) isPlain() bool {
	return l.indent == l.start && strings.Trim(l.text[:l.start], " ") == ""
}

// read reads the beginning of a line.
func read(text string) line {
	l := line{text: text}
	l.start = len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	l.indent = utf8.RuneCountInString(text[:l.start])
	l.begin = l.start
	for rest := text[l.begin:]; strings.HasPrefix(rest, "- ") || rest == "-"; rest = text[l.begin:] {
		l.dashes++
		l.begin += len(rest) - len(strings.TrimLeft(rest[1:], " "))
	}
	rest := text[l.begin:]
	quote := ""
	if rest != "" && (rest[0] == '"' || rest[0] == '\'') {
		quote = rest[:1]
	}
	word := rest[len(quote):]
	n := strings.IndexFunc(word, func(r rune) bool { return !isWordRune(r) })
	if n < 0 {
		n = len(word)
	}
	if n == 0 || !strings.HasPrefix(word[n:], quote) {
		return l
	}
	l.word, rest = word[:n], word[n+len(quote):]
	l.value = strings.TrimLeftFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(":;=", r) })
	l.mark = rest[:len(rest)-len(l.value)]
	if colon := strings.TrimLeft(l.mark, " "); strings.HasPrefix(colon, ":") {
		l.mark = colon // YAML lets spaces stand before it
	}
	if spaces := strings.TrimLeft(l.mark, ":"); len(l.mark)-len(spaces) == 1 && strings.Trim(spaces, " ") == "" {
		switch {
		case l.value == "":
			l.mark = ":"
		case spaces != "":
			l.mark = ": "
		}
	}
	if l.mark == ":" && l.value != "" {
		l.mark = ":?" // a value without a space before it
	}
	l.value = strings.TrimRightFunc(l.value, unicode.IsSpace)
	if strings.HasPrefix(l.value, "#") {
		l.value = ""
	}
	return l
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || r == '-'
}

// isHeader reports whether a value is the beginning of a block scalar.
func isHeader(value string) bool {
	value, _, _ = strings.Cut(value, " #")
	return value != "" && (value[0] == '>' || value[0] == '|') && strings.Trim(value[1:], "+-123456789 ") == ""
}

// isOpen reports whether a value goes on after its line: a quoted scalar or a
// flow collection that is not closed. It returns what would close it.
func isOpen(value string) (closer string, open bool) {
	if value == "" || strings.IndexByte(`"'[{`, value[0]) < 0 {
		return "", false
	}
	flow := value[0] == '[' || value[0] == '{'
	var closers []byte
	begins := true // a value can begin here
	for i := 0; i < len(value); i++ {
		switch c := value[i]; {
		case begins && (c == '"' || c == '\''):
			end := QuoteEnd(value[i:])
			if end < 0 {
				return string(c) + reverse(closers), true
			}
			i += end
			if !flow {
				return "", false
			}
			begins = false
		case !flow:
			return "", false
		case c == '[':
			closers, begins = append(closers, ']'), true
		case c == '{':
			closers, begins = append(closers, '}'), true
		case c == ']' || c == '}':
			if closers = closers[:len(closers)-1]; len(closers) == 0 {
				return "", false
			}
		case c == ',' || c == ':':
			begins = true
		case c == '#' && value[i-1] == ' ':
			return reverse(closers), true
		case c != ' ':
			begins = false
		}
	}
	return reverse(closers), len(closers) > 0
}

func reverse(b []byte) string {
	var s strings.Builder
	for i := len(b) - 1; i >= 0; i-- {
		s.WriteByte(b[i])
	}
	return s.String()
}

// QuoteEnd returns the offset of the quotation mark that closes the one at the
// beginning of a text, or -1.
func QuoteEnd[T string | []byte](s T) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[0] == '"' && s[i] == '\\':
			i++
		case s[i] == s[0] && s[0] == '\'' && i+1 < len(s) && s[i+1] == '\'':
			i++
		case s[i] == s[0]:
			return i
		}
	}
	return -1
}
