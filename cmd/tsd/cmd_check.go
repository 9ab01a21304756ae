package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda/datafile"
)

func newCheck(e *env) *cobra.Command {
	var c check
	cmd := &cobra.Command{
		Use:     "check [BESTAND…] [opties]",
		Aliases: []string{"controleer"},
		Short:   "Elke fout in een databestand",
		Long: `check leest databestanden na en noemt elke fout, met de plaats en wat u eraan
kunt doen. Zonder BESTAND leest het de agenda na die in gebruik is. Een opmerking
noemt iets dat goed kan zijn, maar meestal niet is.

Met --fix herstelt check wat maar op één manier goed kan, zoals tabs, harde
spaties, streepjes en aanhalingstekens van Word, datums en ids met hoofdletters.
Wat het dan zou wijzigen, schrijft het als verschil voor patch -p0 of git apply -p0;
met --write wijzigt het de bestanden zelf. Daarna noemt het wat er overblijft, met de
plaats in het herstelde bestand.

De status is 0 als er geen fouten zijn of overblijven, 1 als die er zijn, en 2 als
een bestand niet te lezen of te schrijven is.`,
		Example: `tsd check
tsd check -o json
tsd check --fix nieuw.yaml
tsd check --fix --write nieuw.yaml`,
		Args:              e.fileArguments,
		ValidArgsFunction: dataFiles,
		RunE: func(_ *cobra.Command, files []string) error {
			if len(files) == 0 {
				files = []string{e.inUse()}
			}
			if err := c.refuse(e, files); err != nil {
				return err
			}
			if e.output.value == "" {
				e.output.value = terminalFormat // the lines of a compiler, also in a pipe
			}
			return c.run(e, files)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&c.fix, "fix", false, "herstel wat maar op één manier goed kan, en toon dat als verschil")
	flags.BoolVar(&c.write, "write", false, "schrijf met --fix in de bestanden zelf")
	flags.BoolVar(&c.plain, "plain", false, "toon de regels zelf niet, met hun ^ eronder; dat leest een schermlezer beter voor")
	flags.BoolVar(&c.strict, "strict", false, "eindig ook bij opmerkingen met status 1")
	return cmd
}

// check is the options of the command.
type check struct {
	fix, write, plain, strict bool
}

// refuse refuses options that do not go together, or not with the files.
func (c *check) refuse(e *env, files []string) error {
	switch {
	case e.output.value == idsFormat:
		return errors.New("check heeft geen ids; kies een ander formaat")
	case c.write && !c.fix:
		return errors.New("--write hoort bij --fix")
	case c.write && slices.Contains(files, ""):
		return &hintError{errors.New("de agenda in het programma kan niet worden gewijzigd"), "Noem een bestand: tsd check --fix --write BESTAND"}
	case c.write && slices.Contains(files, "-"):
		return &hintError{errors.New("de standaardinvoer kan niet worden gewijzigd"), "Zonder --write schrijft --fix een verschil."}
	case c.fix && !c.write && e.output.value != "":
		return &hintError{errors.New("--fix schrijft een verschil, en kent daarvoor geen ander formaat"), "Met --write erbij kiest -o het formaat van wat er overblijft."}
	}
	return nil
}

// run checks files, and reports what is wrong with them. Those that cannot be read
// or written are reported after the others.
func (c *check) run(e *env, files []string) error {
	found := checked{files: len(files)}
	var failed []error
	var changes strings.Builder
	for _, f := range files {
		name, content, err := e.read(f)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		if !c.fix {
			found.problems = append(found.problems, datafile.Check(name, content)...)
			continue
		}
		fixed, left := datafile.Fix(name, content)
		if c.write {
			err = replaceFile(f, content, fixed)
		}
		if err != nil {
			failed = append(failed, err)
			continue
		}
		if c.write {
			found.mended += changedLines(content, fixed)
		} else {
			changes.WriteString(unified(name, content, fixed))
		}
		found.problems = append(found.problems, left...)
	}
	if faults, remarks := found.count(); faults > 0 || c.strict && remarks > 0 {
		e.status = statusNo
	}
	if err := c.answer(e, found, changes.String()); err != nil || failed != nil {
		return errors.Join(append(failed, err)...)
	}
	if isTerminal(e.stderr) {
		var m message
		if len(found.problems) > 0 {
			m.add("")
		}
		m.add(found.summary())
		if !c.fix && found.mendable() {
			m.hint("Wat maar op één manier goed kan, herstelt u met: tsd check --fix")
		}
		e.show(m)
	}
	return nil
}

// answer writes what was found; where a difference is the answer, that, and what was
// found to standard error.
func (c *check) answer(e *env, found checked, changes string) error {
	if c.fix && !c.write {
		if err := e.write(changes); err != nil {
			return err
		}
		e.show(problemMessages(found.problems, c.plain))
		return nil
	}
	return e.print(found.answer(c.plain))
}
