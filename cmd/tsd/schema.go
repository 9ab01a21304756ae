package main

import (
	"github.com/spf13/cobra"

	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/doc"
)

func newSchema(s *streams) *cobra.Command {
	o := newShared(s)
	cmd := &cobra.Command{
		Use:   "schema [opties]",
		Short: "Het JSON-schema van een databestand",
		Long: `schema schrijft het JSON-schema (draft 2020-12) van een databestand. Een editor
die dat leest, vult sleutels aan en wijst fouten aan terwijl u typt. Noem het in
de eerste regel van het bestand:

  # yaml-language-server: $schema=agenda.schema.json

Met --data BESTAND geldt het voor dat ene bestand: de editor kent dan de ids die
erin staan, met hun namen, en wijst andere als fout aan.`,
		Example: `  tsd schema -o agenda.schema.json
  tsd schema --data nieuw.yaml -o nieuw.schema.json`,
		Args:              o.noWords,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(*cobra.Command, []string) error { return runSchema(&o) },
	}
	o.addDataFlag(cmd)
	o.addOutputFlag(cmd, "schrijf in dit bestand: naam.json", doc.JSON)
	return cmd
}

// runSchema writes the schema of the data file in use or, if the user names none, of any.
func runSchema(o *shared) error {
	schema, err := datafile.Schema()
	if file := o.inUse(); file != "" {
		name, content, failed := o.readFile(file)
		if failed != nil {
			return failed
		}
		schema, err = datafile.SchemaOf(name, content)
	}
	if err != nil {
		return err
	}
	return o.write(schema, "het schema")
}
