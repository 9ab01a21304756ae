package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/page"
	"tsd/data"
)

// The manual is made from the help, here, because the program has no use for it.
// With -update a page that changed is written anew, with the date of today.
func TestManualIsCurrent(t *testing.T) {
	root, ex := newRoot(&env{}), embeddedExamples(t)
	pages := map[string]func(date string) string{filePage: fileManual}
	for _, cmd := range append([]*cobra.Command{root}, documented(root)...) {
		name := strings.ReplaceAll(cmd.CommandPath(), " ", "-") + ".1"
		pages[name] = func(date string) string { return manualPage(cmd, ex, date) }
	}
	for name, text := range pages {
		file := filepath.Join("manual", name)
		kept, err := os.ReadFile(file)
		if err != nil && !*update {
			t.Fatal(err)
		}
		if string(kept) == text(dateOf(kept)) {
			continue
		}
		if !*update {
			t.Errorf("%s is not what the help says: run go test ./cmd/tsd -run Manual -update", file)
			continue
		}
		if err := os.WriteFile(file, []byte(text(time.Now().Format(time.DateOnly))), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := filepath.Glob("manual/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range kept {
		if pages[filepath.Base(file)] == nil {
			t.Errorf("%s is the page of nothing", file)
		}
	}
}

var pageDate = regexp.MustCompile(`^\.TH \S+ \d ([0-9]{4}-[0-9]{2}-[0-9]{2}) `)

// dateOf returns the date that a page has, or nothing.
func dateOf(page []byte) string {
	if m := pageDate.FindSubmatch(page); m != nil {
		return string(m[1])
	}
	return ""
}

// Nothing that reads manuals has a remark about ours.
func TestManualReads(t *testing.T) {
	for _, reader := range [][]string{
		{"man", "--warnings", "-E", "UTF-8", "-P", "cat", "-l"},
		{"groff", "-ww", "-man", "-T", "utf8", "-P", "-cbou"},
		{"mandoc", "-T", "lint", "-W", "all"},
	} {
		t.Run(reader[0], func(t *testing.T) {
			t.Parallel()
			if _, err := exec.LookPath(reader[0]); err != nil {
				t.Skipf("left out: reading the manual, for %s is not installed", reader[0])
			}
			files, err := filepath.Glob("manual/*")
			if err != nil {
				t.Fatal(err)
			}
			for _, file := range files {
				var stderr bytes.Buffer
				cmd := exec.Command(reader[0], append(reader[1:], file)...)
				cmd.Env = append(os.Environ(), "MANWIDTH=80", "LC_ALL=C.UTF-8")
				cmd.Stderr = &stderr
				out, err := cmd.Output()
				if reader[0] == "mandoc" { // it prints its remarks
					stderr.Write(out)
				} else if filepath.Base(file) != filePage && !bytes.Contains(out, []byte("STATUS")) || !bytes.Contains(out, []byte("VOORBEELD")) {
					t.Errorf("%s: it shows no status, or no example:\n%s", file, out)
				}
				if err != nil || stderr.Len() > 0 {
					t.Errorf("%s: %v\n%s", file, err, &stderr)
				}
			}
		})
	}
}

// apropos finds a command by what it does, also if that has accents.
func TestManualIsFound(t *testing.T) {
	if _, err := exec.LookPath("lexgrog"); err != nil {
		t.Skip("left out: what apropos finds, for man-db is not installed")
	}
	root := newRoot(&env{})
	for _, cmd := range documented(root) {
		out, err := exec.Command("lexgrog", filepath.Join("manual", "tsd-"+cmd.Name()+".1")).Output()
		if want := `"tsd-` + cmd.Name() + " - " + lowerFirst(cmd.Short) + `"`; err != nil || !strings.Contains(string(out), want) {
			t.Errorf("apropos reads %s (%v) instead of %s", out, err, want)
		}
	}
}

// embeddedExamples returns examples from the embedded agenda.
func embeddedExamples(t *testing.T) examples {
	t.Helper()
	loaded, err := datafile.Load(data.Name, data.Werkagenda)
	if err != nil {
		t.Fatal(err)
	}
	return newExamples(loaded)
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
func manualPage(cmd *cobra.Command, ex examples, date string) string {
	m := &manual{}
	name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
	m.line(fmt.Sprintf(`.TH %s 1 %s tsd "Handleiding van tsd"`, strings.ToUpper(name), date))
	m.line(".nh\n.ad l") // no hyphens but those of the words, and no wide spaces
	m.section("Naam")
	// The form by which apropos finds it.
	m.text(name + " - " + strings.TrimSuffix(lowerFirst(cmd.Short), "."))
	m.section("Gebruik")
	m.synopsis(cmd.CommandPath(), strings.TrimPrefix(usageLine(cmd), cmd.CommandPath()+" "))
	m.section("Beschrijving")
	m.prose(longText(cmd, ex))
	if !cmd.HasParent() {
		m.section("Opdrachten")
		for _, sub := range documented(cmd) {
			m.item(sub.Name(), sub.Short+". Zie tsd-"+sub.Name()+"(1).")
		}
	}
	selecting, others := flagList(cmd.LocalNonPersistentFlags(), ex)
	if selecting != nil {
		m.section("Kiezen")
		m.text("Meerdere waarden voor één veld geeft u met komma's ertussen, of door de optie te herhalen.")
		m.facts(selecting)
	}
	_, global := flagList(cmd.Root().PersistentFlags(), ex)
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
		m.text("tsd leest een databestand in YAML; " + ex.agenda.Werkagenda.Titel + " van " + ex.agenda.Werkagenda.Uitgever + " zit in het programma. " +
			"De vorm staat in tsd-agenda(5). tsd schrijft zelf geen bestanden, behalve met check --fix --write.")
	}
	if name, ok := manualTopics[cmd.Name()]; ok {
		i := slices.IndexFunc(topics, func(t topic) bool { return t.name == name })
		m.blocks(topics[i].blocks(&env{}, cmd.Root()))
	}
	m.section("Status")
	m.facts(statusFacts())
	if cmd.Example != "" {
		m.section("Voorbeelden")
		m.literal(ex.fill(cmd.Example))
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
	if !cmd.HasParent() {
		also = append(also, "tsd-agenda(5)")
	}
	m.text(strings.Join(also, ", "))
	return m.String()
}

// filePage is the page of the data file.
const filePage = "tsd-agenda.5"

// fileManual writes the page of the data file.
func fileManual(date string) string {
	m := &manual{}
	m.line(".TH TSD-AGENDA 5 " + date + ` tsd "Handleiding van tsd"`)
	m.line(".nh\n.ad l")
	m.section("Naam")
	m.text("tsd-agenda - het databestand van een agenda")
	m.section("Beschrijving")
	for i, s := range fileAbout {
		if i > 0 {
			m.line(".PP")
		}
		m.text(s)
	}
	for _, p := range fileParts() {
		m.section(p.title)
		m.text(p.about)
		m.facts(p.keys)
	}
	m.section("Voorbeelden")
	m.text("Het kleinste bestand:")
	m.line(".PP")
	m.literal(strings.TrimRight(datafile.Smallest(), "\n"))
	m.section("Zie ook")
	m.text("tsd(1), tsd-new(1), tsd-data(1), tsd-check(1), tsd-diff(1), tsd-schema(1)")
	return m.String()
}

// manualTopics are the topics that stand in the page of a command.
var manualTopics = map[string]string{"tsd": "formaten", "filter": "velden", "check": "fouten"}

// manual is a page in the language of man(7).
type manual struct{ strings.Builder }

func (m *manual) line(s string) { m.WriteString(s + "\n") }

func (m *manual) section(title string) { m.line(`.SH "` + strings.ToUpper(title) + `"`) }

// maxLine is how many bytes a line of a page may have.
const maxLine = 80

// text writes running text.
func (m *manual) text(s string) {
	var line string
	for word := range strings.FieldsSeq(roff(s)) {
		if line != "" && len(line)+1+len(word) > maxLine {
			m.raw(line)
			line = ""
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	m.raw(line)
}

// raw writes a line of text that is escaped already. It may not begin with the point of
// a command.
func (m *manual) raw(line string) {
	if strings.HasPrefix(line, ".") {
		line = `\&` + line
	}
	m.line(line)
}

// synopsis writes a command as it is typed, and in italics what stands for something.
func (m *manual) synopsis(command, args string) {
	m.line(".B " + roff(command))
	m.raw(roff(placeholder.ReplaceAllString(args, "\x0e$0\x0f")))
}

var placeholder = regexp.MustCompile(`\pL+`)

// prose writes help: paragraphs, and lines that are indented as they stand.
func (m *manual) prose(help string) {
	for i, part := range strings.Split(help, "\n\n") {
		if i > 0 {
			m.line(".PP")
		}
		if !strings.HasPrefix(part, "  ") {
			m.text(part)
			continue
		}
		m.line(".RS 4\n.nf")
		for line := range strings.SplitSeq(part, "\n") {
			m.raw(roff(strings.TrimPrefix(line, "  ")))
		}
		m.line(".fi\n.RE")
	}
}

func (m *manual) literal(lines string) {
	m.line(".nf")
	for line := range strings.SplitSeq(lines, "\n") {
		m.raw(roff(line))
	}
	m.line(".fi")
}

func (m *manual) facts(list page.Facts) {
	for _, f := range list {
		m.item(strings.TrimSpace(f.Name.String()), f.Value.String())
	}
}

// blocks writes a topic of the help. A table is written as items, with the first
// column as their names.
func (m *manual) blocks(blocks []page.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case page.Heading:
			m.section(b.Text.String())
		case page.Paragraph:
			m.line(".PP")
			m.text(b.Text.String())
		case page.Facts:
			m.facts(b)
		case page.Table:
			for _, row := range b.Rows {
				var about []string
				for i, cell := range row.Cells[1:] {
					about = append(about, b.Columns[i+1].Title.String()+": "+cell.String()+".")
				}
				m.item(row.Cells[0].String(), strings.Join(about, " "))
			}
		default:
			panic(fmt.Sprintf("no manual page has a %T", b))
		}
	}
}

func (m *manual) item(name, text string) {
	m.line(".TP\n.B " + roff(name))
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			m.line(".br")
		}
		m.text(line)
	}
}

// roffMarks is what roff reads as markup or makes nicer than can be copied, and the two
// signs between which synopsis puts what is in italics.
var roffMarks = map[rune]string{
	'\\': `\e`, '-': `\-`, '\'': `\(aq`, '`': `\(ga`, '^': `\(ha`, '~': `\(ti`,
	'\x0e': `\fI`, '\x0f': `\fR`,
}

// roff escapes what roff would not write as it is.
func roff(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch mark, ok := roffMarks[r]; {
		case ok:
			b.WriteString(mark)
		case r > unicode.MaxASCII:
			b.WriteString(glyph(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// glyph names a character that is not ASCII: a letter with an accent in the way that
// apropos knows too, and another by its number.
func glyph(r rune) string {
	accents := map[rune]string{'\u0300': "`", '\u0301': "'", '\u0302': "^", '\u0308': ":", '\u0327': ","}
	if parts := []rune(norm.NFD.String(string(r))); len(parts) == 2 && accents[parts[1]] != "" {
		return `\(` + accents[parts[1]] + string(parts[0])
	}
	return fmt.Sprintf(`\[u%04X]`, r)
}

func lowerFirst(s string) string { return strings.ToLower(s[:1]) + s[1:] }
