package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"
)

// errNo is the answer "no", which ends the program with statusNo. It has no message: the
// answer, or an error that it is joined with, says why.
var errNo = errors.New("nee")

// hintError is an error with sentences about what to do.
type hintError struct {
	error
	hints []string
}

func (e *hintError) Unwrap() error { return e.error }

// withHints returns an error with sentences about what to do.
func withHints(err error, hints ...string) error { return &hintError{err, hints} }

// fileError is the error for a file that cannot be read or written.
func fileError(name string, err error) error {
	return fmt.Errorf("%s: %s", name, reason(err))
}

// writeError is the error for standard output that cannot be written to. It is nil if
// there is none, and if the reader went away: that is not an error.
func writeError(err error) error {
	if err == nil || errors.Is(err, syscall.EPIPE) {
		return nil
	}
	return fmt.Errorf("de uitvoer kan niet worden geschreven: %s", reason(err))
}

// reasons are why a file cannot be read or written.
var reasons = []struct {
	err   error
	dutch string
}{
	{os.ErrNotExist, "dit bestand bestaat niet"},
	{os.ErrPermission, "u hebt hier geen rechten voor"},
	{syscall.EISDIR, "dit is een map, geen bestand"},
	{syscall.ENOTDIR, "een deel van deze naam is geen map"},
	{syscall.ENAMETOOLONG, "deze naam is te lang"},
	{syscall.ENOSPC, "de schijf is vol"},
	{syscall.EROFS, "hier kan niet worden geschreven"},
	{syscall.EIO, "het lezen of schrijven mislukt"},
}

// What Windows says of a file that another program has open. Elsewhere these numbers mean
// something else.
const (
	sharingViolation syscall.Errno = 32
	lockViolation    syscall.Errno = 33
)

// reason returns in Dutch why a file cannot be read or written.
func reason(err error) string {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return r.dutch
		}
	}
	errno, ok := errors.AsType[syscall.Errno](err)
	switch {
	case runtime.GOOS == "windows" && (errno == sharingViolation || errno == lockViolation):
		return "een ander programma heeft dit bestand open, misschien Excel; sluit het daar eerst"
	case ok:
		return "het systeem meldt: " + errno.Error()
	}
	return err.Error()
}

// shellQuoted quotes a value for a shell, if it must be.
func shellQuoted(s string) string {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-,."
	if s != "" && strings.Trim(s, plain) == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
