package datafile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
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

// repairer repairs a text.
type repairer struct {
	*mended
	won      []*rule // the rules that won, the last one first
	searches int     // how often all rules were tried
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
	defer m.setEdits()
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
			d := m.reason(refused)
			if r.searches > maxSearches {
				d.Diagnostic = Diagnostic{Code: "meer", Message: "vanaf hier staan er nog meer fouten; los eerst op wat hierboven staat"}
			}
			m.diagnoses = append(m.diagnoses, d)
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

// add adds the diagnosis of a line, which is of some lines that a change changes.
func (r *repairer) add(c change, blame, from, to int) {
	was := r.lines[blame]
	start, end := c.rule.place(was)
	o := r.origins[blame]
	d := diagnosis{at: span{o.line, max(1, utf8.RuneCountInString(was[:start])+1-o.moved), utf8.RuneCountInString(was[start:end])},
		Diagnostic: Diagnostic{Code: c.rule.code, Message: c.rule.message, Cure: c.rule.cure}}
	if strings.Contains(d.Message, "%U") {
		r, _ := utf8.DecodeRuneInString(was[start:])
		d.Message = fmt.Sprintf(d.Message, r)
	}
	for i := from; i < to && !c.rule.silent; i++ {
		if line := r.origins[i].line; !slices.Contains(d.lines, line) {
			d.lines = append(d.lines, line)
		}
	}
	r.diagnoses = append(r.diagnoses, d)
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
		all = rule.ways(r.mended, at)
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
