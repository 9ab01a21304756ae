package main

import (
	"fmt"
	"io"
	"os"
	"strconv"

	"golang.org/x/term"
)

// streams are what a command reads from and writes to.
type streams struct {
	in       io.Reader
	out, err io.Writer
	read     []os.FileInfo // the files that were read: they may not be written to
}

// note writes a line for whoever is at the terminal, if there is one. If it cannot be
// written there is nowhere else to say so.
func (s *streams) note(line string) {
	if isTerminal(s.err) {
		_, _ = fmt.Fprintln(s.err, line)
	}
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

const (
	minWidth   = 20 // the least width of a table
	usualWidth = 80 // of a terminal that does not report its width, and of a file
)

// widthOf returns the width of a terminal, as it reports that or else as $COLUMNS does,
// and of another stream only what $COLUMNS says. 0 is no limit.
func widthOf(stream any) int {
	if isTerminal(stream) {
		if n, _, err := term.GetSize(int(stream.(*os.File).Fd())); err == nil && n > 0 {
			return max(n, minWidth)
		}
	}
	if n, err := strconv.ParseUint(os.Getenv("COLUMNS"), 10, 16); err == nil && n > 0 {
		return max(int(n), minWidth)
	}
	if isTerminal(stream) {
		return usualWidth
	}
	return 0
}
