package answer

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/doc"
	"tsd/data"
)

// A naive comparison finds what Diff tells of two versions of an agenda, and no more.
func TestDiffOfVersions(t *testing.T) {
	old, new := editions(t)
	compareNaively(t, old, new)
	compareNaively(t, old, load(t, string(data.Werkagenda)))
}

// Nor does it after edits of any kind.
func FuzzDiff(f *testing.F) {
	for seed := range uint64(300) {
		f.Add(seed, 1+seed%12)
	}
	text := []string{string(data.Werkagenda), small + kept}
	f.Fuzz(func(t *testing.T, seed, edits uint64) {
		old, new := load(t, text[seed%2]), load(t, text[seed%2])
		e := &editor{rand.New(rand.NewPCG(seed, edits)), new, 0}
		for range edits % 20 {
			e.edit()
		}
		compareNaively(t, old, new)
	})
}

// compareNaively compares what Diff tells with two agendas as JSON, of which it only knows
// that records have ids, and that a told id takes the place of another one.
func compareNaively(t *testing.T, old, new *agenda.Agenda) {
	t.Helper()
	a := Diff(old, new)
	var changes []struct {
		ID, Lijst, Wijziging string
		Velden               []struct {
			Veld    string
			Was, Nu any
		}
	}
	remake(t, a.Value, &changes)
	rows := rowsByRecord(a)
	newID := map[string]string{}
	var tells []string
	for _, c := range changes {
		if c.Wijziging != isChanged {
			tells = append(tells, fmt.Sprint(c.Lijst, " ", c.ID, " ", c.Wijziging))
			if _, ok := rows[c.ID]; !ok {
				t.Errorf("a reader does not see that %s is %s", c.ID, c.Wijziging)
			}
			continue
		}
		if len(rows[c.ID]) != len(c.Velden) {
			t.Errorf("a reader sees %d changes of %s, and there are %d", len(rows[c.ID]), c.ID, len(c.Velden))
		}
		for _, row := range rows[c.ID] {
			if signed(row.Cells[1]) == signed(row.Cells[2]) {
				t.Errorf("a reader sees no difference in %s of %s: %s", row.Cells[0], c.ID, row.Cells[1])
			}
		}
		for _, f := range c.Velden {
			if f.Veld == "id" {
				newID[f.Was.(string)] = c.ID
				continue
			}
			tells = append(tells, fmt.Sprint(c.Lijst, " ", c.ID, " ", f.Veld, " ", present(f.Nu)))
		}
	}
	finds := naiveChanges(asFile(t, old, newID), asFile(t, new, nil))
	slices.Sort(tells)
	slices.Sort(finds)
	if !slices.Equal(tells, finds) {
		t.Errorf("it tells\n%s\nand there are\n%s", strings.Join(tells, "\n"), strings.Join(finds, "\n"))
	}
}

// rowsByRecord returns what a reader sees of each record, by its id.
func rowsByRecord(a doc.Answer) map[string][]doc.Row {
	rows := map[string][]doc.Row{}
	id := func(t doc.Text) string { s := t.String(); return s[strings.LastIndex(s, "(")+1 : len(s)-1] }
	for _, b := range a.Blocks {
		table, ok := b.(doc.Table)
		if !ok {
			continue
		}
		var items []doc.Text
		for _, r := range table.Rows {
			switch {
			case r.Group != nil:
				items = r.Group.Cell.Items
			case items == nil:
				rows[id(r.Cells[0].Items[0])] = nil
			default:
				for _, item := range items {
					rows[id(item)] = append(rows[id(item)], r)
				}
			}
		}
	}
	return rows
}

// file is an agenda as JSON: the keys of each record, by its list and id, and the order of
// ids by the list and id of what they are in.
type file struct {
	records map[string]map[string]any
	orders  map[string][]string
}

// asFile returns an agenda with other ids for some records.
func asFile(t *testing.T, a *agenda.Agenda, newID map[string]string) file {
	var lists map[string]any
	remake(t, a, &lists)
	f := file{map[string]map[string]any{}, map[string][]string{}}
	rename := func(v any) any {
		if s, ok := v.(string); ok && newID[s] != "" {
			return newID[s]
		}
		return v
	}
	werkagenda := "werkagenda " + fmt.Sprint(rename(a.Werkagenda.ID))
	for list, value := range lists {
		records, ok := value.([]any)
		if !ok && value != nil {
			records = []any{value}
		}
		for _, r := range records {
			record := r.(map[string]any)
			for _, key := range []string{"id", "lijn", "soort", "herkomst"} {
				record[key] = rename(record[key])
			}
			for _, key := range []string{"inspecties", "themas"} {
				items, _ := record[key].([]any)
				for i := range items {
					items[i] = rename(items[i])
				}
			}
			id, in := record["id"].(string), werkagenda+" "+list
			if list == "projecten" {
				in = "lijnen " + record["lijn"].(string) + " projecten"
			}
			f.records[list+" "+id] = record
			f.orders[in] = append(f.orders[in], id)
		}
	}
	return f
}

func naiveChanges(old, new file) []string {
	var finds []string
	for at, was := range old.records {
		is, ok := new.records[at]
		if !ok {
			finds = append(finds, at+" weg")
			continue
		}
		keys := maps.Clone(was)
		maps.Copy(keys, is)
		for key := range keys {
			if !reflect.DeepEqual(present(was[key]), present(is[key])) {
				finds = append(finds, fmt.Sprint(at, " ", key, " ", present(is[key])))
			}
		}
	}
	for at := range new.records {
		if _, ok := old.records[at]; !ok {
			finds = append(finds, at+" nieuw")
		}
	}
	for in, is := range new.orders {
		was := slices.Clone(old.orders[in])
		is := slices.DeleteFunc(slices.Clone(is), func(id string) bool { return !slices.Contains(was, id) })
		was = slices.DeleteFunc(was, func(id string) bool { return !slices.Contains(is, id) })
		if !slices.Equal(was, is) {
			owner := in[:strings.LastIndex(in, " ")]
			finds = append(finds, fmt.Sprint(owner, " volgorde ", is))
		}
	}
	return finds
}

// present returns nil for what a file can leave out.
func present(v any) any {
	switch v := v.(type) {
	case string:
		if v == "" {
			return nil
		}
	case []any:
		if len(v) == 0 {
			return nil
		}
	case map[string]any:
		if len(v) == 0 {
			return nil
		}
	}
	return v
}

// remake makes a value out of another one by way of JSON.
func remake(t *testing.T, from, to any) {
	t.Helper()
	text, err := json.Marshal(from)
	if err == nil {
		err = json.Unmarshal(text, to)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// editor edits an agenda at random.
type editor struct {
	*rand.Rand
	*agenda.Agenda
	ids int // how many ids it has made
}

func (e *editor) newID() string {
	e.ids++
	return fmt.Sprint("id-", e.ids)
}

// edit changes a field of a record, or more.
func (e *editor) edit() {
	projects, lines := len(e.Projecten), len(e.Lijnen)
	switch e.IntN(14) {
	case 0: // a project comes, also as a copy of another one
		p := agenda.Project{Titel: e.words(), Lijn: e.line()}
		if projects > 0 && e.IntN(2) == 0 {
			p = e.Projecten[e.IntN(projects)]
		}
		p.ID = e.newID()
		e.Projecten = slices.Insert(e.Projecten, e.IntN(projects+1), p)
	case 1: // a project goes
		if projects > 0 {
			i := e.IntN(projects)
			e.Projecten = slices.Delete(e.Projecten, i, i+1)
		}
	case 2: // a project goes elsewhere
		if projects > 0 {
			i := e.IntN(projects)
			p := e.Projecten[i]
			e.Projecten = slices.Delete(e.Projecten, i, i+1)
			e.Projecten = slices.Insert(e.Projecten, e.IntN(projects), p)
		}
	case 3: // a line is split
		e.Lijnen = append(e.Lijnen, agenda.Lijn{ID: e.newID(), Naam: e.words(), Nummer: 9})
		for i := range e.Projecten {
			if e.Projecten[i].Lijn == e.Lijnen[0].ID && i%2 == 0 {
				e.Projecten[i].Lijn = e.Lijnen[lines].ID
			}
		}
	case 4: // two lines are merged
		if lines > 1 {
			e.replaceID(e.Lijnen[1].ID, e.Lijnen[0].ID)
			e.Lijnen = slices.Delete(e.Lijnen, 1, 2)
		}
	case 5: // a line has another id, and perhaps another name
		l := &e.Lijnen[e.IntN(lines)]
		id := e.newID()
		e.replaceID(l.ID, id)
		if l.ID = id; e.IntN(2) == 0 {
			l.Naam = e.words()
		}
	case 6:
		e.Shuffle(lines, func(i, j int) { e.Lijnen[i], e.Lijnen[j] = e.Lijnen[j], e.Lijnen[i] })
	case 7: // a term comes, goes, or has another id
		terms := []*[]agenda.Term{&e.Inspecties, &e.Soorten, &e.Herkomsten, &e.Themas}[e.IntN(4)]
		switch {
		case len(*terms) == 0 || e.IntN(3) == 0:
			*terms = slices.Insert(*terms, e.IntN(len(*terms)+1), agenda.Term{ID: e.newID(), Naam: e.words()})
		case e.IntN(2) == 0:
			e.replaceID((*terms)[0].ID, "")
			*terms = (*terms)[1:]
		default:
			id := e.newID()
			e.replaceID((*terms)[0].ID, id)
			(*terms)[0].ID = id
		}
	default:
		records := e.Records()
		r := records[e.IntN(len(records))]
		v := reflect.ValueOf(r.Value).Elem()
		e.change(r, v.Type().Field(e.IntN(v.NumField())).Name)
	}
}

func (e *editor) line() string { return e.Lijnen[e.IntN(len(e.Lijnen))].ID }

// replaceID gives what refers to a record another one, or none if id is "".
func (e *editor) replaceID(old, id string) {
	for i := range e.Projecten {
		p := &e.Projecten[i]
		for _, field := range []*string{&p.Lijn, &p.Soort, &p.Herkomst} {
			if *field == old {
				*field = id
			}
		}
		for _, list := range []*[]string{&p.Inspecties, &p.Themas} {
			*list = slices.Clone(*list)
			if at := slices.Index(*list, old); at >= 0 && id != "" {
				(*list)[at] = id
			} else if at >= 0 {
				*list = slices.Delete(*list, at, at+1)
			}
		}
	}
}

// change changes a field of a record.
func (e *editor) change(r agenda.Record, name string) {
	field := reflect.ValueOf(r.Value).Elem().FieldByName(name)
	year := agenda.Datum{Jaar: 2020 + e.IntN(9), Maand: e.IntN(13)}
	switch v := field.Addr().Interface().(type) {
	case *string:
		switch name {
		case "ID":
			if r.List == agenda.Projecten {
				*v = e.newID()
			}
		case "Lijn":
			*v = e.line()
		case "Soort", "Herkomst":
			*v = ""
		case "Afkorting":
			if r.List == agenda.Inspecties {
				*v = e.words()
			}
		default:
			*v = e.reworded(*v)
		}
	case *[]string:
		switch list := slices.Clone(*v); {
		case len(list) > 1 && e.IntN(2) == 0:
			e.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
			*v = list
		case len(list) > 0 && e.IntN(2) == 0:
			*v = slices.Delete(list, 0, 1)
		case name == "Partners" || name == "Doelgroepen" || name == "Producten":
			*v = append(list, e.words())
		case name == "Afgeleid":
			*v = append(list, "vraag")
		}
	case *int:
		*v = e.IntN(9)
	case *agenda.Datum:
		*v = year
	case *agenda.Looptijd:
		*v = agenda.Looptijd{Van: year}
	case *agenda.Programma:
		v.URL = e.words()
	case *agenda.Bron:
		*v = agenda.Bron{Paragraaf: e.reworded(v.Paragraaf), Overzicht: e.IntN(2) == 0}
	case *agenda.Stand:
		*v = agenda.Stand{Is: agenda.Standen[e.IntN(5)], Per: year, Bron: e.words()}
	case *[]agenda.Resultaat:
		list := append(slices.Clone(*v), agenda.Resultaat{Titel: "Brief", Datum: year})
		list[0].Titel, list[0].URL = e.reworded(list[0].Titel), e.words()
		*v = list
	}
}

// words returns some words.
func (e *editor) words() string {
	words := strings.Fields("op de kade staat een huis van steen en glas")
	e.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	return strings.Join(words[:1+e.IntN(4)], " ")
}

// reworded returns another text than s, in whole or in part.
func (e *editor) reworded(s string) string {
	switch e.IntN(6) {
	case 0:
		return e.words()
	case 1:
		return s + " " + e.words()
	case 2:
		return strings.Replace(s, " ", "\u00a0", 1)
	case 3:
		return strings.Replace(s, " ", "\n", 1)
	case 4:
		return strings.ToUpper(s)
	}
	at := strings.IndexByte(s, ' ') + 1
	return s[:at] + e.words() + " " + s[at:]
}
