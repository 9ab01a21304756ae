package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
)

func newCheck(a *app) *cobra.Command {
	var strict bool
	cmd := &cobra.Command{
		Use:   "check [BESTAND…] [opties]",
		Short: "Elke fout in een databestand",
		Long: `check leest databestanden na en noemt elke fout, met de plaats en wat u eraan
kunt doen. Zonder BESTAND is dat het bestand in gebruik. Een opmerking noemt iets
dat goed kan zijn, maar meestal niet is.
De status is 0 als er geen fouten zijn, 1 als die er zijn, en 2 als een bestand
niet te lezen is.`,
		Example: `tsd check
tsd check -o json`,
		Args:              a.fileArguments,
		ValidArgsFunction: dataFiles,
		RunE: func(_ *cobra.Command, files []string) error {
			if a.output.value == "ids" {
				return errors.New("check heeft geen ids; kies een ander formaat")
			}
			if a.output.value == "" {
				a.output.value = "table" // a compiler's lines, in a pipe too
			}
			if len(files) == 0 {
				files = []string{a.inUse()}
			}
			var problems agenda.Problems
			var unread []error
			for _, f := range files {
				name, content, err := a.read(f)
				if err != nil {
					unread = append(unread, err)
					continue
				}
				problems = append(problems, agenda.Check(name, content)...)
			}
			faults, remarks := count(problems)
			if faults > 0 || strict && remarks > 0 {
				a.status = statusNo
			}
			if err := a.print(checkAnswer(problems)); err != nil || unread != nil {
				return errors.Join(append(unread, err)...)
			}
			if isTerminal(a.stderr) {
				fmt.Fprintln(a.stderr, checkSummary(len(files), faults, remarks))
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&strict, "strict", false, "eindig ook bij opmerkingen met status 1")
	return cmd
}

func count(problems agenda.Problems) (faults, remarks int) {
	for _, p := range problems {
		if p.Remark {
			remarks++
		} else {
			faults++
		}
	}
	return faults, remarks
}

func checkSummary(files, faults, remarks int) string {
	return fmt.Sprintf("%s nagelezen: %s, %s.", number(files, "bestand", "bestanden"), number(faults, "fout", "fouten"), number(remarks, "opmerking", "opmerkingen"))
}

// checkRow is a problem for programs.
type checkRow struct {
	File       string `json:"file" yaml:"file"`
	Line       int    `json:"line" yaml:"line"`     // from 1; 0: the fault is the whole file's
	Column     int    `json:"column" yaml:"column"` // from 1, in characters
	Record     string `json:"record" yaml:"record"`
	Field      string `json:"field" yaml:"field"`
	Code       string `json:"code" yaml:"code"`
	Message    string `json:"message" yaml:"message"`
	Suggestion string `json:"suggestion" yaml:"suggestion"`
	Remark     bool   `json:"remark" yaml:"remark"`
}

func checkAnswer(problems agenda.Problems) *answer {
	rows := []checkRow{}
	for _, p := range problems {
		rows = append(rows, checkRow{clean(p.File), p.Line, p.Column, p.Record, p.Field, p.Code, clean(p.Message), p.Suggestion, p.Remark})
	}
	g := grid{head: strings.Fields("file line column record field code message suggestion remark")}
	for _, r := range rows {
		g.rows = append(g.rows, []cell{{r.File}, {strconv.Itoa(r.Line)}, {strconv.Itoa(r.Column)}, {r.Record}, {r.Field}, {r.Code}, {r.Message}, {r.Suggestion}, {strconv.FormatBool(r.Remark)}})
	}
	return &answer{
		title: "Fouten en opmerkingen",
		value: rows,
		grid:  func() grid { return g },
		lines: problemMessages(problems),
	}
}
