package main

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"
)

// unreleased is the title of what comes after the last release.
const unreleased = "Nog niet uitgebracht"

// released matches the title of a release.
var released = regexp.MustCompile(`^([0-9][0-9.]*) \(([0-9]{4}-[0-9]{2}-[0-9]{2})\)$`)

// entry is what changed in a version.
type entry struct {
	version string
	date    time.Time
	lines   []string // with the mark that Debian has: a title in brackets, or an asterisk
}

// writeChangelog writes the changes, which are in Markdown, in Debian's form. What is
// not released yet is in the version that is made now.
func writeChangelog(w io.Writer, changes io.Reader, version, maintainer string, now time.Time) error {
	entries, err := readChanges(changes, version, now)
	if err != nil {
		return err
	}
	var b strings.Builder
	for i, e := range entries {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "tsd (%s) unstable; urgency=medium\n\n", e.version)
		for _, line := range e.lines {
			b.WriteString(wrap(line))
		}
		fmt.Fprintf(&b, "\n -- %s  %s\n", maintainer, e.date.Format(time.RFC1123Z))
	}
	_, err = io.WriteString(w, b.String())
	return err
}

func readChanges(changes io.Reader, version string, now time.Time) ([]entry, error) {
	var entries []entry
	lines := bufio.NewScanner(changes)
	for lines.Scan() {
		line := lines.Text()
		if title, ok := strings.CutPrefix(line, "## "); ok {
			e, err := newEntry(title, version, now, len(entries) == 0)
			if err != nil {
				return nil, err
			}
			entries = append(entries, e)
			continue
		}
		if len(entries) == 0 || line == "" {
			continue
		}
		e := &entries[len(entries)-1]
		title, isTitle := strings.CutPrefix(line, "### ")
		item, isItem := strings.CutPrefix(line, "- ")
		switch {
		case isTitle:
			e.lines = append(e.lines, "[ "+title+" ]")
		case isItem:
			e.lines = append(e.lines, "* "+item)
		case len(e.lines) > 0:
			e.lines[len(e.lines)-1] += " " + strings.TrimSpace(line)
		}
	}
	return entries, lines.Err()
}

// newEntry returns the entry that a title begins. The first may be of what is not
// released; else it must be of the version that is made now.
func newEntry(title, version string, now time.Time, first bool) (entry, error) {
	if first && title == unreleased {
		return entry{version: version, date: now}, nil
	}
	m := released.FindStringSubmatch(title)
	if m == nil {
		return entry{}, fmt.Errorf("the title %q is not that of a release: VERSION (YYYY-MM-DD)", title)
	}
	if first && m[1] != version {
		return entry{}, fmt.Errorf("the changes begin with %s, and this is %s", m[1], version)
	}
	date, err := time.Parse(time.DateOnly, m[2])
	return entry{version: m[1], date: date}, err
}

// wrap divides a line over lines of at most 78 characters, the next ones below the first word
// behind its mark.
func wrap(line string) string {
	var b strings.Builder
	column := 0
	for i, word := range strings.Fields(line) {
		width := utf8.RuneCountInString(word)
		switch {
		case i == 0:
			b.WriteString("  ")
			column = 2
		case column+1+width > 78:
			b.WriteString("\n    ")
			column = 4
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += width
	}
	b.WriteByte('\n')
	return b.String()
}
