package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
)

// unified returns the difference between two texts of a file, as patch -p0 and git
// apply -p0 read it, or "" if there is none.
func unified(name string, old, new []byte) string {
	if folder, err := os.Getwd(); err == nil && filepath.IsAbs(name) {
		if relative, err := filepath.Rel(folder, name); err == nil && filepath.IsLocal(relative) {
			name = relative // both refuse an absolute name
		}
	}
	name = filepath.ToSlash(name)
	end := "\n"
	if strings.Contains(name, " ") {
		end = "\t\n" // a tab is where the name ends
	}
	_, hunks, found := strings.Cut(string(diff.Diff("", old, "", new)), "\n+++ \n")
	if !found {
		return ""
	}
	return "--- " + name + end + "+++ " + name + end + hunks
}

// replaceFile puts new content in the place of the old content of a data file, all of
// it or nothing.
func replaceFile(name string, old, new []byte) error {
	if bytes.Equal(old, new) {
		return nil
	}
	if err := replace(name, old, new); err != nil {
		return fmt.Errorf("%s is niet gewijzigd: %w", name, &translated{reason(err), err})
	}
	return nil
}

func replace(name string, old, new []byte) error {
	target, err := filepath.EvalSymlinks(name)
	if err != nil {
		return err
	}
	info, err := os.Stat(target)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return errors.New("dit is geen gewoon bestand")
	}
	// A rename asks only what one may do in the folder.
	writable, err := os.OpenFile(target, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if err := writable.Close(); err != nil {
		return err
	}
	temporary, err := os.CreateTemp(filepath.Dir(target), "."+filepath.Base(target)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(temporary.Name()) // it is no longer there if all went well
	_, err = temporary.Write(new)
	if err == nil {
		err = temporary.Chmod(info.Mode().Perm())
	}
	if err == nil {
		err = temporary.Sync()
	}
	if closed := temporary.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	if now, err := readFile(target); err != nil {
		return err
	} else if !bytes.Equal(now, old) {
		return errors.New("het is intussen door iets anders gewijzigd")
	}
	return os.Rename(temporary.Name(), target)
}

// changedLines returns how many lines of a text are other ones in another text with
// as many lines.
func changedLines(old, new []byte) int {
	n := 0
	lines := strings.Split(string(new), "\n")
	for i, line := range strings.Split(string(old), "\n") {
		if i >= len(lines) || line != lines[i] {
			n++
		}
	}
	return n
}
