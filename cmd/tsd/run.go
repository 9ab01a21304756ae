package main

import (
	"errors"
	"io"
	"slices"
)

// The exit status, as grep and diff have it.
const (
	statusAnswer  = 0 // an answer, also an empty one
	statusNo      = 1 // the answer is no: not found, faults found, something changed
	statusTrouble = 2 // wrong use, bad data, output that could not be written
)

// run is the whole program. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	shown := &remembering{w: stdout}
	root := newRoot(streams{stdin, stdout, stderr})
	root.SetOut(shown)
	root.SetErr(stderr)
	root.SetArgs(withHelp(args))
	err := root.Execute()
	if err == nil {
		err = shown.err
	}
	if err == nil {
		return statusAnswer
	}
	if !errors.Is(err, errNo) {
		report(stderr, err)
	}
	if _, ok := errors.AsType[*noError](err); ok {
		return statusNo
	}
	return statusTrouble
}

// withHelp returns the arguments with the option for help in the place of /?, by which
// it is asked for on Windows.
func withHelp(args []string) []string {
	if i := slices.Index(args, "/?"); i >= 0 {
		args = slices.Clone(args)
		args[i] = "--help"
	}
	return args
}

// remembering is where cobra writes help. It keeps the first error, which cobra would
// write about in English.
type remembering struct {
	w   io.Writer
	err error
}

func (r *remembering) Write(p []byte) (int, error) {
	if r.err == nil {
		_, err := r.w.Write(p)
		r.err = writeError(err)
	}
	return len(p), nil
}
