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
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// widthOf returns the width of a terminal, as it reports that or else as $COLUMNS does,
// and of another stream only what $COLUMNS says. 0 is no limit.
func widthOf(stream any) int {
	terminal := isTerminal(stream)
	if terminal {
		if n, _, err := term.GetSize(int(stream.(*os.File).Fd())); err == nil && n > 0 {
			return max(n, minWidth)
		}
	}
	n, err := strconv.ParseUint(os.Getenv("COLUMNS"), 10, 16)
	switch {
	case err == nil && n > 0:
		return max(int(n), minWidth)
	case terminal:
		return usualWidth
	}
	return 0
}

// usualWidth is the width of a terminal that does not report one, and of a file.
const usualWidth = 80

// tell writes a line for whoever is at the terminal, if there is one. If it cannot be
// written there is nowhere else to say so.
func (s streams) tell(line string) {
	if isTerminal(s.err) {
		_, _ = fmt.Fprintln(s.err, line)
	}
}
