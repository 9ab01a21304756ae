// Command release writes what a release holds beside the program tsd, of which it
// is no part: the notices of what is linked, a bill of materials, and the changelog
// and the notices of the package for Debian.
//
//	go run ./release notices >NOTICES.txt
//	go run ./release copyright
//	go run ./release sbom PROGRAM
//	go run ./release changelog VERSION MAINTAINER <CHANGELOG.md
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"
)

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

func run(args []string, in io.Reader, out io.Writer) error {
	switch {
	case len(args) == 1 && (args[0] == "notices" || args[0] == "copyright"):
		modules, err := linkedAnywhere()
		if err != nil {
			return err
		}
		if args[0] == "copyright" {
			inDebian(modules)
		}
		return writeNotices(out, modules)
	case len(args) == 2 && args[0] == "sbom":
		return writeSBOM(out, args[1])
	case len(args) == 3 && args[0] == "changelog":
		seconds, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64)
		if err != nil {
			return fmt.Errorf("the date of the release, in SOURCE_DATE_EPOCH: %w", err)
		}
		return writeChangelog(out, in, args[1], args[2], time.Unix(seconds, 0).UTC())
	}
	return errors.New("use: notices | copyright | sbom PROGRAM | changelog VERSION MAINTAINER")
}
