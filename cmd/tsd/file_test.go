package main

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// A file is replaced whole and keeps its mode, also through a link, and there is nothing
// else in its folder afterwards.
func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "lijst.csv")
	holds := func(want string) {
		t.Helper()
		if content, err := os.ReadFile(file); err != nil || string(content) != want {
			t.Errorf("the file holds %q, error %v", content, err)
		}
	}
	if err := writeFile(file, []byte("een\n")); err != nil {
		t.Fatal(err)
	}
	holds("een\n")
	if err := os.Chmod(file, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := writeFile(file, []byte("twee\n")); err != nil {
		t.Fatal(err)
	}
	holds("twee\n")
	if info, err := os.Stat(file); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
		t.Errorf("its mode is %v, error %v", info.Mode(), err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, error %v", entries, err)
	}
	link := filepath.Join(dir, "koppeling.csv")
	if err := os.Symlink(file, link); err != nil {
		t.Skipf("left out: links, which need rights on this system: %v", err)
	}
	if err := writeFile(link, []byte("drie\n")); err != nil {
		t.Fatal(err)
	}
	holds("drie\n")
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v now, error %v", info.Mode(), err)
	}
}
