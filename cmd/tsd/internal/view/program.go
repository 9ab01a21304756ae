package view

import (
	"slices"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// projectRecord returns a project for programs, with the keys of the file. Of the
// fields of an agenda that is kept it has those that are used.
func projectRecord(a *agenda.Agenda, p *agenda.Project, used []*agenda.Field) page.Record {
	r := page.Record{Whole: p}
	for _, f := range agenda.Fields {
		if f.In(p) != nil && (!f.Kept || slices.Contains(used, f)) {
			r.Members = append(r.Members, fieldMember(a, f, p))
		}
	}
	return r
}

// fieldMember returns a field of a project for programs, as the file has it.
func fieldMember(a *agenda.Agenda, f *agenda.Field, p *agenda.Project) page.Member {
	m := page.Member{Key: f.Key, List: f.Multiple()}
	if v := f.Of(a, p); len(v.Items) == 0 {
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
		m.Value = f.Of(a, p).Items
	}
	return m
}
