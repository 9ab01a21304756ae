package page

import (
	"bytes"
	_ "embed"
	"html/template"
	"strings"
)

//go:embed page.html
var pageTemplate string

//go:embed page.css
var pageStyle string

// pageStyleHash is the hash by which the page's policy allows its style. A test
// holds it to the file; computing it would link all of Go's cryptography into the
// program.
const pageStyleHash = "sha256-wJhXPaO2BiPUcKV88qJoaXcV4/1zCzkrdujPu+jWEcY="

// Document is a web page.
type Document struct {
	Title       Text
	Description string
	Contents    []Text // links to its parts
	Blocks      []Block
	Meta        []Meta
	Canonical   string // its address, or ""
	Home        string // the address of the page that has the anchors that this one lacks, or ""
	Modified    Text   // when it was last changed, at the end of the page; or nil
}

// Meta is a fact about a page, for programs that read it.
type Meta struct{ Name, Content string }

// OpenGraph reports whether the fact is one that sites show with a link.
func (m Meta) OpenGraph() bool { return strings.HasPrefix(m.Name, "og:") }

// HTML writes a web page that needs nothing else: no script, no file, no network.
// Links within it lead only to anchors that it has, other links only to https:.
func HTML(b *bytes.Buffer, d Document) error {
	anchors := map[string]bool{}
	collect(d.Blocks, anchors)
	href := func(s Span) string {
		switch {
		case s.to == "":
		case anchors[s.to]:
			return "#" + s.to
		case strings.HasPrefix(s.to, "https://"):
			return s.to
		case d.Home != "" && !strings.Contains(s.to, ":"):
			return d.Home + "#" + s.to
		}
		return ""
	}
	t, err := template.New("page").Funcs(template.FuncMap{
		"href": href,
		"hidden": func(link Text) bool { // whether the text does not say the address of another site
			to := href(link[0])
			return strings.HasPrefix(to, "https://") && !strings.Contains(to, "#") && !strings.Contains(to, link.String())
		},
		"style": func(s Span) string { return styleNames[s.style] },
	}).Parse(pageTemplate)
	if err != nil {
		return err
	}
	return t.Execute(b, struct {
		Document
		Policy string
		Style  template.CSS
	}{
		Document: d,
		Policy:   "default-src 'none'; style-src '" + pageStyleHash + "'; img-src data:; base-uri 'none'; form-action 'none'",
		Style:    template.CSS(pageStyle), // our own, byte for byte: the policy has its hash
	})
}

// styleNames are what the template calls the styles.
var styleNames = [...]string{Plain: "", Strong: "strong", Faint: "faint", Highlight: "highlight", Added: "added", Removed: "removed", Wrong: "strong", Doubtful: "", First: "", Second: ""}

// collect adds the anchors of blocks.
func collect(blocks []Block, anchors map[string]bool) {
	for _, b := range blocks {
		switch v := b.(type) {
		case Section:
			anchors[v.Anchor] = true
			collect(v.Blocks, anchors)
		case Beside:
			collect(v, anchors)
		case Facts:
			for _, f := range v {
				anchors[f.Anchor] = true
			}
		case Table:
			for _, r := range v.Rows {
				anchors[r.Anchor] = true
			}
		}
	}
}
