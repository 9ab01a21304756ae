package main

import (
	"io"
	"os"
	"strconv"

	"golang.org/x/term"
)

// screen is what a reader has before them.
type screen struct {
	terminal bool // it is one
	width    int  // in columns; 0: no limit
	color    bool
	header   bool // tables have column names
}

// screen looks at what standard output is, and at what the user says of it.
func (a *app) screen() screen {
	s := screen{terminal: isTerminal(a.stdout)}
	switch {
	case a.width > 0:
		s.width = int(a.width)
	case s.terminal:
		s.width = terminalWidth(a.stdout)
	default:
		s.width = envColumns()
	}
	switch a.color.value {
	case "always":
		s.color = true
	case "never":
	default:
		s.color = s.terminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	}
	return s
}

// terminalWidth returns how wide a terminal is: what it says itself, else
// $COLUMNS, else 80.
func terminalWidth(w io.Writer) int {
	if f, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 0 {
			return max(n, minWidth)
		}
	}
	if n := envColumns(); n > 0 {
		return n
	}
	return 80
}

// envColumns returns $COLUMNS, or 0 if that is no number.
func envColumns() int {
	n, err := strconv.ParseUint(os.Getenv("COLUMNS"), 10, 16)
	if err != nil || n == 0 {
		return 0
	}
	return max(int(n), minWidth)
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
