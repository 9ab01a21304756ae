package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/agenda/text"
	"tsd/cmd/tsd/internal/doc"
)

// destination is where a command writes: to standard output, or to a file.
type destination struct {
	streams streams
	target  target
	onlyNew bool // it may not replace a file
}

// addOutputFlag adds the option that names a format, or a file with a format. Without formats
// the name of the file can be any.
func (d *destination) addOutputFlag(cmd *cobra.Command, usage string, formats ...doc.Format) {
	d.target.formats = formats
	cmd.Flags().VarP(&d.target, "output", "o", usage)
	mustComplete(cmd, "output", d.target.complete)
}

// write writes what a command made, all of it or an error. about says what it is; read are
// the files that it was made from.
func (d *destination) write(content []byte, about string, read []os.FileInfo) error {
	file := d.target.file
	if file == "" {
		_, err := d.streams.out.Write(content)
		return writeError(err)
	}
	if err := d.refuse(read); err != nil {
		return err
	}
	if err := writeFile(file, content); err != nil {
		return fileError(file, err)
	}
	d.streams.tell(doc.Clean(file) + ": " + about)
	return nil
}

// refuse refuses a file that must stay as it is.
func (d *destination) refuse(read []os.FileInfo) error {
	file := d.target.file
	info, err := os.Stat(file)
	switch {
	case err != nil:
		folder := filepath.Dir(file)
		if _, err := os.Stat(folder); errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("%s: de map %s bestaat niet", file, folder)
		}
		return nil
	case slices.ContainsFunc(read, func(r os.FileInfo) bool { return os.SameFile(r, info) }):
		return withHints(fmt.Errorf("%s is het bestand dat tsd leest", file), "Kies een andere naam.")
	case d.onlyNew && info.Mode().IsRegular():
		return withHints(fmt.Errorf("%s bestaat al", file), "Kies een andere naam, of haal het bestand eerst weg.")
	}
	return nil
}

// target is the value of -o: a format, or a file with the format that its name ends with.
type target struct {
	formats []doc.Format // that can be chosen; without any, every name is of a file
	format  doc.Format   // "" if none is chosen
	file    string       // "" for standard output
}

// extensions are what the names of files in a format end with.
var extensions = map[string]doc.Format{
	".txt": doc.Screen, ".tsv": doc.TSV, ".csv": doc.CSV, ".json": doc.JSON, ".yaml": doc.YAML, ".yml": doc.YAML,
	".md": doc.Markdown, ".html": doc.HTML, ".ods": doc.ODS,
}

func (t *target) String() string {
	if t.file != "" {
		return t.file
	}
	return string(t.format)
}

func (t *target) Type() string {
	if len(t.formats) == 0 {
		return "BESTAND"
	}
	return "NAAM"
}

func (t *target) Set(s string) error {
	name := doc.Format(strings.ToLower(s))
	format := extensions[strings.ToLower(filepath.Ext(s))]
	switch {
	case t.String() != "":
		return errors.New("-o kan er maar één keer staan")
	case strings.TrimSpace(s) == "", strings.HasPrefix(s, "--"):
		return errNoValue
	case s == "-":
		return errors.New("-o - kan niet; zonder -o komt het antwoord op de standaarduitvoer")
	case slices.Contains(t.formats, name):
		t.format = name
	case isFolder(s):
		return withHints(fmt.Errorf("%s is een map", s), "Noem een bestand in die map.")
	case len(t.formats) == 0, slices.Contains(t.formats, format):
		t.file, t.format = s, format
	default:
		return t.unknown(s)
	}
	return nil
}

// instead are formats that people ask for and tsd does not write, with one that their
// program opens.
var instead = map[string]string{
	".xlsx": "Excel opent .ods: -o naam.ods", ".xls": "Excel opent .ods: -o naam.ods",
	".docx": "Word opent .html: -o naam.html", ".doc": "Word opent .html: -o naam.html",
}

// unknown is the error for what is neither a format nor a file with one.
func (t *target) unknown(s string) error {
	var endings []string
	for _, f := range t.formats {
		for ending, format := range extensions {
			if format == f {
				endings = append(endings, ending)
			}
		}
	}
	slices.Sort(endings)
	files := "De naam van een bestand eindigt op " + text.OrList(endings) + "."
	ending := strings.ToLower(filepath.Ext("." + s))
	switch {
	case instead[ending] != "" && slices.Contains(t.formats, doc.ODS):
		return withHints(fmt.Errorf("tsd schrijft geen %s", ending), instead[ending])
	case filepath.Ext(s) != "":
		return withHints(fmt.Errorf("zo'n bestand schrijft deze opdracht niet: %s", s), files)
	}
	return withHints(&agenda.UnknownError{What: "formaat", Typed: s, Known: names(t.formats), Plural: "formaten"}, files)
}

// complete offers the formats; the shell offers files.
func (t *target) complete(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return names(t.formats), cobra.ShellCompDirectiveKeepOrder
}

// names returns the names of formats.
func names(formats []doc.Format) []string {
	list := make([]string, len(formats))
	for i, f := range formats {
		list[i] = string(f)
	}
	return list
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
