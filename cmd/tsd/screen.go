package main

import (
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"

	"golang.org/x/term"

	"tsd/cmd/tsd/internal/page"
)

// screen returns the screen that standard output is, as far as the user does not
// say otherwise.
func (e *env) screen() page.Screen {
	var s page.Screen
	terminal := isTerminal(e.stdout)
	switch {
	case e.width > 0:
		s.Width = int(e.width)
	case terminal:
		s.Width = terminalWidth(e.stdout)
	default:
		s.Width = envColumns()
	}
	s.Color, s.ASCII = e.colors(e.stdout), !hasLines()
	return s
}

// colors reports whether what is written to a stream has colour.
func (e *env) colors(stream any) bool {
	switch e.color.value {
	case "always":
		return true
	case "never":
		return false
	}
	return isTerminal(stream) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// hasLines reports whether the locale has characters to draw lines with. Windows keeps
// its locale elsewhere, and has them.
func hasLines() bool {
	if runtime.GOOS == "windows" {
		return true
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := strings.ToLower(os.Getenv(name)); locale != "" {
			return strings.Contains(locale, "utf-8") || strings.Contains(locale, "utf8")
		}
	}
	return false
}

// terminalWidth returns the width that a terminal reports, else $COLUMNS, else 80.
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

// envColumns returns $COLUMNS, or 0 if it is not a number.
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
