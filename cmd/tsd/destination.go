package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"tsd/agenda"
	"tsd/agenda/text"
	"tsd/cmd/tsd/internal/doc"
)

// destination is the value of -o: a format, or a file with the format that its name ends with.
type destination struct {
	formats []doc.Format // that can be chosen; without any, every name is of a file
	format  doc.Format   // "" if none is chosen
	file    string       // "" for standard output
}

func (d *destination) String() string { return cmp.Or(d.file, string(d.format)) }

func (d *destination) Type() string {
	if len(d.formats) == 0 {
		return "BESTAND"
	}
	return "NAAM"
}

func (d *destination) Set(s string) error {
	name := doc.Format(strings.ToLower(s))
	format := doc.FormatOf(s)
	switch {
	case d.String() != "":
		return errors.New("-o kan er maar één keer staan")
	case isMissing(s):
		return errNoValue
	case s == "-":
		return errors.New("-o - kan niet; zonder -o komt het antwoord op de standaarduitvoer")
	case slices.Contains(d.formats, name):
		d.format = name
	case isFolder(s):
		return withHints(fmt.Errorf("%s is een map", s), "Noem een bestand in die map.")
	case len(d.formats) == 0, slices.Contains(d.formats, format):
		d.file, d.format = s, format
	default:
		return d.unknown(s)
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
func (d *destination) unknown(s string) error {
	var endings []string
	for _, f := range d.formats {
		endings = append(endings, f.Endings()...)
	}
	slices.Sort(endings)
	files := "De naam van een bestand eindigt op " + text.OrList(endings) + "."
	ending := strings.ToLower(filepath.Ext("." + s))
	switch {
	case instead[ending] != "" && slices.Contains(d.formats, doc.ODS):
		return withHints(fmt.Errorf("tsd schrijft geen %s", ending), instead[ending])
	case filepath.Ext(s) != "":
		return withHints(fmt.Errorf("zo'n bestand schrijft deze opdracht niet: %s", s), files)
	}
	return withHints(&agenda.UnknownError{What: "formaat", Typed: s, Known: names(d.formats), Plural: "formaten"}, files)
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
