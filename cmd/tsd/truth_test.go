package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"gopkg.in/yaml.v3"

	"tsd/agenda"
)

// valueOf is the value of a field in knownAgenda.
func valueOf(f *agenda.Field) string {
	switch f.Kind {
	case agenda.Closed:
		return f.Name + "-1"
	case agenda.Period, agenda.Year:
		return "2023"
	}
	return f.Name
}

// knownAgenda is an agenda with two projects, of which everything is stated.
func knownAgenda() *agenda.Agenda {
	year := func(n int) agenda.Datum { return agenda.Datum{Jaar: n} }
	a := &agenda.Agenda{
		Werkagenda: agenda.Werkagenda{
			ID: "w", Titel: "Agenda", Uitgever: "Uitgever", Gepubliceerd: year(2022), Looptijd: agenda.Looptijd{Van: year(2023), Tot: year(2024)},
			Voorganger: "Vorige", Programma: agenda.Programma{Titel: "Programma", URL: "https://example.org"}, Website: "example.org", Samenvatting: "Kort.",
		},
		Projecten: make([]agenda.Project, 2),
	}
	for _, f := range agenda.Fields {
		if f.List != nil {
			addTerm(a, f.List, agenda.Term{ID: valueOf(f), Naam: f.Label})
		}
		for i := range a.Projecten {
			switch v := f.In(&a.Projecten[i]).(type) {
			case *string:
				*v = valueOf(f)
			case *[]string:
				*v = []string{valueOf(f)}
			case *agenda.Looptijd:
				*v = a.Werkagenda.Looptijd
			}
		}
	}
	a.Inspecties[0].Afkorting = "I"
	for i := range a.Projecten {
		p := &a.Projecten[i]
		p.ID, p.Afgeleid, p.Bron = fmt.Sprintf("p%d", i+1), nil, agenda.Bron{Paragraaf: p.Titel, Overzicht: true}
	}
	return a
}

// addTerm adds a record to a list of an agenda.
func addTerm(a *agenda.Agenda, l *agenda.List, t agenda.Term) {
	switch l {
	case agenda.Lijnen:
		a.Lijnen = append(a.Lijnen, agenda.Lijn{ID: t.ID, Nummer: len(a.Lijnen) + 1, Naam: t.Naam, Motto: "Motto", Samenvatting: "Kort."})
	case agenda.Inspecties:
		a.Inspecties = append(a.Inspecties, t)
	case agenda.Soorten:
		a.Soorten = append(a.Soorten, t)
	case agenda.Herkomsten:
		a.Herkomsten = append(a.Herkomsten, t)
	case agenda.Themas:
		a.Themas = append(a.Themas, t)
	}
}

// truthView is a command that shows a field to a reader.
type truthView struct {
	name string
	args func(*agenda.Field) []string // nil if it does not show the field
}

// truthViews is every view for readers that shows values of projects.
var truthViews = []truthView{
	{"list", func(f *agenda.Field) []string { return []string{"list", "--columns", "id," + f.Key} }},
	{"card", func(f *agenda.Field) []string {
		if f.Kind == agenda.Year {
			return nil
		}
		return []string{"show", "p1"}
	}},
	{"record", func(f *agenda.Field) []string {
		if f.List == nil {
			return nil
		}
		return []string{"show", valueOf(f)}
	}},
	{"search", func(f *agenda.Field) []string { return []string{"filter", f.Name + ":" + valueOf(f)} }},
	{"selection", func(f *agenda.Field) []string {
		if !f.Flag || f.Name == "lijn" { // which heads a group, and that has no sign
			return nil
		}
		return []string{"list", "--" + f.Name, valueOf(f)}
	}},
	{"overview", func(f *agenda.Field) []string {
		if !slices.Contains([]string{"overzichtstitel", "soort", "herkomst", "looptijd"}, f.Key) {
			return nil
		}
		return []string{"overview"}
	}},
	{"counts", func(f *agenda.Field) []string {
		if !countable(f) {
			return nil
		}
		return []string{"overview", "--per", f.Name}
	}},
	{"changes", func(f *agenda.Field) []string {
		if f.Kind == agenda.Year {
			return nil
		}
		return []string{"diff", "old.yaml", "new.yaml"}
	}},
}

// Whatever view a reader takes, in whatever format: a derived value is marked, an
// unknown one is said to be so, and neither is said of a value that the source
// states. Each field is in turn stated, derived and unknown, for one project and for
// all.
func TestViewsTellWhatIsKnown(t *testing.T) {
	walked := map[string]int{}
	t.Chdir(t.TempDir())
	for _, f := range agenda.Fields {
		changed := f
		if f.Kind == agenda.Year {
			changed = agenda.MustField("looptijd")
		}
		for _, state := range []agenda.Status{agenda.Stated, agenda.Derived, agenda.Unknown} {
			if state == agenda.Derived && !changed.Derivable || state == agenda.Unknown && !f.CanBeUnknown() || !changed.Derivable {
				continue
			}
			for _, projects := range []int{1, 2} {
				writeStates(t, changed, state, projects)
				for _, view := range truthViews {
					args := view.args(f)
					if args == nil || state == agenda.Unknown && projects == 2 && f.Kind == agenda.Open && (view.name == "search" || view.name == "selection") {
						continue // there is no value to ask for
					}
					for _, format := range []string{"table", "markdown", "html", "ods"} {
						walked[view.name+" "+format]++
						checkView(t, f, state, append(slices.Clone(args), "-o", format, "--width", "100"))
					}
				}
			}
		}
	}
	answers := 0
	for _, n := range walked {
		answers += n
	}
	if len(walked) != 4*len(truthViews) {
		t.Errorf("%d views in a format were walked, want %d: %v", len(walked), 4*len(truthViews), walked)
	}
	t.Logf("%d views in a format, %d answers", len(walked), answers)
}

// checkView runs a command and checks what it says of a field in a state.
func checkView(t *testing.T, f *agenda.Field, state agenda.Status, args []string) {
	t.Helper()
	if args[0] != "diff" {
		args = append(args, "--data", "new.yaml")
	}
	command := "tsd " + strings.Join(args, " ")
	var stdout, stderr bytes.Buffer
	if status := run(args, strings.NewReader(""), &stdout, &stderr); status > statusNo {
		t.Errorf("%s: status %d\n%s", command, status, &stderr)
		return
	}
	text := strings.ToLower(shownText(t, args[slices.Index(args, "-o")+1], stdout.String()))
	derived := strings.Contains(text, "afgeleid")
	if state == agenda.Unknown && slices.Contains(args, "ods") {
		return // which leaves the cell empty
	}
	unknown := strings.Contains(text, "niet in de bron") || strings.Contains(text, "onbekend") || strings.Contains(text, "zegt de bron te weinig") || strings.Contains(text, "de agenda noemt geen")
	if derived != (state == agenda.Derived) || unknown != (state == agenda.Unknown) {
		t.Errorf("%s is %v (0 unknown, 2 derived, 3 stated), but %s says derived: %v, unknown: %v\n%s", f.Key, state, command, derived, unknown, text)
	}
}

// writeStates writes new.yaml, in which a field of so many projects is in a state,
// and old.yaml, in which it has another value.
func writeStates(t *testing.T, f *agenda.Field, state agenda.Status, projects int) {
	t.Helper()
	old, new := knownAgenda(), knownAgenda()
	other := "eerder"
	if f.Kind == agenda.Closed {
		addTerm(old, f.List, agenda.Term{ID: other, Naam: "Ander"})
		addTerm(new, f.List, agenda.Term{ID: other, Naam: "Ander"})
	}
	for i := range projects {
		was, now := &old.Projecten[i], &new.Projecten[i]
		switch v := f.In(was).(type) {
		case *string:
			*v = other
		case *[]string:
			*v = []string{other}
		case *agenda.Looptijd:
			v.Van.Jaar = 2022
		}
		switch state {
		case agenda.Derived:
			was.Afgeleid, now.Afgeleid = []string{f.Key}, []string{f.Key}
		case agenda.Unknown:
			clearField(f.In(now))
		}
	}
	writeAgenda(t, "old.yaml", old)
	writeAgenda(t, "new.yaml", new)
}

// shownText is what a reader sees of an answer.
func shownText(t *testing.T, format, out string) string {
	t.Helper()
	switch format {
	case "table", "markdown":
		return out
	case "ods":
		return sheetText(readODS(t, out))
	}
	root, err := html.Parse(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "style" {
			b.WriteString(n.Data + " ")
		}
	}
	return b.String()
}

func clearField(v any) {
	switch v := v.(type) {
	case *string:
		*v = ""
	case *[]string:
		*v = nil
	case *agenda.Looptijd:
		*v = agenda.Looptijd{}
	}
}

func writeAgenda(t *testing.T, name string, a *agenda.Agenda) {
	t.Helper()
	text, err := yaml.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(".", name), text, 0o600); err != nil {
		t.Fatal(err)
	}
}
