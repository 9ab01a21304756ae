package main

import (
	"github.com/spf13/cobra"

	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/doc"
)

type schemaOptions struct {
	input
	output
}

func newSchema(s *streams) *cobra.Command {
	o := &schemaOptions{input{streams: s}, output{streams: s}}
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
		RunE:              func(*cobra.Command, []string) error { return o.run() },
	}
	o.addDataFlag(cmd)
	o.addOutputFlag(cmd, "schrijf in dit bestand: naam.json", doc.JSON)
	return cmd
}

func (o *schemaOptions) run() error {
	schema, err := o.schema()
	if err != nil {
		return err
	}
	return o.write(schema, "het schema")
}

// schema returns the schema of the data file in use or, if the user names none, of any.
func (o *schemaOptions) schema() ([]byte, error) {
	if o.inUse() == "" {
		return datafile.Schema()
	}
	name, content, err := o.readFile(o.inUse())
	if err != nil {
		return nil, err
	}
	return datafile.SchemaOf(name, content)
}
