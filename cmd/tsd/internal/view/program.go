package view

import (
	"slices"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// unknownKey is the key of the fields of which the source does not say what they are.
const unknownKey = "onbekend"

// projectRecord returns a project for programs: with the keys of the file, and behind
// those that are derived the ones that are not known. used is the fields of the agenda.
func projectRecord(a *agenda.Agenda, p *agenda.Project, used []*agenda.Field) page.Record {
	r := page.Record{Whole: p}
	var unknown []string
	for _, f := range used {
		if f.In(p) != nil && f.Of(a, p).Status == agenda.Unknown {
			unknown = append(unknown, f.Key)
		}
	}
	for _, f := range agenda.Fields {
		if f.In(p) != nil && (!f.Outcome || slices.Contains(used, f)) {
			r.Members = append(r.Members, fieldMember(a, f, p))
		}
		if f == afgeleid {
			r.Members = append(r.Members, listMember(unknownKey, unknown))
		}
	}
	return r
}

// listMember returns a list of texts for programs.
func listMember(key string, items []string) page.Member {
	m := page.Member{Key: key, List: true}
	if len(items) > 0 {
		m.Value = items
	}
	return m
}

// fieldMember returns a field of a project for programs, as the file has it.
func fieldMember(a *agenda.Agenda, f *agenda.Field, p *agenda.Project) page.Member {
	m := page.Member{Key: f.Key, List: f.Multiple()}
	items := programItems(f.Of(a, p))
	if len(items) == 0 {
		return m
	}
	switch v := f.In(p).(type) {
	case *string:
		m.Value = *v
	case *[]string:
		m.Value = *v
	case *agenda.Looptijd:
		m.Value = *v
	case *agenda.Bron:
		m.Value = *v
	case *agenda.Stand:
		m.Value = *v
	case *[]agenda.Resultaat:
		m.Value = *v
	default:
		m.Value = items
	}
	return m
}

// programItems returns the items of a value for programs. Behind the years that are
// known comes onbekend if there may be others.
func programItems(v agenda.Value) []string {
	if v.Field.Kind == agenda.Year && v.IsUnknown() {
		return append(slices.Clone(v.Items), agenda.UnknownName)
	}
	return v.Items
}

// programCell returns a value as a cell for programs.
func programCell(v agenda.Value) page.Cell {
	if v.Field.Multiple() {
		return page.ListCell(programItems(v))
	}
	return v.Items
}
