package main

import (
	"os"

	"golang.org/x/sys/windows"
)

// takesEscapes reports whether a console shows escape sequences as styles. On Windows that
// must be asked for.
func takesEscapes(console *os.File) bool {
	handle := windows.Handle(console.Fd())
	var mode uint32
	if err := windows.GetConsoleMode(handle, &mode); err != nil {
		return false
	}
	return windows.SetConsoleMode(handle, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
