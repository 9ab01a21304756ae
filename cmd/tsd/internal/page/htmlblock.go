package page

// webPage writes the parts of a web page.
type webPage struct {
	markup
	links
}

func (w webPage) blocks(blocks []Block) {
	for _, b := range blocks {
		w.block(b)
	}
}

func (w webPage) block(b Block) {
	switch v := b.(type) {
	case Heading:
		w.heading(v)
	case Paragraph:
		w.holding("p", v.Text)
	case Bullets:
		w.openLine("ul")
		w.items(v)
		w.closeLine("ul")
	case Facts:
		w.facts(v)
	case Table:
		w.table(v)
	case Prose:
		w.prose(v)
	case Beside:
		w.openLine("div", attr{"class", "naast"})
		w.blocks(v)
		w.closeLine("div")
	case Legend:
		w.legend(v)
	case Section:
		w.openLine("section", attr{"id", v.Anchor})
		w.blocks(v.Blocks)
		w.closeLine("section")
	default:
		w.openLine("hr")
	}
}

// holding writes an element that holds a text, on a line of its own.
func (w webPage) holding(e element, t Text) {
	w.open(e)
	w.runs(t)
	w.closeLine(e)
}

func (w webPage) items(list []Text) {
	for _, item := range list {
		w.holding("li", item)
	}
}

func (w webPage) heading(h Heading) {
	switch h.Level {
	case 1:
		w.holding("h1", h.Text)
	case 2:
		w.holding("h2", h.Text)
	case 3:
		w.holding("h3", h.Text)
	default:
		w.holding("h4", h.Text)
	}
}

func (w webPage) facts(facts Facts) {
	w.openLine("dl")
	for _, f := range facts {
		w.open("div", given("id", f.Anchor))
		w.element("dt", f.Name.String())
		w.text(" ")
		w.open("dd")
		w.runs(f.Value)
		w.close("dd")
		w.closeLine("div")
	}
	w.closeLine("dl")
}

func (w webPage) prose(p Prose) {
	w.openLine("div", attr{"class", "proza"})
	for _, passage := range p {
		w.open("div")
		w.heading(passage.Title)
		for _, t := range passage.Paragraphs {
			w.holding("p", t)
		}
		w.closeLine("div")
	}
	w.closeLine("div")
}

func (w webPage) legend(l Legend) {
	w.openLine("ul", attr{"class", "legenda"})
	for _, sign := range l {
		w.open("li")
		if sign.Bar != nil {
			w.bar(sign.Bar.Example())
			w.text(" ")
		}
		w.runs(sign.Text)
		w.closeLine("li")
	}
	w.closeLine("ul")
}

// runs writes a text with its links.
func (w webPage) runs(t Text) {
	for _, run := range t.Runs() {
		href := w.href(run[0].to)
		if href == "" {
			w.spans(run)
			continue
		}
		class := ""
		if elsewhere(href, run) {
			class = "elders"
		}
		w.open("a", attr{"href", href}, given("class", class), given("aria-label", run[0].named))
		w.spans(run)
		w.close("a")
	}
}

// spans writes a text in its styles.
func (w webPage) spans(t Text) {
	for _, s := range t {
		switch {
		case s.Break():
			w.open("br")
		case s.style == Strong || s.style == Wrong:
			w.element("strong", s.text)
		case s.style == Highlight:
			w.element("mark", s.text)
		case s.style == Added:
			w.element("ins", s.text)
		case s.style == Removed:
			w.element("del", s.text)
		case s.style == Faint:
			w.element("span", s.text, attr{"class", "faint"})
		default:
			w.text(s.text)
		}
	}
}
