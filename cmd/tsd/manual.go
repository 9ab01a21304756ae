//go:build manual

// With the tag manual this is another program: it writes tsd's manual, in the
// form that man reads, from the same help that tsd itself shows.
//
//	go run -tags manual ./cmd/tsd DIRECTORY
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run -tags manual ./cmd/tsd DIRECTORY")
		os.Exit(statusTrouble)
	}
	root := newRoot(&app{stdin: os.Stdin, stdout: io.Discard, stderr: io.Discard})
	for _, cmd := range append([]*cobra.Command{root}, documented(root)...) {
		name := strings.ReplaceAll(cmd.CommandPath(), " ", "-") + ".1"
		if err := os.WriteFile(filepath.Join(os.Args[1], name), []byte(manualPage(cmd)), 0o644); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(statusTrouble)
		}
	}
}

// documented returns the commands that have a page of their own.
func documented(root *cobra.Command) []*cobra.Command {
	var list []*cobra.Command
	for _, cmd := range root.Commands() {
		if cmd.Name() != "help" && cmd.IsAvailableCommand() {
			list = append(list, cmd)
		}
	}
	return list
}

// manualPage writes the page of a command, in the order that manuals have.
func manualPage(cmd *cobra.Command) string {
	m := &manual{}
	name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
	m.line(fmt.Sprintf(`.TH %s 1 "" tsd "Handleiding van tsd"`, strings.ToUpper(name)))
	m.line(".nh\n.ad l") // no hyphens but those of the words, and no wide spaces
	m.section("Naam")
	// The form by which apropos finds it.
	m.line(roff(name) + ` \- ` + roff(strings.TrimSuffix(lowerFirst(cmd.Short), ".")))
	m.section("Gebruik")
	m.line(".B " + roff(usageLine(cmd)))
	m.section("Beschrijving")
	m.prose(cmd.Long)
	if !cmd.HasParent() {
		m.section("Opdrachten")
		for _, sub := range documented(cmd) {
			m.item(sub.Name(), sub.Short+". Zie tsd-"+sub.Name()+"(1).")
		}
	}
	selecting, others := flagList(cmd.LocalNonPersistentFlags())
	if selecting != nil {
		m.section("Kiezen")
		m.text("Meer waarden voor één veld: met komma's, of de optie nog eens.")
		m.facts(selecting)
	}
	_, global := flagList(cmd.Root().PersistentFlags())
	if others != nil || !cmd.HasParent() {
		m.section("Opties")
		m.facts(others)
	}
	if cmd.HasParent() {
		m.section("Opties bij elke opdracht")
	}
	m.facts(global)
	if !cmd.HasParent() {
		m.section("Omgeving")
		m.item("TSD_DATA", "Het databestand als --data ontbreekt.")
		m.item("NO_COLOR", "Als dit is gezet, is er op een terminal geen kleur, tenzij --color always er om vraagt.")
		m.item("COLUMNS", "De breedte van tabellen als de uitvoer geen terminal is en --width ontbreekt.")
		m.item("TERM", "Bij dumb is er geen kleur.")
		m.section("Bestanden")
		m.text("tsd leest een databestand in YAML; de werkagenda 2023-2024 zit in het programma. " +
			"De vorm staat in het JSON-schema dat tsd-schema(1) schrijft. tsd schrijft zelf geen bestanden.")
		m.section("Status")
		m.item("0", "Een antwoord, ook een leeg. Ook als de lezer van een pijp weg is.")
		m.item("1", "Het antwoord is nee: een id bestaat niet of is niet het enige, er zijn fouten of verschillen gevonden, of bij --fail-empty is er niets gevonden.")
		m.item("2", "Er ging iets mis: verkeerd gebruik, een bestand dat niet te lezen is of fouten bevat, of uitvoer die niet kan worden geschreven.")
	}
	if cmd.Example != "" {
		m.section("Voorbeelden")
		m.literal(cmd.Example)
	}
	m.section("Zie ook")
	var also []string
	if cmd.HasParent() {
		also = append(also, "tsd(1)")
	}
	for _, sub := range documented(cmd.Root()) {
		if sub != cmd {
			also = append(also, "tsd-"+sub.Name()+"(1)")
		}
	}
	m.text(strings.Join(also, ", "))
	return m.String()
}

// manual is a page in the language of man(7).
type manual struct{ strings.Builder }

func (m *manual) line(s string) { m.WriteString(s + "\n") }

func (m *manual) section(title string) { m.line(`.SH "` + strings.ToUpper(title) + `"`) }

// text writes running text. A line may not begin with what roff takes as a
// command.
func (m *manual) text(s string) {
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	m.line(roff(s))
}

// prose writes help: paragraphs, and lines that are indented as they stand.
func (m *manual) prose(help string) {
	literal := false
	for line := range strings.SplitSeq(help, "\n") {
		indented := strings.HasPrefix(line, "  ")
		switch {
		case indented && !literal:
			m.line(".PP\n.RS 4\n.nf")
		case !indented && literal:
			m.line(".fi\n.RE")
		}
		literal = indented
		switch {
		case line == "" && !strings.HasSuffix(m.String(), ".PP\n"):
			m.line(".PP")
		case line != "":
			m.text(strings.TrimPrefix(line, "  "))
		}
	}
	if literal {
		m.line(".fi\n.RE")
	}
}

func (m *manual) literal(lines string) {
	m.line(".nf")
	for line := range strings.SplitSeq(lines, "\n") {
		m.text(line)
	}
	m.line(".fi")
}

func (m *manual) facts(list facts) {
	for _, f := range list {
		m.item(strings.TrimSpace(f.name), f.value.String())
	}
}

func (m *manual) item(name, text string) {
	m.line(".TP\n.B " + roff(name))
	m.text(text)
}

// roff escapes what roff would read as markup, and keeps a hyphen a hyphen that
// can be copied.
func roff(s string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`, "\n", " ").Replace(s)
}

func lowerFirst(s string) string { return strings.ToLower(s[:1]) + s[1:] }
