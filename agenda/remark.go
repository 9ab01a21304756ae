package agenda

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"
)

// A remark is something in a data file that can be right, but more often is
// not. Load passes over it; Check tells it.

func (l *loader) remark(at mark, code, message string) *Problem {
	p := l.problemAt(at, code, message)
	p.Remark = true
	return p
}

func (l *loader) remarkOn(n *yaml.Node, code, message string) *Problem {
	return l.remark(markOf(n), code, message)
}

// namings are the keys of texts that are one line: titles and names.
var namings = []string{"titel", "overzichtstitel", "naam", "afkorting", "motto", "bron.paragraaf"}

// textRemarks looks at how a text is written.
func (l *loader) textRemarks(n *yaml.Node) {
	if !norm.NFC.IsNormalString(n.Value) {
		p := l.remarkOn(n, "unicode-vorm", "in deze tekst staan letters met een los accent erachter")
		p.Cure = "Schrijf de letter met accent als één teken (Unicode-vorm NFC); kopiëren uit een pdf geeft vaak de losse vorm."
	}
	if slices.Contains(namings, l.field) && (strings.TrimSpace(n.Value) != n.Value || strings.Contains(n.Value, "  ")) {
		p := l.remarkOn(n, "spaties", "hier staan dubbele spaties, of spaties aan het begin of het einde")
		p.Suggestion = strings.Join(strings.Fields(n.Value), " ")
	}
	if i := straightQuote(n.Value); i >= 0 && l.usesCurly() {
		p := l.remarkOn(n, "aanhalingsteken-recht", fmt.Sprintf("hier staat een recht aanhalingsteken (%c); elders in het bestand staan gekrulde", n.Value[i]))
		p.Cure = "Gebruik ‘ en ’, of “ en ”."
	}
}

// straightQuote returns where a straight quotation mark stands, or -1. One
// between two letters is an apostrophe: foto's.
func straightQuote(s string) int {
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

// usesCurly says whether the file has curly quotation marks.
func (l *loader) usesCurly() bool {
	if l.curly == unknownYet {
		l.curly = no
		if strings.ContainsAny(string(l.data), "‘“”") {
			l.curly = yes
		}
	}
	return l.curly == yes
}

type answer int

const (
	unknownYet answer = iota
	yes
	no
)

// stated are the fields that only a section of the document can state, or, of a
// list, the title.
var stated = []string{"inspecties", "partners", "doelgroepen", "themas", "aanleiding", "vraag", "aanpak", "opbrengst", "producten"}

// remarks looks at the agenda as a whole.
func (l *loader) remarks(a *Agenda) {
	l.problems = append(l.problems, l.later...)
	l.record, l.field = recordName{}, ""
	l.unused(a, "thema")
	l.unused(a, "soort")
}

func (l *loader) projectRemarks(p *Project, n *yaml.Node) {
	if marked := valueOf(n, "afgeleid"); marked != nil {
		l.field = "afgeleid"
		for _, item := range marked.Content {
			if f, err := FieldByName(item.Value); err == nil && f.Key == item.Value && valueOf(n, f.Key) == nil {
				p := l.remarkOn(item, "afgeleid-leeg", fmt.Sprintf("%q is als afgeleid gemerkt, maar het project heeft dat veld niet", f.Key))
				p.Cure = "Vul het veld in, of haal het hier weg."
			}
		}
	}
	text := p.Aanleiding + p.Vraag + p.Aanpak + p.Opbrengst
	if p.Bron.Paragraaf != "" && text == "" {
		l.field = "bron.paragraaf"
		r := l.remarkOn(valueOf(n, "bron"), "paragraaf-zonder-tekst", "dit project heeft een paragraaf in de bron, maar geen aanleiding, vraag, aanpak of opbrengst")
		r.Cure = "Vat de paragraaf samen in die velden."
	}
	if p.Bron.Paragraaf != "" || valueOf(n, "bron") == nil {
		return
	}
	for _, key := range stated {
		if value := valueOf(n, key); value != nil && !slices.Contains(p.Afgeleid, key) && !titled(p, value) {
			l.field = key
			r := l.remarkOn(value, "niet-afgeleid", "dit staat in geen paragraaf van de bron, en is niet als afgeleid gemerkt")
			r.Cure = fmt.Sprintf("Noem de paragraaf in bron, of zet %s in afgeleid.", key)
		}
	}
}

// titled says whether the title states every item of a list.
func titled(p *Project, list *yaml.Node) bool {
	titles := fold(p.Titel + " " + p.Overzichtstitel)
	for _, item := range list.Content {
		if !strings.Contains(titles, fold(item.Value)) {
			return false
		}
	}
	return list.Kind == yaml.SequenceNode
}

// unused remarks on the records of a field to which no project refers.
func (l *loader) unused(a *Agenda, name string) {
	f, err := FieldByName(name)
	if err != nil {
		panic(err)
	}
	used := map[string]bool{}
	for i := range a.Projecten {
		for _, v := range f.values(a, &a.Projecten[i]) {
			used[v] = true
		}
	}
	for _, t := range f.terms(a) {
		if at, ok := l.ids[t.ID]; ok && !used[t.ID] {
			l.record = recordName{noun: f.Name, id: t.ID}
			l.remark(at, "ongebruikt", "geen project heeft "+f.this()+" "+f.Name)
		}
	}
	l.record = recordName{}
}

// this returns the Dutch for "this" before the field's name.
func (f *Field) this() string {
	if f.het {
		return "dit"
	}
	return "deze"
}
