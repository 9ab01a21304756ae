package agenda

import (
	"fmt"

	"gopkg.in/yaml.v3"
)

// maxYears is how many years a werkagenda can last, for each has a column in
// the overview.
const maxYears = 50

// key is a key that a record can have, and how its value is read.
type key[T any] struct {
	name     string
	required bool
	read     func(*loader, *yaml.Node, *T)
}

var agendaKeys = []key[Agenda]{
	{"werkagenda", true, func(l *loader, n *yaml.Node, a *Agenda) {
		l.record, l.field = recordName{noun: "werkagenda"}, ""
		mapping(l, n, werkagendaKeys, &a.Werkagenda)
		l.record = recordName{}
	}},
	{"inspecties", true, func(l *loader, n *yaml.Node, a *Agenda) {
		a.Inspecties = records(l, n, "inspectie", inspectieKeys)
	}},
	{"lijnen", true, func(l *loader, n *yaml.Node, a *Agenda) { a.Lijnen = records(l, n, "lijn", lijnKeys) }},
	{"soorten", true, func(l *loader, n *yaml.Node, a *Agenda) { a.Soorten = records(l, n, "soort", termKeys) }},
	{"herkomsten", true, func(l *loader, n *yaml.Node, a *Agenda) {
		a.Herkomsten = records(l, n, "herkomst", termKeys)
	}},
	{"themas", true, func(l *loader, n *yaml.Node, a *Agenda) { a.Themas = records(l, n, "thema", termKeys) }},
	{"projecten", true, func(l *loader, n *yaml.Node, _ *Agenda) { l.projecten = n }},
}

var werkagendaKeys = []key[Werkagenda]{
	{"id", true, func(l *loader, n *yaml.Node, w *Werkagenda) { w.ID = l.id(n) }},
	{"titel", true, func(l *loader, n *yaml.Node, w *Werkagenda) { w.Titel = l.text(n) }},
	{"uitgever", true, func(l *loader, n *yaml.Node, w *Werkagenda) { w.Uitgever = l.text(n) }},
	{"gepubliceerd", false, func(l *loader, n *yaml.Node, w *Werkagenda) { w.Gepubliceerd = l.datum(n) }},
	{"looptijd", true, func(l *loader, n *yaml.Node, w *Werkagenda) {
		w.Looptijd = l.looptijd(n)
		if w.Looptijd.Tot.IsZero() && !w.Looptijd.IsZero() {
			l.problem(n, "sleutel-ontbreekt", `verplichte sleutel "tot" ontbreekt: een werkagenda heeft een einde`)
		}
		if years := w.Looptijd.Tot.Jaar - w.Looptijd.Van.Jaar + 1; years > maxYears {
			l.problem(n, "looptijd", fmt.Sprintf("een werkagenda loopt niet %d jaar", years))
		}
	}},
	{"voorganger", false, func(l *loader, n *yaml.Node, w *Werkagenda) { w.Voorganger = l.text(n) }},
	{"programma", false, func(l *loader, n *yaml.Node, w *Werkagenda) { mapping(l, n, programmaKeys, &w.Programma) }},
	{"website", false, func(l *loader, n *yaml.Node, w *Werkagenda) { w.Website = l.text(n) }},
	{"samenvatting", false, func(l *loader, n *yaml.Node, w *Werkagenda) { w.Samenvatting = l.text(n) }},
}

var programmaKeys = []key[Programma]{
	{"titel", true, func(l *loader, n *yaml.Node, p *Programma) { p.Titel = l.text(n) }},
	{"url", false, func(l *loader, n *yaml.Node, p *Programma) { p.URL = l.text(n) }},
}

var lijnKeys = []key[Lijn]{
	{"id", true, func(l *loader, n *yaml.Node, r *Lijn) { r.ID = l.id(n) }},
	{"nummer", true, func(l *loader, n *yaml.Node, r *Lijn) { r.Nummer = l.number(n) }},
	{"naam", true, func(l *loader, n *yaml.Node, r *Lijn) { r.Naam = l.text(n) }},
	{"motto", false, func(l *loader, n *yaml.Node, r *Lijn) { r.Motto = l.text(n) }},
	{"samenvatting", false, func(l *loader, n *yaml.Node, r *Lijn) { r.Samenvatting = l.text(n) }},
}

var termKeys = []key[Term]{
	{"id", true, func(l *loader, n *yaml.Node, t *Term) { t.ID = l.id(n) }},
	{"naam", true, func(l *loader, n *yaml.Node, t *Term) { t.Naam = l.text(n) }},
}

var inspectieKeys = append(termKeys[:len(termKeys):len(termKeys)],
	key[Term]{"afkorting", false, func(l *loader, n *yaml.Node, t *Term) { t.Afkorting = l.text(n) }})

var projectKeys = []key[Project]{
	{"id", true, func(l *loader, n *yaml.Node, p *Project) { p.ID = l.id(n) }},
	{"titel", true, func(l *loader, n *yaml.Node, p *Project) { p.Titel = l.text(n) }},
	{"overzichtstitel", false, func(l *loader, n *yaml.Node, p *Project) { p.Overzichtstitel = l.text(n) }},
	{"lijn", true, func(l *loader, n *yaml.Node, p *Project) { p.Lijn = l.ref(n) }},
	{"soort", false, func(l *loader, n *yaml.Node, p *Project) { p.Soort = l.ref(n) }},
	{"herkomst", true, func(l *loader, n *yaml.Node, p *Project) { p.Herkomst = l.ref(n) }},
	{"looptijd", false, func(l *loader, n *yaml.Node, p *Project) { p.Looptijd = l.looptijd(n) }},
	{"inspecties", false, func(l *loader, n *yaml.Node, p *Project) { p.Inspecties = l.list(n, l.ref) }},
	{"partners", false, func(l *loader, n *yaml.Node, p *Project) { p.Partners = l.list(n, l.text) }},
	{"doelgroepen", false, func(l *loader, n *yaml.Node, p *Project) { p.Doelgroepen = l.list(n, l.text) }},
	{"themas", false, func(l *loader, n *yaml.Node, p *Project) { p.Themas = l.list(n, l.ref) }},
	{"aanleiding", false, func(l *loader, n *yaml.Node, p *Project) { p.Aanleiding = l.text(n) }},
	{"vraag", false, func(l *loader, n *yaml.Node, p *Project) { p.Vraag = l.text(n) }},
	{"aanpak", false, func(l *loader, n *yaml.Node, p *Project) { p.Aanpak = l.text(n) }},
	{"opbrengst", false, func(l *loader, n *yaml.Node, p *Project) { p.Opbrengst = l.text(n) }},
	{"producten", false, func(l *loader, n *yaml.Node, p *Project) { p.Producten = l.list(n, l.text) }},
	{"afgeleid", false, func(l *loader, n *yaml.Node, p *Project) { p.Afgeleid = l.list(n, l.ref) }},
	{"bron", true, func(l *loader, n *yaml.Node, p *Project) { mapping(l, n, bronKeys, &p.Bron) }},
}

var looptijdKeys = []key[Looptijd]{
	{"van", true, func(l *loader, n *yaml.Node, t *Looptijd) { t.Van = l.datum(n) }},
	{"tot", false, func(l *loader, n *yaml.Node, t *Looptijd) { t.Tot = l.datum(n) }},
}

var bronKeys = []key[Bron]{
	{"paragraaf", false, func(l *loader, n *yaml.Node, b *Bron) { b.Paragraaf = l.text(n) }},
	{"overzicht", true, func(l *loader, n *yaml.Node, b *Bron) { b.Overzicht = l.truth(n) }},
}

func find[T any](keys []key[T], name string) int {
	for i := range keys {
		if keys[i].name == name {
			return i
		}
	}
	return -1
}
