package doc

import (
	"html"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A link leads to an anchor that the page has, also further on, or to an address with
// https:. Of any other the text is shown.
func TestPageLinks(t *testing.T) {
	for link, want := range map[string]string{
		"https://a.nl/b?c=d": "https://a.nl/b?c=d",
		"www.a.nl":           "https://www.a.nl",
		"#kop":               "#kop",
		"#elders":            "",
		"kop":                "",
		"http://a.nl":        "",
		"//a.nl":             "",
		"javascript:alert()": "",
		"":                   "",
	} {
		text := written(t, HTML, Answer{Title: "Titel", Blocks: []Block{
			Paragraph{Cell{Items: []Text{{{Text: "een "}, {Text: "hier", Link: link}, {Text: "heen", Link: link, Style: Hit}}}}},
			Heading{2, cell("Kop"), "kop"},
		}})
		p := "<p>een hier<mark>heen</mark></p>"
		if want != "" {
			p = `<p>een <a href="` + want + `">hier<mark>heen</mark></a></p>`
		}
		if !strings.Contains(text, p) {
			t.Errorf("a link to %q is not shown as %s:\n%s", link, p, text)
		}
	}
}

// A page has the styles of a text as elements.
func TestPageStyles(t *testing.T) {
	text := Text{{"a", Strong, ""}, {"c", Hit, ""}, {"d", Added, ""}, {"e", Removed, ""}, {"f", Plain, ""}}
	want := `<p><strong>a</strong><mark>c</mark><ins>d</ins><del>e</del>f</p>`
	if got := written(t, HTML, Answer{Blocks: []Block{Paragraph{Cell{Items: []Text{text}}}}}); !strings.Contains(got, want) {
		t.Errorf("the page does not have %s:\n%s", want, got)
	}
}

// An address that is found has its style within the link, and nothing empty beside it.
func TestPageStyleOfAddress(t *testing.T) {
	text := Text{{"zie ", Plain, ""}, {"https://a.nl", Hit, ""}, {"/b.", Plain, ""}}
	want := `<p>zie <a href="https://a.nl/b"><mark>https://a.nl</mark>/b</a>.</p>`
	if got := written(t, HTML, Answer{Blocks: []Block{Paragraph{Cell{Items: []Text{text}}}}}); !strings.Contains(got, want) {
		t.Errorf("the page does not have %s:\n%s", want, got)
	}
}

// The cell that heads a row, a group or a column is marked as that.
func TestPageTableHeads(t *testing.T) {
	got := written(t, HTML, Answer{Blocks: []Block{Table{Columns: []Column{{Title: "Id"}, {Title: "Titel", Kind: Title}}, Rows: []Row{{Cells: []Cell{cell("a"), cell("A")}}}}}})
	for _, want := range []string{`<th scope="col">Id</th><th scope="col">Titel</th>`, `<td data-label="Id">a</td><th scope="row">A</th>`} {
		if !strings.Contains(got, want) {
			t.Errorf("the page does not have %s:\n%s", want, got)
		}
	}
}

// A table can be wider than the window. So each is in a region that the keyboard can
// reach and scroll, with a name that no other table has.
func TestPageTableRegions(t *testing.T) {
	table := Table{Name: "Projecten", Columns: []Column{{Title: "Id"}}}
	got := written(t, HTML, Answer{Blocks: []Block{table}, More: []Block{table}})
	for _, want := range []string{"Tabel 1: Projecten", "Tabel 2: Projecten"} {
		if want := `role="region" aria-label="` + want + `" tabindex="0"><table>`; strings.Count(got, want) != 1 {
			t.Errorf("the page does not have %s:\n%s", want, got)
		}
	}
}

// The bar of a period is drawn along the months of its years; that of a number is not
// drawn.
func TestPageBars(t *testing.T) {
	table := func(s *Scale) Answer {
		return Answer{Blocks: []Block{Table{Columns: []Column{{Title: "Titel"}, {Title: "Looptijd", Scale: s}}, Rows: []Row{{Cells: []Cell{cell("een"), {Bar: &Bar{3, 6, 12, 24}}}}}}}}
	}
	got := written(t, HTML, table(&Scale{Years: []int{2023, 2024}}))
	for _, want := range []string{`viewBox="0 0 24 1"`, `d="M3 .5H24"`, `d="M6 .5H12"`, "<span>2023</span><span>2024</span>"} {
		if !strings.Contains(got, want) {
			t.Errorf("the page does not have %s:\n%s", want, got)
		}
	}
	for _, s := range []*Scale{nil, {Greatest: 12}} {
		if got := written(t, HTML, table(s)); strings.Contains(got, "<svg") {
			t.Errorf("a number is drawn:\n%s", got)
		}
	}
}

// A page needs nothing from elsewhere, and its policy lets it have nothing.
func TestPagePolicy(t *testing.T) {
	text := written(t, HTML, small())
	if want := `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">`; !strings.Contains(html.UnescapeString(text), want) {
		t.Errorf("the policy does not have %s", want)
	}
	if outside := regexp.MustCompile(`(?i)<script|<link rel="style|@import|url\(|src=`).FindString(text); outside != "" {
		t.Errorf("the page has %s", outside)
	}
}

// What a page is, where it comes from, where it is and when it was changed are said to
// programs, and the date to readers, if they are known.
func TestPageOrigin(t *testing.T) {
	a := Answer{Title: "Een project", Source: "Agenda – Dienst", Lead: "Document van 2023."}
	s := Settings{URL: "https://a.nl/agenda", Date: time.Date(2023, time.May, 1, 0, 0, 0, 0, time.UTC)}
	full := writtenWith(t, HTML, a, s)
	for _, want := range []string{
		"<title>Een project – Agenda – Dienst</title>", `<meta name="description" content="Een project. Document van 2023.">`,
		`<meta name="dcterms.title" content="Een project">`, `<meta name="dcterms.source" content="Agenda – Dienst">`,
		`<meta name="dcterms.modified" content="2023-05-01">`, `<link rel="canonical" href="https://a.nl/agenda">`,
		"<h1>Een project</h1>\n<p>Document van 2023. Laatst gewijzigd: 1 mei 2023.</p>",
	} {
		if !strings.Contains(full, want) {
			t.Errorf("the page does not have %s:\n%s", want, full)
		}
	}
	bare := written(t, HTML, Answer{Title: "Een project"})
	for _, no := range []string{"dcterms.source", "dcterms.modified", "canonical", "gewijzigd", "– <"} {
		if strings.Contains(bare, no) {
			t.Errorf("a page of which nothing is known has %s:\n%s", no, bare)
		}
	}
	a.Title = "Agenda – Dienst: zorg"
	if got := written(t, HTML, a); !strings.Contains(got, "<title>Agenda – Dienst: zorg</title>") {
		t.Errorf("the title of the window names the source twice:\n%s", got)
	}
}

// What is more on a page is below the footnotes, which also have its signs; a heading
// that has an anchor has a link to it, of which the name says where it leads.
func TestPageMore(t *testing.T) {
	got := written(t, HTML, Answer{Title: "Agenda", Absent: "niet bekend", Blocks: []Block{Heading{1, cell("Agenda"), ""}, Paragraph{cell("Boven.")}},
		More: []Block{Heading{3, cell("Lijn <1>"), "een"}, Heading{4, cell("Vraag"), ""}, Paragraph{Cell{Status: Unknown}}}})
	want := `<h1>Agenda</h1>
<p>Boven.</p>
<footer>
<p>– niet bekend</p>
</footer>
<div class="more">
<div class="heading"><h3 id="een">Lijn &lt;1&gt;</h3><a href="#een" aria-label="Link naar Lijn &lt;1&gt;">#</a></div>
<h4>Vraag</h4>
<p><abbr title="niet bekend">–</abbr></p>
</div>
`
	if !strings.Contains(got, want) {
		t.Errorf("the page does not have\n%s\nbut\n%s", want, got)
	}
}

// All letters can be read in light and dark: their contrast is at least 4.5 to 1.
func TestPageContrast(t *testing.T) {
	schemes := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(pageStyle, -1)
	if len(schemes) != 3 {
		t.Fatalf("the style has %d schemes; want light, dark and print", len(schemes))
	}
	color := map[string]string{}
	for _, scheme := range schemes {
		for _, m := range regexp.MustCompile(`--(\w+): (#\w+)`).FindAllStringSubmatch(scheme[1], -1) {
			color[m[1]] = m[2]
		}
		for ground, letters := range map[string][]string{"ground": {"text", "soft", "head", "link"}, "hit": {"text"}, "added": {"text"}, "removed": {"text"}} {
			for _, letter := range letters {
				if got := contrast(t, color[letter], color[ground]); got < 4.5 && scheme[1] != schemes[2][1] {
					t.Errorf("%s %s on %s %s has a contrast of %.1f", letter, color[letter], ground, color[ground], got)
				}
			}
		}
	}
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	luminance := func(color string) float64 {
		hex := strings.TrimPrefix(color, "#")
		if len(hex) == 3 {
			hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
		}
		var l float64
		for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
			n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
			if err != nil {
				t.Fatal(err)
			}
			l += weight * math.Pow((float64(n)/255+0.055)/1.055, 2.4)
		}
		return l
	}
	both := []float64{luminance(a), luminance(b)}
	slices.Sort(both)
	return (both[1] + 0.05) / (both[0] + 0.05)
}
