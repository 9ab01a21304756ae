package main

import (
	"bytes"
	"cmp"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/doc"
)

const helpTemplate = `{{.Long}}

{{.UsageString}}`

const usageTemplate = `Gebruik:
  {{if .HasParent}}{{.Parent.CommandPath}} {{end}}{{.Use}}
{{if .HasAvailableSubCommands}}
Opdrachten:
{{range .Commands}}  {{rpad .Name .NamePadding}} {{.Short}}
{{end}}{{end}}{{with .Example}}
Voorbeelden:
{{.}}
{{end}}
{{with .LocalFlags.FlagUsagesWrapped 80}}Opties:
{{.}}{{end}}{{if not .HasParent}}
Uitleg:
  tsd help OPDRACHT   over een opdracht, met haar opties; of: tsd OPDRACHT --help
  tsd help velden     over wat u van een project kunt vragen
  tsd help fouten     over wat check in een bestand kan vinden
  tsd new             over wat er in een databestand staat
{{end}}`

// newHelp returns the command help.
func newHelp(s *streams) *cobra.Command {
	return &cobra.Command{
		Use:   "help [OPDRACHT… | velden | fouten]",
		Short: "Uitleg bij een opdracht of een onderwerp",
		Long: `help geeft uitleg bij een opdracht, net als --help achter die opdracht, of bij
een onderwerp: velden (wat u van een project kunt vragen) of fouten (wat check
in een bestand kan vinden).`,
		Example: `  tsd help filter
  tsd help velden`,
		ValidArgsFunction: completeHelp,
		RunE: func(cmd *cobra.Command, topics []string) error {
			if len(topics) == 0 {
				return cmd.Root().Help()
			}
			for i, topic := range topics {
				if i > 0 {
					cmd.Println()
				}
				if err := explain(cmd, topic, s); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// explain prints the help of a command or a topic.
func explain(help *cobra.Command, topic string, s *streams) error {
	switch strings.ToLower(topic) {
	case "velden":
		return printHelp(help, fieldsHelp(), s)
	case "fouten":
		return printHelp(help, faultsHelp(), s)
	}
	found, rest, err := help.Root().Find([]string{topic})
	if err != nil || len(rest) > 0 {
		return unknownCommand(help.Root(), topic)
	}
	return found.Help()
}

// printHelp prints the help of a topic, as wide as the terminal or other help.
func printHelp(help *cobra.Command, a doc.Answer, s *streams) error {
	var b bytes.Buffer
	if err := doc.Write(&b, doc.Screen, a, doc.Settings{Width: cmp.Or(widthOf(s.out), usualWidth)}); err != nil {
		return err
	}
	help.Print(b.String())
	return nil
}

// completeHelp completes the name of a command or of a topic.
func completeHelp(cmd *cobra.Command, _ []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var names []cobra.Completion
	for _, c := range cmd.Root().Commands() {
		if c.IsAvailableCommand() {
			names = append(names, offer(c.Name(), c.Short))
		}
	}
	return append(names, offer("velden", "wat u van een project kunt vragen"), offer("fouten", "wat check in een bestand kan vinden")), inOrder
}

// fieldsHelp explains every field.
func fieldsHelp() doc.Answer {
	t := doc.Table{Name: "Velden", Columns: []doc.Column{
		{Title: "Veld", Kind: doc.ID}, {Title: "Wat het is"}, {Title: "Vraag ernaar"},
	}}
	for _, f := range agenda.Fields {
		ask := "filter " + f.Name + ":WAARDE"
		if f.Flag {
			ask = "list --" + f.Name + " WAARDE"
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{doc.Str(f.Name), doc.Str(f.Help), doc.Str(ask)}})
	}
	return doc.Answer{Title: "Velden", Blocks: []doc.Block{
		doc.Heading{Level: 1, Cell: doc.Str("Velden")}, t,
		doc.Paragraph{Cell: doc.Str("Meerdere waarden, één ervan is genoeg: lijn:WAARDE,WAARDE. Beide waarden: inspectie:WAARDE inspectie:WAARDE. Wat niet in de bron staat: looptijd:onbekend.")},
		doc.Paragraph{Cell: doc.Str("Elk veld kan ook in filter, --columns en --sort. In --per kan elk veld waarvan projecten een waarde kunnen delen.")},
	}}
}

// faultsHelp explains every code that check gives.
func faultsHelp() doc.Answer {
	var faults, remarks doc.Facts
	for _, c := range datafile.Codes {
		fact := doc.Fact{Name: c.Name, Cell: doc.Str(c.About + ": " + c.Cure)}
		if c.Remark {
			remarks = append(remarks, fact)
		} else {
			faults = append(faults, fact)
		}
	}
	return doc.Answer{Title: "Fouten", Blocks: []doc.Block{
		doc.Heading{Level: 1, Cell: doc.Str("Fouten")}, faults,
		doc.Heading{Level: 1, Cell: doc.Str("Opmerkingen")}, remarks,
		doc.Paragraph{Cell: doc.Str("Bij een fout leest tsd het bestand niet. Een opmerking noemt iets dat goed kan zijn, maar meestal niet is. Een programma krijgt de code met: tsd check -o json")},
	}}
}
