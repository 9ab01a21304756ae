package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"
)

// No test downloads anything.
func TestMain(m *testing.M) {
	if err := os.Setenv("GOPROXY", "off"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// skipOffline leaves a test out where a module that is linked, perhaps on another
// platform, was never downloaded.
func skipOffline(t *testing.T, err error) {
	t.Helper()
	if err != nil && strings.Contains(err.Error(), "GOPROXY=off") {
		t.Skipf("left out, for a module is not in the cache: run go mod download\n%v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestNoticesAreCurrent(t *testing.T) {
	t.Parallel()
	// A test that looks at go.mod is not taken from the cache when that has changed.
	if _, err := os.ReadFile("../go.mod"); err != nil {
		t.Fatal(err)
	}
	modules, err := linkedAnywhere()
	skipOffline(t, err)
	var b bytes.Buffer
	if err := writeNotices(&b, modules); err != nil {
		t.Fatal(err)
	}
	kept, err := os.ReadFile("../NOTICES.txt")
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(kept) {
		t.Error("NOTICES.txt is not what is linked: run go run ./release notices >NOTICES.txt")
	}
}

// A text that two modules have is there once, and a module that not every platform
// links says which do.
func TestNotices(t *testing.T) {
	modules := []module{
		{Path: "a.example/a", Version: "v1.0.0", Licence: "MIT", Texts: []string{"one"}, Platforms: platforms},
		{Path: "b.example/b", Version: "v2.0.0", Licence: "MIT", Texts: []string{"two"}, Platforms: []string{"windows/amd64"}},
		{Path: "std", Licence: "MIT", Texts: []string{"one"}, Platforms: platforms},
	}
	var b strings.Builder
	if err := writeNotices(&b, modules); err != nil {
		t.Fatal(err)
	}
	line := strings.Repeat("-", 80)
	want := `a.example/a                           v1.0.0  MIT
b.example/b                           v2.0.0  MIT  only on windows/amd64
Go, its runtime and standard library          MIT

` + line + `
a.example/a
Go, its runtime and standard library

one

` + line + `
b.example/b

two
`
	if got := strings.TrimPrefix(b.String(), preamble); got != want {
		t.Errorf("%s\ninstead of\n%s", got, want)
	}
}

// Debian has the terms of the Apache License, and what says whose work it is stays.
func TestNoticesInDebian(t *testing.T) {
	modules := []module{{Texts: []string{"Apache License\n\nTERMS AND CONDITIONS FOR USE\n\n1. Terms"}}, {Texts: []string{"Apache License\n\n   TERMS AND CONDITIONS FOR USE\n\n1. Terms\n\n   END OF TERMS AND CONDITIONS\n\nCopyright 2022 A"}}, {Texts: []string{"MIT"}}}
	inDebian(modules)
	terms := "Apache License\n\n   The terms are in /usr/share/common-licenses/Apache-2.0."
	for i, want := range []string{terms, terms + "\n\nCopyright 2022 A", "MIT"} {
		if got := modules[i].Texts[0]; got != want {
			t.Errorf("%q instead of %q", got, want)
		}
	}
}

func TestLicences(t *testing.T) {
	for text, want := range map[string]string{
		"Permission is hereby granted, free\n of charge, to":                 "MIT",
		"  Apache License\n  Version 2.0, January 2004":                      "Apache-2.0",
		"* Neither the name of Google":                                       "BSD-3-Clause",
		"under the Apache License, Version 2.0. Neither the name of anybody": "BSD-3-Clause AND Apache-2.0",
		"GNU GENERAL PUBLIC LICENSE Version 3":                               "",
		"":                                                                   "",
	} {
		got, err := licenceOf(text)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q is %q (%v) instead of %q", text, got, err, want)
		}
	}
}

// The bill of a program that is built here names every module that is in it, and each
// that another needs.
func TestSBOM(t *testing.T) {
	t.Parallel()
	program := filepath.Join(t.TempDir(), "tsd")
	_, err := goCommand(nil, "build", "-o", program, "../cmd/tsd")
	skipOffline(t, err)
	var out bytes.Buffer
	skipOffline(t, writeSBOM(&out, program))
	var b bom
	if err := json.Unmarshal(out.Bytes(), &b); err != nil {
		t.Fatal(err)
	}
	digest := regexp.MustCompile(`^[0-9a-f]{64}$`)
	names := map[string]string{b.Metadata.Component.Ref: "tsd"}
	if h := b.Metadata.Component.Hashes; len(h) != 1 || !digest.MatchString(h[0].Content) {
		t.Errorf("tsd has the digests %v", h)
	}
	for _, c := range b.Components {
		if names[c.Ref] != "" {
			t.Errorf("%s is there twice", c.Ref)
		}
		names[c.Ref] = c.Name
		if len(c.Licences) != 1 {
			t.Errorf("%s has the licences %v", c.Name, c.Licences)
		}
		if c.Name != "std" && (len(c.Hashes) != 1 || !digest.MatchString(c.Hashes[0].Content)) {
			t.Errorf("%s has the digests %v", c.Name, c.Hashes)
		}
	}
	needs := map[string][]string{}
	for _, d := range b.Dependencies {
		if !slices.IsSorted(d.DependsOn) {
			t.Errorf("%s needs, in no order, %v", d.Ref, d.DependsOn)
		}
		for _, ref := range d.DependsOn {
			if names[ref] == "" {
				t.Errorf("%s needs %s, which is no component", d.Ref, ref)
			}
			needs[names[d.Ref]] = append(needs[names[d.Ref]], names[ref])
		}
	}
	if !slices.Contains(needs["tsd"], "gopkg.in/yaml.v3") || !slices.Contains(needs["github.com/spf13/cobra"], "github.com/spf13/pflag") {
		t.Errorf("the needs are %v", needs)
	}
	if !slices.Equal(needs["gopkg.in/yaml.v3"], []string{"std"}) {
		t.Errorf("yaml needs %v", needs["gopkg.in/yaml.v3"])
	}
}

// A program of another checkout gets no bill.
func TestSBOMOfAnother(t *testing.T) {
	modules := []module{{Path: "a.example/a", Version: "v1.0.0"}, {Path: "std"}, {Path: programModule}}
	for name, deps := range map[string][]*debug.Module{
		"no module":       nil,
		"another version": {{Path: "a.example/a", Version: "v1.0.1"}},
		"another module":  {{Path: "a.example/a", Version: "v1.0.0"}, {Path: "b.example/b", Version: "v1.0.0"}},
	} {
		if _, err := newBOM(&debug.BuildInfo{GoVersion: "go1.26.0", Deps: deps}, modules); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	b, err := newBOM(&debug.BuildInfo{
		GoVersion: "go1.26.0",
		Main:      debug.Module{Path: programModule, Version: "v1.0.0+dirty"},
		Deps:      []*debug.Module{{Path: "a.example/a", Version: "v1.0.0"}},
		Settings:  []debug.BuildSetting{{Key: "vcs.time", Value: "2026-12-01T08:05:00Z"}},
	}, modules)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := b.Metadata.Component.PURL, "pkg:golang/tsd@v1.0.0%2Bdirty?type=module"; got != want {
		t.Errorf("tsd is %s instead of %s", got, want)
	}
	if got, want := b.Components[1].PURL, "pkg:golang/std@1.26.0?type=module"; got != want {
		t.Errorf("Go is %s instead of %s", got, want)
	}
	if got, want := b.Metadata.Timestamp, "2026-12-01T08:05:00Z"; got != want {
		t.Errorf("it is of %s instead of %s", got, want)
	}
}

func TestChangelog(t *testing.T) {
	const maintainer = "tsd <noreply@tsd.invalid>"
	now := time.Date(2026, 12, 24, 8, 5, 0, 0, time.UTC)
	older := `
## 1.0.0 (2026-12-01)

- The first.
`
	olderDebian := `
tsd (1.0.0) unstable; urgency=medium

  * The first.

 -- tsd <noreply@tsd.invalid>  Tue, 01 Dec 2026 00:00:00 +0000
`
	for _, test := range []struct{ name, changes, version, want string }{
		{"not released", "# Changes\n\nFor readers.\n\n## " + unreleased + "\n\n### Asking\n\n- One, over\n  two lines.\n- Two.\n" + older, "0~1.abc",
			`tsd (0~1.abc) unstable; urgency=medium

  [ Asking ]
  * One, over two lines.
  * Two.

 -- tsd <noreply@tsd.invalid>  Thu, 24 Dec 2026 08:05:00 +0000
` + olderDebian},
		{"long", "## 1.0.0 (2026-12-01)\n\n- " + strings.Repeat("één ", 40) + "\n", "1.0.0", `tsd (1.0.0) unstable; urgency=medium

  * ` + strings.Repeat("één ", 17) + `één
    ` + strings.Repeat("één ", 17) + `één
    één één één één

 -- tsd <noreply@tsd.invalid>  Tue, 01 Dec 2026 00:00:00 +0000
`},
		{"released", "# Changes\n" + older, "1.0.0", strings.TrimPrefix(olderDebian, "\n")},
		{"another version than the first", "# Changes\n" + older, "1.0.1", ""},
		{"no version", "## Soon\n\n- One.\n", "1.0.0", ""},
		{"no date", "## 1.0.0 (2026-13-01)\n\n- One.\n", "1.0.0", ""},
	} {
		var b strings.Builder
		err := writeChangelog(&b, strings.NewReader(test.changes), test.version, maintainer, now)
		if b.String() != test.want || (err == nil) != (test.want != "") {
			t.Errorf("%s: %v\n%s\ninstead of\n%s", test.name, err, &b, test.want)
		}
	}
}

// The changes of this checkout can be put into a package.
func TestChangelogOfTsd(t *testing.T) {
	changes, err := os.Open("../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	defer changes.Close()
	first := regexp.MustCompile(`(?m)^## (\S+)`)
	text, err := os.ReadFile("../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	m := first.FindSubmatch(text)
	if m == nil {
		t.Fatal("CHANGELOG.md has no part")
	}
	var b strings.Builder
	if err := writeChangelog(&b, changes, string(m[1]), "tsd <noreply@tsd.invalid>", time.Now()); err != nil {
		t.Fatal(err)
	}
	if want := strings.Count(string(text), "\n- "); strings.Count(b.String(), "\n  * ") != want {
		t.Errorf("it has %d changes, and Debian's has not:\n%s", want, &b)
	}
}
