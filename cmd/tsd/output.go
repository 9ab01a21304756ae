package main

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tsd/agenda"
	"tsd/agenda/text"
	"tsd/cmd/tsd/internal/doc"
)

// output is how an answer is written, and where.
type output struct {
	destination
	color  string // always, never or ""
	width  int    // in columns, 0 if not given
	header bool
	url    string    // of a web page; only overview has options for this and for
	date   time.Time // when it was last changed, or zero

	flags *pflag.FlagSet
}

// newOutput returns an output to standard output.
func newOutput(s streams) output { return output{destination: destination{streams: s}} }

// formats are those of an answer.
var formats = []doc.Format{doc.Screen, doc.TSV, doc.CSV, doc.JSON, doc.YAML, doc.Markdown, doc.HTML, doc.ODS, doc.IDs}

// addAnswerFlags adds the options for how an answer is written, in one of these formats.
func (o *output) addAnswerFlags(cmd *cobra.Command, formats ...doc.Format) {
	o.addOutputFlag(cmd, "schrijf als "+text.OrList(names(formats))+", of in een bestand, zoals naam.json", formats...)
	o.flags = cmd.Flags()
	o.flags.Func("color", "`WANNEER` er kleur is: auto, always of never", o.setColor)
	o.flags.Func("width", "maak tabellen zoveel `KOLOMMEN` breed", o.setWidth)
	addSwitch(o.flags, &o.header, "header", "met kolomnamen in tsv; --header=false: zonder kolomnamen in csv")
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

// minWidth is the least width of a table.
const minWidth = 20

func (o *output) setWidth(s string) error {
	n, err := strconv.ParseUint(s, 10, 16)
	if err != nil || n < minWidth {
		return fmt.Errorf("%q is geen breedte; geef een aantal kolommen van %d tot en met %d", s, minWidth, math.MaxUint16)
	}
	o.width = int(n)
	return nil
}

// format returns the format that the user asks for, or that suits the output.
func (o *output) format() doc.Format {
	switch {
	case o.target.format != "":
		return o.target.format
	case isTerminal(o.streams.out):
		return doc.Screen
	}
	return doc.TSV
}

// settings returns what the user chose for a format.
func (o *output) settings() doc.Settings {
	s := doc.Settings{Width: o.width, Header: o.format() == doc.CSV, URL: o.url, Date: o.date}
	if o.flags.Changed("header") {
		s.Header = o.header
	}
	if o.target.file != "" {
		if s.Width == 0 {
			s.Width = usualWidth
		}
		return s
	}
	if s.Width == 0 {
		s.Width = widthOf(o.streams.out)
	}
	s.Color = o.colored()
	return s
}

// colored reports whether standard output has colour.
func (o *output) colored() bool {
	switch o.color {
	case "always":
		return true
	case "never":
		return false
	}
	terminal, ok := o.streams.out.(*os.File)
	return ok && isTerminal(terminal) && os.Getenv("NO_COLOR") == "" && takesEscapes(terminal)
}

var errSheetOnScreen = withHints(errors.New("een spreadsheet is niet op het scherm te tonen"), "Schrijf het in een bestand: -o naam.ods")

// print writes an answer. about is what it is, for whoever finds it in a file; read are
// the files that it was made from.
func (o *output) print(a doc.Answer, about string, read []os.FileInfo) error {
	if o.format() == doc.ODS && o.target.file == "" && isTerminal(o.streams.out) {
		return errSheetOnScreen
	}
	var b bytes.Buffer
	if err := doc.Write(&b, o.format(), a, o.settings()); err != nil {
		return err
	}
	return o.write(b.Bytes(), about, read)
}
