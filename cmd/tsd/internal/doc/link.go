package doc

import (
	"regexp"
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
	if !strings.Contains(whole, "https://") && !strings.Contains(whole, "www.") {
		return t
	}
	var linked Text
	at := 0 // where the span begins in the whole
	found := address.FindAllStringIndex(whole, -1)
	for _, s := range t {
		end := at + len(s.Text)
		for at < end {
			for len(found) > 0 && found[0][1] <= at {
				found = found[1:]
			}
			part, upTo := s, end
			if len(found) > 0 && found[0][0] <= at {
				upTo = min(end, found[0][1])
				if s.Link == "" {
					part.Link = whole[found[0][0]:found[0][1]]
				}
			} else if len(found) > 0 {
				upTo = min(end, found[0][0])
			}
			part.Text = whole[at:upTo]
			linked = append(linked, part)
			at = upTo
		}
	}
	return linked
}
