package main

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/page"
	"tsd/cmd/tsd/internal/view"
)

func newSchema(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "schema [ANTWOORD] [opties]",
		Short: "Het JSON-schema van een databestand of van een antwoord",
		Long: `schema schrijft het JSON-schema (draft 2020-12) van een databestand. Een editor
die dat leest, vult sleutels aan en wijst fouten aan terwijl u typt. Noem het in
de eerste regel van het bestand:

  # yaml-language-server: $schema=agenda.schema.json

Met --data BESTAND geldt het voor dat ene bestand: de editor kent dan de ids die
erin staan, met hun namen, en wijst andere als fout aan.

Met de naam van een opdracht schrijft het het schema van wat die als JSON geeft; van
overview met --per heet dat counts.`,
		Example: `tsd schema
tsd schema --data nieuw.yaml
tsd schema list`,
		Args: cobra.MaximumNArgs(1),
		ValidArgsFunction: func(_ *cobra.Command, before []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(before) > 0 {
				return nil, inOrder
			}
			return answerNames(), inOrder
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				schema, err := e.fileSchema()
				if err != nil {
					return err
				}
				return e.write(string(schema))
			}
			schema, ok := answerSchemas()[args[0]].(map[string]any)
			if !ok {
				return &agenda.UnknownError{What: "antwoord", Typed: args[0], Known: answerNames(), Plural: "antwoorden"}
			}
			schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
			schema["title"] = fmt.Sprintf("tsd %s -o json", args[0])
			var b bytes.Buffer
			if err := page.JSON(&b, schema); err != nil {
				return err
			}
			return e.write(b.String())
		},
	}
}

// fileSchema returns the schema of the data file in use or, if the user names none,
// of any.
func (e *env) fileSchema() ([]byte, error) {
	if e.inUse() == "" {
		return datafile.Schema()
	}
	name, content, err := e.read(e.inUse())
	if err != nil {
		return nil, err
	}
	return datafile.SchemaOf(name, content)
}

// answerSchemas returns the schema of every answer, by the name of its command.
func answerSchemas() map[string]any {
	schemas := view.AnswerSchemas()
	schemas["check"] = view.TypeSchema([]checkRow{})
	return schemas
}

func answerNames() []string { return slices.Sorted(maps.Keys(answerSchemas())) }
