package view

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// detail is one field of a record. Without values it is not in the source.
type detail struct {
	key, label string
	phrase     string // what it is called in a sentence: de lijn
	values     page.Cell
	text       page.Text // the values for a reader, with what is known of them
	bare       page.Text // the values for a reader, without the mark of a derived value
	web        page.Text // the values on a web page, if they are shown otherwise there
	prose      bool      // running text, with a heading of its own
	name       bool      // a title or a name, quoted in a sentence
	unseen     bool      // not on the card: it is its heading, or names the derived fields
	kept       bool      // of an agenda that is kept: not told at all if it has no value
	optional   bool      // not on the card if it has no value
	derived    bool
	list       bool // the values are the items of a list
}

// cell returns the values for programs.
func (d detail) cell() page.Cell {
	if d.list {
		return page.ListCell(d.values)
	}
	return d.values
}

// heading returns the label, with the mark of a derived value if it is one.
func (d detail) heading() page.Text {
	if d.derived {
		return page.Concat(page.Str(d.label+" "), page.Styled(derivedTag, page.Faint))
	}
	return page.Str(d.label)
}

// onWeb returns the values for a reader of a web page.
func (d detail) onWeb() page.Text {
	if d.web != nil {
		return d.web
	}
	return d.text
}

// WebAddress returns the address that a text is, with https:// before it if the text
// leaves that out, or "" if it is not an address of a page.
func WebAddress(s string) string {
	if !strings.Contains(s, "://") {
		s = "https://" + s
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" || u.User != nil || !strings.Contains(strings.Trim(u.Host, "."), ".") || strings.ContainsFunc(s, unicode.IsSpace) {
		return ""
	}
	return s
}

// newDetail returns a field that is not one of a project.
func newDetail(key, label, phrase string, values ...string) detail {
	d := detail{key: key, label: label, phrase: phrase}
	var texts []page.Text
	for _, v := range values {
		if v != "" {
			d.values = append(d.values, v)
			texts = append(texts, page.Str(v))
		}
	}
	d.setText(page.Items(texts, ", "))
	return d
}

// setText sets what a reader sees of the values.
func (d *detail) setText(t page.Text) {
	d.text, d.bare = t, t
	if d.values == nil {
		d.text = page.Styled(absent, page.Faint)
	}
}

// nameDetail returns the name of a record, which heads its card.
func nameDetail(key, label, value string) detail {
	d := newDetail(key, label, "de "+key, value)
	d.name, d.unseen = true, true
	return d
}

// details returns every field of a record but its id, in the order of the data
// model.
func details(a *agenda.Agenda, r agenda.Record) []detail {
	switch v := r.Value.(type) {
	case *agenda.Project:
		return projectDetails(a, v)
	case *agenda.Lijn:
		nummer := newDetail("nummer", "Nummer", "het nummer", strconv.Itoa(v.Nummer))
		nummer.setText(nummer.text.Number())
		kop := nameDetail("kop", "Kop", v.Kop)
		kop.optional = true
		motto := newDetail("motto", "Motto", "het motto", v.Motto)
		motto.name = true
		return []detail{
			nameDetail("naam", "Naam", v.Naam),
			nummer,
			kop,
			motto,
			summaryDetail(v.Samenvatting),
		}
	case *agenda.Term:
		list := []detail{nameDetail("naam", "Naam", v.Naam)}
		if r.List == agenda.Inspecties {
			list = append(list, newDetail("afkorting", "Afkorting", "de afkorting", v.Afkorting))
		}
		return list
	case *agenda.Werkagenda:
		return werkagendaDetails(v)
	}
	panic(fmt.Sprintf("no details for a %T", r.Value))
}

// detailOf returns one field of a record, of which the id is one.
func detailOf(a *agenda.Agenda, r agenda.Record, key string) detail {
	if key == "id" {
		return newDetail("id", "Id", "het id", r.ID)
	}
	if p, ok := r.Value.(*agenda.Project); ok { // of the others there are few
		return fieldDetail(a, p, agenda.MustField(key))
	}
	list := details(a, r)
	return list[slices.IndexFunc(list, func(d detail) bool { return d.key == key })]
}

func summaryDetail(value string) detail {
	d := newDetail("samenvatting", "Inleiding", "de inleiding", value)
	d.prose = true
	return d
}

func werkagendaDetails(w *agenda.Werkagenda) []detail {
	gepubliceerd := newDetail("gepubliceerd", "Gepubliceerd", "de datum van publicatie", w.Gepubliceerd.String())
	if !w.Gepubliceerd.IsZero() {
		gepubliceerd.setText(page.Str(datum(w.Gepubliceerd)))
	}
	looptijd := newDetail("looptijd", "Looptijd", "de looptijd", w.Looptijd.String())
	looptijd.setText(page.Str(periodInWords(w.Looptijd)))
	programma := newDetail("programma", "Programma", "het programma", w.Programma.Titel, w.Programma.URL)
	if w.Programma.URL != "" {
		programma.setText(page.Items([]page.Text{page.Str(w.Programma.Titel), page.Str(w.Programma.URL).To(w.Programma.URL)}, ", "))
		if WebAddress(w.Programma.URL) != "" && w.Programma.Titel != "" {
			programma.web = page.Str(w.Programma.Titel).To(w.Programma.URL)
		}
	}
	website := newDetail("website", "Website", "de website", w.Website)
	website.setText(website.text.To(WebAddress(w.Website)))
	return []detail{
		nameDetail("titel", "Titel", w.Titel),
		newDetail("uitgever", "Uitgever", "de uitgever", w.Uitgever),
		gepubliceerd,
		looptijd,
		newDetail("voorganger", "Voorganger", "de voorganger", w.Voorganger),
		programma,
		website,
		summaryDetail(w.Samenvatting),
	}
}

func projectDetails(a *agenda.Agenda, p *agenda.Project) []detail {
	var list []detail
	for _, f := range agenda.Fields {
		if f.Kind != agenda.ID && f.Kind != agenda.Year {
			list = append(list, fieldDetail(a, p, f))
		}
	}
	return list
}

func fieldDetail(a *agenda.Agenda, p *agenda.Project, f *agenda.Field) detail {
	v := f.Of(a, p)
	return detail{
		key: f.Key, label: f.Label, phrase: phraseOf(f),
		values:   v.Items,
		text:     inWords(a, v),
		bare:     known(a, v, nil),
		prose:    f.Kind == agenda.Prose,
		name:     f.Kind == agenda.Title,
		unseen:   f.Kind == agenda.Title && f.Required || f == afgeleid,
		optional: f.EmptyMeans != "" || f.Outcome || !f.UsedBy(a),
		kept:     f.Outcome,
		derived:  v.Status == agenda.Derived,
		list:     f.Multiple(),
	}
}

// afgeleid is the field that names the derived fields of a project.
var afgeleid = agenda.MustField("afgeleid")
