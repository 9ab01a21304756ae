package doc

import (
	"crypto/sha256"
	"encoding/base64"
	"html"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A link leads to an anchor that the page has, also further on, or to an address with
// https:. Of any other the text is shown.
func TestPageLinks(t *testing.T) {
	for link, want := range map[string]string{
		"https://a.nl/b?c=d": "https://a.nl/b?c=d",
		"www.a.nl":           "https://www.a.nl",
		"#kop":               "#kop",
		"#groep":             "#groep",
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
			Table{Columns: []Column{{Title: "Titel"}}, Rows: []Row{{Group: &Heading{2, cell("Groep"), "groep"}}}},
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
	text := Text{{"a", Strong, ""}, {"b", Faint, ""}, {"c", Hit, ""}, {"d", Added, ""}, {"e", Removed, ""}, {"f", Plain, ""}}
	want := `<p><strong>a</strong><small>b</small><mark>c</mark><ins>d</ins><del>e</del>f</p>`
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

// The bar of a period is drawn along its years, and no further; that of a number is not
// drawn.
func TestPageBars(t *testing.T) {
	table := func(s *Scale) Answer {
		return Answer{Blocks: []Block{Table{Columns: []Column{{Title: "Looptijd", Scale: s}}, Rows: []Row{{Cells: []Cell{{Bar: &Bar{-3, 6, 12, 99}}}}}}}}
	}
	got := written(t, HTML, table(&Scale{Years: []int{2023, 2024}}))
	for _, want := range []string{`class="dashed" x1="0.00%" x2="100.00%"`, `<line x1="25.00%" x2="50.00%"`, "<span>2023</span><span>2024</span>"} {
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

// The policy of a page allows its own style and nothing else.
func TestPagePolicy(t *testing.T) {
	text := written(t, HTML, small())
	_, style, _ := strings.Cut(text, "<style>")
	style, _, _ = strings.Cut(style, "</style>")
	hash := sha256.Sum256([]byte(style))
	if want := "style-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "'"; !strings.Contains(html.UnescapeString(text), want) {
		t.Errorf("the policy does not have %s", want)
	}
	if outside := regexp.MustCompile(`(?i)<script|<link rel="style|@import|url\(|src=`).FindString(text); outside != "" {
		t.Errorf("the page has %s", outside)
	}
}

// The address and the date of a page are on it if they are given.
func TestPageSettings(t *testing.T) {
	var b strings.Builder
	for _, s := range []Settings{{}, {URL: "https://a.nl/agenda", Date: "1 mei 2023"}} {
		out := writtenWith(t, HTML, Answer{Title: "Titel"}, s)
		for _, part := range []string{`<link rel="canonical" href="https://a.nl/agenda">`, "<p>Laatst gewijzigd: 1 mei 2023</p>"} {
			b.WriteString(strconv.FormatBool(strings.Contains(out, part)) + " ")
		}
	}
	if got := b.String(); got != "false false true true " {
		t.Errorf("a page without and with settings has them: %s", got)
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
