package main

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/doc"
	"tsd/data"
)

// anotherAgenda goes to a folder with an agenda that shares nothing with the embedded
// one, and puts that in use. It returns the agenda.
func anotherAgenda(t *testing.T) *agenda.Agenda {
	t.Helper()
	text, err := os.ReadFile("testdata/jaarplan-2027-2028.yaml")
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := datafile.Load("jaarplan.yaml", text)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	for name, content := range map[string]string{
		"jaarplan.yaml": string(text),
		"herzien.yaml": strings.NewReplacer("2027-09", "2027-12", "nummer: 4", "nummer: 5", "lijn: veilig-varen", "lijn: schoon-water", "Kades op", "Kaden op",
			"  - id: muskusratten\n", "  - id: bevers\n", "Muskusratten in", "Bevers in", "afkorting: IDW\n", "afkorting: IDR\n", "Meldingen van", "Klachten van").Replace(string(text)),
		"fout.yaml": strings.NewReplacer("lijn: veilig-varen", "lijn: varen", "id: kades-veen", "id: Kades Veen", "2027-09", "2026-09", "tot: 2028}", "tot: 2099}").Replace(string(text)),
		"kaal.yaml": regexp.MustCompile(`(?m)^  overzicht: .*\n`).ReplaceAllString(string(text), ""),
	} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("TSD_DATA", "jaarplan.yaml")
	return loaded
}

// The program knows no agenda: of another one no command says a word of the embedded
// one, in whatever format, also if something is wrong.
func TestAnotherAgenda(t *testing.T) {
	loaded := anotherAgenda(t)
	foreign := foreignWords(t)
	answers := 0
	for _, args := range everyCommand(loaded) {
		var stdout, stderr bytes.Buffer
		run(args, strings.NewReader(""), &stdout, &stderr)
		out := stdout.String()
		if slices.Contains(args, "ods") && strings.HasPrefix(out, "PK") {
			out = sheetText(readODS(t, out))
		}
		out += stderr.String()
		if out == "" && args[0] != "check" {
			t.Errorf("tsd %s says nothing", strings.Join(args, " "))
		}
		for _, w := range wordsOf(out) {
			if foreign[w] {
				t.Errorf("tsd %s says %q", strings.Join(args, " "), w)
			}
		}
		if strings.Contains(strings.NewReplacer("TSD_DATA", "").Replace(out), "TSD") {
			t.Errorf("tsd %s says TSD", strings.Join(args, " "))
		}
		answers++
	}
	if answers < 300 {
		t.Errorf("only %d answers were read", answers)
	}
}

// everyCommand returns every command in every format, and some that go wrong.
func everyCommand(a *agenda.Agenda) [][]string {
	commands := [][]string{{}, {"onbekend"}, {"list", "kades"}, {"list", "--lijn", "x"}, {"list", "--jaar", "2019", "-o", "table"}, {"list", "--jaar", "x"},
		{"filter"}, {"filter", "titel=kades"}, {"filter", "lijn:x"}, {"filter", "qqqqq", "-o", "table"}, {"filter", "kadds", "-o", "table"}, {"show"}, {"show", "xx"}, {"show", "s"},
		{"overview", "--per", "titel"}, {"list", "-o", "xlsx"}, {"list", "--limit", "3"}, {"schema", "x"}, {"completion"}, {"diff", "x"},
		{"check", "fout.yaml"}, {"list", "--data", "fout.yaml"}, {"check", "kaal.yaml"}, {"check", "niet.yaml"}, {"schema"}, {"help", "onbekend"}, {"data"}, {"new", "--van", "2030"}, {"check", "--fix", "fout.yaml"}, {"schema", "--data", "jaarplan.yaml"}, {"new", "--from", "jaarplan.yaml"}, {"new", "--from", "fout.yaml"}}
	commands = append(commands, []string{"help", "velden"}, []string{"help", "fouten"})
	root := newRoot(&streams{})
	for _, cmd := range append([]*cobra.Command{root}, root.Commands()...) {
		commands = append(commands, []string{"help", cmd.Name()}, []string{"__complete", cmd.Name(), ""}, []string{"__complete", cmd.Name(), "--"})
	}
	asked := [][]string{{"list"}, {"list", "--jaar", "2028"}, {"list", "--soort", "onbekend"}, {"filter", "water"}, {"filter", "lijn:schoon-water", "NIET", "pfas"},
		{"overview"}, {"overview", "--inspectie", "idk"}, {"diff", "jaarplan.yaml", "herzien.yaml"}, {"diff", "herzien.yaml", "jaarplan.yaml"}, {"list", "--data", "fout.yaml"}}
	for _, f := range agenda.Fields {
		asked = append(asked, []string{"list", "--columns", "id," + f.Key})
		if countable(f) {
			asked = append(asked, []string{"overview", "--per", f.Name}, []string{"overview", "--per", "lijn," + f.Name})
		}
		if f.Flag {
			asked = append(asked, []string{"list", "--" + f.Name, someValue(a, f)})
		}
	}
	show := []string{"show"}
	for _, r := range a.Records() {
		show = append(show, r.ID)
	}
	asked = append(asked, show, show[:2])
	for _, args := range asked {
		for _, format := range names(doc.Formats()) {
			commands = append(commands, append(slices.Clone(args), "-o", format, "--width", "90"))
		}
	}
	return commands
}

// programWords are words of the names in the embedded agenda that the program has of
// its own: its keys, and plain Dutch.
var programWords = strings.Fields(`werkagenda inspectie inspecties tsd
	bijvoorbeeld gebruik komen maken mensen mogelijke naar nieuw samen voorkomen zelf`)

// foreignWords returns the words of the names, titles and ids in the embedded agenda
// that another agenda has nothing to do with.
func foreignWords(t *testing.T) map[string]bool {
	t.Helper()
	embedded, err := datafile.Load(data.Name, data.Werkagenda)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("jaarplan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	w := embedded.Werkagenda
	texts := []string{w.Titel, w.Uitgever, w.Voorganger, w.Programma.Titel, w.Programma.URL, w.Website}
	for _, r := range embedded.Records() {
		texts = append(texts, r.ID, r.Naam, r.Afkorting)
	}
	for _, l := range embedded.Lijnen {
		texts = append(texts, l.Kop, l.Motto)
	}
	for _, p := range embedded.Projecten {
		texts = append(texts, p.Partners...)
		texts = append(texts, p.Doelgroepen...)
		texts = append(texts, p.Producten...)
	}
	foreign := map[string]bool{}
	own := append(wordsOf(string(text)), programWords...)
	for _, s := range texts {
		for _, word := range wordsOf(s) {
			if len(word) > 2 && !slices.Contains(own, word) {
				foreign[word] = true
			}
		}
	}
	if len(foreign) < 100 {
		t.Fatalf("there are only %d foreign words", len(foreign))
	}
	return foreign
}

// wordsOf returns the words of a text, in small letters.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// someValue returns a value of a field that some project has.
func someValue(a *agenda.Agenda, f *agenda.Field) string {
	for i := range a.Projecten {
		if items := f.Of(&a.Projecten[i]).Items; len(items) > 0 {
			return items[0]
		}
	}
	return agenda.UnknownName
}
