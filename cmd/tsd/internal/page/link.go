package page

import "strings"

// links are where the links on a web page may lead.
type links struct {
	anchors map[string]bool // those that the page has
	home    string          // the address of the page that has the others, or ""
}

// href returns what a link to a target leads to, or "" if it may not be one.
func (l links) href(to string) string {
	switch {
	case to == "":
	case l.anchors[to]:
		return "#" + to
	case strings.HasPrefix(to, "https://"):
		return to
	case l.home != "" && !strings.Contains(to, ":"):
		return l.home + "#" + to
	}
	return ""
}

// elsewhere reports whether a link leads to another site, whose address its text does
// not say.
func elsewhere(href string, text Text) bool {
	return strings.HasPrefix(href, "https://") && !strings.Contains(href, "#") && !strings.Contains(href, text.String())
}

// collect adds the anchors of blocks.
func (l links) collect(blocks []Block) {
	for _, b := range blocks {
		switch v := b.(type) {
		case Section:
			l.anchors[v.Anchor] = true
			l.collect(v.Blocks)
		case Beside:
			l.collect(v)
		case Facts:
			for _, f := range v {
				l.anchors[f.Anchor] = true
			}
		case Table:
			for _, r := range v.Rows {
				l.anchors[r.Anchor] = true
			}
		}
	}
}
