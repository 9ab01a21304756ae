package answer

import (
	"cmp"
	"fmt"

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
	switch key {
	case "titel", "naam", "kop":
		d.heading, d.optional = true, true
	case "samenvatting":
		d.label, d.prose = "Inleiding", true
	}
	return d
}

// details returns every field of a record but its id, in the order of the data model.
func details(a *agenda.Agenda, r agenda.Record) []detail {
	switch v := r.Value.(type) {
	case *agenda.Project:
		return projectDetails(a, v)
	case *agenda.Werkagenda:
		return []detail{newDetail("titel", v.Titel), newDetail("uitgever", v.Uitgever), newDetail("gepubliceerd", v.Gepubliceerd),
			newDetail("looptijd", v.Looptijd), newDetail("voorganger", v.Voorganger), newDetail("programma", v.Programma), newDetail("website", v.Website),
			namesDetail(a, agenda.Inspecties), namesDetail(a, agenda.Lijnen), newDetail("samenvatting", v.Samenvatting)}
	case *agenda.Lijn:
		return []detail{newDetail("nummer", v.Nummer), newDetail("naam", v.Naam), newDetail("kop", v.Kop),
			newDetail("motto", v.Motto), newDetail("samenvatting", v.Samenvatting)}
	}
	list := []detail{newDetail("naam", r.Naam)}
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
