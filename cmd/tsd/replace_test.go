package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A file that was changed since it was read is left as it is, and so is all else in
// its folder.
func TestReplaceChangedFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "agenda.yaml")
	if err := os.WriteFile(file, []byte("anders\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := replaceFile(file, []byte("was\n"), []byte("wordt\n"))
	if err == nil || !strings.HasSuffix(err.Error(), "agenda.yaml is niet gewijzigd: het is intussen door iets anders gewijzigd") {
		t.Errorf("the error is %v", err)
	}
	content, err := os.ReadFile(file)
	if err != nil || string(content) != "anders\n" {
		t.Errorf("the file holds %q, error %v", content, err)
	}
	entries, err := os.ReadDir(filepath.Dir(file))
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, error %v", entries, err)
	}
	if err := replaceFile(file, []byte("anders\n"), []byte("wordt\n")); err != nil {
		t.Fatal(err)
	}
	if content, err := os.ReadFile(file); err != nil || string(content) != "wordt\n" {
		t.Errorf("the file holds %q, error %v", content, err)
	}
	if err := replaceFile(filepath.Dir(file), nil, []byte("x")); err == nil {
		t.Error("a folder is replaced")
	}
}
