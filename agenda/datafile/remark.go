package datafile

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/text"
)

// A remark is about something that can be right, but mostly is not. Load accepts
// it.

// remarkOnTrailing remarks on what is blank behind the text of lines.
func (l *loader) remarkOnTrailing() {
	edits := l.trailingBlanks()
	if len(edits) == 0 {
		return
	}
	line := bytes.Count(l.data[:edits[0].Start], []byte("\n")) + 1
	text := []rune(l.line(line))
	blank := utf8.RuneCount(l.data[edits[0].Start:edits[0].End])
	message := "hier staan spaties achter de regel"
	if len(edits) > 1 {
		message += fmt.Sprintf(", en achter nog %d", len(edits)-1)
	}
	l.remarkAt(span{line, len(text) - blank + 1, blank}, path{}, Problem{Code: "spaties-einde", Message: message, Cure: "Haal ze weg.", Edits: edits})
}

// remarkOnText remarks on how a text is written.
func (l *loader) remarkOnText(n *yaml.Node, at path) {
	if !isPlain(n.Value) && !norm.NFC.IsNormalString(n.Value) {
		l.remark(n, at, Problem{Code: "unicode-vorm",
			Message: "in deze tekst staan letters met een los accent erachter",
			Cure:    "Schrijf de letter met accent als één teken (Unicode-vorm NFC); kopiëren uit een pdf geeft vaak de losse vorm.",
			Edits:   l.reword(n, norm.NFC.String)})
	}
	if r := l.hardSpace(n.Value); r != 0 {
		l.remark(n, at, Problem{Code: "harde-spatie",
			Message: fmt.Sprintf("in deze tekst staat een bijzondere spatie (U+%04X)", r),
			Cure:    "Vervang haar door een gewone spatie; kopiëren uit Word of een webpagina geeft vaak zulke.",
			Edits:   l.reword(n, plainBlanks)})
	}
	if i := straightQuote(n.Value); i >= 0 && l.chars.curlyQuotes {
		l.remark(n, at, Problem{Code: "aanhalingsteken-recht",
			Message: fmt.Sprintf("hier staat een recht aanhalingsteken (%c); elders in het bestand staan gekrulde", n.Value[i]),
			Cure:    "Gebruik ‘ en ’, of “ en ”."})
	}
}

// remarkOnCurlyQuotes remarks on a value that is wholly between the quotation marks of a
// text, which YAML takes for a part of it. Between those of YAML they are meant as such.
func (l *loader) remarkOnCurlyQuotes(n *yaml.Node, at path) {
	if !l.checking || n.Kind != yaml.ScalarNode || n.Style != 0 || withoutCurly(n.Value) == n.Value {
		return
	}
	l.remark(n, at, Problem{Code: "aanhalingsteken-gekruld",
		Message: "om deze waarde staan gekrulde aanhalingstekens, en die leest YAML als deel van de tekst",
		Cure:    "Haal ze weg. Horen ze bij de tekst, zet dan rechte aanhalingstekens om het geheel.",
		Edits:   l.uncurled(n)})
}

// remarkOnSpaces remarks on the spaces around a text and, if it is of one line, on
// double ones within it. A block scalar may end with a line break.
func (l *loader) remarkOnSpaces(n *yaml.Node, at path, oneLine bool) {
	text := n.Value
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		text = strings.TrimRight(text, "\n")
	}
	if strings.TrimSpace(text) != text || oneLine && (strings.Contains(text, "  ") || strings.Contains(text, "\t")) {
		l.remark(n, at, Problem{Code: "spaties",
			Message:    "hier staan dubbele spaties, een tab, of spaties aan het begin of het einde",
			Suggestion: strings.Join(strings.Fields(n.Value), " "),
			Edits: l.reword(n, func(s string) string {
				if oneLine {
					s = singleSpaces(s)
				}
				if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
					s = trimmed(s)
				}
				return s
			})})
	}
}

// hardSpace returns the first space of a text that is not a plain one, or 0.
func (l *loader) hardSpace(s string) rune {
	if l.chars.oddSpaces && !isPlain(s) {
		for _, r := range s {
			if text.IsOddBlank(r) {
				return r
			}
		}
	}
	return 0
}

// straightQuote returns where a straight quotation mark is, or -1. One between
// two letters is an apostrophe: foto's.
func straightQuote(s string) int {
	if strings.IndexByte(s, '\'') < 0 && strings.IndexByte(s, '"') < 0 {
		return -1 // as most texts have none
	}
	for i, r := range s {
		if r != '\'' && r != '"' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+1:])
		if !unicode.IsLetter(before) || !unicode.IsLetter(after) {
			return i
		}
	}
	return -1
}

// remarkOnProject remarks on what the fields of a project say together.
func (l *loader) remarkOnProject(n *yaml.Node, at path, p *agenda.Project) {
	if marked := valueOf(n, "afgeleid"); marked != nil {
		for _, item := range marked.Content {
			if f, err := agenda.FieldByName(item.Value); err == nil && f.Key == item.Value && valueOf(n, f.Key) == nil {
				l.remarkIfSound(spanOf(item), at.key("afgeleid"), Problem{Code: "afgeleid-leeg",
					Message: fmt.Sprintf("%q is als afgeleid gemerkt, maar het project heeft dat veld niet", f.Key),
					Cure:    "Vul het veld in, of haal het hier weg."})
			}
		}
	}
	bron := valueOf(n, "bron")
	switch {
	case bron == nil:
	case p.Bron.Paragraaf == "":
		l.remarkOnUnstated(n, at, p)
	case !hasProse(p):
		l.remarkIfSound(spanOf(bron), at.key("bron").key("paragraaf"), Problem{Code: "paragraaf-zonder-tekst",
			Message: "dit project heeft een paragraaf in de bron, maar geen aanleiding, vraag, aanpak of opbrengst",
			Cure:    "Vat de paragraaf samen in die velden."})
	}
}

// remarkOnUnstated remarks on the fields of a project without a section that
// only a section could state.
func (l *loader) remarkOnUnstated(n *yaml.Node, at path, p *agenda.Project) {
	for _, f := range agenda.Fields {
		value := valueOf(n, f.Key)
		if !f.FromSection || value == nil || slices.Contains(p.Afgeleid, f.Key) || l.everywhere.covers(f) || titleStates(p, value) {
			continue
		}
		l.remarkIfSound(spanOf(value), at.key(f.Key), Problem{Code: "niet-afgeleid",
			Message: "dit staat in geen paragraaf van de bron, en is niet als afgeleid gemerkt",
			Cure:    "Noem de paragraaf in bron, of zet het veld in afgeleid. Voor alle projecten tegelijk: zet het veld in overzicht of afgeleid van werkagenda."})
	}
}

// covers reports whether a field is stated by the overview or derived everywhere.
func (e everywhere) covers(f *agenda.Field) bool {
	return slices.Contains(e.overzicht, f.Key) || slices.Contains(e.afgeleid, f.Key)
}

// unusual remarks on the projects without a field that the others have.
func (l *loader) unusual(a *agenda.Agenda) {
	for _, f := range agenda.Fields {
		var without []*agenda.Project
		for i := range a.Projecten {
			if p := &a.Projecten[i]; f.Expected && len(f.Of(p).Items) == 0 {
				without = append(without, p)
			}
		}
		if len(without) == len(a.Projecten) {
			continue
		}
		for _, p := range without {
			if at, ok := l.ids[p.ID]; ok {
				l.remarkIfSound(at, path{record: recordName{noun: agenda.Projecten.Name, id: p.ID}}, Problem{Code: "niet-overal",
					Message: fmt.Sprintf("dit project heeft geen %s, en andere projecten wel", f.Key),
					Cure:    fmt.Sprintf("Zet %s erbij als de bron het zegt of het eruit volgt.", f.Key)})
			}
		}
	}
}

// hasProse reports whether a project has running text.
func hasProse(p *agenda.Project) bool {
	return slices.ContainsFunc(agenda.Fields, func(f *agenda.Field) bool {
		text, ok := f.In(p).(*string)
		return f.Kind == agenda.Prose && ok && *text != ""
	})
}

// titleStates reports whether the titles of a project state every item of a list.
func titleStates(p *agenda.Project, list *yaml.Node) bool {
	titles := text.Fold(p.Titel + " " + p.Overzichtstitel)
	for _, item := range list.Content {
		if !strings.Contains(titles, text.Fold(item.Value)) {
			return false
		}
	}
	return list.Kind == yaml.SequenceNode
}

// unused remarks on the kinds that no project has. Themes are the areas that a
// document names, and need not all have a project.
func (l *loader) unused(a *agenda.Agenda) {
	for _, f := range agenda.Fields {
		if f.List != agenda.Soorten {
			continue
		}
		used := map[string]bool{}
		for i := range a.Projecten {
			for _, v := range f.Of(&a.Projecten[i]).Items {
				used[v] = true
			}
		}
		for _, t := range f.Terms(a) {
			if at, ok := l.ids[t.ID]; ok && !used[t.ID] {
				l.remarkIfSound(at, path{record: recordName{noun: f.Name, id: t.ID}}, Problem{Code: "ongebruikt",
					Message: "geen project heeft deze " + f.Name})
			}
		}
	}
}
