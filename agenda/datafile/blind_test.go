package datafile_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"tsd/agenda/datafile"
	"tsd/data"
)

// blindNear is the share of the mistakes below, of a hundred, that must be reported on
// a guilty line or next to one. No rule was written for these mistakes; keep it so.
const blindNear = 70

const (
	word    = "Toelichting\u00a0– zie ook bijlage 2\n•\tDe “pilots” zijn gestart:\n•\tgemeente’s doen mee"
	bullets = "•\tgemeenten\no\u00a0\u00a0provincies\n–\u00a0het Rijk"
	html    = "<ul>\n<li>Toezicht &amp; zorg</li>\n</ul>"
	web     = "Home > Toezicht > Agenda\n[Lees meer](https://www.example.org/agenda)\n&nbsp;"
	excel   = "id\ttitel\tlijn\nnachtopvang\tOpvang in de nacht\tverdiepen"
	column  = "Gemeente\nZorgaanbieder;school"
)

var blind = []mutation{
	{name: "Word in een tekst", on: texts, make: paste(false, word)},
	{name: "Word in een lijst", on: lists, make: paste(true, bullets)},
	{name: "Word als waarde", on: one, make: pasteValue("“De vraag: wat nu?”\u00a0– zie bijlage\nTweede alinea:\u00a0over zorg", "\u00a0‘Zorg’: nu\n"+bullets)},
	{name: "Word tussen records", on: first, make: paste(false, word, bullets)},
	{name: "webpagina in een tekst", on: texts, make: paste(false, html, web)},
	{name: "webpagina tussen sleutels", on: keys, make: paste(true, html, web)},
	{name: "webpagina als waarde", on: one, make: pasteValue("[Toezicht op jeugd](https://www.example.org/jeugd)", "<b>Toezicht: jeugd &amp; zorg</b>", "* Toezicht\n* Jeugd")},
	{name: "Excel, rijen", on: first, make: paste(false, excel)},
	{name: "Excel, kolom in een lijst", on: lists, make: paste(false, column)},
	{name: "Excel, lijst met puntkomma's", on: keys, make: swap(`\[(\S+), (.*)\]`, "$1; $2")},
	{name: "git, twee records", on: first, make: merge("<<<<<<< HEAD", "=======", ">>>>>>> tak")},
	{name: "git, half opgelost", on: first, make: merge("", "=======", "")},
	{name: "git, allebei gehouden", on: first, make: merge("", "", "")},
	{name: "helft dubbel", on: []role{record, top}, make: func(_ *rand.Rand, lines []string, i int) ([]string, []int) {
		return slices.Concat(lines, lines[i:]), []int{len(lines), len(lines) + 1}
	}},
	{name: "record in een record", on: first, make: moveTo(key)},
	{name: "record naar een andere lijst", on: first, make: moveTo(record)},
	{name: "sleutel naar een ander record", on: keys, make: moveTo(key)},
	{name: "lijst tussen records", on: []role{top}, make: moveTo(record)},
	{name: "blok 4 naar links", on: one, make: block(-4)},
	{name: "blok 4 naar rechts", on: one, make: block(4)},
	{name: "hoofdsleutels verwisseld", on: []role{top}, make: func(_ *rand.Rand, lines []string, i int) ([]string, []int) {
		j := slices.IndexFunc(lines[i+1:], func(line string) bool { return line != "" && line[0] >= 'a' }) + i + 1
		if j == i {
			return nil, nil
		}
		out := slices.Clone(lines)
		out[i], out[j] = lines[j], lines[i]
		return out, []int{i, i + 1, j, j + 1}
	}},
}

// paste returns the edit that inserts one of the texts before a line, indented like
// that line or not.
func paste(indented bool, texts ...string) edit {
	return func(r *rand.Rand, lines []string, i int) ([]string, []int) {
		added := strings.Split(texts[r.IntN(len(texts))], "\n")
		for j := range added {
			if indented {
				added[j] = lines[i][:indentOf(lines[i])] + added[j]
			}
		}
		return insert(added...)(r, lines, i)
	}
}

// pasteValue returns the edit that replaces the value of a key by one of the texts.
func pasteValue(texts ...string) edit {
	return func(r *rand.Rand, lines []string, i int) ([]string, []int) {
		name, _, ok := strings.Cut(lines[i], ": ")
		if !ok {
			return nil, nil
		}
		out, guilty := paste(false, name+": "+texts[r.IntN(len(texts))])(r, lines, i)
		return slices.Delete(out, i+len(guilty), endOf(lines, i)+len(guilty)), guilty
	}
}

// merge returns the edit that adds another version of a record behind it, with what
// git writes before, between and behind the two.
func merge(marks ...string) edit {
	return func(_ *rand.Rand, lines []string, i int) ([]string, []int) {
		version := slices.Clone(lines[i:endOf(lines, i)])
		version[1] += " (herzien)"
		out := slices.Concat(lines[:i], marks[:1], lines[i:i+len(version)], marks[1:2], version, marks[2:], lines[i+len(version):])
		guilty := []int{i, i + len(version) + 1, i + 2*len(version) + 2}
		if marks[0] == "" { // blank lines, but for the one between
			guilty = []int{guilty[1], guilty[1] + 1}
		}
		return out, guilty
	}
}

// moveTo returns the edit that moves a line and the lines under it to before a line of
// another record or list.
func moveTo(to role) edit {
	return func(r *rand.Rand, lines []string, i int) ([]string, []int) {
		end, roles, at := endOf(lines, i), rolesOf(lines), 0
		for at == 0 || at >= i && at <= end || roles[at] != to || indentOf(lines[at]) > 4 || parentOf(lines, at) == parentOf(lines, i) {
			at = r.IntN(len(lines))
		}
		out := slices.Delete(slices.Clone(lines), i, end)
		if at > i {
			at -= end - i
		}
		out = slices.Insert(out, at, lines[i:end]...)
		guilty := []int{parentOf(lines, i)} // where it was; what is moved, what follows it, and the same key there
		if i > at && guilty[0] >= at {
			guilty[0] += end - i
		}
		name, _, _ := strings.Cut(lines[i], ":")
		for j := range out {
			if j >= at && j <= at+end-i || roles[i] == key && strings.HasPrefix(out[j], name+":") && parentOf(out, j) == parentOf(out, at) {
				guilty = append(guilty, j)
			}
		}
		return out, guilty
	}
}

// parentOf returns the line above line i that it is under, or -1.
func parentOf(lines []string, i int) int {
	at := i
	for at >= 0 && (lines[at] == "" || lines[at][0] == '#' || indentOf(lines[at]) >= indentOf(lines[i])) {
		at--
	}
	return at
}

// pairScore scores files with two mistakes of the usual kinds, each in a record of its
// own. Both must be reported; alone is how many files have no third message.
func pairScore(kinds []mutation, n int) (s score) {
	lines, r := strings.Split(strings.TrimSuffix(string(data.Werkagenda), "\n"), "\n"), rand.New(rand.NewPCG(2, uint64(len(kinds))))
	roles := rolesOf(lines)
	faults := func(lines []string) datafile.Diagnostics {
		found := datafile.Check("pair", []byte(strings.Join(lines, "\n")+"\n"))
		return slices.DeleteFunc(found, func(p datafile.Diagnostic) bool { return p.Remark })
	}
	for s.mutants < n {
		one, other := kinds[r.IntN(len(kinds))], kinds[r.IntN(len(kinds))]
		i, j := r.IntN(len(lines)-1), r.IntN(len(lines)-1)
		if one.apart || other.apart || j < i+40 || !slices.Contains(one.on, roles[i]) || !slices.Contains(other.on, roles[j]) {
			continue
		}
		first, guilty := one.make(r, lines, i)
		second, later := other.make(r, lines, j)
		if first == nil || second == nil || len(faults(first)) == 0 || len(faults(second)) == 0 {
			continue
		}
		both, _ := one.make(r, second, i)
		for k := range later {
			later[k] += len(both) - len(second)
		}
		found := faults(both)
		within := func(lines []int, by int) bool {
			return slices.ContainsFunc(found, func(p datafile.Diagnostic) bool {
				return slices.ContainsFunc(lines, func(i int) bool { return max(i+1-p.Line, p.Line-i-1) <= by })
			})
		}
		s.mutants++
		s.faults++
		if within(guilty, 0) && within(later, 0) {
			s.exact++
		}
		if within(guilty, 1) && within(later, 1) {
			s.near++
		}
		if len(found) == 2 {
			s.alone++
		}
	}
	return s
}

// Mistakes that no rule was written for are reported where they were made too.
func TestBlind(t *testing.T) {
	var table strings.Builder
	var all, pairs score
	row := func(name string, s score, total *score) {
		total.add(s)
		fmt.Fprintf(&table, "%-30s %v\n", name, s)
	}
	fmt.Fprintf(&table, "%-30s mutants sound faults exact  near alone\n", "")
	each := 2
	if testing.Verbose() {
		each = 20
	}
	for k, mutants := range mutantsBy(blind, string(data.Werkagenda), each) {
		s, rest, misses := scoreOf(mutants)
		s.add(rest)
		row(blind[k].name, s, &all)
		for _, miss := range misses {
			fmt.Fprintf(&table, "    %v: %v\n", miss.mutant.guilty, miss.first)
		}
	}
	row("ONE MISTAKE", all, new(score))
	row("twee fouten in het inspringen", pairScore(mutations[:25], each), &pairs)
	row("twee fouten in de tekens", pairScore(mutations[25:50], each), &pairs)
	row("twee fouten", pairScore(mutations, 2*each), &pairs)
	t.Logf("\n%s", table.String())
	for _, s := range []score{all, pairs} {
		if percent(s.near, s.faults) < blindNear {
			t.Errorf("%.1f %% are near a guilty line, want %d", percent(s.near, s.faults), blindNear)
		}
	}
}
