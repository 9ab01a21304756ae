package main

import (
	"bytes"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tsd/cmd/tsd/internal/page"
)

// newHelp returns the command help.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [opdracht]",
		Short: "Uitleg bij een opdracht",
		Long:  "help geeft uitleg bij een opdracht, net als --help achter die opdracht.",
		Example: `tsd help filter
tsd filter --help`,
		ValidArgsFunction: completeCommands,
		RunE: func(cmd *cobra.Command, args []string) error {
			about := cmd.Root()
			if len(args) > 0 {
				found, rest, err := about.Find(args)
				if err != nil || len(rest) > 0 {
					return unknownCommand(about, append(rest, args...)[0])
				}
				about = found
			}
			return about.Help()
		},
	}
}

// helpText returns the help of a command. It is not cobra's, which is in English
// and does not wrap.
func helpText(cmd *cobra.Command, s page.Screen) string {
	var b bytes.Buffer
	section := func(title string, list page.Facts) {
		if list != nil {
			page.WriteHeading(&b, title, s)
			page.WriteFacts(&b, list, "  ", s)
			b.WriteByte('\n')
		}
	}
	b.WriteString(cmd.Long + "\n\n")
	page.WriteHeading(&b, "Gebruik", s)
	b.WriteString("  " + usageLine(cmd) + "\n\n")
	section("Opdrachten", commandList(cmd))
	selecting, others := flagList(cmd.LocalNonPersistentFlags())
	section("Kiezen (meer waarden: met komma's, of de optie nog eens)", selecting)
	section("Opties", others)
	_, global := flagList(cmd.Root().PersistentFlags())
	section("Opties bij elke opdracht", global)
	if cmd.Example != "" {
		page.WriteHeading(&b, "Voorbeelden", s)
		for line := range strings.Lines(cmd.Example + "\n") {
			b.WriteString("  " + line)
		}
		b.WriteByte('\n')
	}
	if cmd.HasAvailableSubCommands() {
		b.WriteString("Uitleg bij een opdracht geeft: tsd help OPDRACHT\n")
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// usageLine returns how a command is used, in a line.
func usageLine(cmd *cobra.Command) string {
	if cmd.HasParent() {
		return cmd.Parent().CommandPath() + " " + cmd.Use
	}
	return cmd.Use
}

// commandList returns the commands under a command, with what they do.
func commandList(cmd *cobra.Command) page.Facts {
	var list page.Facts
	for _, c := range cmd.Commands() {
		list = append(list, page.Fact{Name: page.Str(c.Name()), Value: page.Str(c.Short)})
	}
	return list
}

// flagList returns the help of flags: those that select projects, and the others.
func flagList(flags *pflag.FlagSet) (selecting, others page.Facts) {
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
		item := page.Fact{Name: page.Str(name), Value: page.Str(usage)}
		if _, ok := f.Value.(*values); ok {
			selecting = append(selecting, item)
		} else {
			others = append(others, item)
		}
	})
	return selecting, others
}
