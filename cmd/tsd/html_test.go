package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/data"
)

// hostile is texts that would do something if a page took them for markup.
var hostile = []string{
	`<script>alert(1)</script>`,
	`"><img src=x onerror=alert(1)>`,
	`javascript:alert(1)`,
	`' onmouseover='alert(1)`,
	`</style></title><script src=//x></script>`,
	`<!-- --><svg onload=alert(1)>`,
	`{{.Title}} &amp; &lt;b&gt;`,
	strings.Repeat("lang", 60),
}

// testPages returns every kind of page, of the embedded agenda and of a hostile
// one. Names of the latter begin with "hostile".
func testPages(t *testing.T) map[string]string {
	t.Helper()
	dir := t.TempDir()
	write := func(name string, content []byte) string {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	old, bad := write("old.yaml", data.Werkagenda), write("bad.yaml", hostileAgenda(t))
	changed := string(data.Werkagenda)
	for _, edit := range [][2]string{
		{"lijn: verdiepen", "lijn: verbreden"},
		{"id: preventie-suicide", "id: suicide"},
		{"inspecties: [igj, ijenv, ivho, arbeidsinspectie]", "inspecties: [igj, ivho]"},
		{"bundelen hun krachten", "delen hun kennis"},
		{"Statushouders in de opvang", "Statushouders"},
	} {
		changed = strings.ReplaceAll(changed, edit[0], edit[1])
	}
	long := strings.Replace(string(data.Werkagenda), "looptijd: {van: 2023, tot: 2024}", "looptijd: {van: 2019, tot: 2031}", 1)
	new, years := write("new.yaml", []byte(changed)), write("years.yaml", []byte(long))
	return map[string]string{
		"agenda":           webPage(t, "overview"),
		"one line":         webPage(t, "overview", "--lijn", "verbreden"),
		"no projects":      webPage(t, "overview", "--thema", "welzijn"),
		"many years":       webPage(t, "overview", "--data", years),
		"counts":           webPage(t, "overview", "--per", "lijn,herkomst"),
		"wide counts":      webPage(t, "overview", "--per", "partner,thema"),
		"list":             webPage(t, "list"),
		"list, selected":   webPage(t, "list", "--lijn", "verdiepen,reflecteren", "--jaar", "2024"),
		"list, wide":       webPage(t, "list", "--columns", "id,titel,lijn,soort,herkomst,looptijd,inspecties,partners,aanpak"),
		"list, empty":      webPage(t, "list", "--thema", "welzijn"),
		"project":          webPage(t, "show", "geweld"),
		"line":             webPage(t, "show", "verbreden"),
		"document":         webPage(t, "show", "werkagenda-2023-2024"),
		"several":          webPage(t, "show", "geweld", "IGJ", "welzijn"),
		"search":           webPage(t, "filter", "meldcode OF suicide"),
		"changes":          webPage(t, "diff", old, new),
		"no changes":       webPage(t, "diff", old, old),
		"published":        webPage(t, "overview", "--url", "https://example.org/agenda", "--datum", "2026-02-28"),
		"hostile agenda":   webPage(t, "overview", "--data", bad),
		"hostile list":     webPage(t, "list", "--data", bad, "--columns", "titel,partners,aanpak"),
		"hostile project":  webPage(t, "show", "geweld-afhankelijkheidsrelaties", "--data", bad),
		"hostile document": webPage(t, "show", "werkagenda-2023-2024", "--data", bad),
		"hostile search":   webPage(t, "filter", `script "<img" onerror`, "--data", bad),
		"hostile counts":   webPage(t, "overview", "--per", "partner,inspectie", "--data", bad),
		"hostile changes":  webPage(t, "diff", old, bad),
		"hostile no more":  webPage(t, "diff", bad, old),
	}
}

// webPage runs the program and returns its answer as a page.
func webPage(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if status := run(append(args, "-o", "html"), strings.NewReader(""), &stdout, &stderr); status > statusNo {
		t.Fatalf("tsd %s: status %d\n%s", strings.Join(args, " "), status, &stderr)
	}
	return stdout.String()
}

// hostileAgenda is the embedded agenda with a hostile text in every field that
// holds free text.
func hostileAgenda(t *testing.T) []byte {
	t.Helper()
	a, err := datafile.Load(data.Name, data.Werkagenda)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	set := func(texts ...*string) {
		for _, s := range texts {
			*s = hostile[n%len(hostile)]
			n++
		}
	}
	list := func() []string { return slices.Clone(hostile) }
	w := &a.Werkagenda
	set(&w.Titel, &w.Uitgever, &w.Voorganger, &w.Programma.Titel, &w.Samenvatting, &w.Website)
	w.Programma.URL = "javascript:alert(1)"
	for i := range a.Lijnen {
		l := &a.Lijnen[i]
		set(&l.Naam, &l.Motto, &l.Samenvatting)
	}
	for _, terms := range [][]agenda.Term{a.Inspecties, a.Soorten, a.Herkomsten, a.Themas} {
		for i := range terms {
			set(&terms[i].Naam)
		}
	}
	for i := range a.Inspecties {
		set(&a.Inspecties[i].Afkorting)
	}
	for i := range a.Projecten {
		p := &a.Projecten[i]
		set(&p.Titel, &p.Overzichtstitel, &p.Aanleiding, &p.Vraag, &p.Aanpak, &p.Opbrengst, &p.Bron.Paragraaf)
		p.Partners, p.Doelgroepen, p.Producten = list(), list(), list()
	}
	text, err := yaml.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// What is in a page is text, whatever it looks like: nothing in it runs, comes
// from elsewhere, or is cut off; and its policy would not let it.
func TestPagesAreInert(t *testing.T) {
	elements := strings.Fields(`html head meta link title style body a main footer nav section h1 h2 h3 h4 p br ul li dl div dt dd
		table caption thead tbody tfoot tr th td span strong mark ins del abbr svg g rect line path text use hr`)
	attributes := strings.Fields(`lang title charset http-equiv content name property rel href class id role scope colspan data-label viewbox preserveaspectratio vector-effect
		aria-label aria-hidden tabindex x x1 x2 y y1 y2 dx d width height transform`)
	for name, page := range testPages(t) {
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		anchors, links := map[string]bool{}, []string{}
		for n := range root.Descendants() {
			switch n.Type {
			case html.TextNode:
				text.WriteString(n.Data)
			case html.CommentNode:
				t.Errorf("%s: a comment: %s", name, n.Data)
			case html.ElementNode:
				if !slices.Contains(elements, n.Data) {
					t.Errorf("%s: element %s", name, n.Data)
				}
				for _, a := range n.Attr {
					if !slices.Contains(attributes, strings.ToLower(a.Key)) {
						t.Errorf("%s: attribute %s of %s", name, a.Key, n.Data)
					}
					switch {
					case a.Key == "href" && n.Data == "link" && a.Val == "data:,":
					case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
						links = append(links, a.Val[1:])
					case a.Key == "href" && !strings.HasPrefix(a.Val, "https://"):
						t.Errorf("%s: a link to %s", name, a.Val)
					case a.Key == "id" && anchors[a.Val]:
						t.Errorf("%s: two elements are %s", name, a.Val)
					case a.Key == "id":
						anchors[a.Val] = true
					}
				}
			}
		}
		for _, to := range links {
			if !anchors[to] {
				t.Errorf("%s: a link to %s, which is not there", name, to)
			}
		}
		if strings.Contains(page, "ZgotmplZ") {
			t.Errorf("%s: the template refuses a value", name)
		}
		if strings.HasPrefix(name, "hostile") && name != "hostile search" && name != "hostile counts" {
			for _, s := range hostile {
				if !strings.Contains(text.String(), s) && !strings.Contains(name, "project") && !strings.Contains(name, "document") {
					t.Errorf("%s does not show %s", name, s)
				}
			}
		}
	}
}

// Every page says what language it is in, what it is called, and of every
// table what it shows and what its headers head.
func TestPagesNameTheirParts(t *testing.T) {
	for name, page := range testPages(t) {
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		count := map[string]int{}
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			count[n.Data]++
			switch n.Data {
			case "html":
				if !slices.Contains(n.Attr, html.Attribute{Key: "lang", Val: "nl"}) {
					t.Errorf("%s is in no language", name)
				}
			case "th":
				if !slices.ContainsFunc(n.Attr, func(a html.Attribute) bool {
					return a.Key == "scope" && slices.Contains([]string{"col", "row", "rowgroup"}, a.Val)
				}) {
					t.Errorf("%s: a header without a scope", name)
				}
			case "title", "caption":
				if n.FirstChild == nil || strings.TrimSpace(n.FirstChild.Data) == "" {
					t.Errorf("%s: an empty %s", name, n.Data)
				}
			}
		}
		if count["title"] != 1 || count["h1"] != 1 || count["main"] != 1 || count["caption"] != count["table"] {
			t.Errorf("%s: %d titles, %d first headings, %d mains, %d captions of %d tables",
				name, count["title"], count["h1"], count["main"], count["caption"], count["table"])
		}
	}
}
