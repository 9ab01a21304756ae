//go:build !windows

package main

import "os"

// takesEscapes reports whether a terminal shows escape sequences as styles.
func takesEscapes(*os.File) bool { return os.Getenv("TERM") != "dumb" }
