package main

import (
	"tsd/agenda/datafile"

	"github.com/spf13/cobra"
)

func newSchema(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "schema [opties]",
		Short: "Het JSON-schema van een databestand, voor uw editor",
		Long: `schema schrijft het JSON-schema (draft 2020-12) van een databestand. Een editor
die dat leest, vult sleutels aan en wijst fouten aan terwijl u typt. Noem het in
de eerste regel van het bestand:

  # yaml-language-server: $schema=werkagenda.schema.json`,
		Example:           "tsd schema",
		Args:              noArguments,
		ValidArgsFunction: nothing,
		RunE: func(*cobra.Command, []string) error {
			schema, err := datafile.Schema()
			if err != nil {
				return err
			}
			return e.write(string(schema))
		},
	}
}
