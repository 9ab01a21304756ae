package main

import (
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"
	"syscall"

	"golang.org/x/term"
)

// show writes text to standard output. A terminal that is too low for it gets it
// through a pager, as git's answers do, and as it is if that fails.
func (e *env) show(text string) error {
	f, ok := e.stdout.(*os.File)
	if !ok || e.noPager || os.Getenv("TERM") == "dumb" || !term.IsTerminal(int(f.Fd())) || fits(f, text) {
		return e.write(text)
	}
	command := pagerCommand()
	if command == "" || !e.throughPager(command, text) {
		return e.write(text)
	}
	return nil
}

// fits reports whether a terminal has a line for each line of a text and one for what is
// typed next. What cannot be known is taken to fit.
func fits(terminal *os.File, text string) bool {
	_, height, err := term.GetSize(int(terminal.Fd()))
	return err != nil || strings.Count(text, "\n") < height
}

// pagerCommand returns the command of the pager: $TSD_PAGER, else $PAGER, else less. If
// that is empty there is none. On Windows there is none either: what it has for
// one, more, shows no UTF-8.
func pagerCommand() string {
	if runtime.GOOS == "windows" {
		return ""
	}
	for _, name := range []string{"TSD_PAGER", "PAGER"} {
		if command, set := os.LookupEnv(name); set {
			return command
		}
	}
	return "less"
}

// throughPager shows a text in a pager, and reports whether that went well. Who leaves
// the pager before the end, or breaks it off, has seen enough.
func (e *env) throughPager(command, text string) bool {
	cmd := exec.Command("sh", "-c", command)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(text), e.stdout, e.stderr
	if _, set := os.LookupEnv("LESS"); !set {
		// Leave at once if all fits, pass colours on, and leave the text on the screen.
		cmd.Env = append(os.Environ(), "LESS=FRX")
	}
	// What is typed to interrupt goes to the pager too. It must not end this program
	// first, or the shell and the pager would both read what is typed next.
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	defer signal.Stop(interrupts)
	// Signals that this program ignores the pager would ignore too, but not those that
	// it takes.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	return cmd.Run() == nil || len(interrupts) > 0
}
