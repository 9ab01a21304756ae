package main

import (
	"errors"
	"os"
	"path/filepath"
)

// writeFile writes a file. One that is there is replaced whole or not at all, and keeps
// its mode; a pipe or a device is written to.
func writeFile(name string, content []byte) error {
	info, err := os.Stat(name)
	if err == nil && info.Mode().IsRegular() {
		return replaceFile(name, info.Mode().Perm(), content)
	}
	isNew := errors.Is(err, os.ErrNotExist)
	err = os.WriteFile(name, content, 0o666)
	if err != nil && isNew {
		_ = os.Remove(name) // a part of an answer is worse than none
	}
	return err
}

// replaceFile puts a new file in the place of one, or of what a link with that name leads
// to.
func replaceFile(name string, mode os.FileMode, content []byte) error {
	name, err := filepath.EvalSymlinks(name)
	if err != nil {
		return err
	}
	// A rename asks only what one may do in the folder.
	old, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_ = old.Close() // nothing was written
	temporary, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(temporary.Name()) }() // it is no longer there if all went well
	_, err = temporary.Write(content)
	if err := errors.Join(err, temporary.Close(), os.Chmod(temporary.Name(), mode)); err != nil {
		return err
	}
	return os.Rename(temporary.Name(), name)
}
