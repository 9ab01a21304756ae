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
	switch {
	case errors.Is(err, os.ErrNotExist):
		return createFile(name, content)
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		file, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return fill(file, content)
	}
	return replaceFile(name, info.Mode().Perm(), content)
}

// createFile writes a file that is not there. If that fails it is not there afterwards.
func createFile(name string, content []byte) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0o666)
	if err != nil {
		return err
	}
	if err := fill(file, content); err != nil {
		_ = os.Remove(name) // a part of an answer is worse than none
		return err
	}
	return nil
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
	if err := old.Close(); err != nil {
		return err
	}
	temporary, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(temporary.Name()) }() // it is no longer there if all went well
	if err := fill(temporary, content); err != nil {
		return err
	}
	if err := os.Chmod(temporary.Name(), mode); err != nil {
		return err
	}
	return os.Rename(temporary.Name(), name)
}

// fill writes the content of a file, and closes it.
func fill(file *os.File, content []byte) error {
	_, err := file.Write(content)
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}
