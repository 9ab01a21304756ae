package main

import (
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"unicode/utf8"

	"golang.org/x/term"
)

// pagerFor returns the command of the pager for a text: $TSD_PAGER, else $PAGER, else
// less. It is empty if there is to be none: the text is not for a terminal, or fits on
// it, the user wants none, or less is not installed. On Windows there is none, because
// what it has for one, more, shows no UTF-8.
func (e *env) pagerFor(text string) string {
	f, ok := e.stdout.(*os.File)
	if !ok || !isTerminal(f) || fits(f, text) || e.noPager || os.Getenv("TERM") == "dumb" || runtime.GOOS == "windows" {
		return ""
	}
	for _, name := range []string{"TSD_PAGER", "PAGER"} {
		if command, set := os.LookupEnv(name); set {
			return command
		}
	}
	if _, err := exec.LookPath("less"); err != nil {
		return "" // nobody asked for it, so nobody needs to hear that it is missing
	}
	return "less"
}

// fits reports whether a terminal has room for a text, and a line for what is typed
// next. What cannot be known is taken to fit; colours are counted as text, because less
// leaves at once if all fits after all.
func fits(terminal *os.File, text string) bool {
	width, height, err := term.GetSize(int(terminal.Fd()))
	if err != nil || width <= 0 {
		return true
	}
	rows := 0
	for line := range strings.Lines(text) {
		rows += 1 + (utf8.RuneCountInString(strings.TrimSuffix(line, "\n"))-1)/width
	}
	return rows < height
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
