package datafile

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// A text that the parser refuses is read as it was most likely meant. Rules propose how a
// line was meant, and the parser decides: the best proposal is the one with which it reads
// furthest. So what else is wrong in the file is found too, and nothing that follows from
// what is refused.

// repairer repairs a text.
type repairer struct {
	*mended
	won      []*rule // the rules that won, the last one first
	searches int     // how often all rules were tried
}

// maxSearches is for how many mistakes of a file all rules are tried, which takes time. A
// mistake like an earlier one is repaired without.
const maxSearches = 20

// repair returns a text as it was most likely meant. It reports false if the parser still
// refuses that.
func repair(text string) (m *mended, ok bool) {
	m = newMended(text)
	if d, ok := jsonFault(text); ok {
		m.diagnoses = []diagnosis{d}
		return m, false
	}
	defer m.finish()
	r := &repairer{mended: m}
	for {
		refused, ok := r.refusal()
		if !ok {
			return m, true
		}
		w := r.window(refused)
		best, ok := r.best(w)
		if !ok {
			m.diagnoses = append(m.diagnoses, r.unrepaired(refused))
			return m, false
		}
		r.accept(best, w)
	}
}

// unrepaired returns the diagnosis of a refusal for which no rule helps.
func (r *repairer) unrepaired(refused refusal) diagnosis {
	line := r.lines[refused.at]
	at := r.place(refused.at, len(line)-len(strings.TrimLeftFunc(line, isBlank)), len(line))
	if r.searches > maxSearches {
		return diagnosis{at: at, Diagnostic: Diagnostic{Code: "meer", Message: "vanaf hier staan er nog meer fouten; los eerst op wat hierboven staat"}}
	}
	return diagnosis{at: at, Diagnostic: Diagnostic{Code: refused.reason.code, Message: refused.reason.message,
		Cure: "Let op het inspringen, op aanhalingstekens en haken, en op een dubbele punt in een waarde."}}
}

// accept makes a change in a window, with what it says of the text: a diagnosis, or one of
// each line if it is of many lines that are alike.
func (r *repairer) accept(c change, w window) {
	r.won = append([]*rule{c.rule}, slices.DeleteFunc(r.won, func(won *rule) bool { return won == c.rule })...)
	if c.rule.everywhere {
		for i, line := range c.lines {
			if at := c.from + i; line != r.lines[at] {
				r.diagnose(change{from: at, lines: c.lines[i : i+1], rule: c.rule, blame: at})
			}
		}
	} else {
		r.diagnose(c)
	}
	copy(r.lines[c.from:], c.lines)
	r.from, r.header = w.from, w.header
}

// diagnose adds the diagnosis of the line that is to blame for a change.
func (r *repairer) diagnose(c change) {
	start, end := c.rule.place(r.lines[c.blame])
	d := diagnosis{at: r.place(c.blame, start, end), Diagnostic: Diagnostic{Code: c.rule.code, Message: c.rule.message, Cure: c.rule.cure}}
	if strings.Contains(d.Message, "%U") {
		character, _ := utf8.DecodeRuneInString(r.lines[c.blame][start:])
		d.Message = fmt.Sprintf(d.Message, character)
	}
	for i := c.from; i < c.to() && !c.rule.silent; i++ {
		d.repaired = append(d.repaired, i)
	}
	r.diagnoses = append(r.diagnoses, d)
}

// best returns the best proposal for a window.
func (r *repairer) best(w window) (change, bool) {
	// The same mistake often comes again.
	for _, won := range r.won {
		for i := range w.suspects {
			if c, s, ok := r.bestOf(w, w.suspects[i:i+1], func(r *rule) bool { return r == won }); ok && s.read == accepted && s.faults == 0 {
				return c, true
			}
		}
	}
	if r.searches++; r.searches > maxSearches {
		return change{}, false
	}
	// Marks that are not YAML's are plain, also if the line has another mistake.
	lines, root := beginning(w.header, r.lines[w.from:w.to], w.read)
	marks, s, ok := r.bestOf(w, w.suspects, func(r *rule) bool { return r.everywhere })
	if ok && s.read >= w.read && s.faults <= faultsOf(root, w.header, lines) {
		return marks, true
	}
	c, s, ok := r.bestOf(w, w.suspects, func(*rule) bool { return true })
	return c, ok && s.read > w.read
}

// bestOf returns the best proposal of the rules that are tried for some suspects.
func (r *repairer) bestOf(w window, suspects []int, tried func(*rule) bool) (best change, most score, ok bool) {
	for i := range rules {
		if !tried(&rules[i]) {
			continue
		}
		for _, at := range suspects {
			for _, c := range r.proposals(&rules[i], w, at) {
				if s := r.try(w, c); !ok || s.compare(most) < 0 {
					best, most, ok = c, s, true
				}
			}
		}
	}
	return best, most, ok
}

// proposals returns what a rule proposes for a line, within a window.
func (r *repairer) proposals(rule *rule, w window, at int) []change {
	var all []change
	if rule.changes != nil {
		all = rule.changes(r.mended, at)
	}
	if rule.ways != nil {
		for _, way := range rule.ways(r.lines[at]) {
			all = append(all, change{from: at, lines: []string{way}, blame: at})
			if !rule.everywhere {
				continue
			}
			if c, changed := r.everywhere(rule, w, at); changed > 1 { // else it is that way
				all = append(all, c)
			}
		}
	}
	for i := range all {
		all[i].rule = rule
	}
	return slices.DeleteFunc(all, func(c change) bool {
		return c.from < w.from || c.to() > w.to || slices.Equal(c.lines, r.lines[c.from:c.to()])
	})
}

// everywhere returns the way of a rule for all lines of a window, but for those of a text
// under a fold mark, and how many lines that changes.
func (r *repairer) everywhere(rule *rule, w window, at int) (c change, changed int) {
	c = change{from: w.from, lines: slices.Clone(r.lines[w.from:w.to]), blame: at}
	fold := -1 // the column of the key with the mark
	for i, line := range c.lines {
		p := partsOf(line)
		if isEmpty(line) || fold >= 0 && len(p.indent) > fold {
			continue
		}
		fold = -1
		if p.key != "" && p.value != "" && strings.Trim(p.value, ">|+-") == "" {
			fold = len(p.indent)
		}
		if ways := rule.ways(line); ways != nil {
			c.lines[i] = ways[0]
			changed++
		}
	}
	return c, changed
}
