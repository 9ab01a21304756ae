package main

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"text/tabwriter"
)

const preamble = `What is linked into tsd, and its licences
=========================================

tsd itself has no licence yet: ask its makers before you change it or pass it
on. What follows is not about tsd but about the work of
others that its program holds. Each of these licences asks that it be passed on
with the program.

This file is written by: go run ./release notices >NOTICES.txt

`

// writeNotices writes a list of the modules and then every text once, with the
// modules that have it.
func writeNotices(w io.Writer, modules []module) error {
	var b strings.Builder
	b.WriteString(preamble)
	list := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	var texts []string
	owners := map[string][]string{}
	for _, m := range modules {
		name := m.Path
		if name == "std" {
			name = "Go, its runtime and standard library"
		}
		where := ""
		if len(m.Platforms) < len(platforms) {
			where = "  only on " + strings.Join(m.Platforms, ", ")
		}
		if _, err := fmt.Fprintf(list, "%s\t%s\t%s%s\n", name, m.Version, m.Licence, where); err != nil {
			return err
		}
		for _, text := range m.Texts {
			if !slices.Contains(texts, text) {
				texts = append(texts, text)
			}
			owners[text] = append(owners[text], name)
		}
	}
	if err := list.Flush(); err != nil {
		return err
	}
	for _, text := range texts {
		fmt.Fprintf(&b, "\n%s\n%s\n\n%s\n", strings.Repeat("-", 80), strings.Join(owners[text], "\n"), text)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// apacheTerms matches the terms of the Apache License, which not every copy ends with a
// line that says so.
var apacheTerms = regexp.MustCompile(`(?s)[^\n]*TERMS AND CONDITIONS FOR USE.*?(END OF TERMS AND CONDITIONS|\z)`)

// inDebian puts in the place of the terms of the Apache License where Debian has them,
// as its policy asks.
func inDebian(modules []module) {
	for _, m := range modules {
		for i, text := range m.Texts {
			m.Texts[i] = apacheTerms.ReplaceAllString(text, "   The terms are in /usr/share/common-licenses/Apache-2.0.")
		}
	}
}
