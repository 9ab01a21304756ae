package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"
)

// noError is the answer "no", with why. It ends the program with statusNo.
type noError struct{ error }

func (e *noError) Unwrap() error { return e.error }

// errNo is the answer "no" when the answer that was written already says why.
var errNo = &noError{errors.New("nee")}

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

// What Windows says of a file that another program has open. Elsewhere these numbers mean
// something else.
const (
	sharingViolation syscall.Errno = 32
	lockViolation    syscall.Errno = 33
)

// reason returns in Dutch why a file cannot be read or written.
func reason(err error) string {
	var errno syscall.Errno
	errors.As(err, &errno)
	switch {
	case runtime.GOOS == "windows" && (errno == sharingViolation || errno == lockViolation):
		return "een ander programma heeft dit bestand open, misschien Excel; sluit het daar eerst"
	case errors.Is(err, os.ErrNotExist):
		return "dit bestand bestaat niet"
	case errors.Is(err, os.ErrPermission):
		return "u hebt hier geen rechten voor"
	case errors.Is(err, syscall.EISDIR):
		return "dit is een map, geen bestand"
	case errors.Is(err, syscall.ENOSPC):
		return "de schijf is vol"
	case systemErrors[errno] != "":
		return systemErrors[errno]
	case errno != 0:
		return "het systeem meldt: " + errno.Error()
	}
	return err.Error()
}

// systemErrors are the other errors that reading and writing a file can end with.
var systemErrors = map[syscall.Errno]string{
	syscall.ENOTDIR:      "een deel van deze naam is geen map",
	syscall.ENAMETOOLONG: "deze naam is te lang",
	syscall.ELOOP:        "deze naam verwijst naar zichzelf",
	syscall.EIO:          "het lezen of schrijven mislukt",
	syscall.EROFS:        "hier kan niet worden geschreven",
	syscall.EMFILE:       "er zijn te veel bestanden open",
	syscall.ENFILE:       "er zijn te veel bestanden open",
	syscall.EINVAL:       "zo kan dit niet worden gelezen",
	syscall.EBUSY:        "dit is in gebruik",
	syscall.ENOMEM:       "er is te weinig geheugen",
}

// shellQuoted quotes a value for a shell, if it must be.
func shellQuoted(s string) string {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-,."
	if s != "" && strings.Trim(s, plain) == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
