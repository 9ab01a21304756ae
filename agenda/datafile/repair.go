package datafile

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
)

// A text that the parser refuses is read as it was most likely meant. Rules propose how a
// line was meant, and the parser decides: the best proposal is the one with which it reads
// furthest. So what else is wrong in the file is found too, and nothing that follows from
// what is refused.

// apply makes a change.
func (m *mended) apply(c change) {
	var from []origin
	for i, line := range c.lines {
		at := c.from + min(i, c.to-c.from-1)
		o, was := m.origins[at], m.lines[at]
		if content := strings.TrimLeft(line, " "); content == strings.TrimLeft(was, " ") {
			o.moved += len(line) - len(was)
		} else {
			m.changed[o.line] = true
			if content == "" || content[0] == '#' {
				m.dropped = append(m.dropped, o.line)
			}
		}
		from = append(from, o)
	}
	m.lines = slices.Replace(m.lines, c.from, c.to, c.lines...)
	m.origins = slices.Replace(m.origins, c.from, c.to, from...)
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

// repairer repairs a text.
type repairer struct {
	*mended
	won      []*rule // the rules that won, the last one first
	searches int     // how often all rules were tried
	top      int     // the index of the last line that opens a list of the file, of those seen
	seen     int     // how many lines were looked at for that
}

// maxSearches is how many different mistakes of a file are repaired. Each takes time.
const maxSearches = 20

// repair returns a text as it was most likely meant.
func repair(text string) *mended {
	m := newMended(text)
	if d, ok := jsonFault(text); ok {
		m.refused, m.diagnoses = true, []diagnosis{d}
		return m
	}
	r := &repairer{mended: m}
	for from := 0; ; {
		refused := r.refusal(from)
		if refused.err == nil {
			return m
		}
		w := r.window(refused)
		best, ok := r.best(w)
		if !ok {
			m.refused = true
			m.diagnoses = append(m.diagnoses, r.reason(refused))
			return m
		}
		r.won = append([]*rule{best.rule}, slices.DeleteFunc(r.won, func(won *rule) bool { return won == best.rule })...)
		r.diagnose(best)
		m.apply(best)
		from = w.from
	}
}

// diagnose adds what a change says of the text: one diagnosis, or one of each line if it is
// of many lines that are alike.
func (r *repairer) diagnose(c change) {
	if c.rule.lines == nil {
		r.add(c, c.blame, c.from, c.to)
		return
	}
	for i := c.from; i < c.to; i++ {
		if c.lines[i-c.from] != r.lines[i] {
			r.add(c, i, i, i+1)
		}
	}
}

// add adds the diagnosis of a line, with the edits of some lines that a change changes.
func (r *repairer) add(c change, blame, from, to int) {
	was := r.lines[blame]
	start, end := c.rule.place(was)
	o := r.origins[blame]
	d := diagnosis{span{o.line, max(1, utf8.RuneCountInString(was[:start])+1-o.moved), utf8.RuneCountInString(was[start:end])},
		Diagnostic{Code: c.rule.code, Message: c.rule.message, Cure: c.rule.cure}}
	if strings.Contains(d.Message, "%U") {
		r, _ := utf8.DecodeRuneInString(was[start:])
		d.Message = fmt.Sprintf(d.Message, r)
	}
	for i := from; i < to && !c.rule.silent; i++ {
		e := edit{line: r.origins[i].line}
		switch {
		case len(c.lines) == c.to-c.from:
			e.text = c.lines[i-c.from : i-c.from+1]
		case i == c.from:
			e.text = c.lines
		}
		if len(e.text) != 1 || e.text[0] != r.lines[i] {
			d.edits = append(d.edits, e)
		}
	}
	r.diagnoses = append(r.diagnoses, d)
}

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
func (r *repairer) refusal(from int) refusal {
	header := r.header(from)
	_, read, err := parseLines(header, r.lines[from:])
	if err == nil {
		return refusal{}
	}
	at := min(max(from, from+read-len(header)-1), len(r.lines)-1)
	if errors.Is(err, errSecond) {
		at = r.secondDocument(from)
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
		if opensQuote(r.lines[i]) {
			refused.opener = i
			break
		}
	}
	return refused
}

// secondDocument returns the index of the line at which a second document begins, in a text
// that has one from a line on.
func (r *repairer) secondDocument(from int) int {
	began := false
	for i, line := range r.lines[from:] {
		if began && isMarker(line) {
			return from + i
		}
		began = began || line != "" && line[0] != '#' && !isMarker(line)
	}
	return len(r.lines) - 1
}

// isUnclosed reports whether the parser misses what closes a text, a list or a group.
func isUnclosed(err error) bool {
	return strings.Contains(err.Error(), "end of stream") || strings.Contains(err.Error(), "expected ',' or") || strings.Contains(err.Error(), "could not find expected ':'")
}

// header returns the key of the file that a line is under, as the line that opens it.
func (r *repairer) header(at int) []string {
	if at >= len(r.lines) || topKey(r.lines[at]) != nil {
		return nil
	}
	if at <= r.top {
		r.top, r.seen = 0, 0
	}
	for i := at - 1; i >= r.seen; i-- {
		if topKey(r.lines[i]) != nil {
			r.top = i
			break
		}
	}
	r.seen = max(r.seen, at)
	k := topKey(r.lines[r.top])
	if k == nil {
		return nil
	}
	return []string{k.name + ":"}
}

// topKey returns the key of the file that a line opens, or nil.
func topKey(line string) *key {
	if line == "" || line[0] < 'a' {
		return nil
	}
	name, _, ok := strings.Cut(line, ":")
	if !ok {
		return nil
	}
	return keyNamed(fileKeys(), name)
}

// window is the lines with which proposals are tried: some records with those before and
// after them.
type window struct {
	from, to int
	header   []string
	read     int   // the number of its lines that the parser reads as they are
	suspects []int // the indexes of the lines that can be to blame, the likeliest first
}

// How many records a window has before and after the lines that can be to blame, how many
// lines these are, and how many lines a window has at most.
const (
	recordsBefore = 2
	recordsAfter  = 2
	linesBefore   = 3
	maxWindow     = 600
)

func (r *repairer) window(refused refusal) window {
	var w window
	first, last := refused.at, refused.at
	add := func(i int) {
		if !slices.Contains(w.suspects, i) && strings.TrimSpace(r.lines[i]) != "" {
			w.suspects = append(w.suspects, i)
			first = min(first, i)
		}
	}
	if refused.opener >= 0 {
		add(refused.opener)
		if refused.at-refused.opener > maxWindow {
			last = refused.opener
		}
	}
	for i := last; i >= 0 && len(w.suspects) <= linesBefore+1; i-- {
		add(i)
	}
	w.from, w.to = first, last+1
	for n := 0; w.from > 0 && w.from > first-maxWindow; w.from-- {
		if r.begins(w.from) {
			if n++; n > recordsBefore {
				break
			}
		}
	}
	for n := 0; w.to < len(r.lines) && w.to < last+maxWindow; w.to++ {
		if r.begins(w.to) {
			if n++; n > recordsAfter {
				break
			}
		}
	}
	for _, is := range []func(parts) bool{func(p parts) bool { return keyNames()[p.key] }, func(p parts) bool { return p.dashes != "" }} {
		for i := last - 1; i >= 0 && i > last-maxWindow; i-- {
			if is(partsOf(r.lines[i])) {
				add(i)
				break
			}
		}
	}
	for i := last; i >= w.from; i-- {
		if oddBegin().MatchString(r.lines[i]) {
			add(i)
			break
		}
	}
	w.header = r.header(w.from)
	_, read, err := parseLines(w.header, r.lines[w.from:w.to])
	w.read = read - len(w.header)
	if err == nil { // what is refused is not within the window alone
		w.from, w.to, w.header, w.read = 0, len(r.lines), nil, refused.at+1
	}
	return w
}

// begins reports whether a line begins a record or a list of the file.
func (r *repairer) begins(i int) bool {
	return topKey(r.lines[i]) != nil || strings.HasPrefix(strings.TrimLeft(r.lines[i], " "), "- id:")
}

// score is how good a proposal is.
type score struct {
	read   int // lines of the window that the parser read; all of them if it is accepted
	faults int // of the keys that it read
	keys   int // how many keys and items these are
	cost   int // what is changed
}

func (s score) compare(t score) int {
	return cmp.Or(cmp.Compare(t.read, s.read), cmp.Compare(s.faults, t.faults), cmp.Compare(t.keys, s.keys), cmp.Compare(s.cost, t.cost))
}

// accepted is how many lines the parser read of what it accepts, and lostKey how many faults
// a key is worth that becomes a comment, or leaves its record.
const (
	accepted = 1 << 30
	lostKey  = 3
)

// try returns how good the window is with a change in it.
func (r *repairer) try(w window, c change) score {
	lines := slices.Concat(w.header, r.lines[w.from:c.from], c.lines, r.lines[c.to:w.to])
	root, read, err := parseLines(lines)
	s := score{read: accepted, cost: r.cost(c)}
	if err != nil {
		s.read = read - len(w.header) - len(c.lines) + c.to - c.from
		if s.read <= w.read {
			return s
		}
		lines, root = beginning(lines, read) // there is another mistake further on
	}
	s.faults, s.keys = faultsOf(root, lines, err != nil), keysOf(root)-c.rule.adds
	if c.rule.last && partsOf(r.lines[c.from]).key != "" {
		s.faults += lostKey
	}
	return s
}

// beginning returns the lines before the one at which the parser refuses a text, and their
// node. It can have read a line or two further than what is wrong.
func beginning(lines []string, read int) ([]string, *yaml.Node) {
	for n := read - 1; n > max(0, read-1-linesBefore); n-- {
		if root, _, err := parseLines(lines[:n]); err == nil {
			return lines[:n], root
		}
	}
	return nil, nil
}

// keysOf returns how many keys and items a node has, with what it contains.
func keysOf(n *yaml.Node) int {
	if n == nil {
		return 0
	}
	keys := 0
	switch n.Kind {
	case yaml.MappingNode:
		keys = len(n.Content) / 2
	case yaml.SequenceNode:
		keys = len(n.Content)
	}
	for _, c := range n.Content {
		keys += keysOf(c)
	}
	return keys
}

// faultsOf returns how many faults the keys of a part of a file have. What the last record
// of a part that is cut off lacks can be further on.
func faultsOf(root *yaml.Node, lines []string, cut bool) int {
	if root == nil || root.Kind != yaml.MappingNode {
		return 1 << 10
	}
	l := newLoader("", false)
	l.partly = true
	l.source.lines = lines
	for _, k := range fileKeys() {
		l.faulty[k.name] = true // it can be elsewhere in the file
	}
	var a agenda.Agenda
	if projects := l.readRoot(root, &a); projects != nil && l.expect(projects, yaml.SequenceNode, path{}) {
		l.readProjects(projects.Content, &a)
	}
	if cut {
		l.faults = slices.DeleteFunc(l.faults, func(d Diagnostic) bool { return d.Code == "sleutel-ontbreekt" })
	}
	return len(l.faults) + lostKey*len(l.loose)
}

// cost returns how much a change changes: characters that it adds, leaves out or replaces,
// and then blanks and lines.
func (r *repairer) cost(c change) int {
	if c.rule.sure {
		return 0
	}
	was, now := strings.Join(r.lines[c.from:c.to], ""), strings.Join(c.lines, "")
	squeeze := func(s string) []rune { return []rune(strings.Join(strings.FieldsFunc(s, isBlank), "")) }
	lines := 0
	for i, line := range c.lines {
		if c.from+i >= c.to || line != r.lines[c.from+i] {
			lines++
		}
	}
	blanks := strings.Count(was, " ") - strings.Count(now, " ")
	return 100*difference(squeeze(was), squeeze(now)) + 10*lines + min(9, max(blanks, -blanks))
}

// difference returns how many characters one text has and the other not, if they have them
// in the same order, else how many are between what they begin and end with.
func difference(a, b []rune) int {
	if len(a) < len(b) {
		a, b = b, a
	}
	rest := b
	for i := 0; i < len(a) && len(rest) > 0; i++ {
		if a[i] == rest[0] {
			rest = rest[1:]
		}
	}
	if len(rest) == 0 {
		return len(a) - len(b)
	}
	for len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return len(a)
}

// best returns the best proposal for a refusal at a line.
func (r *repairer) best(w window) (change, bool) {
	// The same mistake often comes again.
	for i := range r.won {
		for j := range w.suspects {
			if c, s, ok := r.bestOf(w, w.suspects[j:j+1], r.won[i:i+1]); ok && s.read == accepted && s.faults == 0 {
				return c, true
			}
		}
	}
	if r.searches++; r.searches > maxSearches {
		return change{}, false
	}
	// Marks that are not YAML's are plain, also if the line has another mistake.
	lines, root := beginning(slices.Concat(w.header, r.lines[w.from:w.to]), w.read+len(w.header))
	marks, s, ok := r.bestOf(w, w.suspects, rulesThat(func(r *rule) bool { return r.lines != nil }))
	if ok && s.read >= w.read && s.faults <= faultsOf(root, lines, true) {
		return marks, true
	}
	c, s, ok := r.bestOf(w, w.suspects, rulesThat(func(r *rule) bool { return !r.last }))
	if !ok || s.read < accepted || s.faults > 0 {
		if last, t, found := r.bestOf(w, w.suspects, rulesThat(func(r *rule) bool { return r.last })); found && (!ok || t.compare(s) < 0) {
			c, s, ok = last, t, true
		}
	}
	return c, ok && s.read > w.read
}

// proposals returns what a rule proposes for a line, within a window.
func (r *repairer) proposals(rule *rule, w window, at int) []change {
	var all []change
	if rule.ways != nil {
		all = rule.ways(r, at)
	}
	if rule.lines != nil {
		all = append(all, r.alike(rule, w, at)...)
	}
	for i := range all {
		all[i].rule = rule
	}
	return slices.DeleteFunc(all, func(c change) bool {
		return c.from < w.from || c.to > w.to || slices.Equal(c.lines, r.lines[c.from:c.to])
	})
}

// alike returns the ways of a line by itself, and of all lines of a window that are like it,
// but for those of a text.
func (r *repairer) alike(rule *rule, w window, at int) []change {
	var all []change
	ways := rule.lines(r.lines[at])
	if ways == nil {
		return nil
	}
	texts := textLines(r.lines[w.from:w.to])
	for i, way := range ways {
		all = append(all, one(at, way))
		c := change{from: w.from, to: w.to, lines: slices.Clone(r.lines[w.from:w.to]), blame: at}
		changed := 0
		for j, was := range c.lines {
			if ways := rule.lines(was); ways != nil && !texts[j] {
				c.lines[j] = ways[i]
				changed++
			}
		}
		if changed > 1 {
			all = append(all, c)
		}
	}
	return all
}

// textLines reports of each line whether it is part of a text under a fold mark.
func textLines(lines []string) []bool {
	texts := make([]bool, len(lines))
	under := -1 // the column of the key with the mark
	for i, line := range lines {
		indent := len(line) - len(strings.TrimLeft(line, " "))
		if under >= 0 && (strings.TrimSpace(line) == "" || indent > under) {
			texts[i] = true
			continue
		}
		under = -1
		if p := partsOf(line); p.key != "" && p.value != "" && strings.Trim(p.value, ">|+-") == "" {
			under = indent
		}
	}
	return texts
}

// bestOf returns the best proposal of some rules for some suspects.
func (r *repairer) bestOf(w window, suspects []int, tried []*rule) (best change, most score, ok bool) {
	seen := map[string]bool{}
	for _, rule := range tried {
		for _, at := range suspects {
			for _, c := range r.proposals(rule, w, at) {
				id := strconv.Itoa(c.from) + "\n" + strconv.Itoa(c.to) + "\n" + strings.Join(c.lines, "\n")
				if seen[id] {
					continue
				}
				seen[id] = true
				if s := r.try(w, c); !ok || s.compare(most) < 0 {
					best, most, ok = c, s, true
				}
			}
		}
	}
	return best, most, ok
}
