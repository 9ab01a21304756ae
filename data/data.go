// Package data carries the data files of this repository in the program. It
// is a package because go:embed reaches no folder above its own.
package data

import _ "embed"

// Name is the name of the embedded agenda's file.
const Name = "werkagenda-2023-2024.yaml"

// Werkagenda is the embedded agenda, as the file has it.
//
//go:embed werkagenda-2023-2024.yaml
var Werkagenda []byte

// Schema is the JSON Schema (draft 2020-12) of a data file, for editors.
//
//go:embed werkagenda.schema.json
var Schema string
