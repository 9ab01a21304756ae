package datafile

import (
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// lineReader gives the parser one line a Read, so that it is known how far it came.
type lineReader struct {
	rest  string // what is left of the line that is read
	lines []string
	read  int // how many of the lines were read
}

func (r *lineReader) Read(p []byte) (int, error) {
	if r.rest == "" {
		if r.read == len(r.lines) {
			return 0, io.EOF
		}
		r.rest = r.lines[r.read] + "\n"
		r.read++
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// parseLines parses lines under a header, the line with the key of the list that they are
// in, as one document. If the parser refuses them, read is the number of lines that it read
// until then.
func parseLines(header string, lines []string) (root *yaml.Node, read int, err error) {
	reader := &lineReader{rest: header + "\n", lines: lines}
	root, err = parse(reader)
	if err != nil {
		if why, line := reasonOf(err); why.says == unclosedQuote {
			return nil, indexOf(lines, line-why.opener) + 1, err // what comes after the mark says nothing
		}
	}
	return root, reader.read, err
}

// indexOf returns the index among lines, of which one can be several, of the n-th line of
// their text, from 0.
func indexOf(lines []string, n int) int {
	at := 0
	for ; at < len(lines)-1; at++ {
		if n -= strings.Count(lines[at], "\n") + 1; n < 0 {
			break
		}
	}
	return at
}

// refusal is where and why the parser refuses a text.
type refusal struct {
	at     int // the index of the last line that it read
	opener int // that of the line that opens what is not closed, or -1
	reason *reason
}

// refusal returns where the parser refuses the text. It reports false if it accepts it.
func (m *mended) refusal() (refused refusal, ok bool) {
	_, read, err := parseLines(m.header, m.lines[m.from:])
	if err == nil {
		return refusal{}, false
	}
	why, line := reasonOf(err)
	refused = refusal{at: m.from + max(0, read-1), opener: -1, reason: why}
	if why.opener > 0 && line > 0 {
		refused.opener = min(refused.at, m.from+indexOf(m.lines[m.from:], line-why.opener))
		for why.says == secondDocument && refused.opener > m.from && !isMarker(m.lines[refused.opener]) {
			refused.opener--
		}
		return refused, true
	}
	for i := refused.at; i >= m.from && i > refused.at-maxDistance; i-- {
		if openQuote(m.lines[i]) != "" {
			refused.opener = i
			break
		}
	}
	return refused, true
}
