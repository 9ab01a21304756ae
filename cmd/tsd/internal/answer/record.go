package answer

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tsd/agenda"
	"tsd/agenda/text"
	"tsd/cmd/tsd/internal/doc"
)

// Title returns the heading of a record.
func Title(r agenda.Record) string {
	switch v := r.Value.(type) {
	case *agenda.Lijn:
		return cmp.Or(v.Kop, fmt.Sprintf("Lijn %d: %s", v.Nummer, v.Naam))
	case *agenda.Term:
		if r.List != agenda.Inspecties {
			return text.Capital(r.List.Name) + ": " + v.Naam
		}
	}
	return r.Naam
}

// Show returns the answer that shows records whole.
func Show(a *agenda.Agenda, records []agenda.Record) doc.Answer {
	ans := newAnswer(a, a.Werkagenda.Titel)
	ans.Rows.Head = []string{"id", "veld", "waarde"}
	all := Select(a, nil, "", nil)
	values := make([]any, len(records))
	for i, r := range records {
		tied := all.having(r)
		ans.IDs = append(ans.IDs, r.ID)
		values[i] = recordValue(tied, r)
		for _, d := range details(a, r) {
			if d.known() || !d.optional {
				ans.Rows.Cells = append(ans.Rows.Cells, []string{r.ID, d.key, d.text})
			}
		}
		if r.List != agenda.Projecten {
			ans.Rows.Cells = append(ans.Rows.Cells, []string{r.ID, agenda.Projecten.Key, doc.JoinItems(idsOf(tied.projects()))})
		}
		ans.Blocks = append(ans.Blocks, recordBlocks(tied, r, 1)...)
		if len(records) == 1 && r.Field() != nil {
			ans.Closing = tied.closing()
		}
		if r.List == agenda.Projecten || r.List == agenda.Werkagendas || r.List == agenda.Lijnen {
			ans.Wording = wording(a)
		}
	}
	ans.Value = any(values)
	if ans.Wording != "" {
		ans.Lead = strings.TrimSuffix(ans.Lead, ".") + "; teksten in andere woorden."
	}
	if len(records) == 1 {
		ans.Title = Title(records[0])
		ans.Value = values[0]
	}
	return ans
}

// having returns the projects that also refer to a record, and all of them for a project
// and for the werkagenda.
func (s Selection) having(r agenda.Record) Selection {
	f := r.Field()
	if f == nil {
		return s
	}
	return Select(s.Agenda, append(slices.Clip(s.Conditions), f.Has(r.ID)), "", nil)
}

// recordBlocks returns a record as a reader sees it, under a heading of a level: what is
// known of it, its texts, and the projects that refer to it, which are in tied.
func recordBlocks(tied Selection, r agenda.Record, level int) []doc.Block {
	a := tied.Agenda
	title := doc.Heading{Level: level, Cell: doc.Str(Title(r)), Anchor: r.ID}
	if p, ok := r.Value.(*agenda.Project); ok {
		title.Cell = fieldCell(a, agenda.MustField("titel"), p, nil)
	}
	facts := doc.Facts{{Name: "Id", Cell: doc.Cell{Items: []doc.Text{{{Text: r.ID, Style: doc.Strong}}}}}}
	var prose []doc.Block
	for _, d := range details(a, r) {
		switch {
		case d.heading, d.optional && !d.known():
		case d.prose && d.known():
			prose = append(prose, doc.Heading{Level: level + 1, Cell: doc.Cell{Items: doc.Str(d.label).Items, Status: d.cell.Status}},
				doc.Paragraph{Cell: doc.Cell{Items: d.cell.Items}})
		default:
			facts = append(facts, doc.Fact{Name: d.label, Cell: d.cell})
		}
	}
	blocks := append([]doc.Block{title, facts}, prose...)
	if r.Field() == nil {
		return blocks
	}
	blocks = append(blocks, doc.Heading{Level: level + 1, Cell: doc.Str("Projecten")})
	return append(blocks, tiedProjects(tied, r))
}

// tiedProjects returns the projects that refer to a record, with the sign of a tie that
// is derived.
func tiedProjects(s Selection, r agenda.Record) doc.Block {
	if len(s.Matches) == 0 {
		return doc.Paragraph{Cell: doc.Str("Geen, voor zover bekend.")}
	}
	shown := []column{s.fieldColumn(agenda.MustField("titel")), s.fieldColumn(agenda.MustField("id"))}
	if s.anyDerived(r.Field()) {
		shown = append(shown, s.tieColumn(r))
	}
	return s.table(shown, r.List != agenda.Lijnen, false)
}

// anyDerived reports whether the field is derived for one of the selected projects.
func (s Selection) anyDerived(f *agenda.Field) bool {
	for _, p := range s.projects() {
		if f.Of(p).Status == agenda.Derived {
			return true
		}
	}
	return false
}

// tieColumn returns the column that shows whether it is stated or derived that projects
// refer to a record.
func (s Selection) tieColumn(r agenda.Record) column {
	f := r.Field()
	return column{
		Column: doc.Column{Title: text.Capital(f.Name)},
		cell: func(m agenda.Match) doc.Cell {
			c := doc.Str(r.Short())
			c.Status = status(f.Of(m.Project))
			return c
		},
	}
}

// detail is a field of a record.
type detail struct {
	key, label string
	value      any      // for json and yaml
	text       string   // for tsv and csv
	cell       doc.Cell // for a reader
	prose      bool     // it is running text, under a heading of its own
	heading    bool     // it is the heading of the record, or part of it
	optional   bool     // it is not shown if nothing is known of it
}

// known reports whether the field has a value.
func (d detail) known() bool { return d.text != "" }

// newDetail returns a field that is not one of a project.
func newDetail(key, label string, value any) detail {
	d := detail{key: key, label: label, value: value, text: fmt.Sprint(value)}
	if d.cell = doc.Str(d.text); !d.known() {
		d.cell.Status = doc.Unknown
	}
	_, d.cell.Number = value.(int)
	return d
}

// nameDetail returns the name of a record, which is in its heading.
func nameDetail(key, label, value string) detail {
	d := newDetail(key, label, value)
	d.heading, d.optional = true, true
	return d
}

// introduction returns the text that introduces a document or a line.
func introduction(samenvatting string) detail {
	d := newDetail("samenvatting", "Inleiding", samenvatting)
	d.prose = true
	return d
}

// details returns every field of a record but its id, in the order of the data model.
func details(a *agenda.Agenda, r agenda.Record) []detail {
	switch v := r.Value.(type) {
	case *agenda.Project:
		return projectDetails(a, v)
	case *agenda.Werkagenda:
		return werkagendaDetails(a, v)
	case *agenda.Lijn:
		return []detail{newDetail("nummer", "Nummer", v.Nummer), nameDetail("naam", "Naam", v.Naam), nameDetail("kop", "Kop", v.Kop),
			newDetail("motto", "Motto", v.Motto), introduction(v.Samenvatting)}
	case *agenda.Term:
		list := []detail{nameDetail("naam", "Naam", v.Naam)}
		if r.List == agenda.Inspecties {
			list = append(list, newDetail("afkorting", "Afkorting", v.Afkorting))
		}
		return list
	}
	panic(fmt.Sprintf("no details for a %T", r.Value))
}

func projectDetails(a *agenda.Agenda, p *agenda.Project) []detail {
	var list []detail
	for _, f := range agenda.Fields {
		if f.Kind == agenda.ID || f.Kind == agenda.Year {
			continue
		}
		list = append(list, detail{
			key: f.Key, label: f.Label,
			text:     fieldText(f, p),
			cell:     fieldCell(a, f, p, nil),
			prose:    f.Kind == agenda.Prose,
			heading:  f.Key == "titel" || f.Key == "afgeleid",
			optional: f.EmptyMeans != "" || f.Outcome || !f.UsedBy(a),
		})
	}
	return list
}

func werkagendaDetails(a *agenda.Agenda, w *agenda.Werkagenda) []detail {
	gepubliceerd, looptijd := newDetail("gepubliceerd", "Gepubliceerd", w.Gepubliceerd), newDetail("looptijd", "Looptijd", w.Looptijd)
	if gepubliceerd.known() {
		gepubliceerd.cell = doc.Str(datum(w.Gepubliceerd))
	}
	looptijd.cell = doc.Str(period(w.Looptijd))
	programma := newDetail("programma", "Programma", w.Programma.Titel)
	programma.value = w.Programma
	if w.Programma.URL != "" {
		programma.text = doc.JoinItems([]string{w.Programma.Titel, w.Programma.URL})
		programma.cell.Items = append(programma.cell.Items, doc.Text{{Text: w.Programma.URL, Link: w.Programma.URL}})
	}
	return []detail{nameDetail("titel", "Titel", w.Titel), newDetail("uitgever", "Uitgever", w.Uitgever), gepubliceerd, looptijd,
		newDetail("voorganger", "Voorganger", w.Voorganger), programma, newDetail("website", "Website", w.Website),
		namesDetail(a, agenda.Inspecties), namesDetail(a, agenda.Lijnen), introduction(w.Samenvatting)}
}

// namesDetail returns the names of the records of a list.
func namesDetail(a *agenda.Agenda, l *agenda.List) detail {
	records := l.Records(a)
	ids := recordIDs(records)
	d := detail{key: l.Key, label: text.Capital(l.Plural), value: ids, text: doc.JoinItems(ids), optional: true}
	for _, r := range records {
		name := r.Naam
		if r.Afkorting != "" {
			name += " (" + r.Afkorting + ")"
		}
		d.cell.Items = append(d.cell.Items, doc.Text{{Text: name, Link: "#" + r.ID}})
	}
	return d
}

func recordIDs(records []agenda.Record) []string {
	var ids []string
	for _, r := range records {
		ids = append(ids, r.ID)
	}
	return ids
}

// ShowLists returns the answer that shows whole lists: of each record its names and how
// many projects refer to it.
func ShowLists(a *agenda.Agenda, lists []*agenda.List) doc.Answer {
	ans := newAnswer(a, a.Werkagenda.Titel)
	ans.Rows.Head = []string{"id", "naam", "afkorting", "projecten"}
	all := Select(a, nil, "", nil)
	values := []any{}
	var titles []string
	for _, l := range lists {
		title := text.Capital(l.Plural)
		titles = append(titles, title)
		t := doc.Table{Name: title, Columns: []doc.Column{{Title: "Naam", Kind: doc.Title}, {Title: "Id", Kind: doc.ID}}}
		hasShort := l == agenda.Inspecties
		if hasShort {
			t.Columns = append(t.Columns, doc.Column{Title: "Afkorting"})
		}
		numbers := all.numbersPer(l.Field())
		t.Columns = append(t.Columns, numbers.columns...)
		for _, r := range l.Records(a) {
			tied, projects := all.having(r), ""
			if l.Field() != nil {
				projects = strconv.Itoa(len(tied.Matches))
			}
			values = append(values, recordValue(tied, r))
			ans.IDs = append(ans.IDs, r.ID)
			ans.Rows.Cells = append(ans.Rows.Cells, []string{r.ID, r.Naam, r.Afkorting, projects})
			cells := []doc.Cell{doc.Str(r.Naam), doc.Str(r.ID)}
			if hasShort {
				cells = append(cells, doc.Str(r.Afkorting))
			}
			t.Rows = append(t.Rows, doc.Row{Cells: append(cells, numbers.cells(r.ID, len(tied.Matches))...)})
		}
		if numbers.unknown != "" {
			ans.Closing = append(ans.Closing, numbers.unknown)
		}
		ans.Blocks = append(ans.Blocks, doc.Heading{Level: 1, Cell: doc.Str(title)}, t)
	}
	ans.Value = values
	ans.Title = strings.Join(titles, ", ")
	return ans
}
