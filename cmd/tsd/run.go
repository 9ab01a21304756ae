package main

import (
	"bytes"
	"errors"
	"io"
)

// The exit status, as grep and diff have it.
const (
	statusAnswer  = 0 // an answer, also an empty one
	statusNo      = 1 // the answer is no: not found, faults found, something changed
	statusTrouble = 2 // wrong use, bad data, output that could not be written
)

// run is the whole program. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	// Help and completions are collected, because cobra does not return that it could not
	// write them.
	var shown bytes.Buffer
	root := newRoot(&streams{in: stdin, out: stdout, err: stderr})
	root.SetOut(&shown)
	root.SetErr(stderr)
	root.SetArgs(args)
	err := root.Execute()
	if _, failed := shown.WriteTo(stdout); err == nil {
		err = writeError(failed)
	}
	if err == nil {
		return statusAnswer
	}
	report(stderr, err)
	if errors.Is(err, errNo) {
		return statusNo
	}
	return statusTrouble
}
