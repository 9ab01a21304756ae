package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// The manual is what the help says now; man has nothing against it.
func TestManualIsCurrent(t *testing.T) {
	dir := t.TempDir()
	if out, err := exec.Command("go", "run", "-tags", "manual", ".", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	want, err := filepath.Glob(filepath.Join(dir, "*.1"))
	if err != nil {
		t.Fatal(err)
	}
	have, err := filepath.Glob("manual/*.1")
	if err != nil {
		t.Fatal(err)
	}
	if len(want) == 0 || len(want) != len(have) {
		t.Errorf("there are %d pages, want %d: run go generate ./cmd/tsd", len(have), len(want))
	}
	for _, file := range want {
		fresh, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		kept, err := os.ReadFile(filepath.Join("manual", filepath.Base(file)))
		if err != nil {
			t.Error(err)
			continue
		}
		if !bytes.Equal(fresh, kept) {
			t.Errorf("%s is not what the help says: run go generate ./cmd/tsd", filepath.Base(file))
		}
	}
	if _, err := exec.LookPath("man"); err != nil {
		t.Skip("left out: reading the manual, for man is not installed")
	}
	for _, file := range want {
		var stderr bytes.Buffer
		cmd := exec.Command("man", "--warnings", "-E", "UTF-8", "-P", "cat", "-l", file)
		cmd.Env = append(os.Environ(), "MANWIDTH=80", "LC_ALL=C.UTF-8")
		cmd.Stderr = &stderr
		out, err := cmd.Output()
		if err != nil || stderr.Len() > 0 {
			t.Errorf("man %s: %v\n%s", filepath.Base(file), err, &stderr)
		}
		if !bytes.Contains(out, []byte("VOORBEELDEN")) {
			t.Errorf("man %s shows no examples:\n%s", filepath.Base(file), out)
		}
	}
}
