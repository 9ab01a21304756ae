package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/page"
	"tsd/cmd/tsd/internal/view"
)

func newCheck(e *env) *cobra.Command {
	var strict bool
	cmd := &cobra.Command{
		Use:     "check [BESTAND…] [opties]",
		Aliases: []string{"controleer"},
		Short:   "Elke fout in een databestand",
		Long: `check leest databestanden na en noemt elke fout, met de plaats en wat u eraan
kunt doen. Zonder BESTAND is dat het bestand in gebruik. Een opmerking noemt iets
dat goed kan zijn, maar meestal niet is.
De status is 0 als er geen fouten zijn, 1 als die er zijn, en 2 als een bestand
niet te lezen is.`,
		Example: `tsd check
tsd check -o json`,
		Args:              e.fileArguments,
		ValidArgsFunction: dataFiles,
		RunE: func(_ *cobra.Command, files []string) error {
			if e.output.value == idsFormat {
				return errors.New("check heeft geen ids; kies een ander formaat")
			}
			if e.output.value == "" {
				e.output.value = terminalFormat // the lines of a compiler, also in a pipe
			}
			if len(files) == 0 {
				files = []string{e.inUse()}
			}
			var problems datafile.Problems
			var unread []error
			for _, f := range files {
				name, content, err := e.read(f)
				if err != nil {
					unread = append(unread, err)
					continue
				}
				problems = append(problems, datafile.Check(name, content)...)
			}
			faults, remarks := count(problems)
			if faults > 0 || strict && remarks > 0 {
				e.status = statusNo
			}
			if err := e.print(checkAnswer(problems)); err != nil || unread != nil {
				return errors.Join(append(unread, err)...)
			}
			if isTerminal(e.stderr) {
				fmt.Fprintln(e.stderr, checkSummary(len(files), faults, remarks))
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&strict, "strict", false, "eindig ook bij opmerkingen met status 1")
	return cmd
}

// count counts the faults and the remarks.
func count(problems datafile.Problems) (faults, remarks int) {
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
	return fmt.Sprintf("%s nagelezen: %s, %s.", view.Number(files, "bestand", "bestanden"), view.Number(faults, "fout", "fouten"), view.Number(remarks, "opmerking", "opmerkingen"))
}

// checkRow is a problem for programs.
type checkRow struct {
	File       string `json:"file" yaml:"file"`
	Line       int    `json:"line" yaml:"line"`     // from 1; 0 if the problem is of the whole file
	Column     int    `json:"column" yaml:"column"` // from 1, in characters
	Record     string `json:"record" yaml:"record"`
	Field      string `json:"field" yaml:"field"`
	Code       string `json:"code" yaml:"code"`
	Message    string `json:"message" yaml:"message"`
	Suggestion string `json:"suggestion" yaml:"suggestion"`
	Remark     bool   `json:"remark" yaml:"remark"`
}

func checkAnswer(problems datafile.Problems) *view.Answer {
	rows := []checkRow{}
	for _, p := range problems {
		rows = append(rows, checkRow{page.Clean(p.File), p.Line, p.Column, p.Record, p.Field, p.Code, page.Clean(p.Message), p.Suggestion, p.Remark})
	}
	g := page.Grid{Head: strings.Fields("file line column record field code message suggestion remark")}
	for _, r := range rows {
		g.Rows = append(g.Rows, []page.Cell{{r.File}, {strconv.Itoa(r.Line)}, {strconv.Itoa(r.Column)}, {r.Record}, {r.Field}, {r.Code}, {r.Message}, {r.Suggestion}, {strconv.FormatBool(r.Remark)}})
	}
	return &view.Answer{
		Title: "Fouten en opmerkingen",
		Name:  "Fouten",
		Value: func() any { return rows },
		Grid:  func() page.Grid { return g },
		Screen: func() []page.Block {
			if len(problems) == 0 {
				return nil
			}
			return []page.Block{page.Verbatim(checkMessages(problems))}
		},
	}
}
