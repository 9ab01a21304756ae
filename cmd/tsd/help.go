package main

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/page"
	"tsd/cmd/tsd/internal/view"
)

// newHelp returns the command help.
func newHelp(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "help [opdracht of onderwerp]",
		Short: "Uitleg bij een opdracht of een onderwerp",
		Long: `help geeft uitleg bij een opdracht, net als --help achter die opdracht, of bij een
onderwerp: ` + view.AndList(topicNames()) + `.`,
		Example: `tsd help filter
tsd filter --help
tsd help velden`,
		ValidArgsFunction: completeHelp,
		RunE: func(cmd *cobra.Command, args []string) error {
			about := cmd.Root()
			if len(args) == 0 {
				return about.Help()
			}
			if i := slices.IndexFunc(topics, func(t topic) bool { return t.name == strings.ToLower(args[0]) }); i >= 0 && len(args) == 1 {
				return e.writeBlocks(topics[i].blocks(e, about))
			}
			found, rest, err := about.Find(args)
			if err != nil || len(rest) > 0 {
				return unknownTopic(about, append(rest, args...)[0])
			}
			return found.Help()
		},
	}
}

// unknownTopic is the error for a name that is not of a command or a topic.
func unknownTopic(root *cobra.Command, typed string) error {
	err := unknownCommand(root, typed)
	if unknown, ok := errors.AsType[*agenda.UnknownError](err); ok && unknown.Known != nil {
		unknown.Known = append(unknown.Known, topicNames()...)
		unknown.Plural = "opdrachten en onderwerpen"
	}
	return err
}

// writeBlocks writes blocks as on a terminal.
func (e *env) writeBlocks(blocks []page.Block) error {
	s := e.screen()
	s.Header = true
	var b bytes.Buffer
	if err := page.Terminal(&b, blocks, s); err != nil {
		return err
	}
	return e.write(b.String())
}

// topic is something to explain that is not a command.
type topic struct {
	name, about string
	blocks      func(*env, *cobra.Command) []page.Block
}

var topics = []topic{
	{"velden", "wat u over een project kunt vragen", fieldsTopic},
	{"formaten", "hoe een antwoord wordt geschreven", formatsTopic},
	{"fouten", "welke fouten check in een bestand kan vinden", codesTopic},
	{"status", "met welke status tsd eindigt", func(*env, *cobra.Command) []page.Block {
		return []page.Block{heading("Status"), statusFacts()}
	}},
	{"opties", "de opties bij elke opdracht", func(_ *env, root *cobra.Command) []page.Block {
		_, global := flagList(root.PersistentFlags(), examples{})
		return []page.Block{heading("Opties bij elke opdracht"), global}
	}},
}

func topicNames() []string {
	names := make([]string, len(topics))
	for i, t := range topics {
		names[i] = t.name
	}
	return names
}

func heading(title string) page.Block { return page.Heading{Level: 2, Text: page.Str(title)} }

func paragraph(text string) page.Block { return page.Paragraph{Text: page.Str(text)} }

// fieldsTopic explains every field, with a question that uses a value of the agenda in
// use.
func fieldsTopic(e *env, _ *cobra.Command) []page.Block {
	t := page.Table{Columns: []page.Column{
		{Title: page.Str("Veld"), Head: true, Whole: true},
		{Title: page.Str("Wat het is"), Least: 20},
		{Title: page.Str("Zo vraagt u ernaar"), Least: 16},
	}}
	ex := e.examples()
	loaded := ex.agenda
	for _, f := range agenda.Fields {
		if loaded != nil && !f.UsedBy(loaded) {
			continue
		}
		question := f.Name + ":WOORD"
		switch {
		case f.Kind == agenda.Period:
			question = f.Name + ":JAAR"
		case hasChoices(f):
			question = f.Name + ":WAARDE"
			if loaded != nil {
				question = f.Name + ":" + exampleOf(loaded, f, question)
			}
		}
		t.Rows = append(t.Rows, page.Row{Cells: []page.Text{page.Str(f.Name), page.Str(f.Help), page.Str(question)}})
	}
	return []page.Block{
		heading("Velden"), t,
		paragraph("Zo vraagt u ernaar met filter: tsd filter VELD:WAARDE. Velden met een optie van die naam kiest u ook met: tsd list --VELD WAARDE."),
		paragraph(ex.fill("Meerdere waarden, één ervan is genoeg: lijn:LIJN,LIJN2.\nBeide waarden: inspectie:INSPECTIE inspectie:INSPECTIE2.\nWat niet in de bron staat: looptijd:onbekend.")),
		paragraph("In --columns, --sort en --per mag een veld ook in het meervoud staan, zoals in het bestand: partners."),
	}
}

// exampleOf returns a value of a field that some project has and that needs no quotes.
func exampleOf(a *agenda.Agenda, f *agenda.Field, none string) string {
	for _, t := range f.Known(a) {
		if !strings.ContainsAny(t.ID, " ,") && selectsAny(a, f.Has(t.ID)) {
			return t.ID
		}
	}
	return strings.TrimPrefix(none, f.Name+":")
}

// formatsTopic explains every format.
func formatsTopic(*env, *cobra.Command) []page.Block {
	list := page.Facts{}
	for _, f := range formats {
		list = append(list, page.Fact{Name: page.Str(f.name), Value: page.Str(f.about)})
	}
	return []page.Block{
		heading("Formaten"), list,
		paragraph("Het formaat kiest u met -o. Zonder -o is het op een terminal " + terminalFormat + ", en in een pijp of een bestand " + pipeFormat + "."),
		paragraph("Table, markdown, html en ods geven namen, en zeggen wat is afgeleid en wat niet in de bron staat. De andere formaten geven de waarden van het bestand: ids, en afgeleid als veld."),
		paragraph("In tsv en csv staan de items van een lijst in één cel, met ; ertussen, en \\; voor een puntkomma in een item. In tsv is een tab in een waarde \\t, een regeleinde \\n en een backslash \\\\; in csv blijft een regeleinde zoals het is. Een kopregel heeft csv wel en tsv niet, tenzij u --no-header of --header geeft. Bij show is elk veld een rij: id, veld, waarde."),
		paragraph("Een looptijd is er zoals in ISO 8601: 2030/2031, met niets aan de kant die niet bekend is: 2030/ of /2031. Is alleen een jaar bekend waarin het project zeker loopt, dan staat er in:2030. Achter de jaren waarvan dat bekend is, komt onbekend als het er meer kunnen zijn. Aantallen hebben daar geen rij met het totaal; in json en yaml staat dat apart."),
		paragraph("In json en yaml bepaalt --columns de sleutels; zonder --columns krijgt u ze allemaal. In json is een lijst zonder items een lege lijst, en noemt de lijst onbekend de velden waarvan de bron niets zegt. De vorm geeft: tsd schema list. Wat list -o yaml schrijft, past in een databestand."),
	}
}

// codesTopic explains every code that check gives.
func codesTopic(*env, *cobra.Command) []page.Block {
	return []page.Block{
		heading("Fouten"), codeFacts(false),
		heading("Opmerkingen"), codeFacts(true),
		paragraph("Bij een fout leest tsd het bestand niet. Een opmerking noemt iets dat goed kan zijn, maar meestal niet is. Een programma krijgt de code met: tsd check -o json"),
	}
}

// codeFacts explains the codes of faults or of remarks.
func codeFacts(remarks bool) page.Facts {
	var list page.Facts
	for _, c := range datafile.Codes {
		if c.Remark == remarks {
			list = append(list, page.Fact{Name: page.Str(c.Name), Value: page.Str(c.About + ": " + c.Cure)})
		}
	}
	return list
}

// statusFacts says what each exit status means.
func statusFacts() page.Facts {
	fact := func(status, meaning string) page.Fact {
		return page.Fact{Name: page.Str(status), Value: page.Str(meaning)}
	}
	return page.Facts{
		fact("0", "Er is een antwoord, ook als dat leeg is of als het programma achter de pijp eerder stopt."),
		fact("1", "Het antwoord is nee: een id bestaat niet of is niet duidelijk, er zijn fouten of verschillen gevonden, of bij --fail-empty is er niets gevonden."),
		fact("2", "Er ging iets mis: de vraag klopt niet, een bestand is niet te lezen of bevat fouten, of de uitvoer kan niet worden geschreven."),
	}
}

// helpText returns the help of a command. It is not cobra's, which is in English
// and does not wrap.
func helpText(cmd *cobra.Command, ex examples, s page.Screen) (string, error) {
	var b bytes.Buffer
	section := func(title string, list page.Facts) {
		if list != nil {
			page.WriteHeading(&b, title, s)
			page.WriteFacts(&b, list, "  ", s)
			b.WriteByte('\n')
		}
	}
	blocks := helpBlocks(longText(cmd, ex))
	if cmd == cmd.Root() && ex.agenda != nil {
		blocks = append(blocks, paragraph(ex.inUse()))
	}
	blocks = append(blocks, heading("Gebruik"), page.Verbatim{page.Str("  " + usageLine(cmd))})
	if err := page.Terminal(&b, blocks, s); err != nil {
		return "", err
	}
	b.WriteByte('\n')
	section("Opdrachten", commandList(cmd))
	selecting, others := flagList(cmd.LocalNonPersistentFlags(), ex)
	section("Kiezen (meerdere waarden met komma's ertussen)", selecting)
	section("Opties", others)
	root := cmd.Root()
	selecting, global := flagList(root.PersistentFlags(), ex)
	var last []page.Block
	if cmd == root {
		section("Opties bij elke opdracht", append(selecting, global...))
		last = append(last, paragraph("Uitleg bij een opdracht of een onderwerp ("+view.AndList(topicNames())+") geeft: tsd help NAAM"))
	} else {
		var names []string
		root.PersistentFlags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
		last = append(last, paragraph("Opties bij elke opdracht: "+strings.Join(names, ", ")+". Uitleg: tsd help opties"))
	}
	if cmd.Example != "" {
		page.WriteHeading(&b, "Voorbeelden", s)
		for line := range strings.Lines(ex.fill(cmd.Example) + "\n") {
			b.WriteString("  " + line)
		}
		b.WriteByte('\n')
	}
	if err := page.Terminal(&b, last, s); err != nil {
		return "", err
	}
	return b.String(), nil
}

// longText returns what the help says of a command, with the fields of the agenda.
func longText(cmd *cobra.Command, ex examples) string {
	return strings.ReplaceAll(cmd.Long, "VELDEN", ex.fieldNames())
}

// helpBlocks returns a text of help as blocks: paragraphs, and indented lines as names
// with what they mean or, without a gap of two spaces in them, as they are.
func helpBlocks(text string) []page.Block {
	var blocks []page.Block
	for part := range strings.SplitSeq(text, "\n\n") {
		if !strings.HasPrefix(part, "  ") {
			blocks = append(blocks, paragraph(strings.ReplaceAll(part, "\n", " ")))
			continue
		}
		var list page.Facts
		var verbatim page.Verbatim
		for line := range strings.SplitSeq(part, "\n") {
			name, meaning, ok := strings.Cut(strings.TrimSpace(line), "  ")
			meaning = strings.Join(strings.Fields(meaning), " ")
			switch {
			case strings.HasPrefix(line, "      ") && list != nil: // goes on from the line before
				last := &list[len(list)-1]
				last.Value = page.Lines(last.Value, page.Str(strings.Join(strings.Fields(line), " ")))
			case ok:
				list = append(list, page.Fact{Name: page.Str("  " + name), Value: page.Str(meaning)})
			default:
				verbatim = append(verbatim, page.Str(line))
			}
		}
		if list != nil {
			blocks = append(blocks, list)
		}
		if verbatim != nil {
			blocks = append(blocks, verbatim)
		}
	}
	return blocks
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

// flagList returns the help of flags: those that select projects, by the fields of the
// agenda and with an example from it, and the others.
func flagList(flags *pflag.FlagSet, ex examples) (selecting, others page.Facts) {
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
		v, selects := f.Value.(*values)
		switch {
		case !selects:
			others = append(others, page.Fact{Name: page.Str(name), Value: page.Str(usage)})
		case ex.agenda == nil || v.field.UsedBy(ex.agenda):
			if example := ex.values[v.Type()]; example != "" && v.field.Kind == agenda.Closed {
				usage += ", zoals " + example
			}
			selecting = append(selecting, page.Fact{Name: page.Str(name), Value: page.Str(usage)})
		}
	})
	return selecting, others
}
