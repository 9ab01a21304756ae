package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/page"
	"tsd/cmd/tsd/internal/view"
)

// What the help and the manual say of a data file is made from what the loader reads.

// fileAbout says what a data file is.
var fileAbout = []string{
	"Een agenda is een bestand in YAML, met deze sleutels. Alleen wat verplicht is, moet er staan; wat de bron niet zegt, laat u weg. De volgorde van de sleutels maakt niet uit, die van de records wel.",
	"tsd new schrijft een bestand om mee te beginnen, tsd check noemt elke fout erin, en met het schema van tsd schema helpt een editor mee.",
	"Bij een sleutel staan de meldingen van check die er eigen aan zijn. Bij elke tekst kan het ook " + view.OrList(datafile.CommonCodes) + " melden. Wat een melding betekent, zegt tsd help fouten.",
}

// filePart is a part of a data file: a key at the top, and the keys under it.
type filePart struct {
	title, about string
	keys         page.Facts
}

// fileParts returns the parts of a data file.
func fileParts() []filePart {
	var parts []filePart
	for _, k := range datafile.Keys() {
		p := filePart{title: k.Name, about: keyAbout(k)}
		if codes := ownCodes(k); codes != "" {
			p.about += " " + codes
		}
		if k.List {
			p.about += " Een lijst; elk record heeft deze sleutels:"
		}
		p.keys = keyFacts(k.Keys, "")
		parts = append(parts, p)
	}
	return parts
}

// keyFacts says of each key what it is, and of one that holds keys, of those too.
func keyFacts(keys []datafile.Key, under string) page.Facts {
	var list page.Facts
	for _, k := range keys {
		lines := []page.Text{page.Str(keyAbout(k))}
		switch {
		case k.Keys != nil:
		case strings.Contains(k.About, k.Form):
			lines = append(lines, page.Str("Voorbeeld: "+k.Example))
		default:
			lines = append(lines, page.Str("Vorm: "+k.Form+". Voorbeeld: "+k.Example))
		}
		if codes := ownCodes(k); codes != "" {
			lines = append(lines, page.Str(codes))
		}
		list = append(list, page.Fact{Name: page.Str(under + k.Name), Value: page.Lines(lines...)})
		list = append(list, keyFacts(k.Keys, under+k.Name+".")...)
	}
	return list
}

// ownCodes says which problems check can report at a key, beside those that any text
// can have, or nothing.
func ownCodes(k datafile.Key) string {
	codes := slices.DeleteFunc(slices.Clone(k.Codes), func(c string) bool { return slices.Contains(datafile.CommonCodes, c) })
	if len(codes) == 0 {
		return ""
	}
	return "Meldingen: " + strings.Join(codes, ", ") + "."
}

// keyAbout says what a key is, and whether it is required.
func keyAbout(k datafile.Key) string {
	if k.Required {
		return k.About + " Verplicht."
	}
	return k.About
}

// fileTopic explains a data file, key by key.
func fileTopic(*env, *cobra.Command) []page.Block {
	blocks := []page.Block{heading("Bestand")}
	for _, s := range fileAbout {
		blocks = append(blocks, paragraph(s))
	}
	for _, p := range fileParts() {
		blocks = append(blocks, heading(p.title), paragraph(p.about), p.keys)
	}
	return append(blocks, heading("Het kleinste bestand"), verbatim(datafile.Smallest()))
}

// verbatim returns a text as indented lines.
func verbatim(text string) page.Block {
	var block page.Verbatim
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		block = append(block, page.Str("  "+line))
	}
	return block
}
