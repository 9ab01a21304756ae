package main

import (
	"bytes"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// helpText sets the help of a command. It is not cobra's, whose words are
// English and whose lists do not wrap.
func helpText(cmd *cobra.Command, s screen) string {
	var b bytes.Buffer
	title := func(t string) { writeLines(&b, []text{str(t).in(strong)}, "", s) }
	for line := range strings.Lines(cmd.Long + "\n") {
		b.WriteString(line)
	}
	b.WriteByte('\n')
	title("Gebruik")
	b.WriteString("  " + usageLine(cmd) + "\n\n")
	if list := commandList(cmd); list != nil {
		title("Opdrachten")
		writeFacts(&b, list, "  ", s)
		b.WriteByte('\n')
	}
	selecting, others := flagList(cmd.LocalNonPersistentFlags())
	if selecting != nil {
		title("Kiezen (meer waarden: met komma's, of de optie nog eens)")
		writeFacts(&b, selecting, "  ", s)
		b.WriteByte('\n')
	}
	if others != nil {
		title("Opties")
		writeFacts(&b, others, "  ", s)
		b.WriteByte('\n')
	}
	title("Opties bij elke opdracht")
	_, global := flagList(cmd.Root().PersistentFlags())
	writeFacts(&b, global, "  ", s)
	if cmd.Example != "" {
		b.WriteByte('\n')
		title("Voorbeelden")
		for line := range strings.Lines(cmd.Example + "\n") {
			b.WriteString("  " + line)
		}
	}
	if cmd.HasAvailableSubCommands() {
		b.WriteString("\nUitleg bij een opdracht geeft: tsd help OPDRACHT\n")
	}
	return b.String()
}

func usageLine(cmd *cobra.Command) string {
	if cmd.HasParent() {
		return cmd.Parent().CommandPath() + " " + cmd.Use
	}
	return cmd.Use
}

func commandList(cmd *cobra.Command) facts {
	var list facts
	for _, c := range cmd.Commands() {
		list = append(list, fact{name: c.Name(), value: str(c.Short)})
	}
	return list
}

// flagList returns the help of flags: those that select projects, and the others.
func flagList(flags *pflag.FlagSet) (selecting, others facts) {
	flags.SortFlags = false
	flags.VisitAll(func(f *pflag.Flag) {
		value, usage := pflag.UnquoteUsage(f)
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() != "bool" {
			name += " " + value
		}
		item := fact{name: name, value: str(usage)}
		if _, ok := f.Value.(*values); ok {
			selecting = append(selecting, item)
		} else {
			others = append(others, item)
		}
	})
	return selecting, others
}
