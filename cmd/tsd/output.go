package main

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/agenda/text"
	"tsd/cmd/tsd/internal/doc"
)

// shared is the options that most commands share: which data file is read, and where and
// how the answer is written.
type shared struct {
	input
	output
}

func newShared(s *streams) shared { return shared{input{streams: s}, output{streams: s}} }

// output is where a command writes, and how.
type output struct {
	*streams
	to      destination
	onlyNew bool // it may not replace a file

	asked  doc.Settings // what options ask of a format
	color  string       // always, never or ""
	header *bool        // whether there are names of columns, or nil if the format decides
}

// addOutputFlag adds the option that names a format, or a file with a format. Without formats
// the name of the file can be any.
func (o *output) addOutputFlag(cmd *cobra.Command, usage string, formats ...doc.Format) {
	o.to.formats = formats
	cmd.Flags().VarP(&o.to, "output", "o", usage)
	// The shell offers files as well.
	mustComplete(cmd, "output", cobra.FixedCompletions(names(formats), cobra.ShellCompDirectiveKeepOrder))
}

// addAnswerFlags adds the options for how an answer is written, in one of these formats.
func (o *output) addAnswerFlags(cmd *cobra.Command, formats ...doc.Format) {
	o.addOutputFlag(cmd, "schrijf als "+text.OrList(names(formats))+", of in een bestand, zoals naam.json", formats...)
	cmd.Flags().Func("color", "`WANNEER` er kleur is: auto, always of never", o.setColor)
	cmd.Flags().Func("width", "maak tabellen zoveel `KOLOMMEN` breed", o.setWidth)
	cmd.Flags().BoolFunc("header", "met kolomnamen in tsv; --header=false: zonder kolomnamen in csv", func(s string) error {
		on, err := strconv.ParseBool(s)
		o.header = &on
		return err
	})
	mustComplete(cmd, "color", cobra.FixedCompletions(colors, inOrder))
}

var colors = []cobra.Completion{"auto", "always", "never"}

func (o *output) setColor(s string) error {
	if !slices.Contains(colors, s) {
		return &agenda.UnknownError{What: "waarde voor --color", Typed: s, Known: colors, Plural: "waarden"}
	}
	o.color = s
	return nil
}

func (o *output) setWidth(s string) error {
	n, err := strconv.ParseUint(s, 10, 16)
	if err != nil || n < minWidth {
		return fmt.Errorf("%q is geen breedte; geef een aantal kolommen van %d tot en met %d", s, minWidth, math.MaxUint16)
	}
	o.asked.Width = int(n)
	return nil
}

// format returns the format that the user asks for, or that suits the output.
func (o *output) format() doc.Format {
	switch {
	case o.to.format != "":
		return o.to.format
	case isTerminal(o.out):
		return doc.Screen
	}
	return doc.TSV
}

// settings returns what the user chose for a format, and what suits the output.
func (o *output) settings() doc.Settings {
	s := o.asked
	s.Header = o.format() == doc.CSV
	if o.header != nil {
		s.Header = *o.header
	}
	s.Color = o.colored()
	switch {
	case s.Width > 0:
	case o.to.file != "":
		s.Width = usualWidth
	default:
		s.Width = widthOf(o.out)
	}
	return s
}

// colored reports whether the output has colour.
func (o *output) colored() bool {
	if o.to.file != "" || o.color == "never" {
		return false
	}
	terminal, ok := o.out.(*os.File)
	return o.color == "always" || ok && isTerminal(terminal) && os.Getenv("NO_COLOR") == "" && takesEscapes(terminal)
}

// print writes an answer. about is what it is, for whoever finds it in a file.
func (o *output) print(a doc.Answer, about string) error {
	if o.format() == doc.ODS && o.to.file == "" && isTerminal(o.out) {
		return withHints(errors.New("een spreadsheet is niet op het scherm te tonen"), "Schrijf het in een bestand: -o naam.ods")
	}
	var b bytes.Buffer
	if err := doc.Write(&b, o.format(), a, o.settings()); err != nil {
		return err
	}
	return o.write(b.Bytes(), about)
}

// write writes what a command made, all of it or an error.
func (o *output) write(content []byte, about string) error {
	file := o.to.file
	if file == "" {
		_, err := o.out.Write(content)
		return writeError(err)
	}
	if err := o.refuse(file); err != nil {
		return err
	}
	if err := writeFile(file, content); err != nil {
		return fileError(file, err)
	}
	o.note(doc.Clean(file) + ": " + about)
	return nil
}

// refuse refuses a file that must stay as it is.
func (o *output) refuse(file string) error {
	info, err := os.Stat(file)
	switch {
	case err != nil:
		folder := filepath.Dir(file)
		if _, err := os.Stat(folder); errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("%s: de map %s bestaat niet", file, folder)
		}
	case slices.ContainsFunc(o.read, func(r os.FileInfo) bool { return os.SameFile(r, info) }):
		return withHints(fmt.Errorf("%s is het bestand dat tsd leest", file), "Kies een andere naam.")
	case o.onlyNew && info.Mode().IsRegular():
		return withHints(fmt.Errorf("%s bestaat al", file), "Kies een andere naam, of haal het bestand eerst weg.")
	}
	return nil
}
