package main

import (
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
)

// TestReadme runs the commands of the README in an empty folder, one block after the
// other, and compares the output where the README shows it: in a block of text behind
// it, or under the prompt. The commands of Go are left out: they would build and test
// the program within its own test.
func TestReadme(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("the README is for a Unix shell")
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	runIn := func(script string) string {
		t.Helper()
		cmd := exec.Command("sh", "-e", "-c", script) // TestMain put tsd in $PATH
		cmd.Dir, cmd.Env = dir, append(os.Environ(), "COLUMNS=", "TSD_DATA=", "LC_ALL=C.UTF-8")
		var stderr strings.Builder
		cmd.Stderr = &stderr
		out, err := cmd.Output()
		if err != nil {
			t.Errorf("%s\n%v\n%s", script, err, stderr.String())
		}
		return strings.TrimSpace(string(out))
	}
	blocks := strings.Split(string(readme), "\n```")
	ran := 0
	for i := 1; i < len(blocks); i += 2 {
		script, isScript := strings.CutPrefix(blocks[i], "sh\n")
		want, isShown := "", false
		if session, ok := strings.CutPrefix(blocks[i], "console\n$ "); ok {
			// What a terminal of 80 columns shows, of one command.
			script, want, _ = strings.Cut(session, "\n")
			script += " -o table --width 80"
			isScript, isShown = true, true
		} else if i+2 < len(blocks) && strings.TrimSpace(blocks[i+1]) == "" {
			want, isShown = strings.CutPrefix(blocks[i+2], "text\n")
		}
		if !isScript || strings.HasPrefix(script, "go ") {
			continue
		}
		if _, err := exec.LookPath("jq"); err != nil && strings.Contains(script, "jq ") {
			t.Logf("left out, because jq is not installed:\n%s", script)
			continue
		}
		ran++
		if out := runIn(script); isShown && out != strings.TrimSpace(want) {
			t.Errorf("%s\nprints\n%s\nand the README shows\n%s", script, out, want)
		}
	}
	if ran < 5 {
		t.Errorf("only %d blocks were run", ran)
	}
	for _, command := range startCommands(t, "../../doc/LEESMIJ.txt") {
		runIn(command)
	}
}

// startCommands returns the commands in the text for who begins: its indented lines.
func startCommands(t *testing.T, file string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var commands []string
	for line := range strings.Lines(string(text)) {
		if command, ok := strings.CutPrefix(line, "    tsd "); ok {
			commands = append(commands, "tsd "+strings.TrimSpace(command))
		}
	}
	if len(commands) < 8 {
		t.Errorf("%s has only %d commands", file, len(commands))
	}
	return commands
}
