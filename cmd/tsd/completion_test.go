package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/doc"
	"tsd/data"
)

// completed is what tsd offers for the words of a command line, the last one
// not finished.
func completed(t *testing.T, words ...string) []string {
	t.Helper()
	out := tsd(t, append([]string{"__complete"}, words...)...)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	return lines[:len(lines)-1] // behind them is what the shell should do
}

func TestCompletion(t *testing.T) {
	dir := t.TempDir()
	other, broken := filepath.Join(dir, "other.yaml"), filepath.Join(dir, "broken.yaml")
	changed := strings.ReplaceAll(string(data.Werkagenda), "preventie-suicide", "eigen-project")
	for name, content := range map[string]string{other: changed, broken: "werkagenda: ["} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	fields, shared := 0, 0 // that the agenda has, and of which projects can share a value
	for _, f := range agenda.Fields {
		if !f.Outcome {
			fields++
		}
		if !f.Outcome && countable(f) {
			shared++
		}
	}
	for _, tt := range []struct {
		words string
		want  string // the first word that is offered, with what is said of it
		count int    // how many there are
	}{
		{"", "list\tProjecten, één per regel", 11},
		{"show |", "geweld-afhankelijkheidsrelaties\tGeweld in afhankelijkheidsrelaties", 36},
		{"show geweld-afhankelijkheidsrelaties |", "statushouders-opvang\tStatushouders in de opvang", 35},
		{"show --data " + other + " |", "geweld-afhankelijkheidsrelaties\tGeweld in afhankelijkheidsrelaties", 36},
		{"show --data " + broken + " |", "", 0},
		{"show --data niet.yaml |", "", 0},
		{"show --data - |", "", 0},
		{"filter |", "id:\tkenmerk van het project", fields},
		{"filter lijn:", "lijn:verbreden\tVerbreden", 3},
		{"filter lijn:verbreden,", "lijn:verbreden,verdiepen", 2},
		{"filter soort:multi-toezicht,verbinding-met-gemeenten,fundament-voor-samenwerking,", "soort:multi-toezicht,verbinding-met-gemeenten,fundament-voor-samenwerking,onbekend", 1},
		{"filter inspectie:", "inspectie:igj\tInspectie Gezondheidszorg en Jeugd", 5},
		{"filter inspecties:igj,", "inspecties:igj,ijenv", 4},
		{"filter jaar:", "jaar:2023", 3},
		{"filter titel:", "", 0},
		{"filter onbekend:", "", 0},
		{`filter partner:`, "partner:gemeenten", 6},
		{"list |", "", 0},
		{"list --lijn |", "verbreden\tVerbreden", 3},
		{"list --lijn=verbreden,", "verbreden,verdiepen", 2},
		{"list --jaar |", "2023", 3},
		{"list --columns id,titel,", "id,titel,overzichtstitel", fields - 2},
		{"list --columns +soort,-", "+soort,-id", fields - 1},
		{"filter x --columns id,titel,tr", "id,titel,overzichtstitel", fields - 1}, // with treffers
		{"list --sort lijn,-t", "lijn,-id", fields - 1},
		{"overview --per |", "lijn\tlijn van de agenda", shared},
		{"list -o |", "table", len(doc.Formats())},
		{"list --color |", "auto", 3},
		{"list --data |", "yaml", 2},
		{"check |", "yaml", 2},
		{"diff oud.yaml |", "yaml", 2},
		{"help |", "list\tProjecten, één per regel", 12},
		{"completion |", "bash", 4},
		{"completion bash |", "", 0},
		{"schema |", "", 0},
	} {
		words := strings.Split(tt.words, " ")
		if last := len(words) - 1; words[last] == "|" {
			words[last] = ""
		}
		got := completed(t, words...)
		if len(got) == 1 && got[0] == "" {
			got = nil
		}
		if len(got) != tt.count || len(got) > 0 && got[0] != tt.want {
			t.Errorf("tsd %s: offers %d words, want %d:\n%s", tt.words, len(got), tt.count, strings.Join(got, "\n"))
		}
	}
	if got := strings.Join(completed(t, "show", "--data", other, ""), "\n"); !strings.Contains(got, "eigen-project\t") || strings.Contains(got, "preventie-suicide\t") {
		t.Errorf("of another file the ids are\n%s", got)
	}
}

// realShell is a shell on a terminal.
type realShell struct {
	*testing.T
	tty *os.File

	mu    sync.Mutex
	shown bytes.Buffer
}

func startShell(t *testing.T, dir string, args ...string) *realShell {
	t.Helper()
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = dir
	cmd.Env = []string{"PATH=" + dir + string(os.PathListSeparator) + os.Getenv("PATH"), "HOME=" + dir, "TERM=xterm", "LC_ALL=C.UTF-8", "PS1=> "}
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 50, Cols: 120})
	if err != nil {
		t.Fatal(err)
	}
	s := &realShell{T: t, tty: tty}
	go func() {
		buffer := make([]byte, 4096)
		for {
			n, err := tty.Read(buffer)
			s.mu.Lock()
			s.shown.Write(buffer[:n])
			s.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() {
		tty.Close()
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	return s
}

var escapeSequence = regexp.MustCompile(`\x1b(\[[0-9;?>=]*[a-zA-Z]|\][^\x07\x1b]*(\x07|\x1b\\)|[()][A-Z0-9]|[=>])|\r`)

// screen is all that the shell has shown since the last call of keys.
func (s *realShell) screen() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return escapeSequence.ReplaceAllString(s.shown.String(), "")
}

// keys presses keys and waits until the screen shows something.
func (s *realShell) keys(keys, until string) string {
	s.Helper()
	s.mu.Lock()
	s.shown.Reset()
	s.mu.Unlock()
	if _, err := s.tty.WriteString(keys); err != nil {
		s.Fatal(err)
	}
	want := regexp.MustCompile(until)
	for range 600 { // half a minute: a guard against waiting for ever
		if want.MatchString(s.screen()) {
			return s.screen()
		}
		time.Sleep(50 * time.Millisecond)
	}
	s.Fatalf("after %q the screen does not show %q but\n%s", keys, until, s.screen())
	return ""
}

// Pressing Tab in a real shell completes what is typed: what comes out of the
// command shows what the shell made of it.
func TestTabInShells(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("left out: Tab in shells, which needs a Unix terminal")
	}
	dir := t.TempDir()
	if out, err := exec.Command("go", "build", "-o", filepath.Join(dir, "tsd"), ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	changed := strings.ReplaceAll(string(data.Werkagenda), "preventie-suicide", "eigen-project")
	for name, content := range map[string]string{"other.yaml": changed, "broken.yaml": "werkagenda: ["} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const bashCompletion = "/usr/share/bash-completion/bash_completion"
	for _, shell := range []struct {
		name  string
		args  []string
		setUp string
		needs string // a file
		tabs  string // keys that show what there is
	}{
		{"bash", []string{"bash", "--norc", "--noprofile", "-i"}, "source " + bashCompletion + "; source <(tsd completion bash)", bashCompletion, "\t\t"},
		{"zsh", []string{"zsh", "-f", "-i"}, "autoload -U compinit; compinit -u -D; source <(tsd completion zsh)", "", "\t"},
		{"fish", []string{"fish", "--no-config", "-i"}, "tsd completion fish | source", "", "\t"},
	} {
		t.Run(shell.name, func(t *testing.T) {
			t.Parallel()
			if _, err := exec.LookPath(shell.name); err != nil {
				t.Skipf("left out: Tab in %s, which is not installed", shell.name)
			}
			if _, err := os.Stat(shell.needs); shell.needs != "" && err != nil {
				t.Skipf("left out: Tab in %s, for %s is not there", shell.name, shell.needs)
			}
			s := startShell(t, dir, shell.args...)
			s.keys(shell.setUp+"; echo be'gin'\r", `(?m)^begin$`)
			for _, tt := range []struct{ keys, shows string }{
				{"tsd sho\tpreventie-s\t-o ids\r", `(?m)^preventie-suicide$`},
				{"tsd list --lijn ref\t -o ids\r", `(?m)^arbeidsmarktproblematiek\nburgerbetrokkenheid$`},
				{"tsd list --lijn reflecteren,verd\t -o ids\r", `(?m)^buiten-uitsluiting\njongeren-zelfstandigheid\nschoon-schip-maken\narbeidsmarktproblematiek$`},
				{"tsd filter lijn:ref\t -o ids\r", `(?m)^arbeidsmarktproblematiek\nburgerbetrokkenheid$`},
				{"tsd filter thema:wonen,wel\t -o ids\r", `(?m)^statushouders-opvang$`},
				{"tsd list --partner kennis\t -o ids\r", `(?m)^verhelpen-naar-voorkomen$`},
				{"tsd list --inspectie ig\t --thema jeugd -o ids\r", `(?m)^onderwijszorgarrangementen$`},
				{"tsd list --doelgroep mensen\\ met\\ s\t -o ids\r", `(?m)^schoon-schip-maken$`},
				{"tsd list --columns id,herk\t --lijn verdiepen -o csv\r", `(?m)^id,herkomst$`},
				{"tsd list --lijn reflecteren -o mark\t\r", `(?m)^\| Titel \| Id \|`},
				{"tsd show --data oth\teigen\t-o ids\r", `(?m)^eigen-project$`},
			} {
				s.keys(tt.keys, tt.shows)
			}
			if shell.name == "zsh" { // fish shows the candidates instead, and bash the words as they are
				s.keys("tsd list --doelgroep mensen\t", `mensen\x07?\\`) // the space in it is escaped
				s.keys("\x03", `.`)
			}
			s.keys("tsd show re"+shell.tabs, `re-integratie-detentie[^\n]*Re-integratie na detentie`)
			s.keys("\x03", `.`)
			// Of a broken file there is nothing to complete, and nothing is said.
			shown := s.keys("tsd show --data broken.yaml pre\t\x15echo no'thing'\r", `(?m)^nothing$`)
			if strings.Contains(shown, "haak") || strings.Contains(shown, "tsd:") || strings.Contains(shown, "broken.yaml:") {
				t.Errorf("completion of a broken file says\n%s", shown)
			}
		})
	}
}
