//go:build !manual

// Command tsd lists, shows, filters and sums up the work agenda of Toezicht
// Sociaal Domein, in tables for people and in plain formats for scripts.
package main

import (
	"os"
	"os/signal"
	"syscall"
)

//go:generate go run -tags manual . manual

func main() {
	// Without this a reader that goes away would kill the program; now the write
	// fails, and run can tell that from a full disk.
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
