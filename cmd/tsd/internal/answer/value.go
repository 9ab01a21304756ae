package answer

import (
	"fmt"
	"reflect"
	"slices"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/doc"
)

// plain returns a value for tsv and csv: as the file has it, with the date and the place of a
// result and of what became of a project.
func plain(value any) string {
	switch v := value.(type) {
	case []string:
		return doc.JoinItems(v)
	case agenda.Stand:
		return plain([]agenda.Resultaat{{Titel: v.Is, Datum: v.Per, URL: v.Bron}})
	case []agenda.Resultaat:
		items := make([]string, len(v))
		for i, r := range v {
			items[i] = r.Titel
			if !r.Datum.IsZero() {
				items[i] += " (" + r.Datum.String() + ")"
			}
			if r.URL != "" {
				items[i] += " <" + r.URL + ">"
			}
		}
		return doc.JoinItems(items)
	case agenda.Programma:
		if v.URL != "" {
			return doc.JoinItems([]string{v.Titel, v.URL})
		}
		return v.Titel
	case agenda.Bron:
		return doc.JoinItems(agenda.MustField("bron").Of(&agenda.Project{Bron: v}).Items)
	}
	return fmt.Sprint(value)
}

// fieldValue returns a field of a project as the file has it, and of jaar the years.
func fieldValue(f *agenda.Field, p *agenda.Project) any {
	if in := f.In(p); in != nil {
		return reflect.ValueOf(in).Elem().Interface()
	}
	v := f.Of(p)
	if v.IsUnknown() {
		v.Items = append(slices.Clip(v.Items), agenda.UnknownName)
	}
	return v.Items
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
			row = append(row, plain(c.value(m)))
		}
		rows.Cells = append(rows.Cells, row)
	}
	return rows
}

// projectRecords returns the selected projects for json and yaml: whole, and of a search with
// the fields in which it found something.
func projectRecords(s Selection) []doc.Record {
	records := make([]doc.Record, len(s.Matches))
	used := s.Agenda.Fields()
	for i, m := range s.Matches {
		records[i] = projectRecord(m.Project, used)
		if s.filtered {
			records[i].Members = append(records[i].Members, doc.Member{Key: HitsKey, Value: hitFields(m)})
		}
	}
	return records
}

// columnRecords returns the selected projects for json and yaml, with these columns only.
func columnRecords(s Selection, shown []column) []doc.Record {
	records := make([]doc.Record, len(s.Matches))
	for i, m := range s.Matches {
		for _, c := range shown {
			records[i].Members = append(records[i].Members, doc.Member{Key: c.key, Value: c.value(m)})
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
		r.Members = append(r.Members, doc.Member{Key: f.Key, Value: fieldValue(f, p)})
		if f.Of(p).Status == agenda.Unknown && slices.Contains(used, f) && !f.Outcome {
			unknown = append(unknown, f.Key)
		}
		if f.Key == "afgeleid" {
			r.Members = append(r.Members, doc.Member{Key: agenda.UnknownName, Value: unknown})
		}
	}
	return r
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
	record.Members = append(record.Members, doc.Member{Key: agenda.Projecten.Key, Value: tied.ids()})
	return record
}
