package datafile

import (
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

// lineReader gives the parser one line a Read, so that it is known how far it came.
type lineReader struct {
	parts [][]string
	rest  string
	read  int // how many lines were read
}

func (r *lineReader) Read(p []byte) (int, error) {
	for r.rest == "" {
		for len(r.parts) > 0 && len(r.parts[0]) == 0 {
			r.parts = r.parts[1:]
		}
		if len(r.parts) == 0 {
			return 0, io.EOF
		}
		r.rest = r.parts[0][0] + "\n"
		r.parts[0] = r.parts[0][1:]
		r.read++
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// errSecond is why a text with two documents is refused.
var errSecond = errors.New("there is a second document")

// parseLines parses lines as one document. If the parser refuses them, read is the number
// of lines that it read until then.
func parseLines(parts ...[]string) (root *yaml.Node, read int, err error) {
	reader := &lineReader{parts: slices.Clone(parts)}
	decoder := yaml.NewDecoder(reader)
	var document, second yaml.Node
	if err = decoder.Decode(&document); err == nil {
		if err = decoder.Decode(&second); err == nil {
			return nil, reader.read, errSecond
		}
	}
	if errors.Is(err, io.EOF) {
		if len(document.Content) > 0 {
			root = document.Content[0]
		}
		return root, reader.read, nil
	}
	if m := lineOfError().FindStringSubmatch(err.Error()); m != nil && strings.Contains(err.Error(), "end of stream") {
		reader.read, _ = strconv.Atoi(m[1]) // what comes after the mark that is not closed says nothing
	}
	return nil, reader.read, err
}

// refusal is where and why the parser refuses a text.
type refusal struct {
	at     int // the index of the last line that it read
	opener int // that of the line that opens what is not closed, or -1
	err    error
}

// refusal returns where the parser refuses the text from a line on, which begins a record or
// is the first.
func (m *mended) refusal(from int) refusal {
	header := m.header(from)
	_, read, err := parseLines(header, m.lines[from:])
	if err == nil {
		return refusal{}
	}
	at := min(max(from, from+read-len(header)-1), len(m.lines)-1)
	if errors.Is(err, errSecond) {
		at = m.secondDocument(from)
	}
	refused := refusal{at, -1, err}
	if m := lineOfError().FindStringSubmatch(err.Error()); m != nil && isUnclosed(err) {
		n, _ := strconv.Atoi(m[1])
		refused.opener = min(at, from-len(header)+n)
		if before := refused.opener - 1; before >= from && !strings.Contains(err.Error(), "expected ',' or") {
			refused.opener = before // a fault of the scanner counts from one, of the parser from zero
		}
		return refused
	}
	for i := at; i >= from && i > at-maxWindow; i-- {
		if opensQuote(m.lines[i]) {
			refused.opener = i
			break
		}
	}
	return refused
}

// secondDocument returns the index of the line at which a second document begins, in a text
// that has one from a line on.
func (m *mended) secondDocument(from int) int {
	began := false
	for i, line := range m.lines[from:] {
		if began && isMarker(line) {
			return from + i
		}
		began = began || line != "" && line[0] != '#' && !isMarker(line)
	}
	return len(m.lines) - 1
}

// isUnclosed reports whether the parser misses what closes a text, a list or a group.
func isUnclosed(err error) bool {
	return strings.Contains(err.Error(), "end of stream") || strings.Contains(err.Error(), "expected ',' or") || strings.Contains(err.Error(), "could not find expected ':'")
}

var lineOfError = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`line (\d+)`) })
