package agenda_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"tsd/agenda"
)

// truth is a truth value of Kleene's logic, written down a second time and naively.
type truth string

const (
	isTrue  truth = "true"
	isFalse truth = "false"
	unknown truth = "unknown"
)

// A question is a query, with what it must answer for a project: a truth and, if that is
// unknown, what the source does not say.
type question struct {
	text   string
	answer func(p *agenda.Project) (truth, []string)
}

// asksFor returns the question whether a field of ids has a value.
func asksFor(name, value string, items func(p *agenda.Project) []string) question {
	return question{name + ":" + value, func(p *agenda.Project) (truth, []string) {
		switch has := items(p); {
		case slices.Contains(has, value):
			return isTrue, nil
		case len(has) == 0:
			return unknown, []string{name}
		}
		return isFalse, nil
	}}
}

// asksUnknown returns the question whether the source does not say what a field is.
func asksUnknown(name string, items func(p *agenda.Project) []string) question {
	return question{name + ":onbekend", func(p *agenda.Project) (truth, []string) {
		if len(items(p)) == 0 {
			return isTrue, nil
		}
		return isFalse, nil
	}}
}

// asksYear returns the question whether a project runs in a year: by trying every begin
// and end that the source leaves possible, within some decades.
func asksYear(jaar int) question {
	return question{fmt.Sprintf("jaar:%d", jaar), func(p *agenda.Project) (truth, []string) {
		l := p.Looptijd
		runs, rests := false, false
		for van := 1990; van <= 2050; van++ {
			for tot := van; tot <= 2050; tot++ {
				if l.Van.Jaar > 0 && van != l.Van.Jaar || l.Tot.Jaar > 0 && tot != l.Tot.Jaar || l.In.Jaar > 0 && (l.In.Jaar < van || l.In.Jaar > tot) {
					continue
				}
				if van <= jaar && jaar <= tot {
					runs = true
				} else {
					rests = true
				}
			}
		}
		switch {
		case !rests:
			return isTrue, nil
		case !runs:
			return isFalse, nil
		case l.IsZero():
			return unknown, []string{"looptijd"}
		case jaar < max(l.Van.Jaar, l.In.Jaar, l.Tot.Jaar):
			return unknown, []string{"begin"}
		}
		return unknown, []string{"einde"}
	}}
}

// asksWord returns the question whether a project has a word, which is known.
func asksWord(word string) question {
	return question{word, func(p *agenda.Project) (truth, []string) {
		if strings.Contains(p.Titel, word) {
			return isTrue, nil
		}
		return isFalse, nil
	}}
}

// not, and and or combine questions by Kleene's tables.
func not(q question) question {
	return question{"NIET " + q.text, func(p *agenda.Project) (truth, []string) {
		t, lacks := q.answer(p)
		return map[truth]truth{isTrue: isFalse, isFalse: isTrue, unknown: unknown}[t], lacks
	}}
}

func and(q, r question) question { return combined(q, "EN", r, isFalse) }

func or(q, r question) question { return combined(q, "OF", r, isTrue) }

// combined is the question of two of which one is decisive, whatever the other is.
func combined(q question, operator string, r question, decisive truth) question {
	return question{"(" + q.text + " " + operator + " " + r.text + ")", func(p *agenda.Project) (truth, []string) {
		one, lacks := q.answer(p)
		other, more := r.answer(p)
		switch {
		case one == decisive || other == decisive:
			return decisive, nil
		case one == unknown || other == unknown:
			return unknown, append(slices.Clone(lacks), more...)
		}
		return one, nil
	}}
}

// anyQuestion returns a random question, so many operators deep.
func anyQuestion(r *rand.Rand, depth int) question {
	if depth > 0 {
		q := anyQuestion(r, depth-1)
		switch r.IntN(4) {
		case 0:
			return not(q)
		case 1:
			return and(q, anyQuestion(r, depth-1))
		case 2:
			return or(q, anyQuestion(r, depth-1))
		}
		return q
	}
	themas := func(p *agenda.Project) []string { return p.Themas }
	inspecties := func(p *agenda.Project) []string { return p.Inspecties }
	soort := func(p *agenda.Project) []string { return strings.Fields(p.Soort) }
	lijn := func(p *agenda.Project) []string { return []string{p.Lijn} }
	questions := []question{
		asksFor("thema", "t1", themas), asksUnknown("thema", themas), asksFor("inspectie", "i1", inspecties), asksFor("inspectie", "i2", inspecties),
		asksFor("soort", "s1", soort), asksUnknown("soort", soort), asksFor("lijn", "l1", lijn), asksFor("lijn", "l2", lijn),
		asksYear(2021 + r.IntN(6)), asksWord("geel"), asksWord("blauw"),
	}
	return questions[r.IntN(len(questions))]
}

// anyProject returns a project of which the source says more or less.
func anyProject(r *rand.Rand, id string) agenda.Project {
	oneOf := func(values ...string) string { return values[r.IntN(len(values))] }
	p := agenda.Project{
		ID: id, Titel: oneOf("geel", "blauw", "geel en blauw", "rood"), Lijn: oneOf("l1", "l2"), Soort: oneOf("", "s1"),
		Themas: strings.Fields(oneOf("", "t1")), Inspecties: strings.Fields(oneOf("", "i1", "i2", "i1 i2", "i3")),
	}
	if s := oneOf("", "2022/2024", "2023/", "/2023", "in:2023", "2024/2024"); s != "" {
		p.Looptijd, _ = agenda.ParseLooptijd(s)
	}
	return p
}

// Selecting answers as a second, naive evaluation of three-valued logic does, for random
// queries on random projects: what is selected, what is left open, and what the source
// does not say of it.
func TestSelectIsThreeValued(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 2023))
	left := 0
	for range 2000 {
		a := load(t, vocabulary+"projecten: [{id: p, titel: T, lijn: l1}]\n")
		a.Projecten = nil
		for i := range 5 {
			a.Projecten = append(a.Projecten, anyProject(r, fmt.Sprint("p", i)))
		}
		q := anyQuestion(r, r.IntN(4))
		parsed, err := a.ParseQuery(q.text)
		if err != nil {
			t.Fatalf("%s: %v", q.text, err)
		}
		matches, open := a.Select(parsed)
		got := map[string]truth{}
		lacks := map[string][]string{}
		for _, m := range matches {
			got[m.Project.ID] = isTrue
		}
		for _, u := range open {
			got[u.Project.ID], lacks[u.Project.ID] = unknown, u.Lacks
		}
		for i := range a.Projecten {
			p := &a.Projecten[i]
			want, wantLacks := q.answer(p)
			slices.Sort(wantLacks)
			slices.Sort(lacks[p.ID])
			if g := got[p.ID]; g != want && (g != "" || want != isFalse) {
				t.Fatalf("%s is %q of %+v, want %s", q.text, g, p, want)
			}
			if !slices.Equal(lacks[p.ID], slices.Compact(wantLacks)) {
				t.Fatalf("%s lacks %q of %+v, want %q", q.text, lacks[p.ID], p, wantLacks)
			}
			left += len(wantLacks)
		}
	}
	if left < 1000 {
		t.Errorf("only %d times something is left open", left)
	}
}
