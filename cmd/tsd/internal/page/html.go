package page

import (
	"bytes"
	_ "embed"
	"strings"
)

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

// openGraph reports whether the fact is one that sites show with a link.
func (m Meta) openGraph() bool { return strings.HasPrefix(m.Name, "og:") }

// HTML writes a web page that needs nothing else: no script, no file, no network.
// Links within it lead only to anchors that it has, other links only to https:.
func HTML(b *bytes.Buffer, d Document) {
	w := webPage{markup{b}, links{map[string]bool{}, d.Home}}
	w.collect(d.Blocks)
	w.doctype()
	w.openLine("html", attr{"lang", "nl"})
	w.head(d)
	w.openLine("body")
	w.contents(d.Contents)
	w.openLine("main", attr{"id", "deel_inhoud"})
	w.blocks(d.Blocks)
	if len(d.Modified) > 0 {
		w.holding("p", d.Modified)
	}
	w.closeLine("main")
	w.closeLine("body")
	w.closeLine("html")
}

func (w webPage) head(d Document) {
	w.openLine("head")
	w.openLine("meta", attr{"charset", "utf-8"})
	w.openLine("meta", attr{"http-equiv", "Content-Security-Policy"},
		attr{"content", "default-src 'none'; style-src '" + pageStyleHash + "'; img-src data:; base-uri 'none'; form-action 'none'"})
	w.meta("viewport", "width=device-width, initial-scale=1")
	w.meta("color-scheme", "light dark")
	w.meta("referrer", "no-referrer")
	if d.Description != "" {
		w.meta("description", d.Description)
	}
	for _, m := range d.Meta {
		if m.openGraph() {
			w.openLine("meta", attr{"property", m.Name}, attr{"content", m.Content})
		} else {
			w.meta(m.Name, m.Content)
		}
	}
	if d.Canonical != "" {
		w.openLine("link", attr{"rel", "canonical"}, attr{"href", d.Canonical})
	}
	w.openLine("link", attr{"rel", "icon"}, attr{"href", "data:,"})
	w.element("title", d.Title.String())
	w.text("\n")
	w.style()
	w.text("\n")
	w.closeLine("head")
}

func (w webPage) meta(name, content string) {
	w.openLine("meta", attr{"name", name}, attr{"content", content})
}

// contents writes the links to the parts of the page, and before them the one past
// them.
func (w webPage) contents(parts []Text) {
	if len(parts) == 0 {
		return
	}
	w.open("a", attr{"class", "sprong"}, attr{"href", "#deel_inhoud"}, attr{"aria-label", "Naar de inhoud"})
	w.closeLine("a")
	w.open("nav", attr{"aria-label", "Op deze pagina"})
	w.openLine("ul")
	w.items(parts)
	w.close("ul")
	w.closeLine("nav")
}
