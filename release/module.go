package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// platforms is where a release runs, as GOOS/GOARCH. One may link what another does not.
var platforms = []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64"}

// module is a module that is linked into the program, or the standard library of
// Go, which has the path std and no version.
type module struct {
	Path, Version string
	Licence       string   // an SPDX expression
	Texts         []string // the licence and the notices, whole
	Uses          []string // the paths of those whose packages it imports
	Platforms     []string // those that link it

	folder string
}

// listed is what go list tells of a package.
type listed struct {
	ImportPath string
	Imports    []string
	Standard   bool
	Module     *struct{ Path, Version, Dir string }
}

// linked returns the modules that a platform links, by path. It downloads those that
// are not in the cache.
func linked(platform string) ([]module, error) {
	packages, err := listPackages(platform)
	if err != nil {
		return nil, err
	}
	goroot, err := goCommand(nil, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	modules := map[string]*module{"std": {Path: "std", folder: strings.TrimSpace(string(goroot))}}
	owner := map[string]string{} // of a package
	for _, p := range packages {
		owner[p.ImportPath] = "std"
		if !p.Standard {
			owner[p.ImportPath] = p.Module.Path
			modules[p.Module.Path] = &module{Path: p.Module.Path, Version: p.Module.Version, folder: p.Module.Dir}
		}
	}
	for _, p := range packages {
		from := modules[owner[p.ImportPath]]
		for _, name := range p.Imports {
			if to := owner[name]; to != "" && to != from.Path && !slices.Contains(from.Uses, to) {
				from.Uses = append(from.Uses, to)
			}
		}
	}
	var list []module
	for _, path := range slices.Sorted(maps.Keys(modules)) {
		m := modules[path]
		slices.Sort(m.Uses)
		m.Platforms = []string{platform}
		if path != programModule {
			if err := m.readLicence(); err != nil {
				return nil, err
			}
		}
		list = append(list, *m)
	}
	return list, nil
}

// listPackages returns the program's package and all that it needs, on a platform.
func listPackages(platform string) ([]listed, error) {
	goos, goarch, _ := strings.Cut(platform, "/")
	env := []string{"CGO_ENABLED=0", "GOOS=" + goos, "GOARCH=" + goarch}
	out, err := goCommand(env, "list", "-deps", "-json=ImportPath,Imports,Standard,Module", "tsd/cmd/tsd")
	if err != nil {
		return nil, err
	}
	var packages []listed
	decoder := json.NewDecoder(bytes.NewReader(out))
	for decoder.More() {
		var p listed
		if err := decoder.Decode(&p); err != nil {
			return nil, err
		}
		packages = append(packages, p)
	}
	return packages, nil
}

// programModule is this module, which has no licence yet.
const programModule = "tsd"

// linkedAnywhere returns the modules that any platform links, by path.
func linkedAnywhere() ([]module, error) {
	all := map[string]*module{}
	for _, platform := range platforms {
		list, err := linked(platform)
		if err != nil {
			return nil, err
		}
		for _, m := range list {
			if known := all[m.Path]; known != nil {
				known.Platforms = append(known.Platforms, platform)
			} else {
				all[m.Path] = &m
			}
		}
	}
	delete(all, programModule)
	var list []module
	for _, path := range slices.Sorted(maps.Keys(all)) {
		list = append(list, *all[path])
	}
	return list, nil
}

// goCommand returns what the command go writes, with env beside the environment.
func goCommand(env []string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.Output()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return nil, fmt.Errorf("go %s: %w\n%s", args[0], err, exit.Stderr)
	}
	return out, err
}

var noticeFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice)(\.|$)`)

// readLicence reads from a module's folder what must be passed on with it.
func (m *module) readLicence() error {
	entries, err := os.ReadDir(m.folder)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if entry.IsDir() || !noticeFile.MatchString(entry.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(m.folder, entry.Name()))
		if err != nil {
			return err
		}
		m.Texts = append(m.Texts, strings.Trim(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n"))
	}
	m.Licence, err = licenceOf(strings.Join(m.Texts, "\n"))
	if err != nil {
		return fmt.Errorf("module %s: %w", m.Path, err)
	}
	return nil
}

// licences is words that a licence, and no other, has, in the order in which an
// expression names them.
var licences = []struct {
	words *regexp.Regexp
	id    string
}{
	{regexp.MustCompile(`Permission is hereby granted, free of charge`), "MIT"},
	{regexp.MustCompile(`Neither the name of`), "BSD-3-Clause"},
	{regexp.MustCompile(`Apache License,? Version 2\.0`), "Apache-2.0"},
}

// licenceOf returns the SPDX expression for what a text is, or an error if it is
// none of the licences that are known here.
func licenceOf(text string) (string, error) {
	text = strings.Join(strings.Fields(text), " ")
	var ids []string
	for _, l := range licences {
		if l.words.MatchString(text) {
			ids = append(ids, l.id)
		}
	}
	if len(ids) == 0 {
		return "", errors.New("its licence is not one of those in release/module.go: read it, and add it there if tsd may link it")
	}
	return strings.Join(ids, " AND "), nil
}
