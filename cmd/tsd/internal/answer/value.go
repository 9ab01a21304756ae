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
		v.Items = append(v.Items, agenda.UnknownName)
	}
	return v.Items
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

// forPrograms returns a value that changed as the file has it: of an order the ids.
func forPrograms(value any) any {
	if records, ok := value.([]agenda.Record); ok {
		return recordIDs(records)
	}
	return value
}

func recordIDs(records []agenda.Record) []string {
	var ids []string
	for _, r := range records {
		ids = append(ids, r.ID)
	}
	return ids
}
