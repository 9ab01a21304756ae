package answer

import (
	"reflect"
	"slices"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/doc"
)

// fieldText returns a field of a project for tsv and csv: as the file has it, with the
// date and the place of a result and of what became of it.
func fieldText(f *agenda.Field, p *agenda.Project) string {
	v := f.Of(p)
	if text, ok := f.In(p).(*string); ok {
		return *text
	}
	items := slices.Clone(v.Items)
	add := func(item *string, date agenda.Datum, where string) {
		if !date.IsZero() {
			*item += " (" + date.String() + ")"
		}
		if where != "" {
			*item += " <" + where + ">"
		}
	}
	for i := range items {
		switch f.Key {
		case "stand":
			add(&items[i], p.Stand.Per, p.Stand.Bron)
		case "resultaten":
			add(&items[i], p.Resultaten[i].Datum, p.Resultaten[i].URL)
		}
	}
	if f.Kind == agenda.Year && v.IsUnknown() {
		items = append(items, agenda.UnknownName)
	}
	return doc.JoinItems(items)
}

// rowsOf returns projects in columns for tsv and csv.
func rowsOf(matches []agenda.Match, shown []column) doc.Rows {
	var rows doc.Rows
	for _, c := range shown {
		rows.Head = append(rows.Head, c.key)
	}
	for _, m := range matches {
		var row []string
		for _, c := range shown {
			row = append(row, c.text(m))
		}
		rows.Cells = append(rows.Cells, row)
	}
	return rows
}

// projectRecords returns the selected projects for json and yaml: whole or, if that is
// asked, with these columns only.
func projectRecords(s Selection, names []string, only bool) []doc.Record {
	records := make([]doc.Record, len(s.Matches))
	used := s.Agenda.Fields()
	for i, m := range s.Matches {
		if !only {
			records[i] = projectRecord(m.Project, used)
			if s.filtered {
				records[i].Members = append(records[i].Members, hitsMember(m))
			}
			continue
		}
		for _, name := range names {
			if name == HitsKey {
				records[i].Members = append(records[i].Members, hitsMember(m))
				continue
			}
			records[i].Members = append(records[i].Members, fieldMember(agenda.MustField(name), m.Project))
		}
	}
	return records
}

// projectRecord returns a project with the keys of the file and, for programs that must
// know what is not known, the keys that the source says nothing about.
func projectRecord(p *agenda.Project, used []*agenda.Field) doc.Record {
	r := doc.Record{File: p}
	var unknown []string
	for _, f := range agenda.Fields {
		if f.Kind == agenda.Year || f.Outcome && !slices.Contains(used, f) {
			continue
		}
		r.Members = append(r.Members, fieldMember(f, p))
		if f.Of(p).Status == agenda.Unknown && slices.Contains(used, f) && !f.Outcome {
			unknown = append(unknown, f.Key)
		}
		if f.Key == "afgeleid" {
			r.Members = append(r.Members, listMember(agenda.UnknownName, unknown))
		}
	}
	return r
}

// hitsMember returns the fields in which a project has what was looked for.
func hitsMember(m agenda.Match) doc.Member { return listMember(HitsKey, hitFields(m)) }

// listMember returns a list, which for json is there also without items.
func listMember(key string, items []string) doc.Member { return doc.Member{Key: key, Value: items} }

// fieldMember returns a field of a project as the file has it, and of jaar the years.
func fieldMember(f *agenda.Field, p *agenda.Project) doc.Member {
	if in := f.In(p); in != nil {
		return doc.Member{Key: f.Key, Value: reflect.ValueOf(in).Elem().Interface()}
	}
	v := f.Of(p)
	if v.IsUnknown() {
		v.Items = append(slices.Clip(v.Items), agenda.UnknownName)
	}
	return listMember(f.Key, v.Items)
}

// recordValue returns a record with its keys as in the file, and the ids of the projects
// that refer to it, which are in tied, if it is not a project itself.
func recordValue(tied Selection, r agenda.Record) doc.Record {
	a := tied.Agenda
	if p, ok := r.Value.(*agenda.Project); ok {
		return projectRecord(p, a.Fields())
	}
	record := doc.Record{Members: []doc.Member{{Key: "id", Value: r.ID}}}
	for _, d := range details(a, r) {
		record.Members = append(record.Members, doc.Member{Key: d.key, Value: d.value})
	}
	record.Members = append(record.Members, listMember(agenda.Projecten.Key, idsOf(tied.projects())))
	return record
}

// idsOf returns the ids of projects; not nil, so that json has a list.
func idsOf(projects []*agenda.Project) []string {
	ids := make([]string, len(projects))
	for i, p := range projects {
		ids[i] = p.ID
	}
	return ids
}
