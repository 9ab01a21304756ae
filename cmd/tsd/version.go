package main

import (
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
)

// asksVersion reports whether --version is among the arguments. It is answered
// before anything else is looked at.
func asksVersion(args []string) bool {
	if len(args) > 0 && strings.HasPrefix(args[0], "__complete") {
		return false
	}
	if end := slices.Index(args, "--"); end >= 0 {
		args = args[:end]
	}
	return slices.Contains(args, "--version")
}

// printVersion prints the version and the commit, as far as they were known where
// the program was built, and the edition of the agenda in it.
func (e *env) printVersion() error {
	embedded, err := e.loadFile("")
	if err != nil {
		return err
	}
	version, commit := "(devel)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" {
			version = info.Main.Version
		}
		for _, s := range info.Settings {
			switch {
			case s.Key == "vcs.revision":
				commit = "commit " + s.Value + commit + "\n"
			case s.Key == "vcs.modified" && s.Value == "true":
				commit = strings.TrimSuffix(commit, "\n") + ", gewijzigd\n"
			}
		}
	}
	w := embedded.Werkagenda
	return e.write(fmt.Sprintf("tsd %s\n%sagenda %s (%s)\n", version, commit, w.Titel, w.ID))
}
