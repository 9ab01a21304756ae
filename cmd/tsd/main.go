//go:build !manual

// Command tsd lists, shows, filters and sums up the work agenda of inspectorates, in
// tables for people and in plain formats for scripts.
//
// Each command is a file: its constructor, its options and the function that runs it.
// The options that commands share are in input.go, output.go and selection.go. What an
// answer looks like is in internal/answer and internal/doc.
package main

import (
	"os"
	"os/signal"
	"syscall"
)

func main() {
	// Without this a reader that goes away would kill the program. With it the
	// write fails, and that is not an error.
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
