package page

import "strconv"

// scale writes the years above the bars. Their lines are drawn behind every bar.
func (w webPage) scale(s Scale) {
	labels := s.Labels()
	w.open("svg", attr{"role", "img"}, attr{"aria-label", s.Words()}, attr{"class", "schaal"})
	w.open("g", attr{"id", "deel_jaren"})
	for _, l := range labels {
		w.empty("line", attr{"x1", l.X}, attr{"x2", l.X}, attr{"y2", "100%"})
	}
	w.close("g")
	for _, l := range labels {
		w.element("text", l.Year, attr{"x", l.X}, attr{"y", "1em"}, attr{"dx", "4"})
		w.text(" ")
	}
	w.close("svg")
}

func (w webPage) bar(b DrawnBar) {
	if b.Example {
		w.open("svg", attr{"aria-hidden", "true"}, attr{"class", b.Class()})
	} else {
		w.open("svg", attr{"role", "img"}, attr{"aria-label", b.Words}, attr{"class", b.Class()})
		w.empty("use", attr{"href", "#deel_jaren"})
	}
	w.text("\n")
	w.open("g")
	if b.From > b.Since {
		w.empty("line", attr{"x1", b.First()}, attr{"x2", b.X()}, attr{"y1", "8"}, attr{"y2", "8"})
	}
	if b.To > b.Sure {
		w.empty("line", attr{"x1", b.End()}, attr{"x2", b.Last()}, attr{"y1", "8"}, attr{"y2", "8"})
	}
	if b.Sure > b.From {
		for _, s := range b.Stripes() {
			w.empty("rect", attr{"x", b.X()}, attr{"width", b.Width()}, attr{"y", strconv.Itoa(s.Y)}, attr{"height", strconv.Itoa(s.Height)})
		}
	}
	if b.Ends {
		w.empty("rect", attr{"x", b.End()}, attr{"width", "3"}, attr{"height", "16"}, attr{"transform", "translate(-3)"})
	}
	if b.Before {
		w.arrow("M0 0H10V16H0z", "M10 0L0 8L10 16z")
	}
	if b.After {
		w.open("svg", attr{"x", "100%"})
		w.arrow("M0 0H-10V16H0z", "M-10 0L0 8L-10 16z")
		w.close("svg")
	}
	w.close("g")
	w.close("svg")
}

// arrow writes the end of a bar that goes on, before which the bar is wiped out.
func (w webPage) arrow(wiped, drawn string) {
	w.empty("path", attr{"class", "wis"}, attr{"d", wiped})
	w.empty("path", attr{"d", drawn})
}
