// Package data embeds the agenda in the program. It is a package because go:embed
// reaches no folder above its own.
package data

import _ "embed"

// Name is the name of the embedded agenda's file.
const Name = "werkagenda-2023-2024.yaml"

// Werkagenda is the embedded agenda, as the file has it.
//
//go:embed werkagenda-2023-2024.yaml
var Werkagenda []byte
