package main

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tsd/agenda"
)

// The examples of the help are made for the agenda in use: in an example a name in
// capitals, such as LIJN, stands for something of the agenda, and stays if there is
// none to read.

// examples is what the names in capitals stand for.
type examples struct {
	agenda *agenda.Agenda // nil if there is none
	values map[string]string
}

// exampleName matches the names in capitals.
var exampleName = regexp.MustCompile(`\b(PROJECT|BEGIN|AGENDA|LIJN2?|INSPECTIE2?|HERKOMST|THEMA|JAAR|WOORD2?|ZIN|AFGELEID)\b`)

// examples returns examples from the agenda in use.
func (e *env) examples() examples { return newExamples(e.inUseOrNil()) }

// newExamples takes examples from an agenda: from the first project that has most of
// what is asked for, so that what they ask for together is there.
func newExamples(a *agenda.Agenda) examples {
	ex := examples{agenda: a, values: map[string]string{}}
	if a == nil {
		return ex
	}
	p := typicalProject(a)
	ex.values["PROJECT"], ex.values["AGENDA"] = p.ID, a.Werkagenda.ID
	if begin, _, more := strings.Cut(p.ID, "-"); more {
		if _, err := a.Find(begin); err == nil {
			ex.values["BEGIN"] = begin
		}
	}
	for _, name := range []string{"lijn", "soort", "inspectie", "herkomst", "thema", "jaar", "afgeleid"} {
		ex.setValues(agenda.MustField(name), p)
	}
	ex.setWords(p)
	return ex
}

// setValues takes up to two values of a field: those of a project first, and then
// others that some project has.
func (ex examples) setValues(f *agenda.Field, p *agenda.Project) {
	own := f.Of(ex.agenda, p).Items
	var first, others []string
	for _, t := range f.Known(ex.agenda) {
		value := t.ID
		if t.Afkorting != "" && t.Afkorting == shellQuoted(t.Afkorting) {
			value = t.Afkorting
		}
		switch {
		case slices.Contains(own, t.ID):
			first = append(first, value)
		case selectsAny(ex.agenda, f.Has(t.ID)):
			others = append(others, value)
		}
	}
	for i, value := range append(first, others...) {
		if i < 2 {
			ex.values[strings.ToUpper(f.Name)+[]string{"", "2"}[i]] = value
		}
	}
}

// selectsAny reports whether a query selects a project.
func selectsAny(a *agenda.Agenda, q agenda.Query) bool {
	matches, _ := a.Select(q)
	return len(matches) > 0
}

// typicalProject returns the first of the projects that have a value in most fields.
func typicalProject(a *agenda.Agenda) *agenda.Project {
	var typical *agenda.Project
	most := -1
	for i := range a.Projecten {
		p, n := &a.Projecten[i], 0
		for _, f := range agenda.Fields {
			if f.Flag && len(f.Of(a, p).Items) > 0 {
				n++
			}
		}
		if n > most {
			typical, most = p, n
		}
	}
	return typical
}

// plainWords is a short title of words that need no quotes within quotes.
var plainWords = regexp.MustCompile(`^[A-Za-z]+( [A-Za-z]+)+$`)

// maxPhrase is how many characters of a title fit in an example.
const maxPhrase = 28

// setWords takes a word from the title of a project, another word from that of
// another, and a whole title.
func (ex examples) setWords(p *agenda.Project) {
	projects := []*agenda.Project{p}
	for i := range ex.agenda.Projecten {
		projects = append(projects, &ex.agenda.Projecten[i])
	}
	set := func(name, value string) {
		if ex.values[name] == "" {
			ex.values[name] = value
		}
	}
	for _, p := range projects {
		word := longWord(p.Titel)
		set("WOORD", word)
		if word != ex.values["WOORD"] {
			set("WOORD2", word)
		}
		if len(p.Titel) <= maxPhrase && plainWords.MatchString(p.Titel) {
			set("ZIN", strings.ToLower(p.Titel))
		}
	}
}

// longWord returns the first word of a title that is long enough to look for, or "".
func longWord(title string) string {
	for word := range strings.FieldsSeq(strings.ToLower(title)) {
		if len(word) > 4 && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == "" {
			return word
		}
	}
	return ""
}

// value returns what a name stands for, or the name itself.
func (ex examples) value(name string) string {
	if v := ex.values[name]; v != "" {
		return v
	}
	return name
}

// fill fills in what the names in lines of text stand for. It leaves out a line that
// asks for what the agenda does not have.
func (ex examples) fill(text string) string {
	if ex.agenda == nil {
		return text
	}
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		if ex.has(line) {
			lines = append(lines, exampleName.ReplaceAllStringFunc(line, ex.value))
		}
	}
	return strings.Join(lines, "\n")
}

// word matches a word of an example.
var word = regexp.MustCompile(`[a-z]+`)

// has reports whether the agenda has all that a line asks for.
func (ex examples) has(line string) bool {
	for _, name := range exampleName.FindAllString(line, -1) {
		if ex.values[name] == "" {
			return false
		}
	}
	for _, w := range word.FindAllString(line, -1) {
		if f, err := agenda.FieldByName(w); err == nil && !f.UsedBy(ex.agenda) {
			return false
		}
	}
	return true
}

// fieldNames returns the names of the fields of the agenda, or of all, in a sentence.
func (ex examples) fieldNames() string {
	fields := agenda.Fields
	if ex.agenda != nil {
		fields = ex.agenda.Fields()
	}
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.Name
	}
	return strings.Join(names, ", ")
}

// inUse says which agenda is read, or nothing.
func (ex examples) inUse() string {
	if ex.agenda == nil {
		return ""
	}
	w := ex.agenda.Werkagenda
	return "De agenda in gebruik is " + w.Titel + " van " + w.Uitgever + ", met " + strconv.Itoa(len(ex.agenda.Projecten)) + " projecten."
}
