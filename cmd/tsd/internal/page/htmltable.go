package page

import "strconv"

func (w webPage) table(t Table) {
	wide := t.Wide()
	if wide {
		w.openLine("section", attr{"class", "rol"}, attr{"aria-label", t.Caption.String()}, attr{"tabindex", "0"})
	}
	w.openLine("table", given("class", t.Class()))
	w.element("caption", t.Caption.String())
	w.text("\n")
	w.titles(t)
	greatest := t.Greatest()
	for _, p := range t.Parts() {
		w.part(t, p, greatest)
	}
	w.closeLine("table")
	if wide {
		w.closeLine("section")
	}
}

// titles writes the titles of the columns.
func (w webPage) titles(t Table) {
	w.open("thead")
	w.open("tr")
	for _, c := range t.Columns {
		w.element("th", c.Title.String(), attr{"scope", "col"}, given("class", c.Class()))
	}
	if t.Scale != nil {
		w.open("th", attr{"scope", "col"}, attr{"class", "jaren"})
		w.scale(*t.Scale)
		w.close("th")
	}
	w.close("tr")
	w.closeLine("thead")
}

func (w webPage) part(t Table, p Part, greatest int) {
	class := ""
	if p.Total {
		class, greatest = "totaal", 0 // so that no total is drawn
	}
	w.openLine("tbody", given("class", class))
	if len(p.Title) > 0 {
		w.open("tr", attr{"class", "groep"})
		w.open("th", attr{"scope", "rowgroup"}, attr{"colspan", strconv.Itoa(t.Span())})
		w.runs(p.Title)
		w.close("th")
		w.closeLine("tr")
	}
	for _, r := range p.Rows {
		w.row(t, r, greatest)
	}
	w.closeLine("tbody")
}

func (w webPage) row(t Table, r Row, greatest int) {
	w.open("tr", given("id", r.Anchor))
	head := t.HeadColumn()
	for i, c := range r.Cells {
		if column := t.Columns[i]; i == head {
			w.open("th", attr{"scope", "row"}, given("class", column.Class()))
			w.runs(c)
			w.close("th")
		} else {
			w.cell(column, c, column.Share(c, greatest))
		}
	}
	if t.Scale != nil {
		w.open("td", attr{"class", "jaren"})
		if r.Bar != nil {
			w.bar(t.Scale.Drawn(*r.Bar))
		}
		w.close("td")
	}
	w.closeLine("tr")
}

// cell writes a cell, with its share of the greatest number drawn.
func (w webPage) cell(c Column, t Text, share int) {
	class := c.Class()
	if shade := c.Shade(share); shade != "" {
		class += " " + shade
	}
	w.open("td", given("class", class), attr{"data-label", c.Title.String()})
	if c.Drawn == AsBars {
		w.open("span")
		w.runs(t)
		w.close("span")
	} else {
		w.runs(t)
	}
	if c.Drawn == AsBars && share > 0 {
		w.open("svg", attr{"aria-hidden", "true"})
		w.empty("rect", attr{"width", strconv.Itoa(share) + "%"}, attr{"height", "100%"})
		w.close("svg")
	}
	w.close("td")
}
