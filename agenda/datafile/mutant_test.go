package datafile_test

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
)

// A mutant is the agenda with one mistake of the kind that people make.
type mutant struct {
	text   string
	guilty []int // the lines at which the mistake can be told, from 1
}

// role is what a line of the agenda is.
type role int

const (
	aside  role = iota // blank, or a comment
	top                // a key of the agenda
	key                // a key of a record
	record             // the first line of a record
	item               // an item of a list
	prose              // a line of a text that runs on
)

// rolesOf returns the role of every line of the agenda.
func rolesOf(lines []string) []role {
	roles := make([]role, len(lines))
	under := -1 // the indentation of the key that has a text under it
	for i, line := range lines {
		indent := indentOf(line)
		text := line[indent:]
		if under >= 0 && (indent > under || text == "") {
			roles[i] = prose
			if text == "" {
				roles[i] = aside
			}
			continue
		}
		under = -1
		switch {
		case text == "" || text[0] == '#':
			continue
		case indent == 0:
			roles[i] = top
		case strings.HasPrefix(text, "- id:"):
			roles[i] = record
		case text[0] == '-':
			roles[i] = item
		default:
			roles[i] = key
		}
		if strings.HasSuffix(text, ">-") {
			under = indent
		}
	}
	return roles
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// edit makes a mistake at line i. It returns the lines, and the indexes of those
// at which it can be told; no lines if the mistake cannot be made there.
type edit func(r *rand.Rand, lines []string, i int) (mutated []string, guilty []int)

// mutation is a kind of mistake.
type mutation struct {
	name  string
	on    []role // the lines at which it can be made
	make  edit
	exact int  // the share of its mutants, of a hundred, that is told on the guilty line, at least
	apart bool // no one line is guilty: what is missing has no place
}

// line returns the edit of one line.
func line(change func(r *rand.Rand, line string) string) edit {
	return func(r *rand.Rand, lines []string, i int) ([]string, []int) {
		out := slices.Clone(lines)
		if out[i] = change(r, lines[i]); out[i] == lines[i] {
			return nil, nil
		}
		return out, []int{i}
	}
}

// swap returns the edit that replaces what a pattern matches first.
func swap(pattern, by string) edit {
	re := regexp.MustCompile(pattern)
	return line(func(_ *rand.Rand, line string) string {
		at := re.FindStringSubmatchIndex(line)
		if at == nil {
			return line
		}
		return line[:at[0]] + string(re.ExpandString(nil, by, line, at)) + line[at[1]:]
	})
}

// indent returns the edit that moves a line to the right, or to the left.
func indent(by int) edit {
	return line(func(_ *rand.Rand, line string) string { return moved(line, by) })
}

// moved returns a line with so many spaces more, or less if it has them.
func moved(line string, by int) string {
	switch {
	case line == "":
		return line
	case by > 0:
		return strings.Repeat(" ", by) + line
	case indentOf(line) < -by:
		return line
	}
	return line[-by:]
}

// endOf returns where the lines under a line end.
func endOf(lines []string, i int) int {
	end := i + 1
	for end < len(lines) && (lines[end] == "" || indentOf(lines[end]) > indentOf(lines[i])) {
		end++
	}
	return end
}

// block returns the edit that moves a line and all lines under it.
func block(by int) edit {
	return func(_ *rand.Rand, lines []string, i int) ([]string, []int) {
		out := slices.Clone(lines)
		end := endOf(lines, i)
		if end == i+1 {
			return nil, nil
		}
		for j := i; j < end; j++ {
			if out[j] = moved(lines[j], by); out[j] == lines[j] && out[j] != "" {
				return nil, nil
			}
		}
		return out, []int{i}
	}
}

// insert returns the edit that inserts lines before a line.
func insert(added ...string) edit {
	return func(_ *rand.Rand, lines []string, i int) ([]string, []int) {
		var guilty []int
		for j := range added {
			guilty = append(guilty, i+j)
		}
		return slices.Insert(slices.Clone(lines), i, added...), guilty
	}
}

func remove(_ *rand.Rand, lines []string, i int) ([]string, []int) {
	return slices.Delete(slices.Clone(lines), i, i+1), []int{i - 1, i}
}

func double(_ *rand.Rand, lines []string, i int) ([]string, []int) {
	return slices.Insert(slices.Clone(lines), i, lines[i]), []int{i, i + 1}
}

func exchange(_ *rand.Rand, lines []string, i int) ([]string, []int) {
	out := slices.Clone(lines)
	out[i], out[i+1] = lines[i+1], lines[i]
	return out, []int{i, i + 1}
}

func join(_ *rand.Rand, lines []string, i int) ([]string, []int) {
	if lines[i+1] == "" {
		return nil, nil
	}
	out := slices.Delete(slices.Clone(lines), i+1, i+2)
	out[i] = lines[i] + " " + strings.TrimLeft(lines[i+1], " ")
	return out, []int{i}
}

// breakUp breaks a line at a space, and puts the rest at the margin.
func breakUp(_ *rand.Rand, lines []string, i int) ([]string, []int) {
	at := strings.LastIndexByte(lines[i], ' ')
	if at <= indentOf(lines[i])+2 {
		return nil, nil
	}
	out := slices.Clone(lines)
	out[i] = lines[i][:at]
	return slices.Insert(out, i+1, lines[i][at+1:]), []int{i, i + 1}
}

// again repeats a record.
func again(_ *rand.Rand, lines []string, i int) ([]string, []int) {
	end := endOf(lines, i)
	return slices.Insert(slices.Clone(lines), end, lines[i:end]...), []int{end}
}

// character changes one character of a line, not of its indentation.
func character(change func(r *rand.Rand, before, after string) string) edit {
	return line(func(r *rand.Rand, line string) string {
		letters := []rune(line)
		at := indentOf(line) + r.IntN(len(letters)-indentOf(line))
		return change(r, string(letters[:at]), string(letters[at:]))
	})
}

const signs = `:-"'[]{},#&*!|>@%` + "`"

var (
	keys  = []role{key}
	lists = []role{item}
	first = []role{record}
	one   = []role{key, record}
	every = []role{key, record, item, prose, top}
	texts = []role{prose}
)

const value = `: ([\p{L}\d][^\[{>]*)$` // a value without marks

var mutations = []mutation{
	{name: "sleutel 2 naar links", on: keys, make: indent(-2)},
	{name: "sleutel 1 naar links", on: keys, make: indent(-1)},
	{name: "sleutel 4 naar links", on: keys, make: indent(-4)},
	{name: "sleutel 1 naar rechts", on: keys, make: indent(1)},
	{name: "sleutel 2 naar rechts", on: keys, make: indent(2)},
	{name: "record 2 naar links", on: first, make: indent(-2)},
	{name: "record 1 naar links", on: first, make: indent(-1)},
	{name: "record 2 naar rechts", on: first, make: indent(2)},
	{name: "item 2 naar links", on: lists, make: indent(-2)},
	{name: "item 4 naar links", on: lists, make: indent(-4)},
	{name: "item 2 naar rechts", on: lists, make: indent(2), exact: 60},
	{name: "tekst 2 naar links", on: texts, make: indent(-2)},
	{name: "tekst tegen de kantlijn", on: texts, make: indent(-6)},
	{name: "hoofdsleutel naar rechts", on: []role{top}, make: indent(2), exact: 80},
	{name: "blok record 2 naar links", on: first, make: block(-2)},
	{name: "blok record 2 naar rechts", on: first, make: block(2)},
	{name: "blok sleutel 2 naar links", on: keys, make: block(-2)},
	{name: "blok sleutel 2 naar rechts", on: keys, make: block(2)},
	{name: "record zonder streepje", on: first, make: swap(`- `, "  ")},
	{name: "record zonder streepje, naar links", on: first, make: swap(`- `, "")},
	{name: "item zonder streepje", on: lists, make: swap(`- `, "")},
	{name: "streepje zonder spatie", on: []role{record, item}, make: swap(`- `, "-")},
	{name: "streepje erbij", on: keys, make: swap(`^( *)`, "$1- ")},
	{name: "streepje erbij, naar links", on: keys, make: swap(`^( *)  `, "$1- ")},
	{name: "streepje dubbel", on: []role{record, item}, make: swap(`- `, "- - ")},
	{name: "dubbele punt weg", on: one, make: swap(`:`, "")},
	{name: "dubbele punt zonder spatie", on: one, make: swap(`: `, ":")},
	{name: "dubbele punt dubbel", on: one, make: swap(`:`, "::")},
	{name: "puntkomma", on: one, make: swap(`:`, ";")},
	{name: "is-teken", on: one, make: swap(`:`, " =")},
	{name: "dubbele punt in de waarde", on: one, make: swap(`(: [^\[{>]*?) `, "$1: ")},
	{name: "dubbele punt in een item", on: lists, make: swap(`(- \S+) `, "$1: ")},
	{name: "aanhalingsteken open", on: one, make: swap(value, `: "$1`)},
	{name: "aanhalingsteken open, enkel", on: one, make: swap(value, `: '$1`)},
	{name: "aanhalingsteken open in een lijst", on: one, make: swap(`\[`, `["`)},
	{name: "aanhalingstekens in aanhalingstekens", on: one, make: swap(`: ([\p{L}\d][^\[{>]*) (\S+)$`, `: "$1 "$2""`)},
	{name: "aanhalingstekens om een deel", on: one, make: swap(`: ([\p{L}\d]\S*) `, `: "$1" `)},
	{name: "haak niet dicht", on: keys, make: swap(`\]`, "")},
	{name: "haak niet open", on: keys, make: swap(`\[`, "")},
	{name: "accolade niet dicht", on: keys, make: swap(`\}`, "")},
	{name: "accolade niet open", on: keys, make: swap(`\{`, "")},
	{name: "haak met accolade", on: keys, make: swap(`\]`, "}")},
	{name: "haak met rond haakje", on: keys, make: swap(`\]`, ")")},
	{name: "haken weg", on: keys, make: swap(`\[(.*)\]`, "$1")},
	{name: "komma weg", on: keys, make: swap(`, `, " ")},
	{name: "komma dubbel", on: keys, make: swap(`, `, ",, ")},
	{name: "regel weg", on: every, make: remove, apart: true, exact: 40},
	{name: "hoofdsleutel weg", on: []role{top}, make: remove, apart: true, exact: 55},
	{name: "regel dubbel", on: []role{key, record, item}, make: double},
	{name: "regels verwisseld", on: []role{key, item}, make: exchange, exact: 50},
	{name: "regels aan elkaar", on: []role{key, record, item}, make: join},
	{name: "regel gebroken", on: one, make: breakUp, exact: 80},
	{name: "record dubbel", on: first, make: again},
	{name: "vouwteken weg", on: keys, make: swap(`: >-`, ":")},
	{name: "los woord", on: every, make: insert("Bijlage 2")},
	{name: "html", on: one, make: insert("<p>Zie de <a href=\"x\">bijlage</a>.</p>")},
	{name: "git", on: one, make: insert("<<<<<<< HEAD", "=======", ">>>>>>> wijziging")},
	{name: "git, begin", on: one, make: insert("<<<<<<< HEAD")},
	{name: "git, midden", on: one, make: insert("=======")},
	{name: "git, einde", on: one, make: insert(">>>>>>> wijziging")},
	{name: "tab vooraan", on: one, make: swap(`^  `, "\t")},
	{name: "harde spatie vooraan", on: one, make: swap(`^  `, "\u00a0\u00a0")},
	{name: "harde spatie na dubbele punt", on: one, make: swap(`: `, ":\u00a0")},
	{name: "harde spatie na streepje", on: []role{record, item}, make: swap(`- `, "-\u00a0")},
	{name: "gedachtestreepje", on: []role{record, item}, make: swap(`- `, "– ")},
	{name: "opsomteken", on: []role{record, item}, make: swap(`- `, "• ")},
	{name: "gekrulde aanhalingstekens", on: one, make: swap(`: ([\p{L}\d][^\[{>]*?) ([^\[{>]*)$`, `: “$1: $2”`)},
	{name: "teken vooraan", on: one, make: line(func(r *rand.Rand, line string) string {
		return strings.Replace(line, ": ", ": "+string("@`%&*!|>"[r.IntN(8)]), 1)
	})},
	{name: "hekje", on: one, make: swap(`(: [^\[{>]*?) `, "$1 #")},
	{name: "stuurteken", on: every, make: swap(`(\S) `, "$1\x00 ")},
	{name: "sleutel met tikfout", on: one, make: swap(`(\w)(\w):`, "$2$1:")},
	{name: "sleutel met hoofdletter", on: one, make: line(func(_ *rand.Rand, line string) string {
		at := len(line) - len(strings.TrimLeft(line, " -"))
		return line[:at] + strings.ToUpper(line[at:at+1]) + line[at+1:]
	})},
	{name: "id met tikfout", on: keys, make: swap(`^((?:    lijn|    soort|    herkomst): \w)\w`, "${1}")},
	{name: "id met tikfout in een lijst", on: keys, make: swap(`^(    (?:inspecties|themas|afgeleid): \[\w)\w`, "${1}")},
	{name: "datum", on: keys, make: swap(`(\d{4})`, "1-$1")},
	{name: "waarde weg", on: one, make: swap(`:.*$`, ":")},
	{name: "getal voor tekst", on: one, make: swap(value, ": 12"), exact: 80},
	{name: "document", on: one, make: insert("---")},
	// An id that lost a character is told where it is referred to.
	{name: "teken weg", on: every, exact: 85, make: character(func(_ *rand.Rand, before, after string) string {
		_, rest, _ := strings.Cut(after, after[:len(string([]rune(after)[0]))])
		return before + rest
	})},
	{name: "teken erbij", on: every, make: character(func(r *rand.Rand, before, after string) string {
		return before + string(signs[r.IntN(len(signs))]) + after
	})},
	{name: "teken anders", on: every, make: character(func(r *rand.Rand, before, after string) string {
		return before + string(signs[r.IntN(len(signs))]) + string([]rune(after)[1:])
	})},
}

// mutantsOf returns at most n mutants of a file of each kind, the same every time.
func mutantsOf(file string, n int) [][]mutant { return mutantsBy(mutations, file, n) }

func mutantsBy(mutations []mutation, file string, n int) [][]mutant {
	lines := strings.Split(strings.TrimSuffix(file, "\n"), "\n")
	roles := rolesOf(lines)
	all := make([][]mutant, len(mutations))
	for k, m := range mutations {
		r := rand.New(rand.NewPCG(1, uint64(k)))
		for _, i := range r.Perm(len(lines) - 1) {
			if len(all[k]) == n {
				break
			}
			if !slices.Contains(m.on, roles[i]) {
				continue
			}
			mutated, guilty := m.make(r, lines, i)
			if mutated == nil {
				continue
			}
			for j := range guilty {
				guilty[j]++
			}
			all[k] = append(all[k], mutant{strings.Join(mutated, "\n") + "\n", guilty})
		}
	}
	return all
}
