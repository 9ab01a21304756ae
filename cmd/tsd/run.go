package main

import (
	"errors"
	"fmt"
	"io"
	"syscall"
)

// The exit status, as grep and diff have it.
const (
	statusAnswer  = 0 // an answer, also an empty one
	statusNo      = 1 // the answer is no: not found, faults found, something changed
	statusTrouble = 2 // wrong use, bad data, output that could not be written
)

// run is the whole program. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	e := &env{args: args, stdin: stdin, stdout: stdout, stderr: stderr}
	err := e.execute()
	if err == nil || errors.Is(err, syscall.EPIPE) {
		return e.status
	}
	e.report(err)
	if _, ok := errors.AsType[*noError](err); ok {
		return statusNo
	}
	return statusTrouble
}

func (e *env) execute() error {
	if asksVersion(e.args) {
		return e.printVersion()
	}
	root := newRoot(e)
	root.SetArgs(e.args)
	return root.Execute()
}

// env is what the commands share: the arguments, the streams, and the options of
// every command.
type env struct {
	args           []string
	stdin          io.Reader
	stdout, stderr io.Writer
	status         int // if there is no error

	file      fileName
	output    choice
	color     choice
	width     width
	header    bool
	noHeader  bool
	noPager   bool
	url       pageURL
	datum     day
	failEmpty bool
}

// noError is the answer "no". It ends the program with statusNo.
type noError struct{ error }

func (e *noError) Unwrap() error { return e.error }

// tell writes a line for whoever is at the terminal. If it cannot be written there is
// nowhere else to say so.
func (e *env) tell(line string) { _, _ = fmt.Fprintln(e.stderr, line) }

// write writes text to standard output, all of it or an error. On a terminal that is
// too low for it the text goes through a pager, as git's answers do, or as it is if that
// fails.
func (e *env) write(text string) error {
	if command := e.pagerFor(text); command != "" && e.throughPager(command, text) {
		return nil
	}
	if _, err := io.WriteString(e.stdout, text); err != nil {
		return fmt.Errorf("de uitvoer kan niet worden geschreven: %w", &translated{reason(err), err})
	}
	return nil
}
