package main

import (
	"bytes"
	"cmp"
	"errors"
	"strconv"

	"github.com/spf13/cobra"

	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/answer"
	"tsd/cmd/tsd/internal/doc"
)

type checkOptions struct {
	input
	output
	fix, strict bool
}

func newCheck(s streams) *cobra.Command {
	o := &checkOptions{input: input{stdin: s.in}, output: newOutput(s)}
	cmd := &cobra.Command{
		Use:   "check [BESTAND…] [opties]",
		Short: "Elke fout in een databestand",
		Long: `check leest databestanden na en noemt elke fout, met de plaats en wat u eraan
kunt doen. Zonder BESTAND leest het de agenda na die in gebruik is. Een
opmerking noemt iets dat goed kan zijn, maar meestal niet is. Elke soort fout
staat in: tsd help fouten

Met --fix schrijft check de tekst van één bestand met de regels zoals de
meldingen die voorstellen, en met gewone spaties en regeleinden. Aan ids, datums
en teksten verandert het niets. Wat er dan nog mis is, noemt het ook. Uw eigen
bestand blijft zoals het is.

De status is 0 als er geen fouten zijn of overblijven, en 1 als die er zijn.`,
		Example: `  tsd check
  tsd check nieuw.yaml -o json
  tsd check --fix nieuw.yaml -o hersteld.yaml`,
		SuggestFor:        []string{"controleer", "validate", "valideer", "lint"},
		Args:              o.checkFiles,
		ValidArgsFunction: dataFiles,
		RunE:              func(_ *cobra.Command, files []string) error { return o.run(files) },
	}
	addSwitch(cmd.Flags(), &o.fix, "fix", "schrijf de tekst met de regels zoals de meldingen die voorstellen")
	addSwitch(cmd.Flags(), &o.strict, "strict", "eindig ook bij opmerkingen met status 1")
	o.addDataFlag(cmd)
	o.addAnswerFlags(cmd, doc.Screen, doc.TSV, doc.JSON, doc.YAML)
	return cmd
}

// checkFiles refuses files and options that do not go together.
func (o *checkOptions) checkFiles(_ *cobra.Command, files []string) error {
	yaml := o.target.format == doc.YAML
	switch {
	case len(files) > 0 && o.data.value != "":
		return errors.New("check leest de bestanden die u noemt; --data hoort er niet bij")
	case o.fix && len(files) > 1:
		return errors.New("--fix herstelt één bestand tegelijk")
	case o.fix && o.target.format != "" && !yaml:
		return withHints(errors.New("--fix schrijft een databestand"), "Geef het de naam van een databestand: -o hersteld.yaml")
	case yaml && !o.fix:
		return withHints(errors.New("fouten worden niet als YAML geschreven"), "Voor een programma: -o json. Het herstelde bestand schrijft: tsd check --fix")
	}
	return checkNames(files)
}

func (o *checkOptions) run(files []string) error {
	if len(files) == 0 {
		files = []string{o.inUse()}
	}
	if o.fix {
		return o.writeFixed(files[0])
	}
	found := findings{files: len(files)}
	var failed []error
	for _, f := range files {
		name, content, err := o.read(f)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		found.diagnostics = append(found.diagnostics, datafile.Check(name, content)...)
	}
	content, err := o.content(found)
	if err == nil {
		err = o.write(content, found.summary(), o.files)
	}
	if failed != nil || err != nil {
		return errors.Join(append(failed, err)...)
	}
	if o.target.file == "" {
		o.streams.tell(found.summary())
	}
	if found.bad(o.strict) {
		return errNo
	}
	return nil
}

// writeFixed writes a file with what has one right answer put right, and reports what is
// left. Of a file that is not an agenda it writes nothing.
func (o *checkOptions) writeFixed(file string) error {
	name, content, err := o.read(file)
	if err != nil {
		return err
	}
	fixed, left, ok := datafile.Fix(name, content)
	if !ok {
		return &noError{left}
	}
	o.onlyNew = true
	found := findings{1, left}
	if err := o.write(fixed, found.summary(), o.files); err != nil {
		return err
	}
	if found.bad(o.strict) {
		return &noError{left}
	}
	report(o.streams.err, left)
	return nil
}

// content returns what was found in the format that was asked for. In a pipe it is a line
// each, as a compiler has it.
func (o *checkOptions) content(found findings) ([]byte, error) {
	var b bytes.Buffer
	if o.target.format != "" && o.target.format != doc.Screen {
		err := doc.Write(&b, o.target.format, found.answer(), o.settings())
		return b.Bytes(), err
	}
	m := newMessage(o.streams.out)
	if o.target.format == doc.Screen {
		m = &message{room: cmp.Or(o.settings().Width, usualWidth)}
	}
	m.diagnostics(found.diagnostics)
	return m.b.Bytes(), nil
}

// findings is what was found in files.
type findings struct {
	files       int
	diagnostics datafile.Diagnostics
}

// count counts the faults and the remarks.
func (f findings) count() (faults, remarks int) {
	for _, d := range f.diagnostics {
		if d.Remark {
			remarks++
		} else {
			faults++
		}
	}
	return faults, remarks
}

// bad reports whether there are faults or, if these count too, remarks.
func (f findings) bad(strict bool) bool {
	faults, remarks := f.count()
	return faults > 0 || strict && remarks > 0
}

// summary says how much was found.
func (f findings) summary() string {
	faults, remarks := f.count()
	s := answer.Number(faults, "fout", "fouten")
	if remarks > 0 {
		s += ", " + answer.Number(remarks, "opmerking", "opmerkingen")
	}
	return s + " in " + answer.Number(f.files, "bestand", "bestanden")
}

// finding is a diagnostic for programs.
type finding struct {
	File    string `json:"file"`
	Line    int    `json:"line"`   // from 1; 0 if it is of the whole file
	Column  int    `json:"column"` // from 1, in characters
	Code    string `json:"code"`
	Message string `json:"message"`
	Cure    string `json:"cure"`
}

// cureOf returns what to do about a diagnostic, with the line as it was most likely meant.
func cureOf(d datafile.Diagnostic) string {
	if d.Repaired == "" {
		return d.Cure
	}
	return d.Cure + " Zo kan het: " + d.Repaired
}

// answer returns what was found for programs.
func (f findings) answer() doc.Answer {
	a := doc.Answer{Rows: doc.Rows{Head: []string{"file", "line", "column", "code", "message", "cure"}}}
	values := []finding{}
	for _, d := range f.diagnostics {
		v := finding{doc.Clean(d.File), d.Line, d.Column, d.Code, doc.Clean(d.Text()), doc.Clean(cureOf(d))}
		values = append(values, v)
		a.Rows.Cells = append(a.Rows.Cells, []string{v.File, strconv.Itoa(v.Line), strconv.Itoa(v.Column), v.Code, v.Message, v.Cure})
	}
	a.Value = values
	return a
}
