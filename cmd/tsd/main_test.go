package main

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what tsd prints into the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"tsd": main})
}

// TestScript runs the scripts of testdata/script. With -update it rewrites the
// outputs in them; read the difference before you commit it.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			agenda, err := filepath.Abs("../../data/werkagenda-2023-2024.yaml")
			if err != nil {
				return err
			}
			e.Setenv("AGENDA", agenda)
			e.Setenv("LANG", "nl_NL.UTF-8")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"terminal": terminal,
			"status":   status,
		},
	})
}

// terminal runs a command with its three streams on a terminal that has so many
// columns, and takes all that the terminal shows as the standard output:
//
//	terminal COLUMNS COMMAND ARG…
func terminal(ts *testscript.TestScript, neg bool, args []string) {
	columns, err := strconv.ParseUint(args[0], 10, 16)
	ts.Check(err)
	cmd := scriptCommand(ts, args[1:])
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 50, Cols: uint16(columns)})
	if errors.Is(err, pty.ErrUnsupported) {
		ts.Logf("no terminal on this system: this script says nothing")
		return
	}
	ts.Check(err)
	defer tty.Close()
	var shown bytes.Buffer
	// Reading ends with an error when the command has closed its side; the
	// command's own status tells whether that was right.
	_, _ = io.Copy(&shown, tty)
	failed := cmd.Wait() != nil
	_, err = ts.Stdout().Write(bytes.ReplaceAll(shown.Bytes(), []byte("\r\n"), []byte("\n")))
	ts.Check(err)
	if failed != neg {
		ts.Fatalf("%s on a terminal: failed is %v\n%s", strings.Join(args[1:], " "), failed, shown.String())
	}
}

// status runs a command and checks its exit status:
//
//	status STATUS COMMAND ARG…
func status(ts *testscript.TestScript, neg bool, args []string) {
	cmd := scriptCommand(ts, args[1:])
	cmd.Stdout, cmd.Stderr = ts.Stdout(), ts.Stderr()
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		ts.Check(err)
	}
	if got := cmd.ProcessState.ExitCode(); strconv.Itoa(got) != args[0] {
		ts.Fatalf("%s: status is %d, want %s", strings.Join(args[1:], " "), got, args[0])
	}
}

func scriptCommand(ts *testscript.TestScript, args []string) *exec.Cmd {
	path := ""
	for _, dir := range filepath.SplitList(ts.Getenv("PATH")) {
		if p := filepath.Join(dir, args[0]); path == "" && executable(p) {
			path = p
		}
	}
	cmd := exec.Command(path, args[1:]...)
	cmd.Dir = ts.MkAbs(".")
	for _, name := range []string{"PATH", "TSD_DATA", "NO_COLOR", "COLUMNS", "TERM", "LANG", "LC_ALL", "LC_CTYPE"} {
		if v := ts.Getenv(name); v != "" {
			cmd.Env = append(cmd.Env, name+"="+v)
		}
	}
	return cmd
}

func executable(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}
