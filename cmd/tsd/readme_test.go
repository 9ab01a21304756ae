package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestReadme runs every command of the README in a copy of the checkout, one
// block after the other, and compares the output where the README shows it: in a
// block of text behind it, or under the prompt.
func TestReadme(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("the README is for a Unix shell")
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, part := range []string{"cmd", "agenda", "data"} {
		if err := os.CopyFS(filepath.Join(dir, part), os.DirFS(filepath.Join(root, part))); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{"go.mod", "go.sum"} {
		content, err := os.ReadFile(filepath.Join(root, file))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, file), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	bin := filepath.Join(dir, "bin")
	env := append(os.Environ(), "GOBIN="+bin, "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "COLUMNS=", "TSD_DATA=", "LC_ALL=C.UTF-8")

	runIn := func(script string) (string, error) {
		cmd := exec.Command("sh", "-e", "-c", script)
		cmd.Dir, cmd.Env = dir, env
		out, err := cmd.Output()
		return strings.TrimSpace(string(out)), err
	}
	if _, err := runIn("go install ./cmd/tsd"); err != nil {
		t.Fatal(err)
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
		if !isScript {
			continue
		}
		// This is that command: running it here would never end.
		script = strings.Replace(script, "go test ./...", "true", 1)
		if strings.Contains(script, "jq ") {
			if _, err := exec.LookPath("jq"); err != nil {
				t.Logf("left out, because jq is not installed:\n%s", script)
				continue
			}
		}
		out, err := runIn(script)
		if err != nil {
			t.Fatalf("%s\n%v\n%s", script, err, errorOutput(err))
		}
		ran++
		if isShown && out != strings.TrimSpace(want) {
			t.Errorf("%s\nprints\n%s\nand the README shows\n%s", script, out, want)
		}
	}
	if ran < 6 {
		t.Errorf("only %d blocks were run", ran)
	}
	for _, command := range startCommands(t, filepath.Join(root, "doc", "LEESMIJ.txt")) {
		if _, err := runIn(command); err != nil {
			t.Errorf("%s\n%v\n%s", command, err, errorOutput(err))
		}
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

// errorOutput returns what a command wrote to standard error.
func errorOutput(err error) string {
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return string(exit.Stderr)
	}
	return ""
}
