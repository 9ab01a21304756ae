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
	var values []doc.Record
	for _, r := range records {
		tied := all.having(r)
		ans.IDs = append(ans.IDs, r.ID)
		values = append(values, recordValue(tied, r))
		ans.Blocks = append(ans.Blocks, recordBlocks(tied, r, 1)...)
		for _, d := range details(a, r) {
			if d.isShown() {
				ans.Rows.Cells = append(ans.Rows.Cells, []string{r.ID, d.key, plain(d.value)})
			}
			if d.prose {
				ans.Wording = wording(a)
			}
		}
		if r.List != agenda.Projecten {
			ans.Rows.Cells = append(ans.Rows.Cells, []string{r.ID, agenda.Projecten.Key, plain(tied.ids())})
		}
	}
	ans.Value = values
	if ans.Wording != "" {
		ans.Lead = strings.TrimSuffix(ans.Lead, ".") + "; teksten in andere woorden."
	}
	if len(records) > 1 {
		return ans
	}
	ans.Title, ans.Value = Title(records[0]), values[0]
	if records[0].Field() != nil {
		ans.Closing = all.having(records[0]).closing()
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
		case d.heading, !d.isShown():
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
	return slices.ContainsFunc(s.projects(), func(p *agenda.Project) bool { return f.Of(p).Status == agenda.Derived })
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
	value      any      // as in the file, for programs
	cell       doc.Cell // for a reader
	prose      bool     // it is running text, under a heading of its own
	heading    bool     // it is the heading of the record, or part of it
	optional   bool     // it is not shown if nothing is known of it
}

// known reports whether the field has a value.
func (d detail) known() bool { return plain(d.value) != "" }

func (d detail) isShown() bool { return d.known() || !d.optional }

// newDetail returns a field of a record that is not a project.
func newDetail(key string, value any) detail {
	d := detail{key: key, label: text.Capital(key), value: forPrograms(value)}
	switch v := value.(type) {
	case int:
		d.cell = number(v)
	case agenda.Datum:
		d.cell = doc.Str(datum(v))
	case agenda.Looptijd:
		d.cell = doc.Str(period(v))
	case agenda.Programma:
		d.cell = doc.Str(v.Titel)
		if v.URL != "" {
			d.cell.Items = append(d.cell.Items, doc.Text{{Text: v.URL, Link: v.URL}})
		}
	case []agenda.Record:
		for _, r := range v {
			d.cell.Items = append(d.cell.Items, doc.Text{{Text: Title(r)}})
		}
	default:
		d.cell = doc.Str(plain(v))
	}
	if d.cell.Items == nil {
		d.cell.Status = doc.Unknown
	}
	return d
}

// nameDetail returns the name of a record, which is in its heading.
func nameDetail(key, value string) detail {
	d := newDetail(key, value)
	d.heading, d.optional = true, true
	return d
}

// introduction returns the text that introduces a document or a line.
func introduction(samenvatting string) detail {
	d := newDetail("samenvatting", samenvatting)
	d.label, d.prose = "Inleiding", true
	return d
}

// details returns every field of a record but its id, in the order of the data model.
func details(a *agenda.Agenda, r agenda.Record) []detail {
	switch v := r.Value.(type) {
	case *agenda.Project:
		return projectDetails(a, v)
	case *agenda.Werkagenda:
		return []detail{nameDetail("titel", v.Titel), newDetail("uitgever", v.Uitgever), newDetail("gepubliceerd", v.Gepubliceerd),
			newDetail("looptijd", v.Looptijd), newDetail("voorganger", v.Voorganger), newDetail("programma", v.Programma), newDetail("website", v.Website),
			namesDetail(a, agenda.Inspecties), namesDetail(a, agenda.Lijnen), introduction(v.Samenvatting)}
	case *agenda.Lijn:
		return []detail{newDetail("nummer", v.Nummer), nameDetail("naam", v.Naam), nameDetail("kop", v.Kop),
			newDetail("motto", v.Motto), introduction(v.Samenvatting)}
	}
	list := []detail{nameDetail("naam", r.Naam)}
	if r.List == agenda.Inspecties {
		list = append(list, newDetail("afkorting", r.Afkorting))
	}
	return list
}

func projectDetails(a *agenda.Agenda, p *agenda.Project) []detail {
	var list []detail
	for _, f := range agenda.Fields {
		if f.Kind == agenda.ID || f.Kind == agenda.Year {
			continue
		}
		list = append(list, detail{
			key: f.Key, label: f.Label,
			value:    fieldValue(f, p),
			cell:     fieldCell(a, f, p, nil),
			prose:    f.Kind == agenda.Prose,
			heading:  f.Key == "titel" || f.Key == "afgeleid",
			optional: f.EmptyMeans != "" || f.Outcome || !f.UsedBy(a),
		})
	}
	return list
}

// namesDetail returns the names of the records of a list.
func namesDetail(a *agenda.Agenda, l *agenda.List) detail {
	records := l.Records(a)
	d := detail{key: l.Key, label: text.Capital(l.Plural), value: recordIDs(records), optional: true}
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
	values := []doc.Record{}
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
