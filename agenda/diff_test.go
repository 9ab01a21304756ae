package agenda_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"tsd/agenda"
)

// changesIn is what is told of changes in these tests: a line each.
func changesIn(old, new *agenda.Agenda) string {
	var lines []string
	for _, c := range agenda.Diff(old, new) {
		switch {
		case c.Old.Value == nil:
			lines = append(lines, fmt.Sprintf("+ %s %s", c.New.List.Key, c.New.ID))
			continue
		case c.New.Value == nil:
			lines = append(lines, fmt.Sprintf("- %s %s", c.Old.List.Key, c.Old.ID))
			continue
		}
		line := fmt.Sprintf("~ %s %s", c.New.List.Key, c.New.ID)
		switch m := c.Move; {
		case m == nil:
		case m.Before:
			line += " before " + m.Beside.ID
		default:
			line += " after " + m.Beside.ID
		}
		for _, f := range c.Fields {
			if f.Added != nil || f.Removed != nil {
				line += fmt.Sprintf(" %s: +%v -%v", f.Key, f.Added, f.Removed)
			} else {
				line += fmt.Sprintf(" %s: %v > %v", f.Key, f.Old, f.New)
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestDiff(t *testing.T) {
	for _, tt := range []struct {
		name string
		edit func(*agenda.Agenda)
		want string
	}{
		{"nothing", func(*agenda.Agenda) {}, ""},
		{"a project came", func(a *agenda.Agenda) {
			a.Projecten = slices.Insert(a.Projecten, 2, agenda.Project{ID: "nieuw-project", Titel: "Nieuw"})
		}, "+ projecten nieuw-project"},
		{"a project went", func(a *agenda.Agenda) { a.Projecten = slices.Delete(a.Projecten, 1, 2) },
			"- projecten statushouders-opvang"},
		{"to another line", func(a *agenda.Agenda) { a.Projecten[0].Lijn = "verdiepen" },
			"~ projecten geweld-afhankelijkheidsrelaties lijn: verbreden > verdiepen"},
		{"items came and went", func(a *agenda.Agenda) { a.Projecten[0].Inspecties = []string{"igj", "ijenv", "x"} },
			"~ projecten geweld-afhankelijkheidsrelaties inspecties: +[x] -[ivho arbeidsinspectie]"},
		{"items in another order", func(a *agenda.Agenda) { slices.Reverse(a.Projecten[0].Inspecties) },
			"~ projecten geweld-afhankelijkheidsrelaties inspecties: [igj ijenv ivho arbeidsinspectie] > [arbeidsinspectie ivho ijenv igj]"},
		{"a first list", func(a *agenda.Agenda) { a.Projecten[0].Producten = []string{"boek"} },
			"~ projecten geweld-afhankelijkheidsrelaties producten: +[boek] -[]"},
		{"an end", func(a *agenda.Agenda) {
			a.Projecten[12].Looptijd = agenda.Looptijd{Tot: agenda.Datum{Jaar: 2024, Maand: 3}}
		},
			"~ projecten schoon-schip-maken looptijd: in:2023 > /2024-03"},
		{"another id", func(a *agenda.Agenda) { a.Projecten[0].ID = "geweld" },
			"~ projecten geweld id: geweld-afhankelijkheidsrelaties > geweld"},
		{"another id, and more", func(a *agenda.Agenda) {
			a.Projecten[0].ID = "geweld"
			a.Projecten[0].Titel = "GEWELD in afhankelijkheidsrelaties"
		}, "~ projecten geweld id: geweld-afhankelijkheidsrelaties > geweld titel: Geweld in afhankelijkheidsrelaties > GEWELD in afhankelijkheidsrelaties"},
		{"another id and title", func(a *agenda.Agenda) { a.Projecten[0].ID, a.Projecten[0].Titel = "geweld", "Anders" },
			"+ projecten geweld\n- projecten geweld-afhankelijkheidsrelaties"},
		{"an id that several titles could have had", func(a *agenda.Agenda) {
			a.Projecten[0].ID = "een"
			twin := a.Projecten[0]
			twin.ID = "twee"
			a.Projecten = slices.Insert(a.Projecten, 1, twin)
		}, "+ projecten een\n+ projecten twee\n- projecten geweld-afhankelijkheidsrelaties"},
		{"references follow an id", func(a *agenda.Agenda) {
			a.Lijnen[2].ID = "terugkijken"
			a.Inspecties[0].ID = "igj2"
			for i := range a.Projecten {
				p := &a.Projecten[i]
				if p.Lijn == "reflecteren" {
					p.Lijn = "terugkijken"
				}
				for j, id := range p.Inspecties {
					if id == "igj" {
						p.Inspecties[j] = "igj2"
					}
				}
			}
			a.Projecten[0].Inspecties = a.Projecten[0].Inspecties[1:3]
		}, "~ lijnen terugkijken id: reflecteren > terugkijken\n" +
			"~ inspecties igj2 id: igj > igj2\n" +
			"~ projecten geweld-afhankelijkheidsrelaties inspecties: +[] -[igj arbeidsinspectie]"},
		{"one project further down", func(a *agenda.Agenda) {
			p := a.Projecten[0]
			a.Projecten = slices.Insert(slices.Delete(a.Projecten, 0, 1), 3, p)
		}, "~ projecten geweld-afhankelijkheidsrelaties after onderwijszorgarrangementen"},
		{"past projects of another line only", func(a *agenda.Agenda) {
			p := a.Projecten[13] // the first of its line
			a.Projecten = slices.Insert(slices.Delete(a.Projecten, 13, 14), 7, p)
		}, ""},
		{"to the place of its new line", func(a *agenda.Agenda) {
			p := a.Projecten[0]
			p.Lijn = "reflecteren"
			a.Projecten = append(a.Projecten[1:], p)
		}, "~ projecten geweld-afhankelijkheidsrelaties lijn: verbreden > reflecteren"},
		{"a line that is called another name", func(a *agenda.Agenda) {
			a.Lijnen[2].ID, a.Lijnen[2].Naam = "terugkijken", "Terugkijken"
			for i := range a.Projecten {
				if p := &a.Projecten[i]; p.Lijn == "reflecteren" {
					p.Lijn = "terugkijken"
				}
			}
		}, "~ lijnen terugkijken id: reflecteren > terugkijken naam: Reflecteren > Terugkijken"},
		{"another line, with one project less", func(a *agenda.Agenda) {
			a.Lijnen[2].ID, a.Lijnen[2].Naam = "terugkijken", "Terugkijken"
			for i := range a.Projecten {
				if p := &a.Projecten[i]; p.Lijn == "reflecteren" {
					p.Lijn = "terugkijken"
				}
			}
			a.Projecten[14].Lijn = "verdiepen"
		}, "+ lijnen terugkijken\n- lijnen reflecteren\n" +
			"~ projecten arbeidsmarktproblematiek lijn: reflecteren > terugkijken\n" +
			"~ projecten burgerbetrokkenheid lijn: reflecteren > verdiepen"},

		{"an id that another kind of record had", func(a *agenda.Agenda) {
			a.Themas[3].ID, a.Soorten[2].ID = "nut", "welzijn"
			for i := range a.Projecten {
				if a.Projecten[i].Soort == "fundament-voor-samenwerking" {
					a.Projecten[i].Soort = "welzijn"
				}
			}
		}, "~ soorten welzijn id: fundament-voor-samenwerking > welzijn\n~ themas nut id: welzijn > nut"},
		{"the document", func(a *agenda.Agenda) { a.Werkagenda.ID, a.Werkagenda.Titel = "w", "W" },
			"~ werkagenda w id: werkagenda-2023-2024 > w titel: Werkagenda 2023-2024 > W"},
		{"parts of a key", func(a *agenda.Agenda) { a.Projecten[14].Bron.Paragraaf = "Burgers" },
			"~ projecten burgerbetrokkenheid bron: {Burgerbetrokkenheid true} > {Burgers true}"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			old, new := embedded(t), embedded(t)
			tt.edit(new)
			if got := changesIn(old, new); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// A record with a new id is known by its name only if no other record had or has
// that name; case and accents do not count in it.
func TestDiffByName(t *testing.T) {
	projects := func(idsAndTitles ...string) *agenda.Agenda {
		a := &agenda.Agenda{}
		for i := 0; i < len(idsAndTitles); i += 2 {
			a.Projecten = append(a.Projecten, agenda.Project{ID: idsAndTitles[i], Titel: idsAndTitles[i+1]})
		}
		return a
	}
	for _, tt := range []struct {
		old, new *agenda.Agenda
		want     string
	}{
		{projects("een", "Titel"), projects("twee", "Titel"), "~ projecten twee id: een > twee"},
		{projects("een", "Titel"), projects("twee", "TÍTEL"), "~ projecten twee id: een > twee titel: Titel > TÍTEL"},
		{projects("een", "Titel", "twee", "Titel"), projects("drie", "Titel"),
			"+ projecten drie\n- projecten een\n- projecten twee"},
		{projects("een", "Titel", "twee", "Titel"), projects("een", "Titel", "drie", "Titel"), "~ projecten drie id: twee > drie"},
		{projects("een", "Titel"), projects("een", "Anders", "twee", "Titel"), "~ projecten een titel: Titel > Anders\n+ projecten twee"},
	} {
		if got := changesIn(tt.old, tt.new); got != tt.want {
			t.Errorf("got\n%s\nwant\n%s", got, tt.want)
		}
	}
}

// A theme with another id and name is the same one if the same projects have it, and it
// is the only one of which that can be said.
func TestDiffByProjects(t *testing.T) {
	themes := func(byProject ...string) *agenda.Agenda {
		a := &agenda.Agenda{}
		seen := map[string]bool{}
		for i, list := range byProject {
			ids := strings.Fields(list)
			a.Projecten = append(a.Projecten, agenda.Project{ID: fmt.Sprint("p", i), Themas: ids})
			for _, id := range ids {
				if !seen[id] {
					seen[id] = true
					a.Themas = append(a.Themas, agenda.Term{ID: id, Naam: id})
				}
			}
		}
		return a
	}
	for _, tt := range []struct {
		old, new *agenda.Agenda
		want     string
	}{
		{themes("a b", "a"), themes("c b", "c"), "~ themas c id: a > c naam: a > c"},
		{themes("a b", "a b"), themes("c b", "b"), "+ themas c\n- themas a\n~ projecten p0 themas: +[c] -[a]\n~ projecten p1 themas: +[] -[a]"},
		{themes("a b"), themes("c"), "+ themas c\n- themas a\n- themas b\n~ projecten p0 themas: +[c] -[a b]"},
		{themes("a"), themes("c d"), "+ themas c\n+ themas d\n- themas a\n~ projecten p0 themas: +[c d] -[a]"},
	} {
		if got := changesIn(tt.old, tt.new); got != tt.want {
			t.Errorf("got\n%s\nwant\n%s", got, tt.want)
		}
	}
}

// As few records as can be are told to have moved, each beside one that stayed.
func TestDiffMovesFewest(t *testing.T) {
	for _, tt := range []struct{ old, new, want string }{
		{"a b c d e", "b c d e a", "a after e"},
		{"a b c d e", "e a b c d", "e before a"},
		{"a b c d e", "d a b c e", "d before a"},
		{"a b c d e f", "d e a b c f", "d before a, e before a"},
		{"a b c d e", "e b c d a", "e before b, a after d"},
		{"a b", "b a", "b before a"},
		{"a b c d", "a x b c d", ""},
		{"a b c d", "b c d", ""},
		{"a b c", "x c a y", "c before a"},
	} {
		var projects [2]agenda.Agenda
		for i, ids := range []string{tt.old, tt.new} {
			for id := range strings.FieldsSeq(ids) {
				projects[i].Projecten = append(projects[i].Projecten, agenda.Project{ID: id})
			}
		}
		var moved []string
		for _, c := range agenda.Diff(&projects[0], &projects[1]) {
			if c.Move != nil {
				moved = append(moved, fmt.Sprintf("%s %s %s", c.New.ID, map[bool]string{true: "before", false: "after"}[c.Move.Before], c.Move.Beside.ID))
			}
		}
		if got := strings.Join(moved, ", "); got != tt.want {
			t.Errorf("%s to %s: it says %q, want %q", tt.old, tt.new, got, tt.want)
		}
	}
}

// Two agendas that are the same have no changes. What Diff tells of any two is enough
// to make the records of the new one out of those of the old, and what it tells of
// their order is so, and is all.
func FuzzDiff(f *testing.F) {
	for seed := range uint64(400) {
		f.Add(seed, seed%7)
	}
	f.Fuzz(func(t *testing.T, seed, other uint64) {
		r := rand.New(rand.NewPCG(seed, other))
		old := generate(r)
		if changes := agenda.Diff(old, copyOf(t, old)); changes != nil {
			t.Fatalf("an agenda differs from itself: %+v", changes)
		}
		new := generate(r)
		if other%2 == 0 {
			new = copyOf(t, old)
			for range 1 + r.IntN(6) {
				mutate(r, new)
			}
		}
		before := copyOf(t, old)
		changes := agenda.Diff(old, new)
		made := apply(t, old, changes)
		if !reflect.DeepEqual(old, before) {
			t.Fatal("Diff changes what it compares")
		}
		if !reflect.DeepEqual(byID(made), byID(new)) {
			t.Fatalf("old\n%s\nnew\n%s\nchanges\n%s\nmake\n%s", asJSON(t, old), asJSON(t, new), changesIn(old, new), asJSON(t, made))
		}
		for _, l := range agenda.Lists {
			if fault := wrongOrder(l, made, new, changes); fault != "" {
				t.Fatalf("%s\nold\n%s\nnew\n%s\nchanges\n%s", fault, asJSON(t, old), asJSON(t, new), changesIn(old, new))
			}
		}
	})
}

// byID returns the records of an agenda by their list and id.
func byID(a *agenda.Agenda) map[string]any {
	records := map[string]any{}
	for _, r := range a.Records() {
		records[r.List.Key+" "+r.ID] = r.Value
	}
	return records
}

// wrongOrder says what of the order of a list is told wrongly, if anything. made is the
// old agenda with the records of the new one, in the old order.
func wrongOrder(l *agenda.List, made, new *agenda.Agenda, changes []agenda.Change) string {
	moves := map[string]*agenda.Move{}
	arrived := map[string]bool{} // in the list, or in another line
	for _, c := range changes {
		if c.New.List != l || c.New.Value == nil {
			continue
		}
		moves[c.New.ID] = c.Move
		arrived[c.New.ID] = c.Old.Value == nil ||
			l == agenda.Projecten && slices.ContainsFunc(c.Fields, func(f agenda.FieldChange) bool { return f.Key == "lijn" })
	}
	// The place of each record that stayed in its line: in all, which is enough to
	// compare two of the same line.
	places := func(a *agenda.Agenda) map[string]int {
		at := map[string]int{}
		for i, r := range l.Records(a) {
			if !arrived[r.ID] {
				at[r.ID] = i
			}
		}
		return at
	}
	was, is := places(made), places(new)
	line := func(r agenda.Record) string {
		if p, ok := r.Value.(*agenda.Project); ok {
			return p.Lijn
		}
		return ""
	}
	for _, r := range l.Records(new) {
		if arrived[r.ID] {
			continue
		}
		if m := moves[r.ID]; m != nil {
			id := m.Beside.ID
			if line(m.Beside) != line(r) || (is[r.ID] < is[id]) != m.Before || (was[r.ID] > was[id]) != m.Before {
				return r.ID + " is not where it is said to be"
			}
			continue
		}
		for _, other := range l.Records(new) {
			if !arrived[other.ID] && moves[other.ID] == nil && line(other) == line(r) && (was[r.ID] < was[other.ID]) != (is[r.ID] < is[other.ID]) {
				return r.ID + " and " + other.ID + " changed places, and neither is said to have moved"
			}
		}
	}
	return ""
}

// apply makes the records of a new agenda out of an old one and what is told of the
// changes. They are in the old order, the added ones last.
func apply(t *testing.T, old *agenda.Agenda, changes []agenda.Change) *agenda.Agenda {
	t.Helper()
	made := copyOf(t, old)
	byList := map[string][]agenda.Change{}
	renamed := map[string]map[string]string{}
	for _, c := range changes {
		key := cmp.Or(c.New.List, c.Old.List).Key
		byList[key] = append(byList[key], c)
		if c.Old.Value != nil && c.New.Value != nil && c.Old.ID != c.New.ID {
			if renamed[key] == nil {
				renamed[key] = map[string]string{}
			}
			renamed[key][c.Old.ID] = c.New.ID
		}
	}
	follow := func(list string, id *string) {
		if now, ok := renamed[list][*id]; ok {
			*id = now
		}
	}
	for i := range made.Projecten {
		p := &made.Projecten[i]
		follow("lijnen", &p.Lijn)
		follow("soorten", &p.Soort)
		follow("herkomsten", &p.Herkomst)
		for j := range p.Inspecties {
			follow("inspecties", &p.Inspecties[j])
		}
		for j := range p.Themas {
			follow("themas", &p.Themas[j])
		}
	}
	v := reflect.ValueOf(made).Elem()
	for i := range v.NumField() {
		key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("yaml"), ",")
		if key == "werkagenda" {
			for _, c := range byList[key] {
				setFields(t, v.Field(i), c.Fields)
			}
			continue
		}
		v.Field(i).Set(applyList(t, v.Field(i), byList[key]))
	}
	return made
}

func applyList(t *testing.T, list reflect.Value, changes []agenda.Change) reflect.Value {
	t.Helper()
	made := reflect.MakeSlice(list.Type(), 0, list.Len()+len(changes))
	for i := range list.Len() {
		item := reflect.New(list.Type().Elem()).Elem()
		item.Set(list.Index(i))
		at := slices.IndexFunc(changes, func(c agenda.Change) bool { return c.Old.Value != nil && c.Old.ID == item.FieldByName("ID").String() })
		switch {
		case at < 0:
		case changes[at].New.Value == nil:
			continue
		default:
			setFields(t, item, changes[at].Fields)
		}
		made = reflect.Append(made, item)
	}
	for _, c := range changes {
		if c.Old.Value == nil {
			made = reflect.Append(made, reflect.ValueOf(c.New.Value).Elem())
		}
	}
	return made
}

func setFields(t *testing.T, record reflect.Value, fields []agenda.FieldChange) {
	t.Helper()
	for _, f := range fields {
		found := false
		if list, ok := f.New.([]string); ok {
			// What stayed may have another id now, so only its number is looked at.
			if old := f.Old.([]string); len(old)-len(f.Removed)+len(f.Added) != len(list) || !within(f.Removed, old) || !within(f.Added, list) {
				t.Fatalf("%s: %v to %v, and %v came and %v went", f.Key, f.Old, f.New, f.Added, f.Removed)
			}
		}
		for i := range record.NumField() {
			if key, _, _ := strings.Cut(record.Type().Field(i).Tag.Get("yaml"), ","); key == f.Key {
				record.Field(i).Set(reflect.ValueOf(f.New))
				found = true
			}
		}
		if !found {
			t.Fatalf("no key %q", f.Key)
		}
	}
}

// within says whether a list has every item of another.
func within(items, list []string) bool {
	return !slices.ContainsFunc(items, func(s string) bool { return !slices.Contains(list, s) })
}

// generate makes an agenda out of so few words that ids, titles and references
// often meet.
func generate(r *rand.Rand) *agenda.Agenda {
	a := &agenda.Agenda{Werkagenda: agenda.Werkagenda{ID: id(r), Titel: phrase(r), Looptijd: anyPeriod(r)}}
	taken := map[string]bool{}
	ids := func() (list []string) {
		for range r.IntN(5) {
			if id := id(r); !taken[id] {
				taken[id] = true
				list = append(list, id)
			}
		}
		return list
	}
	for i, id := range ids() {
		a.Lijnen = append(a.Lijnen, agenda.Lijn{ID: id, Nummer: i, Naam: phrase(r), Samenvatting: phrase(r)})
	}
	for _, list := range []*[]agenda.Term{&a.Inspecties, &a.Soorten, &a.Herkomsten, &a.Themas} {
		for _, id := range ids() {
			*list = append(*list, agenda.Term{ID: id, Naam: phrase(r)})
		}
	}
	for range r.IntN(8) {
		if p := generateProject(r, a); !taken[p.ID] {
			taken[p.ID] = true
			a.Projecten = append(a.Projecten, p)
		}
	}
	return a
}

func generateProject(r *rand.Rand, a *agenda.Agenda) agenda.Project {
	oneOf := func(terms []agenda.Term) string {
		if len(terms) == 0 {
			return ""
		}
		return terms[r.IntN(len(terms))].ID
	}
	someOf := func(terms []agenda.Term) (list []string) {
		for _, i := range r.Perm(len(terms)) {
			if r.IntN(2) == 0 {
				list = append(list, terms[i].ID)
			}
		}
		return list
	}
	p := agenda.Project{
		ID: id(r), Titel: phrase(r), Soort: oneOf(a.Soorten), Herkomst: oneOf(a.Herkomsten),
		Inspecties: someOf(a.Inspecties), Themas: someOf(a.Themas), Looptijd: anyPeriod(r),
		Aanpak: phrase(r), Vraag: phrase(r), Bron: agenda.Bron{Paragraaf: phrase(r), Overzicht: r.IntN(2) == 0},
	}
	if len(a.Lijnen) > 0 {
		p.Lijn = a.Lijnen[r.IntN(len(a.Lijnen))].ID
	}
	return p
}

var letters = []string{"a", "b", "c", "d", "e", "f", "g", "h"}

func id(r *rand.Rand) string {
	return letters[r.IntN(len(letters))] + letters[r.IntN(2)]
}

func phrase(r *rand.Rand) string {
	var words []string
	for range r.IntN(4) {
		words = append(words, letters[r.IntN(3)])
	}
	return strings.Join(words, " ")
}

func anyPeriod(r *rand.Rand) agenda.Looptijd {
	if r.IntN(3) == 0 {
		return agenda.Looptijd{}
	}
	return agenda.Looptijd{Van: agenda.Datum{Jaar: 2020 + r.IntN(3)}, Tot: agenda.Datum{Jaar: 2023 + r.IntN(2), Maand: r.IntN(13)}}
}

// mutate changes one thing in an agenda.
func mutate(r *rand.Rand, a *agenda.Agenda) {
	a.Werkagenda.Uitgever = phrase(r)
	if len(a.Projecten) == 0 {
		a.Projecten = append(a.Projecten, generateProject(r, a))
		return
	}
	i := r.IntN(len(a.Projecten))
	p := &a.Projecten[i]
	switch r.IntN(7) {
	case 0:
		a.Projecten = slices.Delete(a.Projecten, i, i+1)
	case 1:
		fresh := generateProject(r, a)
		fresh.ID += "-" + letters[r.IntN(len(letters))]
		if !slices.ContainsFunc(a.Projecten, func(p agenda.Project) bool { return p.ID == fresh.ID }) {
			a.Projecten = slices.Insert(a.Projecten, i, fresh)
		}
	case 2:
		moved := *p
		a.Projecten = slices.Delete(a.Projecten, i, i+1)
		a.Projecten = slices.Insert(a.Projecten, r.IntN(len(a.Projecten)+1), moved)
	case 3:
		p.ID += "-x"
	case 4:
		p.Aanpak = phrase(r)
	case 5:
		p.Partners = append(slices.Clone(p.Partners), phrase(r))
	case 6:
		if len(a.Lijnen) > 0 {
			l := &a.Lijnen[r.IntN(len(a.Lijnen))]
			for j := range a.Projecten {
				if a.Projecten[j].Lijn == l.ID {
					a.Projecten[j].Lijn += "-y"
				}
			}
			l.ID += "-y"
		}
	}
	if len(a.Projecten) == 0 {
		a.Projecten = nil
	}
}

func copyOf(t *testing.T, a *agenda.Agenda) *agenda.Agenda {
	t.Helper()
	c := *a
	c.Lijnen, c.Inspecties, c.Soorten = slices.Clone(a.Lijnen), slices.Clone(a.Inspecties), slices.Clone(a.Soorten)
	c.Herkomsten, c.Themas, c.Projecten = slices.Clone(a.Herkomsten), slices.Clone(a.Themas), slices.Clone(a.Projecten)
	for i := range c.Projecten {
		p := &c.Projecten[i]
		p.Inspecties, p.Themas, p.Partners = slices.Clone(p.Inspecties), slices.Clone(p.Themas), slices.Clone(p.Partners)
	}
	return &c
}

func asJSON(t *testing.T, a *agenda.Agenda) string {
	t.Helper()
	text, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
