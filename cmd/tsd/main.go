// Command tsd lists, shows, filters and sums up the work agenda of inspectorates, in
// tables for people and in plain formats for scripts.
//
// A file cmd_NAME.go is the command NAME; the other files are what the commands
// share. What an answer looks like is in internal/view and internal/page.
package main

import (
	"os"
	"os/signal"
	"syscall"
)

func main() {
	// Without this a reader that goes away would kill the program. With it the
	// write fails, and run can tell that from a full disk.
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
