package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"tsd/cmd/tsd/internal/page"
)

// The manual is made from the help, here, because the program has no use for it.
// With -update it is written anew.
func TestManualIsCurrent(t *testing.T) {
	root := newRoot(&env{})
	pages := map[string]bool{}
	for _, cmd := range append([]*cobra.Command{root}, documented(root)...) {
		name := strings.ReplaceAll(cmd.CommandPath(), " ", "-") + ".1"
		pages[name] = true
		file := filepath.Join("manual", name)
		if *update {
			if err := os.WriteFile(file, []byte(manualPage(cmd)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		kept, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if string(kept) != manualPage(cmd) {
			t.Errorf("%s is not what the help says: run go test ./cmd/tsd -run Manual -update", file)
		}
	}
	kept, err := filepath.Glob("manual/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range kept {
		if !pages[filepath.Base(file)] {
			t.Errorf("%s is the page of no command", file)
		}
	}
}

// man has nothing against the manual.
func TestManualReads(t *testing.T) {
	if _, err := exec.LookPath("man"); err != nil {
		t.Skip("left out: reading the manual, for man is not installed")
	}
	files, err := filepath.Glob("manual/*.1")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			var stderr bytes.Buffer
			cmd := exec.Command("man", "--warnings", "-E", "UTF-8", "-P", "cat", "-l", file)
			cmd.Env = append(os.Environ(), "MANWIDTH=80", "LC_ALL=C.UTF-8")
			cmd.Stderr = &stderr
			out, err := cmd.Output()
			if err != nil || stderr.Len() > 0 {
				t.Errorf("%v\n%s", err, &stderr)
			}
			if !bytes.Contains(out, []byte("VOORBEELDEN")) {
				t.Errorf("it shows no examples:\n%s", out)
			}
		})
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
		m.text("Meerdere waarden voor één veld geeft u met komma's ertussen, of door de optie te herhalen.")
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
		m.item("NO_COLOR", "Als dit is gezet, is er op een terminal geen kleur, tenzij --color always erom vraagt.")
		m.item("COLUMNS", "De breedte van tabellen als de uitvoer geen terminal is en --width ontbreekt.")
		m.item("TERM", "Is dit dumb, dan is er geen kleur en wordt er niet gebladerd.")
		m.item("TSD_PAGER, PAGER", "Het programma waarmee u door een antwoord bladert dat niet op het scherm past: de eerste van de twee die is gezet, anders less. Is die leeg, dan komt het antwoord in één keer. Onder Windows wordt er niet gebladerd.")
		m.item("LESS", "De opties van less. Als dit niet is gezet, zijn dat F, R en X.")
		m.item("LC_ALL, LC_CTYPE, LANG", "De eerste die is gezet bepaalt de tekens: noemt die geen UTF-8, dan bestaan lijnen en balken uit gewone tekens.")
		m.section("Bestanden")
		m.text("tsd leest een databestand in YAML; de werkagenda 2023-2024 zit in het programma. " +
			"De vorm staat in het JSON-schema dat tsd-schema(1) schrijft. tsd schrijft zelf geen bestanden.")
		m.section("Status")
		m.facts(statusFacts())
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

func (m *manual) facts(list page.Facts) {
	for _, f := range list {
		m.item(strings.TrimSpace(f.Name.String()), f.Value.String())
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
