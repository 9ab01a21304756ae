package doc

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// run is a part of a text that leads to one place, or to none.
type run struct {
	Link  string // "#" and an anchor, an address with https:// before it, or ""
	Spans Text
}

// runs divides a text by where its parts lead to. What is an address is a link to it.
func runs(t Text) []run {
	var list []run
	for _, s := range linkAddresses(t) {
		to := target(s.Link)
		if last := len(list) - 1; last >= 0 && list[last].Link == to {
			list[last].Spans = append(list[last].Spans, s)
		} else {
			list = append(list, run{to, Text{s}})
		}
	}
	return list
}

// target returns where a link may lead to, or "" if that is nowhere.
func target(link string) string {
	switch {
	case strings.HasPrefix(link, "#"), isAddress(link):
		return Clean(link)
	case strings.HasPrefix(link, "www."):
		return "https://" + Clean(link)
	}
	return ""
}

func isAddress(link string) bool { return strings.HasPrefix(link, "https://") }

// address is an address in a text, without the punctuation that may follow it; it may
// have parentheses, in pairs.
var address = regexp.MustCompile(`(?:https://|\bwww\.)(?:[^\s<>"()]|\([^\s<>"()]*\))*(?:[^\s<>"().,;:!?'’”]|\([^\s<>"()]*\))`)

// linkAddresses returns a text in which the addresses are links, also one that a hit
// divides into spans.
func linkAddresses(t Text) Text {
	whole := t.String()
	if !strings.Contains(whole, "https://") && !strings.Contains(whole, "www.") { // saves time
		return t
	}
	var linked Text
	begin := 0 // of what is left of the text
	for _, found := range address.FindAllStringIndex(whole, -1) {
		before, rest := t.cut(found[0] - begin)
		part, rest := rest.cut(found[1] - found[0])
		for i := range part {
			part[i].Link = cmp.Or(part[i].Link, whole[found[0]:found[1]])
		}
		linked = slices.Concat(linked, before, part)
		t, begin = rest, found[1]
	}
	return append(linked, t...)
}

// cut returns the first n bytes of the text, and the rest of it.
func (t Text) cut(n int) (before, after Text) {
	for i, s := range t {
		if n == 0 {
			return before, t[i:]
		}
		if n < len(s.Text) {
			head, tail := s, s
			head.Text, tail.Text = s.Text[:n], s.Text[n:]
			return append(before, head), append(Text{tail}, t[i+1:]...)
		}
		before = append(before, s)
		n -= len(s.Text)
	}
	return before, nil
}
