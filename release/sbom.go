package main

import (
	"bytes"
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
)

// bom is a bill of materials in the form of CycloneDX 1.6.
type bom struct {
	BOMFormat    string       `json:"bomFormat"`
	SpecVersion  string       `json:"specVersion"`
	Version      int          `json:"version"`
	Metadata     metadata     `json:"metadata"`
	Components   []component  `json:"components"`
	Dependencies []dependency `json:"dependencies"`
}

type metadata struct {
	Timestamp string    `json:"timestamp,omitempty"`
	Component component `json:"component"`
}

type component struct {
	Ref      string    `json:"bom-ref"`
	Type     string    `json:"type"`
	Name     string    `json:"name"`
	Version  string    `json:"version"`
	PURL     string    `json:"purl"`
	Hashes   []hash    `json:"hashes,omitempty"`
	Licences []licence `json:"licenses,omitempty"`
}

type hash struct {
	Algorithm string `json:"alg"`
	Content   string `json:"content"`
}

type licence struct {
	Expression string `json:"expression"`
}

type dependency struct {
	Ref       string   `json:"ref"`
	DependsOn []string `json:"dependsOn"`
}

// writeSBOM writes the bill of materials of a program. The same program gives the
// same bytes, so it has no serial number, and its time is that of the commit.
func writeSBOM(w io.Writer, program string) error {
	content, err := os.ReadFile(program)
	if err != nil {
		return err
	}
	info, err := buildinfo.Read(bytes.NewReader(content))
	if err != nil {
		return err
	}
	modules, err := linked(setting(info, "GOOS") + "/" + setting(info, "GOARCH"))
	if err != nil {
		return err
	}
	b, err := newBOM(info, modules)
	if err != nil {
		return fmt.Errorf("%s: %w", program, err)
	}
	digest := sha256.Sum256(content)
	b.Metadata.Component.Hashes = []hash{{"SHA-256", hex.EncodeToString(digest[:])}}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(b)
}

func setting(info *debug.BuildInfo, key string) string {
	for _, s := range info.Settings {
		if s.Key == key {
			return s.Value
		}
	}
	return ""
}

// newBOM returns the bill of materials of a program: the modules that its build
// information names, with what is known of them here. It is an error if those are not
// the modules that this checkout links.
func newBOM(info *debug.BuildInfo, modules []module) (*bom, error) {
	built := map[string]*debug.Module{
		"std":         {Version: strings.TrimPrefix(info.GoVersion, "go")},
		programModule: &info.Main,
	}
	for _, d := range info.Deps {
		built[d.Path] = d
	}
	for _, m := range modules {
		if built[m.Path] == nil || m.Version != "" && m.Version != built[m.Path].Version {
			return nil, fmt.Errorf("it does not hold %s %s, which this checkout links", m.Path, m.Version)
		}
	}
	if len(modules) != len(built) {
		return nil, fmt.Errorf("it holds %d modules, and this checkout links %d", len(built), len(modules))
	}
	ref := func(path string) string {
		return fmt.Sprintf("pkg:golang/%s@%s?type=module", path, strings.ReplaceAll(built[path].Version, "+", "%2B"))
	}
	b := &bom{BOMFormat: "CycloneDX", SpecVersion: "1.6", Version: 1}
	b.Metadata.Timestamp = setting(info, "vcs.time")
	for _, m := range modules {
		needs := []string{}
		for _, path := range m.Uses {
			needs = append(needs, ref(path))
		}
		b.Dependencies = append(b.Dependencies, dependency{ref(m.Path), needs})
		c := component{Ref: ref(m.Path), Type: "library", Name: m.Path, Version: built[m.Path].Version, PURL: ref(m.Path)}
		if m.Path == programModule {
			c.Type = "application"
			b.Metadata.Component = c
			continue
		}
		c.Licences = []licence{{m.Licence}}
		// The sum of a module is the SHA-256 of a list of its files with theirs. By custom
		// it is given as the module's.
		if sum, ok := strings.CutPrefix(built[m.Path].Sum, "h1:"); ok {
			raw, err := base64.StdEncoding.DecodeString(sum)
			if err != nil {
				return nil, err
			}
			c.Hashes = []hash{{"SHA-256", hex.EncodeToString(raw)}}
		}
		b.Components = append(b.Components, c)
	}
	return b, nil
}
