package main

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"tsd/cmd/tsd/internal/page"
	"tsd/cmd/tsd/internal/view"
)

// format is a way to write an answer.
type format struct {
	name   string
	about  string // what it is for
	header bool   // whether there are column names if the user does not say
	write  func(*bytes.Buffer, *view.Answer, page.Screen) error
}

// The formats that are taken if the user names none.
const (
	terminalFormat = "table"
	pipeFormat     = "tsv"
)

// formats is every format.
var formats = []format{
	{terminalFormat, "om te lezen, zo breed als de terminal", true, func(b *bytes.Buffer, a *view.Answer, s page.Screen) error {
		return page.Terminal(b, a.Terminal(), s)
	}},
	{pipeFormat, "voor cut, awk en andere opdrachten: waarden met tabs ertussen", false, func(b *bytes.Buffer, a *view.Answer, s page.Screen) error {
		page.TSV(b, a.Grid(), s.Header)
		return nil
	}},
	{"csv", "voor programma's die kommagescheiden waarden lezen (RFC 4180)", true, func(b *bytes.Buffer, a *view.Answer, s page.Screen) error { return page.CSV(b, a.Grid(), s.Header) }},
	{"json", "voor programma's, met de sleutels van het bestand; lege lijsten staan erin", true, func(b *bytes.Buffer, a *view.Answer, _ page.Screen) error { return page.JSON(b, a.Value()) }},
	{"yaml", "zoals in een databestand", true, func(b *bytes.Buffer, a *view.Answer, _ page.Screen) error { return page.YAML(b, a.Value()) }},
	{markdownFormat, "om in een document te plakken", true, func(b *bytes.Buffer, a *view.Answer, s page.Screen) error {
		page.Markdown(b, a.Document(), s.Header)
		return nil
	}},
	{htmlFormat, "om te publiceren of in Word te openen: één pagina", true, func(b *bytes.Buffer, a *view.Answer, _ page.Screen) error { return page.HTML(b, a.Web()) }},
	{odsFormat, "voor een spreadsheet, in LibreOffice of Excel", true, func(b *bytes.Buffer, a *view.Answer, _ page.Screen) error { return page.ODS(b, a.Spreadsheet()) }},
	{idsFormat, "één id per regel, voor xargs", false, writeIDs},
}

const (
	markdownFormat = "markdown"
	htmlFormat     = "html"
	odsFormat      = "ods"
	idsFormat      = "ids"
)

func formatNames() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// print writes an answer in the format that the user asks for, or that suits the
// output. The first byte is written when all of the answer has been made.
func (e *env) print(answer *view.Answer) error {
	name := e.output.value
	switch {
	case name != "":
	case isTerminal(e.stdout):
		name = terminalFormat
	default:
		name = pipeFormat
	}
	if name == odsFormat && isTerminal(e.stdout) {
		return &commandError{
			&hintError{errors.New("een spreadsheet is niet op het scherm te tonen"), "Schrijf het naar een bestand:"},
			e.command() + " > " + strings.ToLower(answer.Name) + ".ods",
		}
	}
	published, err := e.publication(name, answer)
	if err != nil {
		return err
	}
	answer.Published = published
	f := formats[slices.IndexFunc(formats, func(f format) bool { return f.name == name })]
	s := e.screen()
	s.Header = f.header && !e.noHeader || e.header
	var b bytes.Buffer
	if err := f.write(&b, answer, s); err != nil {
		return err
	}
	return e.write(b.String())
}

// command returns the command that the user gave.
func (e *env) command() string {
	words := []string{"tsd"}
	for _, arg := range e.args {
		words = append(words, shellQuoted(arg))
	}
	return strings.Join(words, " ")
}

func writeIDs(b *bytes.Buffer, a *view.Answer, _ page.Screen) error {
	for _, id := range a.IDs {
		b.WriteString(id + "\n")
	}
	return nil
}
