package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"

	"gopkg.in/yaml.v3"
)

// format is a way to write an answer.
type format struct {
	name   string
	header bool // whether column names are written if the user does not say
	write  func(*bytes.Buffer, *answer, screen) error
}

// formats is every format. The first is for a terminal, the second for a pipe.
func formats() []format {
	return []format{
		{"table", true, writeTable},
		{"tsv", false, writeTSV},
		{"csv", true, writeCSV},
		{"json", true, writeJSON},
		{"yaml", true, writeYAML},
		{"markdown", true, writeMarkdown},
		{"html", true, writeHTML},
		{"ids", false, writeIDs},
	}
}

func formatNames() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// print writes an answer in the format that the user asks for, or that suits
// where it goes. All of it is made before the first byte is written, so that
// nothing is half done.
func (a *app) print(answer *answer) error {
	all := formats()
	s := a.screen()
	chosen := all[1]
	if s.terminal {
		chosen = all[0]
	}
	for _, f := range all {
		if f.name == a.output.value {
			chosen = f
		}
	}
	s.header = chosen.header && !a.noHeader || a.header
	var b bytes.Buffer
	if err := chosen.write(&b, answer, s); err != nil {
		return err
	}
	return a.write(b.String())
}

var tsvEscape = strings.NewReplacer(`\`, `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)

func writeTSV(b *bytes.Buffer, a *answer, s screen) error {
	g := a.grid()
	line := func(cells []string) {
		for i, c := range cells {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(tsvEscape.Replace(c))
		}
		b.WriteByte('\n')
	}
	if s.header {
		line(g.head)
	}
	for _, r := range g.rows {
		line(joined(r))
	}
	return nil
}

func writeCSV(b *bytes.Buffer, a *answer, s screen) error {
	g := a.grid()
	w := csv.NewWriter(b)
	w.UseCRLF = true
	if s.header {
		if err := w.Write(g.head); err != nil {
			return err
		}
	}
	for _, r := range g.rows {
		if err := w.Write(joined(r)); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// joined puts the items of each cell in one text.
func joined(row []cell) []string {
	cells := make([]string, len(row))
	for i, c := range row {
		cells[i] = strings.Join(c, "; ")
	}
	return cells
}

func writeJSON(b *bytes.Buffer, a *answer, _ screen) error {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(a.value)
}

func writeYAML(b *bytes.Buffer, a *answer, _ screen) error {
	e := yaml.NewEncoder(b)
	e.SetIndent(2)
	if err := e.Encode(a.value); err != nil {
		return err
	}
	return e.Close()
}

func writeIDs(b *bytes.Buffer, a *answer, _ screen) error {
	for _, id := range a.ids {
		b.WriteString(id + "\n")
	}
	return nil
}
