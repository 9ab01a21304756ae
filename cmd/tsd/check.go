package main

import (
	"cmp"
	"errors"
	"strconv"

	"github.com/spf13/cobra"

	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/answer"
	"tsd/cmd/tsd/internal/doc"
)

type checkOptions struct {
	shared
	fix, strict bool
}

func newCheck(s *streams) *cobra.Command {
	o := &checkOptions{shared: newShared(s)}
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
bestand blijft zoals het is.`,
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
	yaml := o.to.format == doc.YAML
	switch {
	case len(files) > 0 && o.data.given != nil:
		return errors.New("check leest de bestanden die u noemt; --data hoort er niet bij")
	case o.fix && len(files) > 1:
		return errors.New("--fix herstelt één bestand tegelijk")
	case o.fix && o.to.format != "" && !yaml:
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
		return o.runFix(files[0])
	}
	var found datafile.Diagnostics
	var failed error
	for _, f := range files {
		name, content, err := o.readFile(f)
		if err != nil {
			failed = errors.Join(failed, err)
			continue
		}
		found = append(found, datafile.Check(name, content)...)
	}
	about := summary(found, len(files))
	if err := errors.Join(failed, o.writeFound(found, about)); err != nil {
		return err
	}
	if o.to.file == "" {
		o.note(about)
	}
	return o.verdict(found)
}

// runFix writes the text of a file with the lines that the messages propose, and reports
// what is left. Of a file that is not an agenda it writes nothing.
func (o *checkOptions) runFix(file string) error {
	name, content, err := o.readFile(file)
	if err != nil {
		return err
	}
	fixed, left, ok := datafile.Fix(name, content)
	if !ok {
		return errors.Join(left, errNo)
	}
	o.onlyNew = true
	if err := o.write(fixed, summary(left, 1)); err != nil {
		return err
	}
	report(o.err, left)
	return o.verdict(left)
}

// verdict returns how the command ends.
func (o *checkOptions) verdict(found datafile.Diagnostics) error {
	for _, d := range found {
		if o.strict || !d.Remark {
			return errNo
		}
	}
	return nil
}

// writeFound writes what was found in the format that was asked for. In a pipe it is a
// line each, as a compiler has it.
func (o *checkOptions) writeFound(found datafile.Diagnostics, about string) error {
	m := newMessage(o.out)
	switch o.to.format {
	case "":
	case doc.Screen:
		m = &message{room: cmp.Or(o.settings().Width, usualWidth)}
	default:
		return o.print(findings(found), about)
	}
	m.diagnostics(found)
	return o.write(m.b.Bytes(), about)
}

// summary says how much was found in files.
func summary(found datafile.Diagnostics, files int) string {
	remarks := 0
	for _, d := range found {
		if d.Remark {
			remarks++
		}
	}
	s := answer.Number(len(found)-remarks, "fout", "fouten")
	if remarks > 0 {
		s += ", " + answer.Number(remarks, "opmerking", "opmerkingen")
	}
	return s + " in " + answer.Number(files, "bestand", "bestanden")
}

// finding is a diagnostic for programs.
type finding struct {
	File    string `json:"file"`
	Line    int    `json:"line"`   // from 1; 0 if it is of the whole file
	Column  int    `json:"column"` // from 1, in characters
	Code    string `json:"code"`
	Message string `json:"message"`
	Cure    string `json:"cure"` // with the line as it was most likely meant
}

// findings returns what was found for programs.
func findings(found datafile.Diagnostics) doc.Answer {
	a := doc.Answer{Rows: doc.Rows{Head: []string{"file", "line", "column", "code", "message", "cure"}}}
	values := []finding{}
	for _, d := range found {
		cure := d.Cure
		if d.Repaired != "" {
			cure += " " + asRepaired + " " + d.Repaired
		}
		v := finding{doc.Clean(d.File), d.Line, d.Column, d.Code, doc.Clean(d.Text()), doc.Clean(cure)}
		values = append(values, v)
		a.Rows.Cells = append(a.Rows.Cells, []string{v.File, strconv.Itoa(v.Line), strconv.Itoa(v.Column), v.Code, v.Message, v.Cure})
	}
	a.Value = values
	return a
}
