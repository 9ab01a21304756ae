package main

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
	"testing"
)

// Why a file cannot be read or written is said in Dutch, also if the cause is
// within another error.
func TestReason(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.ENOENT}, "dit bestand bestaat niet"},
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.EACCES}, "u hebt hier geen rechten voor"},
		{&fs.PathError{Op: "read", Path: "x", Err: syscall.EISDIR}, "dit is een map, geen bestand"},
		{fmt.Errorf("schrijven: %w", syscall.ENOSPC), "de schijf is vol"},
		{syscall.EIO, "het lezen of schrijven mislukt"},
		{errors.New("anders"), "anders"},
	} {
		if got := reason(tt.err); got != tt.want {
			t.Errorf("%v is said as %q, want %q", tt.err, got, tt.want)
		}
	}
}

// A value is quoted for a shell if it must be.
func TestShellQuoted(t *testing.T) {
	for value, want := range map[string]string{"jeugd": "jeugd", "vo-mbo,1.2": "vo-mbo,1.2", "": "''", "schoon schip": "'schoon schip'", "oza's": `'oza'\''s'`, "$x": "'$x'"} {
		if got := shellQuoted(value); got != want {
			t.Errorf("%q is quoted as %s, want %s", value, got, want)
		}
	}
}
