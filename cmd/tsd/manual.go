//go:build manual

package main

import (
	"bytes"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

// With the tag manual this is the program: it writes a manual page of every command into
// a folder, for a release. Without the tag cobra/doc is not linked.
//
//	go run -tags manual ./cmd/tsd FOLDER
func main() {
	root := newRoot(&streams{})
	for _, cmd := range append(root.Commands(), root) {
		if err := writePage(cmd, os.Args[1]); err != nil {
			log.Fatal(err)
		}
	}
}

// dutch puts the headings of cobra/doc in Dutch, and takes a mark off options without a value.
var dutch = strings.NewReplacer("\\fP[=]\n", "\\fP\n", ".SH NAME\n", ".SH NAAM\n", ".SH SYNOPSIS\n", ".SH GEBRUIK\n",
	".SH DESCRIPTION\n", ".SH BESCHRIJVING\n", ".SH OPTIONS\n", ".SH OPTIES\n", ".SH EXAMPLE\n", ".SH VOORBEELDEN\n",
	".SH SEE ALSO\n", ".SH ZIE OOK\n")

// writePage writes the manual page of a command.
func writePage(cmd *cobra.Command, folder string) error {
	cmd.Long = asMarkdown(cmd.Long)
	cmd.DisableAutoGenTag = true
	cmd.DisableFlagsInUseLine = true
	var page bytes.Buffer
	if err := doc.GenMan(cmd, &doc.GenManHeader{Source: "tsd", Manual: "Handleiding van tsd"}, &page); err != nil {
		return err
	}
	name := strings.ReplaceAll(cmd.CommandPath(), " ", "-") + ".1"
	return os.WriteFile(filepath.Join(folder, name), []byte(dutch.Replace(page.String())), 0o644)
}

// asMarkdown returns the help of a command as the Markdown that cobra/doc expects: indented
// lines are shown as they are, and no character marks a style.
func asMarkdown(help string) string {
	var b strings.Builder
	for line := range strings.Lines(help) {
		if strings.HasPrefix(line, "  ") {
			b.WriteString("  " + line)
		} else {
			b.WriteString(strings.NewReplacer("*", `\*`, "_", `\_`, "<", `\<`).Replace(line))
		}
	}
	return b.String()
}
